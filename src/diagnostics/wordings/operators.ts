import { type ArgumentKind, argumentKindOf, isOperator, OPERATOR_NAMES } from "../../condition/index.ts";
import type { StoredProblemParameters } from "../../problem/index.ts";
import { alternatives, didYouMean, suggestionsFor } from "../suggest/index.ts";
import { article, lookUp } from "./phrases.ts";
import { oppositeFor } from "./unused-argument.ts";
import type { Wordings } from "./wording.ts";

const SYMBOL_NAMES: { readonly [symbol: string]: string } = {
  "=": "equal_to",
  "==": "equal_to",
  "===": "equal_to",
  is: "equal_to",
  "!=": "not_equal_to",
  "!==": "not_equal_to",
  "<>": "not_equal_to",
  "is not": "not_equal_to",
  ">": "greater_than",
  ">=": "greater_than_or_equal_to",
  "=>": "greater_than_or_equal_to",
  "<": "less_than",
  "<=": "less_than_or_equal_to",
  "=<": "less_than_or_equal_to",
  in: "contains",
  "not in": "not_contains",
};

/** Names of the operators in other tools. */
const OTHER_NAMES: { readonly [name: string]: string } = {
  eq: "equal_to",
  equals: "equal_to",
  ne: "not_equal_to",
  neq: "not_equal_to",
  not_equals: "not_equal_to",
  gt: "greater_than",
  gte: "greater_than_or_equal_to",
  ge: "greater_than_or_equal_to",
  lt: "less_than",
  lte: "less_than_or_equal_to",
  le: "less_than_or_equal_to",
  includes: "contains",
  has: "contains",
  not_includes: "not_contains",
  includes_all: "contains_all",
  is_empty: "empty",
  blank: "empty",
  is_not_empty: "not_empty",
  present: "exists",
  is_null: "not_exists",
  is_not_null: "exists",
  between: "is_between",
  before: "is_timestamp_before",
  after: "is_timestamp_on_or_after",
};

const RENAMED_ADVICE: { readonly [operator: string]: string } = {
  is_timestamp_before_date: "Write `is_timestamp_before`, which is the same.",
  is_timestamp_on_or_after_date: "Write `is_timestamp_on_or_after`, which is the same.",
  is_timestamp_after: "Write `is_timestamp_on_or_after`, which is also true at that very instant.",
  is_not_timestamp: "Write a condition of what the value is instead, or `not_exists` if it may be missing.",
};

const ARGUMENT_EXAMPLES: { readonly [kind in ArgumentKind]: string } = {
  none: "pro",
  now: "pro",
  value: "pro",
  ranked: "pro",
  item: "pro",
  time: "7 days ago",
  numbers: "[1, 5]",
  times: '["2025-01-01", "2025-12-31"]',
  audience: "beta-testers",
};

/** The wordings of mistakes in operators and their arguments. */
export const OPERATOR_WORDINGS = {
  "unknown-operator": {
    severity: "error",
    message: ({ operator }) => `there is no operator \`${operator}\``,
    help: ({ operator }) => {
      const meant = lookUp(OTHER_NAMES, operator.toLowerCase());
      if (meant !== undefined) return `Write \`${meant}\`.`;
      return didYouMean(operator, OPERATOR_NAMES) ?? `The operators are ${alternatives(OPERATOR_NAMES)}.`;
    },
    correction: ({ operator }) => {
      const meant =
        lookUp(OTHER_NAMES, operator.toLowerCase()) ?? suggestionsFor(operator, OPERATOR_NAMES)[0];
      return meant === undefined ? undefined : { text: meant, isCertain: false };
    },
  },
  "operator-symbol": {
    severity: "error",
    message: ({ operator }) => `\`${operator}\` is not the stored name of an operator`,
    help: ({ operator }) =>
      `Write ${lookUp(SYMBOL_NAMES, operator) === undefined ? "a name, such as " : ""}\`${lookUp(SYMBOL_NAMES, operator) ?? "equal_to"}\`.`,
    correction: ({ operator }) => {
      const text = lookUp(SYMBOL_NAMES, operator);
      // Between two texts, `in` swaps the operands.
      return text === undefined ? undefined : { text, isCertain: !/\bin$/.test(operator) };
    },
  },
  "operator-renamed": {
    severity: "error",
    message: ({ operator }) =>
      operator === "is_timestamp_after"
        ? `\`${operator}\` is not an operator of the platform`
        : `\`${operator}\` is an operator of preferences only`,
    help: ({ operator }) => lookUp(RENAMED_ADVICE, operator) ?? "Write an operator of this version.",
  },
  "not-in-data-api": {
    severity: "warning",
    message: ({ operator, liquid }) =>
      liquid === ""
        ? `the data API, with which preferences are set, has no operator \`${operator}\``
        : `\`${liquid}\` is Liquid, which preferences do not have`,
    help: ({ liquid }) =>
      liquid === ""
        ? "Compare with a timestamp, a relative time such as `1 hour ago`, or a path."
        : "Write the path alone, without the braces.",
  },
  "missing-argument": {
    severity: "error",
    message: ({ operator, written }) =>
      `\`${operator}\` needs an argument, and ${written === undefined ? "there is none" : `\`${written}\` is none`}`,
    help: ({ operator, written }) => {
      const kind = isOperator(operator) ? argumentKindOf(operator) : "value";
      if (written !== undefined && (kind === "value" || kind === "ranked" || kind === "item")) {
        const asText = /^null$/i.test(written) ? "" : `, or \`"${written}"\` for the text`;
        return `Write \`"null"\` to compare with null itself${asText}.`;
      }
      const example = `Add one, such as \`"argument": ${JSON.stringify(ARGUMENT_EXAMPLES[kind])}\``;
      return kind === "value" || kind === "ranked" || kind === "item"
        ? `${example}; to compare with null itself, write the text \`"null"\`.`
        : `${example}.`;
    },
  },
  "unused-argument": {
    severity: "warning",
    message: ({ operator, argument }) =>
      `\`${operator}\` takes no argument, so ${argument === "" ? "this one" : `\`${argument}\``} has no effect`,
    help: (found) => {
      const opposite = oppositeFor(found);
      if (opposite === undefined) return "Remove the argument.";
      return `Write \`${opposite}\` without an argument, or, if \`${found.operator}\` is meant, remove the argument.`;
    },
  },
  "argument-type": {
    severity: "warning",
    message: ({ operator, phrase = operator, expected, found, verdict }) =>
      `\`${phrase}\` compares with ${article(expected)}, not with ${article(found)}, so it is always ${verdict}`,
    help: ({ expected }) => {
      if (expected === "list")
        return 'Write a list, such as `["admin"]`; to ask for one item, use `contains`.';
      if (expected === "text") return "Put the audience's key into quotes of its own, so that it is text.";
      return "Compare with a number or a text, or ask for equality instead.";
    },
  },
} as const satisfies Partial<Wordings<keyof StoredProblemParameters>>;
