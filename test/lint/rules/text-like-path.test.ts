import { expect, test } from "vitest";
import { brief, found, foundInStored, foundInWhen } from "../found.ts";

const stored = (argument: unknown, operator = "equal_to") =>
  foundInStored({ all: [{ variable: "data.a", operator, argument }] });

test("an argument with a misspelt prefix", () => {
  expect(stored("recipent.id")).toEqual([
    {
      code: "text-like-path",
      severity: "warning",
      message: "`recipent.id` is not a path, so this compares with the text itself",
      help: "Did you mean `recipient.id`? If you mean the text, put it in quotes.",
      pointer: "/steps/0/conditions/all/0/argument",
      at: "recipent.id",
    },
  ]);
});

test.each([
  ["Data.plan", "data.plan"],
  ["dta.plan", "data.plan"],
  ["tenants.name", "tenant.name"],
  ["acter.roles[0].x", "actor.roles[0].x"],
  ["worklow.name", "workflow.name"],
])("%s", (text, write) => {
  expect(stored(text, "contains")).toMatchObject([
    { code: "text-like-path", help: expect.stringContaining(write) },
  ]);
});

test("a prefix that a host declares", () => {
  const text =
    '{"conditions": {"all": [{"variable": "data.a", "operator": "equal_to", "argument": "evnet.x"}]}}';
  expect(brief(found(text, "json", { prefixes: ["event"] }))).toEqual(["text-like-path: evnet.x"]);
  expect(brief(found(text, "json"))).toEqual([]);
});

test.each([
  "recipient.id",
  '"recipent.id"',
  "report.pdf",
  "example.com",
  "sun.com",
  "recipent",
  "recipent.id is it",
  "recipent.",
  ".id",
  "5.5",
  "ref.email_1.delivery_status",
  "__proto__.x",
  "",
])("not %j", (argument) => {
  expect(brief(stored(argument)).filter((one) => one.startsWith("text-like-path"))).toEqual([]);
});

test("not in a text, where arguments have quotes", () => {
  expect(foundInWhen('data.a == "recipent.id"')).toEqual([]);
});
