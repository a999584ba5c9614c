import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { compile, decompile } from "heed";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { errorsOf, launch, openPage, program } from "./open-page.ts";

type Conditions = HTMLElementTagNameMap["heed-conditions"];

const suite = resolve(import.meta.dirname, "../../../../spec/conformance");

function textsIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === "text" && typeof each === "string" ? [each] : textsIn(each),
  );
}

/** Every text of the suite that is a condition of a step, once. */
const TEXTS = [
  ...new Set(
    readdirSync(suite, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".json"))
      .flatMap((file) => textsIn(JSON.parse(readFileSync(join(suite, file), "utf8")))),
  ),
].filter((text) => compile(text).ok);

describe.skipIf(program === undefined)("every condition of the conformance suite", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test("survives text, rows and text again, in the element", async () => {
    const page = await openPage(browser);
    await page.evaluate(() => {
      (document.querySelector("heed-conditions") as Conditions).view = "text";
    });
    await page.locator(".cm-content").waitFor();
    let count = 0;
    for (const text of TEXTS) {
      await page.evaluate(() => {
        (document.querySelector("heed-conditions") as Conditions).value = null;
      });
      await page.locator(".cm-content").press("Control+a");
      await page.keyboard.insertText(text);
      const seen = await page.evaluate(async () => {
        const element = document.querySelector("heed-conditions") as Conditions;
        const root = element.shadowRoot as ShadowRoot;
        const typed = element.value;
        element.view = "rows";
        const rows = root.querySelectorAll(".row").length;
        const inRows = JSON.stringify(element.value);
        element.view = "text";
        while (root.querySelector(".cm-content") === null) await new Promise(requestAnimationFrame);
        const lines = [...root.querySelectorAll(".cm-line")].map((line) => line.textContent);
        return {
          typed,
          rows,
          inRows,
          isSame: inRows === JSON.stringify(element.value),
          text: lines.join("\n"),
        };
      });
      const compiled = compile(text);
      const stored = compiled.ok ? compiled.conditions : undefined;
      // A group that is the same as nothing stays as it was.
      const isAlways = JSON.stringify(stored) === '{"all":[]}';
      expect(seen.typed, text).toEqual(isAlways ? null : stored);
      expect(JSON.parse(seen.inRows)).toEqual(isAlways ? null : stored);
      expect(seen.isSame).toBe(true);
      const printed = decompile(stored as never);
      expect(seen.text).toBe(printed.ok ? printed.text : undefined);
      const members = JSON.stringify(stored).match(/"variable":/g) ?? [];
      expect(seen.rows).toBe(members.length);
      count += 1;
    }
    console.log(`${count} conditions`);
    expect(count).toBeGreaterThan(300);
    expect(errorsOf.get(page)).toEqual([]);
    await page.context().close();
  }, 400_000);
});
