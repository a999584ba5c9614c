import { reasoningRule } from "../reasoning/reasoning.ts";

/** A condition that changes nothing, for what stands beside it. */
export const redundantCondition = reasoningRule("redundant-condition");
