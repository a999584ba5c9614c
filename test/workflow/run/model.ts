import fc from "fast-check";

/**
 * Random workflows with the fates of their steps, computed differently from a run: by recursion over the shapes that
 * the workflow was made of, without a state and with a few kinds of condition only.
 */

/** Condition of a step: a bit of the data, or the outcome of an earlier channel step (index modulo their number). */
export type Question =
  | { readonly kind: "bit"; readonly bit: number; readonly is: boolean }
  | { readonly kind: "skipped" | "seen"; readonly channel: number; readonly is: boolean };

export type Shape =
  | { readonly kind: "channel"; readonly when: Question | undefined; readonly messages: number }
  | { readonly kind: "delay"; readonly when: Question | undefined; readonly minutes: number }
  | { readonly kind: "call"; readonly when: Question | undefined; readonly answer: Answer }
  | { readonly kind: "branch"; readonly arms: readonly ArmShape[] };

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
const questionArbitrary = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant("bit" as const), bit: bitArbitrary, is: fc.boolean() }),
    fc.record({
      kind: fc.constantFrom("skipped" as const, "seen" as const),
      channel: fc.nat({ max: 9 }),
      is: fc.boolean(),
    }),
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
  const when = (question: Question | undefined): object => {
    if (question === undefined) return {};
    if (question.kind === "bit") return { when: `data.bit${question.bit} == ${question.is}` };
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
    const type = shape.kind === "call" ? "throttle" : shape.kind;
    const settings =
      shape.kind === "delay" ? { settings: { delay_for: { unit: "minutes", value: shape.minutes } } } : {};
    return { ref, type, ...conditions, ...settings };
  };
  const steps = model.steps.map(write);
  return { text: JSON.stringify({ key: "model", ...when(model.trigger), steps }), shapes };
}

/** The expected fates of a model's steps in order, the trigger's first, and the ending of the run. */
export function expectedOf(model: Model): { readonly fates: readonly string[]; readonly how: string } {
  const fates: string[] = [];
  /** The time at which each channel step so far sent; undefined if it did not. */
  const sent: (number | undefined)[] = [];
  const bits = [...model.bits];
  let minutes = 0;

  const holds = (question: Question | undefined): boolean => {
    if (question === undefined) return true;
    if (question.kind === "bit") return bits[question.bit] === question.is;
    if (sent.length === 0) return true;
    const at = sent[question.channel % sent.length];
    // The recipient sees a message as soon as time passes.
    const answer = question.kind === "skipped" ? at === undefined : at !== undefined && minutes > at;
    return answer === question.is;
  };

  const fill = (steps: readonly Shape[], fate: string): void => {
    for (const step of steps) {
      fates.push(fate);
      if (step.kind === "channel") sent.push(undefined);
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
    fates.push(runs ? "ran" : "skipped");
    if (step.kind === "channel") sent.push(runs ? minutes : undefined);
    if (!runs) return undefined;
    if (step.kind === "delay") minutes += step.minutes;
    if (step.kind !== "call") return undefined;
    bits[step.answer.sets] = true;
    minutes += step.answer.minutes;
    return step.answer.stop ? "ended" : undefined;
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
