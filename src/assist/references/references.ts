import type { Span } from "../../problem/index.ts";
import type { OpenFile, Surroundings } from "../open-file.ts";
import { type RefUse, refUses } from "./ref-uses.ts";

/** A place in one of several files. */
export interface Location {
  /** The name of the file. */
  readonly file: string;
  readonly span: Span;
}

/** Returns the use of a ref at an offset. Returns undefined if no step is named there. */
export function refAt(file: OpenFile, offset: number): RefUse | undefined {
  return refUses(file).find(({ span }) => span.start <= offset && offset <= span.end);
}

/** Returns where the step is defined that is named at an offset: several places if several steps have that ref. */
export function definitionsAt(
  file: OpenFile,
  offset: number,
  around: Surroundings = {},
): readonly Location[] {
  return locationsAt(file, offset, around).filter(({ use }) => use.form === "definition");
}

/** Returns every place that names the step that is named at an offset, its definition first. */
export function referencesAt(file: OpenFile, offset: number, around: Surroundings = {}): readonly Location[] {
  const found = locationsAt(file, offset, around);
  const isDefinition = ({ use }: { readonly use: RefUse }) => use.form === "definition";
  return [...found.filter(isDefinition), ...found.filter((one) => !isDefinition(one))];
}

function locationsAt(
  file: OpenFile,
  offset: number,
  around: Surroundings,
): readonly (Location & { readonly use: RefUse })[] {
  const ref = refAt(file, offset)?.ref;
  if (ref === undefined) return [];
  return filesOf(file, around).flatMap((one) =>
    refUses(one)
      .filter((use) => use.ref === ref)
      .map((use) => ({ file: one.name, span: use.span, use })),
  );
}

/** A file with those around it, each once. */
export function filesOf(file: OpenFile, { workflow, scenarios = [] }: Surroundings): readonly OpenFile[] {
  const files = [file, ...(workflow === undefined ? [] : [workflow]), ...scenarios];
  return files.filter((one, index) => files.findIndex(({ name }) => name === one.name) === index);
}
