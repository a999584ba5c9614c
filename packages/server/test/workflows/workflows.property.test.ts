import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { versionOf } from "../../src/workflows/canonical.ts";
import { problemLine } from "../../src/workflows/problem.ts";
import { makeWorkflow } from "../../src/workflows/workflow-file.ts";
import { openWorkflows } from "../../src/workflows/workflows.ts";
import { folderWith, inApp, workflow, write } from "./folders.ts";

const KEYS = ["one", "two", "__proto__", "constructor", "a b", "ünï", "x", "v".repeat(200)];

const path = fc.oneof(
  fc.constantFrom(...KEYS).map((key) => `${key}/workflow.json`),
  fc.constantFrom(...KEYS).map((key) => `${key}/workflow.yaml`),
  fc.constantFrom(...KEYS).map((key) => `${key}.workflow.yml`),
  fc.constantFrom(...KEYS).map((key) => `deeper/${key}.workflow.json`),
);

const link = fc.constantFrom(
  "body.md",
  "../body.md",
  "/etc/hostname",
  "missing.md",
  "./a/../body.md",
  "",
  "\0",
  "body.md/x",
);

const value = fc.oneof(
  fc.constant(workflow()),
  link.map((file) => workflow({ steps: [inApp({ "markdown_body@": file })] })),
  fc.constantFrom<object>(
    workflow({ trigger_data_json_schema: { pattern: "(?=a)" } }),
    workflow({ trigger_data_json_schema: { type: "object", required: ["a"] } }),
    workflow({ settings: { is_commercial: true }, categories: ["a"] }),
    workflow({ settings: [], categories: [1] }),
    workflow({ key: "two" }),
  ),
  fc.record({ steps: fc.jsonValue() }),
  fc.record({
    steps: fc.array(fc.record({ ref: fc.string(), type: fc.string(), conditions: fc.jsonValue() })),
  }),
  fc.jsonValue(),
);

const content = fc.oneof(
  { weight: 4, arbitrary: value.map((each) => JSON.stringify(each)) },
  value.map((each) => JSON.stringify(each).slice(0, -3)),
  fc.constantFrom<string | Buffer>(
    "",
    "\ufeffsteps: []",
    "steps: &a [*a]",
    `steps: ${"[".repeat(5000)}`,
    `{"steps": ${"[".repeat(200)}${"]".repeat(200)}}`,
    "steps:\r\n- {ref: 'a', type: throttle, settings: {throttle_limit: 1}}\r\n",
    "a: &a [x,x]\nb: &b [*a,*a]\nsteps: [*b,*b]",
    '{"__proto__": {"steps": []}, "steps": [{"ref": "a", "type": "delay", "__proto__": {"type": "channel"}}]}',
    Buffer.from([0xff, 0xfe, 0x00]),
  ),
);

const files = fc.dictionary(path, content, { maxKeys: 4 });

test("random folders never crash, and serve no file that is faulty", { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(files, files, async (first, second) => {
      const folder = folderWith({ "one/body.md": "1", "body.md": "2", ...first });
      const { workflows, first: opened } = await openWorkflows(folder, { pause: 0 });
      expectSound(workflows, opened);
      const refusedAtFirst = [...workflows.refused().keys()];
      for (const key of refusedAtFirst) expect(workflows.get(key)).toBeUndefined();
      const before = new Map(workflows.all().map((each) => [each.key, each]));
      for (const file of Object.keys(first)) rmSync(join(folder, file));
      write(folder, second);
      const reload = await workflows.reload();
      expectSound(workflows, reload);
      for (const key of workflows.refused().keys()) expect(workflows.get(key)).toBe(before.get(key));
    }),
    { numRuns: 60 },
  );
});

type Opened = Awaited<ReturnType<typeof openWorkflows>>;

function expectSound(workflows: Opened["workflows"], { problems, refused }: Opened["first"]): void {
  for (const { key, content: held, version } of workflows.all()) {
    const again = makeWorkflow(key, JSON.parse(JSON.stringify(held)));
    expect(again.mistakes).toEqual([]);
    expect(again.workflow?.version).toBe(version);
    expect(versionOf(held)).toBe(version);
  }
  for (const key of refused) expect(workflows.refused().get(key)?.length).toBeGreaterThan(0);
  for (const problem of problems)
    expect(problemLine(problem)).toMatch(/^.+: (?:error|warning): .+ \([\w-]+\)\./s);
}
