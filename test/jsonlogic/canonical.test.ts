import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, orderText, scalarOf } from "../../src/jsonlogic/canonical.ts";
import { jsonArbitrary, ODD_TEXTS, textArbitrary } from "../condition/arbitraries.ts";

describe("the canonical JSON text of a value", () => {
  test.each([
    [null, "null"],
    ["é\n\u2028", '"é\\n\u2028"'],
    ["\ud800", '"\\ud800"'],
    [-0, "0"],
    [1e21, "1e+21"],
    [0.1, "0.1"],
    [{ b: 1, a: [true, null], A: {}, "": [] }, '{"":[],"A":{},"a":[true,null],"b":1}'],
    // By code unit, as RFC 8785 asks: the first surrogate of a pair is less than U+FFFF.
    [{ "\uffff": 1, "\u{1f600}": 2 }, '{"\u{1f600}":2,"\uffff":1}'],
    [JSON.parse('{"__proto__":{"x":1},"constructor":2}'), '{"__proto__":{"x":1},"constructor":2}'],
    [{ toJSON: "not asked" }, '{"toJSON":"not asked"}'],
  ])("of %j", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test("is JSON of an equal value", () => {
    fc.assert(
      fc.property(jsonArbitrary, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
      }),
      { numRuns: 300 },
    );
  });

  test("does not depend on the order of keys", () => {
    fc.assert(
      fc.property(fc.dictionary(textArbitrary, jsonArbitrary, { maxKeys: 4 }), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
      { numRuns: 300 },
    );
  });

  test("of values nested deeper than the stack", () => {
    const depth = 200_000;
    let value: unknown = [];
    for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { a: value };
    const perPair = '[{"a":}]'.length;
    expect(canonicalJson(value).length).toBe((depth / 2) * perPair + "[]".length);
  });

  test("a value that JSON cannot express is null, as a number that is too large", () => {
    expect([undefined, Number.NaN, 5n, Symbol("s"), () => 1].map(scalarOf)).toEqual(Array(5).fill(null));
    expect(scalarOf(JSON.parse("1e400"))).toBe(null);
    expect(canonicalJson([undefined, Number.NaN, Number.NEGATIVE_INFINITY])).toBe("[null,null,null]");
  });
});

describe("a text to sort by", () => {
  const codePoints = (text: string) => [...text].map((character) => character.codePointAt(0) as number);

  function byCodePoint(a: string, b: string): number {
    const [left, right] = [codePoints(a), codePoints(b)];
    const at = left.findIndex((point, index) => point !== right[index]);
    return at === -1 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
  }

  function expectSameOrder(a: string, b: string): void {
    const [x, y] = [orderText(a), orderText(b)];
    const order = Math.sign(byCodePoint(a, b));
    expect(x < y ? -1 : x > y ? 1 : 0, JSON.stringify([a, b])).toBe(order);
    expect(Math.sign(Buffer.compare(Buffer.from(x), Buffer.from(y))), "by bytes").toBe(order);
    expect(Math.sign(byCodePoint(x, y)), "by code point").toBe(order);
  }

  test.each([
    ["", "'"],
    ["pro", "'pro"],
    ["10", "'10"],
    ["é名", "'é名"],
    ["\ue000", "'\ue00000e000"],
    ["a\u{1f600}b", "'a\ue00001f600b"],
    ["\ud83d", "'\ue00000d83d"],
  ])("of %j", (text, expected) => {
    expect(orderText(text)).toBe(expected);
  });

  test("has the order of the texts by code point, whatever units an engine compares", () => {
    const texts = [
      ...ODD_TEXTS,
      "\ud7ff",
      "\ue000",
      "\uffff",
      "\u{10000}",
      "\u{10ffff}",
      "\udc00",
      "\ud83d\ud83d",
    ];
    for (const a of texts) for (const b of texts) expectSameOrder(a, b);
    const near = fc
      .array(fc.constantFrom("a", "\ud7ff", "\ud83d", "\ude00", "\ue000", "\uffff"), { maxLength: 4 })
      .map((units) => units.join(""));
    fc.assert(fc.property(near, near, expectSameOrder), { numRuns: 1000 });
    fc.assert(fc.property(textArbitrary, textArbitrary, expectSameOrder), { numRuns: 500 });
  });
});
