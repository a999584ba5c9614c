import { codeNames } from "../../language/index.ts";
import { defineRule } from "../rule.ts";
import { lookalikeOf, plainOf } from "../subject/lookalikes.ts";
import { type Passage, placeOf, rewritePassages, textOf } from "../subject/subject.ts";

const WORD = /[\p{L}\p{M}\p{N}_]+/gu;
const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/gs;
const PLAIN_LETTER = /[A-Za-z]/;

interface Lookalike {
  readonly word: string;
  /** The code of the letter: `U+0430`. */
  readonly letter: string;
  /** The ASCII letter that it looks like. */
  readonly like: string;
  /** The word in ASCII letters. */
  readonly plain: string;
}

/** A letter of another script that looks like an ASCII letter: names that look equal are not. */
export const confusableCharacters = defineRule({
  name: "confusable-characters",
  level: "warning",
  summary: "A letter of another script that looks like an ASCII letter, in a name or text of a condition.",
  message: ({ word, letter, like }: Lookalike) =>
    `\`${word}\` has a letter, ${letter}, that only looks like \`${like}\``,
  help: ({ plain }) =>
    `Unless another name is meant, write \`${plain}\` in ASCII letters wherever it stands.`,
  check(subject, report) {
    const found: { readonly parameters: Lookalike; readonly at: Passage }[] = [];
    for (const passage of [...subject.texts, ...subject.stepNames]) {
      const text = textOf(passage);
      const names =
        passage.kind === "text" ? text.replace(QUOTED, (quoted) => " ".repeat(quoted.length)) : text;
      for (const { 0: word, index } of text.matchAll(WORD)) {
        const letters = [...word];
        const letter = letters.find((one) => lookalikeOf(one) !== undefined);
        if (letter === undefined) continue;
        // A word in one other script is a word of that script, unless it is a name that ASCII letters could spell.
        const isName = passage.kind !== "value" && names.startsWith(word, index);
        if (!PLAIN_LETTER.test(word) && !(isName && letters.every(isLookalike))) continue;
        const like = lookalikeOf(letter) as string;
        const parameters = { word, letter: codeNames(letter), like, plain: plainOf(word) };
        const start = passage.start + index;
        found.push({ parameters, at: { ...passage, start, end: start + word.length } });
      }
    }
    for (const { parameters, at } of found) {
      // The name is changed wherever it stands, as it would otherwise become another name.
      const same = () => found.filter((one) => one.parameters.word === parameters.word).map((one) => one.at);
      report(parameters, placeOf(at), () => ({ suggestion: rewritePassages(same(), parameters.plain) }));
    }
  },
});

function isLookalike(letter: string): boolean {
  return lookalikeOf(letter) !== undefined;
}
