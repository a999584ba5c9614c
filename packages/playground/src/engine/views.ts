import type { Condition } from "heed/condition";
import { encode, type StoredConditions } from "heed/encode";
import { print } from "heed/print";
import type { ConditionTrace, StepDecision } from "heed/run";
import type { Plan, TimelineEntry } from "heed/simulate";

/** A condition of a step or of an arm. */
export interface ConditionView {
  readonly text: string;
  readonly stored: StoredConditions;
  /** The number of single conditions in it. */
  readonly count: number;
}

/** One decision of a run, with the verdicts that led to it. */
export interface DecisionView {
  /** Index of the step in the plan. */
  readonly step: number;
  /** In milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /** The moment since the trigger: `+5m`. */
  readonly offset: string;
  /** The reason for which a step that would wait was skipped although its conditions hold. */
  readonly because: NoWaitReason | undefined;
  readonly verdicts: readonly VerdictView[];
  /** The part of the context that the decision read. */
  readonly context: { readonly [part: string]: unknown };
}

/** The reason for which a step does not wait. */
export type NoWaitReason = NonNullable<StepDecision["because"]>;

/** The verdict on one condition: that of the step, or of its arm at an index. */
export interface VerdictView {
  readonly of: "step" | number;
  readonly result: boolean;
  readonly any: readonly {
    readonly result: Result;
    readonly all: readonly TrioView[];
  }[];
}

/** A result, or that it was not needed. */
export type Result = boolean | "not_evaluated";

/** A single condition with its result and its operands. */
export interface TrioView {
  readonly text: string;
  readonly result: Result;
  readonly reads: Reads;
  /** Operands as stored and as resolved. */
  readonly operands: readonly Operand[];
  /** Code of the reason, if operands alone do not show it. */
  readonly because: string | undefined;
}

/** An operand as stored, and its value; undefined if it is what is stored. */
export interface Operand {
  readonly name: "variable" | "argument" | "now";
  readonly stored: string;
  readonly resolved: string | undefined;
}

/** Result of a condition when it was asked. */
export type Reads =
  | { readonly kind: "nothing" }
  | { readonly kind: "skipped" | "expired"; readonly ref: string }
  | {
      readonly kind: "message";
      readonly ref: string;
      readonly status: string;
      readonly engagement: readonly string[];
      readonly count: number;
      /** Code of the reason why this message is asked and not another. */
      readonly chosenBy: string | undefined;
    }
  | { readonly kind: "audiences"; readonly audiences: readonly string[] }
  | { readonly kind: "values"; readonly left: ValueView; readonly right: readonly ValueView[] };

/** A value that was read, as JSON; undefined if nothing stands at its path. */
export interface ValueView {
  readonly path: string;
  readonly value: string | undefined;
}

/** The longest value that is shown, in characters. */
const LONGEST = 160;

/** The conditions of a plan by the pointers of their owners. */
export function conditionsOfPlan({ steps }: Plan): { readonly [pointer: string]: ConditionView } {
  const found = steps.flatMap(({ pointer, condition, arms = [] }) => [
    ...(condition ? [[pointer, viewOf(condition)] as const] : []),
    ...arms.flatMap((arm) => (arm.condition ? [[arm.pointer, viewOf(arm.condition)] as const] : [])),
  ]);
  return Object.fromEntries(found);
}

function viewOf(condition: Condition): ConditionView {
  const count = condition.any.reduce((sum, { all }) => sum + all.length, 0);
  return { text: print(condition), stored: encode(condition), count };
}

/** The decisions of a run, in the order in which they were made. */
export function decisionsIn(timeline: readonly TimelineEntry[]): readonly DecisionView[] {
  return timeline.flatMap((entry) => {
    if (entry.kind !== "decided") return [];
    const { decision, at, words, traces } = entry;
    return [
      {
        step: decision.step,
        at,
        offset: words.at,
        because: decision.because,
        verdicts: traces.map(verdictOf),
        context: decision.context as { readonly [part: string]: unknown },
      },
    ];
  });
}

function verdictOf({ of, trace }: ConditionTrace): VerdictView {
  return {
    of,
    result: trace.result,
    any: trace.any.map(({ result, all }) => ({ result, all: all.map(trioOf) })),
  };
}

type Trio = ConditionTrace["trace"]["any"][number]["all"][number];

function trioOf({ trio, result, variable, argument, step, because }: Trio): TrioView {
  const condition = { any: [{ all: [trio] }] };
  const stored = encode(condition) as {
    readonly all: readonly { readonly variable: string; readonly argument?: string }[];
  };
  const [{ variable: left, argument: right } = { variable: "" }] = stored.all;
  const reads = readsOf({ variable, argument, step }, left, right);
  return {
    text: print(condition),
    result,
    reads: result === "not_evaluated" ? { kind: "nothing" } : reads,
    operands: operandsOf(left, right, reads, { variable, argument }),
    because,
  };
}

/** Values read for a condition; undefined if it was not needed. */
interface Resolved {
  readonly variable: Trio["variable"] | undefined;
  readonly argument: Trio["argument"] | undefined;
  readonly step: Trio["step"] | undefined;
}

function readsOf(
  { variable, argument = [], step }: Resolved,
  left: string,
  right: string | undefined,
): Reads {
  if (step !== undefined) {
    const { ref, outcome, chosen, messages = [], chosenBy } = step;
    if (chosen === undefined) return { kind: outcome === "expired" ? "expired" : "skipped", ref };
    const { status, engagement_statuses: engagement } = chosen;
    return { kind: "message", ref, status, engagement: engagement ?? [], count: messages.length, chosenBy };
  }
  if (variable === undefined) return { kind: "nothing" };
  if (left === "recipient" && Array.isArray(variable.value))
    return { kind: "audiences", audiences: variable.value.map(String) };
  return {
    kind: "values",
    left: { path: left, value: valueText(variable) },
    right: argument.map((each) => ({ path: right ?? "now", value: valueText(each) })),
  };
}

function operandsOf(
  left: string,
  right: string | undefined,
  reads: Reads,
  { variable, argument }: Omit<Resolved, "step">,
): readonly Operand[] {
  if (reads.kind === "nothing") return [];
  const resolvedLeft = variable === undefined ? statusText(reads, left) : valueText(variable);
  const resolvedRight = argument?.map((each) => valueText(each) ?? '""').join(", ");
  return [
    { name: "variable", stored: left, resolved: resolvedLeft ?? '""' },
    ...(right === undefined
      ? argument === undefined
        ? []
        : [{ name: "now", stored: "now", resolved: resolvedRight } as const]
      : [
          {
            name: "argument",
            stored: right,
            resolved:
              resolvedRight === right || resolvedRight === JSON.stringify(right) ? undefined : resolvedRight,
          } as const,
        ]),
  ];
}

function statusText(reads: Reads, variable: string): string | undefined {
  if (reads.kind !== "message") return reads.kind;
  if (variable.endsWith(".delivery_status")) return reads.status;
  return reads.engagement.length === 0 ? "none" : reads.engagement.join(", ");
}

function valueText({
  value,
  missing,
}: {
  readonly value: unknown;
  readonly missing?: true;
}): string | undefined {
  if (missing) return undefined;
  const text = JSON.stringify(value) ?? "null";
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
