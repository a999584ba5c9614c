import { expect, test } from "vitest";
import { withoutIndents } from "../../scripts/minified-templates.ts";

/** Lines of a module; `@` stands for the sign before an expression in a template. */
const lines = (...texts: readonly string[]) => texts.join("\n").replaceAll("@", "$");

test("Line breaks in markup become blanks, in expressions within it too, and everything else stays.", () => {
  const source = lines(
    "const text = `a",
    "  b`;",
    "const markup = html`<p",
    "    class=@{name(`x",
    "  y`)}",
    "  >",
    "  @{list.map((each) => html`<b>",
    "    @{each}</b>`)} c",
    "</p>`;",
    "const other = kit.html`<i>",
    "</i>`;",
  );
  expect(withoutIndents(source)).toBe(
    lines(
      "const text = `a",
      "  b`;",
      "const markup = html`<p class=@{name(`x",
      "  y`)} > @{list.map((each) => html`<b> @{each}</b>`)} c </p>`;",
      "const other = kit.html`<i> </i>`;",
    ),
  );
});

test("A module without markup stays as it is.", () => {
  expect(withoutIndents("const a = `\n  b`;\n")).toBe("const a = `\n  b`;\n");
});
