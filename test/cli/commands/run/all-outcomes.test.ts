import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { heed, makeFolder, removeFolders } from "../../run.ts";
import { write } from "../../scenario-files.ts";

afterAll(removeFolders);

const folder = makeFolder();
const steps = (...lines: readonly string[]) => `steps:\n${lines.map((line) => `  - ${line}\n`).join("")}`;
const mail = (ref: string, when: string) =>
  `{ ref: ${ref}, type: channel, channel_type: email, when: '${when}' }`;
write(folder, {
  "fine.yaml": steps(mail("email_1", 'data.plan == "pro"')),
  "wide.yaml": steps(
    ...Array.from({ length: 4 }, (_, index) =>
      mail(`a_step_with_quite_a_long_name_${index}`, `data.x${index} == 1`),
    ),
  ),
  "never.yaml": steps(mail("email_1", "data.a > 2 and data.a < 1"), mail("email_2", "never")),
  "failed.yaml": steps(mail("email_1", "email_2 has been seen"), mail("email_2", "always")),
  "shared.yaml": steps(mail("email_1", "always"), mail("email_1", "always")),
  "broken.yaml": steps(mail("email_1", "data.a = 1")),
  "month.yaml": steps(
    mail("email_1", "data.due is before now"),
    "{ ref: wait, type: delay, settings: { delay_for: { unit: months, value: 1 } } }",
    mail("email_2", "data.due is before now"),
  ),
});

async function all(file: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await heed(["run", join(folder, file), "--all", ...args]);
  const here = (text: string) => text.replaceAll(`${folder}/`, "");
  return { code, stdout: here(stdout), stderr: here(stderr) };
}

describe("heed run --all", () => {
  test("lists every outcome with a history, and ends with 0", async () => {
    expect(await all("fine.yaml")).toEqual({
      code: 0,
      stdout: `fine.yaml: 2 outcomes

   email_1
1  runs
2  skipped
in each: trigger runs

1  completed
   data: {"plan":"pro"}
   +0s  email_1  sends a message

2  completed
`,
      stderr: "",
    });
  });

  test("lists fates with each outcome if a table would be too wide", async () => {
    const { stdout } = await all("wide.yaml", "--limit", "1");
    expect(stdout).toContain("1 outcome\n");
    const { stdout: wide, code } = await all("wide.yaml");
    expect(code).toBe(0);
    expect(wide).toMatch(/^1 {2}completed\n {3}a_step_with_quite_a_long_name_0 runs, a_step_\w+ runs, /m);
    expect(wide).toContain("wide.yaml: 16 outcomes\n\nin each: trigger runs\n");
  });

  test("names steps that never run, and ends with 1", async () => {
    const { code, stdout } = await all("never.yaml");
    expect(code).toBe(1);
    expect(stdout).toMatch(/\n\nnever run: email_1, email_2\n$/);
  });

  test("reports an outcome in which the run fails, and ends with 1", async () => {
    const { code, stdout } = await all("failed.yaml");
    expect(code).toBe(1);
    expect(stdout).toContain("1  failed: nothing is known of `refs.email_2` then\n");
  });

  test("reports undecided outcomes, and ends with 1", async () => {
    const { code, stdout } = await all("month.yaml");
    expect(code).toBe(1);
    expect(stdout).toContain(
      "\n1 outcome that could be neither confirmed nor ruled out:\n  completed: trigger runs, email_1 runs, wait runs, email_2 skipped\n",
    );
  });

  test("lists no more than --limit, and ends with 1", async () => {
    const { code, stdout } = await all("wide.yaml", "--limit", "3");
    expect(code).toBe(1);
    expect(stdout).toMatch(/\nThere are more outcomes: `--limit COUNT` sets how many are listed\.\n$/);
    expect(stdout).not.toContain("never run");
  });

  test("writes JSON", async () => {
    const { code, stdout } = await all("fine.yaml", "--format", "json");
    expect(code).toBe(0);
    const trigger = { pointer: "", fate: "ran" };
    expect(JSON.parse(stdout)).toEqual({
      files: [
        {
          file: "fine.yaml",
          diagnostics: [],
          complete: true,
          outcomes: [
            {
              how: "completed",
              fates: [trigger, { ref: "email_1", pointer: "/steps/0", fate: "ran" }],
              history: {
                at: "2025-01-01T00:00:00.000Z",
                trigger: { data: { plan: "pro" } },
                entries: [
                  {
                    at: "2025-01-01T00:00:00.000Z",
                    ref: "email_1",
                    pointer: "/steps/0",
                    kind: "event",
                    message: 1,
                    event: "message.queued",
                    isNew: true,
                  },
                ],
              },
            },
            {
              how: "completed",
              fates: [trigger, { ref: "email_1", pointer: "/steps/0", fate: "skipped" }],
              history: { at: "2025-01-01T00:00:00.000Z", trigger: { data: {} }, entries: [] },
            },
          ],
          undecided: [],
          neverRun: [],
          perhapsNeverRun: [],
        },
      ],
    });
  });

  test("rejects wrong use, and ends with 2", async () => {
    expect((await all("shared.yaml")).stderr).toBe(
      "shared.yaml: error: several steps have the ref `email_1`\n  Give each its own ref, so that a condition names exactly one step.\n",
    );
    const broken = await all("broken.yaml");
    expect(broken).toMatchObject({ code: 2, stdout: "" });
    expect(broken.stderr).toContain("broken.yaml:2:");
    expect(await all("nowhere.yaml")).toMatchObject({ code: 2 });
    expect(await all("fine.yaml", "--scenario", "x.yaml")).toMatchObject({ code: 2 });
    expect((await heed(["run", "--all"])).code).toBe(2);
  });
});
