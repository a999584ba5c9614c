import { OPERATOR_NAMES } from "../condition/index.ts";
import type { StoredProblemParameters } from "../problem/index.ts";
import {
  caseOf,
  DELIVERY_STATUSES,
  ENGAGEMENT_STATUSES,
  isDeliveryStatus,
  isEngagementStatus,
  STATUS_CASES,
} from "../status/index.ts";
import type { Wordings } from "./catalogue.ts";
import { alternatives, suggestionsFor } from "./suggest.ts";

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
  "<": "less_than",
  "<=": "less_than_or_equal_to",
  in: "contains",
  "not in": "not_contains",
};

const RENAMED_ADVICE: { readonly [operator: string]: string } = {
  is_timestamp_before_date: "Write `is_timestamp_before`.",
  is_timestamp_on_or_after_date: "Write `is_timestamp_on_or_after`.",
  is_timestamp_after: "Write `is_timestamp_on_or_after`; it is also true at the very instant.",
  is_not_timestamp: "No operator says that; ask `not_exists`, or compare with what is expected instead.",
};

const PROPERTIES = ["delivery_status", "engagement_status"];

/** How mistakes in stored conditions, and in trios however written, are worded. */
export const STORED_WORDINGS: Wordings<keyof StoredProblemParameters> = {
  "not-conditions": {
    severity: "error",
    message: ({ found }) => `conditions are expected here, not ${article(found)}`,
    help: () => 'Write `{"all": [...]}`, `{"any": [...]}`, or null for no conditions.',
  },
  "bare-list": {
    severity: "error",
    message: () => "a step's conditions are a group, not a bare list",
    help: () => 'Put the list into `{"all": [...]}`; only a preference takes a bare list.',
  },
  "bare-trio": {
    severity: "error",
    message: () => "a single condition stands where a group is expected",
    help: () => 'Put it into `{"all": [...]}`.',
  },
  "group-in-preference": {
    severity: "error",
    message: () => "a preference's conditions are a bare list, not a group",
    help: ({ key }) =>
      key === "all"
        ? "Write the list that `all` holds, without `all`."
        : "Write a list of conditions: `[...]`.",
  },
  "any-in-preference": {
    severity: "error",
    message: () => "a preference's conditions cannot be combined by `or`",
    help: () => "Write a list of conditions that must all hold, or move the choice to the workflow's steps.",
  },
  "empty-conditions": {
    severity: "error",
    message: () => "this object has neither `all` nor `any`",
    help: () => 'Write null for no conditions, or `{"all": [...]}`.',
  },
  "all-beside-any": {
    severity: "error",
    message: () => "`all` and `any` stand in one group",
    help: () => "Keep one: repeat what `all` holds in each group of `any`.",
  },
  "any-in-all": {
    severity: "error",
    message: () => "an `all` cannot hold an `any`",
    help: () =>
      'Turn it inside out: `{"any": [{"all": [...]}, {"all": [...]}]}`, each with what the outer `all` holds.',
  },
  "nested-group": {
    severity: "error",
    message: ({ outer, inner }) => `an \`${outer}\` cannot hold an \`${inner}\` here`,
    help: () => "Move the inner group's conditions up into the outer one.",
  },
  "operator-conditions": {
    severity: "error",
    message: () => "groups are written with `all` and `any`, not with `operator` and `conditions`",
    help: ({ operator }) => (operator === "or" ? 'Write `{"any": [...]}`.' : 'Write `{"all": [...]}`.'),
  },
  "group-not-list": {
    severity: "error",
    message: ({ key, found }) => `\`${key}\` needs a list, not ${article(found)}`,
    help: ({ key }) => `Write \`{"${key}": [...]}\`.`,
  },
  "not-a-trio": {
    severity: "error",
    message: ({ found }) => `a condition is expected here, not ${article(found)}`,
    help: () => 'Write `{"variable": ..., "operator": ..., "argument": ...}`.',
  },
  "unknown-key": {
    severity: "error",
    message: ({ key }) => `\`${key}\` does not belong here`,
    help: ({ key, known }) => didYouMean(key, known) ?? `Only ${alternatives(known)} may stand here.`,
  },
  "value-key": {
    severity: "error",
    message: () => "a condition compares with its `argument`, not with a `value`",
    help: () => "Rename `value` to `argument`.",
  },
  "missing-key": {
    severity: "error",
    message: ({ key }) => `this condition has no \`${key}\``,
    help: ({ key }) =>
      key === "variable"
        ? 'Add what to look at, such as `"variable": "data.plan"`.'
        : 'Add how to compare, such as `"operator": "equal_to"`.',
  },
  "wrong-type": {
    severity: "error",
    message: ({ key, expected, found }) => `\`${key}\` must be ${expected}, not ${article(found)}`,
    help: ({ expected }) => (expected === "text" ? "Put it into double quotes." : `Write ${expected}.`),
  },
  "empty-group": {
    severity: "warning",
    message: ({ key, verdict }) => `this \`${key}\` is empty, so it is always ${verdict}`,
    help: () =>
      "Add a condition, or remove the group; to say it on purpose, write `always` or `never` as text.",
  },

  "unknown-operator": {
    severity: "error",
    message: ({ operator }) => `there is no operator \`${operator}\``,
    help: ({ operator }) =>
      didYouMean(operator, OPERATOR_NAMES) ?? `The operators are ${alternatives(OPERATOR_NAMES)}.`,
  },
  "operator-symbol": {
    severity: "error",
    message: ({ operator }) => `stored operators are names, not symbols such as \`${operator}\``,
    help: ({ operator }) => {
      const name = Object.hasOwn(SYMBOL_NAMES, operator) ? SYMBOL_NAMES[operator] : undefined;
      return name === undefined ? "Write a name, such as `equal_to`." : `Write \`${name}\`.`;
    },
  },
  "operator-renamed": {
    severity: "error",
    message: ({ operator }) => `\`${operator}\` is an operator of another version of the platform`,
    help: ({ operator }) => RENAMED_ADVICE[operator] ?? "Write an operator of this version.",
  },
  "missing-argument": {
    severity: "error",
    message: ({ operator }) => `\`${operator}\` compares with an argument, and there is none`,
    help: () => 'Add an `argument`; to compare with null itself, write the text `"null"`.',
  },
  "unused-argument": {
    severity: "warning",
    message: ({ operator }) => `\`${operator}\` takes no argument, so this one has no effect`,
    help: () => "Remove the argument.",
  },
  "argument-type": {
    severity: "warning",
    message: ({ operator, expected, found, verdict }) =>
      `\`${operator}\` compares with ${article(expected)}, not with ${article(found)}, so it is always ${verdict}`,
    help: ({ expected }) =>
      expected === "list"
        ? 'Write a list, such as `["admin"]`.'
        : expected === "text"
          ? "Put the audience's key into quotes."
          : "Compare with a number or a text, or ask for equality instead.",
  },

  "static-variable": {
    severity: "warning",
    message: ({ variable }) => `\`${variable}\` is no path, so the condition compares the fixed text itself`,
    help: ({ variable, prefixes }) => {
      const [root = "", ...rest] = variable.split(".");
      const [prefix] = rest.length === 0 ? [] : suggestionsFor(root, prefixes);
      if (prefix !== undefined) return `Did you mean \`${[prefix, ...rest].join(".")}\`?`;
      return `Put the path on the left and the constant on the right; a path starts with ${alternatives(prefixes.map((x) => `${x}.`))}.`;
    },
  },
  "refs-in-preference": {
    severity: "error",
    message: ({ variable }) => `a preference cannot read \`${variable}\`: it belongs to no step`,
    help: () => "Move this condition to a step or a branch of the workflow.",
  },
  "audience-variable": {
    severity: "error",
    message: ({ variable }) => `only \`recipient\` can be asked about audiences, not \`${variable}\``,
    help: () => "Write `recipient` as the variable.",
  },
  "time-expected": {
    severity: "error",
    message: ({ operator, found }) => `\`${operator}\` compares with a time, and \`${found}\` is none`,
    help: ({ found }) =>
      /\b(?:ago|from now)\b/.test(found)
        ? "Write a relative time as `7 days ago` or `2 hours from now`, without quotes."
        : "Write a date (`2025-01-31`), a time (`2025-01-31T09:00Z`), a relative time (`7 days ago`) or a path.",
  },
  "impossible-date": {
    severity: "error",
    message: ({ found }) => `\`${found}\` is no date on the calendar`,
    help: () => "Check the month, the day and the time of day; the last is 23:59:59.",
  },
  "relative-in-between": {
    severity: "error",
    message: ({ found }) => `the ends of a between cannot be relative, as \`${found}\` is`,
    help: () => "Ask twice instead: on or after the first time, and before the second.",
  },
  "short-relative-time": {
    severity: "warning",
    message: ({ found }) =>
      `\`${found}\` is less than 15 minutes, which the platform does not promise to tell apart`,
    help: () => "Use a delay step to wait a few minutes; ask about times of 15 minutes and more.",
  },
  "two-ends-expected": {
    severity: "error",
    message: ({ operator }) => `\`${operator}\` needs two ends`,
    help: ({ operator }) =>
      operator === "is_between"
        ? "Write a list of two numbers or paths, such as `[1, 5]`."
        : 'Write a list of two times or paths, such as `["2025-01-01", "2025-12-31"]`.',
  },
  "number-expected": {
    severity: "error",
    message: ({ operator, found }) => `the ends of \`${operator}\` are numbers, and \`${found}\` is none`,
    help: () => "Write a number or a path; between dates, ask for times.",
  },
  "number-imprecise": {
    severity: "warning",
    message: ({ found }) => `the number reads as \`${found}\`: numbers beyond 9007199254740991 are not exact`,
    help: () => "If it is an identifier, compare it as text, in quotes.",
  },
  "number-not-finite": {
    severity: "error",
    message: () => "this number is too large to compute with",
    help: () => "Write a smaller number, or a text in quotes.",
  },
  "liquid-not-path": {
    severity: "error",
    message: ({ found }) => `\`${found}\` is more than one path in braces`,
    help: () => "Write `{{ data.at }}`: filters and text around the path are not evaluated in conditions.",
  },

  "unknown-ref-property": {
    severity: "error",
    message: ({ variable }) => `\`${variable}\` is nothing that a condition can ask of a step`,
    help: ({ ref, property }) => {
      const asked = ref === "" ? "<ref>" : ref;
      const [meant] = suggestionsFor(property, PROPERTIES);
      if (meant !== undefined) return `Did you mean \`refs.${asked}.${meant}\`?`;
      return `Write \`refs.${asked}.delivery_status\` or \`refs.${asked}.engagement_status\`.`;
    },
  },
  "status-operator": {
    severity: "error",
    message: ({ property, operator }) => `\`${property}\` cannot be asked with \`${operator}\``,
    help: ({ property, operator, argument }) => statusAdvice(property, operator, argument),
  },
  "status-argument": {
    severity: "error",
    message: ({ property, found }) =>
      found === ""
        ? `\`${property}\` is compared with a status, and there is none`
        : `\`${property}\` cannot be compared with \`${found}\``,
    help: ({ property, operator, found }) => statusAdvice(property, operator, found),
  },
  "message-argument-on-data": {
    severity: "error",
    message: ({ argument }) =>
      `\`${argument}\` is a message status, and only a step's status is compared with it`,
    help: ({ argument }) =>
      `Ask a step, as in \`refs.<ref>.${propertyOf(argument.slice("$message.".length))}\`; for the text itself, put it into quotes.`,
  },
  "status-as-argument": {
    severity: "error",
    message: ({ argument }) => `a step's status, \`${argument}\`, can only stand on the left`,
    help: () => "Make it the variable, with a status such as `$message.seen` as the argument.",
  },
  "legacy-status": {
    severity: "warning",
    message: ({ ref }) =>
      `\`refs.${ref}.status\` is an older form that mixes delivery and engagement on one scale`,
    help: ({ ref, operator, argument }) => {
      const phrase = modernPhrase(operator, argument);
      return phrase === undefined
        ? `Ask \`refs.${ref}.delivery_status\` or \`refs.${ref}.engagement_status\`.`
        : `Most likely \`${ref} ${phrase}\` is meant; it differs where a later status came without the earlier one.`;
    },
  },

  "too-deep": {
    severity: "error",
    message: ({ limit }) => `this is nested more than ${limit} deep`,
    help: () => "Make it flatter.",
  },
  "too-long": {
    severity: "error",
    message: ({ length, limit }) => `this text has ${length} characters, and ${limit} are the most`,
    help: () => "Split it into several conditions.",
  },
  "too-many-groups": {
    severity: "error",
    message: ({ groups, conditions, groupLimit, conditionLimit }) =>
      `written out as an \`any\` of \`all\`s this is ${groups} groups with ${conditions} conditions; ${groupLimit} and ${conditionLimit} are the most`,
    help: () =>
      "Each `and` between two `or`s multiplies the groups: ask less in one place, or split the step.",
  },
};

/** How a value's kind is named in a sentence. */
function article(kind: string): string {
  switch (kind) {
    case "null":
      return "null";
    case "text":
      return "text";
    case "number-or-text":
      return "a number or a text";
    case "string":
      return "text";
    case "boolean":
      return "true or false";
    case "object":
      return "an object";
    case "undefined":
      return "nothing";
    default:
      return `a ${kind}`;
  }
}

function didYouMean(found: string, candidates: readonly string[]): string | undefined {
  const suggestions = suggestionsFor(found, candidates);
  return suggestions.length === 0 ? undefined : `Did you mean ${alternatives(suggestions)}?`;
}

/** The property that a reserved argument is compared with. */
function propertyOf(argument: string): string {
  return argument === "skipped" || isDeliveryStatus(argument) ? "delivery_status" : "engagement_status";
}

/** What to write for a status trio whose operator or argument does not go with its property. */
function statusAdvice(property: string, operator: string, found: string): string {
  const named = found.startsWith("$message.") ? found.slice("$message.".length) : found;
  const names = property === "engagement_status" ? engagementArguments() : deliveryArguments();
  if (property === "delivery_status" && isEngagementStatus(named)) {
    return `Ask \`engagement_status\`, with \`contains\` or \`not_contains\` and \`$message.${named}\`.`;
  }
  if (property === "engagement_status" && (isDeliveryStatus(named) || named === "skipped")) {
    return `Ask \`delivery_status\`, with an operator such as \`greater_than_or_equal_to\` and \`$message.${named}\`.`;
  }
  const fits = names.includes(named);
  const write = fits
    ? `$message.${named}`
    : `$message.${suggestionsFor(named, names)[0] ?? names[names.length - 1]}`;
  if (property === "engagement_status") {
    return `Write \`${negates(operator) ? "not_contains" : "contains"}\` with \`${write}\`.`;
  }
  if (operator === "contains" || operator === "not_contains") {
    return `Write \`${negates(operator) ? "less_than" : "greater_than_or_equal_to"}\` with \`${write}\`.`;
  }
  return `Write \`${write}\`; the statuses are ${alternatives(names.map((name) => `$message.${name}`))}.`;
}

function negates(operator: string): boolean {
  return operator.startsWith("not_") || operator.startsWith("less_");
}

function deliveryArguments(): readonly string[] {
  return ["skipped", ...DELIVERY_STATUSES];
}

function engagementArguments(): readonly string[] {
  return [...ENGAGEMENT_STATUSES, "seen_not_read", "read_not_link_clicked"];
}

/** The phrase that a legacy trio most likely means. */
function modernPhrase(operator: string, argument: string): string | undefined {
  const row = STATUS_CASES.find((candidate) => candidate.argument === argument);
  if (row === undefined) return undefined;
  const delivery = caseOf("delivery_status", operator, argument);
  if (delivery !== undefined) return delivery.row.phrases[delivery.polarity];
  if (row.property !== "engagement_status") return undefined;
  if (operator === "greater_than_or_equal_to" || operator === "equal_to") return row.phrases.has;
  if (operator === "less_than" || operator === "not_equal_to") return row.phrases.has_not;
  return undefined;
}
