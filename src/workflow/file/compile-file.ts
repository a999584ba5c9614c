import type { Condition, Target } from "../../condition/index.ts";
import type { Format, Json } from "../../document/index.ts";
import { encode, encodePreference } from "../../stored/index.ts";
import { type FileResult, openFile, type Replacement, rewrite } from "./file.ts";
import { type FileOptions, storedOptions } from "./options.ts";
import { readWhen } from "./read-slot.ts";

/**
 * Puts `conditions`, in stored form, in the place of every `when` of a file (spec 7). Everything else stays as it is,
 * byte for byte. Warnings do not stop it; where there is an error there is no text, and every problem is reported.
 */
export function compileFile(text: string, format: Format, options: FileOptions = {}): FileResult {
  const file = openFile(text, format, options);
  const replacements: Replacement[] = [];
  for (const place of file.places) {
    const { when, holder, kind } = place;
    if (when === undefined) continue;
    const { condition, problems } = readWhen(place, when, file.refs, options);
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
  // Reading as a preference's has refused what is not one group.
  return conditions as unknown as Json;
}
