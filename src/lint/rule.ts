import { type Severity, shownParameters } from "../diagnostics/index.ts";
import type { Site } from "../problem/index.ts";
import type { RelatedPlace, Remedy } from "./finding.ts";
import type { Subject } from "./subject/subject.ts";

/** A rule's name, level and summary. */
export interface RuleInfo<Name extends string = string> {
  readonly name: Name;
  /** The level of its findings unless a config sets another. */
  readonly level: Severity;
  /** The faults that the rule finds, in one sentence, with which its page in `docs/rules/` starts. */
  readonly summary: string;
}

/**
 * The words of a rule. Messages start in lower case and have no full stop; text of the author stands in backticks,
 * shortened and with invisible characters escaped.
 */
export interface RuleWords<Parameters> {
  /** The fault, in one sentence. */
  readonly message: (parameters: Parameters) => string;
  /** Advice on what to do. */
  readonly help: string | ((parameters: Parameters) => string);
}

/**
 * Reports a fault: the parameters of its words, its place, its remedy, which is worked out only if it is needed, and other
 * places that explain it.
 */
export type Report<Parameters> = (
  parameters: Parameters,
  place: Site,
  remedy?: () => Remedy,
  related?: readonly (RelatedPlace | undefined)[],
) => void;

/**
 * The part of a file that a fault obscures: its form, by which everything is read, the time that passes in it, or the value
 * that a condition compares with.
 */
export type Obscured = "form" | "time" | "value";

/** A rule as its file defines it; `message` declares the parameters, `help` and `check` infer them. */
export interface RuleDefinition<Name extends string, Parameters>
  extends RuleInfo<Name>,
    RuleWords<Parameters> {
  /** Set if a fault obscures others: findings that are gone once it is mended are not reported. */
  readonly obscures?: Obscured;
  check(subject: Subject, report: Report<Parameters>): void;
}

/** A rule, named for the fault that it finds. */
export interface Rule<Name extends string = string> extends RuleInfo<Name> {
  readonly obscures: Obscured | undefined;
  check(subject: Subject, report: (fault: Fault) => void): void;
}

/** A fault that a rule reports. */
export interface Fault {
  readonly place: Site;
  readonly words: () => Words;
  readonly remedy: () => Remedy;
  readonly related: readonly RelatedPlace[];
}

/** The message and help of a finding. */
export interface Words {
  readonly message: string;
  readonly help: string;
}

/** Defines a rule. */
export function defineRule<const Name extends string, Parameters extends object>(
  definition: RuleDefinition<Name, Parameters>,
): Rule<Name> {
  const { name, level, summary, obscures } = definition;
  return {
    name,
    level,
    summary,
    obscures,
    check(subject, report) {
      definition.check(subject, (parameters, place, remedy = () => ({}), others = []) => {
        const related = others.filter((one) => one !== undefined);
        report({ place, remedy, related, words: () => wordsOf(definition, parameters) });
      });
    },
  };
}

/** Words a fault, its parameters shortened and escaped as messages show them. */
export function wordsOf<Parameters extends object>(
  { message, help }: RuleWords<Parameters>,
  parameters: Parameters,
): Words {
  const shown = shownParameters(parameters);
  return { message: message(shown), help: typeof help === "string" ? help : help(shown) };
}
