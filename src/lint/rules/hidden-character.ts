import { codeNames, MISLEADING } from "../../language/index.ts";
import type { Rule } from "../rule.ts";
import { stepNames } from "../subject/step-names.ts";
import { placeOf, textOf } from "../subject/subject.ts";

/** A character that nobody sees, in stored conditions and in names of steps: texts have a diagnostic for it. */
export const hiddenCharacter: Rule<"hidden-character"> = {
  name: "hidden-character",
  level: "warning",
  check(subject, report) {
    for (const passage of [...subject.texts, ...stepNames(subject)]) {
      if (passage.kind === "text") continue;
      for (const { 0: character, index } of textOf(passage).matchAll(MISLEADING)) {
        const place = placeOf(passage, index, index + character.length);
        // An escape shows what it stands for.
        if (subject.document.text.slice(place.span?.start, place.span?.end) !== character) continue;
        report({ found: codeNames(character) }, place);
      }
    }
  },
};
