/** Keys because of which conditions are overlooked: no verb says that nothing is wrong, or that there was nothing to do. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { heed, makeFolder, removeFolders } from "../run.ts";

afterAll(removeFolders);

const STEPS = `key: new-comment
steps:
  - { ref: in_app_feed_1, type: channel, channel_type: in_app_feed }
  - ref: email_1
    type: channel
    channel_type: email
`;
const SCENARIO = "workflow: w.yaml\nexpect: [email_1 runs]\n";

/** A folder with a workflow and a scenario for it. */
function folderWith(entry: string, more: { readonly [file: string]: string } = {}): string {
  const cwd = makeFolder();
  const files = { "w.yaml": `${STEPS}    ${entry}\n`, "w.scenario.yaml": SCENARIO, ...more };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  return cwd;
}

const VERBS = [
  ["validate", ["validate", "w.yaml"]],
  ["compile", ["compile", "w.yaml"]],
  ["compile --write", ["compile", "--write", "w.yaml"]],
  ["decompile", ["decompile", "w.yaml"]],
  ["fmt", ["fmt", "w.yaml"]],
  ["fmt --check", ["fmt", "--check", "w.yaml"]],
  ["simplify", ["simplify", "w.yaml"]],
  ["run", ["run", "w.yaml", "--scenario", "w.scenario.yaml"]],
  ["run --all", ["run", "w.yaml", "--all"]],
] as const;

describe.each(VERBS)("heed %s", (_verb, args) => {
  test.each([
    ["wen: in_app_feed_1 has not been seen", "wen"],
    ["unless: in_app_feed_1 has been seen", "unless"],
    ["conditons: { all: [{ variable: data.x, operator: equal_to, argument: pro }] }", "conditons"],
  ])("refuses a file with %s", async (entry, key) => {
    const cwd = folderWith(entry);
    const before = readFileSync(join(cwd, "w.yaml"), "utf8");
    const { code, stdout, stderr } = await heed(args, { cwd });
    expect(code).toBeGreaterThan(0);
    expect(stderr).toContain(`w.yaml:7:5: error: a step has no key \`${key}\``);
    expect(stdout + stderr).not.toMatch(/nothing is wrong|nothing to|no condition/);
    expect(readFileSync(join(cwd, "w.yaml"), "utf8")).toBe(before);
  });
});

test("heed test does not run a scenario of such a workflow", async () => {
  const outcome = await heed(["test", "."], { cwd: folderWith("wen: in_app_feed_1 has not been seen") });
  expect(outcome.code).toBe(2);
  expect(outcome.stderr).toContain("its workflow `w.yaml` has errors");
});

test("heed validate reports it in JSON with its place and its suggestion", async () => {
  const cwd = folderWith("wen: in_app_feed_1 has not been seen");
  const { stdout } = await heed(["validate", "--format", "json", "w.yaml"], { cwd });
  const { files } = JSON.parse(stdout) as { files: [{ diagnostics: unknown[] }] };
  expect(files[0].diagnostics).toMatchObject([
    { code: "misplaced-key", pointer: "/steps/1/wen", line: 7, suggestion: { edits: [{ text: "when" }] } },
  ]);
});

describe("as heed check reports it, it is not in the way", () => {
  const entry = "wen: in_app_feed_1 has not been seen";

  test.each([
    ["a comment", `${entry} # heed-ignore misplaced-key: read by our own tool`, undefined],
    ["a level", entry, "rules: { misplaced-key: 'off' }\n"],
    [
      "a suppression of the config",
      entry,
      "heed-ignore: [{ file: w.yaml, rule: misplaced-key, reason: read by our own tool }]\n",
    ],
  ])("after %s", async (_what, line, config) => {
    const cwd = folderWith(line, config === undefined ? {} : { "heed.config.yaml": config });
    expect(await heed(["fmt", "w.yaml"], { cwd })).toMatchObject({ code: 0, stderr: "" });
    expect((await heed(["test", "."], { cwd })).code).toBe(0);
  });
});
