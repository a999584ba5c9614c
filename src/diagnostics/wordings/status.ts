import {
  isInclusionOperator,
  isNegative,
  isOperator,
  isRankOperator,
  type RankOperator,
  segmentText,
} from "../../condition/index.ts";
import type { StoredProblemParameters } from "../../problem/index.ts";
import {
  COMPOUND_ARGUMENTS,
  caseOf,
  DELIVERY_STATUSES,
  ENGAGEMENT_STATUSES,
  isDeliveryStatus,
  STATUS_CASES,
  statusArgumentOf,
} from "../../status/index.ts";
import { alternatives, suggestionsFor } from "../suggest/index.ts";
import { lookUp, spoken } from "./phrases.ts";
import type { Wordings } from "./wording.ts";

const MESSAGE = "$message.";
const PROPERTIES = ["delivery_status", "engagement_status"];
const DELIVERY_ARGUMENTS = ["skipped", ...DELIVERY_STATUSES];
const ENGAGEMENT_ARGUMENTS = [...ENGAGEMENT_STATUSES, ...COMPOUND_ARGUMENTS];

/** Synonyms of the statuses. */
const OTHER_NAMES: { readonly [word: string]: string } = {
  clicked: "link_clicked",
  dismissed: "archived",
  failed: "undelivered",
  opened: "read",
  viewed: "seen",
};

/** The wordings of mistakes in status conditions. */
export const STATUS_WORDINGS = {
  "unknown-ref-property": {
    severity: "error",
    message: ({ variable, property }) =>
      property === ""
        ? `\`${variable}\` does not say what to ask about the step`
        : `\`${variable}\` is not a property of a step`,
    help: ({ ref, property }) => {
      const step = ref === "" ? "refs.<ref>" : `refs${segmentText(ref)}`;
      const named = statusNamed(property);
      if (named?.exact) return `Ask ${asking(`${step}.`, "contains", named.name)}.`;
      const [meant] = suggestionsFor(property, PROPERTIES);
      if (meant !== undefined) return `Did you mean \`${step}.${meant}\`?`;
      return `Write ${alternatives(PROPERTIES.map((name) => `${step}.${name}`))}.`;
    },
    correction: ({ ref, property }) => {
      if (statusNamed(property)?.exact) return undefined;
      const [meant] = suggestionsFor(property, PROPERTIES);
      return meant === undefined ? undefined : { text: `refs${segmentText(ref)}.${meant}`, isCertain: false };
    },
  },
  "status-operator": {
    severity: "error",
    message: ({ property, operator, phrase = operator }) =>
      `\`${property}\` cannot be used with \`${phrase}\``,
    help: ({ property, operator, phrase, argument }) =>
      spoken(statusAdvice(property, operator, argument), phrase),
  },
  "status-argument": {
    severity: "error",
    message: ({ property, found }) =>
      found === ""
        ? `\`${property}\` is compared with a status, and there is none`
        : `\`${property}\` cannot be compared with \`${found}\``,
    help: ({ property, operator, phrase, found }) => spoken(statusAdvice(property, operator, found), phrase),
    correction: ({ property, operator, found }) => {
      const fitting = fittingArguments(property);
      const named = found === "" ? undefined : statusNamed(found, fitting);
      if (named === undefined || !fitting.includes(named.name) || !takes(property, operator))
        return undefined;
      // A status without its `$message.` is unambiguous.
      return { text: MESSAGE + named.name, isCertain: found === named.name };
    },
  },
  "message-argument-on-data": {
    severity: "error",
    message: ({ argument }) =>
      `\`${argument}\` is a message status, which only a step's status can be compared with`,
    help: ({ variable, argument }) => {
      if (variable.startsWith("refs"))
        return `Put the step's status on the left, and \`${argument}\` on the right.`;
      const named = statusNamed(argument);
      // People leave `refs.` out: `email_1` or `email_1.status`.
      const [ref = ""] = /^[A-Za-z_][A-Za-z0-9_-]*(?=$|\.\w*status$)/.exec(variable) ?? [];
      const step = ref === "" ? "refs.<ref>" : `refs.${ref}`;
      return named === undefined
        ? `Ask a step, as in \`${step}.engagement_status\`; for the text itself, give it quotes of its own.`
        : `Ask ${asking(`${step}.`, "contains", named.name)}; for the text itself, give it quotes of its own.`;
    },
  },
  "status-as-argument": {
    severity: "error",
    message: ({ argument }) => `\`${argument}\` reads a step, which only the variable can do`,
    help: () => "Make it the variable, with a status such as `$message.seen` as the argument.",
  },
  "legacy-status": {
    severity: "warning",
    message: ({ ref }) =>
      `\`refs${segmentText(ref)}.status\` is an older form, which puts delivery and engagement on one scale`,
    help: ({ ref, operator, phrase, argument }) => {
      const meant = modernPhrase(operator, argument);
      const step = `refs${segmentText(ref)}`;
      // `skipped` is below every status, so the two forms agree on it.
      const difference =
        argument === "skipped"
          ? ""
          : " The two differ where a message has a later status without an earlier one.";
      // In a text, the phrase itself is the advice.
      if (phrase !== undefined && meant !== undefined)
        return `Most likely \`${meant}\` is meant.${difference}`;
      return meant === undefined
        ? `Ask ${alternatives(PROPERTIES.map((name) => `${step}.${name}`))} instead.`
        : `Most likely \`${meant}\` is meant: ${asking(`${step}.`, operator, argument)}.${difference}`;
    },
  },
} as const satisfies Partial<Wordings<keyof StoredProblemParameters>>;

interface Named {
  readonly name: string;
  /** True if the word is the name itself rather than a near miss. */
  readonly exact: boolean;
}

/** Finds the reserved argument that a word names or resembles, with or without `$message.`; expected ones first. */
function statusNamed(word: string, expected: readonly string[] = []): Named | undefined {
  const text = word.startsWith(MESSAGE) ? word.slice(MESSAGE.length) : word;
  const name = lookUp(OTHER_NAMES, text.toLowerCase()) ?? text;
  if (statusArgumentOf(name) !== undefined) return { name, exact: true };
  const [near] = suggestionsFor(text, [...expected, ...DELIVERY_ARGUMENTS, ...ENGAGEMENT_ARGUMENTS]);
  return near === undefined ? undefined : { name: near, exact: false };
}

/** Polarity of a case that an operator on ranks was most likely meant to ask for. */
const RANK_POLARITIES: { readonly [operator in RankOperator]: "has" | "has_not" } = {
  equal_to: "has",
  not_equal_to: "has_not",
  greater_than: "has",
  greater_than_or_equal_to: "has",
  less_than: "has_not",
  less_than_or_equal_to: "has_not",
};

function negates(operator: string): boolean {
  if (!isOperator(operator)) return false;
  return isRankOperator(operator) ? RANK_POLARITIES[operator] === "has_not" : isNegative(operator);
}

/** Words a status trio: "`refs.email_1.delivery_status`, with `less_than` and `$message.sent`". */
function asking(step: string, operator: string, argument: string): string {
  const row = STATUS_CASES.find((candidate) => candidate.argument === argument);
  const property = row?.property ?? (isDeliveryStatus(argument) ? "delivery_status" : "engagement_status");
  const fitting = row?.operators[negates(operator) ? "has_not" : "has"];
  return `\`${step}${property}\`, with \`${fitting ?? (negates(operator) ? "not_equal_to" : "equal_to")}\` and \`${MESSAGE}${argument}\``;
}

/** Returns the reserved arguments that fit a property. */
function fittingArguments(property: string): readonly string[] {
  if (property === "engagement_status") return ENGAGEMENT_ARGUMENTS;
  return property === "delivery_status"
    ? DELIVERY_ARGUMENTS
    : [...DELIVERY_ARGUMENTS, ...ENGAGEMENT_STATUSES];
}

/** Checks whether an operator fits a property. */
function takes(property: string, operator: string): boolean {
  if (!isOperator(operator)) return false;
  return property === "engagement_status" ? isInclusionOperator(operator) : isRankOperator(operator);
}

/** Advises on a status trio whose operator or argument does not fit its property. */
function statusAdvice(property: string, operator: string, found: string): string {
  const isEngagement = property === "engagement_status";
  const fitting = fittingArguments(property);
  const named = statusNamed(found, fitting);
  const operatorFits = takes(property, operator);
  if (named !== undefined) {
    const fits = operatorFits && fitting.includes(named.name);
    const meant = fits ? `\`${MESSAGE}${named.name}\`` : asking("", operator, named.name);
    return named.exact ? `${fits ? "Write" : "Ask"} ${meant}.` : `Did you mean ${meant}?`;
  }
  const names = alternatives(fitting.map((name) => MESSAGE + name));
  if (operatorFits) return `Write ${names}.`;
  return `Write ${isEngagement ? "`contains` or `not_contains`" : "`equal_to`, `less_than` or another order"}, with ${names}.`;
}

/** Returns the most likely phrase for a legacy trio. */
function modernPhrase(operator: string, argument: string): string | undefined {
  const row = STATUS_CASES.find((candidate) => candidate.argument === argument);
  if (row === undefined) return undefined;
  if (row.property === "delivery_status") {
    const meant = caseOf(row.property, operator, argument);
    return meant?.row.phrases[meant.polarity];
  }
  if (operator === "greater_than_or_equal_to" || operator === "equal_to") return row.phrases.has;
  if (operator === "less_than" || operator === "not_equal_to") return row.phrases.has_not;
  return undefined;
}
