import type { Path } from "../../condition/index.ts";
import type { Place } from "../../problem/index.ts";
import { pathsOf } from "../paths.ts";
import type { Rule } from "../rule.ts";
import { type Passage, placeOf, textOf } from "../subject.ts";

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
        const place = (passage && placeInPath(passage, path)) ?? one.place;
        report({ root: path.root, property, known }, place);
      }
    }
  },
};

const FIRST_STEP = /^\.?([^.[]+|\[(?:"(?:[^"\\]|\\.)*"|\d+)\])/s;

/** Where the first step of a path stands; undefined where the passage spells the path in another way. */
function placeInPath(passage: Passage, { text, root }: Path): Place | undefined {
  const at = textOf(passage).indexOf(text);
  if (at === -1) return undefined;
  const [whole = "", step = ""] = FIRST_STEP.exec(text.slice(root.length)) ?? [];
  const end = at + root.length + whole.length;
  return placeOf(passage, end - step.length, end);
}
