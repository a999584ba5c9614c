import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { folder, runModule } from "./user.ts";

const root = resolve(import.meta.dirname, "../..");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  exports: Record<string, unknown>;
  version: string;
};

const tarball = inject("tarball");

describe("the packed package, installed", () => {
  // The optional peer of `heed/unplugin`, as its users have it.
  beforeAll(() => symlinkSync(join(root, "node_modules/unplugin"), join(folder, "node_modules/unplugin")));

  const entries = Object.keys(manifest.exports).filter((entry) => !entry.endsWith(".json"));

  test.each(entries)("gives what %s promises", (entry) => {
    const name = entry.replace(".", "heed");
    const names = JSON.parse(
      runModule(`console.log(JSON.stringify(Object.keys(await import("${name}"))))`),
    ) as string[];
    const types = readFileSync(
      join(folder, "node_modules/heed/dist", `${entry === "." ? "index" : entry.slice(2)}.d.ts`),
      "utf8",
    );
    expect(names.length).toBeGreaterThan(0);
    for (const exported of names) expect(types).toContain(exported);
  });

  test("gives the schemas and the conformance cases as files", () => {
    const schemas = readdirSync(join(root, "spec/schema")).filter((file) => file.endsWith(".json"));
    const cases = readdirSync(join(root, "spec/conformance")).filter((file) => file.endsWith(".json"));
    expect(schemas.length).toBeGreaterThanOrEqual(5);
    expect(cases.length).toBeGreaterThan(0);
    const files = [
      ...schemas.map((file) => `heed/schema/${file}`),
      ...cases.map((file) => `heed/conformance/${file}`),
    ];
    const source = files.map((file) => `await import("${file}", { with: { type: "json" } });`).join("\n");
    expect(runModule(`${source}\nconsole.log("read")`).trim()).toBe("read");
  });

  test("decides with heed/runtime", () => {
    const source = `
      import { prepare } from "heed/runtime";
      import { compile } from "heed";
      const { conditions } = compile("email_1 has been sent");
      console.log(prepare(conditions)({ refs: { email_1: [{ status: "delivered" }] } }));`;
    expect(runModule(source).trim()).toBe("true");
  });

  test("an error of one entry is an error of all", () => {
    const source = `
      import { EvaluationError } from "heed";
      import { EvaluationError as Same } from "heed/runtime";
      console.log(EvaluationError === Same);`;
    expect(runModule(source).trim()).toBe("true");
  });

  test("brings the command", () => {
    const heed = (...args: string[]) =>
      execFileSync(join(folder, "node_modules/.bin/heed"), args, { cwd: folder, encoding: "utf8" });
    expect(heed("--version").trim()).toBe(manifest.version);
    expect(heed("rule", "equal-to-null")).toMatch(/^# equal-to-null\n/);
    expect(heed("compile", "-e", "in_app_feed_1 has not been seen").trim()).toBe(
      '{"all":[{"variable":"refs.in_app_feed_1.engagement_status","operator":"not_contains","argument":"$message.seen"}]}',
    );
  });

  test("brings the answers of plain lines of `heed eval`, for which the program is not loaded", () => {
    const alone = mkdtempSync(join(tmpdir(), "heed-at-once-"));
    try {
      for (const file of ["cli.js", "eval-at-once.cjs"])
        cpSync(join(folder, "node_modules/heed/dist", file), join(alone, file));
      writeFileSync(join(alone, "package.json"), '{"type": "module"}');
      writeFileSync(join(alone, "context.json"), '{"data": {"total": 120}}');
      const heed = (...args: string[]) =>
        execFileSync(process.execPath, ["cli.js", ...args], { cwd: alone, encoding: "utf8", stdio: "pipe" });
      expect(heed("eval", "-e", "data.total > 100", "--context", "context.json")).toBe("true\n");
      expect(heed("--version")).toBe(`${manifest.version}\n`);
      expect(() => heed("eval", "-e", "data.total >")).toThrow(/start\.js/);
    } finally {
      rmSync(alone, { recursive: true });
    }
  });

  test("sets up a project of its own, and checks the workflows that it finds", () => {
    const project = mkdtempSync(join(tmpdir(), "heed-project-"));
    try {
      writeFileSync(join(project, "package.json"), '{"name": "shop", "private": true}');
      cpSync(join(root, "examples/escalation"), join(project, "workflows"), { recursive: true });
      const run = (command: string, ...args: string[]) =>
        execFileSync(command, args, { cwd: project, encoding: "utf8" });
      run("npm", "install", "--save-dev", "--prefer-offline", "--no-audit", "--no-fund", tarball);
      expect(run("npx", "heed", "init")).toContain("wrote heed.config.yaml\nwrote package.json\n");
      expect(run("npx", "heed", "check", "workflows")).toContain("1 file: nothing is wrong");
      expect(run("npm", "run", "--silent", "heed:test")).toContain(" passed");
    } finally {
      rmSync(project, { recursive: true });
    }
  });

  test("contains the program of the command's threads", async () => {
    const hook = `process.on("worker", (thread) => thread.once("message", () => process.stderr.write("ready")));`;
    const heed = spawn(
      process.execPath,
      [
        ...["--import", `data:text/javascript,${encodeURIComponent(hook)}`, "node_modules/heed/dist/cli.js"],
        ...["eval", "-e", "always", "--ndjson", "--context", "-", "--jobs", "2"],
      ],
      { cwd: folder },
    );
    heed.stdout.resume();
    heed.stdin.write(`${" ".repeat(1023)}\n`.repeat(9 * 1024));
    const [written] = await once(heed.stderr, "data");
    heed.stdin.end();
    expect(String(written)).toBe("ready");
    expect((await once(heed, "close"))[0]).toBe(0);
  });

  test("is sound to publint", async () => {
    const { publint } = await import("publint");
    const { messages } = await publint({ pkgDir: root, strict: true });
    expect(messages).toEqual([]);
  });

  test("has right types, as ES modules only", () => {
    const attw = join(root, "node_modules/.bin/attw");
    const output = execFileSync(
      attw,
      [tarball, "--profile", "esm-only", "--format", "json", "--exclude-entrypoints", ...jsonEntries()],
      {
        cwd: root,
        encoding: "utf8",
      },
    );
    const { problems } = JSON.parse(output) as { problems: Record<string, { resolutionKind?: string }[]> };
    // The profile still lists these two, though they do not matter: nobody requires an ESM-only package.
    const counted = Object.values(problems)
      .flat()
      .filter(({ resolutionKind }) => resolutionKind !== "node10" && resolutionKind !== "node16-cjs");
    expect(counted).toEqual([]);
  });

  test("carries the licences of the code that it carries", () => {
    const licences = readFileSync(join(folder, "node_modules/heed/dist/LICENCES.md"), "utf8");
    for (const name of ["chevrotain", "lodash-es"])
      expect(licences).toMatch(new RegExp(`^## ${name} [\\d.]+ \\(`, "m"));
    expect(licences).toContain("Apache License");
  });

  test("brings source maps with every source that they name", () => {
    const dist = join(folder, "node_modules/heed/dist");
    const scripts = readdirSync(dist).filter((file) => file.endsWith(".js"));
    for (const script of scripts) {
      const map = /^\/\/# sourceMappingURL=(.+)$/m.exec(readFileSync(join(dist, script), "utf8"))?.[1];
      const { sources, sourcesContent = [] } = JSON.parse(
        readFileSync(join(dist, map ?? `${script}.map`), "utf8"),
      );
      expect(sourcesContent, script).toHaveLength(sources.length);
      expect(sourcesContent.every((text: unknown) => typeof text === "string")).toBe(true);
    }
  });

  test("carries nothing that is not meant for users", () => {
    const listed = readdirSync(join(folder, "node_modules/heed"), { recursive: true, encoding: "utf8" });
    expect(listed.filter((file) => /^(?:src|test|bench|node_modules|scripts)\b/.test(file))).toEqual([]);
  });
});

function jsonEntries(): string[] {
  return Object.keys(manifest.exports)
    .filter((entry) => entry.endsWith(".json"))
    .map((entry) => entry.slice(2));
}
