import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { bundleOf } from "./open-part.ts";

const KILOBYTE = 1024;

const FIRST = "/define.js";

/** The files that are loaded with some, by their imports. */
function closure(parts: ReadonlyMap<string, string>, start: readonly string[]): ReadonlySet<string> {
  const loaded = new Set(start);
  for (const path of loaded)
    for (const match of (parts.get(path) ?? "").matchAll(/(?:from|import)\s*"(\.[^"]+)"/g))
      loaded.add(new URL(match[1] as string, `http://x${path}`).pathname);
  return loaded;
}

function sizeOf(parts: ReadonlyMap<string, string>, paths: Iterable<string>): number {
  let size = 0;
  for (const path of paths) size += gzipSync(parts.get(path) as string, { level: 9 }).length;
  return size / KILOBYTE;
}

test.each([
  ["The ladder alone", "src/parts/ladder/define.ts", 22.25],
  ["All four parts", "src/parts/define.ts", 43.5],
])("%s: at first paint, gzipped, without analyser, parser and simulator.", async (name, path, most) => {
  const parts = await bundleOf(path);
  const first = closure(parts, [FIRST]);
  const size = sizeOf(parts, first);
  console.log(`${name}: ${size.toFixed(1)} kB`);
  expect(size).toBeGreaterThan(15);
  expect(size).toBeLessThanOrEqual(most);
  const text = [...first].map((path) => parts.get(path)).join("");
  const rest = [...parts]
    .filter(([path]) => !first.has(path))
    .map(([, each]) => each)
    .join("");
  for (const word of [
    "chevrotain",
    "no example was found, and none could be ruled out",
    "completes after DURATION",
    "unzustellbar",
  ]) {
    expect(text.includes(word), word).toBe(false);
    // The simulator is loaded by the map, and the analyser by the comparison.
    expect(rest.includes(word), word).toBe(most > 30 || word === "unzustellbar");
  }
});

test("A comparison loads at most 18.5 kB besides.", async () => {
  const parts = await bundleOf("src/parts/define.ts");
  const compute = [...parts].find(([path]) => /\/compute-/.test(path))?.[0];
  expect(compute).toBeDefined();
  const first = closure(parts, [FIRST]);
  const besides = [...closure(parts, [compute as string])].filter((path) => !first.has(path));
  const size = sizeOf(parts, besides);
  console.log(`comparison: ${size.toFixed(1)} kB`);
  expect(size).toBeLessThanOrEqual(18.5);
});
