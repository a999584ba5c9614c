import { entryOf } from "../holders.ts";
import { lookalikeOf, plainOf } from "../lookalikes.ts";
import type { Rule } from "../rule.ts";
import { type Passage, placeOf, type Subject, textOf } from "../subject.ts";

const WORD = /[\p{L}\p{M}\p{N}_]+/gu;
const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/gs;
const PLAIN_LETTER = /[A-Za-z]/;

/** A letter of another script that looks like one of ASCII: two names that look the same are not. */
export const confusableCharacters: Rule<"confusable-characters"> = {
  name: "confusable-characters",
  level: "warning",
  check(subject, report) {
    for (const passage of [...subject.texts, ...refsOf(subject)]) {
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
        const code = (letter.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");
        const like = lookalikeOf(letter) as string;
        const parameters = { word, letter: `U+${code}`, like, plain: plainOf(word) };
        report(parameters, placeOf(passage, index, index + word.length));
      }
    }
  },
};

function isLookalike(letter: string): boolean {
  return lookalikeOf(letter) !== undefined;
}

/** The names of the file's steps. */
function refsOf({ holders }: Subject): readonly Passage[] {
  return holders.flatMap(({ kind, map, pointer }) => {
    const node = entryOf(map, "ref")?.node;
    if (kind !== "step" || node?.kind !== "scalar" || typeof node.value !== "string") return [];
    return [{ node, pointer: `${pointer}/ref`, start: 0, end: node.value.length, kind: "name" as const }];
  });
}
