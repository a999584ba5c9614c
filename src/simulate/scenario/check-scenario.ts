import { requirementsOf } from "../../context/index.ts";
import { deliveryEvents } from "../../messages/index.ts";
import { type ChannelType, isChannelType } from "../../status/index.ts";
import type { FileProblem, Plan, PlanStep } from "../../workflow/index.ts";
import { Report } from "./report.ts";
import type { EventPhrase, Expectation, Handler, Provider, Scenario, ScenarioEvent } from "./scenario.ts";

/** All that a scenario says of steps that its workflow does not have, or that are not of the kind it takes them for. */
export function checkScenario(scenario: Scenario, plan: Plan): readonly FileProblem[] {
  const check = new Check(plan);
  for (const provider of scenario.providers) check.provider(provider);
  for (const handler of scenario.handlers) check.handler(handler);
  for (const event of scenario.events) check.event(event);
  for (const expectation of scenario.expectations) check.expectation(expectation);
  return check.report.problems.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

/** The first step of a ref; undefined where there is none. */
export function stepOf({ steps }: Plan, ref: string): PlanStep | undefined {
  return steps.find((step) => step.ref === ref);
}

type Place = Pick<ScenarioEvent, "span" | "pointer">;

/** Steps whose course the plan itself decides. */
const DECIDED = ["channel", "delay", "branch"];

class Check {
  readonly report = new Report();
  readonly #plan: Plan;
  readonly #refs: readonly string[];

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#refs = plan.steps.flatMap(({ ref }) => (ref === undefined ? [] : [ref]));
  }

  provider({ of, deliveries, span, pointer }: Provider): void {
    const named = stepOf(this.#plan, of);
    if (named === undefined && !isChannelType(of)) {
      const known = [
        ...this.#refs,
        ...new Set(this.#plan.steps.flatMap(({ channel }) => channel?.type ?? [])),
      ];
      this.report.add("unknown-step", { ref: of, known }, { span, pointer });
      return;
    }
    if (named !== undefined && this.#channel(named, { span, pointer }) === undefined) return;
    const type = named === undefined ? (of as ChannelType) : named.channel?.type;
    for (const { outcome, ...place } of deliveries) {
      if (outcome === "none" || type === undefined || deliveryEvents(type, { outcome }) !== undefined)
        continue;
      this.report.add("impossible-delivery", { status: outcome, channelType: type }, place);
    }
  }

  handler({ ref, answers, ...place }: Handler): void {
    const step = this.#step(ref, place);
    if (step === undefined) return;
    if (DECIDED.includes(step.type ?? "")) {
      this.report.add("wrong-step", { ref, detail: "not-carried-out" }, place);
      return;
    }
    for (const answer of answers) {
      if (answer.kind === "take") this.#arm(step, answer.name ?? "", answer);
      if (answer.kind === "take-none" && step.arms === undefined) {
        this.report.add("wrong-step", { ref, detail: "no-branch" }, answer);
      }
    }
  }

  event({ moment, what, ...place }: ScenarioEvent): void {
    if (moment.kind === "after") this.#step(moment.ref, place);
    this.#happening(what, place);
  }

  expectation({ moment, what, ...place }: Expectation): void {
    if (moment?.kind === "after") this.#step(moment.ref, place);
    if (what.kind === "refused") this.#happening(what.event, place);
    else if (what.kind === "condition") {
      for (const ref of requirementsOf(what.condition).refs) {
        const step = this.#step(ref, place);
        if (step !== undefined) this.#channel(step, place);
      }
    } else if (what.ref !== "") {
      const step = this.#step(what.ref, place);
      if (step === undefined) return;
      if (what.means.kind === "messages") this.#channel(step, place);
      if (what.means.kind !== "arm") return;
      if (!what.means.none) this.#arm(step, what.name ?? "", place);
      else if (step.arms === undefined) {
        this.report.add("wrong-step", { ref: what.ref, detail: "no-branch" }, place);
      }
    }
  }

  #happening({ means, ref }: EventPhrase, place: Place): void {
    if (means.kind === "cancel") return;
    const step = this.#step(ref, place);
    const channel = step && this.#channel(step, place);
    if (channel !== undefined && channel.type === undefined && means.kind === "action") {
      this.report.add("wrong-step", { ref, detail: "no-channel-type" }, place);
    }
  }

  #step(ref: string, { span, pointer }: Place): PlanStep | undefined {
    const step = stepOf(this.#plan, ref);
    if (step === undefined) this.report.add("unknown-step", { ref, known: this.#refs }, { span, pointer });
    return step;
  }

  #channel({ ref = "", channel }: PlanStep, place: Place): PlanStep["channel"] {
    if (channel === undefined) this.report.add("wrong-step", { ref, detail: "no-channel" }, place);
    return channel;
  }

  #arm({ ref = "", arms }: PlanStep, name: string, place: Place): void {
    if (arms === undefined) this.report.add("wrong-step", { ref, detail: "no-branch" }, place);
    else if (!arms.some((arm) => arm.name === name)) {
      const known = arms.flatMap((arm) => arm.name ?? []);
      this.report.add("unknown-arm", { ref, name, known }, place);
    }
  }
}
