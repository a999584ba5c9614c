import { describe, expect, test } from "vitest";
import { compileFile, type FileOptions } from "../../../src/workflow/index.ts";

/** The problems of a file: each code with its pointer and the text at its span. */
function faults(text: string, options?: FileOptions): unknown[] {
  const result = compileFile(text, "yaml", options);
  return result.problems.map(({ code, pointer, span }) => [
    code,
    pointer,
    text.slice(span?.start, span?.end),
  ]);
}

function codes(text: string, options?: FileOptions): readonly string[] {
  return compileFile(text, "yaml", options).problems.map(({ code }) => code);
}

describe("compiling a file", () => {
  test("replaces texts by stored conditions, and changes nothing else", () => {
    const text = `# A comment.
key: new-comment
steps:
  - { ref: feed, type: channel, channel_type: in_app_feed }   # first
  - { ref: wait, type: delay, settings: { delay_for: { unit: minutes, value: 5 } } }
  - ref: email_1
    type: channel
    when: feed has not been seen    # then by mail
    template: {when: "not a condition"}
  - { ref: sms_1, when: 'data.urgent == true or recipient.plan == "pro" and data.n > 5' }
workflows:
  digest:
    when:
      - recipient.muted != true   # not muted
      - data.a exists
`;
    expect(compileFile(text, "yaml")).toMatchObject({
      text: `# A comment.
key: new-comment
steps:
  - { ref: feed, type: channel, channel_type: in_app_feed }   # first
  - { ref: wait, type: delay, settings: { delay_for: { unit: minutes, value: 5 } } }
  - ref: email_1
    type: channel
    conditions:    # then by mail
      all:
        - variable: refs.feed.engagement_status
          operator: not_contains
          argument: $message.seen
    template: {when: "not a condition"}
  - { ref: sms_1, conditions: { any: [ { variable: data.urgent, operator: equal_to, argument: "true" }, { all: [ { variable: recipient.plan, operator: equal_to, argument: pro }, { variable: data.n, operator: greater_than, argument: "5" } ] } ] } }
workflows:
  digest:
    # not muted
    conditions:
      - variable: recipient.muted
        operator: not_equal_to
        argument: "true"
      - variable: data.a
        operator: exists
        argument: null
`,
      problems: [{ code: "mixed-and-or" }],
    });
  });

  test("writes JSON in the layout of the file", () => {
    expect(
      compileFile('{\n    "steps": [{"ref": "a", "when": "never"}],\n    "when": "always"\n}', "json"),
    ).toEqual({
      text: '{\n    "steps": [{"ref": "a", "conditions": {"any": []}}],\n    "conditions": {\n        "all": []\n    }\n}',
      problems: [],
    });
  });

  test("a list of texts requires all of them", () => {
    const { text } = compileFile("when: [data.a == 1 or data.b == 2, data.c == 3]", "yaml");
    expect(text?.match(/data\.\w/g)).toEqual(["data.a", "data.c", "data.b", "data.c"]);
  });

  test("a file that is one text becomes its stored form, for the given target", () => {
    expect(compileFile("always # yes\n", "yaml").text).toBe("all: [] # yes\n");
    expect(compileFile('"always"', "json", { target: "preference" }).text).toBe("[]");
    expect(compileFile('["data.a == 1", "data.b == 2"]', "json", { target: "step" }).text).toMatch(
      /^\{\n {2}"all": \[/,
    );
  });

  test("a file without texts is unchanged", () => {
    for (const text of ["a: 1\r\n", "conditions: {broken: 1}", "steps: []"]) {
      expect(compileFile(text, "yaml")).toEqual({ text, problems: [] });
    }
  });

  test("named conditions are compiled too", () => {
    expect(compileFile("conditions:\n  pro:\n    when: always\n", "yaml").text).toBe(
      "conditions:\n  pro:\n    conditions:\n      all: []\n",
    );
  });

  test("options apply to the texts", () => {
    expect(compileFile("when: event.a == 1", "yaml").text).toBeUndefined();
    expect(compileFile("when: event.a == 1", "yaml", { prefixes: ["event"] }).problems).toEqual([]);
    expect(codes("when: data.a == 1 or data.b == 2", { groupLimit: 1 })).toEqual(["too-many-groups"]);
    expect(codes("when: data.a == 1 and data.b == 2", { conditionLimit: 1 })).toEqual(["too-many-groups"]);
  });
});

describe("problems of a file", () => {
  test("are all reported, in order, and the result has no text", () => {
    const text = `when: data.a = 1
steps:
  - ref: a
    ref: b
    when: "data.x == \\"\\u00e9\\" and data.y === 2"
  - when: >-
      data.plan
      == pro
  - when: data.ok == 1
  - when: [data.ok == 1, data.z]
workflows:
  a: {when: a has been seen}
`;
    expect(compileFile(text, "yaml").text).toBeUndefined();
    const all = faults(text) as readonly (readonly string[])[];
    expect(all.map(([, pointer, where]) => [pointer, where])).toEqual([
      ["/when", "="],
      ["/steps/0/ref", "ref"],
      ["/steps/0/when", "==="],
      ["/steps/1/when", "pro"],
      ["/steps/3/when/1", "data.z"],
      ["/workflows/a/when", "a"],
    ]);
  });

  test.each([
    ["when: 5", "/when", "5", "a number"],
    ["when: true", "/when", "true", "true"],
    ["when:", "/when", "", "nothing"],
    ["when: {all: []}", "/when", "{all: []}", "a map"],
    ["when: []", "/when", "[]", "an empty list"],
    ["when: [data.a == 1, [x]]", "/when/1", "[x]", "a list"],
    ["when: [data.a == 1, always, 7]", "/when/2", "7", "a number"],
  ])("%s is not a text", (text, pointer, where, kind) => {
    expect(faults(text)).toEqual([["when-not-text", pointer, where]]);
    expect(compileFile(text, "yaml").problems[0]).toMatchObject({ parameters: { found: kind } });
  });

  test.each([
    ["yes", "always"],
    ["On", "always"],
    ["NO", "never"],
    ["off", "never"],
  ])("the boolean %s is `%s`", (word, write) => {
    expect(compileFile(`when: ${word}`, "yaml").problems).toMatchObject([
      { code: "when-not-text", parameters: { found: word, write } },
    ]);
  });

  test.each(["constructor", "__proto__", "toString", "valueOf"])("%s is a text", (word) => {
    expect(faults(`when: ${word}`)).toEqual([["not-a-condition", "/when", word]]);
    expect(faults(`when: {variable: data.a, operator: ${word}, argument: "1"}`)).toHaveLength(1);
  });

  test("items of a list that are not texts are reported, and the others are checked", () => {
    expect(faults("when: [5, data.a = 1, always, {}]")).toMatchObject([
      ["when-not-text", "/when/0", "5"],
      [expect.anything(), "/when/1", "="],
      ["when-not-text", "/when/3", "{}"],
    ]);
  });

  test("`when` beside `conditions` is a mistake, and its text may have others", () => {
    expect(faults("steps: [{conditions: null, when: always}]")).toEqual([
      ["when-beside-conditions", "/steps/0/when", "when"],
    ]);
    expect(faults("when: nonsense\nconditions: {}")).toHaveLength(2);
  });

  test("a file that cannot hold conditions is a mistake", () => {
    expect(faults("5")).toEqual([["not-a-config-file", "", "5"]]);
    expect(faults("~")).toEqual([["not-a-config-file", "", "~"]]);
  });

  test("the conditions of a file that cannot be read are not checked", () => {
    expect(codes("when: a: b")).toEqual(["yaml-syntax"]);
    expect(compileFile('{"when": "nonsense"', "json").problems).toHaveLength(1);
  });

  test("warnings do not prevent compiling", () => {
    const { text, problems } = compileFile("steps: [{ref: a, when: a == 1}]", "yaml");
    expect(problems.map(({ code }) => code)).toEqual(["ref-as-name"]);
    expect(text).toContain("data.a");
  });

  test("names of steps are known throughout the file, and others can be added", () => {
    const later = "when: b == 1\nsteps: [{branches: [{steps: [{ref: b}]}]}]";
    expect(compileFile(later, "yaml").problems).toHaveLength(1);
    expect(compileFile("when: b == 1", "yaml").problems).toHaveLength(0);
    expect(compileFile("when: b == 1", "yaml", { refs: ["b"] }).problems).toHaveLength(1);
  });
});

describe("anchors and aliases", () => {
  test("a text that several steps share is compiled in each", () => {
    const { text } = compileFile("steps:\n  - when: &w always\n  - when: *w\n", "yaml");
    expect(text).toBe("steps:\n  - conditions:\n      all: []\n  - conditions:\n      all: []\n");
  });

  test("a step with an alias is compiled where it is written", () => {
    expect(compileFile("steps: [&s {when: always}, *s]", "yaml").text).toBe(
      "steps: [&s {conditions: {all: []}}, *s]",
    );
    expect(compileFile("steps:\n  - &s\n    when: always\n  - *s\n", "yaml").text).toBe(
      "steps:\n  - &s\n    conditions:\n      all: []\n  - *s\n",
    );
  });

  test("an anchor that is used elsewhere is not removed", () => {
    const text = "note: &n x\nsteps:\n  - when: &w always\n    template: *w\n  - when: *n\n";
    expect(faults(text.replace("*n", "never"))).toEqual([["anchor-in-use", "/steps/0/when", "always"]]);
    expect(faults("steps: [{when: [&w always]}]\nx: *w")).toEqual([
      ["anchor-in-use", "/steps/0/when", "always"],
    ]);
    expect(compileFile("x: &w always\nwhen: *w", "yaml").text).toBe("x: &w always\nconditions:\n  all: []");
  });

  test("a mistake in a shared text has the span of the text", () => {
    expect(faults("x: &w data.a = 1\nwhen: *w")).toMatchObject([[expect.anything(), "/when", "="]]);
  });
});
