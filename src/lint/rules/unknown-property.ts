import { isStatusTrio, type Operand, type Path, pathsInOperand } from "../../condition/index.ts";
import { alternatives, didYouMean, suggestionsFor } from "../../diagnostics/index.ts";
import { defineRule } from "../rule.ts";
import { type LintedTrio, type Passage, placeOf, rewritePassages, textOf } from "../subject/subject.ts";

/** Prefixes whose properties are all known (spec 3.1). */
const PROPERTIES: ReadonlyMap<string, readonly string[]> = new Map([
  ["workflow", ["id", "name", "categories"]],
  ["run", ["total_activities", "total_actors"]],
]);

interface UnknownProperty {
  readonly root: string;
  readonly property: string;
  readonly known: readonly string[];
}

/** A property that `workflow` or `run` does not have, so that it always reads as empty text. */
export const unknownProperty = defineRule({
  name: "unknown-property",
  level: "warning",
  summary: "A property that `workflow` or `run` does not have.",
  message: ({ root, property }: UnknownProperty) =>
    `\`${root}\` has no property \`${property}\`, so this always reads as empty text`,
  help: ({ root, property, known }) =>
    didYouMean(property, known) ??
    `\`${root}\` has ${alternatives(known).replace(/ or (?=`[^`]*`$)/, " and ")}.`,
  check({ trios }, report) {
    for (const one of trios) {
      for (const { path, passage } of pathsIn(one)) {
        const known = PROPERTIES.get(path.root);
        const property = String(path.segments[0]);
        if (known === undefined || known.includes(property)) continue;
        const segment = passage && firstSegment(passage, path);
        const place = segment === undefined ? one.place : placeOf(segment);
        report({ root: path.root, property, known }, place, () => {
          const [meant] = suggestionsFor(property, known);
          if (segment === undefined || meant === undefined) return {};
          const text = textOf(segment).startsWith('"') ? `"${meant}"` : meant;
          return { suggestion: rewritePassages([segment], text) };
        });
      }
    }
  },
});

/** Every path that a condition reads, those in ranges and Liquid too, with its passage. */
function pathsIn({ trio, variable, argument }: LintedTrio) {
  if (isStatusTrio(trio)) return [];
  const operands: { readonly operand: Operand | undefined; readonly passage: Passage | undefined }[] = [
    { operand: trio.kind === "data" ? trio.variable : undefined, passage: variable },
    { operand: trio.argument, passage: argument },
  ];
  return operands.flatMap(({ operand, passage }) =>
    operand === undefined ? [] : pathsInOperand(operand).map((path) => ({ path, passage })),
  );
}

const FIRST_SEGMENT = /^\.?([^.[]+|\[(?:"(?:[^"\\]|\\.)*"|\d+)\])/s;

/** The passage of the first segment of a path; undefined if the passage spells the path in another way. */
function firstSegment(passage: Passage, { text, root }: Path): Passage | undefined {
  const at = textOf(passage).indexOf(text);
  if (at === -1) return undefined;
  const [whole = "", segment = ""] = FIRST_SEGMENT.exec(text.slice(root.length)) ?? [];
  const end = passage.start + at + root.length + whole.length;
  return { ...passage, start: end - segment.length, end };
}
