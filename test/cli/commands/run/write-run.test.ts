import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { readScenario } from "../../../../src/simulate/index.ts";
import { readPlan } from "../../../../src/workflow/index.ts";
import { heed, makeFolder, removeFolders } from "../../run.ts";
import { type RecordedRun, recordedRun } from "../../server/recorded-run.ts";
import { KEY, RunServer } from "../../server/run-server.ts";

const files = resolve(import.meta.dirname, "../../../simulate");
const env = { HEED_SECRET_KEY: KEY };

function recorded(name: string, workflow: string): RecordedRun {
  const { scenario } = readScenario(
    readFileSync(join(files, "scenarios", `${name}.scenario.yaml`), "utf8"),
    "yaml",
  );
  const { plan } = readPlan(readFileSync(join(files, "workflows", `${workflow}.yaml`), "utf8"), "yaml");
  if (scenario === undefined || plan === undefined) throw new Error("a file has mistakes");
  return recordedRun(plan, scenario, name);
}

let server: RunServer | undefined;

async function serverOf(run: RecordedRun): Promise<string> {
  server = await RunServer.open([run]);
  return server.address;
}

/** A folder with a workflow, `workflow.yaml`. */
function folderOf(workflow: string): string {
  const folder = makeFolder();
  copyFileSync(join(files, "workflows", `${workflow}.yaml`), join(folder, "workflow.yaml"));
  return folder;
}

afterEach(async () => {
  await server?.close();
  server = undefined;
});
afterAll(removeFolders);

describe("heed run --from-server", () => {
  test("writes a run as a scenario that passes", async () => {
    const address = await serverOf(recorded("escalation-seen", "escalation"));
    const folder = folderOf("escalation");
    const [file, workflow] = [join(folder, "incident.scenario.yaml"), join(folder, "workflow.yaml")];
    const args = [
      "run",
      "--from-server",
      address,
      "escalation-seen",
      "--workflow-file",
      workflow,
      "-o",
      file,
    ];
    const { code, stdout, stderr } = await heed(args, { env });
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(file, "utf8")).toContain("\nexpect:\n  - in_app_feed_1 runs\n");
    expect(await heed(["test", file])).toMatchObject({ code: 0 });
  });

  test("writes to standard output, and the value as JSON", async () => {
    const address = await serverOf(recorded("digest-flushed", "digest"));
    const workflow = join(folderOf("digest"), "workflow.yaml");
    const args = ["run", "--from-server", address, "digest-flushed", "--workflow-file", workflow];
    const { code, stdout } = await heed(args, { env });
    const { stdout: json } = await heed([...args, "--format", "json"], { env });
    expect(code).toBe(0);
    expect(readScenario(stdout, "yaml").problems).toEqual([]);
    const { scenario } = readScenario(stdout, "yaml");
    expect(readScenario(JSON.stringify(JSON.parse(json).scenario), "json").scenario?.trigger.parts).toEqual(
      scenario?.trigger.parts,
    );
  });

  test("says which workflow does not fit, and writes nothing", async () => {
    const address = await serverOf(recorded("escalation-seen", "escalation"));
    const folder = folderOf("digest");
    const [file, workflow] = [join(folder, "x.yaml"), join(folder, "workflow.yaml")];
    const args = [
      "run",
      "--from-server",
      address,
      "escalation-seen",
      "--workflow-file",
      workflow,
      "-o",
      file,
    ];
    const { code, stderr } = await heed(args, { env });
    expect(code).toBe(2);
    expect(stderr).toContain(
      "the run `escalation-seen` cannot be written as a scenario: the workflow has no step",
    );
    expect(existsSync(file)).toBe(false);
  });

  test.each([
    [["--from-server", "http://127.0.0.1"], "no run is given"],
    [["--from-server", "http://127.0.0.1", "run"], "no workflow is given"],
    [["--from-server", "http://127.0.0.1", "run", "--all"], "both `--from-server` and `--all` are given"],
    [
      ["--from-server", "http://127.0.0.1", "run", "--scenario", "a"],
      "both `--from-server` and `--scenario` are given",
    ],
    [["workflow.yaml", "--with-data", "--all"], "`--with-data` is given, and no server"],
  ])("refuses %j", async (args, message) => {
    const { code, stderr } = await heed(["run", ...args], { env });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
