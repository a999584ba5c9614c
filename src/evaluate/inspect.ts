import { isMap } from "../condition/index.ts";
import {
  type Context,
  type ContextOptions,
  checkContext,
  hasAudiences,
  type Needs,
  nowOf,
  stateAt,
} from "../context/index.ts";
import { SKIPPED_STATE, type State } from "../status/index.ts";

/**
 * What is asked of a context once it has been inspected: the context, the states of the first three refs, those of
 * all others, and the moment of evaluation in milliseconds.
 */
export type Inquiry<Answer> = (
  context: Context,
  a: State,
  b: State,
  c: State,
  rest: readonly State[],
  now: number,
) => Answer;

/** Inspects a context and puts an inquiry to it. Throws EvaluationError where the context is at fault (spec 1.6). */
export type Inspector<Answer> = (context: Context) => Answer;

/** Shared, so that up to three refs cost no list. */
const NONE: readonly State[] = [];

/**
 * Makes the inspector of a condition's needs. It reads what every ref left behind, as one small number each, and
 * holds the context to spec 1.6; what is asked after that reads nothing but those numbers and the data. Nothing is
 * allocated for up to three refs.
 */
export function inspectorOf<Answer>(
  needs: Needs,
  options: ContextOptions,
  inquire: Inquiry<Answer>,
): Inspector<Answer> {
  const { parts, refs } = needs;
  const needsNow = parts.includes("now");
  const needsAudiences = parts.includes("audiences");
  const [first, second, third] = refs;
  const more = refs.slice(3);

  /** What is past the last ref was skipped, as far as anybody asks. */
  const at = (outcomes: unknown, ref: string | undefined): State =>
    ref === undefined ? SKIPPED_STATE : stateAt(outcomes, ref, options);

  return (given) => {
    const context = isMap(given) ? given : {};
    let sound = true;
    for (let index = 0; index < parts.length; index++)
      sound &&= Object.hasOwn(context, parts[index] as string);
    const outcomes = context.refs;
    const a = at(outcomes, first);
    const b = at(outcomes, second);
    const c = at(outcomes, third);
    const rest = more.length === 0 ? NONE : more.map((ref) => at(outcomes, ref));
    const now = needsNow ? nowOf(context) : 0;
    // Below zero as soon as one of them is.
    sound &&= (a | b | c | (rest.length && Math.min(...rest))) >= 0 && now !== undefined;
    // Only here, where something may be wrong, is it worth finding out what.
    if (!sound || (needsAudiences && !hasAudiences(context))) {
      checkContext(needs, context, options);
    }
    return inquire(context, a, b, c, rest, now as number);
  };
}
