import type { Condition } from "../../condition/index.ts";
import type { Format } from "../../document/index.ts";
import { print, printReadable, type Spell } from "../../language/index.ts";
import { SLOT_KINDS } from "../slots/slot-kinds.ts";
import { type FileResult, openFile, type Replacement, rewrite } from "./file.ts";
import { placeInStored } from "./file-problem.ts";
import { spellingOf } from "./numerals.ts";
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
    const { conditions, map, kind, target } = slot;
    if (conditions === undefined || conditions.node.value === null || !SLOT_KINDS[kind].hasText) continue;
    const { condition, problems } = readConditions(slot, conditions, options);
    // A text under `when` alone would be a trigger's.
    const isTextless = slot.isPreferenceByForm && map !== undefined;
    file.problems.push(...problems);
    if (condition === undefined || isTextless) continue;
    const setting = languageOptions(options, target, file.refs);
    const spell = spellingOf(file.document, conditions.node, condition);
    const { text: words, problems: beyond } = printReadable(condition, setting, spell);
    file.problems.push(...beyond.map((found) => placeInStored(found, conditions)));
    if (words === undefined) continue;
    const value = slot.isPreferenceByForm ? textsOfList(condition, spell) : words;
    replacements.push({ written: conditions, map, key: "when", value });
  }
  return rewrite(file, replacements);
}

/** The texts of a preference's list, one for each condition: only a list says that they are a preference's (spec 7.2.3). */
function textsOfList({ any }: Condition, spell: Spell): readonly string[] {
  const trios = any.flatMap(({ all }) => all);
  return trios.length === 0 ? ["always"] : trios.map((trio) => print({ any: [{ all: [trio] }] }, {}, spell));
}
