import { expect, test } from "vitest";
import { fixFile } from "../../../src/lint/index.ts";
import { brief, found, foundInStored, foundInWhen } from "../found.ts";

const messages = (when: string) => foundInWhen(when).map(({ code, message }) => `${code}: ${message}`);
const DELAY = "  - { type: delay, settings: { delay_for: { unit: minutes, value: 5 } } }\n";

function fixed(text: string, format: "yaml" | "json" = "yaml"): string {
  return fixFile(text, format).text;
}

test("a condition that its neighbour implies", () => {
  expect(foundInWhen("data.n > 5 and data.x == 1 and data.n > 3")).toEqual([
    {
      code: "redundant-condition",
      severity: "warning",
      message: "`data.n > 3` makes no difference: it follows from `data.n > 5`",
      help: "Remove it, or correct it if it was meant to ask something else.",
      pointer: "/steps/0/when",
      at: "data.n > 3",
    },
  ]);
});

test.each([
  ["data.n > 5 or data.n > 3", "`data.n > 5` makes no difference: whenever it holds, `data.n > 3` holds too"],
  [
    "data.a == 1 or (data.a == 1 and data.b == 2)",
    "`data.a == 1 and data.b == 2` makes no difference: whenever it holds, `data.a == 1` holds too",
  ],
  [
    "data.a == 1 and (data.a == 1 or data.b == 2)",
    "`data.a == 1 or data.b == 2` makes no difference: it follows from `data.a == 1`",
  ],
  [
    "data.n > 5 and (data.n < 3 or data.x == 1)",
    "`data.n < 3` makes no difference: it cannot hold together with `data.n > 5`, which must hold",
  ],
  [
    "(data.a == 1 and data.b == 2) or data.a != 1",
    "`data.a == 1` makes no difference: the rest of the condition decides without it",
  ],
  [
    "data.n >= 1 and data.n <= 1 and data.n == 1",
    "`data.n == 1` makes no difference: it follows from `data.n >= 1` and `data.n <= 1`",
  ],
  [
    "data.n is between 5 and 1 or data.x == 1",
    "`data.n is between 5 and 1` makes no difference: it never holds",
  ],
  ["data.a == data.a and data.x == 1", "`data.a == data.a` makes no difference: it always holds"],
])("%s", (when, message) => {
  expect(messages(when)).toEqual([`redundant-condition: ${message}`]);
});

test("the later of two with the same meaning", () => {
  expect(brief(foundInWhen("data.a exists and data.b == 1 and data.a != null and data.a exists"))).toEqual([
    "redundant-condition: data.a != null",
    "duplicate-condition: data.a exists",
  ]);
  expect(brief(foundInWhen("data.n is between 1 and 5 and data.n <= 5 and data.n >= 1"))).toEqual([
    "redundant-condition: data.n <= 5",
    "redundant-condition: data.n >= 1",
  ]);
});

test("a status that messages of the channel never reach, without a fix", () => {
  const step = "  - { ref: sms_1, type: channel, when: push_1 has been delivered or data.x == 1 }\n";
  const text = `steps:\n  - { ref: push_1, type: channel }\n${DELAY}${step}`;
  expect(found(text)).toMatchObject([
    {
      code: "redundant-condition",
      message:
        "`push_1 has been delivered` makes no difference: it never holds, as messages of `push_1`, of type `push`, never get past sent",
      at: "push_1 has been delivered",
    },
  ]);
  expect(fixed(text)).toBe(text);
  expect(brief(found(text.replace(DELAY, "")))).toEqual(["no-time-between: push_1"]);
});

test("a fix removes it from its text or list", () => {
  expect(fixed("when: data.n > 5 and data.n > 3\n")).toBe("when: data.n > 5\n");
  expect(fixed("when: data.x == 1 and (data.n > 5 or data.n > 3)\n")).toBe(
    "when: data.x == 1 and (data.n > 3)\n",
  );
  const more = { variable: "data.n", operator: "greater_than", argument: "5" };
  const less = { ...more, argument: "3" };
  expect(fixed(JSON.stringify({ conditions: { all: [more, less] } }), "json")).toBe(
    JSON.stringify({ conditions: { all: [more] } }),
  );
});

test("no fix if nothing else reads the same values", () => {
  const text = "when: recipient.n is between 5 and 1 or data.x == 1\n";
  expect(brief(found(text))).toEqual(["redundant-condition: recipient.n is between 5 and 1"]);
  expect(fixed(text)).toBe(text);
});

test("a group in stored conditions", () => {
  const a = { variable: "data.a", operator: "equal_to", argument: "1" };
  const b = { variable: "data.b", operator: "exists" };
  expect(foundInStored({ any: [a, { all: [b, a] }] })).toMatchObject([
    { pointer: "/steps/0/conditions/any/1/all", at: `${JSON.stringify(b)},${JSON.stringify(a)}` },
  ]);
});

test.each([
  "data.n > 3 and data.n < 5",
  "data.a contains data.b and data.b is not empty",
  "(data.a == 1 and data.b == 1) or (data.a == 2 and data.b == 2)",
  "data.a == 1 and data.b == 1",
  "always and data.a == 1",
])("not: %s", (when) => {
  expect(foundInWhen(when)).toEqual([]);
});

test("not a question whether the step was skipped, on some paths", () => {
  const arm = "{ when: data.a == 1, steps: [{ ref: email_1, type: channel }] }";
  const branch = `  - { type: branch, branches: [${arm}, { steps: [] }] }\n`;
  const asking =
    "  - { ref: sms_1, type: channel, when: email_1 has been sent and email_1 has not been skipped }\n";
  expect(found(`steps:\n${branch}${DELAY}${asking}`)).toEqual([]);
  expect(brief(found(`steps:\n  - { ref: email_1, type: channel }\n${DELAY}${asking}`))).toEqual([
    "redundant-condition: email_1 has not been skipped",
  ]);
});

test.each([
  ["data.a == 1 and data.a == 1", "duplicate-condition"],
  ["data.a > true or data.b == 1", "argument-type"],
  ["(data.a == 1 and data.a == 2) or data.b == 1", "contradictory-conditions"],
])("not if another rule reports it: %s", (when, code) => {
  expect(foundInWhen(when).map((one) => one.code)).toEqual([code]);
});
