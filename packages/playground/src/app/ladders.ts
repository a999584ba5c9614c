import type { Run } from "../engine/index.ts";
import type { LadderView } from "../page/index.ts";
import type { LadderStep, Lit } from "../parts/index.ts";
import type { State } from "../state/index.ts";
import type { Parts } from "./app.ts";
import { Memo } from "./memo.ts";
import { durationText, pauseAfter } from "./moments.ts";
import { reused } from "./reused.ts";
import { contextOf, placeAt } from "./rows.ts";

/** The most ladders that are shown: those that the chosen step asks about come first. */
const MOST = 6;

const NONE: readonly LadderStep[] = [];

/** The ladders of a run, as far as the parts are loaded. Nothing is made anew while nothing changes. */
export class Ladders {
  readonly #steps = new Memo<readonly LadderStep[]>();
  readonly #order = new Memo<readonly LadderStep[]>();
  readonly #states = new Memo<Lit | undefined>();
  /** The ladders that are shown. */
  #shown: readonly LadderStep[] = NONE;
  /** The states in which a condition holds: 226 are tried, so they are kept until it changes. */
  #lit: { readonly key: string; readonly lit: Lit } | undefined;

  /** The steps of a plan that send messages. */
  stepsIn({ plan }: Run, parts: Parts | undefined): readonly LadderStep[] {
    return this.#steps.get([plan, parts], () =>
      plan === undefined || parts === undefined ? NONE : parts.ladderSteps(plan),
    );
  }

  /** Ladders in their panel, with messages as they are at the moment that is shown. */
  viewOf(
    run: Run,
    refs: LadderView["refs"],
    { at, chosen }: Pick<State, "at" | "chosen">,
    parts: Parts | undefined,
  ): LadderView {
    const all = this.stepsIn(run, parts);
    const lit = this.#states.get([run, chosen, all, parts], () => this.#litStates(run, chosen, all, parts));
    const steps = this.#order.get([run.plan, refs, chosen, all, lit], () =>
      inOrder(all, refs, lit, run.plan?.steps.find(({ pointer }) => pointer === chosen)?.ref),
    );
    this.#shown = reused(this.#shown, steps.slice(0, MOST));
    const first = steps[0]?.ref;
    const from = at ?? (first === undefined ? 0 : pauseAfter(run, first));
    return {
      steps: this.#shown,
      left: Math.max(0, steps.length - MOST),
      refs,
      lit,
      changesFrom: `+${durationText(from)}`,
    };
  }

  /** The states of messages in which the chosen step's condition holds. */
  #litStates(
    run: Run,
    chosen: string | undefined,
    steps: readonly LadderStep[],
    parts: Parts | undefined,
  ): Lit | undefined {
    if (chosen === undefined || parts === undefined) return undefined;
    const condition = run.conditions[chosen];
    const place = placeAt(run, chosen, "");
    const context = place && contextOf(run, place.index);
    if (condition === undefined || context === undefined) return undefined;
    const key = JSON.stringify([condition.stored, context]);
    if (this.#lit?.key !== key) this.#lit = { key, lit: parts.litBy(condition.stored, context, steps) };
    return this.#lit.lit;
  }
}

/** The steps that the chosen step asks about, itself, those that the run has come to, and the rest. */
function inOrder(
  steps: readonly LadderStep[],
  refs: LadderView["refs"],
  lit: Lit | undefined,
  chosen: string | undefined,
): readonly LadderStep[] {
  const place = ({ ref }: LadderStep) => {
    if (lit !== undefined && Object.hasOwn(lit, ref)) return 0;
    if (ref === chosen) return 1;
    return Object.hasOwn(refs, ref) ? 2 : 3;
  };
  return steps.toSorted((a, b) => place(a) - place(b));
}
