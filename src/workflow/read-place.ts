import type { Condition } from "../condition/index.ts";
import type { DocumentNode, ScalarNode } from "../document/index.ts";
import { parseAll } from "../language/index.ts";
import { pointerTo } from "../problem/index.ts";
import { decode } from "../stored/index.ts";
import { type FileProblem, notText, placeInStored, placeInText } from "./file-problem.ts";
import { type FileOptions, languageOptions, storedOptions } from "./options.ts";
import type { Place, Written } from "./places.ts";

/** What stands at a place, read, with what is wrong with it. */
export interface PlaceReading {
  /** Undefined exactly where there is an error. */
  readonly condition: Condition | undefined;
  readonly problems: readonly FileProblem[];
}

/** A text of a `when`, with its place. */
export interface WhenText {
  readonly node: ScalarNode & { readonly value: string };
  readonly pointer: string;
}

/** Reads the `when` of a place: a text, or texts that must all hold. */
export function readWhen(
  { kind }: Place,
  when: Written,
  refs: ReadonlySet<string>,
  options: FileOptions,
): PlaceReading {
  const texts = textsOf(when);
  if (!Array.isArray(texts)) return { condition: undefined, problems: [texts as FileProblem] };
  const read = parseAll(
    texts.map(({ node }) => node.value),
    languageOptions(options, kind, refs),
  );
  const problems = (texts as readonly WhenText[]).flatMap(({ node, pointer }, index) =>
    (read.problems[index] ?? []).map((found) => placeInText(found, node, pointer)),
  );
  return { condition: read.condition, problems };
}

/** Reads the stored conditions of a place. */
export function readConditions({ kind }: Place, conditions: Written, options: FileOptions): PlaceReading {
  const { condition, problems } = decode(conditions.node.value, storedOptions(options, kind));
  return { condition, problems: problems.map((found) => placeInStored(found, conditions)) };
}

/** The texts of a `when`, or what is wrong with it. */
export function textsOf({ node, pointer, entry }: Written): readonly WhenText[] | FileProblem {
  if (isText(node)) return [{ node, pointer }];
  const span = entry?.span ?? node.span;
  if (node.kind !== "list" || node.items.length === 0) return notText(node, pointer, span);
  const texts: WhenText[] = [];
  for (const [index, item] of node.items.entries()) {
    const at = pointerTo(pointer, index);
    if (!isText(item.node)) return notText(item.node, at, item.span);
    texts.push({ node: item.node, pointer: at });
  }
  return texts;
}

function isText(node: DocumentNode): node is ScalarNode & { readonly value: string } {
  return node.kind === "scalar" && typeof node.value === "string";
}
