import { Budget } from "../analyse/index.ts";
import type { JsonObject } from "../condition/index.ts";
import type { Context } from "../context/index.ts";
import {
  type Ending,
  type Fate,
  fatesOf,
  type Plan,
  type PlanStep,
  type StepFate,
} from "../workflow/index.ts";
import { PathConditionSolver } from "./path-conditions.ts";
import { type HistoryEntry, type ReplayBudget, type ReplayResult, replayOf } from "./replay.ts";
import type { RunPath } from "./run-path.ts";
import { type Script, scriptOf } from "./script.ts";
import { scriptVariations } from "./script-variations.ts";
import { currentStates, type StateHistory } from "./state-history.ts";
import { SymbolicExecutor } from "./symbolic-executor.ts";
import { withoutChanges } from "./versions.ts";

/** Limits of the search for outcomes. */
export interface OutcomeOptions {
  /** The most outcomes that are listed, with those that are undecided; 200 by default. */
  readonly limit?: number | undefined;
  /** The most steps that are executed, over all paths; 50 000 by default. */
  readonly steps?: number | undefined;
  /** The budget of one question about data, as `heed/analyse` counts it; 200 000 by default. */
  readonly budget?: number | undefined;
  /** The budget of the whole search, of all questions together; 1 000 000 by default, which is some seconds at most. */
  readonly wholeBudget?: number | undefined;
  /**
   * Makes a channel step without a message, though its conditions hold (spec 1.5.1), an outcome of its own.
   * By default, it only shows in the history.
   */
  readonly unsent?: boolean | undefined;
}

/** All run outcomes of a workflow. */
export interface Outcomes {
  /** Any two differ in the fate of at least one step. Sorted by the fates, step by step: `ran` comes first. */
  readonly outcomes: readonly RunOutcome[];
  /** Outcomes that could be neither confirmed by a run nor ruled out. */
  readonly undecided: readonly UndecidedOutcome[];
  /** Indexes of the steps that run in no outcome. */
  readonly neverRun: readonly number[];
  /** Indexes of the steps that run in no known outcome, while some outcomes are not known. */
  readonly perhapsNeverRun: readonly number[];
  /** True if `outcomes` has every outcome: the search was not stopped, and none is undecided. */
  readonly isComplete: boolean;
  /** The limit that ended the search. */
  readonly stoppedAt?: "limit" | "steps" | "budget";
}

/** End of a run; `failed` also if a step asks about a ref that is not known at that moment (spec 1.6). */
export type OutcomeEnding = Exclude<Ending, "cancelled">;

/** An outcome without a history. */
export interface UndecidedOutcome {
  readonly how: OutcomeEnding;
  /** One for each step of the plan, in its order. */
  readonly fates: readonly StepFate[];
}

/** An outcome, and a history that led to it when it was run. */
export interface RunOutcome extends UndecidedOutcome {
  readonly history: History;
  /** The refs that were not known, if the run failed for that. */
  readonly missing?: readonly string[];
}

/** The course of a run, from the trigger on. */
export interface History {
  /** The moment of the trigger, in milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /** The parts of the context that the trigger gives. */
  readonly parts: JsonObject;
  /** In order of time. */
  readonly entries: readonly HistoryEntry[];
  /** The steps that were decided, by their indexes in the plan, each with the moment in milliseconds; in order. */
  readonly decided: readonly { readonly step: number; readonly at: number }[];
}

const DEFAULT_LIMIT = 200;
const DEFAULT_STEPS = 50_000;
const DEFAULT_BUDGET = 200_000;
const DEFAULT_WHOLE_BUDGET = 1_000_000;

/** Steps of the whole budget that work takes: to tell whether a path is new, by history; to replay one step of a run. */
const STEPS_PER_HISTORY = 2;
const STEPS_PER_REPLAYED_STEP = 20;

/** The number of states that are written to a key at the cost of one step of the whole budget. */
const STATES_PER_STEP = 32;

/** The most steps of variations of scripts that are run, over all outcomes. */
const MOST_STEPS_IN_VARIATIONS = 30_000;

/**
 * Finds every outcome that a plan can have, for any trigger and any course of its messages (spec 4.6). The plan is
 * executed symbolically: at each step every decision is followed, and the analyser answers whether a context leads there.
 *
 * Messages change while time passes, each to at most one new state in each pause, by events that are legal on their
 * channel (spec 1.1.3). Any channel step may make no message. Messages do not expire.
 *
 * @throws RangeError if two channel steps share a ref: a condition that asks about it is ambiguous.
 */
export function outcomesOf(plan: Plan, options: OutcomeOptions = {}): Outcomes {
  const shared = sharedRef(plan);
  if (shared !== undefined) throw new RangeError(`several steps have the ref \`${shared}\``);
  return new Explorer(plan, options).explore();
}

/** A ref that several channel steps share. */
export function sharedRef({ steps }: Plan): string | undefined {
  const seen = new Set<string>();
  for (const { ref, channel } of steps) {
    if (ref === undefined || channel === undefined) continue;
    if (seen.has(ref)) return ref;
    seen.add(ref);
  }
  return undefined;
}

/** A run that confirmed an outcome. */
type ConfirmedRun = ReplayResult & Pick<History, "at" | "parts">;

class Explorer {
  /** The plan as it was given. */
  readonly #given: Plan;
  /** The plan in which each wait that is a template has an assumed length. */
  readonly #plan: Plan;
  readonly #options: OutcomeOptions;
  readonly #executor: SymbolicExecutor;
  readonly #solver: PathConditionSolver;
  readonly #found = new Map<string, RunOutcome>();
  readonly #undecided = new Map<string, UndecidedOutcome>();
  readonly #seen = new Set<string>();
  readonly #numbers = new Map<string, number>();
  readonly #fatesSoFar = new WeakMap<RunPath, number>();
  readonly #statesSoFar = new WeakMap<StateHistory, number>();
  readonly #variationBudget: ReplayBudget = { stepsLeft: MOST_STEPS_IN_VARIATIONS };

  constructor(plan: Plan, options: OutcomeOptions) {
    const { unsent = false } = options;
    const assumed = new Set(plan.steps.filter(isLengthUnknown).map(({ index }) => index));
    this.#given = plan;
    this.#plan = { ...plan, steps: plan.steps.map(withAssumedLength) };
    this.#options = options;
    this.#executor = new SymbolicExecutor(this.#plan, { unsent, assumed });
    this.#solver = new PathConditionSolver(
      options.budget ?? DEFAULT_BUDGET,
      new Budget(options.wholeBudget ?? DEFAULT_WHOLE_BUDGET),
      withoutChanges,
    );
  }

  explore(): Outcomes {
    const { limit = DEFAULT_LIMIT, steps = DEFAULT_STEPS } = this.#options;
    const open: RunPath[] = [this.#executor.initialPath()];
    let stoppedAt: Outcomes["stoppedAt"];
    let executed = 0;
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (typeof path.to !== "number") {
        this.#finish(path);
        if (this.#found.size + this.#undecided.size < limit || open.length === 0) continue;
        stoppedAt = "limit";
        break;
      }
      if (this.#solver.isSpent) {
        stoppedAt = "budget";
        break;
      }
      if (++executed > steps) {
        stoppedAt = "steps";
        break;
      }
      const from = path;
      const successors = [...this.#executor.successors(from)].filter(
        (next) => this.#isNew(next, from) && this.#isFeasible(next, from),
      );
      open.push(...successors.reverse());
    }
    // Outcomes of the last paths may be undecided because the budget was spent.
    if (this.#undecided.size > 0 && this.#solver.isSpent) stoppedAt ??= "budget";
    return this.#result(stoppedAt);
  }

  /** Checks that no other path has come to the same state, as far as later decisions can tell. */
  #isNew(path: RunPath, from: RunPath): boolean {
    this.#solver.spend(Math.ceil(path.conditions.length / 4) + STEPS_PER_HISTORY * path.histories.size);
    const next = typeof path.to === "number" ? path.to : this.#plan.steps.length;
    const states = [...path.histories].flatMap(([ref, history]) =>
      history.isGroup || this.#executor.isAsked(ref, next) ? [`${ref} ${this.#statesIn(history)}`] : [],
    );
    const key = JSON.stringify([
      path.to,
      this.#fatesOn(path, from),
      states,
      this.#solver.keyOf(path.conditions),
      path.time,
      [...path.versions],
    ]);
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }

  /** A number that histories share if later decisions cannot tell them apart. Paths share most histories. */
  #statesIn(history: StateHistory): number {
    const known = this.#statesSoFar.get(history);
    if (known !== undefined) return known;
    // For a group, the end of the path needs the whole history: several messages together must agree with it.
    const sets = history.isGroup ? history.consistent : [currentStates(history)];
    for (const states of sets) this.#solver.spend(states.length / STATES_PER_STEP);
    const number = this.#numberOf(sets.map((states) => this.#numberOf(states.join())).join(";"));
    this.#statesSoFar.set(history, number);
    return number;
  }

  /** A number that paths with the same fates share. `path` continues `from`, whose number is known. */
  #fatesOn(path: RunPath, from: RunPath): number {
    const before = this.#fatesSoFar.get(from) ?? 0;
    const added = path.steps
      .slice(from.steps.length)
      .map(({ step, decision, result, messages, waited, failure }) => [
        step,
        decision,
        result,
        messages,
        waited,
        failure,
      ]);
    const fates = added.length === 0 ? before : this.#numberOf(JSON.stringify([before, added]));
    this.#fatesSoFar.set(path, fates);
    return fates;
  }

  /** Checks that some context may satisfy the path conditions: the solver cannot rule it out. */
  #isFeasible({ conditions }: RunPath, { conditions: before }: RunPath): boolean {
    // An infeasible path that is too expensive to rule out is followed; it is ruled out at its end.
    return (
      conditions.length === before.length || this.#solver.solve(conditions, "over", true).exists !== "no"
    );
  }

  /** Records the outcome of a path that has come to its end. */
  #finish(path: RunPath): void {
    const outcome = this.#outcomeOf(path);
    const key = outcomeKey(outcome);
    if (this.#found.has(key)) return;
    const run = this.#confirm(path, key);
    if (run === "impossible") return;
    if (run === undefined) {
      if (this.#solver.solve(path.conditions, "over").exists === "no") return;
      this.#undecided.set(key, outcome);
      return;
    }
    this.#undecided.delete(key);
    const { entries, failed, at, parts, state } = run;
    const decided = state.decisions.map(({ step, now }) => ({ step, at: Date.parse(now) }));
    const history = { at, parts, entries: [...entries].sort((a, b) => a.at - b.at), decided };
    this.#found.set(key, { ...outcome, history, ...(failed && { missing: failed }) });
  }

  /** A run that has the outcome of a path; undefined if none was found, though there may be one. */
  #confirm(path: RunPath, key: string): ConfirmedRun | "impossible" | undefined {
    const isChanging = path.steps.some(({ changes }) => changes !== undefined);
    // The easiest history to read comes first; `under` admits the most contexts.
    const approximations = [
      // Nothing changes by itself.
      ...(isChanging ? (["unchanged"] as const) : []),
      ...(path.conditions.some(({ preferred }) => preferred !== undefined) ? (["preferred"] as const) : []),
      "under" as const,
    ];
    for (const approximation of approximations) {
      const answer = this.#solver.solve(path.conditions, approximation);
      const mayChange = approximation !== "unchanged";
      const run = answer.exists === "yes" ? this.#runWith(path, answer.witness, mayChange, key) : undefined;
      if (run !== undefined) return run;
    }
    return undefined;
  }

  #runWith(
    path: RunPath,
    witness: Context,
    mayChange: boolean,
    key: string,
  ): ConfirmedRun | "impossible" | undefined {
    const plan = this.#planOn(path);
    const script = scriptOf(plan, path, witness, mayChange);
    if (script === "impossible") return script;
    if (script === "unknown") return undefined;
    const variations = scriptVariations(plan, path, script, mayChange);
    let isFirst = true;
    for (const variation of variations) {
      const found = this.#replay(
        plan,
        variation,
        key,
        isFirst ? { stepsLeft: Number.MAX_SAFE_INTEGER } : this.#variationBudget,
      );
      if (found !== undefined) return found;
      if (this.#variationBudget.stepsLeft < 0) break;
      isFirst = false;
    }
    return undefined;
  }

  /** The plan as a run has it on a path: a wait that is a template is left as it is where the path skips its step. */
  #planOn(path: RunPath): Plan {
    const skipped = path.steps
      .filter(({ decision }) => decision === "skip")
      .map(({ step }) => this.#given.steps[step] as PlanStep)
      .filter(isLengthUnknown);
    if (skipped.length === 0) return this.#plan;
    const steps = [...this.#plan.steps];
    for (const step of skipped) steps[step.index] = step;
    return { ...this.#plan, steps };
  }

  #replay(plan: Plan, script: Script, key: string, budget: ReplayBudget): ConfirmedRun | undefined {
    if (this.#solver.isSpent) return undefined;
    const before = budget.stepsLeft;
    const run = replayOf(plan, script, budget);
    // A state is copied at each step, with the decisions before it.
    const cost = STEPS_PER_REPLAYED_STEP + this.#plan.steps.length / 8;
    this.#solver.spend(cost * (before - budget.stepsLeft));
    if (run === undefined) return undefined;
    const { position, decisions } = run.state;
    const how = run.failed ? "failed" : position.awaits === "done" ? position.how : undefined;
    const fates = this.#fatesOf(decisions);
    if (how === undefined || how === "cancelled" || outcomeKey({ how, fates }) !== key) return undefined;
    return { ...run, at: script.at, parts: script.parts };
  }

  #outcomeOf({ to, steps }: RunPath): UndecidedOutcome {
    const decisions = steps.map(({ waited, ...one }) => ({
      ...one,
      ...(waited && { waited: { ...waited, now: "" } }),
      now: "",
      context: {},
    }));
    return { how: to as OutcomeEnding, fates: this.#fatesOf(decisions) };
  }

  #fatesOf(decisions: Parameters<typeof fatesOf>[1]["decisions"]): readonly StepFate[] {
    if (this.#options.unsent) return fatesOf(this.#plan, { decisions });
    return fatesOf(this.#plan, { decisions: decisions.map(({ messages: _, ...decision }) => decision) });
  }

  #numberOf(text: string): number {
    const number = this.#numbers.get(text) ?? this.#numbers.size + 1;
    this.#numbers.set(text, number);
    return number;
  }

  #result(stoppedAt: Outcomes["stoppedAt"]): Outcomes {
    const outcomes = [...this.#found.values()].sort(inOrder);
    const undecided = [...this.#undecided.values()].sort(inOrder);
    const isComplete = stoppedAt === undefined && undecided.length === 0;
    const runsIn = (some: readonly UndecidedOutcome[], step: number) =>
      some.some(({ fates }) => fates[step]?.fate === "ran");
    const missing = this.#plan.steps.map(({ index }) => index).filter((index) => !runsIn(outcomes, index));
    const isOpen = (index: number) => stoppedAt !== undefined || runsIn(undecided, index);
    return {
      outcomes,
      undecided,
      neverRun: missing.filter((index) => !isOpen(index)),
      perhapsNeverRun: missing.filter(isOpen),
      isComplete,
      ...(stoppedAt && { stoppedAt }),
    };
  }
}

/** Checks whether a step waits as a template says, whose value only the platform knows; a run skips the step. */
export function isLengthUnknown({ wait }: PlanStep): boolean {
  return wait?.unreadable === "template";
}

function withAssumedLength(step: PlanStep): PlanStep {
  return isLengthUnknown(step) ? { ...step, wait: { length: { unit: "hours", value: 1 } } } : step;
}

/** A key that equal outcomes of a workflow share: the fate and arm of each step, and whether the run fails. */
export function outcomeKey({ how, fates }: UndecidedOutcome): string {
  return `${how === "failed"} ${fates.map(({ fate, arm }) => `${fate} ${arm}`).join()}`;
}

const FATE_ORDER: readonly Fate[] = ["ran", "skipped", "halted", "failed", "not-taken", "not-reached"];

/** Orders outcomes by their fates, step by step. */
function inOrder({ fates: some }: UndecidedOutcome, { fates: others }: UndecidedOutcome): number {
  for (const [index, { fate, arm }] of some.entries()) {
    const other = others[index] as StepFate;
    const difference =
      FATE_ORDER.indexOf(fate) - FATE_ORDER.indexOf(other.fate) || (arm ?? 1e9) - (other.arm ?? 1e9);
    if (difference !== 0) return difference;
  }
  return 0;
}
