import type { Row } from "./database.ts";
import { StoreError } from "./error.ts";
import { timeOf } from "./values.ts";

/** The part of a list that is asked for. The newest are first. */
export interface Page {
  /** A cursor: what follows it in the list, and so is older. */
  readonly after?: string | null | undefined;
  /** A cursor: what precedes it in the list, and so is newer. */
  readonly before?: string | null | undefined;
  /** From 1 to 50, by default 50. */
  readonly page_size?: number | undefined;
}

/** A part of a list, in the platform's form. */
export interface Listed<Item> {
  readonly items: readonly Item[];
  readonly page_info: PageInfo;
}

/** The cursors of a page: null if nothing follows or precedes it. */
export interface PageInfo {
  readonly __typename: "PageInfo";
  readonly page_size: number;
  readonly after: string | null;
  readonly before: string | null;
}

/** The longest page. */
export const LONGEST_PAGE = 50;

/** A page as the parts of a statement: `order by`, `limit` and the comparison with the cursor. */
export interface PageQuery {
  /** The list that cursors are of; undefined for a list that nobody pages through. */
  readonly list: string | undefined;
  readonly size: number;
  readonly isBackward: boolean;
  readonly hasCursor: boolean;
  /** A comparison, or `true`. Its parameters are two, numbered from `first` on. */
  where(first: number): string;
  readonly params: readonly string[];
  readonly order: string;
}

/** The columns that order a list: a time and an id. */
export interface PageColumns {
  /** The name of the list, which its cursors have: those of other lists are refused. */
  readonly list?: string;
  readonly time: string;
  readonly id: string;
  /** The type of the time's column, by default `timestamptz`. */
  readonly type?: string;
}

/**
 * Reads a page over columns that order a list: a time and an id. They are compared as a pair, so an index finds the cursor's
 * place at once, however far it is.
 *
 * @throws StoreError if the size is not from 1 to 50, both cursors are given, or a cursor is none.
 */
export function pageQuery(page: Page, columns: PageColumns): PageQuery {
  const { list, time, id, type = "timestamptz" } = columns;
  const { after = null, before = null, page_size: size = LONGEST_PAGE } = page;
  if (!Number.isInteger(size) || size < 1 || size > LONGEST_PAGE) {
    throw new StoreError(
      "invalid-filter",
      `\`page_size\` is not a whole number from 1 to ${LONGEST_PAGE}.`,
      "page_size",
    );
  }
  if (after !== null && before !== null) {
    throw new StoreError(
      "invalid-filter",
      "`after` and `before` exclude each other. Give one of them.",
      "before",
    );
  }
  const isBackward = before !== null;
  const cursor = after ?? before;
  const direction = isBackward ? "asc" : "desc";
  return {
    list,
    size,
    isBackward,
    hasCursor: cursor !== null,
    where: (first) =>
      cursor === null
        ? "true"
        : `(${time}, ${id}) ${isBackward ? ">" : "<"} ($${first}::${type}, $${first + 1}::text)`,
    params: cursor === null ? [] : readCursor(cursor, isBackward ? "before" : "after", type, list),
    // One row more than asked for says whether there are more.
    order: `order by ${time} ${direction}, ${id} ${direction} limit ${size + 1}`,
  };
}

/** Makes a page of the rows of its statement. */
export function pageOf<Item>(
  { list, size, isBackward, hasCursor }: PageQuery,
  rows: readonly Row[],
  read: (row: Row) => Item,
  placeOf: (row: Row) => readonly [time: unknown, id: unknown],
): Listed<Item> {
  const cursorAt = (row: Row) => cursorOf(...placeOf(row), list);
  const hasMore = rows.length > size;
  const shown = rows.slice(0, size);
  if (isBackward) shown.reverse();
  const [first, last] = [shown[0], shown.at(-1)];
  const [hasNewer, hasOlder] = isBackward ? [hasMore, hasCursor] : [hasCursor, hasMore];
  return {
    items: shown.map(read),
    page_info: {
      __typename: "PageInfo",
      page_size: size,
      after: hasOlder && last !== undefined ? cursorAt(last) : null,
      before: hasNewer && first !== undefined ? cursorAt(first) : null,
    },
  };
}

/** The cursor of a row of a list by its time and its id. */
export function cursorOf(time: unknown, id: unknown, list: string | undefined): string {
  const place = [typeof time === "string" ? time : timeOf(time), id];
  const text = JSON.stringify(list === undefined ? place : [...place, list]);
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function readCursor(
  cursor: unknown,
  place: string,
  type: string,
  list: string | undefined,
): readonly [string, string] {
  try {
    const bytes = atob(String(cursor).replaceAll("-", "+").replaceAll("_", "/"));
    const text = new TextDecoder("utf-8", { fatal: true }).decode(
      Uint8Array.from(bytes, (each) => each.charCodeAt(0)),
    );
    const [time, id, ofList, ...more] = JSON.parse(text) as unknown[];
    const isOne =
      more.length === 0 &&
      ofList === list &&
      typeof time === "string" &&
      typeof id === "string" &&
      !`${time}${id}`.includes("\0");
    if (isOne && (type !== "timestamptz" || isTime(time))) return [time, id];
  } catch {
    // Not base64, not UTF-8, not JSON or not a list.
  }
  throw new StoreError(
    "invalid-cursor",
    `\`${place}\` is not a cursor of this list. Take it from \`page_info\` of an answer.`,
    place,
  );
}

function isTime(text: string): boolean {
  const instant = Date.parse(text);
  return !Number.isNaN(instant) && new Date(instant).toISOString() === text && /^(?!0000)\d{4}-/.test(text);
}
