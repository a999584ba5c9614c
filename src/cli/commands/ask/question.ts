import { alternatives, suggestionsFor } from "../../../diagnostics/index.ts";
import { CommandError } from "../../command-error.ts";

/** A property of one condition, or a relation of two. */
export type Relation = keyof typeof OPERANDS;

/** Number of conditions in each question. */
const OPERANDS = { always: 1, never: 1, implies: 2, equivalent: 2, disjoint: 2 } as const;

/** A question about one or two conditions. */
export interface Question {
  readonly relation: Relation;
  /** One condition or two, in their order. */
  readonly operands: readonly string[];
}

/**
 * Reads a question: `always A`, `A always`, `A implies B` or `implies A B`. `always` and `never` are conditions too; if both
 * words could be the question, the first one is.
 *
 * Throws CommandError if there is no question, or the number of conditions is wrong.
 */
export function readQuestion(words: readonly string[]): Question {
  const places = words.length === 2 ? [0, 1] : [1, 0];
  for (const place of places) {
    const relation = words[place]?.toLowerCase();
    if (!isRelation(relation) || OPERANDS[relation] !== words.length - 1) continue;
    return { relation, operands: words.filter((_, index) => index !== place) };
  }
  throw refusalOf(words);
}

function refusalOf(words: readonly string[]): CommandError {
  const forms = "Ask `A implies B`, `A equivalent B`, `A disjoint B`, `always A` or `never A`.";
  const found = words.map((word) => word.toLowerCase()).find(isRelation);
  if (found !== undefined) {
    const wanted = OPERANDS[found] === 1 ? "one condition" : "two conditions";
    return new CommandError(
      `\`${found}\` is asked of ${wanted}, and ${words.length - 1 || "none"} ${words.length === 2 ? "is" : "are"} given`,
      `${words.length === 2 && OPERANDS[found] === 2 ? "Give the second one too. " : ""}Put quotes around each condition, so that it is one word to the shell.`,
    );
  }
  const others = words.flatMap((word) => OTHER_WORDS.get(word.toLowerCase()) ?? []);
  if (others.length > 0)
    return new CommandError("this is not a question", `Write ${alternatives(others)}. ${forms}`);
  const alone = words.filter((word) => /^[a-z]+$/i.test(word));
  const meant = alone.flatMap((word) => suggestionsFor(word, RELATIONS));
  return new CommandError(
    "this is not a question",
    meant.length === 0
      ? `${forms} Put quotes around each condition.`
      : `Did you mean ${alternatives(meant)}?`,
  );
}

/** Other words for relations. */
const OTHER_WORDS: ReadonlyMap<string, Relation> = new Map([
  ["equals", "equivalent"],
  ["equal", "equivalent"],
  ["same", "equivalent"],
  ["==", "equivalent"],
  ["means", "implies"],
  ["entails", "implies"],
  ["=>", "implies"],
  ["excludes", "disjoint"],
  ["contradicts", "disjoint"],
  ["impossible", "never"],
  ["unsatisfiable", "never"],
  ["contradiction", "never"],
  ["tautology", "always"],
  ["valid", "always"],
]);

const RELATIONS = Object.keys(OPERANDS) as readonly Relation[];

function isRelation(word: string | undefined): word is Relation {
  return word !== undefined && Object.hasOwn(OPERANDS, word);
}
