import { requirementsOf } from "../../context/index.ts";
import { deliveryEvents } from "../../messages/index.ts";
import { LIMITS, type WrongStepDetail } from "../../problem/index.ts";
import { type ChannelType, isChannelType } from "../../status/index.ts";
import { type FileProblem, type Plan, type PlanStep, stepTypeRow, timeIn } from "../../workflow/index.ts";
import { stepByRef } from "../steps.ts";
import { Report } from "./report.ts";
import type {
  EventPhrase,
  Expectation,
  Handler,
  HandlerReply,
  Provider,
  Scenario,
  ScenarioEvent,
} from "./scenario.ts";

/** Checks the steps that a scenario names: that its workflow has them, and that they are of the right kind. */
export function checkScenario(scenario: Scenario, plan: Plan): readonly FileProblem[] {
  const checker = new ScenarioChecker(plan);
  for (const provider of scenario.providers) checker.provider(provider);
  for (const handler of scenario.handlers) checker.handler(handler);
  for (const event of scenario.events) checker.event(event);
  for (const expectation of scenario.expectations) checker.expectation(expectation);
  checker.messages(scenario);
  return checker.report.problems.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

type Site = Pick<ScenarioEvent, "span" | "pointer">;

class ScenarioChecker {
  readonly report = new Report();
  readonly #plan: Plan;
  readonly #refs: readonly string[];

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#refs = plan.steps.flatMap(({ ref }) => (ref === undefined ? [] : [ref]));
  }

  provider({ of, deliveries, span, pointer }: Provider): void {
    const named = stepByRef(this.#plan, of);
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
    for (const { outcome, ...site } of deliveries) {
      if (outcome === "none" || type === undefined || deliveryEvents(type, { outcome }) !== undefined)
        continue;
      this.report.add("impossible-delivery", { status: outcome, channelType: type }, site);
    }
  }

  handler({ ref, replies, ...site }: Handler): void {
    const step = this.#step(ref, site);
    if (step === undefined) return;
    if (stepTypeRow(step.type).effect !== "call") {
      this.report.add("wrong-step", { ref, detail: "not-carried-out" }, site);
      return;
    }
    for (const reply of replies) {
      if (reply.kind === "merge") this.#writes(step, Object.keys(reply.merge), reply);
      if (reply.kind === "take") this.#arm(step, reply.name ?? "", reply);
      const detail = impossibleReply(step, reply.kind);
      if (detail !== undefined) this.report.add("wrong-step", { ref, detail }, reply);
    }
  }

  /** Checks that the lines are not about too many messages; a line counts once for each of its messages. */
  messages({ providers, events, expectations, trigger }: Scenario): void {
    const counts = new Map(
      this.#plan.steps.map(({ ref = "", channel }) => {
        const provider =
          providers.findLast(({ of }) => of === ref) ?? providers.findLast(({ of }) => of === channel?.type);
        return [ref, provider?.deliveries.length ?? 1];
      }),
    );
    const asked = expectations.flatMap(({ what }) =>
      what.kind === "condition" ? requirementsOf(what.condition).refs : [],
    );
    const about = [...asked, ...events.flatMap(({ what }) => (what.index === undefined ? what.ref : []))];
    const count = about.reduce((sum, ref) => sum + (counts.get(ref) ?? 1), 0);
    const limit = LIMITS.scenarioMessages;
    if (count > limit)
      this.report.add("too-many-messages", { count, limit }, events[0] ?? expectations[0] ?? trigger);
  }

  event({ moment, what, ...site }: ScenarioEvent): void {
    if (moment.kind === "after") this.#step(moment.ref, site);
    this.#eventPhrase(what, site);
  }

  expectation({ moment, what, ...site }: Expectation): void {
    if (moment?.kind === "after") this.#step(moment.ref, site);
    if (what.kind === "refused") this.#eventPhrase(what.event, site);
    else if (what.kind === "condition") {
      for (const ref of requirementsOf(what.condition).refs) {
        const step = this.#step(ref, site);
        if (step !== undefined) this.#channel(step, site);
      }
    } else if (what.ref !== "") {
      const step = this.#step(what.ref, site);
      if (step === undefined) return;
      if (what.means.kind === "messages") this.#channel(step, site);
      if (what.means.kind !== "arm") return;
      if (!what.means.none) this.#arm(step, what.name ?? "", site);
      else if (step.arms === undefined) {
        this.report.add("wrong-step", { ref: what.ref, detail: "no-branch" }, site);
      }
    }
  }

  #eventPhrase({ means, ref }: EventPhrase, site: Site): void {
    if (ref === "") return;
    const step = this.#step(ref, site);
    const channel = step && this.#channel(step, site);
    if (channel !== undefined && channel.type === undefined && means.kind === "action") {
      this.report.add("wrong-step", { ref, detail: "no-channel-type" }, site);
    }
  }

  #step(ref: string, { span, pointer }: Site): PlanStep | undefined {
    const step = stepByRef(this.#plan, ref);
    if (step === undefined) this.report.add("unknown-step", { ref, known: this.#refs }, { span, pointer });
    return step;
  }

  #channel({ ref = "", channel }: PlanStep, site: Site): PlanStep["channel"] {
    if (channel === undefined) this.report.add("wrong-step", { ref, detail: "no-channel" }, site);
    return channel;
  }

  #writes({ ref = "", type }: PlanStep, parts: readonly string[], site: Site): void {
    const { writes } = stepTypeRow(type);
    if (writes === "any") return;
    for (const part of parts) {
      if ((writes as readonly string[]).includes(part)) continue;
      this.report.add("wrong-step", { ref, detail: "cannot-write", part }, site);
    }
  }

  #arm({ ref = "", arms }: PlanStep, name: string, site: Site): void {
    if (arms === undefined) this.report.add("wrong-step", { ref, detail: "no-branch" }, site);
    else if (!arms.some((arm) => arm.name === name)) {
      const known = arms.flatMap((arm) => arm.name ?? []);
      this.report.add("unknown-arm", { ref, name, known }, site);
    }
  }
}

/** Returns the reason why a step cannot give a reply of a kind. Returns undefined if it can. */
function impossibleReply(
  { type, json, arms }: PlanStep,
  kind: HandlerReply["kind"],
): WrongStepDetail | undefined {
  switch (kind) {
    case "wait":
      return timeIn(type, json) === "none" ? "cannot-wait" : undefined;
    case "stop":
      return stepTypeRow(type).mayHalt ? undefined : "cannot-stop";
    case "take-none":
      if (arms === undefined) return "no-branch";
      return stepTypeRow(type).arms === undefined ? undefined : "always-branches";
    default:
      return undefined;
  }
}
