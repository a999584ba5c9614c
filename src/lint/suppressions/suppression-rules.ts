import {
  allCodes,
  alternatives,
  didYouMean,
  type Severity,
  severityOf,
  suggestionsFor,
} from "../../diagnostics/index.ts";
import type { Site } from "../../problem/index.ts";
import { definedEdits, type Finding, type Remedy } from "../finding.ts";
import { type Levels, levelOf } from "../levels.ts";
import { type RuleInfo, type RuleWords, type Words, wordsOf } from "../rule.ts";
import { RULES } from "../rules.ts";

/** A rule about suppressions. It has no check of its own: the readers of comments and of the config report its faults. */
export interface SuppressionRule<Name extends string, Parameters> extends RuleInfo<Name> {
  /** Returns a fault, which is worded only if it is reported. */
  fault(parameters: Parameters): SuppressionFault;
}

/** A fault of a suppression, without its place. */
export interface SuppressionFault {
  readonly code: string;
  readonly words: () => Words;
  /** The level of the rule unless a config sets another. */
  readonly level: Severity;
}

function defineSuppressionRule<const Name extends string, Parameters extends object>(
  rule: RuleInfo<Name> & RuleWords<Parameters>,
): SuppressionRule<Name, Parameters> {
  const { name, level, summary } = rule;
  return {
    name,
    level,
    summary,
    fault: (parameters) => ({ code: name, level, words: () => wordsOf(rule, parameters) }),
  };
}

/** A suppression of a code that can never be suppressed. */
export const forbiddenIgnore = defineSuppressionRule({
  name: "forbidden-ignore",
  level: "error",
  summary: "A suppression of an error, or of a finding about suppressions: neither can be suppressed.",
  message: ({ rule, what }: { readonly rule: string; readonly what: "error" | "suppression-rule" }) =>
    what === "error"
      ? `\`${rule}\` is always an error, and errors cannot be suppressed`
      : `\`${rule}\` is about suppressions, and cannot be suppressed itself`,
  help: ({ what }) =>
    what === "error"
      ? "Correct the error and remove this: a condition with such an error cannot be used."
      : "Correct the suppression that it is about, or set its level in the config.",
});

/** A suppression without a reason. */
export const ignoreWithoutReason = defineSuppressionRule({
  name: "ignore-without-reason",
  level: "error",
  summary: "A suppression that gives no reason: it suppresses nothing.",
  message: (_: MissingReason) => "no reason is given, so this suppresses nothing",
  help: ({ word, rules, isConfigEntry }) =>
    isConfigEntry
      ? "Say under `reason` why the finding is not a fault here."
      : `Say after a colon why the finding is not a fault here: \`# ${word} ${rules.join(", ") || "<rule>"}: <reason>\`.`,
});

interface MissingReason {
  /** The keyword of the comment. */
  readonly word: string;
  readonly rules: readonly string[];
  /** True if it is an entry of a config, not a comment. */
  readonly isConfigEntry: boolean;
}

/** A suppression of a rule that does not exist, or of no rule. */
export const unknownIgnore = defineSuppressionRule({
  name: "unknown-ignore",
  level: "error",
  summary: "A suppression of a rule that does not exist, or of none: it suppresses nothing.",
  message: (name: UnknownName) =>
    name.what === "nothing"
      ? "no rule is named, so this suppresses nothing"
      : `there is no ${name.what} \`${name.found}\`, so this suppresses nothing`,
  help: (name) => {
    if (name.what === "nothing") return `Name the rules: \`# ${name.found} <rule>, <rule>: <reason>\`.`;
    if (name.what === "comment") {
      return "Write `heed-ignore` for what begins on the next line, or `heed-ignore-file` for the file.";
    }
    const { found, known } = name;
    const words = found.split(/\s+/);
    if (words.length > 1 && words.every((word) => known.includes(word))) return "Put commas between rules.";
    return didYouMean(found, known) ?? "Name one of the rules that `docs/rules/README.md` lists.";
  },
});

type UnknownName =
  | { readonly what: "rule"; readonly found: string; readonly known: readonly string[] }
  /** `found` is the misspelt keyword. */
  | { readonly what: "comment"; readonly found: string }
  /** `found` is the keyword without a rule. */
  | { readonly what: "nothing"; readonly found: string };

/** A suppression that suppresses nothing. */
export const unusedIgnore = defineSuppressionRule({
  name: "unused-ignore",
  level: "warning",
  summary: "A suppression that suppresses nothing.",
  message: (unused: UnusedSuppression) => {
    switch (unused.why) {
      case "not-found":
        return `nothing is reported as ${alternatives(unused.rules)} here, so this suppresses nothing`;
      case "off":
        return `${alternatives(unused.rules)} ${unused.rules.length > 1 ? "are" : "is"} off, so this suppresses nothing`;
      case "nothing-begins":
        return "no entry begins on the next line, so this suppresses nothing";
      case "not-first":
        return "a key stands before this, so this suppresses nothing";
      case "nowhere":
        return `none of the checked files has \`${unused.at}\`, so this suppresses nothing`;
      case "no-file":
        return `none of the checked files is \`${unused.file}\`, so this suppresses nothing`;
    }
  },
  help: (unused) => {
    switch (unused.why) {
      case "not-found":
        return unused.isConfigEntry ? "Remove it." : "Remove it, or move it to the finding that it is for.";
      case "off":
        return "Remove it.";
      case "nothing-begins":
        return "Put it on the line before an entry, or at the end of a line.";
      case "not-first":
        return "Move it before the first key, or write `heed-ignore` for what begins on the next line.";
      case "nowhere":
        return "Write a JSON pointer, such as `/steps/0/when`, or the ref of a step; or remove this.";
      case "no-file":
        return "Paths count from the folder of this config; correct it, or remove this.";
    }
  },
});

/** Why a suppression suppresses nothing. */
export type UnusedSuppression =
  | { readonly why: "not-found" | "off"; readonly rules: readonly string[]; readonly isConfigEntry: boolean }
  | { readonly why: "nothing-begins" | "not-first" }
  | { readonly why: "nowhere"; readonly at: string }
  | { readonly why: "no-file"; readonly file: string };

/** The rules about suppressions, which are checked after all others. */
export const SUPPRESSION_RULES = [
  forbiddenIgnore,
  ignoreWithoutReason,
  unknownIgnore,
  unusedIgnore,
] as const satisfies readonly RuleInfo[];

/** The name of a rule. */
export type RuleName = (typeof RULES)[number]["name"] | (typeof SUPPRESSION_RULES)[number]["name"];

const RULE_NAMES: readonly string[] = RULES.map(({ name }) => name);
const SUPPRESSION_RULE_NAMES: readonly string[] = SUPPRESSION_RULES.map(({ name }) => name);
const CODES: readonly string[] = allCodes();
const WARNINGS: readonly string[] = allCodes().filter((code) => severityOf(code) === "warning");

const SUPPRESSIBLE: readonly string[] = [...RULE_NAMES, ...WARNINGS];
const SUPPRESSIBLE_SET: ReadonlySet<string> = new Set(SUPPRESSIBLE);

/** Checks whether findings of a code can be suppressed: those of rules, and diagnostics that are warnings. */
export function isSuppressible(code: string): boolean {
  return SUPPRESSIBLE_SET.has(code);
}

/** Every code whose level can be set: of the rules, and of the diagnostics that are warnings. */
export function leveledCodes(): readonly string[] {
  return [...RULE_NAMES, ...SUPPRESSION_RULE_NAMES, ...WARNINGS];
}

/** The fault of a name that is to be suppressed; undefined if it can be. */
export function faultOfRuleName(rule: string): SuppressionFault | undefined {
  if (isSuppressible(rule)) return undefined;
  if (SUPPRESSION_RULE_NAMES.includes(rule)) return forbiddenIgnore.fault({ rule, what: "suppression-rule" });
  if (CODES.includes(rule)) return forbiddenIgnore.fault({ rule, what: "error" });
  return unknownIgnore.fault({ what: "rule", found: rule, known: SUPPRESSIBLE });
}

/** The rule that a name was most likely meant to be; undefined if there is none near it. */
export function suppressibleNear(rule: string): string | undefined {
  return suggestionsFor(rule, SUPPRESSIBLE)[0];
}

/** Turns a fault into a finding; undefined if its rule is off. */
export function suppressionFinding(
  { code, level, words }: SuppressionFault,
  place: Site,
  levels: Levels,
  remedy: Remedy = {},
): Finding | undefined {
  const severity = levelOf(levels, { name: code, level });
  if (severity === "off") return undefined;
  return { code, severity, ...words(), ...place, ...definedEdits(remedy) };
}
