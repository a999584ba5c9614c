import { codeNames, misleadingIn } from "../../language/index.ts";
import { defineRule } from "../rule.ts";
import { placeOf, textOf } from "../subject/subject.ts";

/** An invisible character in a stored condition or a step's name; in texts, a diagnostic reports it. */
export const hiddenCharacter = defineRule({
  name: "hidden-character",
  level: "warning",
  summary: "An invisible character in a stored condition or in a step's name.",
  message: ({ found }: { readonly found: string }) => `this contains ${found}, which is invisible but counts`,
  help: "Remove it; if it is meant, write it as an escape.",
  check(subject, report) {
    for (const passage of [...subject.texts, ...subject.stepNames]) {
      if (passage.kind === "text") continue;
      for (const { 0: character, index } of misleadingIn(textOf(passage))) {
        const place = placeOf(passage, index, index + character.length);
        // An escape is visible.
        if (subject.document.text.slice(place.span?.start, place.span?.end) !== character) continue;
        report({ found: codeNames(character) }, place);
      }
    }
  },
});
