import { reasoningRule } from "../reasoning/reasoning.ts";

/** A branch that is never taken: the branches before it leave nothing over, or the way there excludes it. */
export const unreachableBranch = reasoningRule("unreachable-branch");
