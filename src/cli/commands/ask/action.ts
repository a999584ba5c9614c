import {
  type Answer,
  alwaysFalse,
  alwaysTrue,
  disjoint,
  equivalent,
  implies,
} from "../../../analyse/index.ts";
import { witnessInWords } from "../../../compare/index.ts";
import type { Condition } from "../../../condition/index.ts";
import { CommandError } from "../../command-error.ts";
import { INLINE_NAME } from "../../files/source.ts";
import { loadConditions } from "../../input/conditions-input.ts";
import { displayName } from "../../input/input.ts";
import { operandOf } from "../../input/operand.ts";
import { type AssumptionOptions, assumptionsOf } from "../../options/assumptions.ts";
import { type Format, Reporter } from "../../output/reporter.ts";
import { jsonText, visible } from "../../output/visible.ts";
import type { ExitCode, Session } from "../../process-io.ts";
import { type Relation, readQuestion } from "./question.ts";

export interface AskOptions extends AssumptionOptions {
  readonly question: readonly string[];
  /** Pointers to conditions in files with several: one for both files, or one for each. */
  readonly at?: readonly string[];
  readonly prefix?: readonly string[];
  readonly format: Format;
}

type Ask = (conditions: readonly Condition[], options: ReturnType<typeof assumptionsOf>) => Answer;

const ASKS: { readonly [relation in Relation]: Ask } = {
  always: ([only], options) => alwaysTrue(only as Condition, options),
  never: ([only], options) => alwaysFalse(only as Condition, options),
  implies: ([first, second], options) => implies(first as Condition, second as Condition, options),
  equivalent: ([first, second], options) => equivalent(first as Condition, second as Condition, options),
  disjoint: ([first, second], options) => disjoint(first as Condition, second as Condition, options),
};

/** `heed ask`: answers a question about conditions for every context. */
export async function run(options: AskOptions, session: Session): Promise<ExitCode> {
  const reporter = new Reporter(session, options.format);
  const { relation, operands } = readQuestion(options.question);
  if (operands.filter((operand) => operand === "-").length > 1) {
    throw new CommandError(
      "both would be read from standard input",
      "Give one of them as a file or as text.",
    );
  }
  const conditions: Condition[] = [];
  for (const [index, operand] of operands.entries()) {
    const condition = await readOperand(operand, index, options, reporter);
    if (condition !== undefined) conditions.push(condition);
  }
  // A question about a condition with errors has no answer, which must not look like a no.
  if (conditions.length < operands.length) {
    reporter.raise(2);
    return reporter.end({ pretty: "", json: {} });
  }
  const facts = assumptionsOf(options);
  const answer = ASKS[relation](conditions, facts);
  const assuming = necessaryAssumptions(answer, () =>
    ASKS[relation](conditions, { channels: {}, expiry: undefined }),
  );
  if (answer.answer !== "yes") reporter.raise(1);
  return reporter.end(resultOf({ ...answer, assuming }, conditions));
}

/** Reads one condition. Reports errors and returns undefined if there are any. */
async function readOperand(
  given: string,
  index: number,
  { at = [], prefix }: AskOptions,
  reporter: Reporter,
): Promise<Condition | undefined> {
  const operand = await operandOf(given);
  const isText = operand.kind === "text";
  try {
    const { source, condition, diagnostics } = await loadConditions(
      {
        ...(isText ? { expression: operand.text } : { conditions: operand.path, at: at[index] ?? at[0] }),
        prefix,
      },
      reporter.session,
    );
    await reporter.file({ name: source.name, text: source.text, diagnostics });
    return condition;
  } catch (error) {
    await reporter.failure(isText ? INLINE_NAME : displayName(operand.path, reporter.session), error);
    return undefined;
  }
}

/** Returns the assumptions that a yes depends on. */
function necessaryAssumptions({ answer, assuming }: Answer, askAgain: () => Answer): Answer["assuming"] {
  if (answer !== "yes" || assuming.length === 0) return [];
  return askAgain().answer === "yes" ? [] : assuming;
}

function resultOf({ answer, witness, why, assuming }: Answer, conditions: readonly Condition[]) {
  const words = witness && witnessInWords(witness, conditions);
  const lines = [
    answer,
    ...(why === undefined ? [] : [`  ${why}`]),
    ...(words ? [`  for instance: ${visible(words)}`] : []),
    ...(witness === undefined ? [] : [`  ${jsonText(witness)}`]),
    ...assuming.map((fact) => `  knowing that ${visible(fact)}`),
  ];
  return {
    pretty: lines.map((line) => `${line}\n`).join(""),
    json: {
      answer,
      ...(witness && { example: { words, context: witness } }),
      ...(why !== undefined && { why }),
      assuming,
    },
  };
}
