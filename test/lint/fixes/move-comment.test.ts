import { describe, expect, test } from "vitest";
import { fixFile } from "../../../src/lint/index.ts";

/** A file with one step, whose conditions are these trios. */
const conditions = (...trios: readonly string[]) =>
  `steps:\n  - ref: a\n    type: channel\n    channel_type: email\n    conditions:\n      all:\n${trios
    .map((trio) => `        - ${trio.replaceAll("\n", "\n          ")}\n`)
    .join("")}`;

const when = (text: string, before = "") =>
  `steps:\n  - ref: a\n    type: channel\n    channel_type: email\n${before}    when: ${text}\n`;

describe("a fix that would delete a comment is left out, and the help names the comment", () => {
  test.each([
    [
      "redundant-condition",
      conditions(
        '{ variable: data.n, operator: greater_than, argument: "9" }',
        'variable: data.n # limit\n# raise it\noperator: greater_than\nargument: "5" # EUR',
      ),
      "# limit",
    ],
    [
      "duplicate-condition",
      conditions(
        "{ variable: data.n, operator: exists }",
        "{ variable: data.n,\n  # why\n  operator: exists }",
      ),
      "# why",
    ],
    ["unused-argument", conditions("variable: data.n\noperator: exists\nargument: '' # none"), "# none"],
    ["duplicate-key", "when: data.x is 1 # first\nwhen: data.x is 1 # second\nsteps: []\n", "# second"],
  ])("%s", (code, text, comment) => {
    const { text: fixed, findings } = fixFile(text, "yaml", { suggested: true });
    expect(fixed).toBe(text);
    const found = findings.find((one) => one.code === code);
    expect(found?.help).toContain(`as the comment \`${comment}\` would be lost`);
    expect(found).not.toHaveProperty("fix");
    expect(found).not.toHaveProperty("suggestion");
  });

  test("but not if the comment stands beside what is removed", () => {
    const text = conditions(
      "{ variable: data.n, operator: exists }",
      "# why\n- { variable: data.n, operator: exists }",
    );
    const [before, after] = [
      text.replace("- # why\n  ", "# why\n"),
      conditions("{ variable: data.n, operator: exists }"),
    ];
    expect(fixFile(before, "yaml").text).toBe(`${after}        # why\n`);
  });
});

describe("a comment in a condition's text moves before its key", () => {
  test.each([
    ['"data.x == 1 # why"', '"data.x == 1"', "    # why\n"],
    [
      "|\n      data.x == 1 // why\n      and data.y == 2",
      "|\n      data.x == 1\n      and data.y == 2",
      "    # why\n",
    ],
    ["|-\n      # why\n      data.x == 1", "|-\n      data.x == 1", "    # why\n"],
    [
      ">-\n      data.x == 1 # why\n      and data.y == 2",
      ">-\n      data.x == 1\n      and data.y == 2",
      "    # why\n",
    ],
    [
      ">\n      data.x == 1\n      // why\n      and data.y == 2",
      ">\n      data.x == 1\n      and data.y == 2",
      "    # why\n",
    ],
    [
      "'data.x == 1\n      # why\n      and data.y == 2'",
      "'data.x == 1\n      and data.y == 2'",
      "    # why\n",
    ],
    ["'data.x == 1\n      # why'", "'data.x == 1'", "    # why\n"],
  ])("%s", (text, expected, before) => {
    const file = when(text);
    expect(fixFile(file, "yaml", { suggested: true }).text).toBe(when(expected, before));
    const crlf = file.replaceAll("\n", "\r\n");
    expect(fixFile(crlf, "yaml", { suggested: true }).text).toBe(
      when(expected, before).replaceAll("\n", "\r\n"),
    );
  });

  test.each([
    ["an item of a list", when("\n      - 'data.x == 1 # why'\n      - data.y == 2")],
  ])("but not in %s", (_name, text) => {
    expect(fixFile(text, "yaml", { suggested: true }).text).toBe(text);
  });

  test("and stays in JSON", () => {
    const text = '{"steps": [{"ref": "a", "when": "data.x == 1 # why"}]}';
    expect(fixFile(text, "json", { suggested: true }).text).toBe(text);
  });
});
