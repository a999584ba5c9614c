import { isMap, type Json, ownValue } from "../condition/index.ts";
import {
  type Context,
  type ContextOptions,
  checkContext,
  nowOf,
  type Requirements,
  stateAt,
  valueAt,
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
 * (spec 1.6), exactly as `prepare` does.
 */
export function dataOf(needs: JsonLogicNeeds, context: Context, options: ContextOptions = {}): JsonLogicData {
  const given: Context = isMap(context) ? context : {};
  checkContext(needs.requirements, given, options);
  return Object.fromEntries(needs.facts.map((fact) => [fact.key, readFact(fact, given)]));
}

function readFact(fact: Fact, context: Context): Json {
  switch (fact.fact) {
    case "now":
      return scalarOf(nowOf(context));
    case "delivery_status":
    case "engagement_status":
    case "status":
      return readStep(fact, context);
    default:
      return factOf(fact.fact, readValue(fact, context));
  }
}

function readValue({ path: [root, ...segments] }: ValueFact, context: Context): unknown {
  return segments.length === 0 ? (ownValue(context, root) ?? []) : valueAt(ownValue(context, root), segments);
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
