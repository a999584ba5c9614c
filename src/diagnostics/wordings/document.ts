import type {
  DocumentProblemParameters,
  JsonFaultDetail,
  Span,
  YamlFaultDetail,
} from "../../problem/index.ts";
import type { Fix } from "../fixes.ts";
import type { Wordings } from "./wording.ts";

/** A message and its advice. */
interface Phrase {
  readonly message: (found: string) => string;
  readonly help: string;
}

const JSON_FAULTS: { readonly [detail in JsonFaultDetail]: Phrase } = {
  "bad-escape": {
    message: (found) => `\`${found}\` is not an escape in JSON`,
    help: 'Only `\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, `\\r`, `\\t` and `\\u` with four hexadecimal digits are; a backslash itself is written twice.',
  },
  "bad-number": {
    message: (found) => `\`${found}\` is not a number in JSON`,
    help: "Write digits with at most one point between them, as in `-0.5`, `12` or `1.5e3`; anything else goes into double quotes.",
  },
  "bad-word": {
    message: (found) => `\`${found}\` is not a value in JSON`,
    help: "Put text into double quotes; without quotes there are only numbers, `true`, `false` and `null`.",
  },
  comment: {
    message: () => "JSON has no comments",
    help: "Remove the comment, or keep the file as YAML, which has them.",
  },
  "control-character": {
    message: () => "a text contains a tab or another control character",
    help: "Write a tab as `\\t`, any other control character as `\\u` with four hexadecimal digits.",
  },
  "extra-text": {
    message: () => "something follows the end of the JSON value",
    help: "Remove it, or look for a bracket before it that closes too early.",
  },
  "key-expected": {
    message: () => "a key is expected here",
    help: "Write a key in double quotes, a colon and a value.",
  },
  "missing-colon": {
    message: () => "a colon is missing after this key",
    help: "Write a colon between the key and its value.",
  },
  "missing-comma": {
    message: () => "a comma is missing here",
    help: "Write a comma between two members.",
  },
  "missing-value": {
    message: () => "a value is missing here",
    help: "Write a value, such as `null`, or remove what asks for one.",
  },
  "single-quotes": {
    message: () => "JSON has no single quotes",
    help: "Put the text into double quotes.",
  },
  "trailing-comma": {
    message: () => "nothing follows this comma",
    help: "Remove the comma: JSON allows none after the last member.",
  },
  unclosed: {
    message: (found) => `this \`${found}\` is never closed`,
    help: "Close it, or look for a later bracket that closes the wrong one.",
  },
  "unclosed-string": {
    message: () => "this text does not end on its line",
    help: "Close it with a double quote; a line break within a text is written `\\n`.",
  },
  "unquoted-key": {
    message: (found) => `the key \`${found}\` is not in quotes`,
    help: "Put it into double quotes.",
  },
  "wrong-closer": {
    message: (found) => `this \`${found}\` does not close what was opened last`,
    help: "Braces close braces and brackets close brackets, the last opened first.",
  },
};

const INDENTATION = "Keys or items of one level must begin in the same column.";
const QUOTE_IT = "If all of the line is one text, put the text into quotes.";

const YAML_FAULTS: { readonly [detail in YamlFaultDetail]: Phrase } = {
  "alias-cycle": {
    message: (found) => `\`${found}\` refers to a value that contains it`,
    help: "Write the value out: a file cannot be part of itself.",
  },
  "alias-properties": {
    message: () => "an alias cannot have an anchor or a tag",
    help: "Put the anchor or the tag where the value itself is written.",
  },
  "bad-escape": {
    message: (found) => `\`${found}\` is not an escape in YAML`,
    help: "In double quotes a backslash is written twice; in single quotes it is an ordinary character.",
  },
  "block-header": {
    message: (found) => `\`${found}\` cannot follow \`|\` or \`>\``,
    help: "Begin the text on the next line; only `+`, `-`, a digit and a comment may follow on this one.",
  },
  "block-in-flow": {
    message: () => "blocks are not allowed within braces or brackets",
    help: "Write it in braces or brackets too, or write all of it as a block.",
  },
  "block-indent": {
    message: () => "a line of this text is indented less than its first",
    help: "Indent all lines of the text by at least as much, and further than its key.",
  },
  "carriage-return": {
    message: () => "a carriage return has no line feed after it",
    help: "Save the file with LF or CRLF line ends.",
  },
  "comma-in-text": {
    message: () => "within braces the text ends at this comma",
    help: QUOTE_IT,
  },
  "comment-between-lines": {
    message: (found) => `the text before \`${found}\` ends there: one without quotes has no comments within`,
    help: QUOTE_IT,
  },
  "comment-in-text": {
    message: (found) => `YAML reads \`${found}\` as a comment, so the text ends before it`,
    help: QUOTE_IT,
  },
  "comment-space": {
    message: () => "there is no space before this comment",
    help: "Put a space before the `#`, or the text into quotes if the `#` is part of it.",
  },
  "control-character": {
    message: () => "the file contains a control character",
    help: "Remove it; within double quotes it can be written as an escape, such as `\\x1b`.",
  },
  directive: {
    message: () => "a line that begins with `%` is a directive, not a text",
    help: "Remove it; if it belongs, a line `---` must follow it.",
  },
  "extra-comma": {
    message: () => "nothing precedes this comma",
    help: "Remove the comma, or write what is missing.",
  },
  "extra-text": {
    message: (found) => `\`${found}\` follows a value that has ended`,
    help: `${QUOTE_IT} A text that begins with a quote ends with the next.`,
  },
  "key-too-long": {
    message: () => "a key has more than 1024 characters",
    help: "Shorten it, or look for a colon that belongs to a text: such a text needs quotes.",
  },
  "list-beside-key": {
    message: () => "a list in dashes cannot begin on the line of its key",
    help: "Begin it on the next line, or write it in brackets.",
  },
  "marker-line": {
    message: () => "a block cannot begin on the line of `---`",
    help: "Begin it on the next line.",
  },
  "missing-colon": {
    message: (found) => `\`${found}\` is where a key is expected, but no colon follows`,
    help: `Write a colon and a value after the key. ${INDENTATION}`,
  },
  "missing-comma": {
    message: () => "a comma is missing between two members",
    help: "Write a comma between them, or close the bracket before them.",
  },
  "missing-dash": {
    message: () => "a dash and a space are missing before this item",
    help: `Begin each item of the list with \`- \`. ${INDENTATION}`,
  },
  "multiline-key": {
    message: () => "a key spans several lines",
    help: `Look for a missing colon or a wrong indentation above. ${INDENTATION}`,
  },
  "nested-map": {
    message: () => "a second colon on this line makes a map within a line",
    help: QUOTE_IT,
  },
  "no-name": {
    message: () => "an anchor or an alias has no name",
    help: `Write a name after \`&\` or \`*\`. ${QUOTE_IT}`,
  },
  "property-order": {
    message: () => "an anchor or a tag is before the mark of an item",
    help: "Put it after the `-`, `?` or `:`.",
  },
  "property-space": {
    message: () => "there is no space after an anchor or a tag",
    help: `Put a space after it. ${QUOTE_IT}`,
  },
  "property-twice": {
    message: () => "a value has two anchors or two tags",
    help: `Keep one. ${QUOTE_IT}`,
  },
  "scalar-start": {
    message: (found) => `a text without quotes cannot begin with \`${found.slice(0, 1)}\``,
    help: "Put the text into quotes.",
  },
  "space-after-dash": {
    message: () => "there is no space after the dash",
    help: "Put a space after it.",
  },
  "space-after-colon": {
    message: () => "there is no space after the colon",
    help: "Put a space after it.",
  },
  tab: {
    message: () => "a tab indents this line",
    help: "Indent with spaces: YAML takes no tabs.",
  },
  unaligned: {
    message: () => "this line is indented differently from the lines it belongs to",
    help: INDENTATION,
  },
  "unclosed-bracket": {
    message: () => "a brace or bracket is never closed",
    help: "Close it, and indent the lines between further than the line on which it opens.",
  },
  "unclosed-quote": {
    message: () => "a quote is never closed",
    help: "Close it, and indent the lines that the text goes on over.",
  },
  unexpected: {
    message: (found) => (found === "" ? "the file ends too early" : `\`${found}\` cannot stand here`),
    help: `${INDENTATION} ${QUOTE_IT}`,
  },
  "unknown-alias": {
    message: (found) => `\`${found}\` refers to an anchor that does not exist`,
    help: `Set \`&\` with its name before the value, further up. ${QUOTE_IT}`,
  },
};

/** The wordings of mistakes in files. */
export const DOCUMENT_WORDINGS: Wordings<keyof DocumentProblemParameters> = {
  "empty-file": {
    severity: "error",
    message: () => "the file is empty",
    help: () => "Write a workflow, a preference set or conditions into it.",
  },
  "file-too-large": {
    severity: "error",
    message: ({ bytes, limit }) => `the file has ${bytes} bytes; the limit is ${limit}`,
    help: () => "Split it into several files.",
  },
  "json-syntax": {
    severity: "error",
    message: ({ detail, found }) => JSON_FAULTS[detail].message(found),
    help: ({ detail }) => JSON_FAULTS[detail].help,
    fix: ({ detail, found }, span) => jsonFix(detail, found, span),
  },
  "yaml-syntax": {
    severity: "error",
    message: ({ detail, found }) => YAML_FAULTS[detail].message(found),
    help: ({ detail, write }) => {
      if (write === undefined) return YAML_FAULTS[detail].help;
      return detail === "comment-between-lines"
        ? `Write \`${write}\`, with the comment on a line above.`
        : `Write \`${write}\`.`;
    },
  },
  "merge-conflict": {
    severity: "error",
    message: () => "git left a conflict between two versions here",
    help: () => "Keep what is right of the two, and remove the lines of `<<<<<<<`, `=======` and `>>>>>>>`.",
  },
  "duplicate-key": {
    severity: "error",
    message: ({ key, line }) => `the key \`${key}\` is already on line ${line}`,
    help: ({ key, write }) =>
      key === "when"
        ? write === undefined
          ? "Join the two conditions with `and` or `or` in one `when`."
          : `Write \`${write}\` in one \`when\`; join them with \`or\` if one of them is enough.`
        : "Keep one of the two: parsers differ in which one they use.",
  },
  "second-document": {
    severity: "error",
    message: () => "a second document begins here",
    help: () => "Put it into a file of its own, or remove the `---` before it.",
  },
  "unsupported-tag": {
    severity: "error",
    message: ({ tag }) =>
      tag === "!"
        ? "a `!` before a value is a tag, which YAML drops, so it does not mean `not`"
        : `the tag \`${tag}\` has no meaning here`,
    help: ({ tag, write }) =>
      write !== undefined
        ? `Write \`${write}\`.`
        : tag.startsWith("!!") && tag !== "!!"
          ? "Remove it: a config file holds texts, numbers, true, false, null, lists and maps."
          : "For not, write `not`. A text that begins with `!` needs quotes.",
  },
  "unsupported-key": {
    severity: "error",
    message: ({ found }) =>
      found === ""
        ? "a key is missing before this colon"
        : `\`${found}\` is not a text, so it cannot be a key`,
    help: () => "Write a text as the key.",
  },
  "unsupported-value": {
    severity: "error",
    message: ({ found }) => `JSON cannot represent \`${found}\``,
    help: () => "Write a number that is not too large, or a text in quotes.",
  },
  "merge-key": {
    severity: "warning",
    message: () => "`<<` merges nothing: in YAML 1.2 it is a key like any other",
    help: () => "Write out the keys that it should merge; conditions below it are not checked.",
  },
  "too-many-tokens": {
    severity: "error",
    message: ({ limit }) => `this file has more than ${limit} tokens, and is not read further`,
    help: () => "Split it into several files, or write it as JSON.",
  },
  "too-many-aliases": {
    severity: "error",
    message: ({ limit }) => `the aliases of this file expand to more than ${limit} values`,
    help: () => "Write fewer of them, or write the values out.",
  },

  "not-a-config-file": {
    severity: "error",
    message: ({ found }) => `a config file is a map, a list or a text, and this one is ${article(found)}`,
    help: () => "Write a workflow, a preference set or conditions into it.",
  },
  "not-a-workflow": {
    severity: "error",
    message: () => "this file has no steps that could run",
    help: () => "Give a workflow: a map with `steps`, stored or as text.",
  },
  "when-not-text": {
    severity: "error",
    message: ({ found }) => `\`when\` is a condition's text or a list of them, not ${found}`,
    help: ({ found, write }) =>
      write !== undefined
        ? `Write \`${write}\`.`
        : found === "true" || found === "false"
          ? `Write \`${found === "true" ? "always" : "never"}\`.`
          : "Write a condition, such as `email_1 has not been seen`, or remove `when`.",
  },
  "when-beside-conditions": {
    severity: "error",
    message: () => "`when` and `conditions` are both present",
    help: () => "Keep one of them: each is the whole condition.",
  },
  "anchor-in-use": {
    severity: "error",
    message: ({ anchor, key }) =>
      `\`${key}\` cannot be rewritten: an alias elsewhere needs \`&${anchor}\` in it`,
    help: ({ anchor }) => `Write out the value in the place of \`*${anchor}\`.`,
  },
  "alias-elsewhere": {
    severity: "error",
    message: ({ key }) => `\`${key}\` cannot be rewritten: an alias reads it at another place too`,
    help: () => "Write out the value in the place of the alias.",
  },
  "alias-of-two-kinds": {
    severity: "error",
    message: ({ written, needed }) =>
      `what this alias stands for is written as conditions of ${written}, and here are those of ${needed}`,
    help: () => "Write out the value in the place of the alias: the two are stored in different forms.",
  },
  "alias-left-alone": {
    severity: "warning",
    message: () => "this text stays as it is: an alias reads it at another place too",
    help: ({ text }) => `Write \`${text}\` in both places, if both may change.`,
  },
  "unexpected-value": {
    severity: "error",
    message: ({ key, expected, found }) => `\`${key}\` must be ${expected}, not \`${found}\``,
    help: ({ expected }) => `Write ${expected}.`,
  },
  "wrong-kind": {
    severity: "error",
    message: ({ key, found, isItem }) => {
      if (isItem) return `an item of \`${key}\` is a map of keys, not ${found}`;
      return `\`${key}\` is ${key === "settings" ? "a map" : "a list"}, not ${found}`;
    },
    help: ({ key, found, isItem }) => {
      if (isItem && found === "a list") return "Write one `-` before it, not two.";
      if (isItem)
        return `Write ${key === "steps" ? "its `ref` and its `type`" : "its `name` and its `steps`"}.`;
      if (key !== "settings") {
        const name = key === "steps" ? "ref" : "name";
        return `Write each item behind a \`-\`, with its name as \`${name}\`.`;
      }
      return found === "a list"
        ? "Write the settings without the `-` before them."
        : "Write them by name, such as `settings: { delay_for: { unit: minutes, value: 5 } }`.";
    },
  },
};

function jsonFix(detail: JsonFaultDetail, found: string, span: Span): Fix | undefined {
  switch (detail) {
    case "trailing-comma":
      return { edits: [{ ...span, text: "" }] };
    case "missing-comma":
      return { edits: [{ ...span, text: "," }] };
    case "unquoted-key":
      // A long key is cut in the parameters.
      return !found.endsWith("…") ? { edits: [{ ...span, text: JSON.stringify(found) }] } : undefined;
    default:
      return undefined;
  }
}

function article(kind: string): string {
  return kind === "boolean" ? "true or false" : kind === "number" ? "a number" : kind;
}
