import { insert, replace, replaceByFirst } from "../fixes.ts";
import { alternatives, didYouMean, suggestionsFor } from "../suggest/index.ts";
import type { Wordings } from "./wording.ts";

type Codes =
  | "not-a-condition"
  | "missing-subject"
  | "missing-operand"
  | "unknown-verb"
  | "missing-verb"
  | "no-complement"
  | "unknown-prefix"
  | "prefix-alone"
  | "bare-name"
  | "ref-as-name"
  | "time-not-here"
  | "time-phrase"
  | "between-and";

/** Checks whether a word is one that sentences begin with, rather than the name of something. */
function isOfSpeech(word: string): boolean {
  return /^(?:the|an?|if|when|unless|where|only|either|both|they|he|she|it|we|you|nobody|somebody|someone|there|this|that|every|each|all|any|none)$/i.test(
    word,
  );
}

/** The wordings of mistakes within one condition of a text. */
export const COMPARISON_WORDINGS: Wordings<Codes> = {
  "not-a-condition": {
    severity: "error",
    message: ({ found }) => `\`${found}\` alone is not a condition`,
    help: ({ found, kind }) => {
      switch (kind) {
        case "ref":
          return `Add what to ask about the step, as in \`${found} has been seen\`.`;
        case "value":
          return "Compare a path with it, as in `data.plan == ...`.";
        case "joined":
          return "Write the whole condition: about what, and what is asked.";
        case "true":
          return "Write `always` for what is always true.";
        case "false":
          return "Write `never` for what is never true.";
        case "name":
          if (isOfSpeech(found))
            return "Begin with what is asked about: a path such as `data.plan`, or a step such as `email_1`.";
          return `Write \`${found} == true\` if it is data, or \`${found} has been seen\` if it is a step.`;
        default:
          return `Write \`${found} == true\`, or \`${found} exists\`.`;
      }
    },
    fix: ({ kind }, span) => {
      if (kind === "true") return replace(span, "always");
      return kind === "false" ? replace(span, "never") : undefined;
    },
    suggestion: ({ found, kind }, span) =>
      kind === "path" || (kind === "name" && !isOfSpeech(found)) ? insert(span.end, " == true") : undefined,
  },
  "missing-subject": {
    severity: "error",
    message: ({ found }) => `there is nothing before \`${found}\``,
    help: () => "Write the subject: a path such as `data.plan`, or a step such as `email_1`.",
  },
  "missing-operand": {
    severity: "error",
    message: ({ found }) => `there is no value after \`${found}\``,
    help: () =>
      "Write what to compare with: a text in quotes, a number, `true`, `false`, `null`, a list or a path.",
  },
  "unknown-verb": {
    severity: "error",
    message: ({ found }) => `\`${found}\` is not a known verb`,
    help: ({ found, known }) =>
      didYouMean(found, known) ??
      `Write ${alternatives(known)}${known.includes("is") ? ", or a symbol such as `==`" : ""}.`,
    suggestion: ({ found, known }, span) => replaceByFirst(span, suggestionsFor(found, known)),
  },
  "missing-verb": {
    severity: "error",
    message: ({ found }) => `a verb is missing before \`${found}\``,
    help: ({ write }) => `Write \`${write}\`.`,
    fix: ({ write }, span) => replace(span, write),
  },
  "no-complement": {
    severity: "error",
    message: ({ phrase }) => `\`${phrase}\` has no opposite: for values of another type both would be false`,
    help: ({ phrase, write }) =>
      write === ""
        ? phrase === "is between"
          ? "Ask for values before one end `or` after the other."
          : "Say what the value is instead, as in `does not exist` or `== ...`."
        : `Write \`${write}\` without \`not\`; it is true only for values of the same type.`,
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
    suggestion: ({ prefix, path, prefixes }, span) =>
      replaceByFirst(span, prefixesFor(prefix, path, prefixes)),
  },
  "prefix-alone": {
    severity: "error",
    message: ({ prefix }) => `\`${prefix}\` alone is not a value`,
    help: ({ prefix }) =>
      prefix === "recipient"
        ? 'Add a property, as in `recipient.plan`, or ask `recipient is in audience "..."`.'
        : `Add a property, as in \`${prefix}.${EXAMPLES.get(prefix) ?? "name"}\`.`,
  },
  "bare-name": {
    severity: "error",
    message: ({ found }) => `\`${found}\` is neither a text nor a path`,
    help: ({ write }) => `Write \`${write}\`; a path starts with a prefix, such as \`data.\`.`,
    suggestion: ({ write }, span) => replace(span, write),
  },
  "ref-as-name": {
    severity: "warning",
    message: ({ name }) => `\`${name}\` is a step, but in a comparison it means \`data.${name}\``,
    help: ({ name }) =>
      `Ask the step, as in \`${name} has been seen\`, or write \`data.${name}\` if it is data.`,
  },
  "time-not-here": {
    severity: "error",
    message: ({ found, kind }) =>
      kind === "liquid"
        ? `\`${found}\` is in braces, which are only for times`
        : `\`${found}\` is a time, but no time is expected here`,
    help: ({ found, kind }) =>
      kind === "liquid"
        ? `Write \`${unbraced(found)}\`.`
        : kind === "date"
          ? "Compare times with `is before`, `is on or after` or `is between`; to compare the text itself, put it into quotes."
          : "Compare times with `is before`, `is on or after` or `is between`.",
    fix: ({ found, kind }, span) => (kind === "liquid" ? replace(span, unbraced(found)) : undefined),
  },
  "time-phrase": {
    severity: "error",
    message: ({ found }) => `\`${found}\` is not a comparison of times`,
    help: ({ write }) => `Write \`${write}\`; the answer differs only at that very instant.`,
    suggestion: ({ write }, span) => replace(span, write),
  },
  "between-and": {
    severity: "error",
    message: ({ found }) =>
      found === ""
        ? "a range needs two ends joined by `and`"
        : found.startsWith("[")
          ? "a range takes two ends, not a list"
          : `\`${found}\` does not join the two ends of a range`,
    help: () => "Write `and` between the two ends, as in `is between 1 and 5`.",
    fix: ({ found, text }, span) => (text !== "" && joinsEnds(found) ? replace(span, text) : undefined),
    // Any other word may be a different mistake.
    suggestion: ({ found, text }, span) =>
      text !== "" && !joinsEnds(found) ? replace(span, text) : undefined,
  },
};

const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ["run", "total_activities"],
  ["vars", "app_env"],
  ["refs", "email_1.delivery_status"],
]);

/** Checks that the words between two ends can only mean `and`. */
function joinsEnds(found: string): boolean {
  return found === "" || found === "," || found.toLowerCase() === "to";
}

/** Returns the path within Liquid braces. */
function unbraced(liquid: string): string {
  return liquid.slice(2, -2).trim();
}

/** Suggests prefixes for the first part of a path. */
function prefixesFor(prefix: string, path: string, prefixes: readonly string[]): readonly string[] {
  if (prefix === "message") return ["$message"];
  if (/^\.(?:delivery_status|engagement_status|status)$/.test(path.slice(prefix.length))) {
    return [`refs.${prefix}`];
  }
  return suggestionsFor(prefix, prefixes);
}
