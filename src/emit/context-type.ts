import { type Condition, pathsIn, type Segment } from "../condition/index.ts";
import { type ContextOptions, requirementsOf } from "../context/index.ts";
import { DELIVERY_STATUSES, ENGAGEMENT_STATUSES } from "../status/index.ts";
import { keyText, quote } from "./text.ts";

/**
 * The TypeScript type of the contexts that a condition reads: every part, ref and path must be there, so that a host that
 * forgets one does not compile. Values are unknown; what a path goes through may be null or undefined (spec 1.6.5).
 */

/** The reads below a value; `undefined` for a value that is read itself, whatever is below it. */
type Below = Map<Segment, Below> | undefined;

/**
 * Writes the type of a condition's contexts. Returns undefined if it reads nothing.
 *
 * @param dataType is the type of `data`, if a schema tells it.
 */
export function contextType(
  condition: Condition,
  { onUnknownRef }: ContextOptions,
  dataType?: string,
): string | undefined {
  const { parts, refs } = requirementsOf(condition);
  const read = new Map<Segment, Below>();
  for (const path of condition.any.flatMap(({ all }) => all.flatMap(pathsIn))) {
    add(read, [path.root, ...path.segments]);
  }
  const isOptional = onUnknownRef === "skipped";
  const members = parts.map((part) => {
    if (part === "audiences") return "audiences: readonly unknown[] | null | undefined";
    if (part === "now") return "now: Date | string | number";
    if (part === "refs") {
      const outputs = [...(read.get("refs") ?? [])].filter(([ref]) => !refs.includes(String(ref)));
      const lines = [
        ...refs.map(
          (ref) =>
            `${keyText(ref)}${isOptional ? "?:" : ":"} Outcome${isOptional ? " | null | undefined" : ""}`,
        ),
        ...outputs.map(([ref, below]) => `${keyText(String(ref))}: ${typeBelow(below, "    ")} | Outcome`),
      ];
      return `refs: ${objectOf(lines, "  ")}${isOptional ? " | null | undefined" : ""}`;
    }
    if (part === "data" && dataType !== undefined) return `data: ${dataType} | null | undefined`;
    return `${keyText(part)}: ${typeBelow(read.get(part), "  ")}`;
  });
  return members.length === 0 ? undefined : objectOf(members, "");
}

/** Adds a path to those that are read. */
function add(read: Map<Segment, Below>, [segment, ...rest]: readonly Segment[]): void {
  if (segment === undefined) return;
  const below = read.get(segment);
  if (rest.length === 0 || (read.has(segment) && below === undefined)) read.set(segment, undefined);
  else {
    const deeper = below ?? new Map<Segment, Below>();
    read.set(segment, deeper);
    add(deeper, rest);
  }
}

function typeBelow(below: Below, indent: string): string {
  if (below === undefined) return "unknown";
  const names = [...below.keys()];
  // A list has no names, and an object with both is seldom meant.
  if (names.some((name) => typeof name === "number")) {
    if (names.some((name) => typeof name === "string")) return "unknown";
    const items = new Set([...below.values()].map((each) => typeBelow(each, indent)));
    return `{ [index: number]: ${items.size === 1 ? [...items][0] : "unknown"} } | null | undefined`;
  }
  const members = [...below].map(
    ([name, each]) => `${keyText(String(name))}: ${typeBelow(each, `${indent}  `)}`,
  );
  return `${objectOf(members, indent)} | null | undefined`;
}

function objectOf(members: readonly string[], indent: string): string {
  return `{\n${members.map((each) => `${indent}  ${each};`).join("\n")}\n${indent}}`;
}

const oneOf = (texts: readonly string[]) => texts.map(quote).join(" | ");

/** The type of outcomes, for modules that import nothing. */
export const OUTCOME_TYPES = `interface Message {
  readonly status: ${oneOf(DELIVERY_STATUSES)};
  readonly engagement_statuses?: readonly (${oneOf(ENGAGEMENT_STATUSES)})[] | null | undefined;
  readonly inserted_at?: string | null | undefined;
  readonly id?: string | null | undefined;
}

interface Output {
  readonly matched: boolean;
  readonly signal_variables: unknown;
}

type Outcome = readonly Message[] | Message | "skipped" | "expired" | Output;`;
