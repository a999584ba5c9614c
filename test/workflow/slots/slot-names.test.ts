import { describe, expect, test } from "vitest";
import { readDocument } from "../../../src/document/index.ts";
import { conditionSlots, slotNames } from "../../../src/workflow/index.ts";

function namesIn(text: string): readonly string[] {
  const document = readDocument(text, "yaml");
  return [...slotNames(document, conditionSlots(document)).values()];
}

describe("the names of slots", () => {
  test("are trigger, refs, branches and matches of a workflow", () => {
    expect(
      namesIn(`
when: always
steps:
  - { ref: email_1, when: always }
  - when: always
  - ref: route
    branches:
      - { name: Pro, when: always, steps: [{ ref: sms_1, when: always }] }
      - { when: always }
  - ref: wait_1
    settings: { match_conditions: [{ operator: and, when: always }] }
  - ref: wait_2
    settings: { match_conditions: [{ operator: and, when: always }, { operator: and, when: always }] }
`),
    ).toEqual([
      ...["trigger", "email_1", "step_2", "route.branch.Pro", "sms_1", "route.branch.2"],
      ...["wait_1.match", "wait_2.match.1", "wait_2.match.2"],
    ]);
  });

  test("are the keys of named conditions and preferences", () => {
    expect(namesIn("conditions: { vip: { when: always }, conditions: { when: always } }")).toEqual([
      "vip",
      "conditions",
    ]);
    expect(
      namesIn(
        "workflows: { new-comment: { when: always, channel_types: { email: { when: always } } } }\nchannel_types: { sms: { when: always } }",
      ),
    ).toEqual(["workflows.new-comment", "workflows.new-comment.channel_types.email", "channel_types.sms"]);
  });

  test("tell wrapped files and guides apart, and conditions alone", () => {
    expect(
      namesIn("entries: [{ key: a, steps: [{ ref: x, when: always }] }, { key: b, when: always }]"),
    ).toEqual(["x", "b"]);
    expect(
      namesIn("guide: { target_property_conditions: { all: [] }, guide_audience_conditions: { all: [] } }"),
    ).toEqual(["target_properties", "audience"]);
    expect(namesIn("all: []")).toEqual(["condition"]);
  });

  test("are unique", () => {
    expect(namesIn("steps: [{ ref: a, when: always }, { ref: a, when: always }]")).toEqual([
      "a",
      "a /steps/1",
    ]);
    expect(
      namesIn(
        "steps: [{ ref: a, when: always }, { ref: a /steps/2, when: always }, { ref: a, when: always }]",
      ),
    ).toEqual(["a", "a /steps/2", "a /steps/2 /steps/2"]);
  });
});
