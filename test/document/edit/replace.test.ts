import { describe, expect, test } from "vitest";
import {
  applyEdits,
  type Format,
  type Json,
  type MapNode,
  nodeAt,
  readDocument,
  replaceEntry,
  replaceRoot,
} from "../../../src/document/index.ts";

const GROUP = { all: [{ variable: "data.a", operator: "equal_to", argument: "5" }] };

/** Replaces the entry `when` of the map at a pointer by `conditions`. */
function replaced(
  text: string,
  format: Format,
  pointer = "",
  value: Json = GROUP,
  key = "conditions",
): string {
  const document = readDocument(text, format);
  const map = nodeAt(document, pointer) as MapNode;
  const entry = map.entries.find((candidate) => candidate.key === "when" || candidate.key === "conditions");
  return applyEdits(text, replaceEntry(document, map, entry as MapNode["entries"][number], key, value));
}

describe("an entry of JSON", () => {
  test("is written on several lines if its map is, with the file's indentation", () => {
    const text = '{\r\n\t"steps": [\r\n\t\t{\r\n\t\t\t"when": "x",\r\n\t\t\t"ref": "a"\r\n\t\t}\r\n\t]\r\n}';
    expect(replaced(text, "json", "/steps/0")).toBe(
      [
        "{",
        '\t"steps": [',
        "\t\t{",
        '\t\t\t"conditions": {',
        '\t\t\t\t"all": [',
        "\t\t\t\t\t{",
        '\t\t\t\t\t\t"variable": "data.a",',
        '\t\t\t\t\t\t"operator": "equal_to",',
        '\t\t\t\t\t\t"argument": "5"',
        "\t\t\t\t\t}",
        "\t\t\t\t]",
        "\t\t\t},",
        '\t\t\t"ref": "a"',
        "\t\t}",
        "\t]",
        "}",
      ].join("\r\n"),
    );
  });

  test.each([
    ['{"when":"x"}', '{"conditions":{"all":[{"variable":"data.a","operator":"equal_to","argument":"5"}]}}'],
    [
      '{"a": 1, "when": "x"}',
      '{"a": 1, "conditions": {"all": [{"variable": "data.a", "operator": "equal_to", "argument": "5"}]}}',
    ],
    [
      '{ "when" : "x" }\n',
      '{ "conditions" : { "all": [{ "variable": "data.a", "operator": "equal_to", "argument": "5" }] } }\n',
    ],
  ])("stays on the line on which its map is: %s", (text, expected) => {
    expect(replaced(text, "json")).toBe(expected);
  });

  test("keeps empty lists and maps on one line", () => {
    expect(replaced('{\n  "when": 1\n}', "json", "", { all: [], any: {} })).toBe(
      '{\n  "conditions": {\n    "all": [],\n    "any": {}\n  }\n}',
    );
  });
});

describe("an entry of a YAML block", () => {
  test("becomes a block with the layout of the file's first block", () => {
    const text = "steps:\n- ref: a\n  settings:\n      x: 1\n  when: data.a == 5\n  type: channel\n";
    expect(replaced(text, "yaml", "/steps/0")).toBe(
      [
        "steps:",
        "- ref: a",
        "  settings:",
        "      x: 1",
        "  conditions:",
        "      all:",
        "      - variable: data.a",
        "        operator: equal_to",
        '        argument: "5"',
        "  type: channel",
        "",
      ].join("\n"),
    );
  });

  test.each([
    ["when: x", "conditions:\n  all:\n    - variable: data.a"],
    ["when: x # why", "conditions: # why\n  all:\n    - variable: data.a"],
    ["when: >-   # why\n  x\n  y\nref: a", "conditions:   # why\n  all:\n    - variable: data.a"],
    ["- when: x", "- conditions:\n    all:\n      - variable: data.a"],
    ["? when # a\n: x # b", "# b\nconditions: # a\n  all:\n    - variable: data.a"],
    [
      "when: # a\n  - x # b\n  # c\n  - y # d\n# e",
      "# b\n# c\n# d\nconditions: # a\n  all:\n    - variable: data.a",
    ],
    [
      "- ref: a\n  when:\n    # a\n    x",
      "- ref: a\n  # a\n  conditions:\n    all:\n      - variable: data.a",
    ],
    ["- when: [x, # a\n   y]\n  ref: a", "- conditions: # a\n    all:\n      - variable: data.a"],
  ])("%j keeps its comments", (text, expected) => {
    const result = replaced(text, "yaml", text.startsWith("- ") ? "/0" : "");
    expect(result.startsWith(expected)).toBe(true);
    expect(readDocument(result, "yaml").problems).toEqual([]);
  });

  test("writes a text without quotes if it reads as itself, otherwise in quotes", () => {
    const written = (value: string) => replaced("conditions: 1", "yaml", "", value, "when");
    expect(written('a has been seen and data.x == "y"')).toBe('when: a has been seen and data.x == "y"');
    expect(written('"pro" == recipient.plan')).toBe("when: '\"pro\" == recipient.plan'");
    expect(written('data.x == "a: b"')).toBe("when: 'data.x == \"a: b\"'");
    expect(written("data.x == 'a: b'")).toBe("when: \"data.x == 'a: b'\"");
    expect(written('data.x == "it\'s: b"')).toBe('when: "data.x == \\"it\'s: b\\""');
    for (const odd of ["no", "", "5", "12:30", "2025-01-31", "*a", "---", "a\nb", "a\u200bb"]) {
      expect(written(odd)).toMatch(/^when: ["']/);
    }
  });

  test("removes an alias and keeps its anchor", () => {
    expect(replaced("a: &x y\nwhen: *x # c\n", "yaml", "", "z", "when")).toBe("a: &x y\nwhen: z # c\n");
  });
});

describe("an entry of YAML in braces", () => {
  test.each([
    [
      "{ ref: a, when: x }",
      '{ ref: a, conditions: { all: [ { variable: data.a, operator: equal_to, argument: "5" } ] } }',
    ],
    ["{when: x}", '{conditions: {all: [{variable: data.a, operator: equal_to, argument: "5"}]}}'],
    ['{"when":"x"}', '{"conditions":{"all":[{"variable":"data.a","operator":"equal_to","argument":"5"}]}}'],
    [
      '{\n  "when": "x"\n}',
      '{\n  "conditions": {\n    "all": [\n      {\n        "variable": "data.a",\n        "operator": "equal_to",\n        "argument": "5"\n      }\n    ]\n  }\n}',
    ],
    [
      "{when: [x, # a\n y]}",
      '{ # a\n conditions: {all: [{variable: data.a, operator: equal_to, argument: "5"}]}}',
    ],
  ])("%s", (text, expected) => {
    expect(replaced(text, "yaml")).toBe(expected);
    expect(readDocument(expected, "yaml")).toMatchObject({ problems: [], value: { conditions: GROUP } });
  });

  test("quotes texts as braces require", () => {
    expect(replaced("{ when: x }", "yaml", "", "a, b", "when")).toBe('{ when: "a, b" }');
  });

  test("replaces a single pair in a list", () => {
    expect(replaced("[ when: x ]", "yaml", "/0")).toBe(
      '[ conditions: {all: [{variable: data.a, operator: equal_to, argument: "5"}]} ]',
    );
  });
});

describe("the root of a file", () => {
  const whole = (text: string, format: Format, value: Json): string => {
    const document = readDocument(text, format);
    return applyEdits(text, replaceRoot(document, value));
  };

  test.each([
    [
      "yaml",
      "# c\ndata.a == 5 # d\n",
      GROUP,
      '# c\nall:\n  - variable: data.a\n    operator: equal_to\n    argument: "5" # d\n',
    ],
    [
      "yaml",
      "--- data.a == 5\n",
      GROUP,
      '--- \nall:\n  - variable: data.a\n    operator: equal_to\n    argument: "5"\n',
    ],
    ["yaml", "  all: # a\n    []\n", "always", "  # a\n  always\n"],
    ["yaml", "--- |\n  x\n", "always", "--- always\n"],
    ["yaml", "--- {all: [ # c\n ]}", "always", "--- \n# c\nalways"],
    ["yaml", "\ufeffall: []\r\n", "always", "\ufeffalways\r\n"],
    ["json", '\ufeff{"all": []}\n', "always", '\ufeff"always"\n'],
    ["json", '"always"', { all: [] }, '{\n  "all": []\n}'],
  ] as const)("%s: %j", (format, text, value, expected) => {
    expect(whole(text, format, value)).toBe(expected);
    expect(readDocument(expected, format)).toMatchObject({ problems: [], value });
  });

  test("has no edits for a file with syntax errors", () => {
    expect(replaceRoot(readDocument("{", "json"), 1)).toEqual([]);
  });
});

describe("edits of a text", () => {
  test("change nothing else, in any order", () => {
    const edits = [
      { start: 4, end: 4, text: "!" },
      { start: 0, end: 1, text: "" },
    ];
    expect(applyEdits("abcd", edits)).toBe("bcd!");
    expect(applyEdits("abcd", [])).toBe("abcd");
  });

  test.each([
    [
      [
        { start: 0, end: 2, text: "" },
        { start: 1, end: 3, text: "" },
      ],
    ],
    [[{ start: 2, end: 5, text: "" }]],
    [[{ start: 2, end: 1, text: "" }]],
  ])("must not overlap or lie outside: %j", (edits) => {
    expect(() => applyEdits("abcd", edits)).toThrow(RangeError);
  });
});
