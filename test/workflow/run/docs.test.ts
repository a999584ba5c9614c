import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { format } from "node:util";
import { expect, test } from "vitest";
import * as run from "../../../src/entries/run.ts";
import { readPlan } from "../../../src/entries/workflow.ts";

const page = readFileSync(resolve(import.meta.dirname, "../../../docs/hosts.md"), "utf8");

test("the program of docs/hosts.md prints what it says", () => {
  const programs = [...page.matchAll(/^```js\n(.*?)^```$/gms)].map((match) => match[1] as string);
  const program = programs.find((text) => text.includes("//=>")) ?? "";
  const body = program.replaceAll(/^import (\{[^}]*\}) from "heed\/\w+";$/gm, "const $1 = heed;");
  const printed: string[] = [];
  const log = (...values: unknown[]) => printed.push(format(...values));
  new Function("heed", "console", body)({ ...run, readPlan }, { log });
  const promised = [...program.matchAll(/\/\/=> (.*)$/gm)].map((match) => match[1]);
  expect(promised.length).toBeGreaterThan(0);
  expect(printed).toEqual(promised);
});

test("docs/hosts.md names functions that there are, and every kind of event as it is awaited", () => {
  const named = [...page.matchAll(/`(\w+)(?:\(|`)/g)].map((match) => match[1] as string);
  for (const name of [
    "isAwaited",
    "nextOpening",
    "openBatch",
    "joinBatch",
    "batchedData",
    "defaultHandler",
  ]) {
    expect(named).toContain(name);
    expect(run).toHaveProperty(name);
  }
  const kinds = [...page.matchAll(/\| `(\{ event_type: [^`]*\})` \|/g)].map(
    (match) => JSON.parse((match[1] as string).replaceAll(/(\w+):/g, '"$1":')) as run.EventKind,
  );
  expect(new Set(kinds.map(({ event_type }) => event_type))).toHaveLength(5);
  for (const kind of kinds) expect(run.isAwaited({ event: { ...kind } }, kind)).toBe(true);
});

test("docs/hosts.md shows the engine on BullMQ as it is tested, in less than 40 lines", () => {
  const engine = readFileSync(
    resolve(import.meta.dirname, "../../../examples/hosts/bullmq/host.mjs"),
    "utf8",
  );
  expect(page).toContain(`\n\`\`\`js\n${engine}\`\`\`\n`);
  expect(engine.split("\n").length).toBeLessThan(40);
});
