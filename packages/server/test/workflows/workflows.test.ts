import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FolderError } from "../../src/workflows/folder.ts";
import { problemLine } from "../../src/workflows/problem.ts";
import { openWorkflows } from "../../src/workflows/workflows.ts";
import { folderWith, inApp, workflow, write } from "./folders.ts";

const open = (folder: string) => openWorkflows(folder, { pause: 1 });

const linesOf = (problems: readonly Parameters<typeof problemLine>[0][]) => problems.map(problemLine);

describe("a folder of workflows", () => {
  test("has the workflows of both layouts, in JSON and YAML, at any depth", async () => {
    const folder = folderWith({
      "new-comment/workflow.json": workflow(),
      "deep/er/invoice_paid/workflow.yaml":
        "steps:\n  - {ref: a, type: delay, settings: {delay_for: {unit: days, value: 1}}}\n",
      "welcome.workflow.yml":
        "steps:\n  - {ref: a, type: delay, settings: {delay_for: {unit: days, value: 1}}}\n",
      "goodbye.workflow.json": workflow(),
      "workflow.json": "{",
      "node_modules/hidden/workflow.json": "{",
      ".git/hidden/workflow.json": "{",
      "notes.json": "{",
    });
    const { workflows, first } = await open(folder);
    expect(first.problems).toEqual([]);
    expect(
      workflows
        .all()
        .map(({ key }) => key)
        .sort(),
    ).toEqual(["goodbye", "invoice_paid", "new-comment", "welcome"]);
    expect(first.added).toHaveLength(4);
    expect(workflows.get("new-comment")?.plan.steps.map(({ ref }) => ref)).toEqual([
      undefined,
      "in_app_feed_1",
    ]);
  });

  test("gives what a run needs, by default and as written", async () => {
    const folder = folderWith({
      "plain/workflow.json": workflow(),
      "full/workflow.json": workflow({
        $schema: "https://example.com/workflow.json",
        __readonly: { key: "full", active: false, sha: "1" },
        categories: ["billing"],
        settings: { is_commercial: true, override_preferences: true },
        trigger_frequency: "once_per_recipient",
      }),
    });
    const { workflows } = await open(folder);
    expect(workflows.get("plain")).toMatchObject({
      categories: [],
      settings: { is_commercial: false, override_preferences: false },
      frequency: "every_trigger",
      isActive: true,
    });
    const full = workflows.get("full");
    expect(full).toMatchObject({
      categories: ["billing"],
      settings: { is_commercial: true, override_preferences: true },
      frequency: "once_per_recipient",
      isActive: false,
    });
    expect(Object.keys(full?.content ?? {})).not.toContain("__readonly");
    expect(full?.content.key).toBe("full");
  });

  test("has versions that are the hash of the content, whatever the order of keys, the blanks and the format", async () => {
    const folder = folderWith({
      "one/workflow.json":
        '{"steps": [{"ref": "a", "type": "throttle", "settings": {"throttle_limit": 1, "throttle_window": {"unit": "hours", "value": 1}}}], "name": "N"}',
    });
    const { workflows } = await open(folder);
    const canonical =
      '{"key":"one","name":"N","steps":[{"ref":"a","settings":{"throttle_limit":1,"throttle_window":{"unit":"hours","value":1}},"type":"throttle"}]}';
    const expected = createHash("sha256").update(canonical).digest("hex");
    expect(workflows.get("one")?.version).toBe(expected);
    rmSync(join(folder, "one"), { recursive: true });
    write(folder, {
      "one.workflow.yaml":
        "name: N\nsteps:\n- type: throttle\n  settings: {throttle_window: {value: 1, unit: hours}, throttle_limit: 1}\n  ref: a\n",
    });
    const reload = await workflows.reload();
    expect(reload).toMatchObject({ added: [], changed: [], removed: [], problems: [] });
    expect(workflows.get("one")?.version).toBe(expected);
  });

  test("refuses a file by name, with place and advice, and serves the others", async () => {
    const folder = folderWith({
      "broken/workflow.json":
        '{"steps": [\n  {"ref": "a", "type": "channel", "when": "data.x is equal to"}\n]}',
      "cut-off/workflow.json": '{"steps": [',
      "whole/workflow.json": workflow(),
      "frequency/workflow.json": '{"steps": [],\n "trigger_frequency": "weekly"}',
      "settings/workflow.json": workflow({ settings: { is_commercial: "yes" }, categories: "billing" }),
      "wrapped/workflow.json": { workflow: workflow() },
      "other/workflow.json": workflow({ key: "another" }),
      "A B/workflow.json": workflow(),
    });
    const { workflows, first } = await open(folder);
    expect(workflows.all().map(({ key }) => key)).toEqual(["whole"]);
    expect([...workflows.refused().keys()].sort()).toEqual(
      ["A B", "broken", "cut-off", "frequency", "other", "settings", "wrapped"].sort(),
    );
    const lines = linesOf(first.problems);
    expect(lines.find((line) => line.startsWith("broken/workflow.json:2:"))).toMatch(/: error: /);
    expect(lines.find((line) => line.startsWith("cut-off/"))).toMatch(/: error: /);
    expect(lines).toContain(
      "frequency/workflow.json:2:2: error: `trigger_frequency` is not known (workflow-setting). It is one of `every_trigger`, `once_per_recipient`, `once_per_recipient_per_tenant`.",
    );
    expect(lines.filter((line) => line.startsWith("settings/"))).toHaveLength(2);
    expect(lines.find((line) => line.startsWith("other/"))).toMatch(/`another`, not `other`/);
    expect(lines.find((line) => line.startsWith("A B/"))).toMatch(/is not a key/);
  });

  test("logs warnings of heed check and serves the file; levels and suppressions are those that are given", async () => {
    const step = {
      ...inApp({ markdown_body: "x" }),
      conditions: { all: [trio("data.a", "1"), trio("data.a", "2")] },
    };
    const folder = folderWith({ "never/workflow.json": { steps: [step] } });
    const { workflows, first } = await open(folder);
    expect(first.problems.map(({ severity }) => severity)).toContain("warning");
    expect(workflows.get("never")).toBeDefined();
    const levels = Object.fromEntries(first.problems.map(({ code }) => [code, "off" as const]));
    const quiet = await openWorkflows(folder, { pause: 1, lint: { levels } });
    expect(quiet.first.problems).toEqual([]);
    const strict = Object.fromEntries(first.problems.map(({ code }) => [code, "error" as const]));
    const refusing = await openWorkflows(folder, { pause: 1, lint: { levels: strict } });
    expect(refusing.workflows.get("never")).toBeUndefined();
  });

  test("refuses templates that cannot be read, with the place of the key that has or links them", async () => {
    const folder = folderWith({
      "here/workflow.json": workflow({ steps: [inApp({ markdown_body: "Hi {{ data.name | nothing }}" })] }),
      "linked/workflow.json": workflow({ steps: [inApp({ "markdown_body@": "a.md" })] }),
      "linked/a.md": "{% if data.name %}",
      "batch/workflow.yaml":
        'steps:\n- ref: a\n  type: batch\n  settings: {batch_key: "{{ data.", batch_window: {unit: days, value: 1}}\n',
    });
    const { workflows, first } = await open(folder);
    expect(workflows.all()).toEqual([]);
    expect(linesOf(first.problems.filter(({ severity }) => severity === "error"))).toEqual([
      'batch/workflow.yaml:4:14: error: the template cannot be used: output "{{ data." not closed (line 1, column 1) (template).',
      "here/workflow.json:10:9: error: the template cannot be used: undefined filter: nothing (line 1, column 4) (template).",
      "linked/workflow.json:9:7: error: the template cannot be used: tag {% if data.name %} not closed (line 1, column 1) (template).",
    ]);
  });

  test("refuses both of two files with one key", async () => {
    const folder = folderWith({
      "new-comment/workflow.json": workflow(),
      "old/new-comment/workflow.yaml": "steps: []",
      "new-comment.workflow.json": workflow(),
    });
    const { workflows, first } = await open(folder);
    expect(workflows.all()).toEqual([]);
    expect(first.problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
      "workflow-twice new-comment.workflow.json",
      "workflow-twice new-comment/workflow.json",
      "workflow-twice old/new-comment/workflow.yaml",
    ]);
  });

  test("that is not there is an error", async () => {
    await expect(open("/nowhere/at/all")).rejects.toThrow(FolderError);
  });
});

function trio(variable: string, argument: string): object {
  return { variable, operator: "equal_to", argument };
}

describe("reading again", () => {
  test("tells what is new, changed and gone", async () => {
    const folder = folderWith({
      "stays/workflow.json": workflow(),
      "changes/workflow.json": workflow(),
      "goes/workflow.json": workflow(),
      "sleeps/workflow.json": workflow(),
    });
    const { workflows } = await open(folder);
    const stays = workflows.get("stays");
    rmSync(join(folder, "goes"), { recursive: true });
    write(folder, {
      "changes/workflow.json": workflow({ name: "Other" }),
      "sleeps/workflow.json": workflow({ active: false }),
      "comes/workflow.json": workflow(),
    });
    expect(await workflows.reload()).toMatchObject({
      added: ["comes"],
      changed: ["changes", "sleeps"],
      removed: ["goes"],
      refused: [],
    });
    expect(workflows.get("goes")).toBeUndefined();
    expect(workflows.get("stays")).toBe(stays);
    expect(workflows.get("sleeps")?.isActive).toBe(false);
  });

  test("keeps the old version of a file that has become faulty, is twice there, or has lost a content", async () => {
    const folder = folderWith({
      "faulty/workflow.json": workflow(),
      "doubled/workflow.json": workflow(),
      "linked/workflow.json": workflow({ steps: [inApp({ "markdown_body@": "body.md" })] }),
      "linked/body.md": "Hello",
    });
    const { workflows } = await open(folder);
    const before = workflows.all();
    expect(before).toHaveLength(3);
    write(folder, { "faulty/workflow.json": "{", "doubled.workflow.json": workflow({ name: "B" }) });
    rmSync(join(folder, "linked/body.md"));
    expect((await workflows.reload()).refused.toSorted()).toEqual(["doubled", "faulty", "linked"]);
    expect(new Set(workflows.all())).toEqual(new Set(before));
    write(folder, { "faulty/workflow.json": workflow({ name: "C" }), "linked/body.md": "Goodbye" });
    rmSync(join(folder, "doubled"), { recursive: true });
    expect(await workflows.reload()).toMatchObject({ refused: [], changed: ["doubled", "faulty", "linked"] });
    expect(workflows.get("linked")?.plan.steps[1]?.json.template).toEqual({ markdown_body: "Goodbye" });
  });

  test("keeps everything if the folder has gone, and says so", async () => {
    const folder = folderWith({ "one/workflow.json": workflow() });
    const { workflows } = await open(folder);
    renameSync(folder, `${folder}-away`);
    const { problems } = await workflows.reload();
    expect(problems).toMatchObject([{ code: "folder", severity: "error", file: "." }]);
    expect(workflows.get("one")).toBeDefined();
    renameSync(`${folder}-away`, folder);
    expect((await workflows.reload()).problems).toEqual([]);
  });

  test("waits until files do not change, so that no half-written file is served", async () => {
    const folder = folderWith({ "one/workflow.yaml": "steps: []\nname: N0\n" });
    const { workflows } = await openWorkflows(folder, { pause: 30 });
    const steps = "steps:\n- {ref: a, type: throttle, settings: {throttle_limit: 1}}\n";
    write(folder, { "one/workflow.yaml": steps });
    let writes = 0;
    const writer = setInterval(() => {
      // Each state of the file is a valid workflow, but only the last one is what was meant.
      write(folder, { "one/workflow.yaml": `${steps}name: N${++writes}\n` });
      if (writes === 10) clearInterval(writer);
    }, 10);
    await workflows.reload();
    clearInterval(writer);
    expect(writes).toBe(10);
    expect(workflows.get("one")?.content.name).toBe("N10");
  });

  test("takes calls that come while it reads together, and reads once more for them", async () => {
    const folder = folderWith({ "one/workflow.json": workflow() });
    const { workflows } = await open(folder);
    const running = workflows.reload();
    write(folder, { "one/workflow.json": workflow({ name: "Later" }) });
    const [second, third] = [workflows.reload(), workflows.reload()];
    expect(second).toBe(third);
    await Promise.all([running, second]);
    expect(workflows.get("one")?.content.name).toBe("Later");
  });
});

describe("contents of other files", () => {
  test("stand in place of keys that end in `@`, those of visual blocks as values", async () => {
    const folder = folderWith({
      "mail/workflow.json": {
        steps: [
          {
            ref: "email_1",
            type: "channel",
            channel_type: "email",
            channel_key: "mail",
            template: { subject: "S", "visual_blocks@": "email_1/visual_blocks.json", settings: {} },
          },
          inApp({ "markdown_body@": "./feed/body.md" }),
        ],
      },
      "mail/email_1/visual_blocks.json": [{ type: "markdown", "content@": "visual_blocks/1.content.md" }],
      "mail/email_1/visual_blocks/1.content.md": "# Hi 👋\r\n",
      "mail/feed/body.md": "Hello",
    });
    const { workflows, first } = await open(folder);
    expect(first.problems).toEqual([]);
    const [, email, feed] = workflows.get("mail")?.plan.steps ?? [];
    expect(email?.json.template).toMatchObject({
      visual_blocks: [{ type: "markdown", content: "# Hi 👋\r\n" }],
    });
    expect(feed?.json.template).toEqual({ markdown_body: "Hello" });
  });

  test("change the version", async () => {
    const folder = folderWith({
      "one/workflow.json": workflow({ steps: [inApp({ "markdown_body@": "body.md" })] }),
      "one/body.md": "Hello",
      "two/workflow.json": workflow({ steps: [inApp({ markdown_body: "Hello" })] }),
    });
    const { workflows } = await open(folder);
    const before = workflows.get("one")?.version;
    write(folder, { "one/body.md": "Hallo" });
    expect((await workflows.reload()).changed).toEqual(["one"]);
    expect(workflows.get("one")?.version).not.toBe(before);
    expect(workflows.get("two")?.content).toEqual({
      ...workflow({ steps: [inApp({ markdown_body: "Hello" })] }),
      key: "two",
    });
  });

  test.each([
    ["an absolute path", "/etc/passwd", /not the path of a file in the folder/],
    ["steps upwards", "../secret.md", /not the path of a file in the folder/],
    ["steps upwards in the middle", "a/../../secret.md", /not the path of a file in the folder/],
    ["backslashes", "..\\secret.md", /not the path of a file in the folder/],
    ["a drive", "c:secret.md", /not the path of a file in the folder/],
    ["a NUL", "a\0.md", /not the path of a file in the folder/],
    ["nothing", "", /not the path of a file in the folder/],
    ["the folder itself", ".", /not the path of a file in the folder/],
    ["a number", 7, /its value/],
    ["a missing file", "missing.md", /is not there/],
    ["a folder", "folder", /is not a file/],
    ["a link out of the folder", "out.md", /leads out of the folder/],
    ["a link to a folder outside", "outside/secret.md", /leads out of the folder/],
    ["a link to itself", "loop.md", /link that leads to itself/],
    ["a pipe", "pipe.md", /is not a file/],
    ["a file that is too large", "large.md", /has 1048577 bytes; at most 1048576 are read/],
    ["a file that is not UTF-8", "latin.md", /is not text in UTF-8/],
  ])("are refused by %s, with the place of the key", async (_name, path, message) => {
    const outside = folderWith({ "secret.md": "secret" });
    const step = inApp({ "markdown_body@": path });
    const folder = folderWith({
      "one/workflow.json": { steps: [step] },
      "one/large.md": "x".repeat(1_048_577),
      "one/latin.md": Buffer.from([0x66, 0xfc, 0x72]),
      "one/folder/file.md": "",
      "secret.md": "secret",
    });
    symlinkSync(join(outside, "secret.md"), join(folder, "one/out.md"));
    symlinkSync(outside, join(folder, "one/outside"));
    symlinkSync("loop.md", join(folder, "one/loop.md"));
    execFileSync("mkfifo", [join(folder, "one/pipe.md")]);
    const { workflows, first } = await open(folder);
    expect(workflows.all()).toEqual([]);
    expect(first.problems).toMatchObject([
      {
        file: "one/workflow.json",
        severity: "error",
        pointer: "/steps/0/template/markdown_body@",
        line: 9,
        column: 9,
      },
    ]);
    expect(first.problems[0]?.message).toMatch(message);
    expect(JSON.stringify(first)).not.toContain('"secret"');
  });

  test("may be links within the folder, and so may files and the folder itself", async () => {
    const folder = folderWith({
      "..data/body.md": "Linked",
      "..data/one.workflow.json": workflow({ steps: [inApp({ "markdown_body@": "body.md" })] }),
    });
    symlinkSync("..data/body.md", join(folder, "body.md"));
    symlinkSync("..data/one.workflow.json", join(folder, "one.workflow.json"));
    mkdirSync(`${folder}-links`);
    symlinkSync(folder, `${folder}-links/current`);
    const { workflows, first } = await open(`${folder}-links/current`);
    rmSync(`${folder}-links`, { recursive: true });
    expect(first.problems).toEqual([]);
    expect(workflows.get("one")?.plan.steps[1]?.json.template).toEqual({ markdown_body: "Linked" });
  });

  test("are refused as files of workflows that lead out of the folder", async () => {
    const outside = folderWith({ "one.workflow.json": workflow() });
    const folder = folderWith({});
    symlinkSync(join(outside, "one.workflow.json"), join(folder, "one.workflow.json"));
    const { first } = await open(folder);
    expect(first.problems).toMatchObject([{ message: "the file is a link that leads out of the folder" }]);
  });

  test("are refused beside the same key without `@`, in contents of contents, and beyond the size of all", async () => {
    const many = Array.from({ length: 6 }, (_, index) =>
      inApp({ "markdown_body@": `${index}.md` }, `f_${index}`),
    );
    const folder = folderWith({
      "twice/workflow.json": workflow({ steps: [inApp({ markdown_body: "a", "markdown_body@": "b.md" })] }),
      "deep/workflow.json": workflow({ steps: [inApp({ "visual_blocks@": "a.json" })] }),
      "deep/a.json": [{ "visual_blocks@": "b.json" }],
      "deep/b.json": [{ "content@": "c.md" }],
      "large/workflow.json": workflow({ steps: many }),
      "faulty/workflow.json": workflow({ steps: [inApp({ "visual_blocks@": "a.json" })] }),
      "faulty/a.json": "[{",
    });
    for (let index = 0; index < 6; index++) {
      writeFileSync(join(folder, `large/${index}.md`), "x".repeat(1_000_000));
    }
    const { workflows, first } = await open(folder);
    expect(workflows.all()).toEqual([]);
    expect(first.problems.map(({ code }) => code)).toEqual([
      "content-depth",
      "content-file",
      "content-file",
      "content-twice",
    ]);
  });
});
