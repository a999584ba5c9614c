import {
  ErrorCodes,
  type Location,
  type PrepareRenameResult,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import {
  definitionsAt,
  type Location as PlaceInFile,
  referencesAt,
  renamableAt,
  renamed,
} from "../../assist/index.ts";
import type { Client } from "../capabilities.ts";
import { type ProjectFile, type Relatives, surroundingsOf } from "../project/project.ts";
import { changeOf } from "./edits.ts";

/** Returns where the name at an offset is defined. */
export function definitionOf(one: ProjectFile, offset: number, relatives: Relatives): Location[] {
  return locationsOf(definitionsAt(one.file, offset, surroundingsOf(relatives)), one, relatives);
}

/** Returns all places of the name at an offset; without its definition if that is not asked for. */
export function referencesOf(
  one: ProjectFile,
  offset: number,
  relatives: Relatives,
  includeDefinition: boolean,
): Location[] {
  const around = surroundingsOf(relatives);
  const keyOf = ({ file, span }: PlaceInFile) => `${span.start} ${file}`;
  const definitions = new Set(includeDefinition ? [] : definitionsAt(one.file, offset, around).map(keyOf));
  const found = referencesAt(one.file, offset, around).filter((place) => !definitions.has(keyOf(place)));
  return locationsOf(found, one, relatives);
}

/** Returns the name at an offset that can be changed; null if there is none. */
export function prepareRename(
  { file, snapshot }: ProjectFile,
  offset: number,
  relatives: Relatives,
): PrepareRenameResult | null {
  const found = renamableAt(file, offset, surroundingsOf(relatives));
  if (found === undefined) return null;
  return { range: snapshot.lines.rangeOf(found.span), placeholder: found.ref };
}

/** Returns the change of all files that renames what stands at an offset. Throws ResponseError if that is refused. */
export function renameTo(
  one: ProjectFile,
  offset: number,
  to: string,
  relatives: Relatives,
  client: Client,
): WorkspaceEdit {
  const result = renamed(one.file, offset, to, surroundingsOf(relatives));
  if ("refusal" in result) throw new ResponseError(ErrorCodes.InvalidParams, result.refusal);
  const byName = filesByName(one, relatives);
  const files = result.files.flatMap(({ file, edits }) => {
    const snapshot = byName.get(file)?.snapshot;
    return snapshot === undefined ? [] : [{ snapshot, edits }];
  });
  return changeOf(files, client);
}

function locationsOf(places: readonly PlaceInFile[], one: ProjectFile, relatives: Relatives): Location[] {
  const byName = filesByName(one, relatives);
  return places.flatMap(({ file, span }) => {
    const snapshot = byName.get(file)?.snapshot;
    return snapshot === undefined ? [] : [{ uri: snapshot.uri, range: snapshot.lines.rangeOf(span) }];
  });
}

function filesByName(
  one: ProjectFile,
  { workflow, scenarios = [] }: Relatives,
): ReadonlyMap<string, ProjectFile> {
  const files = [one, ...(workflow === undefined ? [] : [workflow]), ...scenarios];
  return new Map(files.map((each) => [each.file.name, each]));
}
