/**
 * Conditions are assignable from and to the types of the npm package `@knocklabs/mgmt`. These are assertions for the
 * compiler: `npx tsc -p .` checks them, and every run of the checks runs that.
 */
import type { Condition, ConditionGroup, Workflow, WorkflowStep } from "@knocklabs/mgmt/resources/workflows";
import { explain, prepare } from "../../src/entries/runtime.ts";
import {
  decode,
  encode,
  encodePreference,
  type StoredAll,
  type StoredConditions,
  type StoredInput,
  type StoredPreference,
  type StoredTrio,
  type StoredTrioInput,
} from "../../src/stored/index.ts";

/** True if two types are identical. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function assertType<_Truth extends true>(): void {}

// Their types are accepted: every condition and group, and the `conditions` of a trigger and of each kind of step.
declare const theirCondition: Condition;
declare const theirGroup: ConditionGroup;
declare const theirWorkflow: Workflow;
declare const theirStep: WorkflowStep;

theirCondition satisfies StoredTrioInput;
theirGroup satisfies StoredInput;
[theirCondition] satisfies StoredInput;
decode(theirGroup);
decode([theirCondition], { target: "preference" });
prepare(theirGroup);
explain(theirGroup, {});
(theirWorkflow.conditions ?? null) satisfies StoredInput;
if ("conditions" in theirStep) (theirStep.conditions ?? null) satisfies StoredInput;

// @ts-expect-error: not every value is accepted
theirWorkflow satisfies StoredInput;
// @ts-expect-error: a condition is not a group
theirCondition satisfies StoredInput;
// @ts-expect-error: an operator is a text
({ variable: "data.x", operator: 5 }) satisfies StoredTrioInput;

// Our types are assignable to theirs, except for two operators that theirs lacks.
type TheirOperator = Condition["operator"];
type OurOperator = StoredTrio["operator"];
assertType<
  Same<Exclude<OurOperator, TheirOperator>, "is_timestamp_before_now" | "is_timestamp_on_or_after_now">
>();
assertType<Same<Exclude<TheirOperator, OurOperator>, never>>();

type Known = Exclude<OurOperator, "is_timestamp_before_now" | "is_timestamp_on_or_after_now">;
type KnownTrio = Omit<StoredTrio, "operator"> & { operator: Known };
type KnownAll = { [Key in keyof StoredAll]: KnownTrio[] };
type KnownConditions = KnownAll | { any: (KnownTrio | KnownAll)[] };

declare const ourTrio: StoredTrio;
declare const ourConditions: StoredConditions;
declare const ourPreference: StoredPreference;
declare const knownTrio: KnownTrio;
declare const knownConditions: KnownConditions;

knownTrio satisfies Condition;
knownConditions satisfies ConditionGroup;
[knownTrio] satisfies Condition[];
knownConditions satisfies StoredConditions;

// @ts-expect-error: their type lacks `is_timestamp_before_now` and `is_timestamp_on_or_after_now`
ourTrio satisfies Condition;
// @ts-expect-error: the same
ourConditions satisfies ConditionGroup;
// @ts-expect-error: their type lacks the operators that only preferences have
ourPreference satisfies Condition[];

// With a cast of the operator, all that heed produces is assignable.
({ ...ourTrio, operator: ourTrio.operator as Known }) satisfies Condition;

// heed accepts its own output.
ourConditions satisfies StoredInput;
ourPreference satisfies StoredInput;
const { condition } = decode(ourConditions);
if (condition !== undefined) {
  encode(condition) satisfies StoredInput;
  (encodePreference(condition) ?? null) satisfies StoredInput;
}
null satisfies StoredInput;
({}) satisfies StoredInput;
