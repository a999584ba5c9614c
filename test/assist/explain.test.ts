import { describe, expect, test } from "vitest";
import {
  actionsAt,
  foldsOf,
  formatted,
  hintsOf,
  hoverAt,
  openFile,
  signaturesAt,
  tokensOf,
} from "../../src/assist/index.ts";
import { applyEdits } from "../../src/document/index.ts";
import { escalation, marked } from "./marked.ts";

describe("hover", () => {
  test("explains a condition: in words, on its channel, if the step was skipped, and as stored", () => {
    const { file, offset } = marked(escalation('data.plan == "pro" and in_app_feed_1 has not been s|een'));
    const hover = hoverAt(file, offset);
    expect(hover && file.text.slice(hover.span.start, hover.span.end)).toBe(
      "in_app_feed_1 has not been seen",
    );
    expect(hover?.markdown).toBe(`**\`in_app_feed_1 has not been seen\`**

The message was not shown to the recipient in a feed, or the step made none. If the step was skipped, this is true.

\`in_app_feed_1\`: A step of the channel type \`in_app_feed\`: it makes a message, or is skipped if its channel sends nothing to the recipient (no address, a preference, conditions of the channel). Asked after 5 minutes or more.

\`\`\`json
{
  "variable": "refs.in_app_feed_1.engagement_status",
  "operator": "not_contains",
  "argument": "$message.seen"
}
\`\`\``);
  });

  test.each([
    ['data.plan == "|pro"', "without converting types", "missing, this is false"],
    ['data.plan != "|pro"', "without converting types", "missing, this is true"],
    ["data.plan is |empty", "count as empty", "missing, this is true"],
    ["data.count > |3", "it is false of any other pair", "missing, this is false"],
    ["data.at is before 7| days ago", "Compares moments", "missing, this is false"],
    ['recipient is in aud|ience "beta"', "recipient's audiences", "is_audience_member"],
  ])("explains %s", (when, ...words) => {
    const { file, offset } = marked(escalation(when));
    for (const part of words) expect(hoverAt(file, offset)?.markdown).toContain(part);
  });

  test("says what a channel never reaches", () => {
    const text = `steps:
  - { ref: push_1, type: channel, channel_type: push }
  - { ref: b, type: channel, channel_type: sms, when: "push_1 has been delivered or push_1 has been seen" }
`;
    const at = (words: string) =>
      hoverAt(openFile({ name: "w.yaml", text }), text.indexOf(words))?.markdown ?? "";
    expect(at("has been delivered")).toContain("never get past sent");
    expect(at("has been seen")).toContain("only if an app says so by the API");
  });

  test("explains stored conditions, and steps at their definitions", () => {
    const text = `{"steps": [{"ref": "a", "type": "channel", "channel_type": "email"}, {"ref": "b", "type": "channel", "channel_type": "sms", "conditions": {"all": [{"variable": "refs.a.delivery_status", "operator": "equal_to", "argument": "$message.bounced"}]}}]}`;
    const file = openFile({ name: "workflow.json", text });
    expect(hoverAt(file, text.indexOf("equal_to"))?.markdown).toContain("**`a has bounced`**");
    expect(hoverAt(file, text.indexOf('"a"') + 1)?.markdown).toContain("it makes a message");
    expect(hoverAt(file, text.indexOf("steps"))).toBeUndefined();
  });

  test("keeps names harmless in Markdown", () => {
    const text = escalation("'`a``b` has bounced'").replaceAll("in_app_feed_1", '"a`b"');
    const file = openFile({ name: "w.yaml", text });
    expect(hoverAt(file, text.indexOf("has bounced"))?.markdown).toContain("**``` `a``b` has bounced ```**");
  });
});

describe("hints", () => {
  test("say how much time has passed, and the answer if the step was skipped", () => {
    const file = openFile({
      name: "w.yaml",
      text: escalation("in_app_feed_1 has not been seen and data.plan exists"),
    });
    const [hint, ...others] = hintsOf(file);
    expect(others).toEqual([]);
    expect(hint?.text).toBe("after 5 minutes or more, skipped: true");
    expect(file.text.slice(0, hint?.offset).endsWith("has not been seen")).toBe(true);
    expect(hintsOf(file, { start: 0, end: 10 })).toEqual([]);
  });

  test.each([
    [
      "{ ref: d, type: delay, settings: { delay_for: { unit: days, value: 1 } }, when: data.x exists }",
      "perhaps at once",
    ],
    ["{ ref: d, type: delay, settings: { delay_until_field_path: data.at } }", "perhaps at once|later"],
    ["{ ref: d, type: channel, channel_type: sms }", "at once"],
    [
      "{ ref: d, type: delay, settings: { delay_for: { unit: minutes, value: 90 } } }",
      "after 1 hour 30 minutes or more",
    ],
  ])("of %s", (step, expected) => {
    const text = `steps:\n  - { ref: a, type: channel, channel_type: email }\n  - ${step}\n  - { ref: c, type: channel, channel_type: sms, when: a has bounced }\n`;
    const [hint] = hintsOf(openFile({ name: "w.yaml", text }));
    expect(expected.split("|")).toContain(hint?.text.replace(/, skipped.*/, ""));
  });
});

describe("actions", () => {
  const apply = (when: string, title: RegExp) => {
    const { file, offset } = marked(escalation(when));
    const action = actionsAt(file, { start: offset, end: offset }).find((one) => title.test(one.title));
    return action?.answer === undefined ? applyEdits(file.text, action?.edits ?? []) : action.answer();
  };

  test("mend findings, write the other form, simplify, and answer questions", () => {
    expect(apply("in_app_feed_1 has not been se|n", /`seen`/)).toContain(
      "when: in_app_feed_1 has not been seen\n",
    );
    expect(apply("data.plan == 1 an|d data.plan == 1", /^Simplify/)).toContain("when: data.plan == 1\n");
    expect(apply("data.plan e|xists", /^Write in stored/)).toContain("conditions:");
    expect(apply("data.plan e|xists", /^Show the stored/)).toContain(`"operator": "exists"`);
    expect(apply("data.plan e|xists and data.plan does not exist", /can this ever hold/)).toBe(
      "No: it is false in every context.",
    );
    expect(apply("data.plan == |1", /can this ever hold/)).toMatch(/^Yes, for instance: .*data\.plan/);
  });

  test("give back the same condition from words to stored form and back", () => {
    const stored = apply("in_app_feed_1 has been seen o|r data.count > 3", /^Write in stored/);
    const file = openFile({ name: "w.yaml", text: stored });
    const at = stored.indexOf("conditions:");
    const back = actionsAt(file, { start: at, end: at }).find(({ title }) => title === "Write in words");
    expect(applyEdits(stored, back?.edits ?? [])).toContain(
      "when: in_app_feed_1 has been seen or data.count > 3\n",
    );
  });
});

describe("tokens, folds, signatures and formatting", () => {
  test("tokens are the words of conditions and the names of steps", () => {
    const file = openFile({
      name: "w.yaml",
      text: escalation('"in_app_feed_1 hasn\'t been seen and data.n >= 2"'),
    });
    const tokens = tokensOf(file).map(({ role, start, end }) => `${role} ${file.text.slice(start, end)}`);
    expect(tokens).toEqual([
      "definition in_app_feed_1",
      "definition delay_1",
      "definition email_1",
      "ref in_app_feed_1",
      "phrase hasn't",
      "phrase been",
      "phrase seen",
      "connective and",
      "path data.n",
      "phrase >=",
      "number 2",
      "definition sms_1",
    ]);
  });

  test("folds are conditions of several lines", () => {
    const file = openFile({
      name: "w.yaml",
      text: escalation(">-\n      data.plan exists\n      and data.count exists"),
    });
    expect(foldsOf(file).map(({ start, end }) => file.text.slice(start, end))).toEqual([
      "when: >-\n      data.plan exists\n      and data.count exists",
    ]);
    expect(foldsOf(openFile({ name: "w.yaml", text: escalation("data.plan exists") }))).toEqual([]);
  });

  test("signatures are the forms that a line can still have", () => {
    const { file, offset } = marked("workflow: w.yaml\nevents:\n  - at +2m: a is |\n", {
      name: "a.scenario.yaml",
    });
    const labels = signaturesAt(file, offset).map(({ label }) => label);
    expect(labels).toContain("STEP is seen");
    expect(labels).not.toContain("STEP bounces");
    const found = signaturesAt(file, offset)[0];
    expect(found?.active).toBe(2);
  });

  test("formatting changes the lines of conditions only", () => {
    const text = escalation("data.plan   is 'a' AND   in_app_feed_1 hasn't been seen # why").replaceAll(
      "\n",
      "\r\n",
    );
    const file = openFile({ name: "w.yaml", text });
    const edits = formatted(file);
    expect(edits.length).toBe(1);
    expect(applyEdits(text, edits)).toBe(
      escalation('data.plan == "a" and in_app_feed_1 has not been seen # why').replaceAll("\n", "\r\n"),
    );
    expect(formatted(openFile({ name: "a.heed", text: "\uFEFFa  hasn't been seen" }))).toEqual([
      { start: 0, end: 20, text: "\uFEFFa has not been seen" },
    ]);
    expect(formatted(openFile({ name: "w.yaml", text: escalation("data.plan is") }))).toEqual([]);
  });
});
