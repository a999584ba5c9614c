import { argumentKindOf, type Operator, readPath, type Trio } from "heed/condition";
import { print } from "heed/print";
import { isChannelType, offeredCases, type Polarity } from "heed/status";
import type { Field, Step } from "../face/index.ts";
import { operatorsFor, prefixesIn, type ReadingOptions } from "../reading/index.ts";

/** Material of completions: the steps and the paths that the host lists. */
export interface Known {
  readonly steps: readonly Step[];
  readonly fields: readonly Field[];
  readonly options: ReadingOptions;
}

/** Something to complete with; `detail` stands beside it. */
export interface Proposal {
  readonly label: string;
  readonly detail?: string | undefined;
}

/** Completions at a place of a text, from an offset on. */
export interface Proposals {
  readonly from: number;
  readonly proposals: readonly Proposal[];
}

const printed = (trio: Trio) => print({ any: [{ all: [trio] }] });

/** The spelling of a ref in text. */
export function refText(ref: string): string {
  const text = printed({ kind: "engagement", ref, operator: "contains", argument: "seen" });
  return text.slice(0, -" has been seen".length);
}

/** The spelling of an operator in text, without its argument. */
export function operatorText(operator: Operator): string {
  const path = (text: string) => ({ kind: "path", path: readPath(text) }) as never;
  const kind = argumentKindOf(operator);
  const argument =
    kind === "none" || kind === "now"
      ? {}
      : kind === "numbers" || kind === "times"
        ? { argument: { kind: "range", low: path("data.y"), high: path("data.y") } }
        : { argument: path("data.y") };
  const trio =
    kind === "audience"
      ? { kind: "audience", operator, ...argument }
      : { kind: "data", variable: path("data.x"), operator, ...argument };
  const [text = ""] = printed(trio as Trio).split(" data.y");
  return text.slice(text.indexOf(" ") + 1);
}

/** Answers what may stand at an offset of a text: phrases behind a ref, operators behind a path, else names and words. */
export function proposalsAt(text: string, offset: number, known: Known): Proposals {
  const before = text.slice(0, offset);
  const words = /[a-z=!<> ]*$/i.exec(before)?.[0] ?? "";
  // The last name before the words that are being typed, with one blank.
  const [, name = "", typed = ""] =
    /(`(?:[^`]|``)+`|[\w$][\w$.[\]"-]*) ([a-z=!<>][a-z=!<> ]*|)$/i.exec(before) ?? [];
  const start = offset - typed.length;
  const step = behindRef(before, known);
  if (step) return step;
  if (typed.length <= words.length && name !== "" && readPath(name, prefixesIn(known.options)))
    return { from: start, proposals: operators(known).map((label) => ({ label })) };
  if (name === "recipient") return { from: start, proposals: audience(known).map((label) => ({ label })) };
  const from = offset - (/[\w$.`-]*$/.exec(before)?.[0].length ?? 0);
  return { from, proposals: names(known, before.slice(0, from).trim() !== "") };
}

/** The phrases that may follow a ref, those that its channel offers; the longest ref that stands there. */
function behindRef(before: string, { steps, options }: Known): Proposals | undefined {
  if (options.mode === "preference") return undefined;
  for (const { ref, channelType, openTracking, linkTracking } of steps) {
    const at = before.lastIndexOf(`${refText(ref)} `);
    const end = at + refText(ref).length + 1;
    if (at < 0 || /[\w.`$-]/.test(before[at - 1] ?? "") || !/^[a-z ]*$/i.test(before.slice(end))) continue;
    const phrases = (["has", "has_not"] as readonly Polarity[]).flatMap((polarity) =>
      offeredCases({
        polarity,
        ...(isChannelType(channelType) && { channelType }),
        openTracking: openTracking ?? true,
        linkTracking: linkTracking ?? true,
      }).map((row) => row.phrases[polarity]),
    );
    const typed = before.slice(end).toLowerCase();
    if (!phrases.some((phrase) => phrase.startsWith(typed))) continue;
    return { from: end, proposals: phrases.map((label) => ({ label })) };
  }
  return undefined;
}

function operators({ options }: Known): readonly string[] {
  const all = [...operatorsFor("data", options), ...operatorsFor("time", options)];
  return [...new Set(all.map(operatorText))];
}

function audience({ options }: Known): readonly string[] {
  return operatorsFor("audience", options).map(operatorText);
}

function names({ steps, fields, options }: Known, hasBefore: boolean): readonly Proposal[] {
  const refs = options.mode === "preference" ? [] : steps;
  return [
    ...refs.map(({ ref, name }) => ({ label: refText(ref), detail: name })),
    ...fields.map(({ path, label }) => ({ label: path, detail: label })),
    ...prefixesIn(options)
      .filter((prefix) => prefix !== "refs")
      .map((prefix) => ({ label: `${prefix}.` })),
    ...["recipient", "not", ...(hasBefore ? ["and", "or"] : ["always", "never"])].map((label) => ({ label })),
  ];
}
