import type { Json, JsonObject } from "../../condition/index.ts";
import type { Plan } from "../../workflow/index.ts";
import { differenceOf } from "./compare-run.ts";
import { type DraftOptions, draftOf } from "./draft.ts";
import { type RecordedMessage, type RecordedRun, UnfitRun } from "./recorded-run.ts";
import {
  candidatesFor,
  firstStandIns,
  literalsOf,
  placedBy,
  type Secret,
  type StandIns,
  secretsIn,
} from "./stand-ins.ts";
import { type Course, courseOf } from "./visits.ts";

/** Options of a scenario that is made of a run. */
export interface ScenarioOfOptions {
  /** True to keep the values that conditions have read; by default stand-ins with the same verdicts are in their place. */
  readonly withData?: boolean;
}

/** A scenario that does as a run did, as the value of its file; or the reason why there is none, the end of a sentence about the run. */
export type ScenarioOf =
  | { readonly ok: true; readonly scenario: JsonObject }
  | { readonly ok: false; readonly reason: string };

/**
 * Writes a recorded run as a scenario: what the trigger gave, when messages took which events, what steps replied, and as
 * expectations what became of each step. In a simulation of the plan it makes the same decisions, with the same result of every
 * comparison; that is tried before it is returned.
 *
 * Values that no condition reads are not in it. Of those that are read, texts and numbers that do not stand in the workflow itself
 * are replaced by stand-ins, so that no name and no address appears.
 *
 * @param messages the messages of the run, each with its events.
 */
export function scenarioOf(
  plan: Plan,
  run: RecordedRun,
  messages: readonly RecordedMessage[],
  { withData = false }: ScenarioOfOptions = {},
): ScenarioOf {
  try {
    return { ok: true, scenario: new Attempts(plan, run, messages).scenario(withData) };
  } catch (error) {
    if (!(error instanceof UnfitRun)) throw error;
    return { ok: false, reason: error.message };
  }
}

/** The most simulations in the search for stand-ins. */
const MOST_TRIES = 2000;

class Attempts {
  readonly #plan: Plan;
  readonly #run: RecordedRun;
  readonly #messages: readonly RecordedMessage[];
  readonly #course: Course;
  #tries = 0;

  constructor(plan: Plan, run: RecordedRun, messages: readonly RecordedMessage[]) {
    this.#plan = plan;
    this.#run = run;
    this.#messages = messages;
    this.#course = courseOf(plan, run);
  }

  scenario(withData: boolean): JsonObject {
    const literals = literalsOf(this.#plan);
    const secrets = new Set<Secret>();
    const note = (value: Json) => {
      for (const secret of secretsIn(value, literals)) secrets.add(secret);
      return value;
    };
    const { batches, file } = this.#faithful(note);
    if (withData || secrets.size === 0) return file;
    const start = this.#course.visits[0]?.at ?? 0;
    const first = firstStandIns([...secrets], literals, start);
    const tell = (standIns: StandIns) => this.#draft({ place: placedBy(standIns), batches });
    const simple = tell(first);
    if (this.#difference(simple) === undefined) return simple;
    // One after the other, from the values that are known to lead to the same verdicts.
    let chosen: StandIns = new Map();
    for (const secret of secrets) {
      const text = JSON.stringify(secret);
      const fitting = [first.get(text) as Secret, ...candidatesFor(secret, literals)].find(
        (candidate) => this.#difference(tell(new Map([...chosen, [text, candidate]]))) === undefined,
      );
      if (fitting === undefined) {
        throw new UnfitRun("no stand-ins for its values were found that have the same verdicts");
      }
      chosen = new Map([...chosen, [text, fitting]]);
    }
    return tell(chosen);
  }

  /** The scenario with all values as they were; throws UnfitRun if it does otherwise than the run. */
  #faithful(place: DraftOptions["place"]): {
    readonly batches: DraftOptions["batches"];
    readonly file: JsonObject;
  } {
    let difference: string | undefined;
    for (const batches of ["collect", "reply"] as const) {
      const file = this.#draft({ place, batches });
      const found = this.#difference(file);
      if (found === undefined) return { batches, file };
      difference ??= found;
    }
    throw new UnfitRun(`a scenario of it does otherwise: ${difference}`);
  }

  #draft(options: DraftOptions): JsonObject {
    return draftOf(this.#plan, this.#run, this.#course, this.#messages, options);
  }

  #difference(file: JsonObject): string | undefined {
    if (++this.#tries > MOST_TRIES) throw new UnfitRun("its values are too many for stand-ins to be found");
    return differenceOf(this.#plan, file, this.#course);
  }
}
