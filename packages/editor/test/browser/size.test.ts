import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { bundleOfElement } from "./open-page.ts";

/** Files that the text view loads besides. */
const TEXT = 171 * 1024;

/** Files that the analysis loads besides: nearly all is the solver of `heed/analyse`. */
const ANALYSIS = 12 * 1024;

/** Files that are loaded before the first paint: rows and verdicts, and all that they need of heed. */
const FIRST_PAINT = 32 * 1024;

test("The element is at most 32 kB at first paint, gzipped, and has no parser in it.", async () => {
  const parts = await bundleOfElement();
  const names = (text: string) =>
    [...text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)].map((match) => `/${match[1]}`);
  const loaded = new Set(["/define.js"]);
  for (const path of loaded) for (const name of names(parts.get(path) ?? "")) loaded.add(name);
  const texts = [...loaded].map((path) => parts.get(path) as string);
  const size = texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
  console.log(`first paint: ${(size / 1024).toFixed(1)} kB`);
  expect(size).toBeGreaterThan(20 * 1024);
  expect(size).toBeLessThanOrEqual(FIRST_PAINT);
  // Styles are minified, which bundlers do not do by themselves.
  expect(texts.join("")).toContain(":host{display:block;");
  // Nor the words of mistakes, which are in a part of their own.
  const rest = [...parts].filter(([path]) => !loaded.has(path)).map(([, text]) => text);
  for (const [word, isThere] of [
    ["there is no operator", true],
    ["chevrotain", true],
  ] as const) {
    expect(texts.join("")).not.toContain(word);
    expect(rest.join("").includes(word)).toBe(isThere);
  }
});

test("The text view is at most 171 kB beside that, gzipped.", async () => {
  const parts = await bundleOfElement();
  const editor = [...parts].find(
    ([path, text]) => /^\/text-|^\/index-/.test(path) && text.includes("cm-"),
  )?.[0];
  expect(editor).toBeDefined();
  const closure = (start: string) => {
    const loaded = new Set([start]);
    for (const path of loaded)
      for (const match of (parts.get(path) ?? "").matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g))
        loaded.add(`/${match[1]}`);
    return loaded;
  };
  const first = closure("/define.js");
  const besides = [...closure(editor as string)].filter((path) => !first.has(path));
  const size = besides.reduce(
    (sum, path) => sum + gzipSync(parts.get(path) as string, { level: 9 }).length,
    0,
  );
  console.log(`text view: ${(size / 1024).toFixed(1)} kB`);
  expect(size).toBeGreaterThan(100 * 1024);
  expect(size).toBeLessThanOrEqual(TEXT);
});

test("The words of a language beside English are at most 4 kB, gzipped, and not in the first paint.", async () => {
  const parts = await bundleOfElement();
  const german = [...parts].filter(([, text]) => text.includes("Diesen Schritt ausf"));
  expect(german.length).toBe(1);
  const [path = "", text = ""] = german[0] ?? [];
  expect(path).toMatch(/^\/german-/);
  expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(4 * 1024);
});

test("The analysis is at most 12 kB beside the first paint and the hands, gzipped, and makes no witnesses.", async () => {
  const parts = await bundleOfElement();
  const closure = (start: string) => {
    const loaded = new Set([start]);
    for (const path of loaded)
      for (const match of (parts.get(path) ?? "").matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g))
        loaded.add(`/${match[1]}`);
    return loaded;
  };
  const partOf = (name: string) => [...parts.keys()].find((path) => path.startsWith(`/${name}-`)) as string;
  // The code that acts on rows is loaded right behind the first paint, and writes conditions.
  const there = new Set(["/define.js", partOf("hands")].flatMap((path) => [...closure(path)]));
  const besides = [...closure(partOf("analysis"))].filter((path) => !there.has(path));
  const texts = besides.map((path) => parts.get(path) as string);
  const size = texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
  console.log(`analysis: ${(size / 1024).toFixed(2)} kB`);
  expect(size).toBeGreaterThan(8 * 1024);
  expect(size).toBeLessThanOrEqual(ANALYSIS);
  expect(texts.join("")).not.toContain("no example was found");
});
