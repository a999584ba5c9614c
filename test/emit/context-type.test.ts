import { describe, expect, test } from "vitest";
import type { Condition } from "../../src/condition/index.ts";
import { contextType } from "../../src/emit/context-type.ts";
import { moduleOf } from "../../src/emit/index.ts";
import { parse } from "../../src/language/index.ts";
import { holdToFile } from "./files.ts";

const condition = (text: string) => parse(text).condition as Condition;

/** The conditions of the module that `test/types/compiled.test-d.ts` tries on the compiler. */
const TYPED = new Map(
  Object.entries({
    upgrade: 'email_1 has been sent and recipient.plan == "pro"',
    overdue: 'data.invoice.due_at is before 2 days ago and recipient is in audience "customers"',
    first_item: 'data.items[0].name exists and refs["my step"].delivery_status >= $message.sent',
    reply: "refs.wait_1.matched == true",
    always: "always",
  }).map(([name, text]) => [name, condition(text)]),
);

describe("the type of contexts", () => {
  test("is that of the module which the compiler is tried on", () => {
    holdToFile("fixtures/compiled-conditions.ts", moduleOf(TYPED, { language: "ts", standalone: true }).text);
  });

  test("asks for every part, ref and path", () => {
    expect(contextType(condition('email_1 has been sent and data.a.b == recipient["my plan"]'), {})).toBe(`{
  refs: {
    email_1: Outcome;
  };
  data: {
    a: {
      b: unknown;
    } | null | undefined;
  } | null | undefined;
  recipient: {
    "my plan": unknown;
  } | null | undefined;
}`);
    expect(contextType(condition("never"), {})).toBeUndefined();
  });

  test("leaves open what is read both as a whole and in part, or by names and indexes", () => {
    expect(contextType(condition("data.a.b == 1 and data.a exists and data.a.c == 1"), {})).toBe(
      "{\n  data: {\n    a: unknown;\n  } | null | undefined;\n}",
    );
    expect(contextType(condition("data.a[0] == 1 and data.a.b == 1"), {})).toContain("a: unknown;");
    expect(contextType(condition("data.a[0].x == 1 and data.a[1].y == 1"), {})).toContain(
      "a: { [index: number]: unknown } | null | undefined;",
    );
  });

  test("lets refs be absent that count as skipped", () => {
    expect(contextType(condition("email_1 has been sent"), { onUnknownRef: "skipped" })).toBe(
      "{\n  refs: {\n    email_1?: Outcome | null | undefined;\n  } | null | undefined;\n}",
    );
  });
});

test("the types of a module in JavaScript have no bodies, and import or declare what they name", () => {
  const { text } = moduleOf(TYPED, { language: "d.ts" });
  expect(text.startsWith('import type { Outcome } from "heed/compiled";\n\n/** Holds if: ')).toBe(true);
  expect(text).not.toMatch(/\breturn\b|ts-nocheck|checkedStates/);
  expect(text).toContain("export declare function always(context?: unknown): boolean;");
  const alone = moduleOf(TYPED, { language: "d.ts", standalone: true }).text;
  expect(alone).not.toContain("import");
  expect(alone).toContain("export declare class EvaluationError extends Error {");
  expect(alone).toContain("\ntype Outcome = ");
});
