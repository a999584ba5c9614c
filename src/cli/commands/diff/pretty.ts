import { type Change, changeInWords, type Effect, type Phrase } from "../../../compare/index.ts";
import { visible } from "../../output/visible.ts";
import type { Colors } from "../../process-io.ts";
import type { Compared } from "./pairs.ts";

/** Renders a comparison for people; empty if nothing differs. */
export function prettyDiff({ name, before, after, changes }: Compared, colors: Colors): string {
  if (changes.length === 0) return "";
  const state = before === undefined ? " is new" : after === undefined ? " is gone" : "";
  const head = name === undefined ? [] : [`${colors.bold(visible(name))}${state}`, ""];
  const indent = name === undefined ? "" : "  ";
  const blocks = changes.map((change) =>
    linesOf(change, colors).map((line) => (line === "" ? "" : `${indent}${line}`)),
  );
  const isLong = ({ length }: readonly string[]) => length > 1;
  const body = blocks.flatMap((block, index) => {
    const previous = blocks[index - 1];
    return previous !== undefined && (isLong(block) || isLong(previous)) ? ["", ...block] : block;
  });
  return `${[...head, ...body].join("\n")}\n\n`;
}

function linesOf(change: Change, colors: Colors): readonly string[] {
  const { part, headline, effects } = changeInWords(change);
  const head = `${colors.bold(plain(part))} ${paintOf(change, colors)(plain(headline))}`;
  if (!("comparison" in change)) return [head];
  return [
    head,
    `  ${colors.red(`- ${visible(change.before)}`)}`,
    `  ${colors.green(`+ ${visible(change.after)}`)}`,
    ...effects.flatMap((effect) => effectLines(effect, colors)),
    ...change.comparison.assuming.map((fact) => `  ${colors.dim(`knowing that ${visible(fact)}`)}`),
  ];
}

function effectLines(
  { lead, condition, example, otherCases: besides }: Effect,
  { bold, dim }: Colors,
): string[] {
  return [
    `  ${condition === undefined ? lead : `${lead}: ${bold(visible(condition))}`}`,
    ...(example === undefined ? [] : [`    ${dim(withExample("for instance", example))}`]),
    ...(besides === undefined ? [] : [`    ${dim(withExample(besides.lead, besides.example))}`]),
  ];
}

function withExample(lead: string, example: string | undefined): string {
  return example === undefined ? lead : `${lead}: ${visible(example)}`;
}

function paintOf({ kind }: Change, { cyan, dim, red, yellow }: Colors): (text: string) => string {
  if (kind === "spelling" || kind === "other") return dim;
  if (kind === "unreadable") return red;
  return kind === "undecided" ? yellow : cyan;
}

function plain(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === "string" ? part : `\`${visible(part.quoted)}\``)).join("");
}
