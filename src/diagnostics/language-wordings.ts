import type { LanguageProblemParameters, Span } from "../problem/index.ts";
import type { Fix, Wordings } from "./catalogue.ts";
import { alternatives, suggestionsFor } from "./suggest.ts";

/** What follows `has`, most asked first: ties between suggestions go by this order. */
const CASES = [
  "been seen",
  "been read",
  "been sent",
  "been delivered",
  "been skipped",
  "been interacted with",
  "been archived",
  "failed delivery",
  "bounced",
  "had a link clicked",
];
const PARTICIPLES = CASES.filter((phrase) => phrase.startsWith("been ")).map((phrase) => phrase.slice(5));

/** What people call a participle. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["opened", "read"],
  ["viewed", "seen"],
  ["displayed", "seen"],
  ["received", "delivered"],
]);

/** Words that say the opposite of the participle they look like. */
const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ["unseen", "has not been seen"],
  ["unread", "has not been read"],
  ["unsent", "has not been sent"],
  ["undelivered", "has failed delivery"],
]);

/** How mistakes in a condition's text are worded. */
export const LANGUAGE_WORDINGS: Wordings<keyof LanguageProblemParameters> = {
  "empty-text": {
    severity: "error",
    message: () => "there is no condition here",
    help: () => "Write a condition, or `always` or `never`.",
  },

  "unknown-character": {
    severity: "error",
    message: ({ found, kind }) =>
      kind === "blank"
        ? `${shown(found)} looks like a blank and is none`
        : `${shown(found)} has no meaning in a condition`,
    help: ({ kind }) =>
      kind === "blank"
        ? "Write an ordinary blank."
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
    fix: (_, span) => replace(span, ""),
  },
  "wrong-symbol": {
    severity: "error",
    message: ({ found, write }) => `\`${found}\` is written \`${write}\` here`,
    help: ({ write }) => `Write \`${write}\`.`,
    fix: ({ text }, span) => replace(span, text),
  },
  "wrong-word": {
    severity: "error",
    message: ({ found, write }) => `\`${found}\` is written \`${write}\` here`,
    help: ({ write }) => `Write \`${write}\`.`,
    fix: ({ write }, span) => replace(span, write),
  },
  "wrong-quotes": {
    severity: "error",
    message: ({ found }) => `\`${found}\` stands in typographic quotes`,
    help: ({ text }) => `Write straight ones: \`${JSON.stringify(text)}\`.`,
    fix: ({ text }, span) => replace(span, JSON.stringify(text)),
  },
  "unclosed-text": {
    severity: "error",
    message: ({ found }) => `nothing closes the text that begins with \`${beginning(found)}\``,
    help: () => "Close it with the same quote, on the same line.",
    // Where several words follow, no one knows how many of them belong to the text.
    fix: ({ found }, span) =>
      /^["'][^\s()]*$/.test(found) ? insert(span.end, found.slice(0, 1)) : undefined,
  },
  "unclosed-name": {
    severity: "error",
    message: ({ found }) => `nothing closes the name that begins with \`${beginning(found.slice(1))}\``,
    help: () => "Close it with a backtick; a backtick within a name is written twice.",
    fix: ({ found }, span) => (/^`[^\s()`]+$/.test(found) ? insert(span.end, "`") : undefined),
  },
  "bad-escape": {
    severity: "error",
    message: ({ found }) => `\`${found}\` is no escape`,
    help: () => "Write `\\\\` for a backslash; the escapes are those of JSON, and `\\'`.",
    fix: (_, span) => insert(span.start, "\\"),
  },
  "control-character": {
    severity: "error",
    message: ({ code }) => `${codeName(code)} cannot stand in a text as it is`,
    help: ({ code }) => `Write \`${escapeOf(code)}\`.`,
    fix: ({ code }, span) => replace(span, escapeOf(code)),
  },
  "odd-name": {
    severity: "error",
    message: ({ found }) => `\`${found}\` has characters that a bare name cannot have`,
    help: ({ found }) => `Put it into backticks if it is a step, or write \`data.${found}\` if it is data.`,
    fix: ({ found }, span) => replace(span, `\`${found}\``),
  },
  "path-form": {
    severity: "error",
    message: ({ found }) => `\`${found}\` has not the form of a path`,
    help: ({ write }) =>
      write === ""
        ? 'Write names with dots between them, `[0]` for an item, `["any key"]` for any other key.'
        : `Write \`${write}\`.`,
    fix: ({ write }, span) => (write === "" ? undefined : replace(span, write)),
  },
  "number-form": {
    severity: "error",
    message: ({ found }) => `\`${found}\` is no number`,
    help: ({ found, write }) =>
      write === ""
        ? `Write a number as JSON has it, or a text: \`${JSON.stringify(found)}\`.`
        : `Write \`${write}\`.`,
    fix: ({ found, write }, span) => replace(span, write === "" ? JSON.stringify(found) : write),
  },
  "date-form": {
    severity: "error",
    message: ({ found }) => `\`${found}\` is not how a date is written`,
    help: () => "Write `2025-01-31`, or with a time `2025-01-31T09:00Z`.",
  },
  "relative-time-form": {
    severity: "error",
    message: ({ found }) => `\`${found}\` is not how a relative time is written`,
    help: () =>
      "Write a whole number of minutes, hours, days or weeks and `ago` or `from now`, as in `7 days ago`.",
  },

  "omitted-and": {
    severity: "error",
    message: () => "nothing joins these two conditions",
    help: () => "Write `and` between them, or `or`.",
    fix: (_, { start, end }) => insert(start, start === end ? " and " : " and"),
  },
  "missing-condition": {
    severity: "error",
    message: ({ connective, side }) => `there is no condition ${side} \`${connective}\``,
    help: ({ connective }) => `Write the condition, or remove \`${connective}\`.`,
  },
  "double-not": {
    severity: "error",
    message: ({ found }) => `\`${found}\` says twice what one word says, or none`,
    help: ({ negates }) => (negates ? "Write `not` once." : "Remove both: together they say nothing."),
    fix: ({ text }, span) => replace(span, text),
  },
  "empty-parentheses": {
    severity: "error",
    message: () => "these parentheses hold no condition",
    help: () => "Write a condition into them, or remove them.",
  },
  "unclosed-parenthesis": {
    severity: "error",
    message: () => "nothing closes this parenthesis",
    help: () => "Add `)` where it ends, or remove it.",
  },
  "extra-parenthesis": {
    severity: "error",
    message: () => "this parenthesis closes nothing",
    help: () => "Remove it, or add `(` where it begins.",
    fix: (_, span) => replace(span, ""),
  },
  "mixed-and-or": {
    severity: "warning",
    message: () => "`and` binds tighter than `or`, which not every reader knows",
    help: () => "Put what `and` joins into parentheses.",
    fix: (_, { start, end }) => ({ edits: [...insert(start, "(").edits, ...insert(end, ")").edits] }),
  },
  unexpected: {
    severity: "error",
    message: ({ found }) => `\`${beginning(found)}\` does not belong here`,
    help: () => "Remove it; a text of several words stands in quotes.",
  },

  "not-a-condition": {
    severity: "error",
    message: ({ found }) => `\`${beginning(found)}\` alone is no condition`,
    help: ({ found, kind }) => {
      switch (kind) {
        case "ref":
          return `Say what is asked of the step, as in \`${found} has been seen\`.`;
        case "value":
          return "Compare a path with it, as in `data.plan == ...`.";
        case "true":
          return "Write `always` for what is always true.";
        case "false":
          return "Write `never` for what is never true.";
        case "name":
          return `Write \`${found} == true\` if it is data, or \`${found} has been seen\` if it is a step.`;
        default:
          return `Write \`${found} == true\`, or \`${found} exists\`.`;
      }
    },
    fix: ({ kind }, span) => {
      if (kind === "true") return replace(span, "always");
      if (kind === "false") return replace(span, "never");
      return kind === "path" || kind === "name" ? insert(span.end, " == true") : undefined;
    },
  },
  "missing-subject": {
    severity: "error",
    message: ({ found }) => `there is nothing before \`${found}\``,
    help: () => "Write what is asked about: a path such as `data.plan`, or a step such as `email_1`.",
  },
  "missing-operand": {
    severity: "error",
    message: ({ found }) => `there is no value after \`${found}\``,
    help: () =>
      "Write what to compare with: a text in quotes, a number, `true`, `false`, `null`, a list or a path.",
  },
  "unknown-verb": {
    severity: "error",
    message: ({ found }) => `\`${found}\` says nothing about what stands before it`,
    help: ({ found, known }) =>
      didYouMean(suggestionsFor(found, known)) ??
      `Write ${alternatives(known)}${known.includes("is") ? ", or a symbol such as `==`" : ""}.`,
    fix: ({ found, known }, span) => first(span, suggestionsFor(found, known)),
  },
  "missing-verb": {
    severity: "error",
    message: ({ found }) => `there is no verb with \`${found}\``,
    help: ({ write }) => `Write \`${write}\`.`,
    fix: ({ write }, span) => replace(span, write),
  },
  "no-complement": {
    severity: "error",
    message: ({ phrase }) => `\`${phrase}\` has no opposite: for values of another type both would be false`,
    help: ({ phrase, write }) =>
      write === ""
        ? phrase === "is between"
          ? "Ask for what lies before the one end `or` after the other."
          : "Say what the value is instead, as in `does not exist` or `== ...`."
        : `Write \`${write}\` and no \`not\`; it is true of values of the same type only.`,
  },
  "unknown-prefix": {
    severity: "error",
    message: ({ prefix }) => `no path starts with \`${prefix}\``,
    help: ({ prefix, path, prefixes }) => {
      const [meant] = prefixesFor(prefix, path, prefixes);
      return meant === undefined
        ? `A path starts with ${alternatives(prefixes)}.`
        : `Did you mean \`${meant}${path.slice(prefix.length)}\`?`;
    },
    fix: ({ prefix, path, prefixes }, span) => first(span, prefixesFor(prefix, path, prefixes)),
  },
  "prefix-alone": {
    severity: "error",
    message: ({ prefix }) => `\`${prefix}\` alone is no value`,
    help: ({ prefix }) =>
      prefix === "recipient"
        ? 'Write what of it, as in `recipient.plan`, or ask `recipient is in audience "..."`.'
        : `Write what of it, as in \`${prefix}.${EXAMPLES.get(prefix) ?? "name"}\`.`,
  },
  "bare-name": {
    severity: "error",
    message: ({ found }) => `\`${found}\` is neither a text nor a path`,
    help: ({ write }) => `Write \`${write}\`; a path starts with a prefix, such as \`data.\`.`,
    fix: ({ write }, span) => replace(span, write),
  },
  "ref-as-name": {
    severity: "warning",
    message: ({ name }) => `\`${name}\` is a step, and in a comparison it means \`data.${name}\``,
    help: ({ name }) => `Write \`data.${name}\`, or ask the step, as in \`${name} has been seen\`.`,
  },
  "time-not-here": {
    severity: "error",
    message: ({ found }) => `\`${found}\` is a time, and no time is asked here`,
    help: ({ kind }) =>
      kind === "date"
        ? "Compare times with `is before`, `is on or after` or `is between`; to compare the text itself, put it into quotes."
        : "Compare times with `is before`, `is on or after` or `is between`.",
  },
  "time-phrase": {
    severity: "error",
    message: ({ found }) => `no comparison of times is called \`${found}\``,
    help: ({ write }) => `Write \`${write}\`; only at the very instant itself is the answer another.`,
    fix: ({ write }, span) => replace(span, write),
  },
  "between-and": {
    severity: "error",
    message: ({ found }) =>
      found === ""
        ? "a between needs two ends with `and` between them"
        : `\`${found}\` does not join the ends of a between`,
    help: () => "Write `and` between the two ends, as in `is between 1 and 5`.",
    fix: ({ text }, span) => (text === "" ? undefined : replace(span, text)),
  },

  "not-a-ref": {
    severity: "error",
    message: ({ found }) => `\`${beginning(found)}\` is no step, and only a step's messages have a status`,
    help: ({ write }) =>
      write === ""
        ? "Write the step's ref, as in `email_1 has been seen`."
        : `Write \`${write}\`, without \`refs.\`.`,
    fix: ({ write }, span) => (write === "" ? undefined : replace(span, write)),
  },
  "missing-been": {
    severity: "error",
    message: ({ found }) => `\`been\` is missing before \`${found}\``,
    help: ({ found }) => `Write \`been ${found}\`.`,
    fix: (_, span) => insert(span.start, "been "),
  },
  "is-for-has": {
    severity: "error",
    message: ({ found, write }) => `what became of a step is asked with \`${write}\`, not with \`${found}\``,
    help: ({ write }) => `Write \`${write}\`.`,
    fix: ({ write }, span) => replace(span, write),
  },
  "unknown-case": {
    severity: "error",
    message: ({ found }) =>
      found === "" ? "nothing says what the step has or has been" : `a step cannot have or be \`${found}\``,
    help: ({ after, found }) => {
      const opposite = OPPOSITES.get(found.toLowerCase());
      if (opposite !== undefined) return `Write \`${opposite}\`.`;
      return didYouMean(casesFor(after, found)) ?? `Write \`has\` and one of ${alternatives(CASES)}.`;
    },
    fix: ({ after, found }, span) => first(span, casesFor(after, found)),
  },
  "unknown-phrase": {
    severity: "error",
    message: ({ found }) => `\`${found}\` is no whole phrase`,
    help: ({ found, write }) => {
      if (write === "") return "Write `does not contain` or `does not exist`.";
      return isOtherKind(found, write)
        ? "Of the kinds of values only one is asked: `is a timestamp`."
        : `Did you mean \`${write}\`?`;
    },
    fix: ({ found, write }, span) =>
      write === "" || isOtherKind(found, write) ? undefined : replace(span, write),
  },

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
    fix: (_, span) => replace(span, ""),
  },
  "missing-comma": {
    severity: "error",
    message: () => "there is no comma between these two",
    help: () => "Write a comma between them.",
    fix: (_, span) => insert(span.start, ","),
  },
  "missing-colon": {
    severity: "error",
    message: () => "there is no colon between this key and its value",
    help: () => 'Write a colon between them, as in `{"tier": 2}`.',
    fix: (_, span) => insert(span.start, ":"),
  },
  "path-in-list": {
    severity: "error",
    message: ({ path }) => `\`${path}\` is a path, and lists and objects hold constants only`,
    help: () => "Compare with the path in a condition of its own, or put it into quotes if it is a text.",
  },
  "unquoted-key": {
    severity: "error",
    message: ({ found }) => `the key \`${found}\` stands without quotes`,
    help: ({ found }) => `Write \`${JSON.stringify(found)}\`.`,
    fix: ({ found }, span) => replace(span, JSON.stringify(found)),
  },
  "repeated-key": {
    severity: "error",
    message: ({ key }) => `the key \`${key}\` stands twice in one object`,
    help: () => "Keep one of them.",
  },
};

const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ["workflow", "key"],
  ["run", "total_activities"],
  ["vars", "app_env"],
  ["refs", "email_1.delivery_status"],
]);

function replace({ start, end }: Span, text: string): Fix {
  return { edits: [{ start, end, text }] };
}

function insert(at: number, text: string): Fix {
  return { edits: [{ start: at, end: at, text }] };
}

/** The best of some suggestions, as a fix. */
function first(span: Span, [best]: readonly string[]): Fix | undefined {
  return best === undefined ? undefined : replace(span, best);
}

function didYouMean(suggestions: readonly string[]): string | undefined {
  return suggestions.length === 0 ? undefined : `Did you mean ${alternatives(suggestions)}?`;
}

/** What a word after `has` or `been` most likely stands for. */
function casesFor(after: "has" | "been", found: string): readonly string[] {
  const word = found.toLowerCase();
  if (OPPOSITES.has(word)) return [];
  const synonym = SYNONYMS.get(word);
  const participles = synonym === undefined ? suggestionsFor(found, PARTICIPLES) : [synonym];
  if (after === "been") return participles;
  const openings = suggestionsFor(found, ["been", "bounced", "failed", "had"]);
  return openings.length > 0 ? openings : participles.map((participle) => `been ${participle}`);
}

/** Whether `is a ...` asks for another kind of value than the one that can be asked for. */
function isOtherKind(found: string, write: string): boolean {
  return write === "a timestamp" && found !== "a" && suggestionsFor(found, [write]).length === 0;
}

/** What the first part of a path most likely stands for. */
function prefixesFor(prefix: string, path: string, prefixes: readonly string[]): readonly string[] {
  if (prefix === "message") return ["$message"];
  if (/^\.(?:delivery_status|engagement_status|status)$/.test(path.slice(prefix.length))) {
    return [`refs.${prefix}`];
  }
  return suggestionsFor(prefix, prefixes);
}

/** Characters as a reader can see them. */
function shown(characters: string): string {
  return /[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(characters)
    ? [...characters].map((character) => codeName(character.codePointAt(0) as number)).join(" ")
    : `\`${beginning(characters)}\``;
}

function codeName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

function escapeOf(code: number): string {
  return JSON.stringify(String.fromCharCode(code)).slice(1, -1);
}

/** As much of a long text as a message can bear. */
function beginning(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
