import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseYaml } from "yaml";
import { equivalent } from "../../src/analyse/index.ts";
import type { Condition } from "../../src/condition/index.ts";
import { applyEdits } from "../../src/document/index.ts";
import { parse } from "../../src/language/index.ts";
import { type Finding, fixFile, lintFile } from "../../src/lint/index.ts";
import { decode } from "../../src/stored/index.ts";

/** The judgement of the advice on one mistake. */
export type Judgement =
  /** The fixes and suggestions give what was meant. */
  | "mended"
  /** Nothing is changed, and the sentence names every reading, or that nothing expresses it. */
  | "said"
  /** Nothing is changed, and the sentence names no reading. */
  | "nothing"
  /** The fixes and suggestions give something else that is then no error. */
  | "wrong";

/** A row of a table, with its judgement. */
export interface Judged {
  readonly written: string;
  readonly meanings: readonly string[];
  readonly judgement: Judgement;
  /** The result of all fixes and suggestions. */
  readonly result: string;
  /** The findings about the mistake: one is asked. */
  readonly findings: readonly Finding[];
}

const STEPS = ["in_app_feed", "email", "sms", "push"].map((type) => ({
  ref: `${type}_1`,
  type: "channel",
  channel_type: type,
}));
const DELAY = { ref: "delay_1", type: "delay", settings: { delay_for: { unit: "days", value: 8 } } };
export const REFS = STEPS.map(({ ref }) => ref);
const NOTHING = "!";

/** A workflow file whose last step has the given text or stored conditions. */
export function fileOf(slot: { readonly when: string } | { readonly conditions: unknown }): string {
  return JSON.stringify({
    key: "advice",
    steps: [...STEPS, DELAY, { ref: "chat_1", type: "channel", channel_type: "chat", ...slot }],
  });
}

const cases = join("test", "advice", "cases");

/** Reads the rows of the table of texts: what is written, and what it means. */
export function textRows(): readonly (readonly [string, readonly string[]])[] {
  const lines = readFileSync(join(cases, "texts.tsv"), "utf8").split("\n");
  return lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [written = "", meant = ""] = line.split("\t");
      return [written, meant.split(" | ")];
    });
}

/** Reads the rows of the table of stored conditions: what is stored, and what it means. */
export function storedRows(): readonly (readonly [unknown, readonly string[]])[] {
  const rows = parseYaml(readFileSync(join(cases, "stored.yaml"), "utf8")) as readonly {
    readonly stored: string;
    readonly means: string;
  }[];
  return rows.map(({ stored, means }) => [JSON.parse(stored), means.split(" | ")]);
}

/** Judges the advice on a text. */
export function judgeText(written: string, meanings: readonly string[]): Judged {
  return judge(written, fileOf({ when: written }), meanings, (file) => {
    const text = String(lastStep(file).when);
    return { text, condition: parse(text, { refs: REFS }).condition };
  });
}

/** Judges the advice on stored conditions. */
export function judgeStored(stored: unknown, meanings: readonly string[]): Judged {
  return judge(JSON.stringify(stored), fileOf({ conditions: stored }), meanings, (file) => {
    const { conditions } = lastStep(file);
    return { text: JSON.stringify(conditions), condition: decode(conditions).condition };
  });
}

function lastStep(file: string): { readonly when?: unknown; readonly conditions?: unknown } {
  return JSON.parse(file).steps.at(-1);
}

interface Read {
  readonly text: string;
  readonly condition: Condition | undefined;
}

function judge(
  written: string,
  file: string,
  meanings: readonly string[],
  read: (file: string) => Read,
): Judged {
  const meant = meanings
    .filter((meaning) => meaning !== NOTHING)
    .map((text) => parse(text, { refs: REFS }).condition);
  const isMeant = ({ condition }: Read) =>
    condition !== undefined && meant.some((other) => other && equivalent(condition, other).answer === "yes");
  const all = lintFile(file, "json");
  const isAboutText = ({ pointer = "" }: Finding) => /^\/steps\/5\/(?:when|conditions)/.test(pointer);
  const about = all.filter(isAboutText);
  const errors = about.filter(({ severity }) => severity === "error");
  const findings = errors.length > 0 ? errors : about;
  const hasEdits = all.some(({ fix, suggestion }) => fix ?? suggestion);
  const fixed = hasEdits ? fixFile(file, "json", { suggested: true }) : { text: file, findings: all };
  const result = read(fixed.text);
  const isChanged = fixed.text !== file;
  const judgement = (): Judgement => {
    if (meant.length === 0) {
      if (isChanged) return "wrong";
      return findings.length === 1 && /\bnothing\b|\bno condition\b/.test(findings[0]?.message ?? "")
        ? "said"
        : "nothing";
    }
    if (isMeant(result) && fixed.findings.every(({ severity }) => severity !== "error")) return "mended";
    const isSound = result.condition !== undefined;
    if (isChanged && isSound && result.text !== read(file).text) return "wrong";
    const said = findings.flatMap((finding) =>
      writesOf(finding).map((text) => replaced(file, finding, text)),
    );
    const sayings = said.map((one) => read(one)).filter(isMeant);
    return sayings.length > 0 ? "said" : "nothing";
  };
  return { written, meanings, judgement: judgement(), result: result.text, findings };
}

/** The texts that a finding tells people to write. */
function writesOf({ help = "" }: Finding): readonly string[] {
  const from = help.search(/\b(?:Write|Did you mean)\b/);
  return from < 0 ? [] : [...help.slice(from).matchAll(/`([^`]+)`/g)].map((match) => match[1] as string);
}

/** The file with a text in the place of a finding. */
function replaced(file: string, { span }: Finding, text: string): string {
  if (span === undefined) return file;
  // The place of a stored value has its quotes.
  const isQuoted = file.charAt(span.start) === '"';
  const write = isQuoted ? JSON.stringify(text) : JSON.stringify(text).slice(1, -1);
  const changed = applyEdits(file, [{ ...span, text: write }]);
  try {
    JSON.parse(changed);
    return changed;
  } catch {
    return file;
  }
}
