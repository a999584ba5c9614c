import { argumentKindOf } from "../../condition/index.ts";
import type { Fix } from "../../diagnostics/index.ts";
import { type Document, type DocumentNode, entryOf, type ScalarNode } from "../../document/index.ts";
import { countBefore, pointerTo, type Span } from "../../problem/index.ts";
import { defineRule } from "../rule.ts";
import type { LintedTrio } from "../subject/subject.ts";

interface UnquotedConstant {
  readonly written: string;
  /** The value here, or for tools that read YAML 1.1, in words. */
  readonly value: string;
  /** True if only tools that read YAML 1.1 differ. */
  readonly isInOld: boolean;
  /** The text in the quotes that it needs. */
  readonly quoted: string;
  /** The other value that may be meant. */
  readonly other: string | undefined;
  /** The comment that may belong to the text. */
  readonly comment?: string | undefined;
}

/** A constant without quotes that YAML reads as another value than its characters say, at least in its older version. */
export const unquotedConstant = defineRule({
  name: "unquoted-constant",
  level: "warning",
  summary: "A constant without quotes that YAML, or its version 1.1, reads as another value than is written.",
  message: ({ written, value, isInOld, comment }: UnquotedConstant) =>
    comment !== undefined
      ? `YAML reads \`${comment}\` as a comment, so the constant is \`${written}\``
      : isInOld
        ? `\`${written}\` is a text here, and ${value} for tools that read YAML 1.1`
        : `YAML reads \`${written}\` as ${value}`,
  help: ({ quoted, other, comment }) =>
    comment !== undefined
      ? `Write \`${quoted}\` if it belongs to the text, or a space after the \`#\`.`
      : other === undefined
        ? `Write \`${quoted}\`.`
        : `Write \`${quoted}\` for the text, or \`${other}\`.`,
  check({ document, trios }, report) {
    if (document.format !== "yaml") return;
    for (const one of trios) {
      for (const { node, pointer } of constantsOf(one)) {
        const comment = commentBehind(node, document);
        if (comment !== undefined) {
          const written = node.source;
          const quoted = JSON.stringify(document.text.slice(node.span.start, comment.end));
          const shown = document.text.slice(comment.start, comment.end);
          report(
            { written, quoted, value: "", isInOld: false, other: undefined, comment: shown },
            { span: comment, pointer },
          );
          continue;
        }
        const reading = readingOf(node, one);
        if (reading === undefined) continue;
        const written = node.source;
        const isNested = pointer.length > (one.place.pointer ?? "").length + "/argument".length;
        const quoted = quotedText(written, isNested);
        report({ written, quoted, ...reading }, { span: node.span, pointer }, () =>
          // Quotes around a text keep its value for all tools; another value may be meant, but for times.
          reading.isInOld && reading.other === undefined ? { fix: replaced(node, quoted) } : {},
        );
      }
    }
  },
});

type Reading = Pick<UnquotedConstant, "value" | "isInOld" | "other">;

function replaced({ span }: ScalarNode, text: string): Fix {
  return { edits: [{ ...span, text }] };
}

/** The texts without quotes and the numbers of the argument of a stored trio. */
function constantsOf({ written, place }: LintedTrio) {
  const entry = written.kind === "stored" ? entryOf(written.map, "argument") : undefined;
  if (entry === undefined || entry.isAlias) return [];
  const pointer = pointerTo(place.pointer ?? "", "argument");
  const sites: readonly { readonly node: DocumentNode; readonly pointer: string }[] =
    entry.node.kind === "list"
      ? entry.node.items.flatMap((item, index) =>
          item.isAlias ? [] : [{ node: item.node, pointer: pointerTo(pointer, index) }],
        )
      : [{ node: entry.node, pointer }];
  return sites.flatMap(({ node, pointer }) =>
    node.kind === "scalar" && node.style === "plain" ? [{ node, pointer }] : [],
  );
}

/** Returns a comment of one word without a blank before it, right behind a text: `team #1`. */
function commentBehind({ value, span }: ScalarNode, { text, comments }: Document): Span | undefined {
  if (typeof value !== "string") return undefined;
  const comment = comments[countBefore(comments, span.end)];
  if (comment === undefined || !/^[ \t]+$/.test(text.slice(span.end, comment.start))) return undefined;
  const word = text.slice(comment.start, comment.end);
  const isWord = /^#[\p{L}\p{N}_-]+$/u.test(word) && !/^#(?:todo|fixme|hack|xxx|note|ok)$/i.test(word);
  return isWord ? comment : undefined;
}

/** Numbers as JSON writes them. */
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function readingOf({ value, source }: ScalarNode, one: LintedTrio): Reading | undefined {
  if (typeof value === "number") {
    if (String(value) === source || isImprecise(source)) return undefined;
    // An order is of numbers, so no text is meant; but zeros at the start are octal in YAML 1.1.
    if (isOrder(one) && !/^[-+]?0\d/.test(source)) return undefined;
    return { value: `the number ${value}`, isInOld: false, other: String(value) };
  }
  if (typeof value !== "string") return undefined;
  const old = OLD_READINGS.find(({ pattern }) => pattern.test(source));
  return old && { value: old.words(source), isInOld: true, other: old.other?.(source) };
}

/** Checks for a number of more digits than computers calculate with: another finding says so. */
function isImprecise(source: string): boolean {
  return JSON_NUMBER.test(source) && source.replace(/[^\d]/g, "").length > 15;
}

function isOrder({ trio }: LintedTrio): boolean {
  if (trio.kind !== "data") return false;
  return (
    /^(?:greater|less)_than|^is_between$/.test(trio.operator) && argumentKindOf(trio.operator) !== "time"
  );
}

/** Texts of YAML 1.2 that are other values in YAML 1.1. */
const OLD_READINGS: readonly {
  readonly pattern: RegExp;
  readonly words: (source: string) => string;
  readonly other?: (source: string) => string;
}[] = [
  { pattern: /^(?:yes|on|y)$/i, words: () => "true", other: () => "true" },
  { pattern: /^(?:no|off|n)$/i, words: () => "false", other: () => "false" },
  {
    pattern: /^[-+]?\d[\d_]*_[\d_]*(?:\.[\d_]*)?$/,
    words: (source) => `the number ${source.replaceAll("_", "")}`,
    other: (source) => source.replaceAll("_", "").replace(/^\+/, ""),
  },
  { pattern: /^[-+]?\d+(?::[0-5]?\d)+(?:\.\d*)?$/, words: () => "a number of seconds" },
  { pattern: /^\d{4}-\d{1,2}-\d{1,2}(?:(?:[Tt]|[ \t]+)\d|$)/, words: () => "a date" },
];

/** Writes a text as a stored argument in quotes: those of JSON too if it would be read as another value without them. */
function quotedText(text: string, isNested: boolean): string {
  return JSON_NUMBER.test(text) && !isNested ? `'"${text}"'` : `"${text}"`;
}
