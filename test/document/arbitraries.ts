import fc from "fast-check";
import { parseDocument, stringify, type ToStringOptions } from "yaml";
import type { Format, Json } from "../../src/document/index.ts";

/** Random files, as JSON and YAML, in many layouts. */

/** A file with its value. */
export interface RandomFile {
  readonly format: Format;
  readonly text: string;
  readonly value: Json;
}

const keyArbitrary = fc.constantFrom(
  ...[
    "a",
    "b",
    "when",
    "steps",
    "a b",
    "é",
    "😀",
    "no",
    "~",
    "x:y",
    "#",
    "- ",
    "",
    "__proto__",
    'q"',
    "it's",
    "a,b",
  ],
);
const textArbitrary = fc.constantFrom(
  ...[
    "",
    "x",
    "two words",
    "true",
    "5",
    "null",
    "~",
    "no",
    "12:30",
    "2025-01-31",
    "- a",
    "a: b",
    "a #b",
    "#a",
    "@a",
    "{}",
    "[a]",
  ],
  ...[
    "'",
    '"',
    "\\",
    "it's",
    'say "x"',
    "é😀",
    "\u200b",
    "\u2028",
    "a\tb",
    "a\nb",
    " a",
    "a ",
    "*a",
    "&a",
    "!a",
    "%a",
    "|",
    "`",
    "---",
  ],
);

/** Anything that a file can say. */
export const valueArbitrary: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.oneof(textArbitrary, fc.integer({ min: -9, max: 99 }), fc.constantFrom(true, false, null)),
    fc.array(tie("value"), { maxLength: 3 }),
    mapOf(tie("value")),
  ),
})).value;

/** A map of at least one entry. */
export const mapArbitrary: fc.Arbitrary<Json> = fc
  .tuple(keyArbitrary, valueArbitrary, mapOf(valueArbitrary))
  .map(([key, value, rest]) => Object.fromEntries([...Object.entries(rest as object), [key, value]]) as Json);

function mapOf(value: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  return fc
    .uniqueArray(fc.tuple(keyArbitrary, value), { maxLength: 3, selector: ([key]) => key })
    .map((entries) => Object.fromEntries(entries) as Json);
}

const endArbitrary = fc.record({
  newline: fc.constantFrom("\n", "\r\n"),
  mark: fc.constantFrom("", "\ufeff"),
  last: fc.constantFrom("", "\n", "\n\n"),
});

function ended(
  text: string,
  { newline, mark, last }: { newline: string; mark: string; last: string },
): string {
  return mark + (text.replace(/\n+$/, "") + last).replaceAll("\n", newline);
}

/** A map as a JSON file. */
export const jsonFileArbitrary: fc.Arbitrary<RandomFile> = fc
  .tuple(mapArbitrary, fc.constantFrom<number | string>(0, 1, 2, 4, "\t", "spaced"), endArbitrary)
  .map(([value, indent, end]) => ({
    format: "json" as const,
    text: ended(indent === "spaced" ? spaced(value) : JSON.stringify(value, null, indent), end),
    value,
  }));

/** JSON on one line, with spaces behind colons and commas. */
function spaced(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((item) => spaced(item as Json)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${spaced(member)}`);
  return `{${entries.join(", ")}}`;
}

/** A map as a YAML file, with comments where no text goes on over lines. */
export const yamlFileArbitrary: fc.Arbitrary<RandomFile> = fc
  .tuple(
    mapArbitrary,
    fc.record({
      indent: fc.constantFrom(2, 3, 4),
      indentSeq: fc.boolean(),
      collectionStyle: fc.constantFrom("any", "block", "flow"),
      defaultStringType: fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE"),
      flowCollectionPadding: fc.boolean(),
      blockQuote: fc.boolean(),
    }),
    fc.array(fc.nat(), { maxLength: 3 }),
    endArbitrary,
  )
  .map(([value, options, comments, end]) => {
    const text = stringify(value, { ...options, lineWidth: 0 } as ToStringOptions);
    const lines = text.replace(/\n+$/, "").split("\n");
    const isCommentable = options.collectionStyle === "block" && !JSON.stringify(value).includes("\\n");
    for (const [number, place] of isCommentable ? comments.entries() : []) {
      const at = place % lines.length;
      if (place % 2 === 0) lines[at] = `${lines[at]} # beside ${number}`;
      else lines.splice(at, 0, `${/^ */.exec(lines[at] as string)?.[0]}# above ${number}`);
    }
    return { format: "yaml" as const, text: ended(lines.join("\n"), end), value };
  })
  // The library writes an empty list below its key where lists are not indented, and cannot read that.
  .filter(
    ({ text }) => parseDocument(text.replace("\ufeff", ""), { logLevel: "silent" }).errors.length === 0,
  );

/** A file in either format. */
export const fileArbitrary: fc.Arbitrary<RandomFile> = fc.oneof(jsonFileArbitrary, yamlFileArbitrary);

/** A file that is a map with one text in it, written in any way there is, and words that the text has. */
export interface TextFile {
  readonly format: Format;
  readonly text: string;
  readonly words: readonly string[];
}

const WORDS = ["w0", "w1", "w2", "w3", "w4"];
const INDENT = "    ";

/** A style of scalars: the possible gaps between words, and a function that encloses the body. */
interface Style {
  readonly gaps: readonly string[];
  readonly wrap: (body: string, parentIndent: number) => string;
}

const flowGaps = [" ", "  ", "\t", "\n    ", "\n\n    ", " \n     \t\n      ", "\n\n\n    \t"];
const escapes = [
  '\\"',
  "\\\\",
  "\\n",
  "\\x41",
  "\\u00e9",
  "\\ud83d\\ude00",
  "\\U0001F600",
  "\\\n    ",
  " \\\n    \\ ",
  "\\t",
  "\\/",
];
const blockGaps = [
  " ",
  "  ",
  "\t",
  "'",
  '"',
  "\\n",
  ": ",
  " #",
  "\n    ",
  "\n\n    ",
  "\n      ",
  "\n    \t",
  "\n   \n    ",
  "\n\n\n      ",
  " \n    ",
];
const block = (mark: string): Style => ({
  gaps: blockGaps,
  wrap: (body) => `${mark}\n${INDENT}${body}\n`,
});
const indented = (mark: string): Style => ({
  gaps: blockGaps,
  wrap: (body, parentIndent) => `${mark}${4 - parentIndent}\n\n     ${body}\n      \n`,
});

const YAML_STYLES: readonly Style[] = [
  { gaps: [...flowGaps, "'", '"', "\\", "x:y", "a#b", "é", "😀"], wrap: (body) => body },
  { gaps: [...flowGaps, "''", "''''", '"', "\\", ": ", " #"], wrap: (body) => `'${body}'` },
  { gaps: [...flowGaps, ...escapes, "'", ": ", " #"], wrap: (body) => `"${body}"` },
  ...["|", "|-", "|+", ">", ">-", ">+", "| # c", ">- # c"].map(block),
  ...["|", ">", ">+", "|-"].map(indented),
];

const CONTEXTS: readonly { readonly before: string; readonly after: string; readonly indent: number }[] = [
  { before: "k: ", after: "", indent: 0 },
  { before: "😀: 1\nk: ", after: "z: 1\n", indent: 0 },
  { before: "a:\n  k: ", after: "  z: 1\n", indent: 2 },
  { before: "- k: ", after: "- z\n", indent: 2 },
  { before: "a:\n- - ", after: "b: 1\n", indent: 2 },
];

/** A text in YAML, in any of its styles, with line breaks of either kind. */
export const yamlTextArbitrary: fc.Arbitrary<TextFile> = fc
  .tuple(
    fc.constantFrom(...YAML_STYLES).chain(({ gaps, wrap }) =>
      fc
        .array(fc.array(fc.constantFrom(...gaps), { minLength: 1, maxLength: 2 }), {
          minLength: 1,
          maxLength: 4,
        })
        .map((between) => ({ between: between.map((gap) => gap.join("")), wrap })),
    ),
    fc.constantFrom(...CONTEXTS),
    fc.constantFrom("\n", "\r\n"),
    fc.constantFrom("", "\ufeff"),
  )
  .map(([{ between, wrap }, { before, after, indent }, newline, mark]) => {
    const words = WORDS.slice(0, between.length + 1);
    const body = words.map((word, index) => word + (between[index] ?? "")).join("");
    const scalar = wrap(body, indent);
    const separator = scalar.endsWith("\n") ? "" : "\n";
    const text = mark + (before + scalar + separator + after).replaceAll("\n", newline);
    return { format: "yaml" as const, text, words };
  });

/** A text in JSON. */
export const jsonTextArbitrary: fc.Arbitrary<TextFile> = fc
  .array(fc.constantFrom(" ", "é", "😀", '\\"', "\\\\", "\\/", "\\n", "\\u0041", "\\ud83d\\ude00", "'"), {
    minLength: 1,
    maxLength: 4,
  })
  .map((between) => {
    const words = WORDS.slice(0, between.length + 1);
    const body = words.map((word, index) => word + (between[index] ?? "")).join("");
    return { format: "json" as const, text: `{"😀": 1, "k": "${body}"}`, words };
  });
