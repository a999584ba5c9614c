import { expect, test } from "vitest";
import { brief, found } from "../found.ts";

test("a type near to none is a warning, and remains usable", () => {
  expect(found("steps: [{ ref: a, type: translate }]")).toMatchObject([
    { code: "unknown-type", severity: "warning", at: "translate" },
  ]);
  expect(found("steps: [{ type: channel, channel_type: fax }]")).toMatchObject([
    { code: "unknown-type", severity: "warning", at: "fax" },
  ]);
  expect(found("categories: { a: { channel_types: { fax: true } } }")).toMatchObject([
    { code: "unknown-type", at: "fax" },
  ]);
});

test.each([
  "steps: [{ ref: a }]",
  "steps: [{ type: 5 }]",
  'steps: [{ type: "{{ x }}" }]',
  "type: website\nsteps: []",
])("not: %s", (text) => {
  expect(brief(found(text))).toEqual([]);
});
