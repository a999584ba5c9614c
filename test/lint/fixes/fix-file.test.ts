import { describe, expect, test } from "vitest";
import type { Format } from "../../../src/document/index.ts";
import {
  applyFixes,
  type Finding,
  type FixedFile,
  findingsToFix,
  fixFile,
  lintFile,
} from "../../../src/lint/index.ts";

function fix(text: string, format: Format = "yaml", suggested = false): FixedFile {
  return fixFile(text, format, { suggested });
}

/** A workflow in YAML around the lines of one step. */
function steps(...lines: readonly string[]): string {
  const head = ["steps:", "  - ref: a", "    type: channel", "  - ref: b"];
  return [...head, ...lines.map((line) => `    ${line}`), ""].join("\n");
}

describe("safe fixes of texts", () => {
  test.each([
    ["data.x = 1 && a hasnt been seen", "data.x == 1 and a has not been seen"],
    ["5 < data.x and data.y >= 3", "data.x > 5 and data.y >= 3"],
    ["'pro' == data.y or not data.x == 5", "data.y == 'pro' or not data.x == 5"],
    ["['a', 'b'] contains data.x", "data.x contains ['a', 'b']"],
    ["data.x == 1 and data.y == 2 or data.x == 3", "(data.x == 1 and data.y == 2) or data.x == 3"],
    ["data.x == 1 and data.y == 2 and data.x == 1", "data.x == 1 and data.y == 2"],
    ["data.x == 1 and (data.x == 1 and data.y == 2)", "data.x == 1 and (data.y == 2)"],
    ["data.x == 1 and ((data.x == 1)) and data.y == 2", "data.x == 1 and data.y == 2"],
    ["not data.x == 1 and not data.y == 2 and not data.x == 1", "not data.x == 1 and not data.y == 2"],
    ["data.x == 1 or not (data.y == 2) or data.x == 1", "data.x == 1 or not (data.y == 2)"],
    ["refs.a.status == $message.skipped", "a has been skipped"],
    ["not refs.a.status < $message.archived", "not a has not been archived"],
    [
      "data.x exists and refs.a.status >= $message.interacted",
      "data.x exists and (a has been interacted with or a has had a link clicked or a has been archived)",
    ],
  ])("%s", (before, after) => {
    const write = (when: string) => steps(`when: ${JSON.stringify(when)}`);
    expect(fix(write(before)).text).toBe(write(after));
  });

  test.each([
    ["a constant text that is sought", "'pro' contains data.x"],
    ["two constants", "5 < 6"],
    ["a time", "'2025-01-01' is before data.x"],
    ["conditions of different groups", "(data.x == 1 and data.y == 1) or (data.x == 1 and data.y == 2)"],
    ["what was likely meant", "a has been sen and data.x == null and data.y is one of ['a']"],
  ])("leave %s", (_name, when) => {
    const text = steps(`when: ${JSON.stringify(when)}`);
    expect(fix(text)).toMatchObject({ text, applied: [] });
  });

  test("of a list of texts", () => {
    expect(fix(steps("when: [5 < data.x, data.y exists]")).text).toBe(
      steps("when: [data.x > 5, data.y exists]"),
    );
  });

  test("are not made if a condition would have too many groups", () => {
    const status = (ref: string) => `(refs.${ref}.status != $message.sent or data.${ref} == 1)`;
    const { text, findings } = fix(steps(`when: ${["a", "c", "d"].map(status).join(" and ")}`));
    expect(text.match(/\.status !=/g)).toHaveLength(2);
    expect(findings.filter((finding) => finding.fix)).toEqual([]);
  });
});

describe("the older form is not rewritten", () => {
  const on = (channel: string, when: string) =>
    [
      `steps:\n  - { ref: a, type: channel, channel_type: ${channel} }`,
      "  - { ref: d, type: delay, settings: { delay_for: { unit: days, value: 1 } } }",
      `  - { ref: b, type: channel, channel_type: sms, when: ${when} }\n`,
    ].join("\n");

  test.each(["push", "http"])("on %s, to a condition that is never true there", (channel) => {
    const text = on(channel, "refs.a.status < $message.seen");
    expect(fix(text, "yaml", true)).toMatchObject({ text, applied: [] });
  });

  test("by a suggestion, to a case that the channel does not set", () => {
    const text = on("email", "refs.a.status < $message.seen");
    const [legacy] = lintFile(text, "yaml");
    expect(legacy).toMatchObject({ code: "legacy-status", fix: {} });
    expect(legacy).not.toHaveProperty("suggestion");
    expect(lintFile(on("email", "refs.a.status < $message.read"), "yaml")[0]).toHaveProperty("suggestion");
  });

  test.each([
    "push",
    "chat",
  ])("by a suggestion, to a delivery status that %s messages never have", (channel) => {
    for (const when of ["refs.a.status >= $message.delivered", "refs.a.status < $message.delivered"]) {
      expect(lintFile(on(channel, when), "yaml")[0]).not.toHaveProperty("suggestion");
      expect(lintFile(on("email", when), "yaml")[0]).toHaveProperty("suggestion");
    }
  });
});

describe("safe fixes of stored conditions", () => {
  const trio = (lines: readonly string[]) =>
    lines.map((line, index) => `${index === 0 ? "    - " : "      "}${line}`);
  const legacy = ["variable: refs.a.status # v", "operator: less_than", "argument: $message.read # w"];

  test("keep the layout of a block, and its comments", () => {
    const engaged = (name: string) =>
      trio(["variable: refs.a.engagement_status", "operator: not_contains", `argument: $message.${name}`]);
    const seen = trio([
      "variable: refs.a.engagement_status # v",
      "operator: not_contains",
      "argument: $message.read # w",
    ]);
    const rest = ["    # between", "    - {variable: data.x, operator: exists}", "# end"];
    expect(fix(steps("conditions:", "  all:", ...trio(legacy), ...rest)).text).toBe(
      steps(
        "conditions:",
        "  all:",
        ...seen,
        ...engaged("interacted"),
        ...engaged("link_clicked"),
        ...engaged("archived"),
        ...rest,
      ),
    );
  });

  test("write alternatives as an `any`, in JSON on separate lines", () => {
    const write = (any: readonly object[]) =>
      JSON.stringify({ steps: [{ ref: "a" }, { ref: "b", conditions: { any } }] }, null, "\t");
    const status = { operator: "greater_than", argument: "$message.read", variable: "refs.a.status" };
    const other = { variable: "data.x", operator: "exists" };
    const engaged = (name: string) => ({
      operator: "contains",
      argument: `$message.${name}`,
      variable: "refs.a.engagement_status",
    });
    expect(fix(write([other, status]), "json").text).toBe(
      write([other, engaged("interacted"), engaged("link_clicked"), engaged("archived")]),
    );
  });

  test("rewrite a slot if an `all` would need an `any`, and keep the comments before it", () => {
    const text = steps(
      "conditions: # of b",
      "  all:",
      "    - {variable: refs.a.status, operator: equal_to, argument: $message.interacted} # status",
      "    - {variable: data.x, operator: exists}",
      "name: B",
    );
    expect(fix(text).text).toBe(
      steps(
        "# status",
        "conditions: # of b",
        "  any:",
        ...["interacted", "link_clicked"].flatMap((name) => [
          "    - all:",
          "        - variable: refs.a.engagement_status",
          "          operator: contains",
          `          argument: $message.${name}`,
          "        - variable: refs.a.engagement_status",
          "          operator: not_contains",
          "          argument: $message.archived",
          "        - variable: data.x",
          "          operator: exists",
        ]),
        "name: B",
      ),
    );
  });

  test.each<[string, string, string]>([
    [
      "an argument too many",
      '[{"variable":"data.x","operator":"exists","argument":"5"}]',
      '[{"variable":"data.x","operator":"exists"}]',
    ],
    [
      "an argument too many, first",
      '[{ "argument": "5", "variable": "data.x", "operator": "exists" }]',
      '[{ "variable": "data.x", "operator": "exists" }]',
    ],
    [
      "operands swapped, and the key and the symbol of another tool",
      '[{"variable":"5","operator":"<=","value":"data.x"}]',
      '[{"variable":"data.x","operator":"greater_than_or_equal_to","argument":"5"}]',
    ],
    [
      "a status without its mark",
      '[{"variable":"refs.a.delivery_status","operator":"equal_to","argument":"sent"}]',
      '[{"variable":"refs.a.delivery_status","operator":"equal_to","argument":"$message.sent"}]',
    ],
    [
      "the same twice",
      '[ {"variable":"data.x","operator":"exists"} , {"operator":"exists","variable":"data.x"}, {"variable":"data.y","operator":"exists"} ]',
      '[ {"variable":"data.x","operator":"exists"}, {"variable":"data.y","operator":"exists"} ]',
    ],
    [
      "a key that stands twice with one value",
      '[{"variable":"data.x","operator":"exists","operator":"exists"}]',
      '[{"variable":"data.x","operator":"exists"}]',
    ],
  ])("%s", (_name, before, after) => {
    const write = (all: string) => `{"steps":[{"ref":"a"},{"ref":"b","conditions":{"all":${all}}}]}`;
    expect(fix(write(before), "json").text).toBe(write(after));
  });

  test.each<[string, readonly string[]]>([
    [
      "`in`, which asks the other way round",
      ["conditions: {all: [{variable: data.x, operator: in, argument: pro}]}"],
    ],
    [
      "`value` beside `argument`",
      ["conditions: {all: [{variable: data.x, operator: exists, value: '1', argument: '1'}]}"],
    ],
    [
      "what stands under an anchor that is used elsewhere",
      ["conditions: {all: [&t {variable: refs.a.status, operator: less_than, argument: $message.seen}, *t]}"],
    ],
    [
      "conditions of an invalid shape",
      [
        "conditions: {all: [{any: [{variable: refs.a.status, operator: less_than, argument: $message.seen}]}]}",
      ],
    ],
  ])("leave %s", (_name, lines) => {
    const text = steps(...lines);
    expect(fix(text)).toMatchObject({ text, applied: [] });
  });

  test("are not made if conditions would have too many groups", () => {
    const status = (ref: string) =>
      `{variable: refs.${ref}.status, operator: not_equal_to, argument: $message.sent}`;
    const text = (...refs: readonly string[]) => steps(`conditions: {all: [${refs.map(status).join(", ")}]}`);
    expect(fix(text("a", "c")).text.match(/all:/g)).toHaveLength(36);
    expect(fix(text("a", "c", "d"))).toMatchObject({ text: text("a", "c", "d"), applied: [] });
  });
});

describe("suggestions", () => {
  const suggested = (text: string, format: Format = "yaml") => fix(text, format, true).text;

  test.each([
    ["a has not been sen", "a has not been seen"],
    ["refs.a.status < $message.seen", "a has not been seen"],
    ["data.x == null", "data.x does not exist"],
    ["not data.x == null", "not data.x does not exist"],
    ["data.x != null", "data.x exists"],
    ["data.x contains data.y", "(data.x contains data.y and data.y is not empty)"],
    ["workflow.nmae == 'x'", "workflow.name == 'x'"],
    ["step_a1 has been sent", "step_a has been sent"],
  ])("%s", (before, after) => {
    const write = (when: string) =>
      steps(`when: ${JSON.stringify(when)}`).replace("ref: a", "ref: a\n  - ref: step_a");
    expect(suggested(write(before))).toBe(write(after));
  });

  test.each<[string, string, string]>([
    [
      "equal_to null",
      "{variable: data.x, operator: equal_to, argument: 'null'}",
      "{variable: data.x, operator: not_exists}",
    ],
    [
      "an argument that may be missing",
      "{variable: data.x, operator: contains, argument: data.y}",
      "{variable: data.x, operator: contains, argument: data.y}, {variable: data.y, operator: not_empty}",
    ],
    [
      "an operator",
      "{variable: data.x, operator: equals_to, argument: pro}",
      "{variable: data.x, operator: equal_to, argument: pro}",
    ],
    ["a key", "{field: data.x, operator: exists}", "{variable: data.x, operator: exists}"],
    ["a path", "{variable: dta.x, operator: exists}", "{variable: data.x, operator: exists}"],
    [
      "a status",
      "{variable: refs.a.engagement_status, operator: contains, argument: $message.sen}",
      "{variable: refs.a.engagement_status, operator: contains, argument: $message.seen}",
    ],
    [
      "what a step is asked",
      "{variable: refs.a.delivery_staus, operator: equal_to, argument: $message.sent}",
      "{variable: refs.a.delivery_status, operator: equal_to, argument: $message.sent}",
    ],
  ])("of %s in stored conditions", (_name, before, after) => {
    const write = (one: string) => steps(`conditions: {all: [${one}]}`);
    expect(suggested(write(before))).toBe(write(after));
  });

  test("name the field that templates print", () => {
    const text = (value: string) =>
      `steps:\n  - {ref: a, body: "{{ data.event }}", when: data.x == ${value}}\n`;
    expect(suggested(text("'event'"))).toBe(text("data.event"));
  });

  test("replace a misplaced key, in the same quotes", () => {
    expect(suggested('{"steps":[{"ref":"a"},{"ref":"b","condition":"data.x exists"}]}', "json")).toBe(
      '{"steps":[{"ref":"a"},{"ref":"b","when":"data.x exists"}]}',
    );
  });

  test("write a name in ASCII letters at all of its places", () => {
    const text = (ref: string) =>
      `steps:\n  - ref: ${ref}\n  - {type: delay, settings: {delay_for: {unit: hours, value: 1}}}\n  - when: ${ref} has been sent\n`;
    expect(suggested(text("em\u0430il_1"))).toBe(text("email_1"));
  });

  test("keep the entry of a duplicate key that counts", () => {
    expect(suggested('{"steps":[{"ref":"a","ref":"b","when":"data.x exists"}]}', "json")).toBe(
      '{"steps":[{"ref":"b","when":"data.x exists"}]}',
    );
  });

  test("keep both of two conditions under one key", () => {
    const text = '{"steps":[{"ref":"a","when":"data.y exists","when":"data.x exists"}]}';
    expect(suggested(text, "json")).toBe(text);
  });

  test("are listed one by one, each with its line at that time", () => {
    expect(fix("when: data.x == null and data.y exits\n", "yaml", true).applied).toEqual([
      { code: "unknown-verb", kind: "suggestion", line: 1, before: "exits", after: "exists" },
      {
        code: "equal-to-null",
        kind: "suggestion",
        line: 1,
        before: "data.x == null",
        after: "data.x does not exist",
      },
    ]);
  });
});

describe("a fix that would add an error", () => {
  const ERROR: Finding = { code: "bad", severity: "error", message: "bad" };
  const good = (text: string, at: string, to: string): Finding[] => {
    const start = text.indexOf(at);
    if (start === -1) return [];
    const edits = [{ start, end: start + at.length, text: to }];
    return [{ code: "good", severity: "warning", message: "good", fix: { edits } }];
  };

  test("is left out, and the others are applied", () => {
    const lint = (text: string) => [
      ...good(text, "a", "A"),
      ...good(text, "b", "B"),
      ...good(text, "c", "C"),
      ...(text.includes("B") ? [ERROR] : []),
    ];
    const { text, applied } = applyFixes("abc", lint);
    expect(text).toBe("AbC");
    expect(applied.map(({ after }) => after)).toEqual(["A", "C"]);
  });

  test("fixes that undo each other end", () => {
    const lint = (text: string) => [...good(text, "a", "b"), ...good(text, "b", "a")];
    expect(["a", "b"]).toContain(applyFixes("a", lint).text);
  });

  test("if it is a suggestion, is replaced by the safe fix of the finding", () => {
    const lint = (text: string) => {
      const [one] = good(text, "a", "A");
      const suggestion = { edits: [{ start: 0, end: 1, text: "!" }] };
      return [...(one === undefined ? [] : [{ ...one, suggestion }]), ...(text === "!" ? [ERROR] : [])];
    };
    expect(applyFixes("a", lint, { suggested: true })).toMatchObject({
      text: "A",
      applied: [{ kind: "fix" }],
    });
  });

  test.each<[Format, string]>([
    ["json", '{"steps":[{"when":"5 < data.x"},]}'],
    ["yaml", "steps:\n  - when: 5 < data.x\n   - when: data.x = 1\n"],
    ["yaml", ""],
  ])("is not touched where it cannot be read: %s %j", (format, text) => {
    expect(fix(text, format, true)).toMatchObject({ text, applied: [] });
  });
});

describe("odd files", () => {
  test.each<[string, string, string]>([
    [
      "with CRLF and a mark",
      "\ufeffwhen: 5 < data.x\r\nname: x\r\n",
      "\ufeffwhen: data.x > 5\r\nname: x\r\n",
    ],
    [
      "folded",
      "when: >-\n  data.y exists\n  and 5 < data.x\n",
      "when: >-\n  data.y exists\n  and data.x > 5\n",
    ],
    ["with emoji", "when: '\"\u{1f600}\" == data.x'\n", "when: 'data.x == \"\u{1f600}\"'\n"],
    ["with escapes", 'when: "\\"p\\u0072o\\" == data.x"\n', 'when: "data.x == \\"pro\\""\n'],
    [
      "with keys of objects",
      "when: __proto__.x == 1 && constructor = 1\n",
      "when: __proto__.x == 1 and constructor == 1\n",
    ],
  ])("%s", (_name, before, after) => {
    expect(fix(before).text).toBe(after);
  });

  test("with many findings take few rounds", () => {
    const text = `steps:\n${"  - {ref: a, when: 5 < data.x}\n".repeat(400)}`;
    let rounds = 0;
    const lint = (changed: string) => {
      rounds++;
      return lintFile(changed, "yaml", { levels: { "duplicate-ref": "off" } });
    };
    expect(applyFixes(text, lint).text).toBe(text.replaceAll("5 < data.x", "data.x > 5"));
    expect(rounds).toBeLessThan(4);
  });
});

test("fixes honour levels and suppressions", () => {
  const text = steps("when: data.x == 1 and data.x == 1");
  const fixed = steps("when: data.x == 1");
  expect(fixFile(text, "yaml").text).toBe(fixed);
  expect(fixFile(text, "yaml", { levels: { "duplicate-condition": "off" } }).text).toBe(text);
  expect(fixFile(text, "yaml", { suppressions: [{ rule: "duplicate-condition" }] }).text).toBe(text);
  expect(fixFile(text, "yaml", { suppressions: [{ rule: "duplicate-condition", at: "a" }] }).text).toBe(
    fixed,
  );
});

describe("many suggestions", () => {
  const slots = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ref: `email_${at}`,
      type: "channel",
      when: `data.x${at} == null`,
    }));
  const stored = (count: number) => [
    {
      ref: "email_1",
      conditions: {
        all: Array.from({ length: count }, (_, at) => ({
          variable: `data.x${at}`,
          operator: "equal_to",
          argument: "null",
        })),
      },
    },
  ];

  test.each([
    ["in slots of their own", slots],
    ["in one list, writing the same", stored],
  ])("%s are applied in a constant number of rounds", (_, stepsOf) => {
    const roundsFor = (count: number) => {
      let rounds = 0;
      const lint = (text: string) => {
        rounds++;
        return findingsToFix(text, "json");
      };
      const fixed = applyFixes(JSON.stringify({ steps: stepsOf(count) }), lint, { suggested: true });
      expect(fixed.applied).toHaveLength(count);
      return rounds;
    };
    expect(roundsFor(400)).toBe(roundsFor(100));
  });
});

describe("a key that a map has twice", () => {
  test.each([
    ["steps over an empty list", "steps:\n  - { ref: a, type: delay }\nsteps: []\n"],
    ["steps over other steps", "steps:\n  - { ref: a, type: delay }\nsteps:\n  - { ref: b, type: delay }\n"],
    [
      "settings",
      "steps:\n  - ref: a\n    type: delay\n    settings: { delay_for: { unit: days, value: 1 } }\n    settings: { delay_for: { unit: days, value: 2 } }\n",
    ],
    ["conditions", "steps:\n  - ref: a\n    when: data.a == 1\n    when: data.b == 1\n"],
  ])("loses neither of its values: %s", (_, text) => {
    expect(fixFile(text, "yaml", { suggested: true }).text).toBe(text);
  });

  test.each([
    ["an empty list before steps", "steps: []\nsteps:\n  - ref: a\n", "steps:\n  - ref: a\n"],
    ["a name", "name: a\nname: b\nsteps:\n  - ref: a\n", "name: b\nsteps:\n  - ref: a\n"],
  ])("keeps the last one, where the first is little: %s", (_, text, expected) => {
    expect(fixFile(text, "yaml", { suggested: true }).text).toBe(expected);
  });
});
