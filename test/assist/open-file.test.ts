import { describe, expect, test } from "vitest";
import { openFile } from "../../src/assist/index.ts";

const kindOf = (name: string, text: string) => openFile({ name, text }).kind;

describe("the kind of a file that has a mistake of YAML or JSON, as while it is typed", () => {
  test.each([
    ["a workflow by its keys", "comment.yaml", "steps:\n  - ref: a\n    type: [channel\n", "file"],
    ["a workflow in JSON", "comment.json", '{"steps": [{"ref": "a", "when": "b"', "file"],
    ["a workflow by its name", "workflow.yaml", "a: [", "file"],
    ["a preference set", "p.yaml", "channel_types:\n  email: {when: [\n", "file"],
    ["a scenario", "a.yaml", "workflow: w.yaml\nexpect:\n  - 'email_1\n", "scenario"],
    ["a scenario by its name", "a.scenario.yaml", "events: [", "scenario"],
    ["steps of another tool", "ci.yaml", "jobs:\n  a:\n    steps:\n      - uses: [\n", "other"],
    ["conditions of another tool", "tasks.yaml", "- name: x\n  when: [\n", "other"],
    ["events of another tool", "site.yaml", "events:\n  - [\n", "other"],
  ])("is known: %s", (_title, name, text, kind) => {
    expect(openFile({ name, text }).document?.root).toBeUndefined();
    expect(kindOf(name, text)).toBe(kind);
  });
});

describe("the kind of a file", () => {
  test.each([
    ["a.heed", "email_1 has been seen", "condition"],
    ["a.yaml", "steps:\n  - ref: a\n    type: delay\n", "file"],
    ["a.yaml", "expect: []\n", "scenario"],
    ["a.yaml", "services: {}\n", "other"],
    ["a.md", "when: x", "other"],
  ])("is told by name and content: %s, %j", (name, text, kind) => {
    expect(kindOf(name, text)).toBe(kind);
  });
});
