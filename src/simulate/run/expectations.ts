import type { Condition } from "../../condition/index.ts";
import { type Context, type ContextOptions, EvaluationError } from "../../context/index.ts";
import { explain } from "../../evaluate/index.ts";
import { type Problem, problem, type UnmetDetail } from "../../problem/index.ts";
import { type Ending, fatesOf, type Plan, type StepFate } from "../../workflow/index.ts";
import { durationText } from "../scenario/durations.ts";
import type { Moment } from "../scenario/moments.ts";
import type { EventPhrase, Expectation, Expected, Scenario, ScenarioEvent } from "../scenario/scenario.ts";
import { stepByRef } from "../steps.ts";
import { type Reason, reasonsOf } from "./reasons.ts";
import type { ConditionResult, RunRecord } from "./record.ts";

/** The result of an expectation; `problem` is absent if it was met. */
export interface ExpectationResult {
  readonly expectation: Expectation;
  readonly problem?: Problem;
}

/** The course of the run where it differs from an expectation. */
interface Unmet {
  readonly detail: UnmetDetail;
  readonly step?: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at?: number | undefined;
  readonly found?: string;
  /** The trios that decided a condition. */
  readonly reasons?: readonly Reason[];
}

/** Checks a run against each expectation of its scenario. */
export function checkExpectations(
  plan: Plan,
  scenario: Scenario,
  record: RunRecord,
): readonly ExpectationResult[] {
  const checker = new ExpectationChecker(plan, scenario, record);
  return scenario.expectations.map((expectation) => {
    const unmet = checker.unmet(expectation);
    if (unmet === undefined) return { expectation };
    const { detail, step = "", at, found = "", reasons = [] } = unmet;
    const { span, pointer } = expectation;
    const parameters = {
      detail,
      step,
      at: at === undefined ? "" : offsetText(at, scenario),
      found,
      conditions: reasons.map((reason) => reason.text),
      values: reasons.map((reason) => reason.found),
    };
    return { expectation, problem: problem("expectation-failed", parameters, { span, pointer }) };
  });
}

/** Problems for the events that changed nothing, except those that the scenario expects to be refused. */
export function unexpectedRefusals(
  { expectations, ...scenario }: Scenario,
  { refusedEvents }: RunRecord,
): readonly Problem[] {
  const expected = expectations.flatMap(({ what, moment }) =>
    what.kind === "refused" ? [{ event: what.event, moment }] : [],
  );
  return [...refusedEvents]
    .filter(([event]) => !expected.some((one) => matches(event, one.event, one.moment)))
    .map(([{ what, span, pointer }, { at, why }]) => {
      const { unfit: _, ...reason } = why;
      const when = at === undefined ? "" : offsetText(at, scenario);
      return problem(
        "event-refused",
        { event: what.text, step: what.ref, at: when, ...reason },
        { span, pointer },
      );
    });
}

/** A moment as scenarios write it, relative to the trigger: `+5m`. */
export function offsetText(at: number, { trigger }: { readonly trigger: { readonly at: number } }): string {
  return `+${durationText(Math.max(0, at - trigger.at))}`;
}

/** Checks whether an expectation refers to an event: by the same words, and the same moment if it has one. */
function matches(event: ScenarioEvent, meant: EventPhrase, moment: Moment | undefined): boolean {
  const isSame = keyOf(event.what) === keyOf(meant);
  return isSame && (moment === undefined || JSON.stringify(moment) === JSON.stringify(event.moment));
}

function keyOf({ means, ref, index, path, value, name }: EventPhrase): string {
  return JSON.stringify([means, ref, index, path, value, name]);
}

class ExpectationChecker {
  readonly #plan: Plan;
  readonly #scenario: Scenario;
  readonly #record: RunRecord;
  readonly #fates: readonly StepFate[];

  constructor(plan: Plan, scenario: Scenario, record: RunRecord) {
    this.#plan = plan;
    this.#scenario = scenario;
    this.#record = record;
    this.#fates = fatesOf(plan, record.state);
  }

  /** Returns undefined if the expectation is met. */
  unmet(expectation: Expectation): Unmet | undefined {
    const { what } = expectation;
    switch (what.kind) {
      case "condition":
        return this.#condition(expectation);
      case "refused":
        return this.#refusal(what.event, expectation.moment);
      case "phrase":
        return this.#phrase(what, expectation.moment);
    }
  }

  #condition(expectation: Expectation): Unmet | undefined {
    const { moment } = expectation;
    const result = this.#record.conditionResults.get(expectation);
    if (result === undefined)
      return { detail: "no-moment", step: moment?.kind === "after" ? moment.ref : "" };
    const { at, trace, missing } = result;
    if (trace === undefined) return { detail: "not-known", at, found: (missing ?? []).join(", ") };
    return trace.result ? undefined : { detail: "false", at, reasons: reasonsOf(trace) };
  }

  #refusal(meant: EventPhrase, moment: Moment | undefined): Unmet | undefined {
    const events = this.#scenario.events.filter((event) => matches(event, meant, moment));
    if (events.some((event) => this.#record.refusedEvents.has(event))) return undefined;
    const [event] = events;
    if (event === undefined) return { detail: "no-event" };
    return { detail: "no-refusal", step: meant.ref, at: this.#instantOf(event.moment) };
  }

  #phrase(
    what: Extract<Expected, { readonly kind: "phrase" }>,
    moment: Moment | undefined,
  ): Unmet | undefined {
    const { means, ref } = what;
    if (means.kind === "ending") return this.#ending(means.how, what.duration, moment);
    const step = stepByRef(this.#plan, ref);
    const fate = step && this.#fates[step.index];
    if (step === undefined || fate === undefined) return { detail: "not-reached", step: ref };
    const decidedAt = this.#record.decidedAt.get(step.index);
    const waited = this.#record.state.decisions.find((one) => one.step === step.index)?.waited;
    const waitedAt = waited && Date.parse(waited.now);
    if (means.kind === "waited" && waited !== undefined) {
      const instant = moment && moment.kind !== "end" ? this.#instantOf(moment) : waitedAt;
      if (waited.matched === means.matched && instant === waitedAt) return undefined;
      return { detail: waited.matched ? "matched" : "timed-out", step: ref, at: waitedAt };
    }
    const happened = { detail: fate.fate, step: ref, at: decidedAt } as const;
    if (moment !== undefined && moment.kind !== "end") {
      const instant = this.#instantOf(moment);
      if (instant === undefined) {
        return { detail: "no-moment", step: moment.kind === "after" ? moment.ref : ref };
      }
      if (decidedAt !== undefined && decidedAt !== instant) return happened;
    }
    switch (means.kind) {
      case "fate":
        return means.fates.includes(fate.fate) ? undefined : happened;
      case "messages": {
        if (fate.fate === "not-reached" || fate.fate === "not-taken") return happened;
        const decision = this.#record.state.decisions.find((one) => one.step === step.index);
        const count = decision?.messages?.length ?? 0;
        if (count === (means.count ?? what.count)) return undefined;
        const found = count === 0 ? "no message" : `${count} message${count === 1 ? "" : "s"}`;
        return { ...happened, detail: "messages", found };
      }
      case "waited":
        return happened;
      case "arm":
        return this.#arm(fate, step.arms?.map(({ name }) => name) ?? [], what, happened);
    }
  }

  #arm(
    { fate, arm }: StepFate,
    names: readonly (string | undefined)[],
    what: Extract<Expected, { readonly kind: "phrase" }>,
    happened: Unmet,
  ): Unmet | undefined {
    if (fate !== "ran" || arm === undefined) return happened;
    const isNone = what.means.kind === "arm" && what.means.none;
    if (arm === null) return isNone ? undefined : { ...happened, detail: "no-arm" };
    const name = names[arm];
    if (!isNone && name === what.name) return undefined;
    return { ...happened, detail: "arm", found: name ?? `branch ${arm + 1}` };
  }

  #ending(
    how: Ending | undefined,
    duration: number | undefined,
    moment: Moment | undefined,
  ): Unmet | undefined {
    const { state, overAt } = this.#record;
    if (state.position.awaits !== "done" || overAt === undefined) return { detail: "not-reached" };
    const happened = { detail: state.position.how, step: "trigger", at: overAt } as const;
    const { at } = this.#scenario.trigger;
    const wanted = duration === undefined ? moment && this.#instantOf(moment) : at + duration;
    const isThen = (wanted === undefined && moment?.kind !== "after") || wanted === overAt;
    // A run that a wait halts is one that a step ended.
    const isByWait = happened.detail === "halted" && state.decisions.at(-1)?.waited !== undefined;
    const isSo = how === undefined || how === happened.detail || (how === "ended" && isByWait);
    return isThen && isSo ? undefined : happened;
  }

  /** The instant of a moment; undefined if it never came, and for the end. */
  #instantOf(moment: Moment): number | undefined {
    switch (moment.kind) {
      case "offset":
        return this.#scenario.trigger.at + moment.offset;
      case "instant":
        return moment.instant;
      case "after": {
        const step = stepByRef(this.#plan, moment.ref);
        const fate = step && this.#fates[step.index]?.fate;
        const ranAt = step && fate === "ran" ? this.#record.decidedAt.get(step.index) : undefined;
        return ranAt === undefined ? undefined : ranAt + moment.offset;
      }
      case "end":
        return undefined;
    }
  }
}

/** Evaluates an expected condition. */
export function conditionResult(
  condition: Condition,
  context: Context,
  options: ContextOptions,
): Omit<ConditionResult, "at"> {
  try {
    return { trace: explain(condition, context, options, (trio) => ({ trio })) };
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    return { missing: error.places };
  }
}
