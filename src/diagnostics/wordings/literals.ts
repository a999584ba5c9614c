import { insert, replace } from "../fixes.ts";
import type { Wordings } from "./wording.ts";

type Codes =
  | "unclosed-bracket"
  | "extra-comma"
  | "missing-comma"
  | "missing-colon"
  | "path-in-list"
  | "unquoted-key"
  | "repeated-key";

/** The wordings of mistakes in the lists and objects of a text. */
export const LITERAL_WORDINGS: Wordings<Codes> = {
  "unclosed-bracket": {
    severity: "error",
    message: ({ found }) => `nothing closes this \`${found}\``,
    help: ({ found }) =>
      `Add \`${found === "[" ? "]" : "}"}\` where the ${found === "[" ? "list" : "object"} ends.`,
  },
  "extra-comma": {
    severity: "error",
    message: () => "nothing follows this comma",
    help: () => "Remove it.",
    suggestion: (_, span) => replace(span, ""),
  },
  "missing-comma": {
    severity: "error",
    message: () => "a comma is missing between these two",
    help: () => "Write a comma between them.",
    fix: (_, span) => insert(span.start, ","),
  },
  "missing-colon": {
    severity: "error",
    message: () => "a colon is missing between this key and its value",
    help: () => 'Write a colon between them, as in `{"tier": 2}`.',
    fix: (_, span) => insert(span.start, ":"),
  },
  "path-in-list": {
    severity: "error",
    message: ({ path }) => `\`${path}\` is a path, but lists and objects hold only constants`,
    help: () => "Compare with the path in a separate condition, or put it into quotes if it is a text.",
  },
  "unquoted-key": {
    severity: "error",
    message: ({ found }) => `the key \`${found}\` has no quotes`,
    help: ({ found }) => `Write \`${JSON.stringify(found)}\`.`,
    fix: ({ found }, span) => replace(span, JSON.stringify(found)),
  },
  "repeated-key": {
    severity: "error",
    message: ({ key }) => `the key \`${key}\` appears twice in one object`,
    help: () => "Keep one of them.",
  },
};
