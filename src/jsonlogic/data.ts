import { isMap, type Json, ownValue, segmentText } from "../condition/index.ts";
import {
  type Context,
  type ContextOptions,
  checkContext,
  EvaluationError,
  nowOf,
  type Requirements,
  readValue,
  stateAt,
} from "../context/index.ts";
import {
  DELIVERY_STATUSES,
  deliveryRankOf,
  ENGAGEMENT_STATUSES,
  EXPIRED_STATE,
  hasEngagement,
  type State,
} from "../status/index.ts";
import { scalarOf } from "./canonical.ts";
import type { Fact, StepFact, ValueFact } from "./facts.ts";
import { factOf } from "./values.ts";

/** The data of a rule: a flat object with each fact under its key. Plain JSON. */
export type JsonLogicData = { readonly [key: string]: Json };

/** The description of a rule's data. Plain JSON: it can be stored beside the rule and passed to `dataOf` later. */
export interface JsonLogicNeeds {
  /** The entries of the data. */
  readonly facts: readonly Fact[];
  /** The parts of a context that the condition can read: a context without one of them is an error (spec 1.6). */
  readonly requirements: Requirements;
}

/**
 * Returns the data of a rule for a context. Throws EvaluationError if the condition cannot be evaluated in the context
 * (spec 1.6), as `prepare` does; also if a value that is not JSON stands where the condition may not get to.
 */
export function dataOf(needs: JsonLogicNeeds, context: Context, options: ContextOptions = {}): JsonLogicData {
  const given: Context = isMap(context) ? context : {};
  checkContext(needs.requirements, given, options, nowOf(given));
  return factsOf(needs, given, true);
}

/** Returns the data for a context that was checked. `isStrict`: values that are not JSON are an error, not missing. */
export function factsOf({ facts }: JsonLogicNeeds, context: Context, isStrict: boolean): JsonLogicData {
  const given: Context = isMap(context) ? context : {};
  return Object.fromEntries(facts.map((fact) => [fact.key, readFact(fact, given, isStrict)]));
}

function readFact(fact: Fact, context: Context, isStrict: boolean): Json {
  switch (fact.fact) {
    case "now":
      return scalarOf(nowOf(context));
    case "delivery_status":
    case "engagement_status":
    case "status":
      return readStep(fact, context);
    default:
      return factOf(fact.fact, readFactValue(fact, context, isStrict));
  }
}

/** Facts that depend on a value itself, and not on what it holds. */
const SHALLOW: readonly ValueFact["fact"][] = ["exists", "empty", "time"];

function readFactValue({ path, fact }: ValueFact, context: Context, isStrict: boolean): unknown {
  const [root, ...segments] = path;
  try {
    const value = readValue(context, { text: textOf(path), root, segments }, !SHALLOW.includes(fact));
    return segments.length === 0 ? (value ?? []) : value;
  } catch (error) {
    if (isStrict || !(error instanceof EvaluationError)) throw error;
    return undefined;
  }
}

/** The spelling of a path. */
function textOf([root, ...segments]: ValueFact["path"]): string {
  return (
    root +
    segments.map((segment) => (typeof segment === "number" ? `[${segment}]` : segmentText(segment))).join("")
  );
}

function readStep({ fact, ref }: StepFact, context: Context): Json {
  // The context has been checked, so an unknown ref counts as skipped.
  const state = stateAt(ownValue(context, "refs"), ref, { onUnknownRef: "skipped" });
  // In ascending order, so that the last one is the highest.
  const engagement = ENGAGEMENT_STATUSES.filter((status) => hasEngagement(state, status));
  if (fact === "engagement_status") return engagement;
  const delivery = state === EXPIRED_STATE ? "expired" : deliveryOf(state);
  return fact === "delivery_status" ? delivery : (engagement.at(-1) ?? delivery);
}

function deliveryOf(state: State): string {
  return DELIVERY_STATUSES[deliveryRankOf(state) - 1] ?? "skipped";
}
