import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Completion, completionsAt, findingsOf, openFile } from "../../src/assist/index.ts";
import { applyEdits, readDocument, writeYamlText } from "../../src/document/index.ts";
import { print } from "../../src/language/index.ts";
import { isOffered, STATUS_CASES, STEP_CHANNEL_TYPES } from "../../src/status/index.ts";
import { conditionArbitrary } from "../condition/tree-arbitraries.ts";
import { escalation, marked } from "./marked.ts";

function offered(text: string, options?: Parameters<typeof marked>[1]): readonly Completion[] {
  const { file, offset } = marked(text, options);
  return completionsAt(file, offset);
}

function labelsAt(when: string): readonly string[] {
  return offered(escalation(when)).map(({ label }) => label);
}

/** The file after a completion is taken. */
function taken(text: string, label: string, name?: string): string {
  const { file, offset } = marked(text, name === undefined ? {} : { name });
  const found = completionsAt(file, offset).find((one) => one.label === label);
  if (found === undefined) throw new Error(`\`${label}\` is not offered`);
  return applyEdits(file.text, [found.edit]);
}

describe("completion in a condition's text", () => {
  test("offers steps that precede, fields with their types, and not the steps that follow", () => {
    const found = offered(escalation("|"));
    expect(found.slice(0, 4).map(({ label, detail }) => [label, detail])).toEqual([
      ["in_app_feed_1", "in_app_feed"],
      ["data.plan", "string"],
      ["data.count", "number"],
      ["data.muted", "boolean"],
    ]);
    expect(found.map(({ label }) => label)).not.toContain("sms_1");
    expect(found.map(({ label }) => label)).not.toContain("email_1");
  });

  test.each([
    ["in_app_feed_1 has not been s|", "has not been seen", "in_app_feed_1 has not been seen"],
    ["in_app_feed_1 hasn't been s|een", "has not been seen", "in_app_feed_1 has not been seen"],
    ["in_app_feed_1 has been seen |", "and", "in_app_feed_1 has been seen and"],
    [
      "in_app_feed_1 has been seen b|",
      "has been seen but not read",
      "in_app_feed_1 has been seen but not read",
    ],
    ["data.pl| == 1", "data.plan", "data.plan == 1"],
    ['data.plan == "p|', '"pro"', 'data.plan == "pro"'],
    ["data.plan is |", "is empty", "data.plan is empty"],
    ["data.plan is |", '"free"', 'data.plan is "free"'],
    ["data.at is before 3 d|", "3 days ago", "data.at is before 3 days ago"],
    ["(in_app_feed_1 has bounced |", ")", "(in_app_feed_1 has bounced )"],
  ])("%s: %s", (when, label, expected) => {
    expect(taken(escalation(when), label)).toContain(`when: ${expected}\n`);
  });

  test("escapes for the scalar that holds the text, also while its quote is still open", () => {
    expect(taken(escalation('"data.plan == |"'), '"pro"')).toContain(
      String.raw`when: "data.plan == \"pro\""`,
    );
    expect(taken(escalation('"data.plan == |'), '"pro"')).toContain(String.raw`when: "data.plan == \"pro\"`);
    expect(taken(escalation("'data.plan == |'"), '"pro"')).toContain(`when: 'data.plan == "pro"'`);
    expect(taken(escalation(">-\n      data.plan\n      == |"), '"pro"')).toContain(`      == "pro"\n`);
    const json =
      '{"steps": [{"ref": "a", "type": "channel", "channel_type": "sms"}, {"ref": "b", "type": "channel", "when": "a has |"}]}';
    const { file, offset } = marked(json, { name: "workflow.json" });
    const [first] = completionsAt(file, offset);
    expect(first && applyEdits(file.text, [first.edit])).toContain('"when": "a has been skipped"');
  });

  test.each([
    ["workflow.json", '"when": "|"', '"when": "a"'],
    ["workflow.json", '"when": ["a exists", "|"]', '"when": ["a exists", "a"]'],
    ["workflow.json", '"when": ["a exists", |]', '"when": ["a exists", "a"]'],
    ["workflow.json", '"when": [\n  |\n]', '"when": [\n  "a"\n]'],
    ["workflow.yaml", `"when": '|'`, `"when": 'a'`],
    ["workflow.yaml", '"when": "|"', '"when": "a"'],
    ["workflow.yaml", '"when": [data.x == 1, |]', '"when": [data.x == 1, a]'],
  ])("keeps the quotes and brackets of an empty text, %s: %s", (name, when, expected) => {
    const text = `{"steps": [{"ref": "a", "type": "channel", "channel_type": "sms"}, {"ref": "b", "type": "channel", ${when}}]}`;
    expect(taken(text, "a", name)).toContain(expected);
  });

  test.each([
    ["|-\n      ^", "|-\n      in_app_feed_1\n"],
    [">\n\n      ^\n    name: x", ">\n\n      in_app_feed_1\n"],
    ["\n      - data.x == 1\n      - ^", "\n      - data.x == 1\n      - in_app_feed_1\n"],
    ["\n    - ^\n    - data.x == 1", "\n    - in_app_feed_1\n    - data.x == 1\n"],
    ['\n    - "^\n    - data.x == 1', '\n    - "in_app_feed_1\n    - data.x == 1\n'],
  ])("begins a block and an item of a list, on the line of the place: %j", (when, expected) => {
    const text = escalation(when);
    const at = text.indexOf("^");
    const file = openFile({ name: "w.workflow.yaml", text: text.replace("^", "") });
    const found = completionsAt(file, at).find(({ label }) => label === "in_app_feed_1");
    expect(found && applyEdits(file.text, [found.edit])).toContain(`when: ${expected}`);
    expect(found && found.edit.start <= at && at <= found.edit.end).toBe(true);
    expect(found && file.text.slice(found.edit.start, found.edit.end)).not.toContain("\n");
  });

  test("offers nothing in the header of a block, and nothing at its left", () => {
    for (const when of ["|^\n", "|\n^", "|\n  ^"]) {
      const text = escalation(when);
      const at = text.indexOf("^");
      const file = openFile({ name: "w.workflow.yaml", text: text.replace("^", "") });
      expect(completionsAt(file, at), when).toEqual([]);
    }
  });

  test("goes on in JSON that ends at the place", () => {
    const text =
      '{"steps": [{"ref": "a", "type": "channel", "channel_type": "sms"}, {"ref": "b", "when": "a has |';
    expect(taken(text, "has bounced", "workflow.json")).toContain('"when": "a has bounced');
  });

  test("goes on in a line with a separator that ends no line of YAML", () => {
    const separator = String.fromCharCode(0x2028);
    const found = offered(escalation(`"data.x == 'a${separator}' |`));
    expect(found.map(({ label }) => label)).toContain("and");
  });

  test("offers nothing outside of conditions", () => {
    expect(offered("key: ne|w\nsteps: []\n")).toEqual([]);
    expect(offered(escalation("data.plan exists", "name: |"))).toEqual([]);
    expect(offered("title: a |", { name: "notes.yaml" })).toEqual([]);
  });

  test("offers preferences neither steps nor `or`", () => {
    const found = offered("categories:\n  billing:\n    when: data.plan == 1 |\n", { name: "set.yaml" });
    expect(found.map(({ label }) => label)).toEqual(["and"]);
    const subjects = offered("categories:\n  billing:\n    when: |\n", { name: "set.yaml" });
    expect(subjects.some(({ kind }) => kind === "ref")).toBe(false);
  });

  test.each(STEP_CHANNEL_TYPES)("offers the cases of %s first, and the others marked", (type) => {
    const text = `steps:\n  - { ref: a, type: channel, channel_type: ${type} }\n  - { ref: b, type: channel, channel_type: sms, when: a | }\n`;
    const cases = offered(text).filter(({ kind }) => kind === "case");
    const isListed = ({ label }: Completion) =>
      STATUS_CASES.some((row) =>
        (["has", "has_not"] as const).some(
          (polarity) => row.phrases[polarity] === label && isOffered(row, { channelType: type, polarity }),
        ),
      );
    expect(cases.length).toBe(2 * STATUS_CASES.length);
    for (const one of cases) {
      expect(one.group, one.label).toBe(isListed(one) ? 0 : 2);
      expect(one.detail === undefined, one.label).toBe(isListed(one));
    }
  });

  test("ranks operators and values by the type of the field", () => {
    expect(labelsAt("data.plan == |").slice(0, 2)).toEqual(['"free"', '"pro"']);
    expect(labelsAt("data.muted == |").slice(0, 2)).toEqual(["true", "false"]);
    const found = offered(escalation("data.count |"));
    const groupOf = (label: string) => found.find((one) => one.label === label)?.group;
    expect(groupOf(">=")).toBe(1);
    expect(groupOf("contains")).toBe(3);
  });
});

describe("completion in stored conditions", () => {
  const stored = (trio: string) =>
    `{"steps": [{"ref": "a", "type": "channel", "channel_type": "sms"}, {"ref": "b", "type": "channel", "channel_type": "email", "conditions": {"all": [${trio}]}}]}`;
  const labels = (trio: string) => offered(stored(trio), { name: "workflow.json" }).map(({ label }) => label);

  test("offers paths, operators that fit, and arguments with their phrases", () => {
    expect(labels('{"variable": "|", "operator": "equal_to"}').slice(0, 2)).toEqual([
      "refs.a.delivery_status",
      "refs.a.engagement_status",
    ]);
    expect(labels('{"variable": "refs.a.engagement_status", "operator": "|"}')).toEqual([
      "contains",
      "not_contains",
    ]);
    const found = offered(
      stored('{"variable": "refs.a.delivery_status", "operator": "less_than", "argument": "$message.|"}'),
      {
        name: "workflow.json",
      },
    );
    expect(found.find(({ label }) => label === "$message.sent")?.detail).toBe("has not been sent");
  });
});

describe("completion of a part of a stored condition without a value", () => {
  const before =
    "steps:\n  - { ref: a, type: channel, channel_type: sms }\n  - ref: b\n    type: channel\n    conditions:\n      all:\n        - ";
  const trio = "variable: refs.a.engagement_status\n          ";

  test.each([
    ["variable: |", "refs.a.delivery_status"],
    ["{ variable: | }", "refs.a.delivery_status"],
    ["{ variable: |, operator: contains }", "refs.a.delivery_status"],
    [`${trio}operator: |`, "not_contains"],
    [`${trio}operator: contains\n          argument: |`, "$message.seen"],
    [`${trio}operator: contains\n          argument: "|`, "$message.seen"],
  ])("offers what can stand there in YAML: %j", (text, label) => {
    expect(taken(`${before}${text}\n`, label)).toBe(`${before}${text.replace("|", label)}\n`);
  });

  test("offers what can stand there in JSON, in quotes", () => {
    const json = (value: string) =>
      `{"steps": [{"ref": "a", "type": "channel", "channel_type": "sms"}, {"ref": "b", "conditions": {"all": [{"variable": ${value}, "operator": "contains"}]}}]}`;
    expect(taken(json("|"), "refs.a.delivery_status", "workflow.json")).toBe(
      json('"refs.a.delivery_status"'),
    );
    expect(taken(json('"|'), "refs.a.delivery_status", "workflow.json")).toContain('"refs.a.delivery_status');
  });
});

describe("completion in scenarios", () => {
  const workflow = openFile({ name: "w.workflow.yaml", text: escalation("data.plan exists") });
  const labels = (text: string) => {
    const { file, offset } = marked(text, { name: "a.scenario.yaml" });
    return completionsAt(file, offset, { workflow }).map(({ label }) => label);
  };

  test("offers lines about the steps of the workflow, and conditions", () => {
    const head = "workflow: w.workflow.yaml\n";
    expect(labels(`${head}events:\n  - at +2m: in_app|\n`)).toContain("in_app_feed_1 is seen");
    expect(labels(`${head}events:\n  - at +2m: |\n`)).toContain("email_1 bounces");
    expect(labels(`${head}events:\n  - at +2m: data.|\n`)).toContain("data.plan becomes true");
    expect(labels(`${head}expect:\n  - email_1 is |\n`)).toContain("email_1 is skipped");
    expect(labels(`${head}expect:\n  - email_1 has |\n`)).toContain("has been sent");
    expect(labels(`${head}providers:\n  |\n`)).toContain("email_1");
    expect(labels(`${head}providers:\n  email_1: |\n`)).toContain("bounces");
  });
});

describe("every completion", () => {
  const words = fc.tuple(conditionArbitrary, fc.nat({ max: 400 }));

  test("leaves a file that reads as the text with the insertion", () => {
    fc.assert(
      fc.property(
        words,
        fc.constantFrom("plain", "single", "double"),
        fc.nat(),
        ([condition, cut], style, pick) => {
          const whole = print(condition);
          const text = whole.slice(0, cut);
          const file = openFile({
            name: "w.workflow.yaml",
            text: escalation(writeYamlText(text, false, style as "plain")),
          });
          const end = file.slots[0]?.when?.node.span.end ?? 0;
          const offset = /["']$/.test(file.text.slice(0, end)) ? end - 1 : end;
          const found = completionsAt(file, offset);
          const one = found[pick % Math.max(1, found.length)];
          if (one === undefined) return;
          const after = readDocument(applyEdits(file.text, [one.edit]), "yaml");
          expect(after.problems).toEqual([]);
          const before = file.text.slice(0, one.edit.start);
          expect(after.text.startsWith(before)).toBe(true);
          expect(openFile({ name: file.name, text: after.text }).slots.length).toBe(file.slots.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("is found for each word of a phrase and each name that can follow", () => {
    fc.assert(
      fc.property(conditionArbitrary, (condition) => {
        const text = print(condition);
        // The whole text stands in another step, so that its names are known.
        const head = escalation(
          JSON.stringify(text),
          `  - ref: last\n    type: channel\n    channel_type: email\n    when: "`,
        );
        const name = "w.workflow.yaml";
        for (const { index, 0: word } of text.matchAll(
          /(?<= )(?:and|or|has|is|does|exists|contains|==|!=|>=?|<=?)(?= |$)/g,
        )) {
          const quotes = text.slice(0, index).match(/(?<!\\)["`]/g)?.length ?? 0;
          if (quotes % 2 === 1 || / (?:between|on) (?:\S+ )?$/.test(text.slice(0, index))) continue;
          const written = head + JSON.stringify(text.slice(0, index)).slice(1, -1);
          const file = openFile({ name, text: written });
          const labels = completionsAt(file, written.length).map(({ label }) => label.split(" ")[0]);
          expect(labels, `${text.slice(0, index)}| ${word}`).toContain(word);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("never throws, whatever the file", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.nat({ max: 700 }), (noise, at) => {
        const sound = escalation('in_app_feed_1 has not been seen and data.plan == "pro"');
        const text = sound.slice(0, at) + noise + sound.slice(at);
        for (const name of ["w.workflow.yaml", "a.scenario.yaml", "workflow.json", "a.heed"]) {
          const file = openFile({ name, text });
          completionsAt(file, at + noise.length);
          findingsOf(file);
        }
      }),
      { numRuns: 60 },
    );
  });
});
