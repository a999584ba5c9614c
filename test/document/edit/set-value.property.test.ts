import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits, type Json, readDocument, setValue } from "../../../src/document/index.ts";
import { fileArbitrary, valueArbitrary } from "../arbitraries.ts";

type Path = readonly (string | number)[];

/** The paths of all values below the root. */
function pathsIn(value: Json, at: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [];
  const members: readonly (readonly [string | number, Json])[] = Array.isArray(value)
    ? (value as readonly Json[]).map((item, index) => [index, item] as const)
    : Object.entries(value as { readonly [key: string]: Json });
  return members.flatMap(([key, member]) => [[...at, key], ...pathsIn(member, [...at, key])]);
}

/** The value with another at a path; undefined takes it out, and a list with its last item. */
function withValue(whole: Json, [key, ...rest]: Path, value: Json | undefined): Json | undefined {
  if (key === undefined) return value;
  if (Array.isArray(whole)) {
    const items = (whole as readonly Json[]).flatMap((item, index) => {
      if (index !== key) return [item];
      const changed = withValue(item, rest, value);
      return changed === undefined ? [] : [changed];
    });
    const added = key === "-" && value !== undefined ? [...items, value] : items;
    return added.length === 0 && whole.length > 0 ? undefined : added;
  }
  const entries = Object.entries(whole as { readonly [key: string]: Json });
  const changed = entries.flatMap(([name, member]): [string, Json][] => {
    if (name !== key) return [[name, member]];
    const next = withValue(member, rest, value);
    return next === undefined ? [] : [[name, next]];
  });
  const isThere = entries.some(([name]) => name === key);
  if (isThere || value === undefined) return Object.fromEntries(changed);
  return Object.fromEntries([...changed, [key as string, withValue({}, rest, value) as Json]]);
}

const pointerOf = (path: Path) =>
  path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

const cases = fileArbitrary.chain((file) => {
  const paths = pathsIn(file.value);
  const lists = paths.filter((path) => Array.isArray(at(file.value, path)));
  const appended = lists.map((path) => [...path, "-"]);
  return fc.record({
    file: fc.constant(file),
    path: fc.constantFrom<Path>(...paths, ...appended, ["new key"]),
    value: fc.option(valueArbitrary, { nil: undefined, freq: 3 }),
  });
});

function at(value: Json, path: Path): Json | undefined {
  return path.reduce<unknown>((part, key) => (part as { [key: string]: unknown })?.[key as string], value) as
    | Json
    | undefined;
}

describe("setValue", () => {
  test("sets, adds and removes one value, and every other stays", () => {
    let refused = 0;
    let runs = 0;
    fc.assert(
      fc.property(cases, ({ file: { text, format, value: before }, path, value }) => {
        runs++;
        const edits = setValue(readDocument(text, format), pointerOf(path), value);
        if (edits === undefined) {
          refused++;
          return;
        }
        const after = readDocument(applyEdits(text, edits), format);
        expect(after.problems).toEqual([]);
        const expected = withValue(before, path, value);
        expect(JSON.stringify(after.value)).toBe(JSON.stringify(expected ?? null));
      }),
      { numRuns: 300 },
    );
    // Layouts that cannot be kept are few.
    expect(refused / runs).toBeLessThan(0.1);
  });

  test("a value that stays leaves the file as it is, but for what it touches", () => {
    const text = "# a\nsteps:\n  - ref: x # the first\n    when: 'a == 1'\n\nother: [1, 2]\n";
    const set = (pointer: string, value: Json | undefined) => {
      const edits = setValue(readDocument(text, "yaml"), pointer, value);
      return edits && applyEdits(text, edits);
    };
    expect(set("/steps/0/when", "b == 2")).toBe(text.replace("a == 1", "b == 2"));
    expect(set("/other/1", 3)).toBe(text.replace("[1, 2]", "[1, 3]"));
    expect(set("/other/-", 3)).toBe(text.replace("[1, 2]", "[1, 2, 3]"));
    expect(set("/events/-", { "at +2m": "x is seen" })).toBe(`${text}events:\n  - at +2m: x is seen\n`);
    expect(set("/steps/0/when", undefined)).toBe(text.replace("    when: 'a == 1'\n", ""));
    expect(set("/steps/7/when", "x")).toBeUndefined();
    expect(set("/steps/0/ref/deeper", "x")).toBeUndefined();
    expect(set("/nothing", undefined)).toBe(text);
  });

  test("nothing is changed behind an alias", () => {
    const text = "a: &a { x: 1 }\nb: *a\n";
    expect(setValue(readDocument(text, "yaml"), "/b/x", 2)).toBeUndefined();
    expect(setValue(readDocument(text, "yaml"), "/a/x", 2)).toBeUndefined();
  });
});
