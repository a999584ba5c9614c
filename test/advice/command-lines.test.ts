import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { heed } from "../cli/run.ts";

interface Row {
  readonly args: string;
  readonly means: string;
}

const rows: readonly Row[] = parse(
  readFileSync(join(import.meta.dirname, "cases/command-lines.yaml"), "utf8"),
);

/** Splits a command line without escapes as a shell does. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain = ""]) => quoted ?? plain);
}

/** The advice: all but what the person wrote, and the list of all verbs. */
function adviceOf(stderr: string, args: readonly string[]): string {
  const [message = "", ...help] = stderr.split("\n");
  const unechoed = message.replace(/`([^`]*)`/g, (whole, word) => (args.includes(word) ? "" : whole));
  return `${unechoed} ${help.join(" ").replace(/The verbs are .*/, "")}`;
}

function names(advice: string, word: string): boolean {
  const literal = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\w-])${literal}(?![\\w-])`).test(advice);
}

test("gives what was meant by mistakes on the command line", async () => {
  const missed: string[] = [];
  for (const { args, means } of rows) {
    const { code, stdout, stderr } = await heed(wordsOf(args));
    expect([args, code, stdout]).toEqual([args, 2, ""]);
    expect(stderr.match(/error: /g), args).toHaveLength(1);
    if (!means.split(" | ").some((word) => names(adviceOf(stderr, wordsOf(args)), word)))
      missed.push(`${args}\n${stderr}`);
  }
  expect(missed).toEqual([]);
});
