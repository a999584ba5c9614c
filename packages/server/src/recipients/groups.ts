import { type Context, explain, type StoredTrioInput } from "heed/runtime";
import { cohortPlace } from "./cohort.ts";
import { type ExplainedResult, type ExplainedTrio, explanationOf, notEvaluated } from "./explanation.ts";
import { ownValue } from "./own-keys.ts";

/** A group of channels, in the form of the platform's management API. */
export interface ChannelGroup {
  readonly key: string;
  /** `any`, the default: the first rule that matches, alone. `all`: every rule that matches. */
  readonly operator?: "any" | "all" | null | undefined;
  readonly channel_rules: readonly ChannelRule[];
}

/** A rule of a group: one trio beside a channel, given by its key as requests do, or as answers do. */
export interface ChannelRule extends Partial<StoredTrioInput> {
  readonly rule_type: "if" | "unless" | "always";
  readonly channel_key?: string | undefined;
  readonly channel?: { readonly key: string } | undefined;
  /** The order of the rules, if each has one; by default, that of the list. */
  readonly index?: number | undefined;
}

/** The channels that a group chooses, each once, and why. */
export interface GroupChoice {
  /** Keys of channels. */
  readonly channels: readonly string[];
  readonly explanation: ExplainedGroup;
}

/** Plain JSON. */
export interface ExplainedGroup {
  readonly group: string;
  readonly operator: "any" | "all";
  readonly rules: readonly ExplainedRule[];
}

export interface ExplainedRule {
  readonly channel: string;
  readonly rule_type: "if" | "unless" | "always";
  /** True if the rule matches: of `unless`, if its condition is false. */
  readonly result: ExplainedResult;
  /** Absent from rules of the type `always`. */
  readonly condition?: ExplainedTrio;
}

/**
 * Chooses channels by the rules of a group.
 *
 * @throws ConditionError if a condition has errors, EvaluationError if it cannot be evaluated.
 */
export function channelsOfGroup(group: ChannelGroup, context: Context): GroupChoice {
  const operator = group.operator ?? "any";
  const channels = new Set<string>();
  const inOrder = [...group.channel_rules].sort((a, b) => (a.index ?? 0) - (b.index ?? 0));
  const rules = inOrder.map((rule): ExplainedRule => {
    const { rule_type } = rule;
    const channel = rule.channel_key ?? rule.channel?.key ?? "";
    const isNeeded = operator === "all" || channels.size === 0;
    const condition = rule_type === "always" ? undefined : ruleCondition(rule, context, isNeeded);
    const holds = condition?.result ?? true;
    const result =
      !isNeeded || holds === "not evaluated" ? "not evaluated" : holds !== (rule_type === "unless");
    if (result === true) channels.add(channel);
    return { channel, rule_type, result, ...(condition && { condition }) };
  });
  return { channels: [...channels], explanation: { group: group.key, operator, rules } };
}

const COHORT = "is_in_random_cohort";

function ruleCondition(rule: ChannelRule, context: Context, isNeeded: boolean): ExplainedTrio {
  const { variable = "", operator = "", argument } = rule;
  const trio: StoredTrioInput = { variable, operator, ...(argument !== undefined && { argument }) };
  if (!isNeeded) return notEvaluated(trio);
  if (operator === COHORT) return inCohort(trio, context);
  const [[explained] = []] = explanationOf(explain([trio], context, { target: "preference" })).groups;
  return explained as ExplainedTrio;
}

/** Tells if the recipient is in a random cohort; `against` is the recipient's place among 100. */
function inCohort(trio: StoredTrioInput, { recipient }: Context): ExplainedTrio {
  const id = String(ownValue(recipient, "id") ?? "");
  const place = cohortPlace(id);
  return {
    ...notEvaluated(trio),
    result: place < Number(trio.argument ?? Number.NaN),
    value: id,
    against: place,
  };
}
