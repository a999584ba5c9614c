import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { holdToGolden } from "../golden.ts";
import { heed, heedProcess, makeFolder, removeFolders } from "../run.ts";
import { MET, UNMET, WORKFLOW, write } from "../scenario-files.ts";

afterAll(removeFolders);

const folder = makeFolder();
write(folder, {
  "flows/workflow.yaml": WORKFLOW,
  "met.yaml": MET,
  "unmet.yaml": UNMET,
  "broken.yaml": "workflow: flows/workflow.yaml\nevents:\n  - at +2m: in_app_feed_1 is sen\n",
  "elsewhere.yaml": "workflow: ../nowhere.yaml\n",
  "device.yaml": "workflow: /dev/stdin\n",
  "nameless.yaml": "expect: [email_1 runs]\n",
  "silent.yaml": "workflow: flows/workflow.yaml\n",
  "wrong.yaml": "workflow: flows/wrong.yaml\n",
  "flows/wrong.yaml": "steps: [{ ref: email_1, when: data.a = 1 }]\n",
  "tracked.yaml":
    "workflow: flows/workflow.yaml\ntrigger: { recipient: { plan: pro } }\nevents:\n  - after email_1 +1m: email_1 is opened\nexpect:\n  - email_1 has been read\n",
  "config.yaml": "channels: { mail: { type: email, open_tracking: true } }\n",
});
const at = (path: string) => join(folder, path);

/** Runs the program, and removes the folder from its output. */
async function run(...args: readonly string[]) {
  const { code, stdout, stderr } = await heed(["run", ...args]);
  const here = (text: string) => text.replaceAll(`${folder}/`, "");
  return { code, stdout: here(stdout), stderr: here(stderr) };
}

describe("heed run", () => {
  test.each<[string, ...string[]]>([
    ["run-met", "--scenario", "met.yaml"],
    ["run-unmet", "--scenario", "unmet.yaml"],
    ["run-explained", "--explain", "--color", "--scenario", "unmet.yaml"],
    ["run-json", "--format", "json", "--scenario", "unmet.yaml"],
    ["run-explained-json", "--format", "json", "--explain", "--scenario", "met.yaml"],
  ])("shows %s as the golden file has it", async (name, ...args) => {
    const given = args.map((arg) => (arg.endsWith(".yaml") ? at(arg) : arg));
    holdToGolden(name, ["run", ...args], await run(...given));
  });

  test("ends with 0 if all expectations are met, otherwise with 1", async () => {
    expect((await run("--scenario", at("met.yaml"))).code).toBe(0);
    expect((await run("--scenario", at("unmet.yaml"))).code).toBe(1);
    expect((await run("--scenario", at("unmet.yaml"), "--format", "json")).code).toBe(1);
  });

  test("prefers the workflow of the command line to the scenario's", async () => {
    const { code, stdout } = await run(at("flows/workflow.yaml"), "--scenario", at("nameless.yaml"));
    // The scenario lacks data that its conditions read.
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect((await run(at("flows/workflow.yaml"), "--scenario", at("wrong.yaml"))).stderr).toContain(
      "recipient",
    );
  });

  test("reads either file from standard input", async () => {
    const { code, stdout } = await heed(["run", at("flows/workflow.yaml"), "--scenario", "-"], {
      input: MET,
    });
    expect({ code, last: stdout.trim().split("\n").at(-1) }).toEqual({
      code: 0,
      last: "2 expectations, all met",
    });
    const piped = await heed(["run", "-", "--scenario", at("met.yaml")], { input: WORKFLOW });
    expect(piped.stdout).toBe(stdout);
  });

  test("reads the workflow that a scenario names only from a file", async () => {
    expect(await run("--scenario", at("device.yaml"))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("it is not a regular file"),
    });
  });

  test("reads channels from the config", async () => {
    const tracked = await run("--scenario", at("tracked.yaml"), "--config", at("config.yaml"));
    expect(tracked).toMatchObject({ code: 0, stderr: "" });
    const untold = await run("--scenario", at("tracked.yaml"));
    expect(untold).toMatchObject({ code: 1, stdout: expect.stringContaining("nothing is noticed") });
  });

  test("takes the account's time zone from the scenario, else from an option, else from the config", async () => {
    const zoned = (text: string) => `${text}trigger: { at: 2025-01-06T08:00Z, recipient: {} }\n`;
    write(folder, {
      "windowed.yaml":
        "steps: [{ ref: email_1, type: channel, channel_type: email, send_windows: [{ day: monday, type: send, from: 09:00:00, until: 17:00:00 }] }]\n",
      "zone.config.yaml": "timezone: Europe/Berlin\n",
      "plain.scenario.yaml": zoned("workflow: windowed.yaml\n"),
      "zoned.scenario.yaml": zoned("workflow: windowed.yaml\ntimezone: Asia/Kolkata\n"),
    });
    const heldUntil = async (name: string, ...args: readonly string[]) =>
      /is held back until (\S+):/.exec((await run("--scenario", at(name), ...args)).stdout)?.[1];
    const config = ["--config", at("zone.config.yaml")];
    expect(await heldUntil("plain.scenario.yaml")).toBe("+1h");
    expect(await heldUntil("plain.scenario.yaml", ...config)).toBeUndefined();
    expect(await heldUntil("plain.scenario.yaml", ...config, "--timezone", "America/New_York")).toBe("+6h");
    expect(
      await heldUntil("zoned.scenario.yaml", ...config, "--timezone", "America/New_York"),
    ).toBeUndefined();
    const all = ["run", at("windowed.yaml"), "--all", "--format", "json", ...config];
    expect((await heed(all)).code).toBe(0);
    const tested = await heed(["test", at("plain.scenario.yaml"), "--timezone", "Mars/Olympus"]);
    expect(tested.code).toBe(2);
    expect(tested.stderr).toContain("A time zone has a name, such as Europe/Berlin");
  });

  test.each<[string, readonly string[], string]>([
    ["a scenario with errors", ["--scenario", at("broken.yaml")], "Did you mean `in_app_feed_1 is sent`"],
    ["no workflow", ["--scenario", at("nameless.yaml")], "[missing-workflow]"],
    ["no such workflow", ["--scenario", at("elsewhere.yaml")], "there is no such file"],
    [
      "a workflow with errors",
      ["--scenario", at("wrong.yaml")],
      "flows/wrong.yaml:1:38: error: `=` has no meaning here",
    ],
    [
      "a step that cannot be decided",
      ["--scenario", at("silent.yaml")],
      "`branch_1` cannot be decided at +5m: its conditions read `recipient`",
    ],
    ["no such scenario", ["--scenario", at("none.yaml")], "there is no such file"],
    ["no scenario", [at("flows/workflow.yaml")], "Give one with `--scenario FILE`"],
    ["both from standard input", ["-", "--scenario", "-"], "Give one of them as a file."],
    ["no such config", ["--scenario", at("met.yaml"), "--config", at("none.yaml")], "there is no such file"],
  ])("ends with 2 for %s", async (_name, args, message) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  test("shows no control characters", async () => {
    const workflow = JSON.stringify({
      steps: [{ ref: "a\u001b[31m\u202e", type: "channel", channel_type: "email" }],
    });
    write(folder, { "flows/hostile.json": workflow });
    const scenario = JSON.stringify({ expect: ['"a\u001b[31m\u202e" is skipped'] });
    const { code, stdout } = await heed(["run", at("flows/hostile.json"), "--scenario", "-"], {
      input: scenario,
    });
    expect(code).toBe(1);
    for (const character of ["\u001b", "\u202e"]) expect(stdout).not.toContain(character);
    expect(stdout).toContain("a\\u001b[31m\\u202e");
  });

  test("gives the same output twice, and as a process", async () => {
    const args = ["run", "--scenario", at("unmet.yaml")];
    const outcome = await heed(args);
    expect(await heed(args)).toEqual(outcome);
    expect(await heedProcess(args)).toEqual(outcome);
  });
});
