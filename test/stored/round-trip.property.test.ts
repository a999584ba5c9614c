import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Condition } from "../../src/condition/index.ts";
import { severityOf } from "../../src/diagnostics/index.ts";
import { decode, encode, encodePreference, type StoredInput } from "../../src/stored/index.ts";
import {
  anyTrioArbitrary,
  conditionArbitrary,
  jsonArbitrary,
  mutatedStoredArbitrary,
  preferenceTrioArbitrary,
  storedArbitrary,
} from "../condition/arbitraries.ts";

const RUNS = { numRuns: 2000 };

function decoded(stored: unknown): Condition {
  const { condition, problems } = decode(stored);
  expect(condition, JSON.stringify(problems)).toBeDefined();
  return condition as Condition;
}

describe("decoding and encoding", () => {
  test("an encoded condition decodes to the same tree", () => {
    fc.assert(
      fc.property(conditionArbitrary, (condition) => {
        expect(decoded(encode(condition))).toEqual(condition);
      }),
      RUNS,
    );
  });

  test("so does the list of a preference", () => {
    fc.assert(
      fc.property(fc.array(preferenceTrioArbitrary, { maxLength: 3 }), (all) => {
        const list = encodePreference({ any: [{ all }] });
        expect(decode(list, { target: "preference" }).condition).toEqual({ any: [{ all }] });
      }),
      { numRuns: 300 },
    );
  });

  test("the canonical form survives JSON", () => {
    fc.assert(
      fc.property(conditionArbitrary, (condition) => {
        expect(decoded(JSON.parse(JSON.stringify(encode(condition))))).toEqual(condition);
      }),
      { numRuns: 500 },
    );
  });

  test("the canonical form of any spelling is its own canonical form", () => {
    fc.assert(
      fc.property(storedArbitrary, (stored) => {
        const condition = decoded(stored);
        const canonical = encode(condition);
        expect(decoded(canonical)).toEqual(condition);
        expect(JSON.stringify(encode(decoded(canonical)))).toBe(JSON.stringify(canonical));
      }),
      RUNS,
    );
  });

  test("the canonical form has its keys in order, and texts only", () => {
    fc.assert(
      fc.property(storedArbitrary, (stored) => {
        const canonical = encode(decoded(stored));
        const members = "all" in canonical ? canonical.all : canonical.any;
        for (const member of members.flatMap((one) => ("all" in one ? one.all : one))) {
          expect(Object.keys(member)).toEqual(
            ["variable", "operator", "argument"].slice(0, Object.keys(member).length),
          );
          for (const value of Object.values(member)) expect(typeof value).toBe("string");
        }
        if ("any" in canonical) {
          expect(canonical.any.length).not.toBe(1);
          for (const member of canonical.any) if ("all" in member) expect(member.all.length).not.toBe(1);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("problems", () => {
  const anyStored: fc.Arbitrary<unknown> = fc.oneof(
    storedArbitrary as fc.Arbitrary<unknown>,
    mutatedStoredArbitrary,
    anyTrioArbitrary.map((trio) => ({ all: [trio] })),
    fc.array(anyTrioArbitrary, { maxLength: 2 }),
    jsonArbitrary,
    fc.anything(),
  );
  const target = fc.constantFrom("step" as const, "preference" as const);

  test("the condition is undefined exactly if one is an error", () => {
    fc.assert(
      fc.property(anyStored, target, (stored, target) => {
        const { condition, problems } = decode(stored, { target });
        const errors = problems.filter(({ code }) => severityOf(code) === "error");
        expect(condition === undefined).toBe(errors.length > 0);
      }),
      { numRuns: 4000 },
    );
  });

  test("each has a pointer into the stored value", () => {
    fc.assert(
      fc.property(mutatedStoredArbitrary, target, (stored, target) => {
        for (const { pointer } of decode(stored, { target }).problems) {
          expect(resolve(stored, pointer as string), pointer).not.toBe(NOTHING);
        }
      }),
      RUNS,
    );
  });

  test("declared prefixes do not change conditions without them", () => {
    const shouting = { prefixes: ["event", "(", "a|b", "x.y"] };
    fc.assert(
      fc.property(storedArbitrary, (stored) => {
        expect(decode(stored, shouting).condition).toEqual(decoded(stored));
      }),
      { numRuns: 200 },
    );
    const stored: StoredInput = { all: [{ variable: "event.kind", operator: "exists" }] };
    expect(decode(stored).problems.map(({ code }) => code)).toEqual(["static-variable"]);
    expect(decode(stored, shouting).problems).toEqual([]);
  });
});

const NOTHING = Symbol("nothing there");

function resolve(value: unknown, pointer: string): unknown {
  const keys = pointer === "" ? [] : pointer.slice(1).split("/");
  return keys.reduce((inner: unknown, key) => {
    const name = key.replaceAll("~1", "/").replaceAll("~0", "~");
    const isThere = typeof inner === "object" && inner !== null && Object.hasOwn(inner, name);
    return isThere ? (inner as { [key: string]: unknown })[name] : NOTHING;
  }, value);
}
