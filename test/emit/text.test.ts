import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commentText, literal, member, quote } from "../../src/emit/text.ts";
import { jsonArbitrary, textArbitrary } from "../condition/arbitraries.ts";

const evaluated = (text: string) => new Function(`"use strict"; return ${text};`)();

describe("data as text of a program", () => {
  test("is the same data again", () => {
    fc.assert(
      fc.property(jsonArbitrary, (value) => {
        expect(evaluated(`(${literal(value)})`)).toEqual(value);
        expect(JSON.stringify(evaluated(`(${literal(value)})`))).toBe(JSON.stringify(value));
      }),
    );
    const odd = JSON.parse('{"__proto__": {"a": 1}, "a b": [], "b": {}}');
    expect(literal(odd)).toBe('{ ["__proto__"]: { a: 1 }, "a b": [], b: {} }');
    expect(JSON.stringify(evaluated(`(${literal(odd)})`))).toBe(JSON.stringify(odd));
    expect(literal(["</script>", { "<!--": null }])).toBe('["\\u003c/script>", { "\\u003c!--": null }]');
  });

  test("ends no line, no script and no comment of HTML", () => {
    expect(quote("</script><!--\u2028\u2029\n<b>")).toBe('"\\u003c/script>\\u003c!--\\u2028\\u2029\\n<b>"');
    expect(quote("\ud800")).toBe('"\\ud800"');
  });

  test("reads members by name, index or text", () => {
    expect([member("a_1"), member("a b"), member(0), member("0")]).toEqual([
      ".a_1",
      '["a b"]',
      "[0]",
      '["0"]',
    ]);
    fc.assert(
      fc.property(textArbitrary, (key) => {
        const read = new Function("object", `return object${member(key)};`);
        expect(read(Object.fromEntries([[key, 5]]))).toBe(5);
      }),
    );
  });

  test("stays within a comment", () => {
    expect(commentText("a */ </script> \n \u2028 \u{1f514} \ud800 \u202e \u{e0001}")).toBe(
      "a *\\/ \\u003c/script> \\u000a \\u2028 \u{1f514} \\ud800 \\u202e \\udb40\\udc01",
    );
    fc.assert(
      fc.property(textArbitrary, (text) => {
        expect(evaluated(`/* ${commentText(text)} */ 5`)).toBe(5);
      }),
    );
  });
});
