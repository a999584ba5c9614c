import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { build } from "esbuild";
import fc from "fast-check";
import { registry } from "./registry.mjs";

/**
 * Bundles the tests of a room with all that they import, once. Returns a function that evaluates the bundle afresh on each
 * call, as a new process would. It returns the test files by name, each with a function that loads it, and the list of
 * tests declared so far.
 */
export async function bundleTests(root, room) {
  const code = await bundle(root, testFiles(root, room.tests));
  const script = new Script(`(function (module, require) {${code}\n})`, { filename: join(root, "tests.js") });
  const requireFromRoot = createRequire(join(root, "tests.js"));
  const fastCheck = withFewRuns(room.runs);
  return () => {
    const { tests, vitest } = registry();
    const provided = { vitest, "fast-check": fastCheck };
    const module = { exports: {} };
    script.runInThisContext()(module, (name) => provided[name] ?? requireFromRoot(name));
    return { files: module.exports.files, tests };
  };
}

/** The test files whose paths begin with one of the prefixes. */
function testFiles(root, prefixes) {
  const all = readdirSync(join(root, "test"), { recursive: true }).sort();
  return all.filter(
    (file) => file.endsWith(".test.ts") && prefixes.some((prefix) => file.startsWith(prefix)),
  );
}

async function bundle(root, files) {
  const entries = files.map((file) => {
    const path = JSON.stringify(join(root, "test", file));
    return `[${JSON.stringify(`test/${file}`)}, () => import(${path})]`;
  });
  const { outputFiles } = await build({
    stdin: { contents: `export const files = [${entries.join(", ")}];`, resolveDir: root },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    external: ["vitest", "fast-check"],
    logLevel: "error",
    plugins: [
      {
        name: "paths-of-sources",
        setup: (plugins) => plugins.onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, withSourcePaths),
      },
    ],
  });
  return outputFiles[0].text;
}

/** Replaces `import.meta`, by which test files find their data, with the paths of the sources. */
function withSourcePaths({ path }) {
  const contents = readFileSync(path, "utf8")
    .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))
    .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)));
  return { contents, loader: "ts" };
}

/** Runs properties with few inputs and a fixed seed, so that results repeat, and without shrinking. */
function withFewRuns(most) {
  const assert = (property, parameters) => {
    const numRuns = Math.min(parameters?.numRuns ?? most, most);
    return fc.assert(property, { seed: 1, ...parameters, numRuns, endOnFailure: true });
  };
  return { ...fc, assert };
}
