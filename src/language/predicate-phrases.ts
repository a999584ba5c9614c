import {
  type ArgumentKind,
  argumentKindOf,
  isPreferenceOperator,
  OPERATOR_NAMES,
  OPERATORS,
  type Operator,
  type Target,
} from "../condition/index.ts";
import { type Polarity, STATUS_CASES, type StatusCase } from "../status/index.ts";

/** A phrase that can follow a subject: a status case, or the words of operators. */
export interface PredicatePhrase {
  /** Its words, in lower case. */
  readonly words: readonly string[];
  /** The case and its polarity; undefined for operators. */
  readonly status?: { readonly row: StatusCase; readonly polarity: Polarity };
  /** The operators that are written so: several if their operands tell them apart. Empty for a case. */
  readonly operators: readonly Operator[];
  /** The kind of operand that follows: `none` if none does. */
  readonly takes: ArgumentKind;
  /** True if the printer writes another spelling. */
  readonly isSynonym: boolean;
}

const cases: readonly PredicatePhrase[] = STATUS_CASES.flatMap((row) =>
  (["has", "has_not"] as const).map((polarity) => ({
    words: row.phrases[polarity].split(" "),
    status: { row, polarity },
    operators: [],
    takes: "none" as const,
    isSynonym: false,
  })),
);

/** Spellings of operators beside those of their table. */
const SYNONYMS: readonly (readonly [string, Operator])[] = [
  ["is", "equal_to"],
  ["is not", "not_equal_to"],
  ["is between times", "is_timestamp_between"],
];

function phrasesOfOperators(target: Target): readonly PredicatePhrase[] {
  const names = OPERATOR_NAMES.filter((name) => target === "preference" || !isPreferenceOperator(name));
  const spellings = new Map<string, Operator[]>();
  for (const name of names) {
    const { text } = OPERATORS[name];
    spellings.set(text, [...(spellings.get(text) ?? []), name]);
  }
  const own = [...spellings].map(([text, operators]) => phraseOf(text, operators, false));
  return [...own, ...SYNONYMS.map(([text, operator]) => phraseOf(text, [operator], true))];
}

function phraseOf(text: string, operators: readonly Operator[], isSynonym: boolean): PredicatePhrase {
  const kind = argumentKindOf(operators[0] as Operator);
  return { words: text.split(" "), operators, takes: kind === "now" ? "none" : kind, isSynonym };
}

const byTarget = new Map<Target, readonly PredicatePhrase[]>();

/** Returns every phrase that can follow a subject in conditions of a target: first the cases, in the order of their tables. */
export function predicatePhrases(target: Target = "step"): readonly PredicatePhrase[] {
  const known = byTarget.get(target);
  if (known !== undefined) return known;
  const phrases = [...(target === "preference" ? [] : cases), ...phrasesOfOperators(target)];
  byTarget.set(target, phrases);
  return phrases;
}
