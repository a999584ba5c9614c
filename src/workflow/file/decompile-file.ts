import type { Format } from "../../document/index.ts";
import { print } from "../../language/index.ts";
import { type FileResult, openFile, type Replacement, rewrite } from "./file.ts";
import { type FileOptions, languageOptions } from "./options.ts";
import { readConditions } from "./read-slot.ts";

/**
 * Replaces all stored `conditions` of a file by `when` texts: the inverse of `compileFile` (spec 7). Everything else, and
 * conditions that are null, stay as they are, byte for byte. Warnings do not prevent that; if there is an error, the
 * text is undefined. All problems are reported.
 */
export function decompileFile(text: string, format: Format, options: FileOptions = {}): FileResult {
  const file = openFile(text, format, options);
  const replacements: Replacement[] = [];
  for (const slot of file.slots) {
    const { conditions, holder, kind } = slot;
    if (conditions === undefined || conditions.node.value === null) continue;
    const { condition, problems } = readConditions(slot, conditions, options);
    file.problems.push(...problems);
    if (condition === undefined) continue;
    const value = print(condition, languageOptions(options, kind, file.refs));
    replacements.push({ written: conditions, holder, key: "when", value });
  }
  return rewrite(file, replacements);
}
