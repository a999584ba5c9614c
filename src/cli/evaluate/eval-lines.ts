import { isUtf8 } from "node:buffer";
import type { Condition } from "../../condition/index.ts";
import { type ContextOptions, EvaluationError } from "../../context/index.ts";
import { diagnoseAll } from "../../diagnostics/index.ts";
import { readDocument } from "../../document/index.ts";
import { type Prepared, prepare } from "../../evaluate/index.ts";
import { LIMITS } from "../../problem/index.ts";
import { paragraph, shortened } from "../failure.ts";
import { type Line, linesOf } from "../input/lines.ts";
import { withoutMark } from "../input/source.ts";
import { Progress } from "../output/progress.ts";
import { visible } from "../output/visible.ts";
import { Refusal } from "../refusal.ts";
import type { ExitCode, Output, Session } from "../session.ts";
import { asContext } from "./context-file.ts";
import { refusalOfEvaluation } from "./evaluation-errors.ts";

/** How contexts, one a line, are evaluated. */
export interface LinesOptions extends ContextOptions {
  /** How messages name where the lines come from. */
  readonly name: string;
  /** `now` for contexts that have none. */
  readonly now: string | undefined;
  /** Whether a verdict that is false makes the command end with 1. */
  readonly exitCode: boolean;
}

/**
 * Evaluates a condition on contexts of which each stands on a line of its own, and writes one verdict a line: `true`,
 * `false`, or `error` where there is none, and then standard error says why. A blank line stays blank. However many
 * lines there are, what is held of them stays small.
 */
export async function evaluateLines(
  chunks: AsyncIterable<Buffer>,
  condition: Condition,
  options: LinesOptions,
  session: Session,
): Promise<ExitCode> {
  const { out, err } = session;
  const decide = deciderOf(condition, prepare(condition, options), options.now);
  const progress = new Progress(err, "line", out);
  const say = sayerOf(options.name, err);
  let worst: ExitCode = 0;
  for await (const lines of linesOf(chunks, LIMITS.fileBytes)) {
    let verdicts = "";
    for (const line of lines) {
      const verdict = decide(line);
      if (typeof verdict === "object") {
        worst = 2;
        await progress.clear();
        await say(verdict);
      } else if (verdict === false && options.exitCode && worst === 0) worst = 1;
      verdicts += typeof verdict === "object" ? "error\n" : verdict === undefined ? "\n" : `${verdict}\n`;
    }
    await out.write(verdicts);
    await progress.at(lines[lines.length - 1]?.number ?? 0);
  }
  await progress.clear();
  return worst;
}

/** Why a line has no verdict. */
interface LineError {
  /** The line's number, and a column where there is one. */
  readonly place: string;
  readonly message: string;
  readonly help: string | undefined;
}

/** What is said of a line: a verdict, an error, or nothing where the line is blank. */
type Decide = (line: Line) => boolean | LineError | undefined;

/** Advice that was given is remembered, as far as this. */
const MOST_ADVICE = 1000;

/** Says why a line has no verdict. The same advice for a thousand lines is given for the first of them. */
function sayerOf(name: string, err: Output): (error: LineError) => Promise<void> {
  const given = new Set<string>();
  const { bold, red } = err.colors;
  return async ({ place, message, help }) => {
    const head = `${bold(`${visible(name)}:${place}:`)} ${bold(red("error:"))} ${shortened(message)}`;
    const isNew = help !== undefined && !given.has(help);
    if (isNew && given.size < MOST_ADVICE) given.add(help);
    await err.write(isNew ? paragraph([head, shortened(help)]) : paragraph([head]));
  };
}

function deciderOf(condition: Condition, holds: Prepared, now: string | undefined): Decide {
  return ({ number, bytes }) => {
    const failed = ({ message, help }: Refusal): LineError => ({ place: String(number), message, help });
    if (bytes === undefined) return failed(TOO_LONG);
    if (!isUtf8(bytes)) return failed(NOT_UTF8);
    let context: ReturnType<typeof asContext> | undefined;
    try {
      const text = withoutMark(bytes.toString("utf8"));
      if (text.trim() === "") return undefined;
      const value = parsed(text);
      if (value === undefined) return syntaxError(text, number);
      context = asContext(value.json, now);
      return holds(context);
    } catch (error) {
      if (error instanceof Refusal) return failed(error);
      if (!(error instanceof EvaluationError) || context === undefined) throw error;
      return failed(refusalOfEvaluation(error, condition, context));
    }
  };
}

const TOO_LONG = new Refusal(
  `this line is longer than ${LIMITS.fileBytes / 1024 / 1024} MB, the most of one context`,
);

const NOT_UTF8 = new Refusal("this line is not UTF-8", "Save the file as UTF-8 and run this again.");

function parsed(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** What is no JSON is read again, slowly, by the reader that can say why. */
function syntaxError(text: string, number: number): LineError {
  const [diagnostic] = diagnoseAll(readDocument(text, "json").problems);
  const column = (diagnostic?.span?.start ?? 0) + 1;
  const message = diagnostic?.message ?? "this line is no JSON";
  return { place: `${number}:${column}`, message, help: diagnostic?.help };
}
