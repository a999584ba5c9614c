import { describe, expect, test } from "vitest";
import { type Format, readDocument } from "../../src/document/index.ts";

function faults(text: string, format: Format): string[] {
  return readDocument(text, format).problems.map(
    ({ code, span }) => `${code}: ${text.slice(span?.start, span?.end)}`,
  );
}

const ours = (text: string) => `<<<<<<< HEAD\n${text}`;
const theirs = (text: string) => `=======\n${text}>>>>>>> other\n`;

describe("a merge conflict of git", () => {
  test.each<[Format, string]>([
    ["yaml", `steps:\n${ours("  - ref: a\n")}${theirs("  - ref: b\n")}`],
    ["yaml", `\ufeff${ours("steps: []\n")}${theirs("steps: [a]\n")}`],
    ["yaml", `a: 1\n${ours("b: 1\n")}||||||| base\nb: 0\n${theirs("b: 2\n")}`],
    ["json", `{"steps": [\n${ours('{"ref": "a"}\n')}${theirs('{"ref": "b"}\n')}]}`],
    ["json", `${ours("{}\n")}${theirs("[]\n")}`],
  ])("is the one thing that is wrong with %s: %j", (format, text) => {
    expect(faults(text, format)).toEqual(["merge-conflict: <<<<<<< HEAD"]);
    expect(faults(text.replaceAll("\n", "\r\n"), format)).toEqual(["merge-conflict: <<<<<<< HEAD"]);
    expect(readDocument(text, format).root).toBeUndefined();
  });

  test("is reported once, at the first of several", () => {
    const one = ours("  - ref: a\n") + theirs("  - ref: b\n");
    expect(faults(`steps:\n${one}${one.replace("HEAD", "other")}`, "yaml")).toEqual([
      "merge-conflict: <<<<<<< HEAD",
    ]);
  });
});

describe("no conflict", () => {
  test("is found in a text about conflicts", () => {
    const text = `note: |\n  ${`${ours("x\n")}${theirs("y\n")}`.replaceAll("\n", "\n  ")}\nwhen: always\n`;
    expect(faults(text, "yaml")).toEqual([]);
  });

  test("is found without all of the markers", () => {
    expect(faults("a:\n<<<<<<< HEAD\nb: 1\n", "yaml")).not.toContain("merge-conflict: <<<<<<< HEAD");
    expect(faults('{\n<<<<<<< HEAD\n"a": 1}', "json")[0]).toBe("json-syntax: <<<<<<<");
  });
});
