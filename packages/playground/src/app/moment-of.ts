import type { Context } from "heed/runtime";
import type { Run } from "../engine/index.ts";
import type { Moment } from "../page/index.ts";
import type { Parts } from "./app.ts";
import { Memo } from "./memo.ts";
import { durationText } from "./moments.ts";
import { reused } from "./reused.ts";

/** State of a run at a moment: the decisions by then, and the messages as they are. */
export interface MomentView {
  readonly moment: Moment | undefined;
  readonly refs: NonNullable<Context["refs"]>;
}

/** The moments that are shown, one after another. Messages that are the same at the next are the same objects. */
export class ShownMoments {
  readonly #memo = new Memo<MomentView>();
  #refs: MomentView["refs"] = {};

  /** Returns what `momentOf` returns. */
  viewOf(run: Run, at: number | undefined, parts: Parts | undefined): MomentView {
    return this.#memo.get([run, at, parts], () => {
      const { moment, refs } = momentOf(run, at, parts);
      this.#refs = reused(this.#refs, refs);
      return { moment, refs: this.#refs };
    });
  }
}

/**
 * Returns what holds at a moment, in milliseconds since the trigger, or at the end of the run if it is undefined. Nothing is known
 * before the parts are loaded.
 */
export function momentOf(
  { plan, result, scenario }: Run,
  at: number | undefined,
  parts: Parts | undefined,
): MomentView {
  if (plan === undefined || result === undefined || scenario === undefined || parts === undefined)
    return { moment: undefined, refs: {} };
  const start = scenario.trigger.at;
  const end = Math.max(start, ...result.timeline.map((entry) => entry.at ?? start));
  const shown = at === undefined ? end : Math.min(end, start + at);
  const isEnd = shown >= end;
  const { refs, decided } = parts.momentAt(plan, result, shown);
  return {
    moment: {
      at: shown,
      offset: `+${durationText((isEnd ? (result.ending?.at ?? end) : shown) - start)}`,
      isEnd,
      decided: new Set(decided),
    },
    refs,
  };
}
