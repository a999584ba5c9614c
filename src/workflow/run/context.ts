import type { JsonObject } from "../../condition/index.ts";
import { isMap, ownValue, readAnyPath } from "../../condition/index.ts";
import { type Context, messagesOf, type Outcome, type Requirements } from "../../context/index.ts";
import { RunError } from "./error.ts";
import { fateOfEach } from "./fates.ts";
import type { Plan } from "./plan.ts";
import type { LoadedContext, RunState } from "./state.ts";

/**
 * The context of a run at a moment: what the trigger gave and handlers have put into it since, what is loaded afresh,
 * and under `refs` what each channel step left behind (spec 4.4.4). A step that was skipped, and one on an arm that was
 * not taken, is "skipped"; of one that sent, it is what the host knows of its messages; any other is not among the refs.
 * Where steps share a ref, against spec 7.2.4, those that sent count.
 */
export function contextOf(
  plan: Plan,
  state: RunState,
  { now, messages = {}, parts = {} }: LoadedContext,
): Context {
  return { ...state.parts, ...parts, refs: outcomesOf(plan, state, messages), now };
}

/** What channel steps left behind; if refs are given, only theirs. */
export function outcomesOf(
  plan: Plan,
  { decisions }: RunState,
  messages: NonNullable<LoadedContext["messages"]>,
  refs?: readonly string[],
): { readonly [ref: string]: Outcome } {
  const fates = fateOfEach(plan, decisions);
  const outcomes = new Map<string, Outcome>();
  const sent = new Set<string>();
  for (const { index, ref, channel } of plan.steps) {
    if (channel === undefined || ref === undefined || refs?.includes(ref) === false) continue;
    const fate = fates[index];
    if (fate === "ran") sent.add(ref);
    else if (fate === "skipped" || fate === "not-taken") outcomes.set(ref, "skipped");
  }
  for (const ref of sent) {
    const outcome = ownValue(messages, ref) as Outcome | null | undefined;
    // Of one whose messages were never loaded nothing is known: it has not been skipped.
    if (outcome === undefined || outcome === null) outcomes.delete(ref);
    else outcomes.set(ref, outcome);
  }
  return Object.fromEntries(outcomes);
}

/**
 * What a decision can read of a context, as JSON, and no more; but for `now`. Of each part it keeps the keys with which
 * paths begin, so every path reads the same in it.
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
      if (part === "refs") return [part, readableRefs(value, refs)];
      const read = keys.get(part);
      return [part, isMap(value) && read !== undefined ? picked(value, read) : value];
    });
  return plainParts(Object.fromEntries(kept));
}

/** The outcomes of some refs, their messages as far as conditions read them. What is no outcome stays as it is. */
function readableRefs(outcomes: unknown, refs: readonly string[]): object {
  if (!isMap(outcomes)) return {};
  return Object.fromEntries(
    Object.entries(picked(outcomes, new Set(refs))).map(([ref, outcome]) => {
      const list = Array.isArray(outcome) ? outcome : [outcome];
      return [ref, list.every(isMap) ? messagesOf(outcome) : outcome];
    }),
  );
}

function picked(map: object, keys: ReadonlySet<string>): object {
  return Object.fromEntries(Object.entries(map).filter(([key]) => keys.has(key)));
}

/**
 * Parts of a context as JSON, a copy. One that is there but undefined is empty, not missing (spec 1.6.5). Throws
 * RunError where they cannot be said in JSON.
 */
export function plainParts(parts: object): JsonObject {
  const filled = Object.entries(parts).map(([part, value]) => [part, value ?? null]);
  try {
    return JSON.parse(JSON.stringify(Object.fromEntries(filled)));
  } catch (error) {
    throw new RunError("invalid-input", `the context is no JSON: ${(error as Error).message}`);
  }
}
