import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build as esbuild } from "esbuild";
import { rollup } from "rollup";
import { build as vite } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import webpack from "webpack";
import { heed } from "../../src/bundler/index.ts";

const WORKFLOW = `key: new-comment
steps:
  - ref: in_app_feed_1
    type: channel
    channel_type: in_app_feed
  - ref: delay_1
    type: delay
    settings: { delay_for: { unit: minutes, value: 30 } }
  - ref: email_1
    type: channel
    channel_type: email
    when: in_app_feed_1 has not been seen and recipient.plan == "pro"
`;
const ENTRY = 'export { email_1 } from "./new-comment.workflow.yaml";\n';
const OPTIONS = { standalone: true };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "heed-bundler-"));
  writeFileSync(join(folder, "new-comment.workflow.yaml"), WORKFLOW);
  writeFileSync(join(folder, "entry.js"), ENTRY);
  writeFileSync(
    join(folder, "wrong.workflow.yaml"),
    WORKFLOW.replace("been seen", "been sen").replace('"pro"', "null"),
  );
  writeFileSync(join(folder, "wrong.js"), ENTRY.replace("new-comment", "wrong"));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Bundled {
  readonly file: string;
  readonly warnings: readonly string[];
}

/** Bundles an entry of the folder, and returns the path of the result. Throws what the bundler throws. */
const BUNDLERS: { readonly [name: string]: (entry: string) => Promise<Bundled> } = {
  async esbuild(entry) {
    const file = join(folder, "esbuild.mjs");
    const plugins = [heed.esbuild(OPTIONS)];
    const { warnings } = await esbuild({
      entryPoints: [join(folder, entry)],
      bundle: true,
      format: "esm",
      outfile: file,
      plugins,
      logLevel: "silent",
    });
    return { file, warnings: warnings.map(({ text }) => text) };
  },
  async rollup(entry) {
    const warnings: string[] = [];
    const bundle = await rollup({
      input: join(folder, entry),
      plugins: [heed.rollup(OPTIONS)],
      onwarn: ({ message }) => warnings.push(message),
    });
    const file = join(folder, "rollup.mjs");
    await bundle.write({ file, format: "es" });
    await bundle.close();
    return { file, warnings };
  },
  async vite(entry) {
    await vite({
      root: folder,
      configFile: false,
      logLevel: "silent",
      plugins: [heed.vite(OPTIONS)],
      build: {
        lib: { entry: join(folder, entry), formats: ["es"], fileName: () => "vite.mjs" },
        outDir: folder,
        emptyOutDir: false,
      },
    });
    return { file: join(folder, "vite.mjs"), warnings: [] };
  },
  async webpack(entry) {
    const compiler = webpack({
      mode: "none",
      context: folder,
      entry: `./${entry}`,
      plugins: [heed.webpack(OPTIONS)],
      experiments: { outputModule: true },
      output: { path: folder, filename: "webpack.mjs", library: { type: "module" } },
    });
    const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) => {
      compiler?.run((error, result) => (error ? reject(error) : resolve(result)));
    });
    await new Promise((resolve) => compiler?.close(resolve));
    const { errors = [], warnings = [] } = stats?.toJson({ errors: true, warnings: true }) ?? {};
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
    return { file: join(folder, "webpack.mjs"), warnings: warnings.map(({ message }) => message) };
  },
};

describe.each(Object.entries(BUNDLERS))("in %s", (_name, bundle) => {
  test("an import gives a condition as a function", async () => {
    const { file } = await bundle("entry.js");
    expect(readFileSync(file, "utf8")).not.toContain("heed/compiled");
    const { email_1 } = await import(`${pathToFileURL(file).href}?${Date.now()}`);
    const contextOf = (plan: string) => ({
      refs: { in_app_feed_1: { status: "delivered", engagement_statuses: [] } },
      recipient: { plan },
    });
    expect([email_1(contextOf("pro")), email_1(contextOf("free"))]).toEqual([true, false]);
    expect(() => email_1({ refs: {} })).toThrow(/recipient/);
  });

  test("a file's error is an error of the bundler, at its place", async () => {
    await expect(bundle("wrong.js")).rejects.toThrow(
      /wrong\.workflow\.yaml:12:38: .*unknown-case.*\n\s*12 \|.*\n\s*\|\s*\^\^\^/,
    );
  });
});

test("what else is found is a warning of the bundler", async () => {
  writeFileSync(join(folder, "doubtful.workflow.yaml"), WORKFLOW.replace('"pro"', "null"));
  writeFileSync(join(folder, "doubtful.js"), ENTRY.replace("new-comment", "doubtful"));
  for (const name of ["esbuild", "rollup", "webpack"]) {
    const { warnings } = (await BUNDLERS[name]?.("doubtful.js")) as Bundled;
    expect(warnings, name).toEqual([
      expect.stringMatching(/doubtful\.workflow\.yaml:12:\d+: .*equal-to-null/),
    ]);
  }
});
