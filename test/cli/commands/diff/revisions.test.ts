import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { heed, makeFolder, removeFolders } from "../../run.ts";

afterAll(removeFolders);

const workflow = (minutes: number, plan = "pro", name = "A name") => `name: ${name}
steps:
  - { ref: delay_1, type: delay, settings: { delay_for: { unit: minutes, value: ${minutes} } } }
  - { ref: email_1, type: channel, channel_type: email, when: recipient.plan == "${plan}", template: { subject: hi } }
`;

describe("heed diff with revisions", () => {
  const folder = makeFolder();
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.c", ...args], {
      cwd: folder,
      env,
      encoding: "utf8",
      stdio: "pipe",
    });

  beforeAll(() => {
    const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
    mkdirSync(join(folder, "workflows"));
    mkdirSync(join(folder, "other"));
    git("init", "-q", "-b", "main");
    write("workflows/a.yaml", workflow(30));
    write("workflows/b.yaml", workflow(30));
    write("workflows/c.yaml", workflow(30));
    write("workflows/seen.scenario.yaml", "workflow: a.yaml\nexpect: [email_1 is skipped]\n");
    write("other/d.yaml", workflow(30));
    git("add", "-A");
    git("commit", "-qm", "one");
    git("checkout", "-qb", "topic");
    write("workflows/a.yaml", workflow(30, "free"));
    write("workflows/b.yaml", workflow(4500));
    renameSync(join(folder, "workflows/c.yaml"), join(folder, "workflows/renamed.yaml"));
    write("workflows/seen.scenario.yaml", "workflow: a.yaml\nexpect: [email_1 runs]\n");
    write("other/d.yaml", workflow(30, "free"));
    git("add", "-A");
    git("commit", "-qm", "two");
    git("checkout", "-q", "main");
    write("workflows/a.yaml", workflow(30, "pro", "Another name"));
    git("commit", "-qam", "three");
    git("checkout", "-q", "topic");
  });

  const diff = (...args: string[]) => heed(["diff", ...args], { cwd: folder });

  test("main...HEAD compares with the common commit, in the given paths", async () => {
    const { code, stdout } = await diff("main...HEAD", "--", "workflows");
    expect(code).toBe(1);
    expect(stdout).toContain("workflows/a.yaml\n");
    expect(stdout).toContain("`email_1` sends in other cases");
    expect(stdout).toContain(
      "`delay_1` has another `settings.delay_for`: `4500 minutes`, which was `30 minutes`",
    );
    for (const absent of ["Another name", "other/d.yaml", "scenario", "renamed.yaml", "is gone", "is new"]) {
      expect(stdout).not.toContain(absent);
    }
    expect(stdout).toMatch(/\n2 changes in meaning\n$/);
  });

  test("main..HEAD compares the two, and all paths if none is given", async () => {
    const { stdout } = await diff("main..HEAD");
    expect(stdout).toContain("other changes: `name`");
    expect(stdout).toContain("other/d.yaml");
    expect((await diff("main", "HEAD")).stdout).toBe(stdout);
  });

  test("a revision is compared with the working tree, new files too", async () => {
    writeFileSync(join(folder, "workflows/new.yaml"), workflow(5));
    const { code, stdout } = await diff("HEAD~1", "workflows");
    expect(code).toBe(1);
    expect(stdout).toContain("workflows/b.yaml");
    expect(stdout).toContain("workflows/new.yaml is new");
    expect(await diff("HEAD", "workflows/a.yaml")).toMatchObject({ code: 0, stdout: "same meaning\n" });
  });

  test("a file of a revision is compared with any other", async () => {
    const { code, stdout } = await diff("main:workflows/a.yaml", "workflows/b.yaml");
    expect(code).toBe(1);
    expect(stdout).toContain("which was `30 minutes`");
    expect((await diff("HEAD:workflows/a.yaml", "workflows/a.yaml")).code).toBe(0);
    expect((await diff("main:workflows/a.yaml", "HEAD:workflows/a.yaml")).stdout).toContain(
      "sends in other cases",
    );
  });

  test("a renamed file is compared with what it was", async () => {
    git("mv", "workflows/b.yaml", "workflows/moved.yaml");
    writeFileSync(join(folder, "workflows/moved.yaml"), workflow(60));
    const { stdout } = await diff("HEAD", "workflows");
    expect(stdout).toContain("workflows/b.yaml → workflows/moved.yaml");
    expect(stdout).toContain("`60 minutes`, which was `4500 minutes`");
  });

  test.each([
    [["HEAD~99"], "HEAD~99"],
    [["main", "HEAD^7"], "HEAD^7"],
    [["main...nowhere", "--", "workflows"], "nowhere"],
    [["ORIG_HEAD", "HEAD"], "ORIG_HEAD"],
  ])("%j names a revision that git does not have", async (operands, revision) => {
    const { code, stderr } = await diff(...operands);
    expect(code).toBe(2);
    expect(stderr).toContain(`git has no revision \`${revision}\` here`);
  });

  test.each([
    [["main", "HEAD", "--", "worflows"], "worflows", "either revision"],
    [["main...HEAD", "*.yml"], "*.yml", "either revision"],
    [["main", "HEAD", "--", "workflows", "nowhere"], "nowhere", "either revision"],
    [
      ["main", "HEAD", "--", "workflows/seen.scenario.yaml"],
      "workflows/seen.scenario.yaml",
      "either revision",
    ],
    [["main", "--", "worflows"], "worflows", "this revision or here"],
  ])("%j names a path without files to compare", async (operands, path, where) => {
    const { code, stdout, stderr } = await diff(...operands);
    expect(code).toBe(2);
    expect(stderr).toContain(`nothing was compared: no JSON or YAML file matches \`${path}\` in ${where}`);
    expect(stdout).not.toContain("same meaning");
  });

  test("a pattern, and a path of one of the two only, match", async () => {
    expect((await diff("main", "HEAD", "--", "workflows/*.yaml")).code).toBe(1);
    expect((await diff("main", "HEAD", "--", "workflows/renamed.yaml")).code).toBe(1);
    expect((await diff("HEAD", "HEAD", "--", "workflows")).code).toBe(0);
  });

  test("an operand that is not a revision is a condition", async () => {
    expect(await diff("data.a == 1", "data.a == 1")).toMatchObject({ code: 0 });
  });

  test("--exit-zero ends with 0, so that a comment can be posted, but not after an error", async () => {
    const { code, stdout } = await diff(
      "main...HEAD",
      "--exit-zero",
      "--format",
      "markdown",
      "--",
      "workflows",
    );
    expect(code).toBe(0);
    expect(stdout).toContain("settings.delay_for");
    expect((await diff("--exit-zero", "data.a = 1", "data.a == 1")).code).toBe(2);
  });

  test("the git driver never hides a change of the text", async () => {
    const [before, after] = [join(folder, "before.yaml"), join(folder, "after.yaml")];
    writeFileSync(before, workflow(30));
    writeFileSync(after, workflow(30, "pro", "Another name"));
    const { stdout } = await diff("--git", "a.yaml", before, "1", "100644", after, "2", "100644");
    expect(stdout).toContain("other changes: `name`");
    expect(stdout).toContain("-name: A name\n+name: Another name\n");
  });

  test("links are not followed, neither in a revision nor in the working tree", async () => {
    writeFileSync(join(folder, "secret.txt"), "token: 12345\n");
    git("checkout", "-q", "-b", "links");
    symlinkSync("../secret.txt", join(folder, "workflows/link.yaml"));
    git("add", "workflows/link.yaml");
    git("commit", "-qm", "a link");
    const revisions = await diff("topic", "links", "--", "workflows");
    expect(revisions).toEqual({ code: 0, stdout: "same meaning\n", stderr: "" });
    git("rm", "-q", "--cached", "workflows/link.yaml");
    const here = await diff("topic", "--", "workflows/link.yaml");
    expect(here.stdout + here.stderr).not.toContain("12345");
    expect(here).toMatchObject({ code: 2, stderr: expect.stringContaining("it is a link") });
    git("reset", "-q", "--hard", "topic");
    git("checkout", "-q", "topic");
  });

  test("settings of a user decide neither which files are compared nor in which order", async () => {
    const before = await diff("main...HEAD", "--format", "markdown");
    git("config", "diff.relative", "true");
    git("config", "diff.renames", "false");
    git("config", "diff.external", "false");
    writeFileSync(join(folder, "order.txt"), "workflows/b.yaml\n");
    git("config", "diff.orderFile", "order.txt");
    expect(await diff("main...HEAD", "--format", "markdown")).toEqual(before);
    const within = await heed(["diff", "main...HEAD", "--format", "markdown"], {
      cwd: join(folder, "workflows"),
    });
    expect(within).toEqual(before);
    for (const key of ["diff.relative", "diff.renames", "diff.external", "diff.orderFile"])
      git("config", "--unset", key);
  });
});
