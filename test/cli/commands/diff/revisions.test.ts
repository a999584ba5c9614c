import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeFolder, program, removeFolders } from "../../run.ts";

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
  let main = "";

  beforeAll(async () => {
    main = await program();
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

  function diff(...args: string[]): { code: number; stdout: string; stderr: string } {
    try {
      const stdout = execFileSync(process.execPath, [main, "diff", ...args], {
        cwd: folder,
        env,
        encoding: "utf8",
        stdio: "pipe",
      });
      return { code: 0, stdout, stderr: "" };
    } catch (error) {
      const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
      return { code: status, stdout, stderr };
    }
  }

  test("main...HEAD compares with the common commit, in the given paths", () => {
    const { code, stdout } = diff("main...HEAD", "--", "workflows");
    expect(code).toBe(1);
    expect(stdout).toContain("workflows/a.yaml\n");
    expect(stdout).toContain("`email_1` sends in other cases");
    expect(stdout).toContain("`delay_1` has another `settings.delay_for.value`: `4500`, which was `30`");
    for (const absent of ["Another name", "other/d.yaml", "scenario", "renamed.yaml", "is gone", "is new"]) {
      expect(stdout).not.toContain(absent);
    }
    expect(stdout).toMatch(/\n2 changes in meaning\n$/);
  });

  test("main..HEAD compares the two, and all paths if none is given", () => {
    const { stdout } = diff("main..HEAD");
    expect(stdout).toContain("other changes: `name`");
    expect(stdout).toContain("other/d.yaml");
    expect(diff("main", "HEAD").stdout).toBe(stdout);
  });

  test("a revision is compared with the working tree, new files too", () => {
    writeFileSync(join(folder, "workflows/new.yaml"), workflow(5));
    const { code, stdout } = diff("HEAD~1", "workflows");
    expect(code).toBe(1);
    expect(stdout).toContain("workflows/b.yaml");
    expect(stdout).toContain("workflows/new.yaml is new");
    expect(diff("HEAD", "workflows/a.yaml")).toMatchObject({ code: 0, stdout: "same meaning\n" });
  });

  test("a file of a revision is compared with any other", () => {
    const { code, stdout } = diff("main:workflows/a.yaml", "workflows/b.yaml");
    expect(code).toBe(1);
    expect(stdout).toContain("which was `30`");
    expect(diff("HEAD:workflows/a.yaml", "workflows/a.yaml").code).toBe(0);
    expect(diff("main:workflows/a.yaml", "HEAD:workflows/a.yaml").stdout).toContain("sends in other cases");
  });

  test("a renamed file is compared with what it was", () => {
    git("mv", "workflows/b.yaml", "workflows/moved.yaml");
    writeFileSync(join(folder, "workflows/moved.yaml"), workflow(60));
    const { stdout } = diff("HEAD", "workflows");
    expect(stdout).toContain("workflows/b.yaml → workflows/moved.yaml");
    expect(stdout).toContain("`60`, which was `4500`");
  });

  test("what is no revision is a condition", () => {
    expect(diff("nothing..here", "data.a == 1").code).toBe(2);
    expect(diff("data.a == 1", "data.a == 1")).toMatchObject({ code: 0 });
  });

  test("--exit-zero ends with 0, so that a comment can be posted, but not after an error", () => {
    const { code, stdout } = diff("main...HEAD", "--exit-zero", "--format", "markdown", "--", "workflows");
    expect(code).toBe(0);
    expect(stdout).toContain("settings.delay_for.value");
    expect(diff("--exit-zero", "data.a = 1", "data.a == 1").code).toBe(2);
  });

  test("the git driver never hides a change of the text", () => {
    git("checkout", "-qf", "main");
    writeFileSync(join(folder, "workflows/a.yaml"), workflow(30, "pro", "A third name"));
    const driver = `${process.execPath} ${main} diff --git`;
    const shown = execFileSync("git", ["diff", "--", "workflows/a.yaml"], {
      cwd: folder,
      env: { ...env, GIT_EXTERNAL_DIFF: driver },
      encoding: "utf8",
    });
    expect(shown).toContain("other changes: `name`");
    expect(shown).toContain("-name: Another name\n+name: A third name\n");
  });
});
