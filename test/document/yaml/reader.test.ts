import { describe, expect, test } from "vitest";
import { type Document, readDocument } from "../../../src/document/index.ts";
import { LIMITS } from "../../../src/problem/index.ts";

/** Returns the problems of a text: each code or detail with the text of its span. */
function faults(text: string): readonly (readonly string[])[] {
  return faultsOf(readDocument(text, "yaml"));
}

function faultsOf({ text, problems }: Document): readonly (readonly string[])[] {
  return problems.map(({ code, parameters, span }) => {
    const where = text.slice(span?.start, span?.end);
    return [code === "yaml-syntax" && "detail" in parameters ? parameters.detail : code, where];
  });
}

describe("YAML with mistakes", () => {
  test.each([
    ["a: &x [*x]\n", "alias-cycle", "*x"],
    ["a: &x 1\nb: &y *x\n", "alias-properties", "*x"],
    ['a: "b\\qc"\n', "bad-escape", "\\q"],
    ["a: |x\n  b\n", "block-header", "x"],
    ["a: [\n - b\n]\n", "block-in-flow", "- b"],
    ["a: |\n    \n  b\n", "block-indent", "b"],
    ["a: b\r c", "carriage-return", "\r"],
    ["a: 'x'#c\n", "comment-space", "#c"],
    ["a: b\u0007\n", "control-character", "\u0007"],
    ["%FOO bar\na: 1\n", "directive", "a"],
    ["a: [b,,c]\n", "extra-comma", ","],
    ['when: "pro" == data.plan\n', "extra-text", "== data.plan"],
    [`${"k".repeat(1100)}: 1\n`, "key-too-long", "k".repeat(1100)],
    ["a: - b\n", "list-beside-key", "-"],
    ["--- a: 1\n", "marker-line", "a"],
    ["a: 1\nb\nc: 2\n", "missing-colon", "b"],
    ["a: ['b' 'c']\n", "missing-comma", "'"],
    ["- - a\n  -b", "missing-dash", "-"],
    ["a b\n c: 1\n", "multiline-key", "a b"],
    ["a: b: c\n", "nested-map", ":"],
    ["- a: b\n   c: d\n", "unaligned", "c: d"],
    ["a: b\r\n  c d\r\n  e: f\r\n", "unaligned", "e: f"],
    ["a: *\n", "no-name", "*"],
    ["&x\t? a\n", "property-order", "?"],
    ["a: &x[b]\n", "property-space", "["],
    ["a: &x &y b\n", "property-twice", "&y"],
    ["a: @b\n", "scalar-start", "@"],
    ["{*x\n:@", "space-after-colon", ":@"],
    ["a:\n\tb: 1\n", "tab", "\t"],
    ["a:\n  b: 1\n c: 2\n", "unaligned", "c"],
    ["a: [b\nc: 1\n", "unclosed-bracket", "c"],
    ["a: 'b\n", "unclosed-quote", "'"],
    ['a: 1\nb:\n  - "x\n    y\n  - c\n', "unclosed-quote", '"'],
    ["a: {'b\n", "unclosed-quote", "'"],
    ["'b: c\n", "unclosed-quote", "'"],
    ["a: 'b'\nc: 'd\ne: 'f'\n", "unclosed-quote", "'"],
    ["a:\n\tb: 1\n\tc: 2\n", "tab", "\t"],
    ["a: }\n", "unexpected", "}"],
    ["a: *b\n", "unknown-alias", "*b"],
    ["", "empty-file", ""],
    ["\ufeff# nothing\n---\n", "empty-file", ""],
    ["---\na\n---\nb\n", "second-document", "---"],
    ["a: 1\n...\nb: 1\n", "second-document", "b: 1"],
    ["a: !!binary aGk=", "unsupported-tag", "!!binary"],
    ["a: !Ref b", "unsupported-tag", "!Ref"],
    ["a: !!int x", "unsupported-tag", "!!int"],
    ["a: !!set {b}", "unsupported-tag", "!!set"],
    ["a: ! b", "unsupported-tag", "!"],
    ["a: !! b", "unsupported-tag", "!!"],
    ["a: !\tb == 1", "unsupported-tag", "!"],
    ["a: ! 'b'", "unsupported-tag", "!"],
    ["a: ! >-\n  b\n", "unsupported-tag", "!"],
    ["! b == 1\n", "unsupported-tag", "!"],
    ["a:\n  !\n  b\n", "unsupported-tag", "!"],
    ["a: !\n", "unsupported-tag", "!"],
    ["a: &x ! b\n", "unsupported-tag", "!"],
    ["- ! b\n", "unsupported-tag", "!"],
    ["a: [b, ! c]\n", "unsupported-tag", "!"],
    ["a: {b: ! (c)}\n", "unsupported-tag", "!"],
    ["a: ! {b: c}\n", "unsupported-tag", "!"],
    ["a: !\n  - b\n", "unsupported-tag", "!"],
    ["! a: b\n", "unsupported-tag", "!"],
    ["a: .inf", "unsupported-value", ".inf"],
    ["a: 1e999", "unsupported-value", "1e999"],
    ["? [a, b]\n: c", "unsupported-key", "[a, b]"],
    [": b", "unsupported-key", ""],
    ["<<: {a: 1}\n", "merge-key", "<<"],
  ])("%j: %s", (text, code, where) => {
    expect(faults(text)[0]).toEqual([code, where]);
  });

  test("reports all mistakes that leave the structure certain", () => {
    const document = readDocument('a: @x\nb: "\\q"\nc: !!binary aGk=\nd:\n\te: 1\n', "yaml");
    expect(faultsOf(document).map(([code]) => code)).toEqual([
      "scalar-start",
      "bad-escape",
      "unsupported-tag",
      "tab",
    ]);
    expect(document.root).toBeDefined();
  });

  test("reports every lone `!`, and has no root, since the values after them are not the intended ones", () => {
    const document = readDocument("a: ! b\nc:\n  - ! (d)\n  - '! e'\n  - f ! g\nh: |\n  ! i\n", "yaml");
    expect(faultsOf(document)).toEqual([
      ["unsupported-tag", "!"],
      ["unsupported-tag", "!"],
    ]);
    expect(document.root).toBeUndefined();
  });

  test("reports the first other mistake, and has no root", () => {
    const document = readDocument("a: b: c\nd: e: f\n", "yaml");
    expect(faultsOf(document)).toHaveLength(1);
    expect(document.root).toBeUndefined();
  });
});

describe("valid YAML", () => {
  const read = (text: string) => readDocument(text, "yaml").value;

  test("reads values by the core schema of YAML 1.2", () => {
    const text =
      "[yes, no, 012, 0o12, 0x1F, 1_000, 12:30, 2025-01-01, ~, null, true, -1.5e3, '1', !!str 2, x]";
    expect(read(text)).toEqual([
      ...["yes", "no", 12, 10, 31, "1_000", "12:30", "2025-01-01", null, null, true],
      ...[-1500, "1", "2", "x"],
    ]);
  });

  test("ignores a directive for another version", () => {
    expect(read("%YAML 1.1\n---\na: yes\n")).toEqual({ a: "yes" });
  });

  test("reads keys as texts, other scalars as written", () => {
    expect(read("1.0: a\ntrue: b\nnull: c\n~: d\n'1': e\n*")).toBeUndefined();
    expect(read("1.0: a\ntrue: b\nnull: c\n~: d\n'1': e\n")).toEqual({
      "1.0": "a",
      true: "b",
      null: "c",
      "~": "d",
      "1": "e",
    });
  });

  test("treats names of built-in properties as ordinary keys", () => {
    const value = read("__proto__: {x: 1}\nconstructor: 2\n");
    expect(Object.keys(value as object)).toEqual(["__proto__", "constructor"]);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  test("resolves an alias to the nearest anchor before it", () => {
    expect(read("a: &x 1\nb: *x\nc: &x {d: *x}\ne: *x\n")).toBeUndefined();
    expect(read("a: &x 1\nb: *x\nc: &x [2]\nd: *x\n&k k: *k\n")).toEqual({
      a: 1,
      b: 1,
      c: [2],
      d: [2],
      k: "k",
    });
  });

  test("reads a missing value as null, at its place", () => {
    const { root } = readDocument("a: # nothing\nb:\n- \n- !!str\n", "yaml");
    const entries = root?.kind === "map" ? root.entries : [];
    expect(entries.map(({ node, span }) => [node.value, span])).toEqual([
      [null, { start: 2, end: 2 }],
      [[null, ""], { start: 16, end: 26 }],
    ]);
  });

  test("ends spans of blocks with their last value", () => {
    const text = "a:\n  b: 1\n  c: |\n    x\n\n  # more\n\nd: [1, 2] # e\n";
    const { root } = readDocument(text, "yaml");
    const entries = root?.kind === "map" ? root.entries : [];
    expect(
      entries.map(({ span, start, end }) => [text.slice(span.start, span.end), text.slice(start, end)]),
    ).toEqual([
      ["b: 1\n  c: |\n    x", "a:\n  b: 1\n  c: |\n    x"],
      ["[1, 2]", "d: [1, 2]"],
    ]);
  });
});

describe("hostile YAML", () => {
  test("limits nesting, and deeper texts do not overflow the stack", () => {
    const brackets = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    expect(faults(brackets(LIMITS.fileNesting))).toEqual([]);
    expect(faults(brackets(LIMITS.fileNesting + 1))).toEqual([["too-deep", "["]]);
    for (const piece of ["[", "- ", "? ", ": ", "a: ", "[{", "{a: ", "- - ? "]) {
      expect(faults(piece.repeat(20_000)).map((fault) => fault[0])).toEqual(["too-deep"]);
    }
    const steps = Array.from({ length: 400 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join("");
    expect(faults(steps).map((fault) => fault[0])).toEqual(["too-deep"]);
  });

  test("counts nested aliases before they are expanded", () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
    for (let i = 1; i <= 40; i++)
      lines.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(", ")}]`,
      );
    const text = `${lines.join("\n")}\n`;
    expect(faults(text).map((fault) => fault[0])).toEqual(["too-many-aliases"]);
    expect(readDocument(text, "yaml").root).toBeUndefined();
  });

  test("limits nesting by aliases like nesting by brackets", () => {
    const lines = ["a0: &a0 x"];
    for (let i = 1; i <= 300; i++) lines.push(`a${i}: &a${i} [*a${i - 1}]`);
    expect(faults(lines.join("\n")).map((fault) => fault[0])).toEqual(["too-deep"]);
  });

  test.each([
    "\n",
    " ",
    "\t",
    "#\n",
    "---\n",
    "...\n",
    "'",
    '"',
    "\\",
    "- 'a\n",
    '- "a\n',
    "!",
    "&a ",
    "*a ",
    "%",
    "a #\n",
    "? \n",
    "[,",
    "]",
    "a: |\n",
    "- >\n  a\n\n",
    "a: [\n",
    "a:\n",
    "k: v\n",
    "\ufeff",
    "<<: 1\n",
    "a: b: c\n",
  ])("two thousand of %j are read to the end", (piece) => {
    const text = piece.repeat(2_000);
    const { problems } = readDocument(text, "yaml");
    expect(problems.every(({ span }) => span === undefined || span.end <= text.length)).toBe(true);
  });
});
