/** `examples/host/`, a user's host, on the installed package. */
import { cpSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { folder, runModule } from "./user.ts";

// Copied to where the package is installed, as a user's project has it.
const examples = join(folder, "examples");
beforeAll(() => cpSync(resolve(import.meta.dirname, "../../examples"), examples, { recursive: true }));

const example = join(examples, "host");

/** A program of a user who has the example's host at hand. Returns the lines that it prints. */
function runUser(source: string): readonly string[] {
  const host = JSON.stringify(join(example, "host.mjs"));
  return lines(runModule(`import { Host } from ${host};\nimport * as heed from "heed/workflow";\n${source}`));
}

function lines(printed: string): readonly string[] {
  return printed.trimEnd().split("\n");
}

test("a host is less than 60 lines of a user's code", () => {
  expect(readFileSync(join(example, "host.mjs"), "utf8").trimEnd().split("\n").length).toBeLessThan(60);
});

test("it sends, waits and decides with real timers", () => {
  expect(lines(runModule(`import ${JSON.stringify(join(example, "main.mjs"))};`))).toEqual([
    "A recipient who sees it:",
    "  in_app_feed_1 goes out by in_app_feed",
    "  completed",
    "A recipient who does not:",
    "  in_app_feed_1 goes out by in_app_feed",
    "  email_1 goes out by email",
    "  completed",
  ]);
});

test("it takes up a run where another process left it", () => {
  const printed = runUser(`
    const text = "steps: [{ref: s1, type: channel}, {ref: d, type: delay, settings: {delay_for: {unit: hours, value: 1}}}, {ref: s2, type: channel, when: s1 has been sent}]";
    const { plan } = heed.readPlan(text, "yaml");
    const sent = [];
    const send = async ({ ref }) => (sent.push(ref), [{ id: ref, status: "sent" }]);
    const states = [];
    await new Host(plan, { send, speed: 1e5, store: (state) => states.push(JSON.stringify(state)) }).run({});
    const asleep = states.find((text) => JSON.parse(text).position.awaits === "sleep");
    const other = new Host(plan, { send, speed: 1e5 });
    other.messages = { s1: [{ id: "s1", status: "sent" }] };
    console.log(await other.run({}, JSON.parse(asleep)), sent.join());
  `);
  expect(printed).toEqual(["completed s1,s2,s2"]);
});

test("it carries out steps as a user says, else as they are by default", () => {
  const printed = runUser(`
    const text = "steps: [{ref: b, type: batch, settings: {batch_window: {unit: minutes, value: 5}}}, {ref: t, type: throttle}, {ref: s1, type: channel, when: run.total_activities == 1}, {ref: f, type: http_fetch}, {ref: s2, type: channel, when: data.name == 'Kim'}, {ref: u, type: throttle, when: s2 has been skipped}, {ref: s3, type: channel}]";
    const { plan } = heed.readPlan(text, "yaml");
    const handlers = {
      http_fetch: () => ({ merge: { data: { name: "Kim" } } }),
      throttle: ({ ref }) => ({ stop: ref === "u" }),
    };
    const send = ({ ref }) => (console.log(ref), []);
    console.log(await new Host(plan, { send, handlers, speed: 1e5 }).run({ data: {} }));
  `);
  expect(printed).toEqual(["s1", "s2", "ended"]);
});
