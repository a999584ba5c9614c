import type { Explanation, StoredTrioInput, TraceReason, TrioExplanation } from "heed/runtime";

/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A verdict with all that it was drawn from, as plain JSON that is kept with a run and shown to people. */
export interface ExplainedVerdict {
  readonly result: boolean;
  /** The groups, one of which must hold, each with its trios, all of which must hold. Groups of no trio are empty. */
  readonly groups: readonly (readonly ExplainedTrio[])[];
}

/** A trio as it is stored, and what became of it. */
export interface ExplainedTrio {
  readonly variable: string;
  readonly operator: string;
  readonly argument?: Json;
  readonly result: ExplainedResult;
  /**
   * The value of the variable: "" if it was missing. For a status, the delivery status or the engagement statuses of the message
   * that counts, both for the legacy form, or `skipped` or `expired`. Absent if it was not evaluated.
   */
  readonly value?: Json;
  /** The value of the argument; both ends of a range; `now` for operators that compare with it. Absent for statuses. */
  readonly against?: Json;
  /** The operands whose paths were not there. */
  readonly missing?: readonly ("variable" | "argument")[];
  /** The reason for the result, if the operands alone do not show it. */
  readonly because?: TraceReason;
  /** The id of the message whose status counts, if the step made messages that have one. */
  readonly message?: string;
}

/** A result, or `not evaluated` if what precedes it has decided. */
export type ExplainedResult = boolean | "not evaluated";

/** Returns the explanation of a verdict in the form that is kept: flat, and with each operand beside the other. */
export function explanationOf({ result, any }: Explanation): ExplainedVerdict {
  return { result, groups: any.map(({ all }) => all.map(explainedTrio)) };
}

/** The explanation of a trio that was not needed. */
export function notEvaluated({ variable, operator, argument }: StoredTrioInput): ExplainedTrio {
  return {
    variable,
    operator,
    ...(argument !== undefined && { argument: argument as Json }),
    result: "not evaluated",
  };
}

function explainedTrio(trio: TrioExplanation): ExplainedTrio {
  const { stored, result, variable, argument, step, because } = trio;
  if (result === "not_evaluated") return notEvaluated(stored);
  const missing = [
    ...(variable?.missing ? (["variable"] as const) : []),
    ...(argument?.some(({ missing: isMissing }) => isMissing) ? (["argument"] as const) : []),
  ];
  const [first, ...others] = argument ?? [];
  return {
    ...notEvaluated(stored),
    result,
    ...(variable && { value: variable.value as Json }),
    ...(step && { value: statusAsked(stored.variable, step) }),
    ...(first && {
      against: (others.length === 0 ? first.value : [first, ...others].map(({ value }) => value)) as Json,
    }),
    ...(missing.length > 0 && { missing }),
    ...(because !== undefined && { because }),
    ...(typeof step?.chosen?.id === "string" && { message: step.chosen.id }),
  };
}

/** The statuses of the message that counts, by the last word of the variable. */
function statusAsked(variable: string, { outcome, chosen }: NonNullable<TrioExplanation["step"]>): Json {
  if (chosen === undefined) return outcome;
  const { status, engagement_statuses } = chosen;
  const engagement = engagement_statuses ?? [];
  if (variable.endsWith(".delivery_status")) return status;
  if (variable.endsWith(".engagement_status")) return engagement;
  return { status, engagement_statuses: engagement };
}
