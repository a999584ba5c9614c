import { print } from "../language/index.ts";
import type { Change, Part } from "./changes.ts";
import type { Cases, Difference } from "./difference.ts";
import { settingInWords } from "./setting-words.ts";
import { witnessInWords } from "./witness-words.ts";

/** A quotation from a file, to be set apart from the words around it. */
export interface Quoted {
  readonly quoted: string;
}

/** Words with quotations from files. */
export type Phrase = readonly (string | Quoted)[];

/** A change in words. */
export interface ChangeInWords {
  /** The part that changed. */
  readonly part: Phrase;
  /** The change, worded to follow `part`: no capital, no full stop. */
  readonly headline: Phrase;
  /** The effects of the change; empty if the headline is enough. */
  readonly effects: readonly Effect[];
}

/** Cases in which the change makes a difference. */
export interface Effect {
  /** `gained`: the condition now holds in these cases; `lost`: it no longer does. */
  readonly direction: "gained" | "lost";
  /** The words before the condition: `now also sends when`; a whole sentence if there is no condition. */
  readonly lead: string;
  /** A condition that holds only in such cases, perhaps not in all of them; see `otherCases`. */
  readonly condition: string | undefined;
  /** One of the cases, in words. */
  readonly example: string | undefined;
  /** Words about the cases in which `condition` does not hold, with one of them if one is known. */
  readonly otherCases: { readonly lead: string; readonly example: string | undefined } | undefined;
}

/** Verbs for what the condition of a part decides. */
const VERBS: { readonly [kind in Part["kind"]]: { readonly does: string; readonly do: string } } = {
  trigger: { does: "runs", do: "run" },
  channel: { does: "sends", do: "send" },
  step: { does: "runs", do: "run" },
  match: { does: "matches", do: "match" },
  branch: { does: "holds", do: "hold" },
  preference: { does: "holds", do: "hold" },
  named: { does: "holds", do: "hold" },
  condition: { does: "holds", do: "hold" },
  file: { does: "holds", do: "hold" },
};

/** Words a change. */
export function changeInWords(change: Change): ChangeInWords {
  const { part } = change;
  const effects =
    change.kind === "meaning" || change.kind === "undecided"
      ? [...effectsOf("gained", change, part), ...effectsOf("lost", change, part)]
      : [];
  const isOther = change.kind === "other";
  return { part: isOther ? ["other changes:"] : partInWords(part), headline: headlineOf(change), effects };
}

function partInWords({ kind, name, of, pointer }: Part): Phrase {
  switch (kind) {
    case "trigger":
      return ["the trigger"];
    case "condition":
      return ["the condition"];
    case "file":
      return ["the file"];
    case "match":
      return name === undefined ? phrase`the match at ${pointer}` : phrase`the match of ${name}`;
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
    case "setting":
      return settingHeadline(change);
    case "other":
      return change.places.flatMap((place, index) => [...(index === 0 ? [] : [", "]), { quoted: place }]);
    case "spelling":
      return ["means the same in other words"];
    case "unreadable":
      return ["cannot be compared: its conditions have an error"];
    case "undecided":
      return ["may mean something else: this could not be decided"];
    case "meaning":
      return [meaningHeadline(change.comparison, does)];
  }
}

function settingHeadline({ key, before, after }: Change & { readonly kind: "setting" }): Phrase {
  const [first, second] = [before, after].map((json) => json && settingInWords(key, json));
  if (first === undefined) return phrase`now has ${key}: ${second ?? ""}`;
  return second === undefined
    ? phrase`no longer has ${key}, which was ${first}`
    : phrase`has another ${key}: ${second}, which was ${first}`;
}

function meaningHeadline(
  { gained, lost }: { readonly gained: Difference; readonly lost: Difference },
  does: string,
): string {
  if (lost.kind === "none") return `${does} in more cases`;
  return gained.kind === "none" ? `${does} in fewer cases` : `${does} in other cases`;
}

function effectsOf(
  direction: Effect["direction"],
  change: Change & { readonly kind: "meaning" | "undecided" },
  { kind }: Part,
): readonly Effect[] {
  const difference = change.comparison[direction];
  const verb = VERBS[kind];
  const nothing = { direction, condition: undefined, example: undefined, otherCases: undefined };
  if (difference.kind === "none") return [];
  if (difference.kind === "undecided") {
    const what =
      direction === "gained" ? `may also ${verb.do} in cases` : `may no longer ${verb.do} in cases`;
    return [
      {
        ...nothing,
        lead: `${what} that it did${direction === "gained" ? " not" : ""} before: ${difference.why}`,
      },
    ];
  }
  const { condition, witness } = difference.cases;
  const lead = direction === "gained" ? `now also ${verb.does}` : `no longer ${verb.does}`;
  const example = witnessInWords(witness, change.conditions);
  return [
    {
      direction,
      lead: condition === undefined ? `${lead} in some cases` : `${lead} when`,
      condition: condition && print(condition),
      example: example === "" ? undefined : example,
      otherCases: condition && otherCasesOf(difference.cases, change),
    },
  ];
}

function otherCasesOf(
  { isComplete, otherWitness }: Cases,
  { conditions }: Change & { readonly kind: "meaning" | "undecided" },
): Effect["otherCases"] {
  if (isComplete) return undefined;
  return otherWitness === undefined
    ? { lead: "and perhaps in other cases", example: undefined }
    : { lead: "and in other cases, for instance", example: witnessInWords(otherWitness, conditions) };
}

/** A phrase in which the interpolated values are quotations. */
function phrase(strings: TemplateStringsArray, ...quotes: readonly string[]): Phrase {
  return strings.flatMap((text, index) => {
    const quoted = quotes[index];
    return quoted === undefined ? [text] : [text, { quoted }];
  });
}
