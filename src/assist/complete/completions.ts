import { conditionTextAt } from "../condition-text.ts";
import type { OpenFile, Surroundings } from "../open-file.ts";
import { completionsInScenario } from "./complete-scenario.ts";
import { completionsInStored } from "./complete-stored.ts";
import { completionsInText } from "./complete-text.ts";
import type { Completion } from "./completion.ts";

/** The greatest number of completions at one place. */
const MOST = 500;

/**
 * Returns everything that can be written at an offset, the best first, for conditions in words and stored, and for lines of
 * scenarios. Returns nothing elsewhere.
 */
export function completionsAt(
  file: OpenFile,
  offset: number,
  around: Surroundings = {},
): readonly Completion[] {
  const found = completionsOf(file, offset, around);
  return found.toSorted((a, b) => a.group - b.group).slice(0, MOST);
}

function completionsOf(file: OpenFile, offset: number, around: Surroundings): readonly Completion[] {
  if (file.kind === "scenario") {
    const text = conditionTextAt(file, offset);
    const lines = completionsInScenario(file, offset, around);
    return text === undefined ? lines : [...lines, ...completionsInText(text, offset, around)];
  }
  const text = conditionTextAt(file, offset);
  if (text !== undefined) return completionsInText(text, offset, around);
  return completionsInStored(file, offset, around);
}
