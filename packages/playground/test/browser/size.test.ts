import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { bundleSite, type Site } from "../../scripts/build-site.ts";

/** Bytes, gzipped. */
const FIRST_PAINT = 22.75 * 1024;
const PARTS = 52 * 1024;
const TEXT = 180 * 1024;
const SIMULATION = 150 * 1024;
const FIRST_RUN = 205 * 1024;
const MARKS = 85 * 1024;

describe("what is loaded when", () => {
  let site: Site;
  beforeAll(async () => {
    site = await bundleSite(resolve(import.meta.dirname, "../../../.."));
  });

  /** The output of an entry point, or of a module that is imported when it is needed. */
  const outputOf = (source: string): string => {
    const found = Object.entries(site.metafile.outputs).find(([, { entryPoint }]) =>
      entryPoint?.endsWith(source),
    );
    if (found === undefined) throw new Error(`nothing is loaded by itself for ${source}`);
    return found[0];
  };

  /** All outputs that are loaded with some. */
  const loadedWith = (...starts: readonly string[]): ReadonlySet<string> => {
    const loaded = new Set(starts);
    for (const name of loaded)
      for (const { path, kind } of site.metafile.outputs[name]?.imports ?? [])
        if (kind === "import-statement") loaded.add(path);
    return loaded;
  };

  const textOf = (name: string) => site.scripts.get(name.split("/").pop() as string) as string;

  const sizeOf = (names: Iterable<string>, besides: ReadonlySet<string> = new Set()): number => {
    const own = [...names].filter((name) => !besides.has(name));
    return own.reduce((sum, name) => sum + gzipSync(textOf(name), { level: 9 }).length, 0);
  };

  const first = () => loadedWith(outputOf("entries/main.ts"));

  test("The first paint takes at most 22.75 kB, gzipped, and has no parser, no simulation and no text editor in it.", () => {
    const size = sizeOf(first());
    console.log(`first paint: ${(size / 1024).toFixed(1)} kB`);
    expect(size).toBeGreaterThan(10 * 1024);
    expect(size).toBeLessThanOrEqual(FIRST_PAINT);
    const texts = [...first()].map(textOf).join("");
    const all = [...site.scripts.values()].join("");
    for (const word of ["chevrotain", "cm-content", "there is no operator"]) {
      expect(texts).not.toContain(word);
      expect(all).toContain(word);
    }
  });

  test("The ladder and the timeline take at most 52 kB besides.", () => {
    const size = sizeOf(loadedWith(outputOf("app/parts.ts")), first());
    console.log(`ladder and timeline: ${(size / 1024).toFixed(1)} kB`);
    expect(size).toBeGreaterThan(15 * 1024);
    expect(size).toBeLessThanOrEqual(PARTS);
  });

  test("The text editor takes at most 180 kB besides.", () => {
    const size = sizeOf(loadedWith(outputOf("text/editor.ts")), first());
    console.log(`text: ${(size / 1024).toFixed(1)} kB`);
    expect(size).toBeGreaterThan(80 * 1024);
    expect(size).toBeLessThanOrEqual(TEXT);
  });

  test("Simulation and outcomes take at most 150 kB besides what reads the texts.", async () => {
    const { outputFiles } = await build({
      stdin: { contents: 'export { readPlan } from "heed/workflow";', resolveDir: import.meta.dirname },
      bundle: true,
      minify: true,
      format: "esm",
      write: false,
      logLevel: "error",
    });
    const reading = gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
    const whole = sizeOf(loadedWith(outputOf("entries/worker.ts"), outputOf("engine/run.ts")));
    console.log(
      `reading: ${(reading / 1024).toFixed(1)} kB, with simulation: ${(whole / 1024).toFixed(1)} kB`,
    );
    expect(reading).toBeGreaterThan(60 * 1024);
    expect(whole - reading).toBeLessThanOrEqual(SIMULATION);
    expect(whole).toBeLessThanOrEqual(FIRST_RUN);
  });

  test("What marks mistakes and completes comes behind the first run.", () => {
    const run = loadedWith(outputOf("entries/worker.ts"), outputOf("engine/run.ts"));
    const size = sizeOf(loadedWith(outputOf("engine/assist.ts")), run);
    console.log(`marks and completion: ${(size / 1024).toFixed(1)} kB`);
    expect(size).toBeGreaterThan(30 * 1024);
    expect(size).toBeLessThanOrEqual(MARKS);
  });
});
