import { describe, expect, test } from "vitest";
import { type Format, readDocument } from "../../../src/document/index.ts";
import { conditionSlots } from "../../../src/workflow/index.ts";

/** The slots of a file: the pointer, the kind and the keys of each. */
function found(text: string, format: Format = "yaml"): string[] {
  return conditionSlots(readDocument(text, format)).map(({ pointer, kind, when, conditions }) =>
    [pointer || "root", kind, when && "when", conditions && "conditions"].filter(Boolean).join(" "),
  );
}

describe("slots", () => {
  test("of a workflow: the trigger, and steps and branches at any depth", () => {
    const text = `
when: data.a == 1
steps:
  - ref: a
    conditions: {all: []}
    template: {when: x, conditions: y, steps: [{when: x}]}
    settings: {branches: [{when: x}], conditions: y}
  - type: branch
    branches:
      - name: first
        when: x
        steps:
          - {ref: b, when: x}
          - branches: [{steps: [{when: x}]}]
      - conditions:
  - type: random_cohort
    cohort_branches: [{name: half, steps: [{when: x}]}]
branches:
  - when: x
cohort_branches:
  - when: x
`;
    expect(found(text)).toEqual([
      "root step when",
      "/steps/0 step conditions",
      "/steps/1/branches/0 step when",
      "/steps/1/branches/0/steps/0 step when",
      "/steps/1/branches/0/steps/1/branches/0/steps/0 step when",
      "/steps/1/branches/1 step conditions",
      "/steps/2/cohort_branches/0/steps/0 step when",
      "/branches/0 step when",
      "/cohort_branches/0 step when",
    ]);
  });

  test("of a preference set: the entries that are maps, nested ones too", () => {
    const text = `
categories: [transactional]
workflows:
  new-comment:
    when: x
    channel_types:
      email: {conditions: []}
      sms: true
    channels: {a/b: {when: x}}
channel_types:
  email: {when: x, steps: [{when: x}]}
channels: {postmark: email}
`;
    expect(found(text)).toEqual([
      "/workflows/new-comment preference when",
      "/workflows/new-comment/channel_types/email preference conditions",
      "/workflows/new-comment/channels/a~1b preference when",
      "/channel_types/email preference when",
    ]);
    expect(found("categories: {news: {when: x}}")).toEqual(["/categories/news preference when"]);
  });

  test("a file may be both", () => {
    expect(found("steps: [{when: x}]\nworkflows: {a: {when: x}}\nconditions: {all: []}")).toEqual([
      "/steps/0 step when",
      "/workflows/a preference when",
      "root step conditions",
    ]);
  });

  test("the shape of `conditions` decides whether they are named or stored", () => {
    expect(found("conditions: {pro: {when: x}, all: {conditions: {all: []}}, note: {text: x}}")).toEqual([
      "/conditions/pro step when",
      "/conditions/all step conditions",
    ]);
    for (const stored of [
      "{all: [{variable: x}]}",
      "{any: []}",
      "{}",
      "null",
      "{operator: and, conditions: []}",
    ]) {
      expect(found(`conditions: ${stored}`)).toEqual(["root step conditions"]);
    }
    expect(found("conditions: []")).toEqual(["root preference conditions"]);
    expect(found("conditions: []\nsteps: []")).toEqual(["root step conditions"]);
    expect(found("conditions: {a: {when: x}}\nwhen: y")).toEqual([
      "/conditions/a step when",
      "root step when",
    ]);
    expect(found("steps: [{conditions: {a: {when: x}}}]")).toEqual(["/steps/0 step conditions"]);
  });

  test.each([
    ['{"all": []}', "root step conditions"],
    ['{"any": []}', "root step conditions"],
    ['{"variable": "data.a", "operator": "exists"}', "root step conditions"],
    ['{"operator": "and", "conditions": []}', "root step conditions"],
    ['[{"variable": "data.a", "operator": "exists"}]', "root preference conditions"],
    ["[]", "root preference conditions"],
    ['"always"', "root step when"],
    ['["always", "never"]', "root preference when"],
  ])("a whole file can be a slot: %s", (text, expected) => {
    expect(found(text, "json")).toEqual([expected]);
  });

  test("the target of such a file can be given", () => {
    const [slot] = conditionSlots(readDocument('"always"', "json"), { target: "preference" });
    expect(slot?.kind).toBe("preference");
  });

  test("the target of an alias counts once, where it is written", () => {
    expect(
      found("steps:\n  - &s {when: x}\n  - *s\n  - when: &w y\n  - when: *w\nworkflows: {a: *s}\n"),
    ).toEqual(["/steps/0 step when", "/steps/2 step when", "/steps/3 step when"]);
    expect(found("templates: {a: &s {when: x}}\nsteps: [*s]\n")).toEqual(["/steps/0 step when"]);
    expect(found("steps: &s\n  - when: x\nbranches: *s\n")).toEqual(["/steps/0 step when"]);
  });

  test("other files have none", () => {
    for (const text of [
      "a: 1",
      "5",
      "null",
      "steps: {a: {when: x}}",
      "workflows: [{when: x}]",
      "steps: [when]",
      "{",
    ]) {
      expect(found(text)).toEqual([]);
    }
  });

  test("of a duplicate key, the last one counts", () => {
    const [slot] = conditionSlots(readDocument('{"when": "always", "when": "never"}', "json"));
    expect(slot?.when?.node.value).toBe("never");
  });
});
