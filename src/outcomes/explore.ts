import type { JsonObject } from "../condition/index.ts";
import type { Context } from "../context/index.ts";
import { type Ending, type Fate, fatesOf, type Plan, type StepFate } from "../workflow/index.ts";
import { Claims } from "./constraints.ts";
import { type Walk, Walker } from "./paths.ts";
import { type HistoryEntry, type Replayed, replayed } from "./replay.ts";
import { scriptOf } from "./script.ts";
import { statesNow } from "./state-trail.ts";

/** How far all outcomes are looked for. */
export interface OutcomeOptions {
  /** How many outcomes are found at most; 200 if not said. */
  readonly limit?: number | undefined;
  /** How many steps are gone in all, over all ways through the plan; 50 000 if not said. */
  readonly steps?: number | undefined;
  /** What one question about data may cost, as `heed/analyse` counts it; 200 000 if not said. */
  readonly budget?: number | undefined;
  /**
   * Whether a channel step that makes no message though its conditions hold (spec 1.5.1) is an outcome of its own,
   * rather than part of the history that leads to one.
   */
  readonly unsent?: boolean | undefined;
}

/** All that can become of a workflow. */
export interface Outcomes {
  /** Each different from the others in the fate of at least one step, in the order of the plan: what runs comes first. */
  readonly outcomes: readonly RunOutcome[];
  /** Those that could be neither shown nor ruled out. */
  readonly undecided: readonly UndecidedOutcome[];
  /** Steps that run in no outcome: indexes. */
  readonly neverRun: readonly number[];
  /** Steps of which nobody knows whether they ever run, since not all outcomes are known: indexes. */
  readonly perhapsNeverRun: readonly number[];
  /** Whether there are no outcomes but these. */
  readonly isComplete: boolean;
  /** What kept it from being complete. */
  readonly stoppedAt?: "limit" | "steps";
}

/** How a run is over: `failed` where a step asks for a ref that no step before it has (spec 1.6). */
export type OutcomeEnding = Exclude<Ending, "cancelled"> | "failed";

/** What becomes of each step. */
export interface UndecidedOutcome {
  readonly how: OutcomeEnding;
  /** Of each step of the plan, in its order. */
  readonly fates: readonly StepFate[];
}

/** One outcome, and a history that leads to it: run through `next`, it did. */
export interface RunOutcome extends UndecidedOutcome {
  readonly history: History;
  /** The refs that were asked for in vain, where it failed. */
  readonly missing?: readonly string[];
}

/** What happens, from the trigger on. */
export interface History {
  /** In milliseconds since 1970-01-01T00:00Z, when the trigger comes. */
  readonly at: number;
  /** The parts of the context that the trigger gives. */
  readonly parts: JsonObject;
  /** In order of time. */
  readonly entries: readonly HistoryEntry[];
}

const DEFAULT_LIMIT = 200;
const DEFAULT_STEPS = 50_000;
const DEFAULT_BUDGET = 200_000;

/**
 * Every outcome that a plan can have, whatever it is triggered with and whatever becomes of its messages (spec 4.6):
 * not by trying, but by going both ways at each decision and asking whether there is something of which that is true.
 *
 * Messages change while time passes, each to at most one new state in each pause, by events that are legal on their
 * channel (spec 1.1.3). Any channel step may make no message. Messages do not expire.
 *
 * @throws RangeError where two channel steps share a ref: nobody knows which of them a condition asks for.
 */
export function outcomesOf(plan: Plan, options: OutcomeOptions = {}): Outcomes {
  const shared = sharedRef(plan);
  if (shared !== undefined) throw new RangeError(`several steps have the ref \`${shared}\``);
  return new Explorer(plan, options).explore();
}

/** A ref that several channel steps share; undefined where there is none. */
export function sharedRef({ steps }: Plan): string | undefined {
  const seen = new Set<string>();
  for (const { ref, channel } of steps) {
    if (ref === undefined || channel === undefined) continue;
    if (seen.has(ref)) return ref;
    seen.add(ref);
  }
  return undefined;
}

/** A script that led to the outcome that was looked for. */
type Shown = Replayed & Pick<History, "at" | "parts">;

class Explorer {
  readonly #plan: Plan;
  readonly #options: OutcomeOptions;
  readonly #walker: Walker;
  readonly #claims: Claims;
  readonly #found = new Map<string, RunOutcome>();
  readonly #undecided = new Map<string, UndecidedOutcome>();
  readonly #seen = new Set<string>();
  readonly #numbers = new Map<string, number>();
  readonly #ways = new WeakMap<Walk, number>();

  constructor(plan: Plan, options: OutcomeOptions) {
    this.#plan = plan;
    this.#options = options;
    this.#walker = new Walker(plan, { unsent: options.unsent ?? false });
    this.#claims = new Claims(options.budget ?? DEFAULT_BUDGET);
  }

  explore(): Outcomes {
    const { limit = DEFAULT_LIMIT, steps = DEFAULT_STEPS } = this.#options;
    const open: Walk[] = [this.#walker.begin()];
    let stoppedAt: Outcomes["stoppedAt"];
    let taken = 0;
    for (let walk = open.pop(); walk !== undefined; walk = open.pop()) {
      if (typeof walk.to !== "number") {
        this.#arrive(walk);
        if (this.#found.size < limit || open.length === 0) continue;
        stoppedAt = "limit";
        break;
      }
      if (++taken > steps) {
        stoppedAt = "steps";
        break;
      }
      const from = walk;
      const onward = [...this.#walker.onward(from)].filter(
        (next) => this.#isNew(next, from) && this.#canBe(next, from),
      );
      open.push(...onward.reverse());
    }
    return this.#result(stoppedAt);
  }

  /** Whether no other walk has come to the same, as far as anything later can tell. */
  #isNew(walk: Walk, from: Walk): boolean {
    const next = typeof walk.to === "number" ? walk.to : this.#plan.steps.length;
    const states = [...walk.trails].flatMap(([ref, trail]) => {
      // Whether several messages can be so is found out at the end, from all that was decided.
      if (trail.isGroup) return [`${ref} ${trail.held.map((held) => this.#numberOf(held.join())).join()}`];
      return this.#walker.isAsked(ref, next) ? [`${ref} ${this.#numberOf(statesNow(trail).join())}`] : [];
    });
    const key = JSON.stringify([
      walk.to,
      this.#wayOf(walk, from),
      states,
      this.#claims.keyOf(walk.claims),
      walk.clock,
      [...walk.versions],
    ]);
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }

  /** A number for the fates that a walk has given steps so far: it goes on from another. */
  #wayOf(walk: Walk, from: Walk): number {
    const before = this.#ways.get(from) ?? 0;
    const said = walk.said
      .slice(from.said.length)
      .map(({ step, verdict, result, messages }) => [step, verdict, result, messages]);
    const way = said.length === 0 ? before : this.#numberOf(JSON.stringify([before, said]));
    this.#ways.set(walk, way);
    return way;
  }

  /** Whether what is said of the trigger can be. */
  #canBe({ claims }: Walk, { claims: before }: Walk): boolean {
    return claims.length === before.length || this.#claims.ask(claims, "wide").exists !== "no";
  }

  /** A walk has come to an end: its outcome is looked for, unless it is known. */
  #arrive(walk: Walk): void {
    const outcome = this.#outcomeOf(walk);
    const key = keyOf(outcome);
    if (this.#found.has(key)) return;
    const ran = this.#shown(walk, key);
    if (ran === "impossible") return;
    if (ran === undefined) {
      this.#undecided.set(key, outcome);
      return;
    }
    this.#undecided.delete(key);
    const { state: _, entries, failed, at, parts } = ran;
    const history = { at, parts, entries: [...entries].sort((a, b) => a.at - b.at) };
    this.#found.set(key, { ...outcome, history, ...(failed && { missing: failed }) });
  }

  /** A history that leads to the outcome of a walk; undefined where none was found, though there may be one. */
  #shown(walk: Walk, key: string): Shown | "impossible" | undefined {
    const readings = walk.claims.some(({ easy }) => easy !== undefined)
      ? (["easy", "narrow"] as const)
      : (["narrow"] as const);
    for (const reading of readings) {
      const answer = this.#claims.ask(walk.claims, reading);
      const shown = answer.exists === "yes" ? this.#confirmed(walk, answer.witness, key) : undefined;
      if (shown !== undefined) return shown;
    }
    return undefined;
  }

  /** Nothing counts that the run itself does not confirm. */
  #confirmed(walk: Walk, witness: Context, key: string): Shown | "impossible" | undefined {
    const script = scriptOf(this.#plan, walk, witness);
    if (script === "impossible") return script;
    const ran = script === "unknown" ? undefined : replayed(this.#plan, script);
    if (script === "unknown" || ran === undefined) return undefined;
    const { position, decisions } = ran.state;
    const how = ran.failed ? "failed" : position.awaits === "done" ? position.how : undefined;
    const fates = this.#fatesOf(decisions);
    if (how === undefined || how === "cancelled" || keyOf({ how, fates }) !== key) return undefined;
    return { ...ran, at: script.at, parts: script.parts };
  }

  #outcomeOf({ to, said }: Walk): UndecidedOutcome {
    const decisions = said.map((one) => ({ ...one, now: "", context: {} }));
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

/** What tells outcomes apart: the fate of each step, and which arm it took. */
function keyOf({ how, fates }: UndecidedOutcome): string {
  return `${how === "failed"} ${fates.map(({ fate, arm }) => `${fate} ${arm}`).join()}`;
}

const RANKS: readonly Fate[] = ["ran", "skipped", "halted", "not-taken", "not-reached"];

/** What runs comes before what does not, step by step. */
function inOrder({ fates: some }: UndecidedOutcome, { fates: others }: UndecidedOutcome): number {
  for (const [index, { fate, arm }] of some.entries()) {
    const other = others[index] as StepFate;
    const difference = RANKS.indexOf(fate) - RANKS.indexOf(other.fate) || (arm ?? 1e9) - (other.arm ?? 1e9);
    if (difference !== 0) return difference;
  }
  return 0;
}
