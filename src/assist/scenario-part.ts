import { lineOf } from "../problem/index.ts";
import type { OpenFile } from "./open-file.ts";

/** The part of a scenario that a place is in. */
export interface ScenarioPart {
  /** `events`, `expect`, `providers`, `handlers` or another key of the root. */
  readonly section: string;
  /** True if a key stands at the place, not the value of one. */
  readonly isKey: boolean;
}

/** Returns the part of a scenario that an offset is in: by its lines, since a file that is being written may be unreadable. */
export function partOfScenario({ document, text, kind }: OpenFile, offset: number): ScenarioPart | undefined {
  if (kind !== "scenario" || document === undefined) return undefined;
  if (document.format === "json") return partOfJson(text.slice(0, offset));
  const { lineStarts } = document;
  const at = lineOf(lineStarts, offset) - 1;
  const own = text.slice(lineStarts[at], offset);
  for (let index = at; index >= 0; index--) {
    const line = text.slice(lineStarts[index], lineStarts[index + 1] ?? text.length);
    const [, section] = /^["']?([A-Za-z_]+)["']?\s*:/.exec(line) ?? [];
    if (section === undefined) continue;
    if (index === at && !new RegExp(`^["']?${section}["']?\\s*:\\s`).test(own)) return undefined;
    return { section, isKey: index !== at && !/[:-]\s/.test(own) };
  }
  return undefined;
}

/** The key of the root before a place in JSON, whose strings are skipped as wholes. */
function partOfJson(before: string): ScenarioPart | undefined {
  let depth = 0;
  let section: string | undefined;
  let last: string | undefined;
  let isKey = true;
  const tokens = before.matchAll(/"(?:[^"\\]|\\.)*"?|[{}[\]:,]/g);
  for (const [token] of tokens) {
    if (token === "{" || token === "[") depth++;
    else if (token === "}" || token === "]") depth--;
    else if (token === ":") {
      if (depth === 1) section = last;
      isKey = false;
    } else if (token === ",") isKey = depth > 1;
    else last = token.replace(/^"|"$/g, "");
    if (token === "[") isKey = false;
    if (token === "{") isKey = true;
  }
  return section === undefined ? undefined : { section, isKey };
}
