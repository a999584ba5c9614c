import { type Problem, problem, type UnmetDetail } from "../../problem/index.ts";
import { type Ending, fatesOf, type Plan, type StepFate } from "../../workflow/index.ts";
import { stepOf } from "../scenario/check-scenario.ts";
import { durationText } from "../scenario/durations.ts";
import type { Moment } from "../scenario/moments.ts";
import type {
  EventPhrase,
  Expectation,
  ExpectedThing,
  Scenario,
  ScenarioEvent,
} from "../scenario/scenario.ts";
import { type Reason, reasonsOf } from "./reasons.ts";
import type { Course } from "./simulator.ts";

/** Whether an expectation was met, and what there was instead where it was not. */
export interface Verdict {
  readonly expectation: Expectation;
  readonly problem?: Problem;
}

/** What there was instead of what was expected. */
interface Unmet {
  readonly detail: UnmetDetail;
  readonly step?: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at?: number | undefined;
  readonly found?: string;
  /** What decided a condition. */
  readonly reasons?: readonly Reason[];
}

/** Holds the course of a run to what its scenario expects, line by line. */
export function judge(plan: Plan, scenario: Scenario, course: Course): readonly Verdict[] {
  const judging = new Judge(plan, scenario, course);
  return scenario.expectations.map((expectation) => {
    const unmet = judging.unmet(expectation);
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

/** The lines of a scenario that changed nothing, but for those that it expects to. */
export function refusals({ expectations, ...scenario }: Scenario, { refused }: Course): readonly Problem[] {
  const expected = expectations.flatMap(({ what, moment }) =>
    what.kind === "refused" ? [{ event: what.event, moment }] : [],
  );
  return [...refused]
    .filter(([event]) => !expected.some((one) => isMeant(event, one.event, one.moment)))
    .map(([{ what, span, pointer }, { at, why }]) => {
      const when = at === undefined ? "" : offsetText(at, scenario);
      return problem(
        "event-refused",
        { event: what.text, step: what.ref, at: when, ...why },
        { span, pointer },
      );
    });
}

/** A moment as scenarios write it, from the trigger on: `+5m`. */
export function offsetText(at: number, { trigger }: Pick<Scenario, "trigger">): string {
  return `+${durationText(Math.max(0, at - trigger.at))}`;
}

/** Whether an event is the one that an expectation means: the same words, and the same moment where one is said. */
function isMeant(event: ScenarioEvent, meant: EventPhrase, moment: Moment | undefined): boolean {
  const { means, ref, index } = event.what;
  const isSame =
    JSON.stringify([means, ref, index]) === JSON.stringify([meant.means, meant.ref, meant.index]);
  return isSame && (moment === undefined || JSON.stringify(moment) === JSON.stringify(event.moment));
}

class Judge {
  readonly #plan: Plan;
  readonly #scenario: Scenario;
  readonly #course: Course;
  readonly #fates: readonly StepFate[];

  constructor(plan: Plan, scenario: Scenario, course: Course) {
    this.#plan = plan;
    this.#scenario = scenario;
    this.#course = course;
    this.#fates = fatesOf(plan, course.state);
  }

  /** What there was instead; undefined where there was what is expected. */
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
    const answered = this.#course.answers.get(expectation);
    if (answered === undefined)
      return { detail: "no-moment", step: moment?.kind === "after" ? moment.ref : "" };
    const { at, trace, missing } = answered;
    if (trace === undefined) return { detail: "not-known", at, found: (missing ?? []).join(", ") };
    return trace.result ? undefined : { detail: "false", at, reasons: reasonsOf(trace) };
  }

  #refusal(meant: EventPhrase, moment: Moment | undefined): Unmet | undefined {
    const events = this.#scenario.events.filter((event) => isMeant(event, meant, moment));
    if (events.some((event) => this.#course.refused.has(event))) return undefined;
    const [event] = events;
    if (event === undefined) return { detail: "no-event" };
    return { detail: "no-refusal", step: meant.ref, at: this.#instantOf(event.moment) };
  }

  #phrase(
    what: Extract<ExpectedThing, { readonly kind: "phrase" }>,
    moment: Moment | undefined,
  ): Unmet | undefined {
    const { means, ref } = what;
    if (means.kind === "ending") return this.#ending(means.how, what.duration, moment);
    const step = stepOf(this.#plan, ref);
    const fate = step && this.#fates[step.index];
    if (step === undefined || fate === undefined) return { detail: "not-reached", step: ref };
    const decidedAt = this.#course.decidedAt.get(step.index);
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
        const decision = this.#course.state.decisions.find((one) => one.step === step.index);
        const count = decision?.messages?.length ?? 0;
        if (count === (means.count ?? what.count)) return undefined;
        const found = count === 0 ? "no message" : `${count} message${count === 1 ? "" : "s"}`;
        return { ...happened, detail: "messages", found };
      }
      case "arm":
        return this.#arm(fate, step.arms?.map(({ name }) => name) ?? [], what, happened);
    }
  }

  #arm(
    { fate, arm }: StepFate,
    names: readonly (string | undefined)[],
    what: Extract<ExpectedThing, { readonly kind: "phrase" }>,
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
    const { state, overAt } = this.#course;
    if (state.position.awaits !== "done" || overAt === undefined) return { detail: "not-reached" };
    const happened = { detail: state.position.how, step: "trigger", at: overAt } as const;
    const { at } = this.#scenario.trigger;
    const wanted = duration === undefined ? moment && this.#instantOf(moment) : at + duration;
    const isThen = (wanted === undefined && moment?.kind !== "after") || wanted === overAt;
    return isThen && (how === undefined || how === happened.detail) ? undefined : happened;
  }

  /** When a moment was; undefined where it never came, and of the end, which is at any time. */
  #instantOf(moment: Moment): number | undefined {
    switch (moment.kind) {
      case "offset":
        return this.#scenario.trigger.at + moment.offset;
      case "instant":
        return moment.instant;
      case "after": {
        const step = stepOf(this.#plan, moment.ref);
        const fate = step && this.#fates[step.index]?.fate;
        const ranAt = step && fate === "ran" ? this.#course.decidedAt.get(step.index) : undefined;
        return ranAt === undefined ? undefined : ranAt + moment.offset;
      }
      case "end":
        return undefined;
    }
  }
}
