import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { equivalent } from "../../src/analyse/index.ts";
import { readDocument } from "../../src/document/index.ts";
import { parse } from "../../src/language/index.ts";
import { type Finding, fixFile, lintFile } from "../../src/lint/index.ts";
import { decompileFile } from "../../src/workflow/index.ts";

interface Row {
  readonly means: string;
  readonly part: string;
  readonly line: number;
  readonly file: string;
}

const rows: readonly Row[] = parseYaml(
  readFileSync(join(import.meta.dirname, "cases/yaml-files.yaml"), "utf8"),
);

function isMeant(text: unknown, { means }: Row): boolean {
  const { condition } = parse(String(text));
  return means.split(" | ").some((one) => {
    const { condition: meant } = parse(one);
    return condition !== undefined && meant !== undefined && equivalent(condition, meant).answer === "yes";
  });
}

/** The texts that a file has, once what a finding tells people to write stands in its place. */
function textsAfter({ help = "", span = { start: 0, end: 0 } }: Finding, file: string): readonly unknown[] {
  const [, written = ""] = /^Write `(.*?)`(?: for| to|,| as| in| instead|\.$)/s.exec(help) ?? [];
  if (written === "") return [];
  const value = /^(?:when: |- )/.test(written)
    ? Object.values([parseYaml(written)].flat()[0] ?? {})[0]
    : written;
  return [value, unquoted(written), ...readIn(file.slice(0, span.start) + written + file.slice(span.end))];
}

function unquoted(written: string): unknown {
  return /^(["']).*\1$/s.test(written) ? parseYaml(written) : written;
}

/** The conditions of a file's steps as texts; none if the file has mistakes. */
function readIn(file: string): readonly unknown[] {
  const { text } = decompileFile(file, "yaml");
  if (text === undefined) return [];
  const steps = readDocument(text, "yaml").value as { steps: { when?: unknown }[] };
  return steps.steps.flatMap(({ when }) =>
    Array.isArray(when) ? [when.map((one) => `(${one})`).join(" and ")] : [when],
  );
}

/** Checks whether a finding says how to indent, which another text does not mend. */
function isAboutIndentation({ help = "" }: Finding): boolean {
  return /^(?:Indent with spaces|Keys or items of one level must begin in the same column)/.test(help);
}

function judge(row: Row, found: readonly Finding[]): "mended" | "said" | "nothing" | "wrong" {
  if (found.some(({ fix, suggestion }) => (fix ?? suggestion) !== undefined)) {
    const { text, findings } = fixFile(row.file, "yaml", { suggested: true });
    if (readIn(text).some((when) => isMeant(when, row))) return "mended";
    if (findings.every(({ severity }) => severity !== "error")) return "wrong";
  }
  const isSaid = (finding: Finding) =>
    isAboutIndentation(finding) || textsAfter(finding, row.file).some((when) => isMeant(when, row));
  return found.some(isSaid) ? "said" : "nothing";
}

/** The line and the text of each finding that is not at the mistake, or is one too many. */
function misplaced({ file, part, line }: Row, all: readonly Finding[]): readonly string[] {
  const findings = all.map(({ code, span = { start: 0, end: 0 } }) => {
    const found = file.slice(0, span.start).split("\n").length;
    const touches = placesOf(part, file).some(
      (start) => start <= span.end && span.start <= start + part.length,
    );
    return { code, found, isThere: found === line && touches };
  });
  if (findings.length === 1 && findings[0]?.isThere) return [];
  return findings.map(({ code, found }) => `${code} on line ${found}`);
}

function placesOf(part: string, text: string): readonly number[] {
  const starts = [];
  for (let start = text.indexOf(part); start !== -1; start = text.indexOf(part, start + 1))
    starts.push(start);
  return starts;
}

const lineOf = ({ file, line }: Row) => `${line}: ${file.split("\n")[line - 1]?.trim()}`;

const linted = rows.map((row) => ({ row, found: lintFile(row.file, "yaml") }));

test("mends or says what is meant by YAML as people write it, and mends nothing wrongly", () => {
  const judged = linted.map(({ row, found }) => ({ row, judgement: judge(row, found) }));
  const rowsOf = (wanted: string) =>
    judged.filter(({ judgement }) => judgement === wanted).map(({ row }) => lineOf(row));
  expect(rowsOf("wrong")).toEqual([]);
  const nothing = rowsOf("nothing");
  expect(nothing.length, nothing.join("\n")).toBeLessThanOrEqual(rows.length / 10);
});

test("finds each mistake once, where it stands", () => {
  const wrong = linted.flatMap(({ row, found }) => {
    const places = misplaced(row, found);
    return places.length === 0 ? [] : [[lineOf(row), ...places].join("\n    ")];
  });
  expect(wrong).toEqual([]);
});
