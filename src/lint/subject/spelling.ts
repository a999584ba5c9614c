import { suggestionsFor } from "../../diagnostics/index.ts";

/** Returns a name as the platform writes names: in small letters, its words joined by `_`. */
export function snakeCase(name: string): string {
  return name
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[\s-]+/g, "_")
    .toLowerCase();
}

/** Returns the name among some that a name is most likely a misspelling of: other capitals and joints, wrong letters. */
export function misspellingOf(found: string, names: readonly string[]): string | undefined {
  const spelled = snakeCase(found);
  if (names.includes(spelled)) return spelled;
  const [nearest] = suggestionsFor(spelled, names);
  if (nearest !== undefined || spelled.length < 4) return nearest;
  // The beginning of one name alone, in whole words.
  const [only, another] = names.filter((name) => name.startsWith(`${spelled}_`));
  return another === undefined ? only : undefined;
}
