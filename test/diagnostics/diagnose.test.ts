import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allCodes, diagnose, diagnoseAll, severityOf } from "../../src/diagnostics/index.ts";
import { WORDINGS } from "../../src/diagnostics/wordings/catalogue.ts";
import { problem } from "../../src/problem/index.ts";
import { decode } from "../../src/stored/index.ts";
import { mutatedStoredArbitrary } from "../condition/arbitraries.ts";

describe("a diagnostic", () => {
  test("has the problem's code and place, and the code's severity and words", () => {
    const place = { span: { start: 3, end: 8 }, pointer: "/all/0/operator" };
    expect(diagnose(problem("operator-symbol", { operator: "==" }, place))).toEqual({
      code: "operator-symbol",
      severity: "error",
      message: "`==` is not the stored name of an operator",
      help: "Write `equal_to`.",
      ...place,
    });
    expect(Object.keys(diagnose(problem("bare-list", {})))).toEqual(["code", "severity", "message", "help"]);
    expect(diagnose(problem("bare-list", {}, { pointer: "" })).pointer).toBe("");
  });

  test("keeps the order of the problems", () => {
    const problems = [problem("bare-list", {}), problem("value-key", {})];
    expect(diagnoseAll(problems).map(({ code }) => code)).toEqual(["bare-list", "value-key"]);
  });

  test("shows an author's text on one line, without invisible characters, and cut if it is long", () => {
    const shown = (operator: string) => diagnose(problem("unknown-operator", { operator })).message;
    expect(shown("a\nb\t\u0000")).toBe("there is no operator `a\\nb\\t\\u0000`");
    expect(shown("a\u202eb\u200b\ud800")).toBe("there is no operator `a\\u202eb\\u200b\\ud800`");
    expect(shown("👩‍👩‍👧 ünïcode")).toBe("there is no operator `👩‍👩‍👧 ünïcode`");
    expect(shown("x".repeat(80))).toBe(`there is no operator \`${"x".repeat(80)}\``);
    expect(shown("x".repeat(81))).toBe(`there is no operator \`${"x".repeat(80)}…\``);
    expect(shown("👩".repeat(80))).toBe(`there is no operator \`${"👩".repeat(80)}\``);
    expect(shown("👩".repeat(81))).toBe(`there is no operator \`${"👩".repeat(80)}…\``);
  });

  test("is worded by the rules of the house, whatever the mistake", () => {
    fc.assert(
      fc.property(
        mutatedStoredArbitrary,
        fc.constantFrom("step" as const, "preference" as const),
        (stored, target) => {
          for (const { message, help } of diagnoseAll(decode(stored, { target }).problems)) {
            expect(message).toMatch(/^[^A-Z\s].*[^.\s]$/s);
            expect(help).toMatch(/^[A-Z].*[.?]$/s);
            for (const sentence of [message, help as string]) {
              // biome-ignore lint/suspicious/noControlCharactersInRegex: that is the rule
              expect(sentence).not.toMatch(/[\u0000-\u001f\u202e]/);
              // Signs of a value that was not worded, but where they are the author's own words.
              for (const sign of ["undefined", "[object", "NaN"]) {
                if (!String(JSON.stringify(stored)).includes(sign)) expect(sentence).not.toContain(sign);
              }
            }
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

test("every code is worded, in kebab case", () => {
  expect(allCodes()).toEqual(Object.keys(WORDINGS));
  for (const code of allCodes()) {
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(["error", "warning"]).toContain(severityOf(code));
  }
});
