import {
  isMap,
  type Json,
  type JsonObject,
  type Keyed,
  ownValue,
  type Path,
  readAnyPath,
  segmentText,
} from "../../condition/index.ts";
import {
  type Context,
  EvaluationError,
  isOutput,
  messagesOf,
  type Outcome,
  type Output,
  type Requirements,
  requireJson,
  valueAt,
} from "../../context/index.ts";
import { RunError } from "./error.ts";
import { fateOfEach } from "./fates.ts";
import type { Plan } from "./plan.ts";
import type { EventWaitResult, LoadedContext, RunState } from "./state.ts";

/**
 * Returns the context of a run at a moment: the parts of the trigger with what handlers have merged into them, the parts
 * that are loaded afresh, and under `refs` the outcome of each channel step and each wait for an event (spec 4.4.4). The
 * outcome of a step that was skipped, or is on an arm that was not taken, is "skipped"; that of a step that sent is its
 * messages, as loaded; that of a wait is its output; any other step is not among the refs. If steps share a ref, against spec 7.2.4, those that sent count.
 */
export function contextOf(
  plan: Plan,
  state: RunState,
  { now, messages = {}, parts = {} }: LoadedContext,
): Context {
  return { ...state.parts, ...parts, refs: outcomesOf(plan, state, messages), now };
}

/**
 * Returns a context, without `now`, for conditions that need some of it. A workflow may have thousands of steps, so only
 * the outcomes that are read are computed, of refs that are asked and of refs in paths.
 */
export function contextFor(
  needs: Needs,
  plan: Plan,
  state: RunState,
  messages: NonNullable<LoadedContext["messages"]>,
  parts: LoadedContext["parts"],
): Context {
  const read = refsRead(needs);
  return { ...state.parts, ...parts, refs: read.length > 0 ? outcomesOf(plan, state, messages, read) : {} };
}

type Needs = Pick<Requirements, "refs" | "paths">;

/** Returns the refs that are asked, and those in paths. */
export function refsRead({ refs, paths }: Needs): readonly string[] {
  return [...refs, ...paths.map(readAnyPath).flatMap(refIn)];
}

function refIn(path: Path | undefined): readonly string[] {
  return path?.root === "refs" ? [String(path.segments[0])] : [];
}

/** Returns the outcomes of channel steps and of waits for events; if refs are given, only of these. */
export function outcomesOf(
  plan: Plan,
  { decisions }: RunState,
  messages: NonNullable<LoadedContext["messages"]>,
  refs?: readonly string[],
): { readonly [ref: string]: Outcome } {
  const fates = fateOfEach(plan, decisions);
  const outcomes = new Map<string, Outcome>();
  const sent = new Set<string>();
  const outputs = new Map<string, Output>();
  const waits = new Map(decisions.flatMap(({ step, waited }) => (waited ? [[step, waited]] : [])));
  for (const { index, ref, channel, event } of plan.steps) {
    if ((channel ?? event) === undefined || ref === undefined || refs?.includes(ref) === false) continue;
    const fate = fates[index];
    const waited = waits.get(index);
    if (fate === "ran" && channel !== undefined) sent.add(ref);
    else if (fate === "ran" && waited !== undefined) outputs.set(ref, outputOf(waited));
    else if (fate === "skipped" || fate === "not-taken") outcomes.set(ref, "skipped");
  }
  for (const ref of sent) {
    const outcome = ownValue(messages, ref) as Outcome | null | undefined;
    // The outcome of a step whose messages were not loaded is unknown: it has not been skipped.
    if (outcome === undefined || outcome === null) outcomes.delete(ref);
    else outcomes.set(ref, outcome);
  }
  for (const [ref, output] of outputs) outcomes.set(ref, output);
  return Object.fromEntries(outcomes);
}

/** Returns the output of a wait for an event. */
function outputOf({ matched, event = {} }: EventWaitResult): Output {
  return { matched, signal_variables: event };
}

/**
 * Returns the JSON that a decision can read of a context, without `now`. Each part keeps only the keys with which paths
 * begin, so every path reads the same value as in the whole context.
 */
export function readable(context: Context, { parts, paths, refs }: Requirements): JsonObject {
  const keys = new Map<string, Set<string>>();
  for (const text of paths) {
    const path = readAnyPath(text);
    if (path === undefined) continue;
    const known = keys.get(path.root);
    const key = String(path.segments[0]);
    if (known === undefined) keys.set(path.root, new Set([key]));
    else known.add(key);
  }
  const kept = parts
    .filter((part) => part !== "now" && Object.hasOwn(context, part))
    .map((part): [string, unknown] => {
      const value = context[part];
      const read = keys.get(part);
      if (part === "refs") return [part, readableRefs(value, new Set([...refs, ...(read ?? [])]))];
      return [part, isMap(value) && read !== undefined ? picked(value, read, part) : value];
    });
  return plainParts(Object.fromEntries(kept));
}

/** Picks the outcomes of some refs, with the message fields that conditions read. A value that is not an outcome is kept. */
function readableRefs(outcomes: unknown, refs: ReadonlySet<string>): object {
  if (!isMap(outcomes)) return {};
  return Object.fromEntries(
    Object.entries(picked(outcomes, refs, "refs")).map(([ref, outcome]) => {
      if (isOutput(outcome)) return [ref, outcome];
      const list = Array.isArray(outcome) ? outcome : [outcome];
      return [ref, list.every(isMap) ? messagesOf(outcome) : outcome];
    }),
  );
}

/** Picks some keys of a map. An object of a class that lacks one of them may provide it, which is an error (spec 1.6.7). */
function picked(map: object, keys: ReadonlySet<string>, part: string): object {
  for (const key of keys) valueAt(map, [key], `${part}.${key}`);
  return Object.fromEntries(Object.entries(map).filter(([key]) => keys.has(key)));
}

/**
 * Copies parts of a context that a host gives.
 *
 * @throws RunError if a part is not JSON.
 */
export function givenParts(parts: object): JsonObject {
  try {
    return plainParts(parts);
  } catch (error) {
    throw new RunError("invalid-input", `${(error as EvaluationError).places[0]} is not JSON`);
  }
}

/**
 * Copies parts of a context as JSON. A part that is present but undefined becomes null: it is empty, not missing
 * (spec 1.6.5).
 *
 * @throws EvaluationError if a part is not JSON, or is nested too deep to be written as JSON (spec 1.6.7).
 */
function plainParts(parts: object): JsonObject {
  return Object.fromEntries(
    Object.entries(parts).map(([part, value]) => [part, plainValue(part, value ?? null)]),
  );
}

function plainValue(part: string, value: unknown): Json {
  const places = new Map<unknown, string>();
  try {
    return JSON.parse(
      JSON.stringify(value, function (this: Keyed, key, written) {
        const given = this[key];
        const outer = places.get(this);
        const inner = Array.isArray(this) ? `[${key}]` : segmentText(key);
        const place = outer === undefined ? part : outer + inner;
        // Methods that write a value as JSON are those of dates only.
        requireJson(given instanceof Date || Object.is(given, written) ? given : places, place);
        places.set(given, place);
        return written;
      }),
    );
  } catch (error) {
    throw error instanceof EvaluationError ? error : new EvaluationError("invalid-value", [part]);
  }
}
