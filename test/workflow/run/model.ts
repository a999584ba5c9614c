import fc from "fast-check";

/**
 * Random workflows with the fates of their steps, computed differently from a run: by recursion over the shapes that
 * the workflow was made of, without a state and with a few kinds of condition only.
 */

/**
 * Condition of a step: a bit of the data, the outcome of an earlier channel step, or whether an earlier wait matched
 * (index modulo their number).
 */
export type Question =
  | { readonly kind: "bit"; readonly bit: number; readonly is: boolean }
  | { readonly kind: "skipped" | "seen" | "sent"; readonly channel: number; readonly is: boolean }
  | { readonly kind: "matched"; readonly wait: number; readonly is: boolean };

export type Shape =
  | {
      readonly kind: "channel";
      readonly when: Question | undefined;
      readonly messages: number;
      /** The minute of the first day at which the send windows open; undefined if there are none. */
      readonly opens: number | undefined;
    }
  | {
      readonly kind: "wait";
      readonly when: Question | undefined;
      readonly minutes: number;
      /** The minute of the wait in which an event occurs; it matches if the bit of the data is set. */
      readonly event: number;
      readonly bit: number;
      readonly onMatch: Reaction;
      readonly onTimeout: Reaction;
    }
  | {
      readonly kind: "failing";
      readonly when: Question | undefined;
      readonly type: "http_fetch" | "ai_agent";
      readonly halts: boolean;
    }
  | { readonly kind: "delay"; readonly when: Question | undefined; readonly minutes: number }
  | { readonly kind: "call"; readonly when: Question | undefined; readonly answer: Answer }
  | { readonly kind: "branch"; readonly arms: readonly ArmShape[] };

export type Reaction = "continue" | "halt";

/** The host's result for a step that it carries out. */
export interface Answer {
  readonly minutes: number;
  /** The bit of the data that the step sets. */
  readonly sets: number;
  readonly stop: boolean;
}

export interface ArmShape {
  readonly when: Question | undefined;
  readonly terminates: boolean;
  readonly steps: readonly Shape[];
}

export interface Model {
  readonly trigger: Question | undefined;
  readonly steps: readonly Shape[];
  readonly bits: readonly boolean[];
}

export const BITS = 3;

const bitArbitrary = fc.nat({ max: BITS - 1 });
const reactionArbitrary = fc.constantFrom<Reaction>("continue", "continue", "halt");
const questionArbitrary = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant("bit" as const), bit: bitArbitrary, is: fc.boolean() }),
    fc.record({
      kind: fc.constantFrom("skipped" as const, "seen" as const, "sent" as const, "sent" as const),
      channel: fc.nat({ max: 9 }),
      is: fc.boolean(),
    }),
    fc.record({ kind: fc.constant("matched" as const), wait: fc.nat({ max: 9 }), is: fc.boolean() }),
  ),
  { nil: undefined },
);

const shapeArbitrary: fc.Arbitrary<Shape> = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({
      kind: fc.constant("channel" as const),
      when: questionArbitrary,
      messages: fc.constantFrom(0, 1, 1, 2),
      opens: fc.constantFrom(undefined, 5, 10, 20),
    }),
    fc.record({
      kind: fc.constant("wait" as const),
      when: questionArbitrary,
      minutes: fc.constantFrom(5, 10),
      event: fc.constantFrom(0, 3, 5, 9),
      bit: bitArbitrary,
      onMatch: reactionArbitrary,
      onTimeout: reactionArbitrary,
    }),
    fc.record({
      kind: fc.constant("failing" as const),
      when: questionArbitrary,
      type: fc.constantFrom("ai_agent" as const, "ai_agent" as const, "http_fetch" as const),
      halts: fc.constantFrom(false, false, true),
    }),
    fc.record({
      kind: fc.constant("delay" as const),
      when: questionArbitrary,
      minutes: fc.constantFrom(-1, 0, 5),
    }),
    fc.record({
      kind: fc.constant("call" as const),
      when: questionArbitrary,
      answer: fc.record({
        minutes: fc.constantFrom(0, 0, 10),
        sets: bitArbitrary,
        stop: fc.constantFrom(false, false, false, true),
      }),
    }),
    fc.record({
      kind: fc.constant("branch" as const),
      arms: fc.array(
        fc.record({
          when: questionArbitrary,
          terminates: fc.constantFrom(false, false, false, true),
          steps: fc.array(tie("shape"), { maxLength: 3 }),
        }),
        { maxLength: 3 },
      ),
    }),
  ),
})).shape;

export const modelArbitrary: fc.Arbitrary<Model> = fc.record({
  trigger: fc.option(fc.record({ kind: fc.constant("bit" as const), bit: bitArbitrary, is: fc.boolean() }), {
    nil: undefined,
    freq: 4,
  }),
  steps: fc.array(shapeArbitrary, { maxLength: 5 }),
  bits: fc.array(fc.boolean(), { minLength: BITS, maxLength: BITS }),
});

/** A model as a workflow file, each step with a ref: `s1`, `s2`... in the file's order. */
export function fileOf(model: Model): { readonly text: string; readonly shapes: ReadonlyMap<string, Shape> } {
  const shapes = new Map<string, Shape>();
  const channels: string[] = [];
  const waits: string[] = [];
  const when = (question: Question | undefined): object => {
    if (question === undefined) return {};
    if (question.kind === "bit") return { when: `data.bit${question.bit} == ${question.is}` };
    if (question.kind === "matched") {
      const ref = waits[question.wait % waits.length];
      return ref === undefined ? {} : { when: `refs.${ref}.matched == ${question.is}` };
    }
    const ref = channels[question.channel % channels.length];
    if (ref === undefined) return {};
    return { when: `${ref} has ${question.is ? "" : "not "}been ${question.kind}` };
  };
  const write = (shape: Shape): object => {
    const ref = `s${shapes.size + 1}`;
    shapes.set(ref, shape);
    if (shape.kind === "branch") {
      // Conditions do not refer to steps of other arms: those precede on no path.
      const conditions = shape.arms.map((arm) => when(arm.when));
      const branches = shape.arms.map(({ terminates, steps }, index) => ({
        ...conditions[index],
        terminates,
        steps: steps.map(write),
      }));
      return { ref, type: "branch", branches };
    }
    const conditions = when(shape.when);
    if (shape.kind === "channel") channels.push(ref);
    if (shape.kind === "wait") waits.push(ref);
    return { ref, ...conditions, ...fieldsOf(shape) };
  };
  const steps = model.steps.map(write);
  return { text: JSON.stringify({ key: "model", ...when(model.trigger), steps }), shapes };
}

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** The type of a step, and its settings. */
function fieldsOf(shape: Exclude<Shape, { kind: "branch" }>): object {
  const length = (value: number) => ({ unit: "minutes", value });
  switch (shape.kind) {
    case "channel": {
      const { opens } = shape;
      if (opens === undefined) return { type: "channel" };
      const from = `00:${String(opens).padStart(2, "0")}:00`;
      return { type: "channel", send_windows: DAYS.map((day) => ({ day, type: "send", from })) };
    }
    case "delay":
      return { type: "delay", settings: { delay_for: length(shape.minutes) } };
    case "call":
      return { type: "throttle" };
    case "failing":
      return { type: shape.type, settings: { halt_on_error: shape.halts } };
    case "wait": {
      const { minutes, bit, onMatch: on_match, onTimeout: on_timeout } = shape;
      const condition = { variable: `data.bit${bit}`, operator: "equal_to", argument: "event.expected" };
      return {
        type: "wait_for_event",
        settings: {
          event: { event_type: "integration_source", event_key: "paid" },
          match_conditions: [{ operator: "and", conditions: [condition] }],
          expires_after: length(minutes),
          on_match,
          on_timeout,
        },
      };
    }
  }
}

/** The expected fates of a model's steps in order, the trigger's first, and the ending of the run. */
export function expectedOf(model: Model): { readonly fates: readonly string[]; readonly how: string } {
  const fates: string[] = [];
  /** The time at which each channel step so far made messages, and from which on they are sent; undefined if it did not. */
  const sent: ({ readonly at: number; readonly from: number } | undefined)[] = [];
  /** The end of each wait so far; undefined if it left none. */
  const waited: (boolean | undefined)[] = [];
  const bits = [...model.bits];
  let minutes = 0;

  const holds = (question: Question | undefined): boolean => {
    if (question === undefined) return true;
    if (question.kind === "bit") return bits[question.bit] === question.is;
    if (question.kind === "matched") {
      if (waited.length === 0) return true;
      // A wait that did not run leaves nothing behind that is true or false.
      return waited[question.wait % waited.length] === question.is;
    }
    if (sent.length === 0) return true;
    const message = sent[question.channel % sent.length];
    // The recipient sees a message as soon as time passes, and it is sent as soon as its window is open.
    const has = message !== undefined && minutes > message.at;
    const answer = {
      skipped: message === undefined,
      seen: has,
      sent: has && minutes >= message.from,
    }[question.kind];
    return answer === question.is;
  };

  const fill = (steps: readonly Shape[], fate: string): void => {
    for (const step of steps) {
      fates.push(fate);
      if (step.kind === "channel") sent.push(undefined);
      if (step.kind === "wait") waited.push(undefined);
      if (step.kind === "branch") for (const arm of step.arms) fill(arm.steps, fate);
    }
  };

  /** Runs steps. Returns the ending if they end the run. */
  const run = (steps: readonly Shape[]): string | undefined => {
    for (const [index, step] of steps.entries()) {
      const over = step.kind === "branch" ? runBranch(step.arms) : runOne(step);
      if (over === undefined) continue;
      fill(steps.slice(index + 1), "not-reached");
      return over;
    }
    return undefined;
  };

  const runOne = (step: Exclude<Shape, { kind: "branch" }>): string | undefined => {
    // A delay of no length is skipped.
    const isEmpty =
      (step.kind === "channel" && step.messages === 0) || (step.kind === "delay" && step.minutes <= 0);
    const runs = holds(step.when) && !isEmpty;
    const { fate = "ran", over } = runs ? follow(step) : { fate: "skipped" };
    fates.push(fate);
    if (!runs && step.kind === "channel") sent.push(undefined);
    if (!runs && step.kind === "wait") waited.push(undefined);
    return over;
  };

  /** Follows a step that runs. Returns its fate if that is another, and the ending if it ends the run. */
  const follow = (step: Exclude<Shape, { kind: "branch" }>): { fate?: string; over?: string | undefined } => {
    switch (step.kind) {
      case "channel":
        sent.push({ at: minutes, from: Math.max(minutes, step.opens ?? 0) });
        return {};
      case "delay":
        minutes += step.minutes;
        return {};
      case "call":
        bits[step.answer.sets] = true;
        minutes += step.answer.minutes;
        return { over: step.answer.stop ? "ended" : undefined };
      case "failing": {
        const goesOn = step.type === "ai_agent" && !step.halts;
        return goesOn ? { fate: "failed" } : { fate: "failed", over: "failed" };
      }
      case "wait": {
        // An event in the last instant of the wait is too late.
        const matches = step.event < step.minutes && bits[step.bit] === true;
        minutes += matches ? step.event : step.minutes;
        const isOver = (matches ? step.onMatch : step.onTimeout) === "halt";
        waited.push(isOver ? undefined : matches);
        return isOver ? { fate: "halted", over: "halted" } : {};
      }
    }
  };

  const runBranch = (arms: readonly ArmShape[]): string | undefined => {
    const taken = arms.findIndex((arm) => holds(arm.when));
    fates.push(`ran (${taken === -1 ? null : taken})`);
    let over: string | undefined;
    for (const [index, arm] of arms.entries()) {
      if (index !== taken) fill(arm.steps, "not-taken");
      else over = run(arm.steps) ?? (arm.terminates ? "ended" : undefined);
    }
    return over;
  };

  if (!holds(model.trigger)) {
    fates.push("halted");
    fill(model.steps, "not-reached");
    return { fates, how: "halted" };
  }
  fates.push("ran");
  return { how: run(model.steps) ?? "completed", fates };
}
