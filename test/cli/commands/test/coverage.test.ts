import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { holdToGolden } from "../../golden.ts";
import { heed, makeFolder, removeFolders } from "../../run.ts";
import { MET, WORKFLOW, write } from "../../scenario-files.ts";

afterAll(removeFolders);

const CASCADE = `key: cascade
steps:
  - { ref: feed, type: channel, channel_type: in_app_feed }
  - { ref: delay, type: delay, settings: { delay_for: { unit: minutes, value: 5 } } }
  - { ref: email, type: channel, channel_type: email, when: feed has not been seen }
  - { ref: pause, type: delay, settings: { delay_for: { unit: minutes, value: 5 } } }
  - { ref: sms, type: channel, channel_type: sms, when: email has bounced }
`;
const SEEN = `name: seen in time
workflow: ../flows/cascade.yaml
events: ["at +1m: feed is seen"]
expect: [email is skipped]
`;

function folderWith(files: { readonly [path: string]: string } = {}): string {
  const folder = makeFolder();
  write(folder, { "flows/cascade.yaml": CASCADE, "scenarios/seen.scenario.yaml": SEEN, ...files });
  return folder;
}

async function run(cwd: string, ...args: readonly string[]) {
  return heed(["test", ...args], { cwd });
}

const jsonOf = (stdout: string) => JSON.parse(stdout) as { readonly coverage: Covered };
interface Covered {
  readonly met: number;
  readonly outcomes: number;
  readonly least: number | null;
  readonly most: number;
  readonly workflows: readonly {
    readonly workflow: string;
    readonly stoppedAt?: string;
    readonly list: readonly {
      readonly how: string;
      readonly metBy: readonly string[];
      readonly notWritten?: string;
    }[];
    readonly impossible: readonly { readonly reason: string }[];
    readonly undecided: readonly object[];
    readonly others: readonly string[];
    readonly written: readonly string[];
  }[];
}

describe("heed test --coverage", () => {
  test("shows which outcomes no scenario meets, and a figure, as the golden file has it", async () => {
    holdToGolden("test-coverage", ["test", "--coverage", "."], await run(folderWith(), "--coverage", "."));
  });

  test("counts workflows in the folder that have no scenario, and files without steps not", async () => {
    const folder = folderWith({
      "flows/alone/workflow.json": '{"steps": [{"ref": "a", "type": "channel", "when": "data.x == 1"}]}',
      ".github/workflows/ci.yaml": "jobs: { build: { steps: [{ run: ls }] } }\n",
      "package.json": '{"name": "steps"}',
    });
    const { code, stdout } = await run(folder, "--coverage", "--format", "json", ".");
    const { coverage } = jsonOf(stdout);
    expect(code).toBe(0);
    expect(coverage.workflows.map(({ workflow, list }) => [workflow, list.length])).toEqual([
      ["flows/alone/workflow.json", 2],
      ["flows/cascade.yaml", 3],
    ]);
    expect(coverage).toMatchObject({ met: 1, outcomes: 5, least: 20, most: 20 });
  });

  test("counts a workflow once, by whatever path scenarios name it", async () => {
    const folder = folderWith({
      "flows/sent.scenario.yaml": "workflow: ./cascade.yaml\nexpect: [email runs]\n",
    });
    const { coverage } = jsonOf((await run(folder, "--coverage", "--format", "json", ".")).stdout);
    expect(coverage.workflows).toHaveLength(1);
    expect(coverage.workflows[0]?.list.map(({ metBy }) => metBy)).toEqual([
      [],
      ["flows/sent.scenario.yaml"],
      ["scenarios/seen.scenario.yaml"],
    ]);
  });

  test("ends with 1 below --min-coverage, and with 0 from there on", async () => {
    const folder = folderWith();
    expect((await run(folder, "--min-coverage", "33", ".")).code).toBe(0);
    const { code, stdout } = await run(folder, "--min-coverage", "34", ".");
    expect(code).toBe(1);
    expect(stdout).toMatch(/coverage: 1 of 3 outcomes met \(33%\), of 1 workflow\ncoverage is below 34%\n$/);
    const github = await run(folder, "--min-coverage", "34", "--format", "github", ".");
    expect(github.stdout).toContain("::error title=coverage::coverage%3A".replace("%3A", ":"));
    expect((await run(folder, "--min-coverage", "101", ".")).code).toBe(2);
    const junit = await run(folder, "--min-coverage", "34", "--format", "junit", ".");
    expect(junit.code).toBe(1);
    expect(junit.stdout).not.toContain("coverage");
    expect(junit.stderr).toContain("coverage is below 34%");
  });

  test("gives no figure, and so no pass, if there may be more outcomes", async () => {
    const steps = Array.from({ length: 4 }, (_, index) => ({
      ref: `s${index}`,
      type: "channel",
      when: `data.x${index} == 1`,
    }));
    const folder = makeFolder();
    write(folder, { "workflow.json": JSON.stringify({ steps }) });
    expect((await run(folder, "--write-missing", "--limit", "3", ".")).stdout).toContain(
      "3 of the 3 outcomes that are known met (there may be more)",
    );
    const { code, stdout } = await run(
      folder,
      "--min-coverage",
      "1",
      "--limit",
      "3",
      "--format",
      "json",
      ".",
    );
    expect(code).toBe(1);
    expect(jsonOf(stdout).coverage).toMatchObject({ met: 3, outcomes: 3, least: null, most: 100 });
    expect(jsonOf(stdout).coverage.workflows[0]?.stoppedAt).toBe("limit");
    const all = await run(folder, "--min-coverage", "18", ".");
    expect(all.code).toBe(0);
    expect(all.stdout).toContain("3 of 16 outcomes met (18%)");
  });

  test("names outcomes that no scenario can have, and scenarios with other outcomes", async () => {
    const folder = makeFolder();
    write(folder, {
      "w.yaml": `steps:
  - { ref: email_1, type: channel, channel_type: email }
  - { ref: wait, type: delay, settings: { delay_for: { unit: hours, value: "{{ data.x }}" } } }
  - { ref: pause, type: delay, settings: { delay_for: { unit: hours, value: 1 } } }
`,
      "cancelled.scenario.yaml": "workflow: w.yaml\nevents: [{ at +1m: cancel }]\nexpect: [is cancelled]\n",
    });
    const { code, stdout } = await run(folder, "--coverage", ".");
    expect(code).toBe(0);
    expect(stdout).toContain("waits as a template says, whose value only the platform knows");
    expect(stdout).toContain("with an outcome that is not listed: cancelled.scenario.yaml\n");
    expect(stdout).toContain("0 of 1 outcome met (0%)");
  });

  test("ends with 2 if a workflow has errors or shared refs: its outcomes cannot be counted", async () => {
    const folder = folderWith({
      "wrong.yaml": "steps: [{ ref: a, type: channel, when: data.a = 1 }]\n",
      "twice.yaml": "steps: [{ ref: a, type: channel }, { ref: a, type: channel }]\n",
      "broken/workflow.yaml": "steps: [\n",
    });
    const { code, stderr, stdout } = await run(folder, "--coverage", ".");
    expect(code).toBe(2);
    expect(stderr).toContain("wrong.yaml: error: its outcomes cannot be counted: it has errors");
    expect(stderr).toContain("twice.yaml: error: several steps have the ref `a`");
    expect(stderr).toContain("broken/workflow.yaml: error: its outcomes cannot be counted");
    expect(stdout).toContain("of 1 workflow");
  });

  test.each([
    ["-t", ["-t", "seen", "--coverage"], "both `--coverage` and `-t` are given"],
    ["--bail", ["--bail", "--min-coverage", "5"], "both `--min-coverage` and `--bail` are given"],
    ["--watch", ["--watch", "--write-missing"], "both `--write-missing` and `--watch` are given"],
    ["--limit alone", ["--limit", "5"], "`--limit` is given, and no outcomes are counted"],
  ])("refuses %s, by which a count of all would not be one", async (_, args, message) => {
    expect(await run(folderWith(), ...args, ".")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining(message),
    });
  });
});

describe("heed test --write-missing", () => {
  test("writes scenarios that pass and meet every outcome, beside the others of the workflow", async () => {
    const folder = folderWith();
    const first = await run(folder, "--write-missing", ".");
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toContain("3 of 3 outcomes met (100%)");
    expect(readdirSync(join(folder, "scenarios")).toSorted()).toEqual([
      "cascade.outcome-1.scenario.yaml",
      "cascade.outcome-2.scenario.yaml",
      "seen.scenario.yaml",
    ]);
    expect(
      readFileSync(join(folder, "scenarios/cascade.outcome-1.scenario.yaml"), "utf8"),
    ).toBe(`# Written by \`heed test --write-missing\`, for an outcome that no scenario met.
name: "email runs, sms runs"
workflow: "../flows/cascade.yaml"
events:
  - at +5m1s: email bounces
expect:
  - feed runs
  - delay runs
  - email runs
  - pause runs
  - sms runs
  - completes
`);
    const again = await run(folder, "--write-missing", "--min-coverage", "100", ".");
    expect(again.code).toBe(0);
    expect(again.stdout).toContain("3 scenarios: 3 passed");
    expect(readdirSync(join(folder, "scenarios"))).toHaveLength(3);
  });

  test("begins without any scenario, beside each workflow", async () => {
    const folder = makeFolder();
    write(folder, {
      "flows/alert.workflow.json": '{"steps": [{"ref": "a", "type": "channel", "when": "data.x == 1"}]}',
    });
    expect((await run(folder, "--write-missing", "--format", "json", ".")).code).toBe(0);
    expect(readdirSync(join(folder, "flows")).toSorted()).toEqual([
      "alert.outcome-1.scenario.yaml",
      "alert.outcome-2.scenario.yaml",
      "alert.workflow.json",
    ]);
  });

  test("never touches a file that exists", async () => {
    const folder = folderWith();
    const place = join(folder, "scenarios/cascade.outcome-1.scenario.yaml");
    // A scenario in other words, of which not a byte may change.
    const text = `${SEEN}# the end, without a line break`;
    writeFileSync(place, text);
    await run(folder, "--write-missing", ".");
    expect(readFileSync(place, "utf8")).toBe(text);
    expect(readFileSync(join(folder, "scenarios/seen.scenario.yaml"), "utf8")).toBe(SEEN);
    expect(readdirSync(join(folder, "scenarios"))).toContain("cascade.outcome-3.scenario.yaml");
  });

  test("counts an outcome for which it cannot write a scenario as missing, and says why", async () => {
    const folder = makeFolder();
    const wait = {
      ref: "w",
      type: "wait_for_event",
      settings: {
        event: { event_type: "integration_source", event_key: "paid" },
        match_conditions: [
          { operator: "and", conditions: [{ variable: "event.paid", operator: "equal_to", argument: "1" }] },
        ],
      },
    };
    write(folder, { "workflow.json": JSON.stringify({ steps: [wait] }) });
    const { code, stdout } = await run(folder, "--write-missing", "--min-coverage", "100", ".");
    expect(stdout).toContain("not written: ");
    expect(stdout).toContain("events of a source have all values under `event.data`");
    expect(code).toBe(1);
  });

  test("ends with 2 if a file cannot be written", async () => {
    const folder = makeFolder();
    write(folder, {
      [`${"x".repeat(240)}.json`]: '{"steps": [{"ref": "a", "type": "channel", "when": "data.x == 1"}]}',
    });
    const { code, stdout, stderr } = await run(folder, "--write-missing", ".");
    expect(code).toBe(2);
    expect(stderr).toContain("cannot be written: the name is too long");
    expect(stdout).toContain("0 of 2 outcomes met (0%)");
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test("goes by the channels, the time zone and the prefixes of the workflow's settings", async () => {
    const folder = makeFolder();
    write(folder, {
      "heed.config.yaml": "channels: { mail: { type: email } }\n",
      "workflow.yaml": WORKFLOW,
      "seen.scenario.yaml": MET.replace("flows/", ""),
    });
    const { code, stdout } = await run(folder, "--write-missing", "--min-coverage", "100", ".");
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining("(100%)") });
  });
});
