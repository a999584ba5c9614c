import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readEnvironment } from "../../src/workflows/environment.ts";
import { problemLine } from "../../src/workflows/problem.ts";
import { watchWorkflows } from "../../src/workflows/watch.ts";
import { openWorkflows } from "../../src/workflows/workflows.ts";
import { folderWith, workflow, write } from "./folders.ts";

const read = (file: unknown) => readEnvironment("environment.json", JSON.stringify(file, null, 1));

const TRIO = { variable: "recipient.plan", operator: "equal_to", argument: "pro" };

describe("an environment", () => {
  test("has variables, groups, conditions of channels, preferences, tenants and a time zone", () => {
    const { environment, problems } = read({
      variables: { base: "https://a.example", window: { unit: "hours", value: 1 } },
      channel_groups: {
        push: { operator: "all", channel_rules: [{ rule_type: "if", channel_key: "apns", ...TRIO }] },
      },
      channels: {
        mail: { conditions: { all: [TRIO] } },
        text: { when: 'recipient.plan is "pro"' },
        hook: {},
      },
      preferences: { categories: { billing: true }, channel_types: { sms: { conditions: [TRIO] } } },
      tenants: { acme: { name: "Acme", settings: { preference_set: { channel_types: { email: false } } } } },
      timezone: "Europe/Berlin",
    });
    expect(problems).toEqual([]);
    expect(environment?.variables.base).toBe("https://a.example");
    expect(environment?.channelGroups.get("push")).toMatchObject({ key: "push", operator: "all" });
    expect(environment?.channelConditions.get("mail")).toEqual({ all: [TRIO] });
    expect(environment?.channelConditions.get("text")).toEqual({ all: [TRIO] });
    expect(environment?.channelConditions.has("hook")).toBe(false);
    expect(environment?.preferences).toMatchObject({ categories: { billing: true } });
    expect(environment?.tenants.get("acme")).toMatchObject({ name: "Acme" });
    expect(environment?.timezone).toBe("Europe/Berlin");
  });

  test("tells its mistakes with their places", () => {
    const { environment, problems } = read({
      variable: {},
      channel_groups: { a: { operator: "some", channel_rules: [{ rule_type: "if" }] } },
      timezone: 1,
    });
    expect(environment).toBeUndefined();
    expect(problems.map(problemLine)).toEqual([
      "environment.json:2:2: error: `variable` is not a key of an environment (environment).",
      "environment.json:5:4: error: `operator` is not one of `any`, `all` (environment).",
      "environment.json:7:5: error: item 0 of `channel_rules` has no `channel_key` (environment).",
      "environment.json:13:2: error: `timezone` must be string (environment).",
    ]);
    const other = read({ timezone: "Mars/Olympus", channels: { mail: { when: "recipient.plan is" } } });
    expect(other.environment).toBeUndefined();
    expect(other.problems.map(({ pointer }) => pointer)).toEqual(["/timezone", "/channels/mail/when"]);
    expect(readEnvironment("environment.yaml", "a: [").problems).toHaveLength(1);
  });

  test("refuses conditions of channels and groups that are none, and those that ask about steps", () => {
    const seen = {
      variable: "refs.feed_1.engagement_status",
      operator: "contains",
      argument: "$message.seen",
    };
    const rule = (trio: object) => ({ channel_rules: [{ rule_type: "if", channel_key: "mail", ...trio }] });
    const { environment, problems } = read({
      channels: {
        a: { conditions: { all: [seen] } },
        b: { when: "feed_1 has been seen" },
        c: { when: "refs.wait_1.matched is true" },
        d: { conditions: { all: [{ ...TRIO, operator: "like" }] } },
        e: { when: 'recipient.plan is "pro"' },
      },
      channel_groups: { f: rule(seen), g: rule({ ...TRIO, operator: "like" }), h: rule(TRIO) },
    });
    expect(environment).toBeUndefined();
    expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["refs-in-preference", "/channel_groups/f/channel_rules/0"],
      ["unknown-operator", "/channel_groups/g/channel_rules/0/operator"],
      ["unknown-operator", "/channels/d/conditions/all/0/operator"],
      ["refs-in-channel", "/channels/a/conditions"],
      ["refs-in-channel", "/channels/b/when"],
      ["refs-in-channel", "/channels/c/when"],
    ]);
    expect(problems[3]?.message).toBe(
      "conditions of a channel belong to no step, so they cannot read `refs.feed_1`",
    );
  });
});

describe("the environment of a folder", () => {
  test("gives plans their time zone, stays as it was if it becomes faulty, and must be sound at the start", async () => {
    const folder = folderWith({
      "one/workflow.json": workflow(),
      "environment.yaml": "timezone: Europe/Berlin\n",
    });
    const { workflows } = await openWorkflows(folder, { pause: 1 });
    expect(workflows.environment().timezone).toBe("Europe/Berlin");
    expect(workflows.get("one")?.plan.timezone).toBe("Europe/Berlin");
    write(folder, { "environment.yaml": "timezone: Mars/Olympus\n" });
    const { problems } = await workflows.reload();
    expect(problems).toMatchObject([{ file: "environment.yaml", line: 1 }]);
    expect(workflows.environment().timezone).toBe("Europe/Berlin");
    await expect(openWorkflows(folder, { pause: 1 })).rejects.toThrow("`Mars/Olympus` is not a time zone");
    write(folder, { "environment.yaml": "timezone: Asia/Tokyo\n" });
    await workflows.reload();
    expect(workflows.get("one")?.plan.timezone).toBe("Asia/Tokyo");
    write(folder, { "environment.json": {} });
    expect((await workflows.reload()).problems).toHaveLength(1);
    rmSync(join(folder, "environment.json"));
    rmSync(join(folder, "environment.yaml"));
    await workflows.reload();
    expect(workflows.environment().timezone).toBeUndefined();
  });
});

test("a watched folder is read again after a change, and no more once the watch has ended", async () => {
  const folder = folderWith({ "one/workflow.json": workflow() });
  const { workflows } = await openWorkflows(folder, { pause: 1 });
  const reloads: string[][] = [];
  let seen = () => {};
  const watched = await watchWorkflows(
    folder,
    workflows,
    ({ added }) => {
      reloads.push([...added]);
      if (workflows.get("two") !== undefined) seen();
    },
    (error) => {
      throw error;
    },
  );
  const isRead = new Promise<void>((done) => {
    seen = done;
  });
  write(folder, { "two/workflow.json": workflow() });
  await isRead;
  await watched.stop();
  const count = reloads.length;
  write(folder, { "three/workflow.json": workflow() });
  await watched.stop();
  expect(reloads).toHaveLength(count);
  expect(workflows.get("three")).toBeUndefined();
});
