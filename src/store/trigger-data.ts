import { isMap, isScalar } from "../condition/index.ts";
import { StoreError } from "./error.ts";
import { jsonParam } from "./values.ts";

/** The most characters of a text that are kept for finding messages by their data. */
const LONGEST_VALUE = 256;

/** The form of data by which messages are found: its texts, numbers, booleans and nulls, texts cut, nothing nested. */
export function flatData(data: object): object {
  const flat = Object.entries(data).filter(([, value]) => isFlat(value));
  return Object.fromEntries(flat.map(([key, value]) => [key, cut(value)]));
}

/**
 * Returns the parameter of a filter by data.
 *
 * @throws StoreError if it is not a map of texts, numbers, booleans and nulls.
 */
export function dataFilterParam(filter: unknown, place: string): string {
  if (!isMap(filter)) throw nested(place);
  for (const [key, value] of Object.entries(filter)) if (!isFlat(value)) throw nested(`${place}.${key}`);
  return jsonParam(flatData(filter), place) as string;
}

function isFlat(value: unknown): boolean {
  return value === null || isScalar(value);
}

function cut(value: unknown): unknown {
  return typeof value === "string" ? [...value].slice(0, LONGEST_VALUE).join("") : value;
}

function nested(place: string): StoreError {
  return new StoreError(
    "invalid-filter",
    `\`${place}\` is not flat. Give a map of keys to texts, numbers, true, false or null.`,
    place,
  );
}
