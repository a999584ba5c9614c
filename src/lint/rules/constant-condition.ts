import { reasoningRule } from "../reasoning.ts";

/** Conditions that hold always, or never, as a whole. */
export const constantCondition = reasoningRule("constant-condition");
