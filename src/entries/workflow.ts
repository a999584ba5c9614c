/**
 * `heed/workflow`: rewrites the conditions of workflow and preference files, JSON or YAML, between `when` texts and the
 * stored form (spec 7), every other byte unchanged; and reads workflow files as plans, which `heed/run` runs.
 */
import type { Diagnostic } from "../diagnostics/index.ts";
import type { Format } from "../document/index.ts";
import {
  compileFile as compileText,
  decompileFile as decompileText,
  diagnoseInFile,
  type FileOptions,
  type FileResult,
  type FormatFileOptions,
  formatFile as formatText,
  type Plan,
  type PlanOptions,
  readPlan as readPlanText,
  validateFile as validateText,
} from "../workflow/index.ts";
import { type Result, resultOf } from "./result.ts";
import { type FileValue, sourceOf } from "./source.ts";

export type { Diagnostic } from "../diagnostics/index.ts";
export type { Format } from "../document/index.ts";
export type {
  EventReaction,
  EventWait,
  Exit,
  FileOptions,
  FormatFileOptions,
  Plan,
  PlanArm,
  PlanChannel,
  PlanOptions,
  PlanStep,
  SendWindow,
  SendWindows,
  Wait,
} from "../workflow/index.ts";
export type { FileValue } from "./source.ts";

/** The file's text with its conditions rewritten if `ok`; diagnostics each with a span of the text and a JSON pointer. */
export type RewrittenFile = Result<"text", string>;

/** Replaces every `when` of a file by `conditions` in stored form. */
export function compileFile(text: string, format: Format, options?: FileOptions): RewrittenFile {
  return worded(compileText(text, format, options));
}

/** Replaces all stored `conditions` of a file by `when` texts. */
export function decompileFile(text: string, format: Format, options?: FileOptions): RewrittenFile {
  return worded(decompileText(text, format, options));
}

/** Changes the spelling and the blanks of every `when` text of a file, or writes it in its canonical form, as `format` does. */
export function formatFile(text: string, format: Format, options?: FormatFileOptions): RewrittenFile {
  return worded(formatText(text, format, options));
}

/**
 * Validates a file and the conditions in it, texts and stored ones alike. Diagnostics of a value have pointers and no
 * spans.
 */
export function validateFile(text: string, format: Format, options?: FileOptions): readonly Diagnostic[];
export function validateFile(value: FileValue, options?: FileOptions): readonly Diagnostic[];
export function validateFile(
  source: string | FileValue,
  second?: Format | FileOptions,
  third?: FileOptions,
): readonly Diagnostic[] {
  const { text, format, options, forCaller } = sourceOf("validateFile", source, second, third);
  return validateText(text, format, options).map((problem) => forCaller(diagnoseInFile(problem)));
}

/** A plan if `ok`; diagnostics each with a span of the file's text and a JSON pointer. */
export type PlannedFile = Result<"plan", Plan>;

/**
 * Reads a workflow, a file's text or its value, as a plan that can run: plain data, which a host may keep as JSON
 * (spec 4.4). Diagnostics of a value have pointers and no spans.
 */
export function readPlan(text: string, format: Format, options?: PlanOptions): PlannedFile;
export function readPlan(value: FileValue, options?: PlanOptions): PlannedFile;
export function readPlan(
  source: string | FileValue,
  second?: Format | PlanOptions,
  third?: PlanOptions,
): PlannedFile {
  const { text, format, options, forCaller } = sourceOf("readPlan", source, second, third);
  const { plan, problems } = readPlanText(text, format, options);
  return resultOf(
    "plan",
    plan,
    problems.map((problem) => forCaller(diagnoseInFile(problem))),
  );
}

function worded({ text, problems }: FileResult): RewrittenFile {
  return resultOf("text", text, problems.map(diagnoseInFile));
}
