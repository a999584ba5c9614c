import { type AnalyseOptions, type Answer, implies } from "heed/analyse";
import { decode } from "heed/decode";
import { type Context, prepare, type StoredInput } from "heed/runtime";
import { type ChannelType, ENGAGEMENT_STATUSES } from "heed/status";
import { analysedStates } from "../ladder/all-states.ts";
import { EXPIRED, outcomeIn, SKIPPED, type StateKey, statusesIn } from "../ladder/states.ts";
import type { LadderStep } from "../ladder/steps.ts";
import type { LitKind } from "../lit.ts";
import type { Relation } from "./relation.ts";

/** Answers about two conditions. */
export interface Comparison {
  readonly relation: Relation;
  /** Answer to: the first implies the second. The witness of a `no` makes only the first true. */
  readonly onlyFirst: Answer;
  /** Answer to: the second implies the first. The witness of a `no` makes only the second true. */
  readonly onlySecond: Answer;
}

/** States of a step that no trio of either condition tells apart, and what becomes of the conditions in them. */
export interface StateClass {
  /** The most usual first. */
  readonly states: readonly StateKey[];
  /** Undefined if both conditions hold in the same contexts in these states. */
  readonly kind: LitKind | undefined;
  /** Answers to: the first condition implies the second in these states, and the second the first. */
  readonly answers: readonly [forth: Answer["answer"], back: Answer["answer"]];
  /** A context with the first of the states in which only the first condition holds. */
  readonly onlyFirst?: Context | undefined;
  readonly onlySecond?: Context | undefined;
}

/** The states of a step in which two conditions differ. */
export interface RefDifference {
  readonly step: LadderStep;
  readonly classes: readonly StateClass[];
  readonly lit: ReadonlyMap<StateKey, LitKind>;
}

/** Inputs that answers depend on. */
export interface QuestionOptions {
  readonly steps: readonly LadderStep[];
  /** True by default. */
  readonly expiry?: boolean | undefined;
  readonly budget?: number | undefined;
}

/** Stored conditions as the groups one of which must hold. */
type Groups = readonly (readonly unknown[])[];

/** Asks how two conditions are related. Throws ConditionError if one has errors. */
export function compare(first: StoredInput, second: StoredInput, options: QuestionOptions): Comparison {
  const analysis = analysisOptions(options);
  const onlyFirst = implies(first, second, analysis);
  const onlySecond = implies(second, first, analysis);
  return { relation: relationOf(onlyFirst.answer, onlySecond.answer), onlyFirst, onlySecond };
}

/** Relation of the second to the first, from the answers about implication both ways. */
export function relationOf(forth: Answer["answer"], back: Answer["answer"]): Relation {
  if (forth === "undecided" || back === "undecided") return "undecided";
  if (forth === "yes") return back === "yes" ? "same" : "looser";
  return back === "yes" ? "stricter" : "neither";
}

/** Relation of the second to the first by the states of a step, which are all cases: answers may be found for each where none was for all. */
export function relationByStates({ classes }: RefDifference): Relation {
  const all = (which: 0 | 1): Answer["answer"] => {
    const answers = classes.map((one) => one.answers[which]);
    if (answers.includes("no")) return "no";
    return answers.includes("undecided") ? "undecided" : "yes";
  };
  return relationOf(all(0), all(1));
}

function analysisOptions({ steps, expiry, budget }: QuestionOptions): AnalyseOptions {
  const channels = Object.fromEntries(
    steps.flatMap(({ ref, channelType }): [string, ChannelType][] =>
      channelType ? [[ref, channelType]] : [],
    ),
  );
  return { channels, ...(expiry !== undefined && { expiry }), ...(budget !== undefined && { budget }) };
}

/**
 * The states of a step in which two conditions differ, for some values of all else. States that no trio tells apart are one
 * question; between questions others may work.
 */
export async function differenceAt(
  step: LadderStep,
  first: StoredInput,
  second: StoredInput,
  options: QuestionOptions,
  pause: () => Promise<void>,
): Promise<RefDifference> {
  const classes: StateClass[] = [];
  for (const states of statesAlike(step, [first, second], options)) {
    await pause();
    classes.push(classOf(step, states, first, second, options));
  }
  const lit = classes.flatMap(({ states, kind }) =>
    kind === undefined ? [] : states.map((state): [StateKey, LitKind] => [state, kind]),
  );
  return { step, classes, lit: new Map(lit) };
}

/** The states of a step in sets that no trio of the conditions tells apart: the evaluator gives every trio the same verdict. */
export function statesAlike(
  step: LadderStep,
  conditions: readonly StoredInput[],
  { expiry = true }: Pick<QuestionOptions, "expiry">,
): readonly (readonly StateKey[])[] {
  const tests = conditions
    .flatMap(groupsOf)
    .flat()
    .filter((trio) => asksAbout(trio, step.ref))
    .map((trio) => prepare({ all: [trio] } as StoredInput));
  const alike = new Map<string, StateKey[]>();
  for (const state of analysedStates(step)) {
    if (state === EXPIRED && !expiry) continue;
    const context = { refs: { [step.ref]: outcomeIn(state) } };
    const verdicts = tests.map((test) => (test(context) ? 1 : 0)).join("");
    const states = alike.get(verdicts);
    if (states === undefined) alike.set(verdicts, [state]);
    else states.push(state);
  }
  return [...alike.values()];
}

/** The groups of stored conditions, as they are stored. */
function groupsOf(conditions: StoredInput): Groups {
  const { all, any } = (conditions ?? {}) as {
    readonly all?: readonly unknown[];
    readonly any?: readonly unknown[];
  };
  if (all !== undefined) return [all];
  if (any === undefined) return [[]];
  return any.map((member) => {
    const { all: trios } = member as { readonly all?: readonly unknown[] };
    return trios ?? [member];
  });
}

function asksAbout(trio: unknown, ref: string): boolean {
  const [read] = decode({ all: [trio] }).condition?.any[0]?.all ?? [];
  return read !== undefined && "ref" in read && read.ref === ref;
}

function classOf(
  step: LadderStep,
  states: readonly StateKey[],
  first: StoredInput,
  second: StoredInput,
  options: QuestionOptions,
): StateClass {
  const state = states[0] as StateKey;
  const forth = impliesIn(step.ref, state, first, second, options);
  const back = impliesIn(step.ref, state, second, first, options);
  return {
    states,
    kind: kindOf(forth.answer, back.answer),
    answers: [forth.answer, back.answer],
    onlyFirst: forth.answer === "no" ? forth.witness : undefined,
    onlySecond: back.answer === "no" ? back.witness : undefined,
  };
}

function kindOf(forth: Answer["answer"], back: Answer["answer"]): LitKind | undefined {
  if (forth === "no" && back === "no") return "both";
  if (forth === "undecided" || back === "undecided") return "undecided";
  if (forth === "no") return "first";
  return back === "no" ? "second" : undefined;
}

/** Asks whether one condition implies another as long as a step is in a state. */
function impliesIn(
  ref: string,
  state: StateKey,
  one: StoredInput,
  other: StoredInput,
  options: QuestionOptions,
): Answer {
  const analysis = analysisOptions(options);
  const step = pathOf(ref, [one, other]);
  if (state === EXPIRED) {
    // Of an expired step every question is false, so it is in neither of two opposite states.
    const opposites = ["equal_to", "not_equal_to"].map((operator) => [
      { variable: `${step}.delivery_status`, operator, argument: `$message.${SKIPPED}` },
    ]);
    return implies(one, stored([...groupsOf(other), ...opposites]), analysis);
  }
  const pins = pinsOf(step, state);
  return implies(stored(groupsOf(one).map((group) => [...pins, ...group])), other, analysis);
}

function stored(groups: Groups): StoredInput {
  return { any: groups.map((all) => ({ all })) } as StoredInput;
}

/** The path of a step as conditions have it that ask about it. */
function pathOf(ref: string, conditions: readonly StoredInput[]): string {
  const trio = conditions
    .flatMap(groupsOf)
    .flat()
    .find((each) => asksAbout(each, ref)) as { readonly variable: string };
  return trio.variable.replace(/\.[a-z_]+$/, "");
}

/** Trios that hold together in one state only. */
function pinsOf(step: string, state: StateKey): readonly unknown[] {
  const statuses = statusesIn(state);
  const argument = `$message.${statuses?.status ?? SKIPPED}`;
  const delivery = { variable: `${step}.delivery_status`, operator: "equal_to", argument };
  if (statuses === undefined) return [delivery];
  const engagement = ENGAGEMENT_STATUSES.map((status) => ({
    variable: `${step}.engagement_status`,
    operator: statuses.engagement.includes(status) ? "contains" : "not_contains",
    argument: `$message.${status}`,
  }));
  return [delivery, ...engagement];
}

/** The steps of which one of two conditions asks the status, in their order; those that are not among the steps come last. */
export function stepsAsked(
  conditions: readonly StoredInput[],
  steps: readonly LadderStep[],
): readonly LadderStep[] {
  const asked = new Set(
    conditions
      .flatMap((each) => decode(each).condition?.any ?? [])
      .flatMap(({ all }) => all.flatMap((trio) => ("ref" in trio ? [trio.ref] : []))),
  );
  const known = new Set(steps.map(({ ref }) => ref));
  const others = [...asked].filter((ref) => !known.has(ref)).map((ref) => ({ ref }));
  return [...steps.filter(({ ref }) => asked.has(ref)), ...others];
}
