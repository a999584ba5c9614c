import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { OPERATOR_NAMES } from "heed/condition";
import { CASE_NAMES, caseNamed } from "heed/status";
import { decode } from "heed/stored";
import { describe, expect, test } from "vitest";
import type { Json, JsonMap } from "../../src/model/index.ts";
import {
  conditionOfRow,
  itemOf,
  itemText,
  missingPart,
  type ReadingOptions,
  ROW_KINDS,
  readRow,
} from "../../src/reading/index.ts";
import {
  negated,
  newRow,
  withKind,
  withOperator,
  withRange,
  withValue,
  writeStatus,
  writeVariable,
} from "../../src/writing/index.ts";

const STEP: ReadingOptions = { mode: "step" };
const MODES = ["step", "preference", "match"] as const;

describe("a status row", () => {
  test("stores every case as the table says, and is read as that case", () => {
    for (const name of CASE_NAMES) {
      for (const polarity of ["has", "has_not"] as const) {
        for (const ref of ["email_1", "odd ref", "0", "a.b"]) {
          const parts = { kind: "status", ref, polarity, case: name } as const;
          const stored = writeStatus({}, parts);
          const row = caseNamed(name);
          expect(stored.operator).toBe(row.operators[polarity]);
          expect(stored.argument).toBe(`$message.${row.argument}`);
          expect(String(stored.variable).endsWith(`.${row.property}`)).toBe(true);
          expect(readRow({ stored }, STEP)).toEqual(parts);
          expect(conditionOfRow(stored, STEP)).toBeDefined();
        }
      }
    }
  });

  test("keeps the parts that are chosen while others are not, and is refused until then", () => {
    for (const ref of [undefined, "email_1"])
      for (const name of [undefined, ...CASE_NAMES])
        for (const polarity of ["has", "has_not"] as const) {
          const parts = { kind: "status", ref, polarity, case: name } as const;
          const stored = writeStatus({}, parts);
          expect(writeStatus({ note: "kept" }, parts)).toEqual({ note: "kept", ...stored });
          expect(readRow({ stored }, STEP)).toEqual(parts);
          const isFinished = ref !== undefined && name !== undefined;
          expect(missingPart(parts) === undefined).toBe(isFinished);
          if (!isFinished) expect(conditionOfRow(stored, STEP)).toBeUndefined();
        }
  });
});

test("A new row of any kind is unfinished, in any mode, and heed refuses it.", () => {
  for (const mode of MODES)
    for (const kind of ROW_KINDS) {
      if (mode === "preference" && kind === "status") continue;
      const stored = newRow(kind, { mode });
      const parts = readRow({ stored }, { mode });
      expect(parts.kind).toBe(kind);
      expect(missingPart(parts)).toBeDefined();
      expect(conditionOfRow(stored, { mode })).toBeUndefined();
    }
});

test("A path is refused until it is one, whatever the operator and the value.", () => {
  for (const text of ["", "data.", "data", "plan", "$message.x", "data..x", "refs."])
    for (const [operator, argument] of [
      ["equal_to", "x"],
      ["exists", undefined],
      ["is_timestamp_before_now", undefined],
    ]) {
      const stored = {
        variable: writeVariable(text, STEP),
        operator: operator as string,
        ...(argument && { argument }),
      };
      expect(conditionOfRow(stored, STEP), text).toBeUndefined();
      const parts = readRow({ stored }, STEP);
      expect(parts).toMatchObject({ variable: text });
      expect(missingPart(parts)).toBe("path");
    }
  expect(writeVariable("data.x", STEP)).toBe("data.x");
});

function triosIn(value: unknown): readonly JsonMap[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "variable" in value && "operator" in value ? [value as JsonMap] : [];
  return [...own, ...Object.values(value).flatMap(triosIn)];
}

const suite = resolve(import.meta.dirname, "../../../../spec/conformance");
const conformance = readdirSync(suite, { encoding: "utf8" })
  .filter((file) => file.endsWith(".json"))
  .flatMap((file) => triosIn(JSON.parse(readFileSync(join(suite, file), "utf8"))));

/** The row with its value written again from what its controls show. */
function writtenAgain(stored: Json, options: ReadingOptions): JsonMap | undefined {
  const parts = readRow({ stored }, options);
  if (parts.kind === "opaque") return undefined;
  if (parts.kind === "status") return writeStatus(stored, parts);
  const { argument } = parts;
  if (argument.shape === "none") return stored as JsonMap;
  return argument.shape === "one"
    ? withValue(stored, argument.value, options)
    : withRange(stored, argument.low, argument.high, options);
}

describe("the controls of a row", () => {
  const check = (stored: Json, options: ReadingOptions) => {
    const before = conditionOfRow(stored, options);
    if (before === undefined) return false;
    const again = writtenAgain(stored, options);
    if (again === undefined) return false;
    const after = conditionOfRow(again, options);
    // As JSON: heed writes -0 as 0, which is equal to it.
    expect(JSON.stringify(after), JSON.stringify([stored, again])).toBe(JSON.stringify(before));
    return true;
  };

  test("say exactly what is stored, for every trio of the conformance suite", () => {
    const written = conformance.filter((stored) => check(stored, STEP));
    expect(written.length).toBeGreaterThan(500);
  });

  test("say exactly what is stored, for random arguments", () => {
    const argument = fc.oneof(
      fc.string(),
      fc.jsonValue(),
      fc.jsonValue().map((value) => JSON.stringify(value)),
      fc.constantFrom(
        "data.a",
        "{{ data.at }}",
        "3 days ago",
        "2026-01-01",
        "[1,2]",
        '["data.a",5]',
        '"5"',
        "",
      ),
    );
    const variable = fc.constantFrom("data.a", "recipient", "recipient.a", "run.total_activities", "text");
    let count = 0;
    fc.assert(
      fc.property(
        variable,
        fc.constantFrom(...OPERATOR_NAMES),
        argument,
        fc.constantFrom(...MODES),
        (v, o, a, mode) => {
          if (check({ variable: v, operator: o, argument: a as Json }, { mode })) count += 1;
        },
      ),
      { numRuns: 2000 },
    );
    expect(count).toBeGreaterThan(200);
  });
});

describe("negating", () => {
  test("twice gives back the row, and changes nothing but the operator", () => {
    let count = 0;
    for (const stored of conformance) {
      const opposite = conditionOfRow(stored, STEP) ? negated(stored, STEP) : undefined;
      if (opposite === undefined) continue;
      count += 1;
      expect({ ...opposite, operator: stored.operator }).toEqual(stored);
      expect(negated(opposite, STEP)).toEqual(stored);
    }
    expect(count).toBeGreaterThan(200);
  });

  test("is not offered where values of other types make both sides false", () => {
    for (const operator of ["greater_than", "is_between", "is_timestamp_before_now"])
      expect(negated({ variable: "data.a", operator, argument: "[1,2]" }, STEP)).toBeUndefined();
  });
});

test("Another kind keeps the end of the path, and what the kind has too.", () => {
  const stored = { note: "kept", variable: "data.plan", operator: "equal_to", argument: "pro" };
  expect(withKind({ stored }, "recipient", STEP)).toEqual({ ...stored, variable: "recipient.plan" });
  expect(withKind({ stored }, "time", STEP)).toEqual({
    note: "kept",
    variable: "data.plan",
    operator: "is_timestamp_before_now",
  });
});

test("Another operator keeps a value that it takes, and no other.", () => {
  const stored = { variable: "data.a", operator: "equal_to", argument: "5" };
  expect(withOperator({ stored }, "greater_than", STEP)).toEqual({ ...stored, operator: "greater_than" });
  expect(withOperator({ stored }, "exists", STEP)).toEqual({ variable: "data.a", operator: "exists" });
  expect(withOperator({ stored }, "exists", { mode: "preference" })).toEqual({
    variable: "data.a",
    operator: "exists",
    argument: null,
  });
  expect(withOperator({ stored }, "is_between", STEP)).toEqual({
    variable: "data.a",
    operator: "is_between",
  });
});

test("Items of lists are read again as the items that they are.", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null)),
      (item) => {
        const json = JSON.parse(JSON.stringify(item)) as Json;
        expect(itemOf(itemText(json))).toEqual(json);
      },
    ),
  );
  expect(decode({ all: [{ variable: "data.a", operator: "contains_all", argument: "[5]" }] }).ok).toBe(true);
});
