import { reasoningRule } from "../reasoning/reasoning.ts";

/** Conditions that hold always, or never, as a whole. */
export const constantCondition = reasoningRule("constant-condition");
