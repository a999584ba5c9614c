import { isMap } from "../../condition/index.ts";
import type { Trace } from "../../evaluate/index.ts";
import type { StoredTrioInput } from "../../stored/index.ts";
import { instantOf } from "../../time/index.ts";

/** Derivation of a verdict, each trio as it is stored. */
export type Explanation = Trace<{ readonly stored: StoredTrioInput }>;

/** A run as a server tells it. Texts are what the server says: they are to be made visible before they are shown. */
export interface AnsweredRun {
  readonly id: string;
  readonly workflow: string;
  readonly status: string;
  readonly recipient: unknown;
  readonly tenant: string | undefined;
  readonly events: readonly AnsweredEvent[];
}

/** An event of a run. */
export interface AnsweredEvent {
  /** Such as `step_decided`. */
  readonly event: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /** The ref of its step; empty for the run itself and for steps without one. */
  readonly step: string;
  /** The type of its step; empty for the run itself. */
  readonly type: string;
  readonly attempt: number | undefined;
  readonly data: { readonly [key: string]: unknown };
}

/** A condition that was evaluated, and the branch whose it is. */
export interface AnsweredCondition {
  readonly branch: string | number | undefined;
  readonly explanation: Explanation;
}

/** Reads the answer of a run. Returns undefined if it is not one. */
export function runIn(answer: unknown): AnsweredRun | undefined {
  const { id, workflow, status, recipient, tenant, events } = mapOf(answer);
  if (!isText(id) || !isText(workflow) || !isText(status) || !Array.isArray(events)) return undefined;
  const read = events.map(eventIn);
  const known = read.filter((event) => event !== undefined);
  if (known.length < read.length) return undefined;
  return { id, workflow, status, recipient, tenant: isText(tenant) ? tenant : undefined, events: known };
}

function eventIn(value: unknown): AnsweredEvent | undefined {
  if (!isMap(value)) return undefined;
  const { event, inserted_at, step_ref, step_type, attempt, data } = value as {
    readonly [key: string]: unknown;
  };
  const at = isText(inserted_at) ? instantOf(inserted_at) : undefined;
  if (!isText(event) || at === undefined) return undefined;
  return {
    event,
    at,
    step: isText(step_ref) ? step_ref : "",
    type: isText(step_type) ? step_type : "",
    attempt: typeof attempt === "number" ? attempt : undefined,
    data: isMap(data) ? (data as AnsweredEvent["data"]) : {},
  };
}

/** Returns the conditions of a decision, each with its explanation. Undefined if they have another form. */
export function conditionsIn({
  conditions,
}: AnsweredEvent["data"]): readonly AnsweredCondition[] | undefined {
  if (!Array.isArray(conditions)) return conditions === undefined ? [] : undefined;
  const read = conditions.map((each): AnsweredCondition | undefined => {
    if (!isExplanation(each)) return undefined;
    const { branch } = each as { readonly branch?: unknown };
    return {
      branch: isText(branch) || typeof branch === "number" ? branch : undefined,
      explanation: each,
    };
  });
  const known = read.filter((each) => each !== undefined);
  return known.length === read.length ? known : undefined;
}

/** Checks a value for the form in which `explain` of `heed/runtime` explains a verdict. */
export function isExplanation(value: unknown): value is Explanation {
  const { result, any } = mapOf(value);
  return typeof result === "boolean" && isListOf(any, isGroup);
}

function isGroup(value: unknown): boolean {
  const { result, all } = mapOf(value);
  return isResult(result) && isListOf(all, isTrio);
}

function isTrio(value: unknown): boolean {
  const { stored, result, variable, argument, step, because } = mapOf(value);
  const trio = mapOf(stored);
  return (
    isResult(result) &&
    isText(trio.variable) &&
    isText(trio.operator) &&
    isAbsentOr(variable, isMap) &&
    isAbsentOr(argument, (each) => isListOf(each, isMap)) &&
    isAbsentOr(step, isStep) &&
    isAbsentOr(because, isText)
  );
}

function isStep(value: unknown): boolean {
  const { outcome, chosen, messages } = mapOf(value);
  return (
    isText(outcome) &&
    isAbsentOr(chosen, isMessage) &&
    isAbsentOr(messages, (each) => isListOf(each, isMessage))
  );
}

function isMessage(value: unknown): boolean {
  const { status, engagement_statuses } = mapOf(value);
  return (
    isText(status) &&
    (engagement_statuses === null || isAbsentOr(engagement_statuses, (each) => isListOf(each, isText)))
  );
}

function isResult(value: unknown): boolean {
  return typeof value === "boolean" || value === "not_evaluated";
}

function isListOf(value: unknown, isOne: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function isAbsentOr(value: unknown, isOne: (each: unknown) => boolean): boolean {
  return value === undefined || isOne(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** The keys of a map; none of any other value. */
export function mapOf(value: unknown): { readonly [key: string]: unknown } {
  return isMap(value) ? (value as { readonly [key: string]: unknown }) : {};
}
