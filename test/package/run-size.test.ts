import { describe, expect, test } from "vitest";
import { bundle, roomsIn } from "./bundle.ts";

const BUDGET = 13 * 1024;

describe("heed/run", () => {
  test.each(["src/entries/run.ts", "dist/run.js"])("is at most 13 kB, gzipped: %s", async (entry) => {
    expect((await bundle(entry)).size).toBeLessThanOrEqual(BUDGET);
  });

  test("loads no parser, no document, no prose and no package", async () => {
    const made = await bundle("src/entries/run.ts");
    const rooms = ["condition", "context", "entries", "evaluate", "problem", "status", "time", "workflow"];
    expect(roomsIn(made)).toEqual(rooms);
    expect(made.inputs.filter((input) => !input.startsWith("src/"))).toEqual([]);
    const inWorkflow = made.inputs.filter((input) => input.startsWith("src/workflow/"));
    expect(inWorkflow.filter((input) => !/^src\/workflow\/(?:run|windows)\//.test(input))).toEqual([]);
  });

  test("as it is published, imports no chunk that it does not use", async () => {
    const { inputs } = await bundle("dist/run.js");
    const { inputs: runtime } = await bundle("dist/runtime.js");
    // Beside the files of `heed/runtime`: the runs and the entry itself.
    const added = inputs.filter((input) => !runtime.includes(input));
    expect(added.length).toBeLessThanOrEqual(3);
  });
});
