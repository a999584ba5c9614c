/**
 * Spans of findings are exact: mistakes are placed in every kind of scalar, after anything that could shift offsets,
 * and the text at the finding's span must be the mistake as the file spells it.
 */
import { expect, test } from "vitest";
import type { Format } from "../../../src/document/index.ts";
import { findingsToFix } from "../../../src/lint/index.ts";

/** A style of scalars. Parts of its text are written one by one, so that the offset of each is known. */
interface Style {
  readonly name: string;
  readonly format: Format;
  /** True if the style is allowed in flow style. */
  readonly flow: boolean;
  open(indent: string, eol: string): string;
  /** Writes a part of the text. Line breaks in it may be folded. */
  part(text: string, indent: string, eol: string): string;
  readonly close: string;
}

const LINE = /\n+/g;

/** Writes line breaks as in a file, followed by indentation; empty lines have none. */
function broken(text: string, indent: string, eol: string): string {
  return text.replace(LINE, (breaks) => eol.repeat(breaks.length) + indent);
}

function plain(name: string, tab = ""): Style {
  const part: Style["part"] = (text, indent, eol) => broken(text, indent + tab, eol);
  return { name, format: "yaml", flow: true, open: () => "", part, close: "" };
}

function quoted(name: string, mark: string, escaped: (text: string) => string, tab = ""): Style {
  const part: Style["part"] = (text, indent, eol) => broken(escaped(text), indent + tab, eol);
  return { name, format: "yaml", flow: true, open: () => mark, part, close: mark };
}

/** A block scalar, indented by one more than its parent, as an indentation indicator may say. */
function block(header: string, more = " "): Style {
  const open: Style["open"] = (indent, eol) => `${header}${eol}${indent}${more}`;
  const part: Style["part"] = (text, indent, eol) => broken(text, indent + more, eol);
  return { name: header, format: "yaml", flow: false, open, part, close: "" };
}

function json(name: string, part: (text: string) => string): Style {
  return { name, format: "json", flow: true, open: () => '"', part, close: '"' };
}

const twoQuotes = (text: string) => text.replaceAll("'", "''");
const jsonEscaped = (text: string) => JSON.stringify(text).slice(1, -1);
/** Keeps line breaks and tabs. */
const yamlEscaped = (text: string) => text.replace(/["\\]/g, "\\$&");
const inCodes = (text: string) =>
  text.replace(/[^\n]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
const inYamlCodes = (text: string) =>
  text.replace(
    /[^\n]/gu,
    (letter) => `\\U${(letter.codePointAt(0) as number).toString(16).padStart(8, "0")}`,
  );

const STYLES: readonly Style[] = [
  plain("plain"),
  plain("plain, with tabs in its margin", "\t"),
  quoted("single-quoted", "'", twoQuotes),
  quoted("single-quoted, with tabs in its margin", "'", twoQuotes, " \t"),
  quoted("double-quoted", '"', yamlEscaped),
  quoted("double-quoted, with tabs in its margin", '"', yamlEscaped, "\t "),
  quoted("double-quoted, all in codes", '"', inYamlCodes),
  quoted("double-quoted, its line breaks escaped", '"', (text) => yamlEscaped(text).replace(LINE, " \\\n")),
  ...[">", ">-", ">+", "|", "|-", "|+"].map((header) => block(header)),
  block(">2-", "  "),
  block("|2", "  "),
  block("|- # \u{1f600} a comment"),
  json("JSON", jsonEscaped),
  json("JSON, all in codes", (text) => inCodes(text).replaceAll("\n", "\\n")),
];

/** Surroundings of a scalar: the text before it, its indentation, and the text after it. */
interface Around {
  readonly before: (eol: string) => string;
  readonly indent: string;
  readonly after: string;
  readonly flow: boolean;
}

type Holder = "when" | "argument";

const YAML_AROUND: { readonly [holder in Holder]: readonly Around[] } = {
  when: [
    { before: () => "when: ", indent: " ", after: "", flow: false },
    { before: () => "when:\t", indent: " ", after: "", flow: false },
    { before: (eol) => `steps:${eol}  - when: `, indent: "     ", after: "", flow: false },
    { before: (eol) => `when:${eol}  - always${eol}  - `, indent: "   ", after: "", flow: false },
    { before: () => "steps: [{ note: \u{1f600}, when: ", indent: "  ", after: " }]", flow: true },
    { before: (eol) => `steps: [${eol} \t{ when:${eol}    `, indent: "    ", after: "\t},\t]", flow: true },
  ],
  argument: [
    {
      before: (eol) =>
        `conditions:${eol}  all:${eol}  - variable: data.a${eol}    operator: equal_to${eol}    argument: `,
      indent: "     ",
      after: "",
      flow: false,
    },
    {
      before: () => "conditions: { any: [{ variable: data.a, operator: equal_to, argument: ",
      indent: "  ",
      after: " }]}",
      flow: true,
    },
  ],
};

const JSON_AROUND: { readonly [holder in Holder]: readonly Around[] } = {
  when: [
    { before: () => '"when":', indent: "", after: "}", flow: true },
    { before: (eol) => `"steps": [${eol}\t{${eol}\t\t"when": `, indent: "", after: "}]}", flow: true },
    { before: () => '"when": ["always", ', indent: "", after: "]}", flow: true },
  ],
  argument: [
    {
      before: (eol) =>
        `"conditions": {"all": [{"variable": "data.a",${eol}"operator": "equal_to",\t"argument": `,
      indent: "",
      after: "}]}}",
      flow: true,
    },
  ],
};

/** Possible beginnings of a file. */
const YAML_HEADS: readonly ((eol: string) => string)[] = [
  () => "",
  () => "\ufeff",
  (eol) => `# \u{1f600} \u00fc\t"'${eol}`,
  (eol) => `\ufeff# \u{1f468}\u200d\u{1f469}${eol}${eol}---${eol}`,
  (eol) => `${eol}   ${eol}name: "\\U0001F600\\t\\"\u{1f600}"\t# x${eol}'it''s': \u00e9${eol}`,
  (eol) =>
    `note: |+${eol}  \u{1f600}: a${eol}${eol}  \tb${eol}${eol}text: &t >${eol} folded${eol} \u{1f600}${eol}same: *t${eol}`,
];

const JSON_HEADS: readonly ((eol: string) => string)[] = [
  () => "{",
  () => "\ufeff{",
  (eol) => `${eol}\t{${eol}\t"name": "\u{1f600}\\ud83d\\ude00\\n\\"",${eol}`,
];

/** A mistake with its code and the text around it. */
interface Mistake {
  readonly holder: Holder;
  readonly code: string;
  readonly before: string;
  readonly mistake: string;
  readonly after: string;
}

/** Texts of conditions before the mistake. */
const CONDITIONS = [
  "",
  'data.x == "\u{1f600}\u{1f468}\u200d\u{1f469}" and ',
  'data.x == "it\'s \\u00e9\\"" and data.y == \'"\' and ',
  "data.x ==\t1\tand ",
  "data.x == 1\nand data.y == 2\n\nand\n\n\n",
];

const ARGUMENTS = ["", "\u{1f600} it's \u00e9 ", 'say "\\" ', "a\tb ", "a\nb\n\nc\n"];

const MISTAKES: readonly Mistake[] = [
  ...CONDITIONS.flatMap((before) => [
    {
      holder: "when" as const,
      code: "unknown-case",
      before: `${before}in_app_feed_1 has not been `,
      mistake: "senn",
      after: ' and data.z == "\u{1f600}"',
    },
    {
      holder: "when" as const,
      code: "unknown-property",
      before: `${before}workflow.`,
      mistake: "nmae",
      after: " exists",
    },
  ]),
  {
    holder: "when",
    code: "duplicate-condition",
    before: 'data.q == "\u{1f600}" and ',
    mistake: 'data.q\n== "\u{1f600}"',
    after: "\nand data.r exists",
  },
  ...ARGUMENTS.map((before) => ({
    holder: "argument" as const,
    code: "confusable-characters",
    // In every style, a value that begins with a letter is a text.
    before: `x ${before}`,
    mistake: "pl\u0430n",
    after: " \u{1f600}",
  })),
];

/** A file with a mistake, as its parts. */
interface Combination {
  readonly eol: string;
  readonly head: (eol: string) => string;
  readonly mistake: Mistake;
  readonly around: Around;
}

/**
 * Every mistake with every second head, so shifted that every two parts that can stand together do: heads and mistakes
 * in one style or the next.
 */
function combinationsOf(style: Style): readonly Combination[] {
  const heads = style.format === "json" ? JSON_HEADS : YAML_HEADS;
  const arounds = style.format === "json" ? JSON_AROUND : YAML_AROUND;
  const skipped = STYLES.indexOf(style) % 2;
  return MISTAKES.flatMap((mistake, shift) => {
    const all = arounds[mistake.holder].filter(({ flow }) => style.flow || !flow);
    return heads.flatMap((head, index) =>
      (index + shift) % 2 === skipped
        ? []
        : {
            eol: ((index >> 1) + shift) % 2 === 0 ? "\n" : "\r\n",
            head,
            mistake,
            around: all[(index + (shift >> 1)) % all.length] as Around,
          },
    );
  });
}

test.each(STYLES)("a mistake in a scalar that is $name", (style) => {
  const combinations = combinationsOf(style);
  for (const { eol, head, mistake: placed, around } of combinations) {
    const { code, before, mistake, after } = placed;
    const part = (text: string) => style.part(text, around.indent, eol);
    const start = `${head(eol)}${around.before(eol)}${style.open(around.indent, eol)}${part(before)}`;
    const text = `${start}${part(mistake)}${part(after)}${style.close}${around.after}${eol}`;
    const findings = findingsToFix(text, style.format).map((finding) => [finding.code, finding.span]);
    const span = { start: start.length, end: start.length + part(mistake).length };
    expect(findings, JSON.stringify(text)).toEqual([[code, span]]);
  }
  expect(combinations.length).toBeGreaterThan(style.format === "json" ? 22 : 46);
});
