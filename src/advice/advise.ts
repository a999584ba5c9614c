import { PREFIXES } from "../condition/index.ts";
import { applyFixes, type Diagnostic, diagnose, diagnoseAll, type Edit } from "../diagnostics/index.ts";
import { type LanguageOptions, parse } from "../language/index.ts";
import { type InexpressibleTopic, type Problem, problem, type Span } from "../problem/index.ts";
import { readLeniently } from "./reader/group-reader.ts";
import type { Part, Reading } from "./reader/readings.ts";
import { shellsOf } from "./shells.ts";

/** The longest text that is read leniently, in UTF-16 code units; nobody writes longer ones in words of their own. */
const LONGEST = 2_000;

/** The advice on a text with mistakes. */
export interface Advice {
  /** The diagnostics in place of those of its errors; undefined if those say as much. */
  readonly said: readonly Diagnostic[] | undefined;
  /** True if it is known what the text means. */
  readonly isUnderstood: boolean;
}

/**
 * The advice on a text with mistakes, in place of the diagnostics of its errors: one for each mistake, with what to
 * write instead. Where several readings are possible, all are named, and nothing is suggested.
 *
 * @param diagnostics those of the text, with its warnings
 */
export function adviceOn(
  text: string,
  diagnostics: readonly Diagnostic[],
  options: LanguageOptions = {},
): Advice {
  const none: Advice = { said: undefined, isUnderstood: false };
  if (!diagnostics.some(isError) || text.length > LONGEST) return none;
  const read = readAny(text, options);
  if (read === undefined) return none;
  if (read.refusal !== undefined) {
    const { topic, start, end } = read.refusal;
    const found = text.slice(start, end);
    const said = [diagnose(problem("not-expressible", { found, topic }, { span: { start, end } }))];
    return { said, isUnderstood: true };
  }
  const mistaken = read.parts.filter(
    ({ start, end, writes }) => writes.length !== 1 || writes[0] !== text.slice(start, end),
  );
  const parts = soundParts(text, mistaken, diagnostics, options);
  if (parts === undefined || parts.length === 0) return none;
  if (isSaid(text, diagnostics, parts, options)) return { said: undefined, isUnderstood: true };
  const isCertain = parts.every(({ writes, isDoubtful }) => writes.length === 1 && !isDoubtful);
  const said = parts.map(
    (part) => (isCertain && sameAs(part, diagnostics)) || wordedPart(text, part, isCertain, options),
  );
  return { said, isUnderstood: true };
}

/** Words the problems of a text: its errors by the advice on it, where it is understood. */
export function diagnoseText(
  text: string,
  problems: readonly Problem[],
  options: LanguageOptions = {},
): readonly Diagnostic[] {
  const diagnostics = diagnoseAll(problems);
  const { said, isUnderstood } = adviceOn(text, diagnostics, options);
  const errors = said ?? diagnostics.filter(isError);
  const isMended = wholeMend(text, errors, diagnostics, isUnderstood, options) !== undefined;
  const offered = errors.map(({ suggestion, ...one }) =>
    isMended && suggestion ? { ...one, suggestion } : one,
  );
  return [...diagnostics.filter((one) => !isError(one)), ...offered].sort(
    (a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0),
  );
}

/** Mistakes whose suggestions only make a text of words, right for what is understood. */
const GUESSED: readonly string[] = ["bare-name", "number-form"];

/**
 * The edits of all errors of a text together, after which it has no mistakes, and no warnings that it had not before;
 * undefined if there are no such edits.
 *
 * @param advice the diagnostics whose edits to make: those of the text's errors, or the advice on them
 * @param known the diagnostics of the text
 */
export function wholeMend(
  text: string,
  advice: readonly Diagnostic[],
  known: readonly Diagnostic[],
  isUnderstood: boolean,
  options: LanguageOptions = {},
): readonly Edit[] | undefined {
  if (!isUnderstood && advice.some(({ code }) => GUESSED.includes(code))) return undefined;
  const edits = advice.filter(isError).map(({ fix, suggestion }) => (fix ?? suggestion)?.edits);
  if (edits.length === 0 || edits.includes(undefined)) return undefined;
  const whole = edits.flatMap((some) => some ?? []).sort((a, b) => a.start - b.start);
  const isApart = whole.every(({ start }, index) => index === 0 || (whole[index - 1] as Edit).end <= start);
  return isApart && addsNothing(applied(text, whole), known, options) ? whole : undefined;
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

function addsNothing(changed: string, diagnostics: readonly Diagnostic[], options: LanguageOptions): boolean {
  const { condition, problems } = parse(changed, options);
  return (
    condition !== undefined && problems.every(({ code }) => diagnostics.some((known) => known.code === code))
  );
}

/** Checks that a reading of a preference's condition, which takes no `or`, has none even where it decides nothing. */
function hasNoChoice(part: Part, { target = "step" }: LanguageOptions): boolean {
  return (
    target === "step" ||
    part.writes.every((write) => !/\bor\b(?! after)/i.test(write.replace(/"[^"]*"/g, "")))
  );
}

/** The meanings that a text may have, right or not: right texts, or what no condition can express; undefined if it is not understood. */
export function meaningsOf(text: string, options: LanguageOptions = {}): Meanings | undefined {
  if (conditionOf(text, options) !== undefined) return { texts: [text] };
  const read = readAny(text, options);
  if (read === undefined) return undefined;
  if (read.refusal !== undefined) return { topic: read.refusal.topic };
  const choices = read.parts.reduce<readonly (readonly string[])[]>(
    (chosen, { writes }) => chosen.flatMap((one) => writes.map((write) => [...one, write])),
    [[]],
  );
  const texts = choices
    .slice(0, MOST_READINGS)
    .map((writes) =>
      mendedText(text, read.parts, new Map(read.parts.map((part, index) => [part, writes[index] ?? ""]))),
    )
    .filter((mended) => conditionOf(mended, options) !== undefined);
  return texts.length === 0 ? undefined : { texts };
}

const MOST_READINGS = 4;

export type Meanings =
  | { readonly texts: readonly string[]; readonly topic?: undefined }
  | { readonly texts?: undefined; readonly topic: InexpressibleTopic };

/** Reads a text, or what a shell of another language holds. */
function readAny(text: string, options: LanguageOptions): Reading | undefined {
  const { prefixes = [], refs = [], target = "step" } = options;
  const surroundings = {
    prefixes: [...PREFIXES, ...prefixes],
    refs: new Set(refs),
    hasOr: target === "step",
  };
  const isRight = (written: string, meant: string) => {
    const condition = conditionOf(written, options);
    return condition !== undefined && condition === conditionOf(meant, options);
  };
  const read = readLeniently(text, surroundings, isRight);
  if (read?.parts !== undefined) return read;
  for (const { inner, isNegated } of shellsOf(text)) {
    const within = readLeniently(inner, surroundings, isRight);
    if (within?.parts === undefined) continue;
    const mended = mendedText(inner, within.parts);
    const write = isNegated ? `not (${mended})` : mended;
    return { parts: [{ kind: "condition", start: 0, end: text.length, writes: [write] }] };
  }
  return read;
}

function conditionOf(text: string, options: LanguageOptions): string | undefined {
  const { condition } = parse(text, options);
  return condition && JSON.stringify(condition);
}

/** The text with the first spelling of each part; `chosen` gives others. */
function mendedText(
  text: string,
  parts: readonly Part[],
  chosen: ReadonlyMap<Part, string> = new Map(),
): string {
  return applied(
    text,
    parts.map((part) => ({
      start: part.start,
      end: part.end,
      text: chosen.get(part) ?? part.writes[0] ?? "",
    })),
  );
}

function applied(text: string, edits: readonly Edit[]): string {
  let result = "";
  let position = 0;
  for (const edit of edits) {
    result += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return result + text.slice(position);
}

/** The parts without the spellings that are wrong in their place; undefined if one has none left. */
function soundParts(
  text: string,
  parts: readonly Part[],
  diagnostics: readonly Diagnostic[],
  options: LanguageOptions,
): readonly Part[] | undefined {
  const isSound = (changed: string) => addsNothing(changed, diagnostics, options);
  if (!parts.every((part) => hasNoChoice(part, options)) || !isSound(mendedText(text, parts)))
    return undefined;
  return parts.map((part) => {
    const writes = part.writes.filter((write) => isSound(mendedText(text, parts, new Map([[part, write]]))));
    return { ...part, writes: [...new Set(writes)] };
  });
}

/** Checks that the diagnostics of a text already suggest what its parts say, without more of them. */
function isSaid(
  text: string,
  diagnostics: readonly Diagnostic[],
  parts: readonly Part[],
  options: LanguageOptions,
): boolean {
  const errors = diagnostics.filter(isError);
  const isCertain = errors.every(({ fix }) => fix !== undefined);
  if (errors.length > parts.length && !isCertain) return false;
  if (parts.some(({ writes, isDoubtful }) => writes.length > 1 || isDoubtful)) return false;
  if (errors.some(({ fix, suggestion }) => (fix ?? suggestion) === undefined)) return false;
  const suggested = conditionOf(applyFixes(text, errors, { suggested: true }), options);
  return suggested !== undefined && suggested === conditionOf(mendedText(text, parts), options);
}

/** The diagnostic that suggests the same as a part: it may be certain of it. */
function sameAs({ start, end, writes }: Part, diagnostics: readonly Diagnostic[]): Diagnostic | undefined {
  const [write] = writes;
  if (writes.length !== 1) return undefined;
  return diagnostics.find(({ fix, suggestion }) => {
    const [edit, ...others] = (fix ?? suggestion)?.edits ?? [];
    return others.length === 0 && edit?.start === start && edit.end === end && edit.text === write;
  });
}

function wordedPart(
  text: string,
  part: Part,
  isCertain: boolean,
  { prefixes = [] }: LanguageOptions,
): Diagnostic {
  const { start, end, writes } = part;
  const span = { start, end };
  const { code, message, severity } = diagnose(
    problemOf(text.slice(start, end), part, span, [...PREFIXES, ...prefixes]),
  );
  const [write = ""] = writes;
  const help = helpFor(writes, start === end);
  const edits = isCertain ? [{ ...span, text: write }] : undefined;
  return { code, severity, message, help, span, ...(edits && { suggestion: { edits } }) };
}

function helpFor(writes: readonly string[], isInserted: boolean): string {
  const texts = writes.map((write) => `\`${write.trim()}\``);
  if (writes.length === 1 && writes[0] === "") return "Remove it.";
  return `${isInserted ? "Add" : "Write"} ${texts.join(", or ")}.`;
}

function problemOf(found: string, { kind, writes }: Part, span: Span, prefixes: readonly string[]): Problem {
  const place = { span };
  const write = writes[0] ?? "";
  switch (kind) {
    case "number":
      return problem("number-form", { found, write }, place);
    case "date":
      return problem("date-form", { found }, place);
    case "duration":
      return problem("relative-time-form", { found }, place);
    case "name":
      return problem("bare-name", { found, write }, place);
    case "braces":
      return problem("time-not-here", { found, kind: "liquid" }, place);
    case "left-out":
      return problem(
        "not-a-condition",
        { found: found.replace(/^(?:and|or|,|nor)\s+/i, ""), kind: "value" },
        place,
      );
    case "subject": {
      const [, prefix = ""] = /^([A-Za-z_]\w*)[.[]/.exec(found) ?? [];
      return prefix === "" || prefixes.includes(prefix)
        ? problem("other-words", { found }, place)
        : problem("unknown-prefix", { prefix, path: found, prefixes }, place);
    }
    case "verb":
    case "glue":
      return problem(found === "" ? "other-words" : "wrong-word", { found, write }, place);
    default:
      return problem("other-words", { found }, place);
  }
}
