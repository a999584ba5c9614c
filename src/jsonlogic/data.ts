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

/** What a rule runs on: a flat object, each fact under its key. Plain JSON. */
export type JsonLogicData = { readonly [key: string]: Json };

/** What a rule's data is made from. Plain JSON: it may be stored beside the rule, and `dataOf` given it again. */
export interface JsonLogicNeeds {
  /** The entries of the data. */
  readonly facts: readonly Fact[];
  /** All that the condition can read, needed or not: a context in which some of it is not there is refused (spec 1.6). */
  readonly requirements: Requirements;
}

/**
 * The data of a rule, made from a context. Throws EvaluationError where the condition cannot be evaluated on the
 * context (spec 1.6), exactly where `prepare` does.
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
  // The context has been checked: a ref that it does not know counts as skipped.
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
