import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { bundleOfParts } from "./open-part.ts";

const KILOBYTE = 1024;

/** The files that are loaded with some, by their imports. */
function closure(parts: ReadonlyMap<string, string>, start: readonly string[]): ReadonlySet<string> {
  const loaded = new Set(start);
  for (const path of loaded)
    for (const match of (parts.get(path) ?? "").matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g))
      loaded.add(`/${match[1]}`);
  return loaded;
}

function sizeOf(parts: ReadonlyMap<string, string>, paths: Iterable<string>): number {
  let size = 0;
  for (const path of paths) size += gzipSync(parts.get(path) as string, { level: 9 }).length;
  return size / KILOBYTE;
}

test("All four parts are at most 36 kB at first paint, gzipped, without analyser, parser and simulator.", async () => {
  const parts = await bundleOfParts();
  const first = closure(parts, ["/define.js"]);
  const size = sizeOf(parts, first);
  console.log(`parts at first paint: ${size.toFixed(1)} kB`);
  expect(size).toBeGreaterThan(15);
  expect(size).toBeLessThanOrEqual(36);
  const text = [...first].map((path) => parts.get(path)).join("");
  const rest = [...parts]
    .filter(([path]) => !first.has(path))
    .map(([, each]) => each)
    .join("");
  for (const word of [
    "chevrotain",
    "no example was found, and none could be ruled out",
    "completes after DURATION",
  ]) {
    expect(text.includes(word), word).toBe(false);
    expect(rest.includes(word), word).toBe(true);
  }
});

test("What a comparison loads besides is at most 24 kB.", async () => {
  const parts = await bundleOfParts();
  const compute = [...parts].find(([path]) => path.startsWith("/compute-"))?.[0];
  expect(compute).toBeDefined();
  const first = closure(parts, ["/define.js"]);
  const besides = [...closure(parts, [compute as string])].filter((path) => !first.has(path));
  const size = sizeOf(parts, besides);
  console.log(`comparison: ${size.toFixed(1)} kB`);
  expect(size).toBeLessThanOrEqual(24);
});
