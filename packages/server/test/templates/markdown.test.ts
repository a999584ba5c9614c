import { describe, expect, test } from "vitest";
import { isSafeAddress, MARKDOWN_LIMIT, markdownToHtml } from "../../src/templates/markdown.ts";

test("Markdown becomes HTML, with tables and strokes, and the HTML in it as text or as it is", () => {
  expect(markdownToHtml("# A\n\n~~b~~ <i>c</i>")).toBe("<h1>A</h1>\n<p><s>b</s> &lt;i&gt;c&lt;/i&gt;</p>");
  expect(markdownToHtml("<i>c</i>", true)).toBe("<p><i>c</i></p>");
  expect(markdownToHtml("|a|\n|-|\n|b|")).toContain("<td>b</td>");
  expect(markdownToHtml("www.example.com")).not.toContain("<a");
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "file:///etc/passwd",
  "java\tscript:x",
  " javascript:x",
  "\u0001javascript:x",
  "&#106;avascript:x",
])("links do not lead to %j", (address) => {
  for (const isTrusted of [true, false]) {
    expect(markdownToHtml(`[a](<${address}>) ![b](<${address}>)`, isTrusted)).not.toMatch(
      /(?:href|src)="(?!")/,
    );
  }
});

test.each([
  "https://a.example",
  "http://a.example",
  "mailto:a@b.example",
  "tel:+1",
  "/path",
  "#a",
  "?q=a:b",
  "path/a:b",
  "",
])("links lead to %j", (address) => {
  expect(isSafeAddress(address)).toBe(true);
});

describe("hostile Markdown", () => {
  const n = 20_000;
  test.each<[string, string]>([
    ["brackets", "[".repeat(n)],
    ["stars", "*a".repeat(n)],
    ["strokes", "~~a~".repeat(n)],
    ["mixed marks", `${"a**b".repeat(n / 2)}${"c* ".repeat(n / 2)}`],
    ["links", `${"[a](b".repeat(n)}${")".repeat(n)}`],
    ["images", "![".repeat(n)],
    ["quotes", "> ".repeat(n)],
    ["lists", "- ".repeat(n)],
    ["tags", "<a ".repeat(n)],
    ["comments", "<!--".repeat(n)],
    ["references", "[a]: b\n".repeat(n / 2)],
    ["a wide table", `${"|a".repeat(n)}\n${"|-".repeat(n)}`],
  ])("is rendered: %s", (_name, markdown) => {
    for (const isTrusted of [true, false]) expect(typeof markdownToHtml(markdown, isTrusted)).toBe("string");
  });

  test("is refused if it is too long", () => {
    expect(() => markdownToHtml("a".repeat(MARKDOWN_LIMIT + 1))).toThrow(
      "has Markdown of more than 131072 characters",
    );
  });
});
