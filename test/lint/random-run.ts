/** Runs of a plan in which everything that a host says is random. */
import type { Message } from "../../src/status/index.ts";
import {
  advanceRun,
  type Effect,
  type HandlerResult,
  type Input,
  mayChangeOverTime,
  type Plan,
  type RunState,
  startRun,
} from "../../src/workflow/index.ts";

/** A part of the context, or its values. */
interface Parts {
  readonly [part: string]: unknown;
}

/** Runs a plan to its end with random triggers, messages, changes, events and results. */
export function randomRun(plan: Plan, seed: number): RunState {
  return new RandomHost(plan, seed).run();
}

const STATUSES: { readonly [channelType: string]: readonly Message["status"][] } = {
  in_app_feed: ["queued", "delivered"],
  push: ["queued", "sent", "bounced", "undelivered"],
};
const OTHER_STATUSES: readonly Message["status"][] = [
  "queued",
  "sent",
  "delivered",
  "bounced",
  "undelivered",
  "not_sent",
];
const ENGAGEMENT = ["seen", "read", "interacted", "archived"] as const;
const HOUR = 3_600_000;

class RandomHost {
  readonly #plan: Plan;
  #seed: number;
  #now = Date.parse("2025-01-01T08:00:00Z");
  #parts: Parts;
  readonly #messages = new Map<string, { readonly type: string | undefined; list: readonly Message[] }>();

  constructor(plan: Plan, seed: number) {
    this.#plan = plan;
    this.#seed = seed;
    this.#parts = this.#randomParts();
  }

  run(): RunState {
    const { run: _run, ...given } = this.#parts;
    let { state, effect } = startRun(this.#plan, given);
    for (let rounds = 0; effect.type !== "done" && rounds < 200; rounds++) {
      ({ state, effect } = advanceRun(this.#plan, state, this.#inputFor(effect)));
    }
    return state;
  }

  #inputFor(effect: Effect): Input {
    switch (effect.type) {
      case "load":
        return { type: "loaded", ...this.#loaded() };
      case "send": {
        const count = this.#number(effect.channel.group === undefined ? 2 : 3);
        const ids = Array.from({ length: count }, (_, index) => `${effect.ref}[${index}]`);
        const list = ids.map((id) => ({
          id,
          status: "queued" as const,
          engagement_statuses: [],
          inserted_at: new Date(this.#now).toISOString(),
        }));
        if (effect.ref !== undefined) this.#messages.set(effect.ref, { type: effect.channel.type, list });
        return { type: "sent", messages: ids };
      }
      case "sleep":
        this.#pause(Date.parse(effect.until));
        return { type: "woken", now: this.#now };
      case "wait":
        if (this.#number(2) === 0) {
          this.#pause(Date.parse(effect.until));
          return { type: "woken", now: this.#now };
        }
        this.#pause(Math.min(this.#now + HOUR / 2, Date.parse(effect.until) - 1));
        return {
          type: "event",
          event: { event_type: "recipient", step_ref: "step_1", data: { amount: this.#number(10) } },
          occurredAt: this.#now,
          ...this.#loaded(),
        };
      case "call":
        return this.#call(effect);
      case "done":
        throw new Error("the run is over");
    }
  }

  #call({ step, until }: Extract<Effect, { type: "call" }>): Input {
    if (this.#number(8) === 0) return { type: "failed", reason: "random" };
    if (this.#number(8) === 0 && ["batch", "throttle", "some_type"].includes(step.type ?? "")) {
      return { type: "called", result: { stop: true } };
    }
    if (step.type === "update_audience")
      this.#parts = { ...this.#parts, audiences: this.#randomParts().audiences };
    const written = this.#writtenBy(step.type);
    const merge = Object.fromEntries(
      written.filter(() => this.#number(2) === 0).map((part) => [part, this.#randomParts()[part] as Parts]),
    );
    const arms = step.arms?.length ?? 0;
    const result: HandlerResult = { merge, ...(arms > 0 && { arm: this.#number(arms) }) };
    const mayPause = ["batch", "http_fetch", "fetch", "ai_agent", "some_type"].includes(step.type ?? "");
    const end =
      until ?? (mayPause && this.#number(2) === 0 ? new Date(this.#now + HOUR).toISOString() : undefined);
    this.#parts = {
      ...this.#parts,
      ...mapValues(merge, (keys, part) => ({ ...(this.#parts[part] as object), ...keys })),
    };
    return {
      type: "called",
      result: { ...result, ...(end !== undefined && step.type !== "throttle" && { until: end }) },
    };
  }

  #writtenBy(type: string | undefined): readonly string[] {
    switch (type) {
      case "batch":
        return ["data", "run"];
      case "http_fetch":
      case "fetch":
      case "ai_agent":
      case "update_data":
        return ["data"];
      case "update_user":
      case "update_object":
        return ["recipient", "actor"];
      case "update_tenant":
        return ["tenant"];
      case "some_type":
        return ["data", "recipient", "actor", "tenant", "vars"];
      default:
        return [];
    }
  }

  /** Lets time pass: messages change, and so may what a run reads afresh. */
  #pause(until: number): void {
    this.#now = Math.max(until, this.#now);
    for (const sent of this.#messages.values()) {
      const statuses = STATUSES[sent.type ?? ""] ?? OTHER_STATUSES;
      sent.list = sent.list.map((message) => ({
        ...message,
        status: statuses[this.#number(statuses.length)] as Message["status"],
        engagement_statuses: ENGAGEMENT.filter(() => this.#number(3) === 0),
      }));
    }
    const changed = this.#randomParts();
    this.#parts = mapValues(this.#parts, (value, part) =>
      mayChangeOverTime(part) && this.#number(2) === 0 ? changed[part] : value,
    );
  }

  #loaded() {
    const messages = Object.fromEntries([...this.#messages].map(([ref, { list }]) => [ref, list]));
    const { run: _run, data: _data, ...parts } = this.#parts;
    return { now: this.#now, messages, parts } as const;
  }

  #randomParts(): Parts {
    const of = (...values: readonly unknown[]) => values[this.#number(values.length)];
    return {
      data: {
        x: of(1, 2, 3),
        due: of("2025-01-01T07:00:00Z", "2025-01-01T20:00:00Z", "2025-01-03T00:00:00Z", null),
      },
      recipient: { plan: of("free", "pro", "none"), due: of("2025-01-01T20:00:00Z", null) },
      vars: { v: of("a", "b", "c") },
      tenant: { t: of("a", "b") },
      actor: { a: of("a", "b", "c") },
      audiences: of([], ["vip"]),
      run: { total_activities: of(1, 2, 3), total_actors: 1 },
    };
  }

  #number(below: number): number {
    this.#seed = (Math.imul(this.#seed ^ (this.#seed >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    const mixed = Math.imul(this.#seed ^ (this.#seed >>> 12), 0x297a2d39) >>> 0;
    return (mixed >>> 8) % below;
  }
}

function mapValues<Value, Mapped>(
  object: { readonly [key: string]: Value },
  by: (value: Value, key: string) => Mapped,
): { readonly [key: string]: Mapped } {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, by(value, key)]));
}
