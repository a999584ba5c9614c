import { caseNamed } from "../../status/index.ts";
import { stepsFor } from "../subjects.ts";
import { AUXILIARIES, CASE_PHRASES, type Meaning, NEGATIONS } from "../vocabulary.ts";
import { FormReader } from "./form-reader.ts";
import type { Node, Subject } from "./readings.ts";

/** Words for the recipient of a message, whom no condition names. */
const PEOPLE =
  /^(?:users?|recipients?|subscribers?|they|he|she|you|people|persons?|members?|customers?|readers?|receivers?|contacts?|somebody|someone|anybody|anyone|everybody|everyone)$/;

/** Words between what was done and the step whose message it was done to. */
const BEFORE_STEP =
  /^(?:the|an?|any|one|on|in|of|from|to|with|through|its|their|this|that|my|our|links?|buttons?|cta|message|messages|notification|notifications|step|ref)$/;

/** Conditions that begin with people: conditions ask about what was done to a message, by whom it is known. */
export abstract class PeopleReader extends FormReader {
  /** `the user did not open email_1`, `nobody has seen in_app_feed_1`: only the recipient sees, reads and clicks. */
  protected ofPeople(): Node | undefined {
    const start = this.startOfNext();
    this.optional(/^(?:the|a|an|any|our|every|each)$/);
    const isNobody =
      this.optional(/^(?:nobody|noone|none)$/) || (this.is("no") && this.is("one", 1) && this.skip(2));
    if (!isNobody && !this.optional(PEOPLE)) {
      if (!this.is("no") || !PEOPLE.test(this.wordAt(1) ?? "")) return undefined;
      this.at += 2;
      return this.askedOfStep(start, true);
    }
    return this.askedOfStep(start, isNobody);
  }

  private skip(count: number): true {
    this.at += count;
    return true;
  }

  /** `has not seen in_app_feed_1 yet`, `clicked the link in email_1`, behind those who did it. */
  private askedOfStep(start: number, isNobody: boolean): Node | undefined {
    let isNegated = isNobody;
    for (let word = this.wordAt(0) ?? ""; ; word = this.wordAt(0) ?? "") {
      if (NEGATIONS.has(word)) isNegated = !isNegated;
      else if (!/^(?:is|are|was|were|be|been)$/.test(word) && AUXILIARIES.has(word)) {
        // `got` may be all that is said.
        if (/^g[eo]ts?$/.test(word) && this.stepAhead(1) !== undefined) break;
      } else break;
      this.at++;
    }
    const found = CASE_PHRASES.find(this.wordAt) ?? this.received();
    if (found?.meaning.is !== "case" || found.meaning.cases.length !== 1) return undefined;
    const [one] = found.meaning.cases;
    if (one === undefined || one.isNegated) return undefined;
    this.at += found.length;
    const steps = this.stepAhead();
    if (steps === undefined) return undefined;
    this.at += steps.ahead + 1;
    this.optional(/^(?:yet|already|before)$/);
    const verb = caseNamed(one.name).phrases[isNegated ? "has_not" : "has"];
    const subject: Subject = {
      kind: "condition",
      sort: "step",
      writes: steps.refs,
      start,
      end: this.endOfLast(),
    };
    return this.whole(subject, start, [verb], isNegated);
  }

  private received(): { readonly length: number; readonly meaning: Meaning } | undefined {
    return /^g[eo]ts?$/.test(this.wordAt(0) ?? "")
      ? { length: 1, meaning: { is: "case", cases: [{ name: "delivered", isNegated: false }] } }
      : undefined;
  }

  /** The step that is named next, behind words such as `the link in`. */
  private stepAhead(from = 0): { readonly ahead: number; readonly refs: readonly string[] } | undefined {
    for (let ahead = from; ahead < 6; ahead++) {
      const token = this.peek(ahead);
      if (token === undefined) return undefined;
      const refs = token.kind === "word" ? stepsFor(token.text, this.surroundings.refs) : [];
      if (refs.length > 0 && (!BEFORE_STEP.test(token.lower) || this.surroundings.refs.has(token.text)))
        return { ahead, refs };
      if (token.kind !== "word" || !BEFORE_STEP.test(token.lower)) return undefined;
    }
    return undefined;
  }
}
