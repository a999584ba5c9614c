/** Workflows of every type of step, made from a list of numbers. */

/** Choices that a list of numbers makes; the first of all things once it is used up. */
export class Choices {
  readonly #numbers: readonly number[];
  #used = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  number(below: number): number {
    return (this.#numbers[this.#used++] ?? 0) % below;
  }

  of<T>(things: readonly T[]): T {
    return things[this.number(things.length)] as T;
  }
}

const CASES = [
  "has been delivered",
  "has not been delivered",
  "has been seen",
  "has not been seen",
  "has been read",
  "has been skipped",
  "has not been skipped",
  "has been sent",
  "has bounced",
];

const DATA_CONDITIONS = [
  "data.x == 1",
  "data.x == 2",
  "data.x != 1",
  'recipient.plan == "free"',
  'recipient.plan == "pro"',
  'vars.v == "a"',
  'vars.v == "b"',
  'tenant.t == "a"',
  'tenant.t != "a"',
  'actor.a == "a"',
  'actor.a == "b"',
  "run.total_activities == 1",
  "run.total_activities > 1",
  'recipient is in audience "vip"',
  'recipient is not in audience "vip"',
  "data.due is before now",
  "data.due is on or after now",
];

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const DELAYS: readonly object[] = [
  { delay_for: { unit: "hours", value: 2 } },
  { delay_for: { unit: "days", value: 1 } },
  { delay_for: { unit: "hours", value: 0 } },
  { delay_for: { unit: "days", value: 500 } },
  { duration: "5 minutes" },
  { delay_for: { unit: "hours", value: "{{ data.x }}" } },
  { delay_until_field_path: "{{ data.due }}" },
  { delay_until_field_path: "data.due" },
  { delay_until_field_path: "recipient.due", delay_for: { unit: "hours", value: -1 } },
];

const CALLS: readonly object[] = [
  { type: "batch", settings: { batch_window: { unit: "hours", value: 1 } } },
  {
    type: "batch",
    settings: { batch_window: { unit: "hours", value: 1 }, batch_execution_mode: "flush_leading" },
  },
  { type: "throttle", settings: { throttle_window: { unit: "hours", value: 1 } } },
  { type: "http_fetch" },
  { type: "ai_agent" },
  { type: "update_data" },
  { type: "update_user" },
  { type: "update_tenant" },
  { type: "update_audience" },
  { type: "update_object" },
  { type: "trigger_workflow" },
  { type: "some_type" },
];

const matching = (variable: string, operator: string, argument: string) => ({
  match_conditions: [{ operator: "and", conditions: [{ variable, operator, argument }] }],
});

const EVENTS: readonly object[] = [
  { event: { event_type: "recipient" } },
  { event: { event_type: "audience", event_key: "enter", audience_key: "vip" } },
  { event: { event_type: "integration_source", event_key: "paid" } },
  {
    event: { event_type: "integration_source", event_key: "paid" },
    ...matching("event.data.amount", "greater_than", "3"),
  },
  {
    event: { event_type: "message", source_type: "workflow", source_key: "random", event_key: "seen" },
    ...matching("event.step_ref", "equal_to", "step_1"),
  },
];

/** A workflow file. */
export function randomWorkflow(choices: Choices): object {
  const maker = new WorkflowMaker(choices);
  const when = choices.number(2) === 0 ? {} : { when: maker.condition([]) };
  return { key: "random", ...when, steps: maker.steps(0, 6, []) };
}

class WorkflowMaker {
  readonly #choices: Choices;
  #count = 0;

  constructor(choices: Choices) {
    this.#choices = choices;
  }

  steps(depth: number, most: number, before: readonly string[]): readonly object[] {
    const known = [...before];
    return Array.from({ length: 1 + this.#choices.number(most) }, () => this.#step(depth, known));
  }

  condition(known: readonly string[]): string {
    const one = this.#atom(known);
    const joined = this.#choices.of(["", "", " and ", " or "]);
    return joined === "" ? one : one + joined + this.#atom(known);
  }

  #atom(known: readonly string[]): string {
    const ref = known.length > 0 && this.#choices.number(2) === 0 ? this.#choices.of(known) : undefined;
    if (ref === undefined) return this.#choices.of(DATA_CONDITIONS);
    return ref.startsWith("wait")
      ? `refs.${ref}.matched == ${this.#choices.of([true, false])}`
      : `${ref} ${this.#choices.of(CASES)}`;
  }

  #when(known: readonly string[]): object {
    return this.#choices.number(3) === 0 ? {} : { when: this.condition(known) };
  }

  #step(depth: number, known: string[]): object {
    const number = ++this.#count;
    const kinds = ["channel", "channel", "channel", "delay", "wait", "call", "branch", "cohort"];
    const kind = this.#choices.of(depth < 2 ? kinds : kinds.slice(0, 6));
    switch (kind) {
      case "channel":
        return this.#channel(`step_${number}`, known);
      case "delay":
        return {
          ref: `delay_${number}`,
          type: "delay",
          ...this.#when(known),
          settings: this.#choices.of(DELAYS),
        };
      case "wait":
        return this.#wait(`wait_${number}`, known);
      case "call": {
        const call = this.#choices.of(CALLS) as { readonly type: string };
        return { ref: `call_${number}`, ...call, ...(call.type === "batch" ? {} : this.#when(known)) };
      }
      case "branch":
        return { ref: `branch_${number}`, type: "branch", branches: this.#arms(depth, known) };
      default:
        return {
          ref: `cohort_${number}`,
          type: "random_cohort",
          cohort_branches: this.#cohorts(depth, known),
        };
    }
  }

  #channel(ref: string, known: string[]): object {
    const channel_type = this.#choices.of(["in_app_feed", "email", "push", "sms"]);
    const way = this.#choices.number(5) === 0 ? { channel_group_key: "all" } : { channel_key: "one" };
    const windows =
      this.#choices.number(4) === 0 ? { send_windows: WEEKDAYS.map((day) => this.#window(day)) } : {};
    const step = { ref, type: "channel", channel_type, ...way, ...windows, ...this.#when(known) };
    known.push(ref);
    return step;
  }

  #window(day: string): object {
    const send = { day, type: "send", from: "09:00:00", until: "17:00:00" };
    return this.#choices.number(2) === 0 ? send : { day, type: "do_not_send" };
  }

  #wait(ref: string, known: string[]): object {
    const settings = {
      ...this.#choices.of(EVENTS),
      expires_after: { unit: "hours", value: 1 },
      on_match: this.#choices.of(["continue", "halt"]),
      on_timeout: this.#choices.of(["continue", "halt"]),
    };
    const step = { ref, type: "wait_for_event", ...this.#when(known), settings };
    known.push(ref);
    return step;
  }

  #arms(depth: number, known: string[]): readonly object[] {
    const arms = Array.from({ length: 1 + this.#choices.number(3) }, () => ({
      when: this.condition(known),
      ...this.#arm(depth, known),
    }));
    return this.#choices.number(4) === 0 ? arms : [...arms, this.#arm(depth, known)];
  }

  #cohorts(depth: number, known: string[]): readonly object[] {
    return [1, 2].map(() => ({ percentage: 50, ...this.#arm(depth, known) }));
  }

  #arm(depth: number, known: string[]): object {
    const inside = [...known];
    const steps = this.#choices.number(4) === 0 ? [] : this.steps(depth + 1, 2, inside);
    return { steps, ...(this.#choices.number(4) === 0 && { terminates: true }) };
  }
}
