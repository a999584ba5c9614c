import { reasoningRule } from "../reasoning/reasoning.ts";

/** A step that no path leads to, or whose conditions the way there excludes (spec 4.1). */
export const unreachableStep = reasoningRule("unreachable-step");
