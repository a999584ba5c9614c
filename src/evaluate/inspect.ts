import { isMap } from "../condition/index.ts";
import {
  type Context,
  type ContextOptions,
  checkContext,
  hasAudiences,
  nowOf,
  stateAt,
} from "../context/index.ts";
import type { State } from "../status/index.ts";
import { type Gathering, needsOf } from "./operand.ts";

/** A question about a context that was inspected: the states of the refs, in the order of the needs, and `now` in milliseconds. */
export type Inquiry<Answer> = (context: Context, states: readonly State[], now: number) => Answer;

/** Inspects a context and answers an inquiry. Throws EvaluationError if the context is at fault (spec 1.6). */
export type Inspector<Answer> = (context: Context) => Answer;

/**
 * Makes the inspector of the needs of a condition, whose tests are made. It reads the outcome of every ref as one small number and checks the
 * context (spec 1.6); the inquiry then reads only those numbers and the data.
 *
 * The list of states is used again by the next call, so that nothing is allocated; a call within a call, from a getter
 * of the context, makes a list of its own.
 */
export function inspectorOf<Answer>(
  gathering: Gathering,
  options: ContextOptions,
  inquire: Inquiry<Answer>,
): Inspector<Answer> {
  const needs = needsOf(gathering);
  const { parts, refs } = needs;
  const needsNow = parts.includes("now");
  const needsAudiences = parts.includes("audiences");
  let spare: State[] | undefined;

  return (given) => {
    const context = isMap(given) ? given : {};
    const states = spare ?? [];
    spare = undefined;
    const now = needsNow ? nowOf(context) : 0;
    let sound = now !== undefined && !(needsAudiences && !hasAudiences(context));
    for (const part of parts) sound &&= Object.hasOwn(context, part);
    for (let index = 0; index < refs.length; index++) {
      const state = stateAt(context.refs, refs[index] as string, options);
      states[index] = state;
      sound &&= state >= 0;
    }
    // The fault is only looked for if there is one.
    if (!sound) checkContext(needs, context, options, now);
    const answer = inquire(context, states, now as number);
    spare = states;
    return answer;
  };
}
