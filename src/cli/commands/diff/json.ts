import {
  type Cases,
  type Change,
  changeInWords,
  type Difference,
  type Phrase,
  witnessInWords,
} from "../../../compare/index.ts";
import type { Condition } from "../../../condition/index.ts";
import type { Context } from "../../../context/index.ts";
import { print } from "../../../language/index.ts";
import type { Compared } from "./pairs.ts";

/**
 * A comparison as data:
 *
 *     {
 *       "before": "a/steps.yaml", "after": "b/steps.yaml",     // null: not there
 *       "outcome": "different",                                // "same", "undecided", "unreadable"
 *       "changes": [{
 *         "kind": "meaning",
 *         "part": { "kind": "channel", "name": "email_1", "pointer": "/steps/2" },
 *         "message": "`email_1` sends in fewer cases",
 *         "before": "...", "after": "...",
 *         "gained": null,                                      // no case
 *         "lost": {
 *           "condition": "...", "complete": true,              // null: no condition expresses it
 *           "example": { "words": "...", "context": {...} },
 *           "besides": null                                    // an example that `condition` leaves out
 *         },
 *         "assuming": []
 *       }]
 *     }
 */
export function jsonDiff({ before, after, changes, outcome }: Compared): { readonly [key: string]: unknown } {
  return {
    before: before?.name ?? null,
    after: after?.name ?? null,
    outcome,
    changes: changes.map(changeAsData),
  };
}

function changeAsData(change: Change): object {
  const { part, headline } = changeInWords(change);
  const message = `${plain(part)} ${plain(headline)}`;
  if (!("comparison" in change)) {
    const { kind, part: of, ...rest } = change;
    return { kind, part: of, message, ...rest };
  }
  const { kind, part: of, before, after, comparison, conditions } = change;
  return {
    kind,
    part: of,
    message,
    before,
    after,
    gained: differenceAsData(comparison.gained, conditions),
    lost: differenceAsData(comparison.lost, conditions),
    assuming: comparison.assuming,
  };
}

function differenceAsData(difference: Difference, conditions: readonly Condition[]): object | null {
  if (difference.kind === "none") return null;
  if (difference.kind === "undecided") return { undecided: difference.why };
  const { condition, isComplete: complete, witness, otherWitness: besides }: Cases = difference.cases;
  const example = (context: Context | undefined) =>
    context === undefined ? null : { words: witnessInWords(context, conditions), context };
  return {
    condition: condition === undefined ? null : print(condition),
    complete,
    example: example(witness),
    besides: example(besides),
  };
}

function plain(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === "string" ? part : `\`${part.quoted}\``)).join("");
}
