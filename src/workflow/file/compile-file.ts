import type { Condition, Target } from "../../condition/index.ts";
import type { Format, Json } from "../../document/index.ts";
import { encode, encodePreference } from "../../stored/index.ts";
import { type FileResult, openFile, type Replacement, rewrite } from "./file.ts";
import { type FileOptions, storedOptions } from "./options.ts";
import { readWhen } from "./read-slot.ts";

/**
 * Replaces every `when` of a file by `conditions` in stored form (spec 7). Everything else stays as it is, byte for byte.
 * Warnings do not prevent that; if there is an error, the text is undefined. All problems are reported.
 */
export function compileFile(text: string, format: Format, options: FileOptions = {}): FileResult {
  const file = openFile(text, format, options);
  const replacements: Replacement[] = [];
  for (const slot of file.slots) {
    const { when, holder, kind } = slot;
    if (when === undefined) continue;
    const { condition, problems } = readWhen(slot, when, file.refs, options);
    file.problems.push(...problems);
    if (condition === undefined) continue;
    replacements.push({ written: when, holder, key: "conditions", value: stored(condition, kind, options) });
  }
  return rewrite(file, replacements);
}

function stored(condition: Condition, kind: Target, options: FileOptions): Json {
  const setting = storedOptions(options, kind);
  const conditions =
    kind === "preference" ? encodePreference(condition, setting) : encode(condition, setting);
  // Conditions of a preference that are more than one group were refused when they were read.
  return conditions as unknown as Json;
}
