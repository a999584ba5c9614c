import { readAnyPath, segmentText } from "../condition/index.ts";
import { suggestionsFor } from "../diagnostics/index.ts";
import { COUNTERS, rootsFor, STATUS_NAMES, STEP_ROOTS, WRAPPING_ROOTS } from "./vocabulary.ts";

/** The surroundings of a text. */
export interface Surroundings {
  readonly prefixes: readonly string[];
  readonly refs: ReadonlySet<string>;
  /** True if conditions may be joined by `or`. */
  readonly hasOr: boolean;
}

/** The reading of a name or a path on the left of a condition. */
export type SubjectReading =
  | { readonly is: "data"; readonly writes: readonly string[] }
  /** A step; `property` is what a path asks about it, empty for the step alone. */
  | { readonly is: "step"; readonly writes: readonly string[]; readonly property: string }
  /** The number of items of a list. */
  | { readonly is: "count"; readonly of: string }
  | { readonly is: "any-item" };

/** Reads a path as the right one: under other names of the context's parts, with other brackets, or about a step. */
export function readSubjectPath(written: string, surroundings: Surroundings): SubjectReading | undefined {
  const { prefixes, refs } = surroundings;
  if (written.includes("[*]")) return { is: "any-item" };
  const text = written
    .replace(/^\$?\./, "")
    .replace(/^\$(?!message\b)/, "")
    .replace(/^@/, "")
    .replace(/->|::|\/|['’]s /g, ".")
    .replace(/\?\.(?=\[)/g, "")
    .replace(/\?\./g, ".")
    .replace(/\. /g, ".")
    .replace(/\.(?=\[)/g, "")
    .replace(/\['([^']*)'\]/g, (_, key: string) => segmentText(key))
    .replace(/\["([^"]*)"\]/g, (_, key: string) => segmentText(key))
    .replace(/\[([A-Za-z_]\w*)\]/g, ".$1")
    .replace(/\?$/, "");
  const path = readAnyPath(text);
  if (path === undefined) return undefined;
  const { root, segments } = path;
  const last = String(segments.at(-1));
  const parent = text.slice(0, text.length - segmentText(last).length);
  if (COUNTERS.has(last) && segments.length > 1 && prefixes.includes(root))
    return { is: "count", of: parent };
  const rest = text.slice(root.length);
  const [first, second] = segments.map(String);
  if (STEP_ROOTS.has(root.toLowerCase()) && first !== undefined && !(root === "refs" && isLegal(second))) {
    const steps = stepsFor(first, refs);
    if (steps.length > 0 && segments.length < 3) return { is: "step", writes: steps, property: second ?? "" };
  }
  if (prefixes.includes(root)) return { is: "data", writes: [text] };
  const steps = stepsFor(root, refs);
  if (steps.length > 0 && segments.length === 1) return { is: "step", writes: steps, property: first ?? "" };
  // `ctx.recipient.plan`: another tool's name around a right path.
  const inner = rest.replace(/^\./, "");
  if (first !== undefined && prefixes.includes(first) && segments.length > 1 && rest.startsWith(".")) {
    return first === "refs" ? readSubjectPath(inner, surroundings) : { is: "data", writes: [inner] };
  }
  if (
    first !== undefined &&
    (WRAPPING_ROOTS.has(root) || rootsFor(root).length > 0) &&
    rootsFor(first).length > 0 &&
    segments.length > 1
  ) {
    return {
      is: "data",
      writes: rootsFor(first).map((right) => right + rest.slice(segmentText(first).length)),
    };
  }
  const roots = [...rootsFor(root), ...suggestionsFor(root, prefixes)];
  return roots.length === 0
    ? undefined
    : { is: "data", writes: roots.slice(0, 2).map((right) => right + rest) };
}

function isLegal(property: string | undefined): boolean {
  return property === "output" || property === "status";
}

function normal(name: string): string {
  return name.toLowerCase().replace(/[-\s_]+/g, "_");
}

/** The steps that a name may stand for: by another spelling, or without its number if that leaves one. */
export function stepsFor(name: string, refs: ReadonlySet<string>): readonly string[] {
  if (refs.has(name)) return [name];
  const all = [...refs];
  const wanted = normal(name);
  const same = all.filter((ref) => normal(ref) === wanted || normal(ref).replace(/_\d+$/, "") === wanted);
  return same.length > 0 ? same : suggestionsFor(name, all);
}

/** The words of a property of a message, such as `isSeen`, `seen_at` or `has_been_seen`; empty for one of its status. */
export function statusWords(property: string): string {
  const words = property
    .replace(/\?$/, "")
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase();
  if (STATUS_NAMES.has(words)) return "";
  return words
    .replace(/^(?:is|was|has_been|has|been)_/, "")
    .replace(/_(?:at|on|date|time)$/, "")
    .replaceAll("_", " ");
}
