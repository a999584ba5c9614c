import {
  isMap,
  type Json,
  type JsonObject,
  memberOf,
  type Path,
  readAnyPath,
  type Trio,
} from "../../condition/index.ts";
import { readValue, requirementsOf } from "../../context/index.ts";
import {
  type HandlerResult,
  mayChangeOverTime,
  type Plan,
  startRun,
  stepRequirements,
} from "../../workflow/index.ts";
import { withValueAt } from "../run/value-changes.ts";
import { UnfitRun } from "./recorded-run.ts";

/** A value that conditions have read at a path; undefined if nothing stood there. */
export interface ReadValue {
  readonly path: Path;
  readonly value: Json | undefined;
}

/** Parts of the context that the steps of a run have, whatever the trigger says. */
const GIVEN_PARTS: readonly string[] = ["run", "workflow"];

/** The paths that a plan reads, the shorter ones first. */
export function pathsOf({ steps }: Plan): readonly Path[] {
  const texts = steps.flatMap((step) => [
    ...stepRequirements(step).paths,
    ...(step.event?.match ?? []).flatMap((condition) => requirementsOf(condition).paths),
  ]);
  const paths = [...new Set(texts)].map(readAnyPath).filter((path) => path !== undefined);
  return paths.toSorted((one, other) => one.segments.length - other.segments.length);
}

/** The parts of the context without which steps of a plan cannot be decided, besides those that a run has by itself. */
export function partsNeeded({ steps }: Plan): readonly string[] {
  const parts = steps.flatMap((step) => [
    ...stepRequirements(step).parts,
    ...(step.event?.match ?? []).flatMap((condition) => requirementsOf(condition).parts),
  ]);
  const others = ["now", "refs", "event", ...GIVEN_PARTS];
  return [...new Set(parts)].filter((part) => !others.includes(part));
}

/** The values that a trio has read, from its explanation. */
export function readBy(trio: Trio, explained: JsonObject): readonly ReadValue[] {
  if (trio.kind !== "data" && trio.kind !== "audience") return [];
  const { argument } = trio;
  const ends = argument?.kind === "range" ? [argument.low, argument.high] : argument ? [argument] : [];
  const found = Array.isArray(explained.argument) ? explained.argument : [];
  const pairs = [
    ...(trio.kind === "data" ? [[trio.variable, explained.variable] as const] : []),
    ...ends.map((end, index) => [end, found[index]] as const),
  ];
  return pairs.flatMap(([operand, resolved]) =>
    (operand.kind === "path" || operand.kind === "liquid") && isMap(resolved)
      ? [
          {
            path: operand.path,
            value: memberOf(resolved as Json, "missing") ? undefined : memberOf(resolved as Json, "value"),
          },
        ]
      : [],
  );
}

/** Values that a run has read, in order: those that the trigger must have given, and those that have changed since. */
export class ValueBook {
  /** Values that the trigger gave. */
  readonly given: ReadValue[] = [];
  /** Values that have changed though no step wrote them. */
  readonly changes: (ReadValue & { readonly at: number })[] = [];
  readonly #parts: { [part: string]: Json };
  readonly #known = new Set<string>();

  constructor(plan: Plan, hasActor: boolean) {
    const { workflow = {}, run = {} } = startRun(plan, hasActor ? { actor: {} } : {}).state.parts;
    this.#parts = { workflow, run };
  }

  /** Notes a value that was read. Throws UnfitRun if it has changed in a way that no line of a scenario says. */
  read({ path, value }: ReadValue, at: number): void {
    const { root, text, segments } = path;
    if (root === "refs" || root === "event" || root === "now") return;
    const current = this.valueAt(path);
    const isKnown =
      this.#known.has(text) || this.#known.has(`${root} ${segments[0]}`) || this.#known.has(root);
    this.#known.add(text);
    if (JSON.stringify(current) === JSON.stringify(value)) return;
    if (!isKnown && value !== undefined) this.given.push({ path, value });
    else if (mayChangeOverTime(root)) this.changes.push({ path, value, at });
    else throw new UnfitRun(`\`${text}\` changed, though no step of it wrote that`);
    if (value !== undefined) this.#parts[root] = withValueAt(this.#parts[root], segments, value);
  }

  /** Notes what a step wrote. */
  write({ merge = {}, replace = {} }: HandlerResult): void {
    for (const [part, keys] of Object.entries(replace)) {
      this.#parts[part] = keys as Json;
      this.#known.add(part);
    }
    for (const [part, keys] of Object.entries(merge)) {
      const before = this.#parts[part];
      this.#parts[part] = { ...(isMap(before) && (before as JsonObject)), ...(keys as JsonObject) };
      for (const key of Object.keys(keys)) this.#known.add(`${part} ${key}`);
    }
  }

  /** The value at a path now; undefined if nothing is known to stand there. */
  valueAt(path: Path): Json | undefined {
    return readValue(this.#parts as never, path, true) as Json | undefined;
  }
}

/** Keeps of a map of parts only what stands at some paths; `place` converts each value. */
export function pruned(
  parts: { readonly [part: string]: Json },
  paths: readonly Path[],
  place: (value: Json) => Json,
): { readonly [part: string]: Json } {
  const kept: { [part: string]: Json } = {};
  for (const path of paths) {
    if (!Object.hasOwn(parts, path.root)) continue;
    const value = readValue(parts as never, path, true) as Json | undefined;
    if (value !== undefined) kept[path.root] = withValueAt(kept[path.root], path.segments, place(value));
  }
  return kept;
}
