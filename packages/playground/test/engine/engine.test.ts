import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answerTo, type QuestionName, type Questions } from "../../src/engine/index.ts";

const folder = join(import.meta.dirname, "../../../../examples/escalation");
const workflow = readFileSync(join(folder, "workflow.yaml"), "utf8");
const scenario = readFileSync(join(folder, "seen.scenario.yaml"), "utf8");

const ask = <Name extends QuestionName>(name: Name, question: Questions[Name]["ask"]) =>
  answerTo({ id: 1, name, ask: question } as never) as Promise<Questions[Name]["answer"]>;

describe("the answers of the engine", () => {
  test("can be sent from thread to thread, and say what ran", async () => {
    const run = await ask("run", { workflow, scenario });
    expect(structuredClone(run)).toEqual(run);
    expect(run.result?.fates.map(({ fate }) => fate)).toEqual(["ran", "ran", "ran", "skipped"]);
  });

  test("tell mistakes of either text, and of lines that do not fit the workflow", async () => {
    const broken = await ask("run", { workflow: "steps: [", scenario });
    expect(broken.plan).toBeUndefined();
    expect(broken.mistakes.workflow.length).toBeGreaterThan(0);
    const misfit = await ask("run", { workflow, scenario: "events:\n  - at +1m: sms_9 is seen\n" });
    expect(misfit.result).toBeUndefined();
    expect(misfit.mistakes.scenario[0]?.message).toContain("sms_9");
  });

  test("list all outcomes, and say why there are none", async () => {
    const found = await ask("outcomes", { workflow });
    expect(found.ok && found.outcomes.outcomes.length).toBe(2);
    const twice = "steps:\n  - { ref: a, type: channel }\n  - { ref: a, type: channel }\n";
    expect(await ask("outcomes", { workflow: twice })).toMatchObject({ ok: false });
  });

  test("change conditions in place", async () => {
    const stored = { all: [{ variable: "data.urgent", operator: "equal_to", argument: "true" }] };
    const text = await ask("setConditions", { workflow, pointer: "/steps/2", stored });
    expect(text).toBe(workflow.replace("when: in_app_feed_1 has not been seen", "when: data.urgent == true"));
    const unfinished = { all: [{ variable: "data.urgent", operator: "equal_to" }] };
    expect(await ask("setConditions", { workflow, pointer: "/steps/2", stored: unfinished })).toBeUndefined();
    expect(await ask("conditions", { workflow, pointer: "/steps/0" })).toBeNull();
  });

  test("change a scenario in place, whatever it has so far", async () => {
    const add = [{ pointer: "/events/-", value: { "at +3m": "in_app_feed_1 is read" } }];
    expect(await ask("setValues", { scenario, changes: add })).toBe(
      scenario.replace("is seen\n", "is seen\n  - at +3m: in_app_feed_1 is read\n"),
    );
    for (const empty of ["", "# nothing\n", "{}\n"])
      expect(await ask("setValues", { scenario: empty, changes: add })).toContain(
        "at +3m: in_app_feed_1 is read",
      );
  });

  test("mark what `heed check` finds, and propose what can be written", async () => {
    const wrong = workflow.replace("has not been seen", "has not been sen");
    const marks = await ask("marks", { workflow: wrong, scenario });
    expect(marks.workflow[0]).toMatchObject({ isError: true, code: "unknown-case" });
    const offset = workflow.indexOf("has not been") + "has not been ".length;
    const found = await ask("proposals", { texts: { workflow, scenario }, name: "workflow", offset });
    expect(found.map(({ label }) => label)).toContain("has not been read");
  });
});
