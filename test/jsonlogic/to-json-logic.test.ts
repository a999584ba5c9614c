import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALWAYS, NEVER } from "../../src/condition/index.ts";
import { toJsonLogic } from "../../src/jsonlogic/index.ts";
import { conditionArbitrary } from "../condition/arbitraries.ts";
import { EXAMPLES, trioOf } from "./examples.ts";

const page = readFileSync(new URL("../../docs/json-logic.md", import.meta.url), "utf8");
const ruleOf = (...stored: Parameters<typeof trioOf>[0]) =>
  toJsonLogic({ any: [{ all: [trioOf(stored)] }] }).rule;

describe("a condition as a rule", () => {
  test.each(EXAMPLES)("$text", ({ text, stored, rule }) => {
    expect(ruleOf(...stored)).toEqual(rule);
    expect(page).toContain(`| \`${text}\` | \`${JSON.stringify(rule)}\` |`);
  });

  test("the example at the top of the page", () => {
    const { rule, data, facts } = toJsonLogic({
      any: [
        {
          all: [
            trioOf(["refs.in_app_feed_1.engagement_status", "not_contains", "$message.seen"]),
            trioOf(["recipient.plan", "equal_to", "pro"]),
          ],
        },
      ],
    });
    const made = data({ recipient: { plan: "pro" }, refs: { in_app_feed_1: [{ status: "delivered" }] } });
    const shown = [...page.matchAll(/```json\n(.+?)```/gs)].map(([, block]) => JSON.parse(block as string));
    expect(shown).toEqual([rule, made, facts]);
  });

  test("always and never", () => {
    expect(toJsonLogic(ALWAYS).rule).toBe(true);
    expect(toJsonLogic(NEVER).rule).toBe(false);
  });

  test("groups, without nesting groups of one kind", () => {
    const [sent, pro, seen, old] = [
      trioOf(["refs.email_1.delivery_status", "equal_to", "$message.skipped"]),
      trioOf(["recipient.plan", "equal_to", "pro"]),
      trioOf(["refs.feed_1.engagement_status", "not_contains", "$message.seen"]),
      trioOf(["data.age", "exists"]),
    ];
    expect(toJsonLogic({ any: [{ all: [pro, seen] }, { all: [sent] }, { all: [old] }] }).rule).toEqual({
      or: [
        {
          and: [
            { "===": [{ var: "recipient/plan" }, "pro"] },
            { "!==": [{ var: "refs/feed_1#delivery_status" }, "expired"] },
            { "!": [{ in: ["seen", { var: "refs/feed_1#engagement_status" }] }] },
          ],
        },
        { "===": [{ var: "refs/email_1#delivery_status" }, "skipped"] },
        { var: "data/age#exists" },
      ],
    });
  });

  test("trios with a constant verdict are not in the rule", () => {
    expect(ruleOf("pro", "equal_to", "pro")).toBe(true);
    expect(ruleOf("data.x", "less_than", "true")).toBe(false);
    expect(ruleOf("data.x", "contains_all", "5")).toBe(false);
    expect(ruleOf("refs.a.delivery_status", "greater_than", "$message.delivered")).toBe(false);
    expect(ruleOf("refs.a.delivery_status", "greater_than_or_equal_to", "$message.skipped")).toEqual({
      "!==": [{ var: "refs/a#delivery_status" }, "expired"],
    });
  });

  test("statuses of equal rank are in one list", () => {
    expect(ruleOf("refs.a.status", "equal_to", "$message.interacted")).toEqual({
      in: [{ var: "refs/a#status" }, ["interacted", "link_clicked"]],
    });
  });

  test("a text that some engines read as a number is searched by its JSON text", () => {
    for (const text of ["5", " 5", "-.5e3", "007", "2025-01-01"]) {
      const rule = JSON.stringify(ruleOf("data.x", "contains", JSON.stringify(text)));
      expect(rule).toContain(JSON.stringify({ in: [JSON.stringify(text), { var: "data/x#items" }] }));
      expect(rule).toContain(JSON.stringify({ "===": [{ var: "data/x#type" }, "string"] }));
    }
  });

  test("up to eight items of a constant list are looked up one by one, each once", () => {
    const list = (length: number) => JSON.stringify([...Array(length).keys(), 0, 0]);
    for (const operator of ["contains", "contains_all"]) {
      const asked = JSON.stringify(ruleOf("data.x", operator, list(8)));
      expect(asked).not.toContain("reduce");
      expect(asked.match(/"0",\{"var":"data\/x#items"\}/g)).toHaveLength(1);
      expect(JSON.stringify(ruleOf("data.x", operator, list(9)))).toContain("reduce");
    }
  });

  test("uses the operations that the page lists, and reads the facts that it describes, each once", () => {
    const named = /^Rules use (.+?)\.$/m.exec(page)?.[1]?.match(/(?<=`)[^`, ]+(?=`)/g) ?? [];
    fc.assert(
      fc.property(conditionArbitrary, (condition) => {
        const { rule, facts } = toJsonLogic(condition);
        const { names, keys } = readingOf(rule);
        expect(named).toEqual(expect.arrayContaining([...names]));
        for (const { fact } of facts) expect(page).toContain(`| \`${fact}\` | `);
        const scope = ["accumulator", "current"];
        expect(facts.map(({ key }) => key)).toEqual([...keys].filter((key) => !scope.includes(key)));
      }),
      { numRuns: 1500 },
    );
    const rules = [
      ...EXAMPLES.map(({ rule }) => rule),
      ruleOf("data.x", "greater_than", "data.y"),
      ruleOf("data.x", "contains", "data.y"),
      ruleOf("data.at", "is_timestamp_before", "7 days from now"),
    ];
    const used = rules.flatMap((rule) => [...readingOf(rule).names]);
    expect([...new Set(used)].sort()).toEqual(named.sort());
  });

  test("has a length proportional to that of the condition", () => {
    const path = `data["${"x".repeat(10_000)}"]`;
    const items = JSON.stringify(Array.from({ length: 10_000 }, (_, index) => `item ${index}`));
    for (const operator of ["contains", "contains_all", "not_contains", "not_contains_all"]) {
      const text = JSON.stringify(ruleOf(path, operator, items));
      expect(text.length).toBeLessThan(20 * (path.length + items.length));
    }
  });
});

/** The names of a rule's operations, and the keys that it reads in order. */
function readingOf(rule: unknown, names = new Set<string>(), keys = new Set<string>()) {
  if (Array.isArray(rule)) for (const item of rule) readingOf(item, names, keys);
  else if (typeof rule === "object" && rule !== null) {
    const [[name, operands] = ["", null], ...others] = Object.entries(rule);
    expect(others).toEqual([]);
    names.add(name);
    if (name === "var") keys.add(operands as string);
    else readingOf(operands, names, keys);
  }
  return { names, keys };
}
