import { expect, test } from "vitest";
import { dataPathPattern, PREFIXES, SEGMENT_PATTERN } from "../../src/condition/index.ts";

const reads = (prefixes: readonly string[], path: string) =>
  new RegExp(`^${dataPathPattern(prefixes, SEGMENT_PATTERN)}$`, "u").test(path);

test("data stands under every prefix, but under refs only in outputs", () => {
  for (const prefix of PREFIXES) expect(reads(PREFIXES, `${prefix}.a`), prefix).toBe(prefix !== "refs");
  for (const path of ["data.a[0].b", 'data["a b"]', "refs.w.matched", "refs.w.signal_variables.a.b"])
    expect(reads(PREFIXES, path), path).toBe(true);
  for (const path of ["data", "other.a", "refs.w.status", "refs.w.matched.a", "refs.w.signal_variables"])
    expect(reads(PREFIXES, path), path).toBe(false);
});

test("outputs are not data without the prefix refs", () => {
  expect(reads(["data"], "data.a")).toBe(true);
  expect(reads(["data"], "refs.w.matched")).toBe(false);
  expect(reads(["refs"], "refs.w.matched")).toBe(true);
});
