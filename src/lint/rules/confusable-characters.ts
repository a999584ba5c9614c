import { codeNames } from "../../language/index.ts";
import type { Rule } from "../rule.ts";
import { lookalikeOf, plainOf } from "../subject/lookalikes.ts";
import { stepNames } from "../subject/step-names.ts";
import { type Passage, placeOf, rewritePassages, textOf } from "../subject/subject.ts";
import type { RuleParameters } from "../wordings.ts";

const WORD = /[\p{L}\p{M}\p{N}_]+/gu;
const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/gs;
const PLAIN_LETTER = /[A-Za-z]/;

/** A letter of another script that looks like one of ASCII: two names that look the same are not. */
export const confusableCharacters: Rule<"confusable-characters"> = {
  name: "confusable-characters",
  level: "warning",
  check(subject, report) {
    const found: { readonly parameters: RuleParameters["confusable-characters"]; readonly at: Passage }[] =
      [];
    for (const passage of [...subject.texts, ...stepNames(subject)]) {
      const text = textOf(passage);
      const names =
        passage.kind === "text" ? text.replace(QUOTED, (quoted) => " ".repeat(quoted.length)) : text;
      for (const { 0: word, index } of text.matchAll(WORD)) {
        const letters = [...word];
        const letter = letters.find((one) => lookalikeOf(one) !== undefined);
        if (letter === undefined) continue;
        // A word of one script is honest, unless it is a name that could be all plain letters.
        const isName = passage.kind !== "value" && names.startsWith(word, index);
        if (!PLAIN_LETTER.test(word) && !(isName && letters.every(isLookalike))) continue;
        const like = lookalikeOf(letter) as string;
        const parameters = { word, letter: codeNames(letter), like, plain: plainOf(word) };
        const start = passage.start + index;
        found.push({ parameters, at: { ...passage, start, end: start + word.length } });
      }
    }
    for (const { parameters, at } of found) {
      // A name that changes in one place only would be another.
      const same = () => found.filter((one) => one.parameters.word === parameters.word).map((one) => one.at);
      report(parameters, placeOf(at), () => ({ suggestion: rewritePassages(same(), parameters.plain) }));
    }
  },
};

function isLookalike(letter: string): boolean {
  return lookalikeOf(letter) !== undefined;
}
