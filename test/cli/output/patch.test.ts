import { applyPatch } from "diff";
import { describe, expect, test } from "vitest";
import { patchOf } from "../../../src/cli/output/patch.ts";

const lines = (count: number, sign: string) =>
  Array.from({ length: count }, (_, index) => `${sign}${index}`).join("\n");
const names = { before: "a/x.yaml", after: "b/x.yaml" };

describe("a patch", () => {
  test("has the lines that differ", async () => {
    const patch = await patchOf(names, "a: 1\nb: 2\n", "a: 1\nb: 3\n");
    expect(patch).toBe("--- a/x.yaml\n+++ b/x.yaml\n@@ -1,2 +1,2 @@\n a: 1\n-b: 2\n+b: 3\n");
  });

  test.each([
    ["with line breaks at the end", "\n", "\n"],
    ["without them", "", ""],
    ["with one before", "\n", ""],
    ["with one after", "", "\n"],
  ])("of texts that differ in thousands of lines is one change, %s", async (_name, endBefore, endAfter) => {
    const before = lines(6000, "a") + endBefore;
    const after = `${lines(5000, "b")}\r\n\n${lines(10, "c")}${endAfter}`;
    const patch = await patchOf(names, before, after);
    expect(patch.match(/^@@ .*$/gm)).toEqual(["@@ -1,6000 +1,5011 @@"]);
    expect(patch).toMatch(/^--- a\/x\.yaml\n\+\+\+ b\/x\.yaml\n@@/);
    expect(applyPatch(before, patch)).toBe(after);
  });

  test.each([
    ["", lines(6000, "a")],
    [lines(6000, "a"), ""],
  ])("of a long file that is new or gone", async (before, after) => {
    expect(applyPatch(before, await patchOf(names, before, after))).toBe(after);
  });
});
