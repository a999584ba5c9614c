import { type Change, changeInWords, type Effect, type Phrase } from "../../../compare/index.ts";
import { counted, visible } from "../../output/visible.ts";
import type { Compared } from "./pairs.ts";

/** GitHub allows 65,536 characters in a comment of a pull request; some are reserved for text around the report. */
const MOST_CHARACTERS = 60_000;

/** The first line, which no reader sees: a program finds by it the comment that is to be updated. */
export const COMMENT_MARK = "<!-- heed diff -->";

/**
 * Renders comparisons as a comment for a pull request: a summary, a table of changes, and a collapsed section for each changed
 * condition. All text from files is escaped. If the changes exceed the limit, the comment says so.
 */
export function markdownDiff(compared: readonly Compared[], summary: string): string {
  const all = compared.flatMap((one) => one.changes.map((change) => ({ name: one.name, change })));
  const blocks = [`${COMMENT_MARK}\n**heed diff:** ${summary}\n`];
  if (all.length > 0) {
    blocks.push(
      "\n| file | what | change |\n|---|---|---|\n",
      ...all.map(({ name, change }) => rowOf(name, change)),
      ...all
        .filter(({ change }) => "comparison" in change)
        .map(({ name, change }) => detailsOf(name, change)),
    );
  }
  let text = "";
  for (const [index, block] of blocks.entries()) {
    if (text.length + block.length > MOST_CHARACTERS) {
      const left = counted(blocks.length - index, "more part");
      return `${text}\n${left} did not fit in here; \`heed diff\` shows all.\n`;
    }
    text += block;
  }
  return text;
}

function rowOf(name: string | undefined, change: Change): string {
  const { part, headline, effects } = changeInWords(change);
  const effectLines = effects.map(({ lead, condition }) => `<br>${withCode(lead, condition)}`);
  return `| ${name === undefined ? "" : code(name)} | ${inline(part)} | ${inline(headline)}${effectLines.join("")} |\n`;
}

function detailsOf(name: string | undefined, change: Change): string {
  if (!("comparison" in change)) return "";
  const { part, headline, effects } = changeInWords(change);
  const title = [...(name === undefined ? [] : [code(name)]), `${inline(part)} ${inline(headline)}`].join(
    ": ",
  );
  const parts = [
    `\n<details><summary>${title}</summary>\n`,
    fenced(`- ${visible(change.before)}\n+ ${visible(change.after)}`),
    ...effects.map(effectInMarkdown),
    ...change.comparison.assuming.map((fact) => `Knowing that ${escaped(fact)}.\n`),
    "</details>\n",
  ];
  return parts.join("\n");
}

function effectInMarkdown({ lead, condition, example, otherCases: besides }: Effect): string {
  const items = [
    ...(example === undefined ? [] : [withCode("for instance", example)]),
    ...(besides === undefined ? [] : [withCode(besides.lead, besides.example)]),
  ];
  return `- ${withCode(lead, condition)}\n${items.map((item) => `  - ${item}\n`).join("")}`;
}

/** Renders a diff in a fence that is longer than any fence within it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}diff\n${text}\n${fence}\n`;
}

function withCode(words: string, text: string | undefined): string {
  return text === undefined ? words : `${words}: ${code(text)}`;
}

function inline(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === "string" ? part : code(part.quoted))).join("");
}

/** Renders a text as code, with Markdown, HTML, mentions and references escaped. */
function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}

function escaped(text: string): string {
  return visible(text).replace(SPECIAL, (character) => `&#${character.codePointAt(0)};`);
}

/** Characters to escape. Underscores within words and dots outside addresses are harmless. */
const SPECIAL = /[^\p{L}\p{N}\p{M}_ .,;()=?!'"$%/+-]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=www)\./giu;
