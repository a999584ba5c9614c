import { reasoningRule } from "../reasoning/reasoning.ts";

/** Conditions of one alternative that cannot hold together, where another alternative can. */
export const contradictoryConditions = reasoningRule("contradictory-conditions");
