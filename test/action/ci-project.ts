import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { makeFolder, type Outcome, program } from "../cli/run.ts";

export const root = resolve(import.meta.dirname, "../..");

/** The steps' scripts, and the files that they are described in. */
export const read = (file: string) => readFileSync(join(root, file), "utf8");

const WORKFLOW = `key: new-comment
steps:
  - { ref: feed, type: channel, channel_type: in_app_feed }
  - { ref: delay, type: delay, settings: { delay_for: { unit: minutes, value: 5 } } }
  - { ref: email, type: channel, channel_type: email, when: feed has not been seen }
`;
const SCENARIO = `workflow: workflow.yaml
events: ["at +1m: feed is seen"]
expect: [email is skipped]
`;

/** A project in git: a workflow with a scenario on the branch `main`, and a branch `topic` that changes its delay. */
export class CiProject {
  readonly folder = makeFolder();
  readonly #env = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };

  constructor() {
    this.git("init", "-q", "-b", "main");
    this.write("workflows/workflow.yaml", WORKFLOW);
    this.write("workflows/seen.scenario.yaml", SCENARIO);
    this.commit("one");
    this.git("checkout", "-qb", "topic");
    this.write("workflows/workflow.yaml", WORKFLOW.replace("value: 5", "value: 90"));
    this.commit("two");
  }

  git(...args: readonly string[]): string {
    const who = ["-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false"];
    return execFileSync("git", [...who, ...args], {
      cwd: this.folder,
      env: { ...process.env, ...this.#env },
      encoding: "utf8",
      stdio: "pipe",
    }).trim();
  }

  commit(message: string): void {
    this.git("add", "-A");
    this.git("commit", "-qm", message);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), "utf8");
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  /** Runs a step of the action as GitHub does: with its environment, and a file for its outputs. */
  async step(
    script: string,
    env: { readonly [name: string]: string } = {},
  ): Promise<Outcome & { readonly outputs: { readonly [name: string]: string } }> {
    const outputs = join(makeFolder(), "outputs");
    writeFileSync(outputs, "");
    const command = script.endsWith(".mjs") ? process.execPath : "bash";
    const outcome = await this.run(command, [join(root, "scripts/action", script)], {
      GITHUB_OUTPUT: outputs,
      GITHUB_ACTION_PATH: root,
      RUNNER_TEMP: makeFolder(),
      HEED: await program(),
      HEED_PATHS: "workflows",
      ...env,
    });
    const lines = readFileSync(outputs, "utf8").split("\n").filter(Boolean);
    return { ...outcome, outputs: Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2))) };
  }

  /** Runs lines of a shell with `npx --no-install heed` and `npm ci`, as a build server does after an installation. */
  async shell(line: string, env: { readonly [name: string]: string } = {}): Promise<Outcome> {
    const bin = join(makeFolder(), "bin");
    mkdirSync(bin);
    const script = (name: string, text: string) => {
      writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`);
      chmodSync(join(bin, name), 0o755);
    };
    script("npm", "exit 0");
    script("npx", `shift 2; exec '${process.execPath}' '${await program()}' "$@"`);
    return this.run("sh", ["-ec", line], { PATH: `${bin}${delimiter}${process.env.PATH}`, ...env });
  }

  async run(
    command: string,
    args: readonly string[],
    env: { readonly [name: string]: string },
  ): Promise<Outcome> {
    return new Promise((done, fail) => {
      const child = spawn(command, args, {
        cwd: this.folder,
        env: { PATH: process.env.PATH, ...this.#env, ...env },
        stdio: ["ignore", "pipe", "pipe"],
      });
      const written = { stdout: "", stderr: "" };
      child.stdout.setEncoding("utf8").on("data", (text) => (written.stdout += text));
      child.stderr.setEncoding("utf8").on("data", (text) => (written.stderr += text));
      child.on("error", fail).on("close", (code) => done({ code, ...written }));
    });
  }
}

/** Checks the syntax of a script. Returns what bash says. */
export function bashSyntax(file: string): string {
  return spawnSync("bash", ["-n", join(root, file)], { encoding: "utf8" }).stderr;
}
