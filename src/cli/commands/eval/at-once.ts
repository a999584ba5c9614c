import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import type { Context } from "../../../context/index.ts";
import { readJsonDocument } from "../../../document/json/index.ts";
import { prepareFast } from "../../../evaluate/index.ts";
import { parse } from "../../../language/index.ts";
import { LIMITS } from "../../../problem/index.ts";
import { maySayPrefix, nearestConfig } from "../../config/config-name.ts";
import { kindOfName, kindOfText, withoutMark } from "../../files/source.ts";
import { asContext, isLinesName } from "../../input/as-context.ts";

/** The output of a command line, and its exit code. */
export interface Answer {
  readonly text: string;
  readonly exitCode: 0 | 1;
}

/** A plain command line of `heed eval`. */
interface Line {
  readonly expression: string;
  readonly context?: string;
  readonly exitCode: boolean;
}

/**
 * Answers a plain command line of `heed eval`: a condition in words on a JSON file, or without a context. Returns undefined if
 * there is anything else to do or to say, so that the program does it; nothing is written or changed by then. The build makes this a
 * file of its own, which loads in a fraction of the time of the program.
 *
 * @param args the arguments after the program's name
 */
export function evaluateAtOnce(args: readonly string[]): Answer | undefined {
  try {
    const line = lineOf(args);
    if (line === undefined) return undefined;
    const config = nearestConfig(process.cwd());
    if (config !== undefined && maySayPrefix(config)) return undefined;
    const context = contextOf(line.context);
    if (context === undefined || kindOfText(line.expression) !== "text") return undefined;
    const { condition, problems } = parse(withoutMark(line.expression));
    if (condition === undefined || problems.length > 0) return undefined;
    const verdict = prepareFast(condition)(context);
    return { text: `${verdict}\n`, exitCode: line.exitCode && !verdict ? 1 : 0 };
  } catch {
    // The program meets the same error, and words it.
    return undefined;
  }
}

/** Reads a command line that has only these options, each once and with a value of its own. */
function lineOf([verb, ...args]: readonly string[]): Line | undefined {
  if (verb !== "eval") return undefined;
  let expression: string | undefined;
  let context: string | undefined;
  let exitCode = false;
  for (let index = 0; index < args.length; index++) {
    const option = args[index];
    if (option === "--exit-code") {
      exitCode = true;
      continue;
    }
    const value = args[++index];
    if (value === undefined || value.startsWith("-")) return undefined;
    if ((option === "-e" || option === "--expression") && expression === undefined) expression = value;
    else if (option === "--context" && context === undefined) context = value;
    else return undefined;
  }
  return expression === undefined
    ? undefined
    : { expression, ...(context !== undefined && { context }), exitCode };
}

/** Reads a context from a JSON file; undefined if it is of another kind, or cannot be read without a word. */
function contextOf(path: string | undefined): Context | undefined {
  if (path === undefined) return asContext({}, undefined);
  const stats = statSync(path);
  // A pipe can be read only once.
  if (isLinesName(path) || !stats.isFile() || stats.size > LIMITS.fileBytes) return undefined;
  const bytes = readFileSync(path);
  if (!isUtf8(bytes)) return undefined;
  const text = bytes.toString("utf8");
  if ((kindOfName(path) ?? kindOfText(text)) !== "json") return undefined;
  const { value, problems } = readJsonDocument(text);
  return problems.length > 0 ? undefined : asContext(value, undefined);
}
