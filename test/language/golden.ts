import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Diagnostic, diagnoseAll } from "../../src/diagnostics/index.ts";
import { parse } from "../../src/language/index.ts";
import { escapeUnseen } from "../../src/language/print/index.ts";
import { MISTAKEN_TEXTS } from "./mistaken-texts.ts";
import { MISTAKES, type Mistake } from "./mistakes.ts";

/** The texts of the golden file, in its order. */
export const RENDERED: readonly Pick<Mistake, "text" | "options">[] = [
  ...MISTAKES,
  ...MISTAKEN_TEXTS.map((text) => ({ text })),
];

const file = resolve(import.meta.dirname, "../golden/language/mistakes.txt");

/** A mistake as the golden file shows it: each problem with its span, its words and its edits. */
export function rendered({ text, options }: Pick<Mistake, "text" | "options">): string {
  const found = diagnoseAll(parse(text, options).problems);
  return [
    escapeUnseen(`> ${JSON.stringify(text)}${options ? ` ${JSON.stringify(options)}` : ""}`),
    ...found.map(lineOf),
  ].join("\n");
}

function lineOf({ code, severity, message, help, span, fix, suggestion }: Diagnostic): string {
  const lines = [`${span?.start}-${span?.end} ${severity} ${code}: ${message}`, `help: ${help}`];
  for (const { start, end, text } of fix?.edits ?? [])
    lines.push(`fix ${start}-${end}: ${JSON.stringify(text)}`);
  for (const { start, end, text } of suggestion?.edits ?? [])
    lines.push(`suggestion ${start}-${end}: ${JSON.stringify(text)}`);
  return lines.map(escapeUnseen).join("\n  ");
}

/**
 * The entries of `test/golden/language/mistakes.txt`, in the order of the mistakes. `UPDATE_GOLDEN=1` writes the file
 * anew; read the difference.
 */
export function golden(): readonly string[] {
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${RENDERED.map(rendered).join("\n\n")}\n`);
  }
  if (!existsSync(file)) throw new Error(`${file} is missing: run with UPDATE_GOLDEN=1`);
  return readFileSync(file, "utf8").trimEnd().split("\n\n");
}
