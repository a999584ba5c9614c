import type { Condition, Trio } from "../condition/index.ts";
import { type Context, type ContextOptions, messagesOf, outcomeOf } from "../context/index.ts";
import { compare } from "../status/index.ts";
import { inspectorOf } from "./inspect.ts";
import { type Gathering, readerOf } from "./operand.ts";
import { planOf, present } from "./operations.ts";
import { operandsOf, testOf } from "./test.ts";
import type { ResolvedValue, Trace, TraceResult, TrioTrace } from "./trace.ts";

/**
 * Evaluates a condition and tells how the answer came about. The answer, and what is an error, are those of
 * `prepare`. Throws EvaluationError where the condition cannot be evaluated (spec 1.6).
 */
export function explain(condition: Condition, given: Context, options: ContextOptions = {}): Trace {
  const gathering: Gathering = { parts: [], refs: [] };
  const groups = condition.any.map(({ all }) => all.map((trio) => ({ trio, test: testOf(trio, gathering) })));
  return inspectorOf(gathering, options, (context, ...states): Trace => {
    let found = false;
    const any = groups.map((trios) => {
      const needed = !found;
      let holding = needed;
      const all = trios.map(({ trio, test }): TrioTrace => {
        if (!holding) return { result: "not_evaluated", trio };
        const answer = test(context, ...states);
        holding = answer === true;
        return { result: holding, trio, ...detailsOf(trio, answer, context, states[4]) };
      });
      found ||= holding;
      return { result: needed ? holding : ("not_evaluated" as TraceResult), all };
    });
    return { result: found, any };
  })(given);
}

/** What is to be told of a trio beside its answer. */
function detailsOf(
  trio: Trio,
  answer: boolean | undefined,
  context: Context,
  now: number,
): Omit<TrioTrace, "result" | "trio"> {
  if (trio.kind !== "data" && trio.kind !== "audience") return stepOf(trio.ref, context);
  const [variable, ...values] = operandsOf(trio).map((operand): ResolvedValue => {
    const value = readerOf(operand, present, { parts: [], refs: [] })(context, now);
    if (operand.kind === "time") return { value: textOf(value as number) };
    return value === undefined ? { value: "", missing: true } : { value };
  });
  const { reason } = planOf(trio.operator);
  return {
    variable: variable as ResolvedValue,
    ...(values.length > 0 && { argument: values }),
    ...(answer === undefined && reason && { because: reason }),
  };
}

function stepOf(ref: string, context: Context): Pick<TrioTrace, "step" | "because"> {
  const outcome = outcomeOf(context.refs, ref);
  if (outcome === "expired") return { step: { ref, outcome }, because: outcome };
  const messages = messagesOf(outcome).sort((a, b) => compare(a, b).order);
  const [chosen, next] = messages;
  if (chosen === undefined) return { step: { ref, outcome: "skipped" }, because: "skipped" };
  const chosenBy = next && { chosenBy: compare(chosen, next).because };
  return { step: { ref, outcome: "messages", chosen, messages, ...chosenBy } };
}

/** An instant as text; beyond what a calendar holds, its milliseconds. */
function textOf(instant: number): string | number {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? instant : date.toISOString();
}
