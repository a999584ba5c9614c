import { expect, test } from "vitest";
import {
  applyFixes,
  type Diagnostic,
  diagnoseAll,
  type Edit,
  severityOf,
} from "../../src/diagnostics/index.ts";
import { parse } from "../../src/language/index.ts";
import { MISTAKES } from "../language/mistakes.ts";

function fix(...edits: (readonly [number, number, string])[]): Diagnostic {
  const list: Edit[] = edits.map(([start, end, text]) => ({ start, end, text }));
  return { code: "bare-list", severity: "error", message: "", fix: { edits: list } };
}

const WITHOUT: Diagnostic = { code: "bare-list", severity: "error", message: "" };

test.each<[string, Diagnostic[], string]>([
  ["nothing", [], "0123456789"],
  ["a diagnostic without a fix", [WITHOUT], "0123456789"],
  ["a replacement", [fix([2, 4, "ab"])], "01ab456789"],
  ["an insertion at the start", [fix([0, 0, "("])], "(0123456789"],
  ["an insertion at the end", [fix([10, 10, ")"])], "0123456789)"],
  ["a deletion", [fix([2, 9, ""])], "019"],
  ["two, in any order", [fix([8, 9, "x"]), fix([1, 2, "y"])], "0y234567x9"],
  ["two that touch", [fix([1, 3, "x"]), fix([3, 5, "y"])], "0xy56789"],
  ["two that overlap: the first", [fix([1, 4, "x"]), fix([3, 5, "y"])], "0x456789"],
  ["one within another: the first", [fix([3, 4, "x"]), fix([1, 9, "y"])], "012x456789"],
  ["two insertions at one place: the first", [fix([3, 3, "x"]), fix([3, 3, "y"])], "012x3456789"],
  ["a fix of two edits", [fix([1, 1, "("], [5, 5, ")"])], "0(1234)56789"],
  [
    "a fix of two edits, one of them taken: neither",
    [fix([5, 6, "x"]), fix([1, 1, "("], [5, 5, ")"])],
    "01234x6789",
  ],
  [
    "insertions on both sides of a replacement",
    [fix([2, 4, "x"]), fix([1, 1, "("], [5, 5, ")"])],
    "0(1x4)56789",
  ],
])("applies %s", (_name, diagnostics, text) => {
  expect(applyFixes("0123456789", diagnostics)).toBe(text);
});

test("applies suggestions only on request, to mistakes without a fix", () => {
  const suggestion = { edits: [{ start: 0, end: 1, text: "x" }] };
  const diagnostics = [
    { ...WITHOUT, suggestion },
    { ...fix([2, 3, "y"]), suggestion: { edits: [{ start: 2, end: 3, text: "z" }] } },
  ];
  expect(applyFixes("0123456789", diagnostics)).toBe("01y3456789");
  expect(applyFixes("0123456789", diagnostics, { suggested: true })).toBe("x1y3456789");
});

test("are safe or suggested, never both, and safe ones cause no other error", () => {
  for (const { text, options } of MISTAKES) {
    const diagnostics = diagnoseAll(parse(text, options).problems);
    expect(diagnostics.filter((one) => one.fix && one.suggestion)).toEqual([]);
    const codes = new Set(diagnostics.map(({ code }) => code));
    const after = parse(applyFixes(text, diagnostics), options).problems;
    expect(
      after.filter(({ code }) => !codes.has(code) && severityOf(code) === "error"),
      text,
    ).toEqual([]);
  }
});

test("leaves the diagnostics as they are", () => {
  const diagnostics = [fix([8, 9, "x"]), fix([1, 2, "y"])];
  const before = structuredClone(diagnostics);
  applyFixes("0123456789", diagnostics);
  expect(diagnostics).toEqual(before);
});
