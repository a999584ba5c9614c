import { alternatives, suggestionsFor } from "../../../diagnostics/index.ts";
import { CommandError } from "../../command-error.ts";

/** What is asked of one condition, or of two. */
export type Relation = keyof typeof OPERANDS;

/** How many conditions each question is about. */
const OPERANDS = { always: 1, never: 1, implies: 2, equivalent: 2, disjoint: 2 } as const;

/** A question as it was put. */
export interface Question {
  readonly relation: Relation;
  /** The conditions, as many as it is about, in their order. */
  readonly operands: readonly string[];
}

/**
 * Reads a question. Of one condition it stands before or behind it, of two between or before them. `always` and `never`
 * are conditions too: where both words could be the question, the first is.
 *
 * Throws CommandError if there is no question, or not as many conditions as it is about.
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
      "Put quotes around each condition, so that it is one word to the shell.",
    );
  }
  const alone = words.filter((word) => /^[a-z]+$/i.test(word));
  const meant = alone.flatMap((word) => suggestionsFor(word, RELATIONS));
  return new CommandError(
    "there is no question in this",
    meant.length === 0
      ? `${forms} Put quotes around each condition.`
      : `Did you mean ${alternatives(meant)}?`,
  );
}

const RELATIONS = Object.keys(OPERANDS) as readonly Relation[];

function isRelation(word: string | undefined): word is Relation {
  return word !== undefined && Object.hasOwn(OPERANDS, word);
}
