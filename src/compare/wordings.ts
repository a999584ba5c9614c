import { print } from "../language/index.ts";
import type { Change, Part } from "./changes.ts";
import type { Cases, Extent } from "./extent.ts";
import { witnessInWords } from "./witness-words.ts";

/** A stretch of what files say, to be set apart from the words around it. */
export interface Quoted {
  readonly quoted: string;
}

/** Words of heed's own with stretches of what files say. */
export type Phrase = readonly (string | Quoted)[];

/** A change in words. */
export interface ChangeInWords {
  /** What changed. */
  readonly part: Phrase;
  /** What became of it, to stand behind `part`: no capital, no full stop. */
  readonly headline: Phrase;
  /** What it comes to; empty where the headline says it all. */
  readonly effects: readonly Effect[];
}

/** Cases in which it makes a difference. */
export interface Effect {
  /** Whether what is asked now holds, or no longer does. */
  readonly way: "gained" | "lost";
  /** What stands before the condition: `now also sends when`; a whole sentence where there is no condition. */
  readonly lead: string;
  /** A condition that holds of such cases only. */
  readonly condition: string | undefined;
  /** One of the cases, in words. */
  readonly example: string | undefined;
  /** Where the condition does not say all cases: that it does not, and one of the others in words, if one is known. */
  readonly besides: { readonly lead: string; readonly example: string | undefined } | undefined;
}

/** What a condition of each kind of part decides. */
const VERBS: { readonly [kind in Part["kind"]]: { readonly does: string; readonly do: string } } = {
  trigger: { does: "runs", do: "run" },
  channel: { does: "sends", do: "send" },
  step: { does: "runs", do: "run" },
  branch: { does: "holds", do: "hold" },
  preference: { does: "holds", do: "hold" },
  named: { does: "holds", do: "hold" },
  condition: { does: "holds", do: "hold" },
};

/** Words a change. */
export function changeInWords(change: Change): ChangeInWords {
  const { part } = change;
  const effects =
    change.kind === "meaning" || change.kind === "undecided"
      ? [...effectsOf("gained", change, part), ...effectsOf("lost", change, part)]
      : [];
  return { part: partInWords(part), headline: headlineOf(change), effects };
}

function partInWords({ kind, name, of, pointer }: Part): Phrase {
  switch (kind) {
    case "trigger":
      return ["the trigger"];
    case "condition":
      return ["the condition"];
    case "branch":
      return name === undefined ? phrase`the branch at ${pointer}` : phrase`branch ${name} of ${of ?? ""}`;
    case "preference":
      return phrase`preference ${name ?? pointer}`;
    case "named":
      return phrase`condition ${name ?? pointer}`;
    default:
      return name === undefined ? phrase`the step at ${pointer}` : [{ quoted: name }];
  }
}

function headlineOf(change: Change): Phrase {
  const { does } = VERBS[change.part.kind];
  switch (change.kind) {
    case "added":
    case "removed": {
      const what = change.kind === "added" ? "is new" : "is gone";
      const { condition } = change;
      if (condition === undefined || condition === "always") return [what];
      return change.kind === "added"
        ? [`is new, and ${does} when `, { quoted: condition }]
        : phrase`is gone; its condition was ${condition}`;
    }
    case "renamed":
      return phrase`seems to be ${change.before} under another name: type, place and conditions are the same`;
    case "moved":
      return [change.how === "order" ? "comes at another place" : "stands on another branch"];
    case "type":
      return phrase`is of type ${change.after} now, and was of type ${change.before}`;
    case "end":
      return [change.ends ? "now ends the workflow" : "no longer ends the workflow"];
    case "spelling":
      return ["means the same in other words"];
    case "unreadable":
      return ["cannot be compared: its conditions have an error"];
    case "undecided":
      return ["may mean something else: it could not be decided"];
    case "meaning":
      return [meaningHeadline(change.comparison, does)];
  }
}

function meaningHeadline(
  { gained, lost }: { readonly gained: Extent; readonly lost: Extent },
  does: string,
): string {
  if (lost.kind === "nowhere") return `${does} in more cases`;
  return gained.kind === "nowhere" ? `${does} in fewer cases` : `${does} in other cases`;
}

function effectsOf(
  way: Effect["way"],
  change: Change & { readonly kind: "meaning" | "undecided" },
  { kind }: Part,
): readonly Effect[] {
  const extent = change.comparison[way];
  const verb = VERBS[kind];
  const nothing = { way, condition: undefined, example: undefined, besides: undefined };
  if (extent.kind === "nowhere") return [];
  if (extent.kind === "undecided") {
    const what = way === "gained" ? `may also ${verb.do} in cases` : `may no longer ${verb.do} in cases`;
    return [
      { ...nothing, lead: `${what} that it did${way === "gained" ? " not" : ""} before: ${extent.why}` },
    ];
  }
  const { condition, witness } = extent.cases;
  const lead = way === "gained" ? `now also ${verb.does}` : `no longer ${verb.does}`;
  const example = witnessInWords(witness, change.conditions);
  return [
    {
      way,
      lead: condition === undefined ? `${lead} in some cases` : `${lead} when`,
      condition: condition && print(condition),
      example: example === "" ? undefined : example,
      besides: condition && besidesOf(extent.cases, change),
    },
  ];
}

function besidesOf(
  { complete, besides }: Cases,
  { conditions }: Change & { readonly kind: "meaning" | "undecided" },
): Effect["besides"] {
  if (complete) return undefined;
  return besides === undefined
    ? { lead: "and perhaps in other cases", example: undefined }
    : { lead: "and in other cases, for instance", example: witnessInWords(besides, conditions) };
}

/** What is put in is what files say. */
function phrase(strings: TemplateStringsArray, ...quotes: readonly string[]): Phrase {
  return strings.flatMap((text, index) => {
    const quoted = quotes[index];
    return quoted === undefined ? [text] : [text, { quoted }];
  });
}
