import { insert, replace } from "../fixes.ts";
import type { Wordings } from "./wording.ts";

type Codes =
  | "unknown-character"
  | "comment"
  | "wrong-symbol"
  | "wrong-word"
  | "wrong-quotes"
  | "unclosed-text"
  | "unclosed-name"
  | "bad-escape"
  | "unseen-character"
  | "control-character"
  | "odd-name"
  | "path-form"
  | "number-form"
  | "date-form"
  | "relative-time-form";

/** The wordings of mistakes in the characters and tokens of a text. */
export const TOKEN_WORDINGS: Wordings<Codes> = {
  "unknown-character": {
    severity: "error",
    message: ({ found, kind }) =>
      kind === "blank"
        ? `${found} looks like a space but is not one`
        : kind === "invisible"
          ? `${found} has no meaning in a condition`
          : `\`${found}\` has no meaning in a condition`,
    help: ({ kind }) =>
      kind === "blank"
        ? "Write an ordinary space."
        : kind === "invisible"
          ? "Remove it: nobody can see it."
          : "Remove it, or put it into quotes if it belongs to a text.",
    fix: ({ kind }, span) =>
      kind === "blank" ? replace(span, " ") : kind === "invisible" ? replace(span, "") : undefined,
  },
  comment: {
    severity: "error",
    message: () => "a condition has no comments",
    help: () => "Put the comment into the file around the condition.",
  },
  "wrong-symbol": {
    severity: "error",
    message: ({ found }) => `\`${found}\` has no meaning here`,
    help: ({ write }) => `Write \`${write}\`.`,
    // A comma between conditions may also mean `or`.
    fix: ({ found, text }, span) => (found === "," ? undefined : replace(span, text)),
    suggestion: ({ found, text }, span) => (found === "," ? replace(span, text) : undefined),
  },
  "wrong-word": {
    severity: "error",
    message: ({ found }) => `\`${found}\` is not the right word here`,
    help: ({ write }) => `Write \`${write}\`.`,
    fix: ({ found, write }, span) => (keepsMeaning(found, write) ? replace(span, write) : undefined),
    suggestion: ({ found, write }, span) => (keepsMeaning(found, write) ? undefined : replace(span, write)),
  },
  "wrong-quotes": {
    severity: "error",
    message: ({ found }) => `\`${found}\` is in typographic quotes`,
    help: ({ text }) => `Use straight quotes: \`${JSON.stringify(text)}\`.`,
    fix: ({ text }, span) => replace(span, JSON.stringify(text)),
  },
  "unclosed-text": {
    severity: "error",
    message: ({ found }) => `nothing closes the text that begins with \`${found}\``,
    help: () => "Close it with the same quote, on the same line.",
    // If several words follow, it is unknown how many of them belong to the text.
    suggestion: ({ found }, span) =>
      /^["'][^\s()]*$/.test(found) ? insert(span.end, found.slice(0, 1)) : undefined,
  },
  "unclosed-name": {
    severity: "error",
    message: ({ found }) => `nothing closes the name that begins with \`${found.slice(1)}\``,
    help: () => "Close it with a backtick; a backtick within a name is written twice.",
    suggestion: ({ found }, span) => (/^`[^\s()`]+$/.test(found) ? insert(span.end, "`") : undefined),
  },
  "bad-escape": {
    severity: "error",
    message: ({ found }) => `\`${found}\` is not an escape`,
    help: () => "Write `\\\\` for a backslash; the escapes are those of JSON, and `\\'`.",
    suggestion: (_, span) => insert(span.start, "\\"),
  },
  "unseen-character": {
    severity: "warning",
    message: ({ found }) => `${found} is invisible here, but it counts`,
    help: ({ write }) =>
      write === ""
        ? "Remove it if it does not belong there."
        : `Write \`${write}\` if it belongs there; if not, remove it.`,
    fix: ({ write }, span) => (write === "" ? undefined : replace(span, write)),
  },
  "control-character": {
    severity: "error",
    message: ({ code }) => `${codeName(code)} must be escaped in a text`,
    help: ({ code }) => `Write \`${escapeOf(code)}\`.`,
    fix: ({ code }, span) => replace(span, escapeOf(code)),
  },
  "odd-name": {
    severity: "error",
    message: ({ found }) => `\`${found}\` has characters that a bare name cannot have`,
    help: ({ found }) => `Put it into backticks if it is a step, or write \`data.${found}\` if it is data.`,
    suggestion: ({ found }, span) => replace(span, `\`${found}\``),
  },
  "path-form": {
    severity: "error",
    message: ({ found }) => `\`${found}\` is not a valid path`,
    help: ({ write }) =>
      write === ""
        ? 'Write names with dots between them, `[0]` for an item, `["any key"]` for any other key.'
        : `Write \`${write}\`.`,
    suggestion: ({ write }, span) => (write === "" ? undefined : replace(span, write)),
  },
  "number-form": {
    severity: "error",
    message: ({ found }) => `\`${found}\` is not a number`,
    help: ({ found, write }) =>
      write === "" ? `Write a JSON number, or a text: \`${JSON.stringify(found)}\`.` : `Write \`${write}\`.`,
    suggestion: ({ found, write }, span) => replace(span, write === "" ? JSON.stringify(found) : write),
  },
  "date-form": {
    severity: "error",
    message: ({ found }) => `\`${found}\` is not a valid date`,
    help: () => "Write `2025-01-31`, or with a time `2025-01-31T09:00Z`.",
  },
  "relative-time-form": {
    severity: "error",
    message: ({ found }) => `\`${found}\` is not a valid relative time`,
    help: () =>
      "Write a whole number of minutes, hours, days or weeks and `ago` or `from now`, as in `7 days ago`.",
  },
};

/**
 * Checks that a replacement keeps the meaning. `is one of` does not mean `contains`, which between two texts looks for one
 * within the other; and a value that is not less than a number need not be a number.
 */
function keepsMeaning(found: string, write: string): boolean {
  if (/contain/.test(write)) return /^(?:includes?|contains?)$/i.test(found);
  return !(/^[<>]/.test(write) && /\bnot\b|n['’]?t\b/i.test(found));
}

function codeName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

function escapeOf(code: number): string {
  return JSON.stringify(String.fromCharCode(code)).slice(1, -1);
}
