import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CommandError } from "../../../src/cli/command-error.ts";
import { xmlAttributes, xmlText } from "../../../src/cli/reports/xml.ts";
import { finding, hostileFile, written } from "./written.ts";
import { type Element, readXml } from "./xml.ts";

const END = { pretty: "a summary, which has no place in it\n", json: {} };

describe("the junit format", () => {
  test("has a suite for each file, and a test in it for each finding", async () => {
    const out = await written("junit", async (report) => {
      const diagnostics = [
        finding({ message: "`a` < 1", help: "Write `b`.", span: { start: 2, end: 3 } }),
        finding({ code: "wrong-symbol", severity: "error" }),
      ];
      await report.file({ name: "a.yaml", text: "x a", diagnostics });
      await report.file({ name: "b.yaml", text: "", diagnostics: [] });
      await report.failure("c.yaml", new CommandError("permission is denied"));
      expect(await report.end(END)).toBe(2);
    });
    expect(out).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="heed check">
  <testsuite name="a.yaml" tests="2" failures="2" errors="0">
    <testcase name="equal-to-null at 1:3" classname="a.yaml" file="a.yaml">
      <failure message="\`a\` &lt; 1" type="warning">a.yaml:1:3: warning: \`a\` &lt; 1 [equal-to-null]
  1 | x a
    |   ^
  Write \`b\`.</failure>
    </testcase>
    <testcase name="wrong-symbol" classname="a.yaml" file="a.yaml">
      <failure message="\`a\` is odd" type="error">a.yaml: error: \`a\` is odd [wrong-symbol]</failure>
    </testcase>
  </testsuite>
  <testsuite name="b.yaml" tests="1" failures="0" errors="0">
    <testcase name="b.yaml" classname="b.yaml" file="b.yaml"/>
  </testsuite>
  <testsuite name="c.yaml" tests="1" failures="0" errors="1">
    <testcase name="c.yaml" classname="c.yaml" file="c.yaml">
      <error message="permission is denied" type="not-checked">c.yaml: error: permission is denied</error>
    </testcase>
  </testsuite>
</testsuites>
`);
    expect(readXml(out).children).toHaveLength(3);
  });

  test("is a document where nothing was checked, and where nothing can be", async () => {
    const empty = await written("junit", async (report) => expect(await report.end(END)).toBe(0));
    expect(readXml(empty)).toEqual({
      name: "testsuites",
      attributes: { name: "heed check" },
      children: [],
      text: "\n",
    });
    const failed = await written("junit", async (report) => {
      expect(await report.endWithFailure("heed.config", new CommandError("there are two"))).toBe(2);
    });
    expect(readXml(failed).children.map(({ attributes }) => attributes)).toEqual([
      { name: "heed.config", tests: "1", failures: "0", errors: "1" },
    ]);
  });

  test("is well-formed, and counts right, whatever the texts hold", async () => {
    await fc.assert(
      fc.asyncProperty(hostileFile, async (file) => {
        const out = await written("junit", async (report) => {
          await report.file(file);
          await report.failure(file.name, new CommandError(file.text, file.name));
          await report.end(END);
        });
        const [suite, other] = readXml(out).children as [Element, Element];
        const failures = file.diagnostics.length;
        expect(suite.attributes).toMatchObject({
          tests: String(Math.max(1, failures)),
          failures: String(failures),
          errors: "0",
        });
        expect(suite.children.map((one) => one.children.map(({ attributes }) => attributes.type))).toEqual(
          failures === 0 ? [[]] : file.diagnostics.map(({ severity }) => [severity]),
        );
        expect(other.attributes).toMatchObject({ tests: "1", failures: "0", errors: "1" });
      }),
      { numRuns: 200 },
    );
  });
});

describe("XML", () => {
  test("holds any text, with escapes for characters that XML does not allow", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const document = `<?xml version="1.0" encoding="UTF-8"?>\n<a${xmlAttributes({ b: text })}>${xmlText(text)}</a>`;
        const { attributes, text: read } = readXml(document);
        const expected = text.replace(
          // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to hold them
          /[\0-\x08\v\f\r\x0e-\x1f\x7f-\x9f\p{Cs}\ufffe\uffff]/gu,
          (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
        );
        // XML readers turn tabs and line feeds in attributes into blanks (XML 1.0, 3.3.3).
        expect([attributes.b, read]).toEqual([expected.replace(/[\t\n]/g, " "), expected]);
      }),
    );
  });
});
