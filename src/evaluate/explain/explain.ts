import { argumentKindOf, type Condition, type Trio } from "../../condition/index.ts";
import { type Context, type ContextOptions, messagesOf, outcomeOf } from "../../context/index.ts";
import { compare } from "../../status/index.ts";
import { inspectorOf } from "../inspect.ts";
import { isOfInstants, newGathering, readerOf } from "../operand.ts";
import { operandsOf, testOf } from "../test.ts";
import type { ResolvedValue, Trace, TrioResult, TrioTrace } from "../trace.ts";

/**
 * Evaluates a condition and explains its verdict. The verdict and the errors are those of `prepare`. Throws
 * EvaluationError if the condition cannot be evaluated (spec 1.6).
 *
 * @param originOf marks the result of each trio, given with its indexes.
 */
export function explain<Origin extends object>(
  condition: Condition,
  given: Context,
  options: ContextOptions,
  originOf: (trio: Trio, group: number, index: number) => Origin,
): Trace<Origin> {
  const gathering = newGathering();
  const groups = condition.any.map(({ all }) => all.map((trio) => ({ trio, test: testOf(trio, gathering) })));
  return inspectorOf(gathering, options, (context, states, now): Trace<Origin> => {
    let found = false;
    const any = groups.map((trios, group) => {
      const isNeeded = !found;
      let holds = isNeeded;
      const all = trios.map(({ trio, test }, index): TrioTrace<Origin> => {
        const origin = originOf(trio, group, index);
        if (!holds) return { ...origin, result: "not_evaluated" };
        const answer = test(context, states, now);
        holds = answer === true;
        return { ...origin, result: holds, ...detailsOf(trio, answer, context, now) };
      });
      found ||= holds;
      return { result: isNeeded ? holds : ("not_evaluated" as const), all };
    });
    return { result: found, any };
  })(given);
}

/** The details of a trio's result. */
function detailsOf(
  trio: Trio,
  answer: boolean | undefined,
  context: Context,
  now: number,
): Omit<TrioResult, "result"> {
  if ("ref" in trio) return stepOf(trio.ref, context);
  const [variable, ...values] = operandsOf(trio).map((operand): ResolvedValue => {
    const value = readerOf(operand, "none", new Map())(context, now);
    if (value === undefined) return { value: "", missing: true };
    return { value: operand.kind === "time" ? (new Date(value as number).toJSON() ?? value) : value };
  });
  const kind = argumentKindOf(trio.operator);
  const because = isOfInstants(kind)
    ? "not-a-timestamp"
    : kind === "numbers"
      ? "not-a-number"
      : "types-do-not-compare";
  return {
    variable: variable as ResolvedValue,
    ...(values[0] && { argument: values }),
    ...(answer === undefined && { because }),
  };
}

function stepOf(ref: string, context: Context): Pick<TrioResult, "step" | "because"> {
  const left = outcomeOf(context.refs, ref);
  const messages = messagesOf(left).sort((a, b) => compare(a, b).order);
  const [chosen, next] = messages;
  if (chosen === undefined) {
    const outcome = left === "expired" ? left : "skipped";
    return { step: { ref, outcome }, because: outcome };
  }
  const chosenBy = next && { chosenBy: compare(chosen, next).because };
  return { step: { ref, outcome: "messages", chosen, messages, ...chosenBy } };
}
