import { describe, expect, test } from "vitest";
import {
  and,
  compare,
  compareNumbers,
  FALSE,
  not,
  or,
  print,
  printBetween,
  TRUE,
  term,
} from "../../src/emit/expression.ts";

const [a, b, c] = ["a", "b", "c"].map(term) as [
  ReturnType<typeof term>,
  ReturnType<typeof term>,
  ReturnType<typeof term>,
];

describe("expressions", () => {
  test("join members of one kind, and leave out constants", () => {
    expect(print(and(a, and(b, TRUE), or(b, c)))).toBe("a && b && (b || c)");
    expect(print(or(a, or(b, c)))).toBe("a || b || c");
    expect(print(or(a, FALSE))).toBe("a");
    expect([and(), or(), and(a, FALSE), or(a, TRUE)]).toEqual([TRUE, FALSE, FALSE, TRUE]);
  });

  test("are negated by De Morgan", () => {
    expect(print(not(and(a, or(b, not(c)))))).toBe("!a || (!b && c)");
    expect([not(TRUE), not(FALSE)]).toEqual([FALSE, TRUE]);
  });

  test("negate an order by its opposite sign only between numbers", () => {
    expect(print(not(compareNumbers("x", "<", 5)))).toBe("x >= 5");
    expect(print(not(compare("x", "<", 5)))).toBe("!(x < 5)");
    expect(print(not(not(compare("x", "<", 5))))).toBe("x < 5");
    expect(print(not(compare("x", "===", 5)))).toBe("x !== 5");
    const signs = ["===", "!==", "<", "<=", ">", ">="] as const;
    for (const sign of signs) {
      for (const x of [4, 5, 6]) {
        const decide = (text: string) => new Function("x", `return ${text};`)(x);
        const expression = compareNumbers("x", sign, 5);
        expect(decide(print(not(expression)))).toBe(!decide(print(expression)));
      }
    }
  });

  test("are broken into lines if they are too wide", () => {
    expect(printBetween("if (", and(a, b), ") return;", "  ")).toBe("  if (a && b) return;");
    const wide = term("w".repeat(40));
    const fits = term("f".repeat(80 - "if ( && w) {".length));
    expect(printBetween("if (", and(fits, term("w")), ") {", "")).toHaveLength(80);
    expect(printBetween("if (", and(fits, term("ww")), ") {", "")).toContain("\n");
    expect(printBetween("if (", and(wide, or(a, wide)), ") return;", "  ")).toBe(
      `  if (\n    ${"w".repeat(40)} &&\n    (a || ${"w".repeat(40)})\n  ) return;`,
    );
    expect(printBetween("const x = ", and(wide, wide), ";", "")).toBe(
      `const x = (\n  ${"w".repeat(40)} &&\n  ${"w".repeat(40)}\n);`,
    );
  });
});
