import { describe, expect, test } from "vitest";
import { conditionsOf, editConditions, editValue, openFile } from "../../src/assist/index.ts";
import { applyEdits, type Json } from "../../src/document/index.ts";

const WORKFLOW = `# what it is for
key: new-comment
steps:
  - ref: in_app_feed_1
    type: channel
    channel_type: in_app_feed
  - ref: branch_1
    type: branch
    branches:
      - name: pro
        when: recipient.plan == "pro"   # who pays
        steps: []
  - { ref: email_1, type: channel, when: [in_app_feed_1 has not been seen, data.x exists] }
`;

const trio = (variable: string, operator = "exists") => ({ variable, operator });

const edited = (text: string, pointer: string, stored: Json) => {
  const edits = editConditions(openFile({ name: "workflow.yaml", text }), pointer, stored);
  return edits && applyEdits(text, edits);
};

describe("the conditions at a place of a file", () => {
  test("are those of a step, of an arm, or none", () => {
    const file = openFile({ name: "workflow.yaml", text: WORKFLOW });
    expect(conditionsOf(file, "/steps/1/branches/0")).toEqual({
      target: "step",
      stored: { all: [{ variable: "recipient.plan", operator: "equal_to", argument: "pro" }] },
    });
    expect(conditionsOf(file, "/steps/0")).toEqual({ target: "step", stored: null });
    expect(conditionsOf(file, "")).toEqual({ target: "step", stored: null });
    expect(conditionsOf(file, "/steps/9")).toBeUndefined();
    expect(conditionsOf(file, "/key")).toBeUndefined();
  });

  test("are undefined while they have a mistake", () => {
    const text = WORKFLOW.replace('== "pro"', "= pro");
    const file = openFile({ name: "workflow.yaml", text });
    expect(conditionsOf(file, "/steps/1/branches/0")).toEqual({ target: "step", stored: undefined });
  });

  test("are set as text, and every other byte stays", () => {
    expect(edited(WORKFLOW, "/steps/1/branches/0", { all: [trio("data.a")] })).toBe(
      WORKFLOW.replace('recipient.plan == "pro"', "data.a exists"),
    );
    expect(edited(WORKFLOW, "/steps/0", { all: [trio("data.a")] })).toBe(
      WORKFLOW.replace("in_app_feed\n", "in_app_feed\n    when: data.a exists\n"),
    );
    expect(edited(WORKFLOW, "/steps/1/branches/0", null)).toBe(
      WORKFLOW.replace('        when: recipient.plan == "pro"   # who pays\n', ""),
    );
  });

  test("stay a list of texts while one alternative is enough", () => {
    expect(edited(WORKFLOW, "/steps/2", { all: [trio("data.a"), trio("data.b")] })).toContain(
      "when: [ data.a exists, data.b exists ]",
    );
    expect(
      edited(WORKFLOW, "/steps/2", { any: [{ all: [trio("data.a")] }, { all: [trio("data.b")] }] }),
    ).toContain("when: data.a exists or data.b exists");
  });

  test("stay stored where a file has them stored", () => {
    const text =
      "steps:\n  - ref: a\n    type: channel\n    conditions: { all: [{ variable: data.x, operator: exists }] }\n  - ref: b\n    type: channel\n";
    expect(edited(text, "/steps/1", { all: [trio("data.y")] })).toContain(
      "  - ref: b\n    type: channel\n    conditions:",
    );
    const changed = edited(text, "/steps/0", { all: [trio("data.y", "not_exists")] });
    const file = openFile({ name: "workflow.yaml", text: changed ?? "" });
    expect(conditionsOf(file, "/steps/0")?.stored).toEqual({ all: [trio("data.y", "not_exists")] });
    expect(changed).not.toContain("when");
  });

  test("are not set if they are not finished, or where none can stand", () => {
    expect(
      edited(WORKFLOW, "/steps/0", { all: [{ variable: "data.a", operator: "equal_to" }] }),
    ).toBeUndefined();
    expect(edited(WORKFLOW, "/key", { all: [trio("data.a")] })).toBeUndefined();
    expect(edited("steps: [", "/steps/0", { all: [trio("data.a")] })).toBeUndefined();
  });
});

test("a value of any file is set in place", () => {
  const text = "events:\n  - at +2m: email_1 is seen\n";
  const file = openFile({ name: "x.scenario.yaml", text });
  const edits = editValue(file, "/events/-", { "at +3m": "email_1 is read" });
  expect(edits && applyEdits(text, edits)).toBe(`${text}  - at +3m: email_1 is read\n`);
  expect(editValue(openFile({ name: "x.heed", text: "always" }), "/a", 1)).toBeUndefined();
});
