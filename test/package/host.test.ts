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

test("a host is less than 120 lines of a user's code", () => {
  expect(readFileSync(join(example, "host.mjs"), "utf8").trimEnd().split("\n").length).toBeLessThan(120);
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

/** The speeds of clocks by which an hour takes a minute, so that no busy machine is late, and no time. */
const SLOW = 60;
const FAST = 1e5;

/** Lets a run wait for an hour for a message of the workflow `k` to be seen. `calls` are made soon after it began. */
function waiting(speed: number, settings: string, ...calls: readonly string[]): readonly string[] {
  return runUser(`
    const seen = { event_type: "message", event_key: "seen", source_type: "workflow", source_key: "k" };
    const text = \`
      key: k
      steps:
        - ref: w
          type: wait_for_event
          settings:
            event: { event_type: message, event_key: seen, source_type: workflow, source_key: k }
            match_conditions: [{ when: event.step_ref == recipient.step }]
            expires_after: { unit: hours, value: 1 }
            ${settings}
        - { ref: s1, type: channel, when: refs.w.matched == true and refs.w.signal_variables.message_id == "m" }\`;
    const { plan } = heed.readPlan(text, "yaml");
    let step = "a";
    const send = ({ ref }) => (console.log(ref), []);
    const host = new Host(plan, { send, load: () => ({ recipient: { step } }), speed: ${speed} });
    setTimeout(() => { ${calls.join("; ")} }, 5);
    console.log(await host.run({ recipient: {} }));
  `);
}

const matching = `host.receive(seen, { step_ref: "a", message_id: "m" })`;

test("it waits for an event, whose values later steps read", () => {
  expect(waiting(SLOW, "on_timeout: continue", matching)).toEqual(["s1", "completed"]);
  expect(waiting(SLOW, "on_match: halt", matching)).toEqual(["halted"]);
  // The recipient is loaded when the event arrives.
  expect(waiting(FAST, "on_timeout: continue", `step = "b"`, matching)).toEqual(["completed"]);
});

test("it waits on after events of other kinds and those that the conditions refuse", () => {
  const others = [
    `host.receive({ ...seen, source_key: "other" }, { step_ref: "a", message_id: "m" })`,
    `host.receive({ ...seen, event_key: "read" }, { step_ref: "a", message_id: "m" })`,
    `host.receive(seen, { step_ref: "b" })`,
    `host.receive(seen, { step_ref: "a", message_id: "m" }, host.now() - 36e5)`,
  ];
  expect(waiting(SLOW, "on_timeout: continue", ...others, matching)).toEqual(["s1", "completed"]);
  expect(waiting(FAST, "on_timeout: halt", ...others)).toEqual(["halted"]);
});

test("it tries a step three times, then answers that it failed", () => {
  const printed = runUser(`
    const text = "steps: [{ref: f, type: http_fetch}, {ref: a, type: ai_agent}, {ref: s, type: channel}]";
    const { plan } = heed.readPlan(text, "yaml");
    for (const most of [2, 3]) {
      let tries = 0;
      const handlers = {
        http_fetch: () => { if (++tries <= most) throw new Error("no answer"); return {}; },
        ai_agent: () => { throw new Error("no model"); },
      };
      const store = ({ decisions }) => states.push(decisions.at(-1)?.failure);
      const states = [];
      const send = async () => { throw new Error("not configured"); };
      console.log(await new Host(plan, { send, handlers, store }).run({}), tries, states.filter(Boolean).join());
    }
  `);
  expect(printed).toEqual(["failed 3 Error: no model,Error: not configured", "failed 3 Error: no answer"]);
});

test("it makes a message outside its send window at once, to go out when one opens", () => {
  const printed = runUser(`
    const text = "steps: [{ref: s, type: channel, send_windows: [{day: monday, type: send, from: 09:00:00, until: 17:00:00}]}, {ref: t, type: channel}]";
    const { plan } = heed.readPlan(text, "yaml", { timezone: "Asia/Kolkata" });
    let began;
    const send = ({ ref, at }) => {
      const moment = new Date(at);
      if (ref === "s") console.log(moment.getUTCDay(), moment.getTime() === began || moment.toISOString().slice(11));
      else console.log(at < began + 60_000);
      return [];
    };
    const host = new Host(plan, { send });
    host.now = () => began;
    for (began of [Date.parse("2025-01-04T12:00Z"), Date.parse("2025-01-06T04:00Z")]) await host.run({ recipient: {} });
  `);
  expect(printed).toEqual(["1 03:30:00.000Z", "true", "1 true", "true"]);
});
