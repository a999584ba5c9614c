import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { holdToGolden } from "../golden.ts";
import { heed, makeFolder, program, removeFolders } from "../run.ts";

afterAll(removeFolders);

const SENT = "email_1 has been sent";
const DELIVERED = "email_1 has been delivered";

const BEFORE = `key: new-comment
when: data.comment exists
steps:
  - { ref: in_app_feed_1, type: channel, channel_type: in_app_feed }
  - { ref: delay_1, type: delay, settings: { delay_for: { unit: minutes, value: 5 } } }
  - { ref: email_1, type: channel, channel_type: email, when: in_app_feed_1 has not been seen }
  - { ref: push_1, type: channel, channel_type: push, when: "email_1 hasn't been sent" }
  - ref: branch_1
    type: branch
    branches:
      - { name: Pro, when: recipient.plan == "pro", steps: [{ ref: sms_1, type: channel, channel_type: sms }] }
      - { name: Rest, steps: [{ ref: chat_1, type: channel, channel_type: chat }] }
`;

const AFTER = `key: new-comment
when: data.comment exists
steps:
  - { ref: feed, type: channel, channel_type: in_app_feed }
  - { ref: delay_1, type: delay, settings: { delay_for: { unit: minutes, value: 9 } } }
  - { ref: push_1, type: channel, channel_type: push, when: email_1 has not been sent }
  - { ref: email_1, type: channel, channel_type: email, when: feed has not been seen and data.n > 5 }
  - ref: branch_1
    type: branch
    branches:
      - { name: "New | \`x\` <b>@all", when: data.x is between 1 and 5, terminates: true }
      - name: Pro
        when: always
        steps: [{ ref: sms_1, type: channel, channel_type: sms }, { ref: chat_1, type: channel, channel_type: chat }]
      - { name: Rest, steps: [{ ref: http_1, type: channel, channel_type: http, when: push_1 has been delivered }] }
`;

/** Two folders with a file that differs, and others. */
function twoFolders(): { readonly folder: string; readonly before: string; readonly after: string } {
  const folder = makeFolder();
  const [before, after] = [join(folder, "before"), join(folder, "after")];
  for (const one of [before, after]) mkdirSync(join(one, "sub"), { recursive: true });
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  write("before/steps.yaml", BEFORE);
  write("after/steps.yaml", AFTER);
  write("before/same.yaml", BEFORE);
  write("after/same.yaml", BEFORE);
  write("before/other.yaml", "a: 1\n");
  write("after/other.yaml", "a: 2\n");
  write("before/preferences.json", '{"channel_types": {"email": true}}');
  write("after/preferences.json", '{"channel_types": {"email": false}}');
  write("before/sub/gone.yaml", "when: data.a == 1\nsteps: []\n");
  write("after/sub/new.yaml", "steps: [{ ref: a, type: delay }]\n");
  return { folder, before, after };
}

describe("heed diff", () => {
  const { folder, before, after } = twoFolders();
  const steps = [join(before, "steps.yaml"), join(after, "steps.yaml")] as const;

  test.each<[string, readonly string[]]>([
    ["diff-pretty", ["diff", "before/steps.yaml", "after/steps.yaml"]],
    ["diff-color", ["diff", "--color", SENT, `${DELIVERED} or data.n is between 1 and 5`]],
    ["diff-json", ["diff", "--format", "json", "before/steps.yaml", "after/steps.yaml"]],
    ["diff-markdown", ["diff", "--format", "markdown", "before/steps.yaml", "after/steps.yaml"]],
    ["diff-folders", ["diff", "before", "after"]],
  ])("%s", async (name, args) => {
    const outcome = await heed(args.map((arg) => (/^(?:before|after)/.test(arg) ? join(folder, arg) : arg)));
    const here = (text: string) => text.replaceAll(`${folder}/`, "");
    holdToGolden(name, args, { ...outcome, stdout: here(outcome.stdout), stderr: here(outcome.stderr) });
  });

  test("ends with 0 if the meaning is the same", async () => {
    expect(await heed(["diff", SENT, SENT])).toEqual({ code: 0, stdout: "same meaning\n", stderr: "" });
    expect(await heed(["diff", before, before])).toEqual({ code: 0, stdout: "same meaning\n", stderr: "" });
    const other = await heed(["diff", "data.a == 1 and data.b == 2", "data.b == 2 and data.a is 1"]);
    expect(other.code).toBe(0);
    expect(other.stdout).toMatch(/same meaning \(1 change in words only\)\n$/);
    expect((await heed(["diff", "--format", "markdown", SENT, SENT])).stdout).toBe(
      "<!-- heed diff -->\n**heed diff:** same meaning\n",
    );
  });

  test("compares words with stored conditions, and standard input with either", async () => {
    const stored = join(makeFolder(), "a.json");
    writeFileSync(stored, '{"all": [{"variable": "data.a", "operator": "equal_to", "argument": "1"}]}');
    expect((await heed(["diff", "data.a is 1", stored])).code).toBe(0);
    expect((await heed(["diff", stored, "-"], { input: "data.a == 2" })).code).toBe(1);
  });

  test("shows examples that `heed eval` accepts", async () => {
    const { stdout } = await heed(["diff", "--format", "json", SENT, `${DELIVERED} or data.n > 5`]);
    const [change] = JSON.parse(stdout).files[0].changes;
    for (const [extent, expected] of [
      [change.gained, ["false", "true"]],
      [change.lost, ["true", "false"]],
    ]) {
      const verdicts: string[] = [];
      for (const text of [SENT, `${DELIVERED} or data.n > 5`]) {
        const input = JSON.stringify(extent.example.context);
        verdicts.push((await heed(["eval", "-e", text, "--context", "-"], { input })).stdout.trim());
      }
      expect(verdicts).toEqual(expected);
    }
  });

  test("ends with 2 if an error prevents a comparison, and compares the rest", async () => {
    const broken = join(makeFolder(), "broken.yaml");
    writeFileSync(broken, AFTER.replace("feed has not been seen", "feed has not been sen"));
    const { code, stdout, stderr } = await heed(["diff", steps[0], broken]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${broken}:7:`);
    expect(stdout).toContain("`email_1` cannot be compared: its conditions have an error");
    expect(stdout).toContain("`chat_1` stands on another branch");
    writeFileSync(broken, "steps: [");
    expect(await heed(["diff", steps[0], broken])).toMatchObject({
      code: 2,
      stdout: "1 not compared for errors\n",
    });
    expect(await heed(["diff", SENT, "email_1 has been sen"])).toMatchObject({ code: 2 });
  });

  test("uses channels of a config or the command line", async () => {
    const config = join(makeFolder(), "c.yaml");
    writeFileSync(config, "channels: { k: push }\n");
    const file = (name: string, when: string) => {
      const path = join(makeFolder(), name);
      writeFileSync(path, `steps: [{ ref: x, type: channel, channel_key: k }, { ref: y, when: ${when} }]\n`);
      return path;
    };
    const files = [file("a.yaml", "x has been delivered"), file("a.yaml", "never")];
    expect((await heed(["diff", ...files])).code).toBe(1);
    const known = await heed(["diff", ...files, "--config", config]);
    expect(known.code).toBe(0);
    expect(known.stdout).toContain("knowing that the messages of `x` never get above sent");
    expect((await heed(["diff", ...files, "--channel", "x=push"])).code).toBe(0);
    expect(await heed(["diff", ...files, "--config", "none.yaml"])).toMatchObject({ code: 2, stdout: "" });
  });

  test("treats git's name for an absent file as added or deleted", async () => {
    expect((await heed(["diff", "/dev/null", steps[0]])).stdout).toContain("steps.yaml is new\n");
    expect((await heed(["diff", steps[0], "/dev/null"])).stdout).toContain("steps.yaml is gone\n");
    expect((await heed(["diff", "/dev/null", "/dev/null"])).code).toBe(0);
  });

  test.each([
    [[SENT], "two operands are compared, and one is given", "Name two files"],
    [["a", "b", "c"], "two operands are compared, and 3 are given", ""],
    [["-", "-"], "both would be read from standard input", ""],
    [[before, SENT], "one is a folder, and the other is not", ""],
    [[steps[0], SENT], "one is a condition, and the other is a file", ""],
    [["none.yaml", steps[0]], "there is no such file", "Check the spelling"],
    [["--git", "a", "b"], "git gives an external diff 7 arguments, and 2 are given", "GIT_EXTERNAL_DIFF"],
  ])("says what is wrong with %j", async (args, message, help) => {
    const { code, stdout, stderr } = await heed(["diff", ...args]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr).toContain(help);
  });
});

describe("heed diff --format markdown", () => {
  test("escapes all text from files", async () => {
    const hostile =
      "</summary></details> ``` | **x** [y](z) ![i](j) @all #1 &amp; <!-- \\ \u001b[31m \n# h www.example.com";
    const text = (n: number) =>
      `steps: [{ ref: ${JSON.stringify(hostile)}, when: ${JSON.stringify(`data.a == ${JSON.stringify(hostile)} and data.b == ${n}`)} }]\n`;
    const folder = makeFolder();
    const paths = [1, 2].map((n) => {
      const path = join(folder, `${n}.yaml`);
      writeFileSync(path, text(n));
      return path;
    });
    const { stdout } = await heed(["diff", "--format", "markdown", ...paths]);
    // The first line is for the program that updates the comment.
    const [mark, ...lines] = stdout.split("\n");
    expect(mark).toBe("<!-- heed diff -->");
    const outside = lines.join("\n").replace(/^(`{3,})diff\n(?:.*\n)*?\1$/gm, "");
    expect(outside).not.toMatch(/[[\]\\@]|<b>|<!--/);
    expect(stdout).not.toContain("\u001b");
    expect(outside.match(/<\/?(?:details|summary)>/g)).toEqual([
      "<details>",
      "<summary>",
      "</summary>",
      "</details>",
    ]);
    for (const line of outside.split("\n").filter((one) => one.startsWith("| "))) {
      expect(line.split("|")).toHaveLength(5);
    }
    expect(outside).toContain("www&#46;example.com");
    expect(stdout).toContain("\n````diff\n");
  });

  test("reports that there is more than a comment can hold", async () => {
    const folder = makeFolder();
    const paths = [1, 2].map((n) => {
      const path = join(folder, `${n}.yaml`);
      const long = "x".repeat(800);
      const lines = Array.from(
        { length: 40 },
        (_, index) => `  - { ref: s${index}, when: data.a == "${long}${n}" }\n`,
      );
      writeFileSync(path, `steps:\n${lines.join("")}`);
      return path;
    });
    const { stdout } = await heed(["diff", "--format", "markdown", ...paths]);
    expect(stdout.length).toBeLessThan(65_536);
    expect(stdout).toMatch(/\n\d+ more parts did not fit in here; `heed diff` shows all\.\n$/);
  });
});

/** Stands in for the program: keeps the arguments of each call, and copies of git's temporary files, for a later run. */
const RECORDER = `#!/bin/sh
call="$CALLS/$(ls "$CALLS" | wc -l)"
mkdir "$call"
for argument; do
  case $argument in
    /dev/null) ;;
    /*) place=$(mktemp -d "$call/XXXXXX"); cp -RL "$argument" "$place"; argument="$place/$(basename "$argument")" ;;
  esac
  printf '%s\\0' "$argument" >>"$call/arguments"
done
`;

describe("heed diff under git", () => {
  const folder = makeFolder();
  const [real, recorder] = [makeFolder(), makeFolder()];
  const repository = join(folder, "repository");
  const git = (args: readonly string[], more = {}) => {
    const env = {
      PATH: process.env.PATH,
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_AUTHOR_NAME: "a",
      GIT_AUTHOR_EMAIL: "a@example.com",
      GIT_COMMITTER_NAME: "a",
      GIT_COMMITTER_EMAIL: "a@example.com",
      ...more,
    };
    return execFileSync("git", args, { cwd: repository, env, encoding: "utf8", stdio: "pipe" });
  };

  /** Returns the output and the exit codes of all runs that a git command asks for, which run in this process. */
  async function runsOf(args: readonly string[], more = {}) {
    const calls = makeFolder();
    git(args, { PATH: `${recorder}:${process.env.PATH}`, CALLS: calls, ...more });
    let shown = "";
    const codes = new Set<number | null>();
    for (const call of readdirSync(calls).sort()) {
      const given = readFileSync(join(calls, call, "arguments"), "utf8")
        .split("\0")
        .slice(0, -1);
      const { code, stdout } = await heed(given, { cwd: repository });
      codes.add(code);
      shown += stdout;
    }
    return { shown, codes: [...codes] };
  }

  beforeAll(async () => {
    const start = `#!/bin/sh\nexec '${process.execPath}' '${await program()}' "$@"\n`;
    writeFileSync(join(real, "heed"), start, { mode: 0o755 });
    writeFileSync(join(recorder, "heed"), RECORDER, { mode: 0o755 });
    mkdirSync(repository);
    git(["init", "-q"]);
    writeFileSync(join(repository, "steps.yaml"), BEFORE);
    writeFileSync(join(repository, "gone.yaml"), BEFORE.replaceAll("data.comment", "data.other"));
    writeFileSync(join(repository, "old name.yaml"), "steps: [{ ref: a, when: data.a == 1 }]\n");
    writeFileSync(join(repository, "notes.md"), "one\n");
    git(["add", "."]);
    git(["commit", "-qm", "before"]);
    writeFileSync(join(repository, "steps.yaml"), AFTER);
    rmSync(join(repository, "gone.yaml"));
    renameSync(join(repository, "old name.yaml"), join(repository, "new name.yaml"));
    writeFileSync(join(repository, "broken.yaml"), "steps: [{ ref: a, when: data.a = 1 }]\n");
    writeFileSync(join(repository, "notes.md"), "two\n");
    git(["add", "."]);
  });

  test("as its external diff, for every file", async () => {
    const { shown, codes } = await runsOf(["diff", "--cached"], { GIT_EXTERNAL_DIFF: "heed diff --git" });
    expect(codes).toEqual([0]);
    expect(shown).toContain("\nsteps.yaml\n\n");
    expect(shown).toContain("    no longer sends when: feed has not been seen and data.n <= 5\n");
    expect(shown).toContain("gone.yaml is gone\n");
    expect(shown).toContain("broken.yaml:1:32: error: ");
    expect(shown).toContain("old name.yaml → new name.yaml same meaning\n");
    expect(shown).toContain("notes.md holds no conditions and no steps\n");
  });

  test("as the driver of some files, as a process", () => {
    writeFileSync(join(repository, ".git/info/attributes"), "*.yaml diff=heed\n");
    const driver = ["-c", "diff.heed.command=heed diff --git"];
    const shown = git([...driver, "diff", "--cached", "steps.yaml", "notes.md"], {
      PATH: `${real}:${process.env.PATH}`,
    });
    expect(shown).toContain("no longer sends when: feed has not been seen and data.n <= 5\n");
    expect(shown).toContain("-one\n+two\n");
    rmSync(join(repository, ".git/info/attributes"));
  });

  test("as a difftool, file by file and all at once", async () => {
    const tool = [
      "-c",
      'difftool.heed.cmd=heed diff "$LOCAL" "$REMOTE"',
      "difftool",
      "--cached",
      "-t",
      "heed",
    ];
    const { shown: all } = await runsOf([...tool, "-d"]);
    expect(all).toContain("steps.yaml\n\n");
    expect(all).toContain("gone.yaml is gone\n");
    expect(all).toContain("changes in meaning");
    const { shown: each } = await runsOf([...tool, "-y", "--", "steps.yaml"]);
    expect(each).toContain("no longer sends when: feed has not been seen and data.n <= 5\n");
    const { shown: once } = await runsOf([
      "difftool",
      "--cached",
      "-y",
      "-x",
      "heed diff",
      "--",
      "steps.yaml",
    ]);
    expect(once).toBe(each);
  });
});
