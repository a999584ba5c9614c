import type { Path } from "../../condition/index.ts";
import { suggestionsFor } from "../../diagnostics/index.ts";
import type { Rule } from "../rule.ts";
import { pathsOf } from "../subject/paths.ts";
import { type Passage, placeOf, rewritePassages, textOf } from "../subject/subject.ts";

/** The prefixes whose properties are all known (spec 3.1). */
const PROPERTIES: ReadonlyMap<string, readonly string[]> = new Map([
  ["workflow", ["id", "name", "categories"]],
  ["run", ["total_activities", "total_actors"]],
]);

/** A property that `workflow` or `run` does not have: it reads as empty text for ever. */
export const unknownProperty: Rule<"unknown-property"> = {
  name: "unknown-property",
  level: "warning",
  check({ trios }, report) {
    for (const one of trios) {
      for (const { path, passage } of pathsOf(one)) {
        const known = PROPERTIES.get(path.root);
        const property = String(path.segments[0]);
        if (known === undefined || known.includes(property)) continue;
        const step = passage && firstStep(passage, path);
        const place = step === undefined ? one.place : placeOf(step);
        report({ root: path.root, property, known }, place, () => {
          const [meant] = suggestionsFor(property, known);
          if (step === undefined || meant === undefined) return {};
          const text = textOf(step).startsWith('"') ? `"${meant}"` : meant;
          return { suggestion: rewritePassages([step], text) };
        });
      }
    }
  },
};

const FIRST_STEP = /^\.?([^.[]+|\[(?:"(?:[^"\\]|\\.)*"|\d+)\])/s;

/** Where the first step of a path stands; undefined where the passage spells the path in another way. */
function firstStep(passage: Passage, { text, root }: Path): Passage | undefined {
  const at = textOf(passage).indexOf(text);
  if (at === -1) return undefined;
  const [whole = "", step = ""] = FIRST_STEP.exec(text.slice(root.length)) ?? [];
  const end = passage.start + at + root.length + whole.length;
  return { ...passage, start: end - step.length, end };
}
