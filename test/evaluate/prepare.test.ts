import { afterEach, describe, expect, test } from "vitest";
import { prepare as prepareFast } from "../../src/entries/fast.ts";
import {
  type Context,
  EvaluationError,
  prepare as prepareSmall,
  type StoredInput,
} from "../../src/entries/runtime.ts";

const all = (...trios: [string, string, string?][]): StoredInput => ({
  all: trios.map(([variable, operator, argument]) => ({ variable, operator, ...(argument && { argument }) })),
});

function errorOf(decide: () => unknown): { code: string; places: readonly string[] } {
  try {
    decide();
  } catch (error) {
    if (error instanceof EvaluationError) return { code: error.code, places: error.places };
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe.each([
  ["prepare", prepareSmall],
  ["prepareFast", prepareFast],
])("%s", (_name, prepare) => {
  describe("parts of a context (spec 1.6)", () => {
    const needy = prepare({
      any: [
        { all: [] },
        { variable: "refs.email_1.delivery_status", operator: "equal_to", argument: "$message.sent" },
        { variable: "data.at", operator: "is_timestamp_before", argument: "1 day ago" },
        { variable: "recipient", operator: "is_audience_member", argument: "beta" },
        { variable: "recipient.plan", operator: "equal_to", argument: "vars.plan" },
      ],
    });
    const whole = {
      refs: { email_1: "skipped" },
      data: {},
      audiences: [],
      recipient: {},
      vars: {},
      now: 0,
    } as const;

    test("all missing parts are reported at once, needed or not", () => {
      expect(errorOf(() => needy({}))).toEqual({
        code: "missing-context",
        places: ["audiences", "data", "now", "recipient", "refs", "vars"],
      });
      expect(errorOf(() => needy({ ...whole, refs: {}, now: undefined }))).toEqual({
        code: "unknown-ref",
        places: ["refs.email_1"],
      });
      const { vars: _, ...without } = whole;
      expect(errorOf(() => needy({ ...without, refs: {} }))).toEqual({
        code: "missing-context",
        places: ["refs.email_1", "vars"],
      });
    });

    test("a part that is null or undefined is empty", () => {
      const empty = prepare(all(["data.x", "empty"], ["recipient.plan", "not_exists"]));
      expect(empty({ data: null, recipient: undefined })).toBe(true);
    });

    test("an inherited part is missing", () => {
      const context = Object.create({ data: {} }) as Context;
      expect(errorOf(() => prepare(all(["data.x", "empty"]))(context))).toEqual({
        code: "missing-context",
        places: ["data"],
      });
    });

    test.each([
      [[null], "invalid-outcome"],
      ["sent", "invalid-outcome"],
      [7, "invalid-outcome"],
      [[{ status: "sent", engagement_statuses: "seen" }], "invalid-outcome"],
      [[{}], "unknown-status"],
      [[{ status: "seen" }], "unknown-status"],
      [[{ status: "sent" }, { status: "sent", engagement_statuses: ["sent"] }], "unknown-status"],
      [[{ status: "gone" }, null], "invalid-outcome"],
    ])("%j is not an outcome", (outcome, code) => {
      const context = { ...whole, refs: { email_1: outcome } } as unknown as Context;
      expect(errorOf(() => needy(context))).toEqual({ code, places: ["refs.email_1"] });
    });

    test.each([
      ["soon"],
      [Number.NaN],
      [null],
      [new Date(Number.NaN)],
      [{}],
    ])("%j is not a valid `now`", (now) => {
      expect(errorOf(() => needy({ ...whole, now: now as never }))).toEqual({
        code: "invalid-now",
        places: ["now"],
      });
    });

    test("audiences other than a list are refused", () => {
      expect(errorOf(() => needy({ ...whole, audiences: "beta" as never }))).toEqual({
        code: "invalid-audiences",
        places: ["audiences"],
      });
    });

    test("conditions that read nothing need no parts", () => {
      expect(prepare(null)(undefined as never)).toBe(true);
      expect(prepare({ any: [] })(null as never)).toBe(false);
    });

    test("unknown refs can count as skipped", () => {
      const skipped = all(["refs.gone.delivery_status", "equal_to", "$message.skipped"]);
      expect(prepare(skipped, { onUnknownRef: "skipped" })({ refs: {} })).toBe(true);
      expect(errorOf(() => prepare(skipped)({ refs: { gone: null as never } })).code).toBe("unknown-ref");
    });
  });

  describe("reading a context", () => {
    afterEach(() => {
      for (const name of ["plan", "status", "engagement_statuses", "data", "email_1"]) {
        Reflect.deleteProperty(Object.prototype, name);
      }
    });

    test("ignores inherited properties, even of a polluted prototype", () => {
      const pollute = (name: string, value: unknown) =>
        Object.defineProperty(Object.prototype, name, { value, configurable: true, enumerable: false });
      const plan = prepare(all(["recipient.plan", "equal_to", "pro"]));
      const sent = prepare(all(["refs.email_1.delivery_status", "equal_to", "$message.sent"]));
      const seen = prepare(all(["refs.email_1.engagement_status", "contains", "$message.seen"]));
      pollute("plan", "pro");
      expect(plan({ recipient: {} })).toBe(false);
      expect(plan({ recipient: { plan: "pro" } })).toBe(true);
      pollute("data", {});
      expect(errorOf(() => prepare(all(["data.x", "empty"]))({})).code).toBe("missing-context");
      pollute("status", "sent");
      expect(errorOf(() => sent({ refs: { email_1: [{} as never] } })).code).toBe("unknown-status");
      pollute("engagement_statuses", ["seen"]);
      expect(seen({ refs: { email_1: [{ status: "sent" }] } })).toBe(false);
      pollute("email_1", "skipped");
      expect(errorOf(() => sent({ refs: {} })).code).toBe("unknown-ref");
    });

    test.each([
      "constructor",
      "__proto__",
      "toString",
      "hasOwnProperty",
    ])("%s is an ordinary name", (name) => {
      const exists = prepare(all([`data.${name}`, "exists"]));
      expect(exists({ data: {} })).toBe(false);
      expect(exists({ data: JSON.parse(`{"${name}": 1}`) })).toBe(true);
    });

    test("does not read lengths, characters of texts, or indexes of lists given as texts", () => {
      const reads = (path: string, x: unknown) => prepare(all([path, "exists"]))({ data: { x } });
      expect(reads("data.x.length", [1])).toBe(false);
      expect(reads("data.x.length", "text")).toBe(false);
      expect(reads("data.x[0]", "text")).toBe(false);
      expect(reads('data.x["0"]', [1])).toBe(false);
      expect(reads("data.x[0]", [1])).toBe(true);
      expect(reads("data.x.0", [1])).toBe(true);
      expect(reads("data.x[0]", { 0: 1 })).toBe(true);
      expect(reads("data.x[1]", [1])).toBe(false);
    });

    test("allows any number of refs", () => {
      const refs = Array.from({ length: 9 }, (_, index) => `step_${index}`);
      const sent = prepare(
        all(
          ...refs.map((ref): [string, string, string] => [
            `refs.${ref}.delivery_status`,
            "equal_to",
            "$message.sent",
          ]),
        ),
      );
      const context = (last: string) => ({
        refs: Object.fromEntries(refs.map((ref, index) => [ref, [{ status: index === 8 ? last : "sent" }]])),
      });
      expect(sent(context("sent") as Context)).toBe(true);
      expect(sent(context("queued") as Context)).toBe(false);
      expect(errorOf(() => sent(context("nothing") as Context))).toEqual({
        code: "unknown-status",
        places: ["refs.step_8"],
      });
    });

    test("compares values nested to any depth", () => {
      let deep: unknown = [];
      for (let depth = 0; depth < 100_000; depth++) deep = [deep];
      const equal = prepare(all(["data.x", "equal_to", "data.y"]));
      expect(equal({ data: { x: deep, y: deep } })).toBe(true);
      expect(equal({ data: { x: deep, y: [deep] } })).toBe(false);
    });
  });

  describe("a prepared function", () => {
    test("can be called while it runs", () => {
      const decide = prepare(
        all(["data.x", "equal_to", "1"], ["refs.a.delivery_status", "equal_to", "$message.sent"]),
      );
      const inner: boolean[] = [];
      const context = {
        refs: { a: [{ status: "sent" }] },
        data: {
          get x() {
            inner.push(decide({ refs: { a: "skipped" }, data: { x: 1 } }));
            return 1;
          },
        },
      } as unknown as Context;
      expect(decide(context)).toBe(true);
      expect(inner).toContain(false);
    });

    test("is made for conditions with warnings, but not for those with errors", () => {
      expect(() => prepare({ all: [{ variable: "data.x", operator: "==", argument: "5" }] })).toThrow(
        "invalid conditions",
      );
      expect(
        prepare({ all: [{ variable: "pro", operator: "equal_to", argument: "data.x" }] })({
          data: { x: "pro" },
        }),
      ).toBe(true);
    });
  });
});
