import { entryOf, type Format, type Json } from "../../document/index.ts";
import { encodeFor } from "../../stored/index.ts";
import { type FileResult, openFile, type Replacement, rewrite } from "./file.ts";
import { spelledAsTexts } from "./numerals.ts";
import { type FileOptions, languageOptions, storedOptions } from "./options.ts";
import { readWhen, textsOf } from "./read-slot.ts";
import { inTrioKeys, trioKeysOf } from "./trio-keys.ts";

/**
 * Replaces every `when` of a file by `conditions` in stored form (spec 7), with the keys of trios in the file's order and
 * numbers as they are spelled. Everything else stays as it is, byte for byte. Warnings do not prevent that; if there is an
 * error, the text is undefined. All problems are reported.
 */
export function compileFile(text: string, format: Format, options: FileOptions = {}): FileResult {
  const file = openFile(text, format, options);
  const replacements: Replacement[] = [];
  const keys = trioKeysOf(file.document, file.slots);
  for (const slot of file.slots) {
    const { when, map } = slot;
    if (when === undefined) continue;
    const { condition, problems } = readWhen(slot, when, file.refs, options);
    file.problems.push(...problems);
    if (condition === undefined) continue;
    const stored = encodeFor(condition, storedOptions(options, slot.target)) as unknown as Json;
    const texts = textsOf(when).texts.map(({ node }) => node.value);
    const spelled = spelledAsTexts(
      stored,
      condition,
      texts,
      languageOptions(options, slot.target, file.refs),
    );
    const isMatch = slot.target === "match" && map !== undefined && entryOf(map, "operator") === undefined;
    replacements.push({
      written: when,
      map,
      key: "conditions",
      value: inTrioKeys(spelled, keys),
      ...(isMatch && { beside: { key: "operator", value: "and" } }),
    });
  }
  return rewrite(file, replacements);
}
