import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { equivalent } from "../../src/analyse/index.ts";
import { parse } from "../../src/language/index.ts";
import { type Finding, fixFile, lintFile } from "../../src/lint/index.ts";

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

/** The text that a finding tells people to write. */
function saidBy({ help = "" }: Finding): unknown {
  const [, written = ""] = /^Write `(.*)`\.$/s.exec(help) ?? [];
  return written.startsWith("when: ") ? parseYaml(written).when : written;
}

/** Checks whether a finding says how to indent, which another text does not mend. */
function isAboutIndentation({ help = "" }: Finding): boolean {
  return /^(?:Indent with spaces|Keys or items of one level must begin in the same column)/.test(help);
}

function judge(row: Row): "mended" | "said" | "nothing" | "wrong" {
  const { text } = fixFile(row.file, "yaml", { suggested: true });
  if (text !== row.file) {
    const steps = parseYaml(text).steps as { when?: unknown }[];
    const whens = steps.flatMap(({ when }) => (when === undefined ? [] : [when]));
    if (whens.some((when) => isMeant(when, row))) return "mended";
    const { findings } = fixFile(row.file, "yaml", { suggested: true });
    if (findings.every(({ severity }) => severity !== "error")) return "wrong";
  }
  const findings = lintFile(row.file, "yaml");
  const isSaid = (finding: Finding) => isMeant(saidBy(finding), row) || isAboutIndentation(finding);
  return findings.some(isSaid) ? "said" : "nothing";
}

test("mends or says what is meant by YAML as people write it, and mends nothing wrongly", () => {
  const judged = rows.map((row) => ({ ...row, judgement: judge(row) }));
  const filesOf = (judgement: string) =>
    judged
      .filter((one) => one.judgement === judgement)
      .map(({ file, line }) => file.split("\n")[line - 1]?.trim());
  expect(filesOf("wrong")).toEqual([]);
  const nothing = filesOf("nothing");
  expect(nothing.length, nothing.join("\n")).toBeLessThanOrEqual(8);
});
