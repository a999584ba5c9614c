import { type Change, changeInWords, type Effect, type Phrase } from "../../../compare/index.ts";
import { counted, visible } from "../../output/visible.ts";
import type { Compared } from "./pairs.ts";

/** The most characters that a comment of a pull request may have is 65,536; some are left for what stands around. */
const MOST_CHARACTERS = 60_000;

/**
 * Comparisons as a comment for a pull request: a line of summary, a table of what changed, and for every change of
 * conditions a part that opens. Nothing that files say can do more in it than be read. Where there is more than a
 * comment can hold, it says so.
 */
export function markdownDiff(compared: readonly Compared[], summary: string): string {
  const all = compared.flatMap((one) => one.changes.map((change) => ({ name: one.name, change })));
  const blocks = [`**heed diff:** ${summary}\n`];
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
  const said = effects.map(({ lead, condition }) => `<br>${withCode(lead, condition)}`);
  return `| ${name === undefined ? "" : code(name)} | ${inline(part)} | ${inline(headline)}${said.join("")} |\n`;
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

function effectInMarkdown({ lead, condition, example, besides }: Effect): string {
  const items = [
    ...(example === undefined ? [] : [withCode("for instance", example)]),
    ...(besides === undefined ? [] : [withCode(besides.lead, besides.example)]),
  ];
  return `- ${withCode(lead, condition)}\n${items.map((item) => `  - ${item}\n`).join("")}`;
}

/** A stretch of a diff, in a fence that is longer than any that stands in it. */
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

/** A text as code, of which nothing is Markdown, HTML, a mention or a reference. */
function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}

function escaped(text: string): string {
  return visible(text).replace(SPECIAL, (character) => `&#${character.codePointAt(0)};`);
}

/** Underscores within words stay what they are, and so do dots that make no address. */
const SPECIAL = /[^\p{L}\p{N}\p{M}_ .,;()=?!'"$%/+-]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=www)\./giu;
