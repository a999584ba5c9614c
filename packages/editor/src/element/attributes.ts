import type { Json } from "../model/index.ts";

/** The properties that a page may have set before the element was defined. */
export const PROPERTIES = [
  "value",
  "mode",
  "steps",
  "fields",
  "prefixes",
  "labels",
  "context",
  "analysed",
  "view",
  "disabled",
  "readOnly",
] as const;

/** Reads the attribute `value`; without one, there are no conditions. What is not JSON is kept as a text. */
export function readDefault(text: string | null): Json {
  if (text === null || text.trim() === "") return null;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
