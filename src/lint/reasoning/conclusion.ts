import type { Place } from "../../problem/index.ts";
import { deliveryRules, isChannelType } from "../../status/index.ts";
import type { Remedy } from "../finding.ts";
import type { LintedTrio } from "../subject/subject.ts";
import type { ReasoningParameters } from "./reasons.ts";
import type { Logic } from "./solver.ts";

/** The name of a rule that reasons. */
export type ReasoningRule = keyof ReasoningParameters;

/** What was found for one of the rules that reason. */
export type Insight<Name extends ReasoningRule = ReasoningRule> = {
  readonly [Rule in Name]: {
    readonly rule: Rule;
    readonly parameters: ReasoningParameters[Rule];
    /** Undefined where all conditions of the place are meant. */
    readonly place: Place | undefined;
    readonly mend?: (() => Remedy) | undefined;
  };
}[Name];

/** What is known of the channels that conditions ask about, and keeps messages from some statuses. */
export function channelReasons(trios: readonly LintedTrio[], logic: Logic): readonly (readonly string[])[] {
  const reasons = new Map<string, readonly string[]>();
  for (const { trio } of trios) {
    if (trio.kind === "data" || trio.kind === "audience") continue;
    const type = logic.channelOf(trio.ref);
    if (!isChannelType(type)) continue;
    const { stopsAtSent = false, hasSandbox = true } = deliveryRules(type);
    if (stopsAtSent) reasons.set(trio.ref, ["stops-at-sent", trio.ref, type]);
    else if (!hasSandbox) reasons.set(trio.ref, ["no-sandbox", trio.ref, type]);
  }
  return [...reasons.values()];
}
