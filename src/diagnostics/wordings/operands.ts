import { argumentKindOf, isOperator, readPath, segmentText } from "../../condition/index.ts";
import type { StoredProblemParameters } from "../../problem/index.ts";
import { alternatives, suggestionsFor } from "../suggest/index.ts";
import type { Wordings } from "./wording.ts";

/** The wordings of mistakes in operands: paths, constants, times and ranges. */
export const OPERAND_WORDINGS = {
  "static-variable": {
    severity: "warning",
    message: ({ variable }) =>
      `\`${variable}\` is not a path, so the condition compares this constant itself`,
    help: ({ variable, prefixes }) => pathAdvice(variable, prefixes),
    correction: ({ variable, prefixes }) => {
      const path = variable === "recipient" ? undefined : pathMeant(variable, prefixes);
      return path === undefined ? undefined : { text: path, isCertain: false };
    },
  },
  "refs-in-preference": {
    severity: "error",
    message: ({ variable }) => `these conditions belong to no step, so they cannot read \`${variable}\``,
    help: () => "Ask it in the conditions of a step or a branch of the workflow.",
  },
  "audience-variable": {
    severity: "error",
    message: ({ variable }) => `only the recipient can be in an audience, not \`${variable}\``,
    help: () => "Write `recipient` as the variable and the audience's key as the argument.",
  },
  "time-expected": {
    severity: "error",
    message: ({ operator, phrase = operator, found }) =>
      `\`${phrase}\` compares with a time, but \`${found}\` is not a time`,
    help: ({ found }) => timeAdvice(found),
  },
  "impossible-date": {
    severity: "error",
    message: ({ found }) => `\`${found}\` is not a real date or time`,
    help: () => "Check the month, the day and the time of day, which ends at 23:59:59.",
  },
  "relative-in-between": {
    severity: "error",
    message: ({ found }) => `the ends of a range cannot be relative times such as \`${found}\``,
    help: () => "Ask twice instead: on or after the first time, and before the second.",
  },
  "short-relative-time": {
    severity: "warning",
    message: ({ found }) =>
      `\`${found}\` is less than 15 minutes away, and the platform does not guarantee that precision`,
    help: () => "Ask about 15 minutes or more, or about now itself; to wait a few minutes, use a delay step.",
  },
  "two-ends-expected": {
    severity: "error",
    message: ({ operator }) => `\`${operator}\` needs a list of two ends`,
    help: ({ operator }) =>
      isOperator(operator) && argumentKindOf(operator) === "numbers"
        ? 'Write two numbers or paths, such as `[1, 5]` or `["data.low", "data.high"]`.'
        : 'Write two times or paths, such as `["2025-01-01", "2025-12-31"]`.',
  },
  "number-expected": {
    severity: "error",
    message: ({ operator, phrase = operator, found }) =>
      `the ends of \`${phrase}\` are numbers, but \`${found}\` is not a number`,
    help: ({ phrase }) =>
      `Write a number, without quotes, or a path; between times, ask \`${phrase === undefined ? "is_timestamp_between" : "is between times"}\`.`,
  },
  "number-imprecise": {
    severity: "warning",
    message: ({ found }) =>
      `a number here reads as \`${found}\`: beyond 9007199254740991 numbers are not exact`,
    help: () => "If it is an identifier, compare it as text: give it quotes of its own.",
  },
  "number-not-finite": {
    severity: "error",
    message: () => "a number here is too large to compute with",
    help: () => "Write a smaller number; if it is an identifier, compare it as text, in quotes of its own.",
  },
  "liquid-not-path": {
    severity: "error",
    message: ({ found }) => `\`${found}\` is not a single path in braces`,
    help: () =>
      "Write only a path, as in `{{ data.at }}`: filters, and text around it, are not evaluated here.",
  },
} as const satisfies Partial<Wordings<keyof StoredProblemParameters>>;

/** Guesses the path that a constant on the left was meant as: a key that needs brackets, or a misspelt prefix. */
function pathMeant(variable: string, prefixes: readonly string[]): string | undefined {
  const [root = ""] = /^[^.[]*/.exec(variable) ?? [];
  const rest = variable.slice(root.length);
  if (prefixes.includes(root)) {
    const [first, ...others] = rest.startsWith(".") ? rest.slice(1).split(".") : [];
    const keys = first === undefined || first === "" || others.includes("") ? [] : [first, ...others];
    const path = root + keys.map(segmentText).join("");
    return keys.length > 0 && readPath(path, prefixes) !== undefined ? path : undefined;
  }
  const [prefix] = rest === "" ? [] : suggestionsFor(root, prefixes);
  return prefix === undefined ? undefined : prefix + rest;
}

/** Advises on a variable that is a constant. */
function pathAdvice(variable: string, prefixes: readonly string[]): string {
  if (variable === "recipient") {
    return "Only audience operators take the whole recipient; ask for a property, such as `recipient.plan`.";
  }
  const meant = pathMeant(variable, prefixes);
  if (meant !== undefined) return `Did you mean \`${meant}\`?`;
  const [root = ""] = /^[^.[]*/.exec(variable) ?? [];
  if (prefixes.includes(root)) return `Write a path such as \`${root}.plan\` or \`${root}["any key"]\`.`;
  const inData = `data.${variable}`;
  const advice = `Put a path on the left and the constant on the right; a path starts with ${alternatives(prefixes)}`;
  return readPath(inData, prefixes) !== undefined && Number.isNaN(Number(variable))
    ? `${advice}, as in \`${inData}\`.`
    : `${advice}.`;
}

/** Advises on a value that is not a time. */
function timeAdvice(found: string): string {
  if (/^(?:now|right now)$/i.test(found)) {
    return "Ask `is_timestamp_before_now` or `is_timestamp_on_or_after_now`, which take no argument.";
  }
  if (/\b(?:ago|from now)\b/i.test(found)) {
    return /\b(?:second|month|year)s?\b/i.test(found)
      ? "Count in minutes, hours, days or weeks, as in `30 days ago`."
      : "Write a relative time as `7 days ago` or `2 hours from now`, without quotes of its own.";
  }
  if (/^\d{4}-\d\d-\d\d \d/.test(found))
    return "Put a `T` between the date and the time, as in `2025-01-31T09:00Z`.";
  if (/^\d{4}-\d\d?-\d\d?\b/.test(found))
    return "Write month, day and time in two digits each, as in `2025-01-31T09:00Z`.";
  return "Write a date (`2025-01-31`), a time (`2025-01-31T09:00Z`), a relative time (`7 days ago`) or a path.";
}
