import { isUtf8 } from "node:buffer";
import type { Condition } from "../../../condition/index.ts";
import { type ContextOptions, EvaluationError } from "../../../context/index.ts";
import { diagnoseAll } from "../../../diagnostics/index.ts";
import { readDocument } from "../../../document/index.ts";
import { prepareFast } from "../../../evaluate/index.ts";
import { LIMITS } from "../../../problem/index.ts";
import { CommandError } from "../../command-error.ts";
import { withoutMark } from "../../files/source.ts";
import { asContext } from "../../input/as-context.ts";
import { evaluationFailure } from "../../output/evaluation-errors.ts";
import type { Batch } from "./line-batches.ts";

/** Settings of an evaluator. They can be sent to another thread. */
export interface BatchSettings extends ContextOptions {
  readonly condition: Condition;
  /** `now` for contexts that have none. */
  readonly now: string | undefined;
}

/** Results of a batch of lines. They can be sent to another thread. */
export interface BatchResult {
  /** Number of lines. */
  readonly lines: number;
  /** A line for each: `true`, `false`, `error`, or empty for a blank line. */
  readonly verdicts: string;
  readonly someFalse: boolean;
  readonly errors: readonly LineError[];
}

/** Error of a line without a verdict. */
export interface LineError {
  /** From 1, within the batch. */
  readonly line: number;
  /** From 1, if known. */
  readonly column?: number | undefined;
  /** Shared by all lines of the batch with the same fault: there may be a hundred thousand of them. */
  readonly fault: Fault;
}

/** Message and advice for a line without a verdict. */
export interface Fault {
  readonly message: string;
  readonly help?: string | undefined;
}

/** A fault and its column. */
interface FaultWithColumn extends Fault {
  readonly column?: number;
}

/** A verdict, a fault, or undefined for a blank line. */
type Verdict = boolean | FaultWithColumn | undefined;

const LINE_FEED = 10;

/** Prepares a function that evaluates batches of lines. */
export function batchEvaluatorOf(settings: BatchSettings): (batch: Batch) => BatchResult {
  const evaluateLine = lineEvaluatorOf(settings);
  return (batch) => {
    if (batch === undefined) {
      return { lines: 1, verdicts: "error\n", someFalse: false, errors: [{ line: 1, fault: TOO_LONG }] };
    }
    const isText = isUtf8(batch);
    const errors: LineError[] = [];
    const faults = new Map<string, Fault>();
    // A text built by concatenation would keep its pieces in memory.
    const verdicts: string[] = [];
    let someFalse = false;
    let lines = 0;
    for (let start = 0; start < batch.length; ) {
      const feed = batch.indexOf(LINE_FEED, start);
      const end = feed === -1 ? batch.length : feed;
      const verdict = evaluateLine(batch, start, end, isText);
      lines++;
      if (verdict === true) verdicts.push("true\n");
      else if (verdict === false) {
        verdicts.push("false\n");
        someFalse = true;
      } else if (verdict === undefined) verdicts.push("\n");
      else {
        verdicts.push("error\n");
        errors.push({ line: lines, column: verdict.column, fault: sharedFault(verdict, faults) });
      }
      start = end + 1;
    }
    return { lines, verdicts: verdicts.join(""), someFalse, errors };
  };
}

/** Returns an earlier fault with the same text, or a new one. */
function sharedFault({ message, help }: Fault, faults: Map<string, Fault>): Fault {
  const words = `${message}\n${help}`;
  const fault = faults.get(words) ?? { message, help };
  faults.set(words, fault);
  return fault;
}

type EvaluateLine = (bytes: Buffer, start: number, end: number, isText: boolean) => Verdict;

function lineEvaluatorOf({ condition, now, onUnknownRef }: BatchSettings): EvaluateLine {
  const holds = prepareFast(condition, { onUnknownRef });
  return (bytes, start, end, isText) => {
    if (end - start > LIMITS.fileBytes) return TOO_LONG;
    if (!isText && !isUtf8(bytes.subarray(start, end))) return NOT_UTF8;
    let context: ReturnType<typeof asContext> | undefined;
    try {
      const text = withoutMark(bytes.toString("utf8", start, end));
      if (text.trim() === "") return undefined;
      const value = parsed(text);
      if (value === undefined || !isSurelySound(text, value.json)) {
        const fault = faultIn(text);
        if (value === undefined || fault !== undefined) return fault ?? { message: "this line is not JSON" };
      }
      context = asContext(value.json, now);
      return holds(context);
    } catch (error) {
      if (error instanceof CommandError) return error;
      if (!(error instanceof EvaluationError) || context === undefined) throw error;
      return evaluationFailure(error, condition, context);
    }
  };
}

const TOO_LONG: Fault = {
  message: `this line is longer than ${LIMITS.fileBytes / 1024 / 1024} MB, the limit of one context`,
};

const NOT_UTF8: Fault = {
  message: "this line is not UTF-8",
  help: "Save the file as UTF-8 and run this again.",
};

function parsed(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/**
 * Checks in a fraction of the time of the slower reader that no key stands twice and that nothing is nested too deeply.
 * The text has at least as many quotes before colons as keys, and the value has fewer keys than that if one stands twice.
 */
function isSurelySound(text: string, value: unknown): boolean {
  return keysIn(value, 0) === (text.match(/"[ \t\r]*:/g)?.length ?? 0);
}

/** Counts the keys in a value; infinitely many if it is nested too deeply. */
function keysIn(value: unknown, depth: number): number {
  if (typeof value !== "object" || value === null) return 0;
  if (depth === LIMITS.fileNesting) return Number.POSITIVE_INFINITY;
  let count = 0;
  if (Array.isArray(value)) for (const item of value) count += keysIn(item, depth + 1);
  else {
    for (const key in value) {
      count += 1 + keysIn((value as { readonly [key: string]: unknown })[key], depth + 1);
    }
  }
  return count;
}

/** Reads a line again with the slower reader, which reports mistakes with their positions. */
function faultIn(text: string): FaultWithColumn | undefined {
  const diagnostics = diagnoseAll(readDocument(text, "json").problems);
  const diagnostic = diagnostics.find(({ severity }) => severity === "error");
  return (
    diagnostic && {
      column: (diagnostic.span?.start ?? 0) + 1,
      message: diagnostic.message,
      help: diagnostic.help,
    }
  );
}
