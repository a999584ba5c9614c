import { expect, test } from "vitest";
import { lintFile } from "../../../src/lint/index.ts";
import { brief, found, foundInStored, foundInWhen } from "../found.ts";

const PRO = { variable: "data.plan", operator: "equal_to", argument: "pro" };
const FREE = { ...PRO, argument: "free" };
const messageOf = (when: string) => foundInWhen(when).map(({ code, message }) => `${code}: ${message}`);

test("conditions that never hold, with those that contradict each other", () => {
  expect(foundInStored({ all: [PRO, { ...PRO, variable: "data.x" }, FREE] })).toEqual([
    {
      code: "constant-condition",
      severity: "warning",
      message: 'this never holds: `data.plan == "pro"` and `data.plan == "free"` cannot both hold',
      help: "If one of them is enough, join them with `or`; for a condition that should never hold, write `never`.",
      pointer: "/steps/0/conditions",
      at: JSON.stringify({ all: [PRO, { ...PRO, variable: "data.x" }, FREE] }),
    },
  ]);
});

test("conditions that always hold, with those that cover every case", () => {
  expect(foundInWhen("data.plan != 1 or data.x == 1 or data.plan != 2")).toEqual([
    {
      code: "constant-condition",
      severity: "warning",
      message: "this always holds: one of `data.plan != 1` and `data.plan != 2` always holds",
      help: "If all of them are needed, join them with `and`; if it should always hold, remove it.",
      pointer: "/steps/0/when",
      at: "data.plan != 1 or data.x == 1 or data.plan != 2",
    },
  ]);
});

test("one condition that is constant by itself", () => {
  expect(foundInWhen("data.n is between 5 and 1")).toMatchObject([
    {
      message: "`data.n is between 5 and 1` never holds, for any input",
      help: "Correct it; for a condition that should never hold, write `never`.",
    },
  ]);
  expect(foundInWhen("data.a == data.a")).toMatchObject([
    {
      message: "`data.a == data.a` always holds, for any input",
      help: "Correct it; if it should always hold, remove it.",
    },
  ]);
});

test("several alternatives, each of which never holds", () => {
  expect(messageOf("(data.a == 1 and data.a == 2) or (data.b > 5 and data.b < 3)")).toEqual([
    "constant-condition: this never holds: `data.a == 1` and `data.a == 2` cannot both hold; `data.b > 5` and `data.b < 3` cannot both hold",
  ]);
});

test("three conditions that only together contradict each other", () => {
  expect(messageOf("data.n >= 1 and data.n != 1 and data.n <= 1")).toEqual([
    "constant-condition: this never holds: `data.n >= 1`, `data.n != 1` and `data.n <= 1` cannot all hold",
  ]);
});

test("a status that messages of the channel never reach", () => {
  const delay = "  - { type: delay, settings: { delay_for: { unit: minutes, value: 5 } } }\n";
  const text = `steps:\n  - { ref: push_1, type: channel }\n${delay}  - { ref: sms_1, type: channel, when: push_1 has not been delivered }\n`;
  expect(found(text)).toEqual([
    {
      code: "constant-condition",
      severity: "warning",
      message:
        "`push_1 has not been delivered` always holds, as messages of `push_1`, of type `push`, never get past sent; it fails only for messages past their retention",
      help: "Correct it; if it should always hold, remove it.",
      pointer: "/steps/2/when",
      at: "push_1 has not been delivered",
    },
  ]);
  // If no time passes in between, another rule reports it.
  expect(brief(found(text.replace(delay, "")))).toEqual(["no-time-between: push_1"]);
});

test("in a list of texts, a preference, a trigger, a branch, a folded text", () => {
  const codes = (text: string) => brief(found(text)).map((one) => one.replace(/\s+/g, " "));
  expect(codes("when: [data.a == 1, data.a == 2]\n")).toEqual([
    "constant-condition: [data.a == 1, data.a == 2]",
  ]);
  expect(codes(`workflows: { a: { conditions: ${JSON.stringify([PRO, FREE])} } }\n`)).toHaveLength(1);
  expect(codes("steps:\n  - branches: [{ when: data.a == 1 and data.a == 2, steps: [{}] }]\n")).toEqual([
    "constant-condition: data.a == 1 and data.a == 2",
  ]);
  expect(codes("when: >\r\n  data.a == 1 and\r\n  data.a == 2\r\n")).toEqual([
    "constant-condition: data.a == 1 and data.a == 2",
  ]);
});

test("once, if aliases refer to the conditions", () => {
  const stored = JSON.stringify({ all: [PRO, FREE] });
  expect(found(`steps:\n  - conditions: &a ${stored}\n  - conditions: *a\n`)).toHaveLength(1);
});

test.each([
  "never",
  "always",
  "always and data.a == 1",
  "data.a == 1 or data.b == 1",
  "data.a == 1 and (data.b == 1 or data.c == 2)",
  "data.n > 3 or data.n <= 3",
  "data.a contains 1 and data.a contains 2",
])("not: %s", (when) => {
  expect(foundInWhen(when)).toEqual([]);
});

test.each([
  ['"a" == "b"', "static-variable"],
  ["data.a > true", "argument-type"],
  ["data.a > true and data.b == 1", "argument-type"],
  ["data.a > true or data.b == 1", "argument-type"],
  ["data.a == 1 and data.a == 2 and data.b ==", "missing-operand"],
])("not if another finding reports it: %s", (when, code) => {
  expect(foundInWhen(when).map((one) => one.code)).toEqual([code]);
});

test("gives up on hard conditions within the limits", () => {
  const many = (count: number, write: (index: number) => string, joined = " and ") =>
    Array.from({ length: count }, (_, index) => write(index)).join(joined);
  const hard = [
    many(400, (index) => `data.x != ${index}`),
    many(60, (index) => `data.x${index} < data.x${index + 1}`),
    many(40, (index) => `data.at is before ${index + 1} days ago`),
    many(80, (index) => `data.x contains "a${index}"`, " or "),
  ];
  for (const when of hard) {
    const codes = lintFile(JSON.stringify({ when }), "yaml").map(({ code }) => code);
    expect(codes.filter((code) => code === "constant-condition")).toEqual([]);
  }
});
