import { describe, expect, test } from "vitest";
import { cursorOf, pageOf, pageQuery } from "../../src/store/pages.ts";

const row = (id: string) => ({ time: "2025-01-31T09:30:00.000Z", id });
const columns = { list: "messages", time: "time", id: "id" };
const pageFor = (page: object, ...ids: readonly string[]) =>
  pageOf(
    pageQuery(page, columns),
    ids.map(row),
    ({ id }) => id,
    ({ time, id }) => [time, id],
  );
const cursor = (id: string, list: string | undefined = columns.list) => cursorOf(row(id).time, id, list);

describe("a page", () => {
  test("begins at the newest and has a cursor for what follows", () => {
    expect(pageFor({ page_size: 2 }, "d", "c", "b")).toEqual({
      items: ["d", "c"],
      page_info: { __typename: "PageInfo", page_size: 2, after: cursor("c"), before: null },
    });
    expect(pageFor({ page_size: 2 }, "d", "c").page_info).toMatchObject({ after: null, before: null });
  });

  test("after a cursor has one for what precedes it", () => {
    expect(pageFor({ page_size: 2, after: cursor("d") }, "c", "b").page_info).toMatchObject({
      after: null,
      before: cursor("c"),
    });
  });

  test("before a cursor is in the same order", () => {
    const page = { page_size: 2, before: cursor("b") };
    expect(pageQuery(page, columns).order).toBe("order by time asc, id asc limit 3");
    expect(pageFor(page, "c", "d", "e")).toMatchObject({
      items: ["d", "c"],
      page_info: { after: cursor("c"), before: cursor("d") },
    });
    expect(pageFor(page).page_info).toMatchObject({ after: null, before: null });
  });
});

describe("a page is refused", () => {
  test.each([0, 51, 1.5, Number.NaN, "5"])("of %s items", (page_size) => {
    expect(() => pageFor({ page_size })).toThrow("`page_size` is not a whole number from 1 to 50.");
  });

  test("between two cursors", () => {
    expect(() => pageFor({ after: cursor("a"), before: cursor("b") })).toThrow("exclude each other");
  });

  const encoded = (value: unknown) => btoa(JSON.stringify(value)).replaceAll("=", "");
  test.each([
    ["no base64", "%"],
    ["no JSON", btoa("x")],
    ["nothing", ""],
    ["no pair", encoded({})],
    ["three", encoded(["2025-01-31T09:30:00.000Z", "a", "messages", "b"])],
    ["no list", encoded(["2025-01-31T09:30:00.000Z", "a"])],
    ["another list", cursor("a", "users")],
    ["another time", encoded(["2025-02-31", "a", "messages"])],
    ["a time before the year 1", encoded(["0000-01-01T00:00:00.000Z", "a", "messages"])],
    ["NUL", encoded(["2025-01-31T09:30:00.000Z", "\0", "messages"])],
  ])("at a cursor with %s", (_title, after) => {
    expect(() => pageFor({ after })).toThrow("`after` is not a cursor of this list.");
  });
});

test("a cursor carries any id through an address", () => {
  for (const id of ["", "a b", "ä😀", "???>>>"]) {
    expect(cursor(id)).toMatch(/^[\w-]+$/);
    expect(pageQuery({ after: cursor(id) }, columns).params[1]).toBe(id);
  }
});

test("a place that nobody pages through has a cursor without a list", () => {
  const { params } = pageQuery(
    { after: cursorOf(row("a").time, "a", undefined) },
    { time: "time", id: "id" },
  );
  expect(params).toEqual([row("a").time, "a"]);
});
