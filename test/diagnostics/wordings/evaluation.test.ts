import { describe, expect, test } from "vitest";
import { type Context, EvaluationError } from "../../../src/context/index.ts";
import { diagnoseEvaluation } from "../../../src/diagnostics/index.ts";
import { prepare } from "../../../src/evaluate/index.ts";
import { parse } from "../../../src/language/index.ts";

/** The worded error of a condition on a context. */
function diagnosed(
  text: string,
  context: unknown,
  advice = {},
): { readonly message: string; readonly help: string } {
  const { condition } = parse(text);
  if (condition === undefined) throw new Error(`no condition: ${text}`);
  try {
    prepare(condition)(context as Context);
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    const { code, message, help } = diagnoseEvaluation(error, condition, context as Context, advice);
    expect(code).toBe(error.code);
    return { message, help: help ?? "" };
  }
  throw new Error("it can be evaluated");
}

describe("the wording of an EvaluationError", () => {
  test("a missing part: who reads it, where to put it", () => {
    expect(diagnosed('recipient.plan == "pro"', { data: {} })).toEqual({
      message: "the context has no `recipient`, and the condition reads `recipient.plan`",
      help: 'Put it at the top of the context: `{"recipient": {...}}`. A part of which nothing is known can be null.',
    });
  });

  test("a part is misspelt", () => {
    const { help } = diagnosed('recipient.plan == "pro"', { receipient: {} });
    expect(help).toMatch(/^It has `receipient`: is `recipient` meant\? /);
  });

  test("many parts are missing, and many paths read them", () => {
    const paths = Array.from({ length: 9 }, (_, index) => `data.a${index} == 1`).join(" and ");
    const { message } = diagnosed(`${paths} and recipient is in audience "x"`, {});
    expect(message).toBe(
      "the context has no `audiences` or `data`, and the condition reads `data.a0`, `data.a1`, `data.a2` and 6 more",
    );
  });

  test("`now` is missing: the advice of the host", () => {
    const now = "`--now 2025-01-31T09:00Z` gives `now` to contexts without one.";
    const { message, help } = diagnosed("data.at is before now", { data: {} }, { now });
    expect(message).toBe("the context has no `now`");
    expect(help).toBe(`Put it at the top of the context: \`{"now": "2025-01-31T09:00Z"}\`. ${now}`);
    expect(help).not.toContain("can be null");
  });

  test("`refs` is missing", () => {
    expect(diagnosed("email_1 has been sent", {})).toEqual({
      message: "the context has no `refs`, and the condition reads the status of `email_1`",
      help: 'Put it at the top of the context: `{"refs": {"email_1": "skipped"}}`.',
    });
  });

  test("a part is missing, and a ref is unknown too", () => {
    const { message } = diagnosed("email_1 has been sent and data.a == 1", { refs: {} });
    expect(message).toContain("the outcome is missing of `email_1`");
  });

  test("an unknown ref: the outcome to give, or the option", () => {
    const { message, help } = diagnosed("email_1 has been sent", { refs: { email_2: [] } });
    expect(message).toBe("the context has no outcome of `email_1`");
    expect(help).toContain("It knows `email_2`: is that what is meant?");
    expect(help).toContain('"refs": {"email_1": [{"status": "delivered"');
    expect(help).toContain('`onUnknownRef: "skipped"` treats');
    const advised = diagnosed("email_1 has been sent", { refs: {} }, { unknownRef: "Use --skip." });
    expect(advised.help).toMatch(/; Use --skip\.$/);
  });

  test.each([
    ["skiped", '`"skiped"`', 'Did you mean `"skipped"`?'],
    ["sent", '`"sent"`', 'A message is an object, such as `{"status": "sent"}`.'],
    ["seen", '`"seen"`', '`{"status": "delivered", "engagement_statuses": ["seen"]}`'],
    [5, "`5`", "Give its messages as a list"],
    [["sent"], "a list", "Give its messages as a list"],
    [
      { status: "sent", engagement_statuses: "seen" },
      "an object",
      "`engagement_statuses` of a message is a list",
    ],
  ])("a ref holds %j, which no step leaves behind", (outcome, shown, advice) => {
    const { message, help } = diagnosed("a has been sent and b has been sent", {
      refs: { a: outcome, b: outcome },
    });
    expect(message).toBe(`\`refs.a\` of the context is not an outcome of a step: ${shown}`);
    expect(help).toContain(advice);
    expect(help).toContain("The same goes for `refs.b`.");
  });

  test.each([
    [{ status: "deliverd" }, 'has the status `"deliverd"`, which is unknown', "Did you mean `delivered`?"],
    [{ status: "xyz" }, "which is unknown", "The statuses are `undelivered`, "],
    [{ status: 5 }, "has the status `5`, which is unknown", "The statuses are"],
    [{}, "has no `status`", "The statuses are"],
    [{ status: "read" }, 'has `"read"` as its delivery status', "Engagement statuses have their own list"],
    [{ status: "sent", engagement_statuses: ["open"] }, 'the engagement status `"open"`', "`seen`, `read`"],
    [
      { status: "sent", engagement_statuses: ["sent"] },
      "among its engagement statuses",
      "its place is `status`",
    ],
  ])("a message is %j", (message, fault, advice) => {
    const found = diagnosed("a has been sent", { refs: { a: [{ status: "sent" }, message] } });
    expect(found.message).toMatch(/^a message of `refs\.a` /);
    expect(found.message).toContain(fault);
    expect(found.help).toContain(advice);
  });

  test("`audiences` that are not a list, a `now` that is not a time", () => {
    const audiences = diagnosed('recipient is in audience "x"', { audiences: "x" });
    expect(audiences.message).toBe("`audiences` of the context is a string, not a list");
    const now = diagnosed("data.a is before now", { data: {}, now: "yesterday" });
    expect(now.message).toBe('`now` of the context is not a time: `"yesterday"`');
    expect(now.help).toContain('"now": "2025-01-31T09:00Z"');
  });

  test("values of any depth and length are shown in few words", () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    expect(diagnosed("a has been sent", { refs: { a: [deep] } }).message.length).toBeLessThan(200);
    expect(diagnosed("a has been sent", { refs: { a: "x".repeat(1e6) } }).message.length).toBeLessThan(200);
    expect(diagnosed("a has been sent", { refs: { a: [{ status: deep }] } }).message.length).toBeLessThan(
      200,
    );
  });

  class Row {}
  const cyclic: unknown[] = [];
  cyclic.push(cyclic);

  test.each<[unknown, string]>([
    [new Map(), "`data.x` of the context cannot be read: it is an object of the class `Map`"],
    [
      { rows: [1, new Row()] },
      "`data.x` of the context cannot be read at `data.x.rows[1]`: it is an object of the class `Row`",
    ],
    [Number.NaN, "`data.x` of the context cannot be read: it is NaN"],
    [
      [JSON.parse("-1e400")],
      "`data.x` of the context cannot be read at `data.x[0]`: the number is beyond the range of numbers",
    ],
    [5n, "`data.x` of the context cannot be read: it is a BigInt"],
    [() => 5, "`data.x` of the context cannot be read: it is a function, which is not JSON"],
    [new Date(Number.NaN), "`data.x` of the context cannot be read: it is a Date without a time"],
    [cyclic, "`data.x` of the context cannot be read: it contains itself, or is too large"],
  ])("a value that is not JSON: what it is, and where", (x, message) => {
    expect(diagnosed("data.x == 5", { data: { x } }).message).toBe(message);
  });

  test("a path that leads through a value that is not JSON", () => {
    const { message } = diagnosed("data.x.y == 5", { data: { x: new Map() } });
    expect(message).toBe(
      "`data.x.y` of the context cannot be read at `data.x`: it is an object of the class `Map`",
    );
  });
});
