import type { WorkflowVersion } from "heed/hosts";
import { listMessages, readRun } from "heed/store";
import { readPlan } from "heed/workflow";
import { expect, test } from "vitest";
import { onEachDriver } from "../databases/databases.ts";
import { Bench, MINUTE, START } from "./bench.ts";

function digest(settings: string, after = "run.total_activities > 1"): string {
  return `
key: w
steps:
  - { ref: batch_1, type: batch, settings: { batch_window: { unit: minutes, value: 10 }${settings} } }
  - { ref: email_1, type: channel, channel_type: email, channel_key: mail, when: ${after} }
`;
}

onEachDriver("batches", (driver) => {
  test("that flush let the first run go on at once, and the next one with all that follows it", async () => {
    const bench = await new Bench(digest(", batch_execution_mode: flush_leading")).open(driver);
    await bench.start("a");
    await bench.settle();
    expect(await bench.steps("a")).toContain('step_decided email_1 "skip" completed');
    bench.at(4);
    await bench.start("b");
    await bench.settle();
    expect((await readRun(bench.store, "b"))?.wake_at).toBe(new Date(START + 10 * MINUTE).toISOString());
    await bench.start("c");
    await bench.settle();
    expect((await readRun(bench.store, "c"))?.status).toBe("completed");
    bench.at(10);
    await bench.settle();
    expect(await bench.steps("b")).toContain("message_enqueued email_1 completed");
    await bench.start("d");
    await bench.settle();
    expect(await bench.steps("d")).toContain('step_decided email_1 "skip" completed');
  });

  test("go on for the others if the run that holds one is cancelled, and for nobody if all are", async () => {
    const bench = await new Bench(digest("", "run.total_activities > 0")).open(driver);
    const cancel = (cancellationKey: string) => bench.runs.cancel({ workflow: "w", cancellationKey });
    await bench.start("a", { by: "a" }, { cancellationKey: "a" });
    await bench.settle();
    await bench.start("b", { by: "b" }, { cancellationKey: "b" });
    await bench.settle();
    await cancel("a");
    expect((await readRun(bench.store, "a"))?.status).toBe("paused");
    bench.at(10);
    await bench.settle();
    expect(await bench.steps("a")).toContain("message_enqueued email_1 completed");
    await bench.start("c", {}, { cancellationKey: "c" });
    await bench.settle();
    await bench.start("d", {}, { cancellationKey: "d" });
    await bench.settle();
    await cancel("d");
    await cancel("c");
    expect((await readRun(bench.store, "c"))?.status).toBe("cancelled");
    bench.at(30);
    await bench.settle();
    const { items } = await listMessages(bench.store, { workflow_recipient_run_id: "c" });
    expect(items).toEqual([]);
  });

  test.each([
    ["latest", ["email_2"]],
    ["pinned", ["email_1"]],
  ])("go on in the version of the workflow that `workflow_version_mode` says: %s", async (mode, sent) => {
    const text = digest(`, workflow_version_mode: ${mode}`, "run.total_activities > 0");
    let newest: WorkflowVersion | undefined;
    const bench = await new Bench(text, { newest: async () => newest }).open(driver);
    await bench.start("a");
    await bench.settle();
    const { plan } = readPlan(text.replace("email_1", "email_2"), "yaml");
    if (plan === undefined) throw new Error("the workflow has mistakes");
    newest = await bench.runs.keepWorkflow({ key: "w", workflow: {}, plan });
    bench.at(10);
    await bench.settle();
    const { items } = await listMessages(bench.store, { workflow_recipient_run_id: "a" });
    expect(items.map(({ source }) => source.step_ref)).toEqual(sent);
    expect((await readRun(bench.store, "a"))?.version === newest.id).toBe(mode === "latest");
  });

  test("go on in a newer version with waits for messages, which are told of them, and name it at once", async () => {
    const text = digest(", workflow_version_mode: latest", "run.total_activities > 0");
    const { plan } = readPlan(
      `${text}
  - ref: wait_1
    type: wait_for_event
    settings:
      event: { event_type: message, event_key: seen, source_type: workflow, source_key: w }
      match_conditions: [{ when: event.step_ref == "email_1" }]
      expires_after: { unit: minutes, value: 10 }
      on_timeout: halt
`,
      "yaml",
    );
    if (plan === undefined) throw new Error("the workflow has mistakes");
    let newest: WorkflowVersion | undefined;
    const named: string[] = [];
    const bench = await new Bench(text, {
      newest: async () => newest,
      send: async (_effect, { row, version }) => {
        named.push(row.version, version.id);
        return { messages: [{ channel_id: "email" }] };
      },
    }).open(driver);
    await bench.start("r");
    await bench.settle();
    newest = await bench.runs.keepWorkflow({ key: "w", workflow: {}, plan });
    bench.at(10);
    await bench.settle();
    const { items } = await listMessages(bench.store, { workflow_recipient_run_id: "r" });
    expect(named).toEqual([newest.id, newest.id]);
    expect(items.map(({ source }) => source.version_id)).toEqual([newest.id]);
    await bench.see("r", 12);
    await bench.settle();
    expect((await bench.steps("r")).at(-1)).toBe("wait_conditions_evaluated wait_1 completed");
  });
});
