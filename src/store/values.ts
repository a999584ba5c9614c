import { isMap } from "../condition/index.ts";
import { instantOf } from "../time/index.ts";
import type { Row } from "./database.ts";
import { StoreError } from "./error.ts";

/** The characters that PostgreSQL cannot keep in a text: the character NUL, and half a surrogate pair. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

/** The same in JSON, where they are escaped. */
const UNSTORABLE_JSON = /(?:^|[^\\])(?:\\\\)*\\u(?:0000|d[89a-f])/i;

/** The longest id, key or name that is kept. An index could not hold one of some thousand bytes. */
const LONGEST_TEXT = 1024;

/**
 * Returns a text as it is stored.
 *
 * @throws StoreError if it is not a text, too long, or has characters that PostgreSQL cannot keep.
 */
export function textParam(value: unknown, place: string): string {
  if (typeof value !== "string") throw refused(place, "is not a text");
  if (value.length > LONGEST_TEXT) throw refused(place, `is longer than ${LONGEST_TEXT} characters`);
  if (UNSTORABLE.test(value)) throw refused(place, "has a character that cannot be stored");
  return value;
}

/** The same for a value that may be absent: then null. */
export function optionalText(value: unknown, place: string): string | null {
  return value === undefined || value === null ? null : textParam(value, place);
}

/** The longest text of an error that is kept. */
const LONGEST_ERROR = 1000;

/** Makes the text of an error one that can be stored: 1,000 characters at most, without those that PostgreSQL cannot keep. */
export function storableError(error: string): string {
  return error
    .replace(/\0|\p{Surrogate}/gu, "\ufffd")
    .slice(0, LONGEST_ERROR)
    .replace(/\p{Surrogate}/gu, "");
}

/**
 * Returns a list of texts as it is stored; empty if it is absent.
 *
 * @throws StoreError as `textParam`, or if it is not a list.
 */
export function textsParam(value: unknown, place: string): string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw refused(place, "is not a list");
  return value.map((each, index) => textParam(each, `${place}[${index}]`));
}

/**
 * Returns a value as the JSON that is stored; null if it is absent.
 *
 * @throws StoreError if it is not JSON, or has characters that PostgreSQL cannot keep.
 */
export function jsonParam(value: unknown, place: string): string | null {
  if (value === undefined || value === null) return null;
  let json: string | undefined;
  try {
    json = JSON.stringify(value);
  } catch {
    // A value that contains itself, is nested too deep, or has a bigint.
  }
  if (json === undefined) throw refused(place, "is not JSON");
  if (UNSTORABLE_JSON.test(json)) throw refused(place, "has a character that cannot be stored");
  return json;
}

/**
 * Checks that a value can be stored as JSON; one that is absent can.
 *
 * @param place where it is, for the message of the error.
 * @throws StoreError if it is not JSON, or has characters that PostgreSQL cannot keep.
 */
export function checkStorable(value: unknown, place: string): void {
  jsonParam(value, place);
}

/** Checks a value as `jsonParam` does, and returns it to be a part of a larger JSON parameter. */
export function jsonPart(value: unknown, place: string): unknown {
  return jsonParam(value, place) === null ? null : value;
}

/**
 * Returns a map as it is stored; empty if it is absent.
 *
 * @throws StoreError as `jsonParam`, or if it is not a map.
 */
export function mapPart(value: unknown, place: string): object {
  if (value === undefined || value === null) return {};
  if (!isMap(value)) throw refused(place, "is not a map");
  return jsonPart(value, place) as object;
}

/**
 * Returns a timestamp (spec 3.5) as it is stored, in UTC to the millisecond; null if it is absent.
 *
 * @throws StoreError if it is not a timestamp, or one before the year 1, which PostgreSQL writes otherwise.
 */
export function timeParam(value: unknown, place: string): string | null {
  if (value === undefined || value === null) return null;
  const instant = value instanceof Date ? value.getTime() : instantOf(value);
  if (instant === undefined || !(instant >= FIRST_INSTANT && instant <= LAST_INSTANT)) {
    throw refused(place, "is not a timestamp, such as `2025-01-31T09:30:00Z`, from the year 1 on");
  }
  return new Date(instant).toISOString();
}

const FIRST_INSTANT = Date.parse("0001-01-01T00:00:00Z");
const LAST_INSTANT = Date.parse("9999-12-31T23:59:59.999Z");

/**
 * Returns a count as it is stored.
 *
 * @throws StoreError if it is not a whole number from 0 to the greatest that a column holds.
 */
export function countParam(value: unknown, place: string): number {
  if (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= GREATEST_COUNT)
    return value as number;
  throw refused(place, `is not a whole number from 0 to ${GREATEST_COUNT}`);
}

const GREATEST_COUNT = 2 ** 31 - 1;

function refused(place: string, fault: string): StoreError {
  return new StoreError("invalid-input", `\`${place}\` ${fault}.`, place);
}

/** The time of a column as a timestamp; null if it has none. */
export function timeOf(value: unknown): string | null {
  return value === null || value === undefined ? null : new Date(value as Date | string).toISOString();
}

/** The text of a column; null if it has none. */
export function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}

/** The first row of a result, which a statement always gives. */
export function onlyRow(rows: readonly Row[]): Row {
  return rows[0] as Row;
}
