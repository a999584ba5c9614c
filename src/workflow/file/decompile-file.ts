import type { Format } from "../../document/index.ts";
import { print } from "../../language/index.ts";
import { type FileResult, openFile, type Replacement, rewrite } from "./file.ts";
import { type FileOptions, languageOptions } from "./options.ts";
import { readConditions } from "./read-slot.ts";

/**
 * Puts `when`, as text, in the place of all stored `conditions` of a file: what `compileFile` undoes (spec 7).
 * Everything else stays as it is, byte for byte; so do conditions that are null. Warnings do not stop it; where there
 * is an error there is no text, and every problem is reported.
 */
export function decompileFile(text: string, format: Format, options: FileOptions = {}): FileResult {
  const file = openFile(text, format, options);
  const replacements: Replacement[] = [];
  for (const place of file.places) {
    const { conditions, holder, kind } = place;
    if (conditions === undefined || conditions.node.value === null) continue;
    const { condition, problems } = readConditions(place, conditions, options);
    file.problems.push(...problems);
    if (condition === undefined) continue;
    const value = print(condition, languageOptions(options, kind, file.refs));
    replacements.push({ written: conditions, holder, key: "when", value });
  }
  return rewrite(file, replacements);
}
