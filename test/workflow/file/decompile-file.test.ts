import { describe, expect, test } from "vitest";
import { compileFile, decompileFile } from "../../../src/workflow/index.ts";

const SEEN = { variable: "refs.feed.engagement_status", operator: "not_contains", argument: "$message.seen" };

describe("decompiling a file", () => {
  test("replaces stored conditions by texts, and changes nothing else", () => {
    const text = `# A comment.
conditions:   # who
  # at least one
  any:
    - { variable: recipient.plan, operator: equal_to, argument: pro } # paid
    - operator: equal_to
      argument: "\\"5\\""
      variable: data.code
  # end
steps:
- ref: email_1
  conditions: {all: [{variable: refs.feed.engagement_status, operator: not_contains, argument: $message.seen}]}
- { ref: sms_1, conditions: null }
- { ref: sms_2, conditions: { all: [ { variable: data.list, operator: contains, argument: "[1, 2]" } ] } }
- ref: push_1
  conditions:
- conditions:
    all: []
  ref: chat_1
workflows:
  a: {conditions: []}
`;
    expect(decompileFile(text, "yaml")).toMatchObject({
      text: `# A comment.
# at least one
# paid
when: recipient.plan == "pro" or data.code == "5"   # who
  # end
steps:
- ref: email_1
  when: feed has not been seen
- { ref: sms_1, conditions: null }
- { ref: sms_2, when: "data.list contains [1, 2]" }
- ref: push_1
  conditions:
- when: always
  ref: chat_1
workflows:
  a: {when: always}
`,
      problems: [{ code: "empty-group", pointer: "/steps/4/conditions/all" }],
    });
  });

  test("keeps the layout of JSON, byte for byte", () => {
    const text = `\ufeff{\r\n\t"steps": [\r\n\t\t{ "ref": "a", "conditions": ${JSON.stringify({ all: [SEEN] })} }\r\n\t]\r\n}`;
    expect(decompileFile(text, "json").text).toBe(
      '\ufeff{\r\n\t"steps": [\r\n\t\t{ "ref": "a", "when": "feed has not been seen" }\r\n\t]\r\n}',
    );
  });

  test("a file that is stored conditions becomes one that is a text", () => {
    expect(decompileFile(JSON.stringify({ all: [SEEN] }), "json").text).toBe('"feed has not been seen"');
    expect(decompileFile("all: [] # c", "yaml").text).toBe("always # c");
    expect(decompileFile('{"steps": [{"conditions": {}}]}', "json").text).toBe(
      '{"steps": [{"when": "always"}]}',
    );
    expect(decompileFile("- {variable: data.a, operator: exists}\n", "yaml").text).toBe("- data.a exists\n");
  });

  test("problems of stored conditions have spans in the file", () => {
    const text = `{
  "steps": [
    {"conditions": {"all": [{"variable": "data.a", "operator": "==", "argument": "1"}]}},
    {"conditions": {"any": [{"all": [{"variable": "data.a", "operator": "equal_to", "value": "1"}]}]}},
    {"conditions": [{"variable": "data.a", "operator": "exists"}]},
    {"conditions": {"all": [{"operator": "exists"}]}},
    {"conditions": {"al": []}}
  ]
}`;
    const { text: result, problems } = decompileFile(text, "json");
    expect(result).toBeUndefined();
    expect(
      problems.map(({ code, pointer, span }) => [code, pointer, text.slice(span?.start, span?.end)]),
    ).toEqual([
      ["operator-symbol", "/steps/0/conditions/all/0/operator", '"=="'],
      ["value-key", "/steps/1/conditions/any/0/all/0/value", '"value"'],
      ["bare-list", "/steps/2/conditions", '[{"variable": "data.a", "operator": "exists"}]'],
      ["missing-key", "/steps/3/conditions/all/0", '{"operator": "exists"}'],
      ["unknown-key", "/steps/4/conditions/al", '"al"'],
    ]);
  });

  test("warnings do not prevent decompiling", () => {
    const text =
      "conditions: {all: [{variable: refs.a.status, operator: less_than, argument: $message.seen}]}";
    const { text: result, problems } = decompileFile(text, "yaml");
    expect(result).toMatch(/^when: refs\.a\.status </);
    expect(problems.map(({ code, span }) => [code, text.slice(span?.start, span?.end)])).toEqual([
      ["legacy-status", "refs.a.status"],
    ]);
  });

  test("existing texts are unchanged", () => {
    const text = "steps: [{when: nonsense}, {when: [x]}]";
    expect(decompileFile(text, "yaml")).toEqual({ text, problems: [] });
  });

  test("an anchor that is used elsewhere is not removed", () => {
    const shared =
      "steps:\n  - conditions: &c {all: [{variable: data.a, operator: exists}]}\n  - conditions: *c\n";
    expect(decompileFile(shared, "yaml").text).toBe(
      "steps:\n  - when: data.a exists\n  - when: data.a exists\n",
    );
    const { problems } = decompileFile(`${shared}other: *c\n`, "yaml");
    expect(problems).toMatchObject([
      {
        code: "anchor-in-use",
        parameters: { anchor: "c", key: "conditions" },
        pointer: "/steps/0/conditions",
      },
    ]);
  });

  test("conditions that a preference cannot express are an error", () => {
    expect(decompileFile("workflows: {a: {conditions: {any: []}}}", "yaml").problems).toMatchObject([
      { code: "any-in-preference", pointer: "/workflows/a/conditions" },
    ]);
  });

  test("declared prefixes are paths", () => {
    const text = 'conditions: {all: [{variable: event.a, operator: equal_to, argument: "1"}]}';
    expect(decompileFile(text, "yaml", { prefixes: ["event"] })).toEqual({
      text: "when: event.a == 1",
      problems: [],
    });
    expect(compileFile("when: event.a == 1", "yaml", { prefixes: ["event"] }).text).toContain("event.a");
  });
});
