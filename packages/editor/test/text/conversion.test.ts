import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { decode } from "heed/decode";
import { print } from "heed/print";
import { describe, expect, test } from "vitest";
import type { Json } from "../../src/model/index.ts";
// Not through the index: the editor needs a browser.
import { conditionsOf } from "../../src/text/conversion.ts";

const STEP = { mode: "step" } as const;

const suite = resolve(import.meta.dirname, "../../../../spec/conformance");
const stored = readdirSync(suite, { encoding: "utf8" })
  .filter((file) => file.endsWith(".json"))
  .flatMap(
    (file) => (JSON.parse(readFileSync(join(suite, file), "utf8")) as { cases: { stored?: Json }[] }).cases,
  )
  .flatMap((each) => (each.stored === undefined ? [] : [each.stored]));

describe("a text as conditions", () => {
  test("is the very value that it was printed from, for every condition of the conformance suite", () => {
    let count = 0;
    for (const value of stored) {
      const { condition } = decode(value);
      if (!condition) continue;
      const again = conditionsOf(print(condition), value, STEP);
      // Some have no text that can be read again, such as one past a limit.
      if (again.stored === undefined) continue;
      expect(again.stored).toBe(value);
      count += 1;
    }
    expect(count).toBeGreaterThan(300);
  });

  test("keeps the trios that it still has as they were, whatever else is changed, moved or doubled", () => {
    const odd = { argument: 5, operator: "equal_to", variable: "data.a" };
    const other = { variable: "data.b", operator: "exists", argument: null };
    const before = { all: [odd, other] };
    const { stored: changed } = conditionsOf(
      "data.c exists or (data.b exists and data.a == 5)",
      before,
      STEP,
    );
    expect(changed).toEqual({ any: [{ variable: "data.c", operator: "exists" }, { all: [other, odd] }] });
    const { any } = changed as { any: readonly [Json, { all: readonly Json[] }] };
    expect(any[1].all[0]).toBe(other);
    expect(any[1].all[1]).toBe(odd);
    const { stored: doubled } = conditionsOf("data.a == 5 and data.a == 5", before, STEP);
    expect(JSON.stringify(doubled)).toBe(
      JSON.stringify({ all: [odd, { variable: "data.a", operator: "equal_to", argument: "5" }] }),
    );
  });

  test("is none while it has mistakes, which are told with their places", () => {
    const { stored: none, diagnostics } = conditionsOf("data.a equals", null, STEP);
    expect(none).toBeUndefined();
    expect(diagnostics[0]?.span).toBeDefined();
  });

  test("may be stored JSON that was pasted, and is a list in a preference", () => {
    const pasted = { all: [{ variable: "data.a", operator: "exists" }] };
    expect(conditionsOf(` ${JSON.stringify(pasted)}`, null, STEP).stored).toEqual(pasted);
    expect(conditionsOf("recipient.a exists", null, { mode: "preference" }).stored).toEqual([
      { variable: "recipient.a", operator: "exists", argument: null },
    ]);
  });
});
