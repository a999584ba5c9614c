import { describe, expect, test } from "vitest";
import { changeInWords, compareFiles, overallResult, type Phrase } from "../../src/compare/index.ts";
import { readDocument } from "../../src/document/index.ts";

/** One sentence per change. */
function changed(before: string | undefined, after: string | undefined, options = {}): readonly string[] {
  const [first, second] = [before, after].map((text) =>
    text === undefined ? undefined : readDocument(text, text.startsWith("{") ? "json" : "yaml"),
  );
  return compareFiles(first, second, options).map((change) => {
    const { part, headline, effects } = changeInWords(change);
    const cases = effects.map(({ lead, condition }) => ` | ${lead} ${condition ?? ""}`.trimEnd());
    return `${plain(part)} ${plain(headline)}${cases.join("")}`;
  });
}

function plain(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === "string" ? part : `\`${part.quoted}\``)).join("");
}

function steps(...lines: readonly string[]): string {
  return `steps:\n${lines.map((line) => `  - { ${line} }\n`).join("")}`;
}

const FEED = "ref: in_app_feed_1, type: channel, channel_type: in_app_feed";
const EMAIL = "ref: email_1, type: channel, channel_type: email";
const PUSH = "ref: push_1, type: channel, channel_type: push";
const DELAY = "ref: delay_1, type: delay";

describe("comparing two files", () => {
  test("finds no change in meaning in equal conditions, and lists what else differs in one change", () => {
    const file = steps(FEED, `${EMAIL}, when: in_app_feed_1 has not been seen`);
    expect(changed(file, file)).toEqual([]);
    expect(changed(file, `# other\n${file}`)).toEqual([]);
    expect(changed(file, `name: x\n${file}`)).toEqual(["other changes: `name`"]);
    expect(changed(undefined, undefined)).toEqual([]);
    expect(changed("a: 1", "b: 2")).toEqual(["other changes: `a`, `b`"]);
    const email = (rest: string) => steps(FEED, `${EMAIL}, template: { ${rest} }`);
    expect(changed(email("subject: a"), `name: y\n${email("subject: b")}`)).toEqual([
      "other changes: `name`, `email_1.template`",
    ]);
    const nested = (subject: string) =>
      `steps: [{ref: b, type: branch, branches: [{name: x, steps: [{ref: a, type: channel, template: ${subject}}]}]}]`;
    expect(changed(nested("one"), nested("two"))).toEqual(["other changes: `a.template`"]);
  });

  test("words lengths of time and send windows as a whole", () => {
    const days = ["monday", "tuesday", "wednesday"];
    const windows = (...items: readonly string[]) =>
      steps(
        `ref: a, type: channel, send_windows: [${items.map((item, index) => `{ day: ${days[index]}, ${item} }`).join(", ")}]`,
      );
    const open = 'type: send, from: "09:00:00", until: "17:30:00"';
    expect(
      changed(
        windows(open, open, "type: do_not_send"),
        windows(open, 'type: send, from: "10:00"', "type: send"),
      ),
    ).toEqual([
      "`a` has another `send_windows`: `monday 09:00 to 17:30, tuesday from 10:00, wednesday all day`, which was `monday to tuesday 09:00 to 17:30, wednesday closed`",
    ]);
    expect(changed(windows(open), windows('type: send, until: "08:00:30"'))).toEqual([
      "`a` has another `send_windows`: `monday until 08:00:30`, which was `monday 09:00 to 17:30`",
    ]);
    // Anything that has no words stays as it is written.
    expect(changed(windows(open), windows("type: maybe"))).toEqual([
      '`a` has another `send_windows`: `[{"day":"monday","type":"maybe"}]`, which was `monday 09:00 to 17:30`',
    ]);
    const delay = (settings: string) => steps(`ref: d, type: delay, settings: { delay_for: ${settings} }`);
    expect(changed(delay("{ unit: minutes, value: 1 }"), delay("{ unit: weeks, value: 2 }"))).toEqual([
      "`d` has another `settings.delay_for`: `2 weeks`, which was `1 minute`",
    ]);
  });

  test("reports settings that determine when and through which channel a message goes out", () => {
    const delay = (settings: string) => steps(`ref: delay_1, type: delay, settings: { ${settings} }`);
    expect(
      changed(
        delay("delay_for: { unit: minutes, value: 30 }"),
        delay("delay_for: { unit: minutes, value: 4500 }"),
      ),
    ).toEqual(["`delay_1` has another `settings.delay_for`: `4500 minutes`, which was `30 minutes`"]);
    expect(
      changed(delay("delay_for: { unit: days, value: 1 }"), delay("delay_until_field_path: data.at")),
    ).toEqual([
      "`delay_1` no longer has `settings.delay_for`, which was `1 day`",
      '`delay_1` now has `settings.delay_until_field_path`: `"data.at"`',
    ]);
    const channel = (rest: string) => steps(`ref: email_1, type: channel${rest}`);
    expect(changed(channel(", channel_key: mail"), channel(", channel_group_key: all"))).toEqual([
      '`email_1` no longer has `channel_key`, which was `"mail"`',
      '`email_1` now has `channel_group_key`: `"all"`',
    ]);
    const window = (from: string) =>
      channel(`, send_windows: [{ day: mon, type: send, from: "${from}", until: "17:00:00" }]`);
    expect(changed(window("09:00:00"), window("10:00:00"))).toEqual([
      "`email_1` has another `send_windows`: `mon 10:00 to 17:00`, which was `mon 09:00 to 17:00`",
    ]);
    for (const type of ["batch", "throttle", "wait_for_event"]) {
      const settings = (n: number) => steps(`ref: s, type: ${type}, settings: { threshold: ${n} }`);
      expect(changed(settings(1), settings(2))).toEqual([
        "`s` has another `settings.threshold`: `2`, which was `1`",
      ]);
    }
    // The order of keys says nothing.
    expect(
      changed(delay("delay_for: { unit: days, value: 1 }"), delay("delay_for: { value: 1, unit: days }")),
    ).toEqual([]);
  });

  test.each([
    ["http_fetch", "settings: { url: a }", "settings: { url: b }", "settings.url"],
    [
      "ai_agent",
      "settings: { halt_on_error: no }",
      "settings: { halt_on_error: yes }",
      "settings.halt_on_error",
    ],
    ["update_data", "settings: { data: '{}' }", "settings: { data: '{\"a\": 1}' }", "settings.data"],
    [
      "trigger_workflow",
      "settings: { workflow_key: a }",
      "settings: { workflow_key: b }",
      "settings.workflow_key",
    ],
    ["random_cohort", "settings: { cohort_key: a }", "settings: { cohort_key: b }", "settings.cohort_key"],
    [
      "channel",
      "channel_overrides: { link_tracking: no }",
      "channel_overrides: { link_tracking: yes }",
      "channel_overrides.link_tracking",
    ],
    ["translate", "to: a", "to: b", "to"],
  ])("reports the settings of %s steps: they may decide what is sent", (type, before, after, key) => {
    const step = (rest: string) => steps(`ref: s, type: ${type}, ${rest}`);
    expect(changed(step(before), step(after))).toEqual([
      expect.stringMatching(new RegExp(`^\`s\` has another \`${key}\`: \`.*\`, which was \`.*\`$`)),
    ]);
  });

  test("reports the shares of cohorts, and the settings of a workflow, alone or wrapped", () => {
    const cohorts = (share: number) =>
      `steps: [{ref: r, type: random_cohort, cohort_branches: [{name: a, percentage: ${share}}, {name: b, percentage: ${100 - share}}]}]`;
    expect(changed(cohorts(50), cohorts(0))).toEqual([
      "branch `a` of `r` has another `percentage`: `0`, which was `50`",
      "branch `b` of `r` has another `percentage`: `100`, which was `50`",
    ]);
    const workflow = (skips: boolean) => `settings: { override_preferences: ${skips} }\n${steps(EMAIL)}`;
    const headline = "the trigger has another `settings.override_preferences`: `true`, which was `false`";
    expect(changed(workflow(false), workflow(true))).toEqual([headline]);
    const wrapped = (text: string) => `workflow:\n${text.replace(/^/gm, "  ")}`;
    expect(changed(wrapped(workflow(false)), wrapped(workflow(true)))).toEqual([headline]);
    expect(changed(wrapped(steps(EMAIL)), wrapped(steps(`${EMAIL}, when: data.a == 1`)))).toEqual([
      "`email_1` sends in fewer cases | no longer sends when data.a != 1",
    ]);
  });

  test("reports the settings of files without steps, and of keys that nobody knows", () => {
    const group = (key: string) =>
      `channel_rules: [{rule_type: if, channel_key: ${key}, variable: data.a, operator: equal_to, argument: "1"}]`;
    expect(changed(group("mail"), group("post"))).toEqual([
      expect.stringContaining('`channel_rules.0.channel_key`: `"post"`, which was `"mail"`'),
    ]);
    expect(changed(`${steps(EMAIL)}owner: a`, `${steps(EMAIL)}owner: b`)).toEqual([
      'the trigger has another `owner`: `"b"`, which was `"a"`',
    ]);
  });

  test("treats durations of one length, and null and nothing, as the same", () => {
    const delay = (length: string) => steps(`ref: d, type: delay, settings: { delay_for: { ${length} } }`);
    expect(changed(delay("unit: minutes, value: 30"), delay("unit: seconds, value: 1800"))).toEqual([
      "other changes: `d.settings.delay_for`",
    ]);
    expect(changed(delay("unit: months, value: 1"), delay("unit: days, value: 30"))).toHaveLength(1);
    expect(changed(steps(EMAIL), steps(`${EMAIL}, send_windows: null`))).toEqual([]);
  });

  test("compares the events that a step waits for, also when the step has moved", () => {
    const wait = (when: string) =>
      `ref: w, type: wait_for_event, settings: { event: { kind: message }, match_conditions: [{operator: and, when: ${when}}] }`;
    const headline =
      "the match of `w` matches in fewer cases | no longer matches when event.a == 1 and event.b != 2";
    expect(changed(steps(wait("event.a == 1")), steps(wait("event.a == 1 and event.b == 2")))).toEqual([
      headline,
    ]);
    expect(
      changed(steps(EMAIL, wait("event.a == 1")), steps(wait("event.a == 1 and event.b == 2"), EMAIL)),
    ).toEqual(expect.arrayContaining([headline]));
    expect(changed(steps(EMAIL, wait("event.a == 1")), steps(wait("event.a == 1"), EMAIL))).toHaveLength(1);
  });

  test("describes the effects of a step's new conditions", () => {
    expect(
      changed(
        steps(FEED, `${EMAIL}, when: in_app_feed_1 has not been seen`),
        steps(FEED, `${EMAIL}, when: in_app_feed_1 has not been seen and data.a == 1`),
      ),
    ).toEqual([
      "`email_1` sends in fewer cases | no longer sends when in_app_feed_1 has not been seen and data.a != 1",
    ]);
  });

  test("treats text and stored conditions as the same, and reports other spellings", () => {
    const stored = `{"steps": [{"ref": "email_1", "type": "channel", "conditions": {"all": [
      {"variable": "data.a", "operator": "equal_to", "argument": "1"},
      {"variable": "data.b", "operator": "equal_to", "argument": "2"}]}}]}`;
    const text = steps("ref: email_1, type: channel, when: data.a == 1 and data.b == 2");
    expect(changed(stored, text)).toEqual([]);
    expect(changed(text, stored)).toEqual([]);
    expect(changed(stored, steps("ref: email_1, type: channel, when: data.b == 2 and data.a == 1"))).toEqual([
      "`email_1` means the same in other words",
    ]);
    expect(changed(text, steps("ref: email_1, type: channel, when: data.a is 1 and data.b is 2"))).toEqual([
      "`email_1` means the same in other words",
    ]);
    expect(changed(text, steps("ref: email_1, type: channel, when: [data.a == 1, data.b == 2]"))).toEqual([]);
  });

  test("treats a step without conditions as one that always runs", () => {
    expect(changed(steps(EMAIL), steps(`${EMAIL}, when: data.a == 1`))).toEqual([
      "`email_1` sends in fewer cases | no longer sends when data.a != 1",
    ]);
    expect(changed(steps(EMAIL), steps(`${EMAIL}, when: always`))).toEqual([]);
    expect(changed(steps(EMAIL), steps(`${EMAIL}, conditions: null`))).toEqual([]);
    expect(changed(`when: data.a == 1\n${steps(EMAIL)}`, steps(EMAIL))).toEqual([
      "the trigger runs in more cases | now also runs when data.a != 1",
    ]);
  });

  test("finds added, removed and moved steps", () => {
    expect(changed(steps(FEED, DELAY, EMAIL), steps(FEED, EMAIL, DELAY))).toEqual([
      expect.stringMatching(/^`(?:delay|email)_1` comes at another place$/),
    ]);
    expect(changed(steps(FEED), steps(`${PUSH}, when: data.a == 1`, FEED))).toEqual([
      "`push_1` is new, and sends when `data.a == 1`",
    ]);
    expect(changed(steps(FEED, `${PUSH}, when: data.a == 1`), steps(FEED))).toEqual([
      "`push_1` is gone; its condition was `data.a == 1`",
    ]);
    expect(changed(undefined, steps(FEED))).toEqual(["`in_app_feed_1` is new"]);
    expect(changed(steps(FEED), undefined)).toEqual(["`in_app_feed_1` is gone"]);
  });

  test("recognises a renamed step if only one qualifies, and renames it in conditions", () => {
    const email = `${EMAIL}, when: in_app_feed_1 has not been seen`;
    expect(changed(steps(FEED, email), steps(FEED, email).replaceAll("in_app_feed_1", "feed"))).toEqual([
      "`feed` seems to be `in_app_feed_1` under another name: type, place and conditions are the same",
    ]);
    const two = (a: string, b: string) => steps(`ref: ${a}, type: delay`, `ref: ${b}, type: delay`);
    expect(changed(two("a", "b"), two("c", "d"))).toEqual([
      "`c` is new",
      "`d` is new",
      "`a` is gone",
      "`b` is gone",
    ]);
    expect(changed(steps("ref: a, type: delay"), steps("ref: b, type: batch"))).toHaveLength(2);
  });

  test("reports a changed type", () => {
    expect(changed(steps(EMAIL), steps(EMAIL.replace("channel_type: email", "channel_type: sms")))).toEqual([
      "`email_1` is of type `sms` now, and was of type `email`",
    ]);
  });

  test("compares steps without a ref by their position", () => {
    expect(changed(steps("type: delay, when: data.a == 1"), steps("type: delay, when: data.a == 2"))).toEqual(
      [
        "the step at `/steps/0` runs in other cases | now also runs when data.a == 2 | no longer runs when data.a == 1",
      ],
    );
  });

  test("uses the channel types that files, a config or the options name", () => {
    const before = steps(PUSH, `${EMAIL}, when: push_1 has been delivered`);
    const after = steps(PUSH, `${EMAIL}, when: never`);
    expect(changed(before, after)).toEqual(["`email_1` means the same in other words"]);
    const untold = (text: string) =>
      text.replaceAll("push_1", "x").replace(", channel_type: push", ", channel_key: k");
    expect(changed(untold(before), untold(after))).toEqual([
      "`email_1` sends in fewer cases | no longer sends when x has been delivered",
    ]);
    expect(changed(untold(before), untold(after), { channels: { k: "push" } })).toHaveLength(1);
    expect(changed(untold(before), untold(after), { stepChannels: { x: "push" } })).toEqual([
      "`email_1` means the same in other words",
    ]);
  });

  test("does not rely on a channel type that changed", () => {
    const after = steps(PUSH.replace("channel_type: push", "channel_type: email"), `${EMAIL}, when: never`);
    expect(changed(steps(PUSH, `${EMAIL}, when: push_1 has been delivered`), after)).toEqual([
      "`push_1` is of type `email` now, and was of type `push`",
      "`email_1` sends in fewer cases | no longer sends when push_1 has been delivered",
    ]);
  });
});

describe("comparing branches", () => {
  const branch = (...arms: readonly string[]) =>
    `steps:\n  - ref: branch_1\n    branches:\n${arms.map((arm) => `      - { ${arm} }\n`).join("")}`;
  const PRO = `name: Pro, when: data.a == 1, steps: [{ ${EMAIL} }]`;
  const FREE = `name: Free, when: data.a == 2, steps: [{ ${PUSH} }]`;

  test("by their names, whatever their position", () => {
    const fresh = "name: New, when: data.a == 0";
    expect(changed(branch(PRO, FREE), branch(fresh, PRO, FREE))).toEqual([
      "branch `New` of `branch_1` is new, and holds when `data.a == 0`",
    ]);
    expect(changed(branch(fresh, PRO), branch(PRO))).toEqual([
      "branch `New` of `branch_1` is gone; its condition was `data.a == 0`",
    ]);
  });

  test("by the steps on them, if they were renamed", () => {
    expect(changed(branch(PRO, FREE), branch(PRO.replace("Pro", "Paid"), FREE))).toEqual([
      "other changes: `steps.0.branches.0.name`",
    ]);
    expect(changed(branch(PRO), branch(PRO.replace("Pro", "Paid").replace("== 1", "== 3")))).toEqual([
      "branch `Paid` of `branch_1` holds in other cases | now also holds when data.a == 3 | no longer holds when data.a == 1",
      "other changes: `steps.0.branches.0.name`",
    ]);
  });

  test("in their order, and whether they end the workflow", () => {
    expect(changed(branch(PRO, FREE), branch(FREE, PRO))).toEqual([
      expect.stringMatching(/^branch `(?:Pro|Free)` of `branch_1` comes at another place$/),
    ]);
    expect(changed(branch(PRO), branch(`${PRO}, terminates: true`))).toEqual([
      "branch `Pro` of `branch_1` now ends the workflow",
    ]);
  });

  test("with the steps on them", () => {
    const both = FREE.replace("[{", `[{ ${EMAIL} }, {`);
    expect(changed(branch(PRO, FREE), branch(PRO.replace(/steps: .*\]/, "steps: []"), both))).toEqual([
      "`email_1` stands on another branch",
    ]);
  });
});

describe("comparing other conditions", () => {
  test("preferences, named conditions, and a file that is a condition", () => {
    const preference = (value: string) => `channel_types:\n  email: { when: data.a == ${value} }\n`;
    expect(changed(preference("1"), preference("2"))).toEqual([
      "preference `channel_types / email` holds in other cases | now also holds when data.a == 2 | no longer holds when data.a == 1",
    ]);
    const named = (value: string) => `conditions:\n  busy: { when: data.a == ${value} }\n`;
    expect(changed(named("1"), `${named("1")}  idle: { when: data.a == 2 }\n`)).toEqual([
      "condition `idle` is new, and holds when `data.a == 2`",
    ]);
    const all = '{"all": [{"variable": "data.a", "operator": "exists"}]}';
    expect(changed(all, '{"all": []}')).toEqual([
      "the condition holds in more cases | now also holds when data.a does not exist",
    ]);
  });
});

test("a preference that is true or false counts in the preference sets of users and tenants", () => {
  const user = (isOn: boolean) => `{"preferences": {"default": {"channel_types": {"email": ${isOn}}}}}`;
  expect(changed(user(true), user(false))).toEqual([
    expect.stringMatching(/^preference `.*channel_types \/ email` holds in fewer cases/),
  ]);
});

test("a preference that is true or false always or never holds", () => {
  const email = (value: string) => `categories:\n  news:\n    channel_types: { email: ${value} }\n`;
  expect(changed(email("true"), email("false"))).toEqual([
    "preference `categories / news / channel_types / email` holds in fewer cases | no longer holds when always",
  ]);
  expect(changed(email("true"), email("{ when: data.a == 1 }"))).toEqual([
    "preference `categories / news / channel_types / email` holds in fewer cases | no longer holds when data.a != 1",
  ]);
  expect(changed(email("true"), email("{ when: always }"))).toEqual([]);
});

describe("comparing files with errors", () => {
  const outcome = (before: string, after: string) =>
    overallResult(compareFiles(readDocument(before, "yaml"), readDocument(after, "yaml")));

  test("reports unreadable conditions, and compares the others", () => {
    const broken = steps(FEED, `${EMAIL}, when: in_app_feed_1 has not been sen`);
    const sound = steps(`${FEED}, when: data.a == 1`, `${EMAIL}, when: in_app_feed_1 has not been seen`);
    expect(changed(broken, sound)).toEqual([
      "`in_app_feed_1` sends in fewer cases | no longer sends when data.a != 1",
      "`email_1` cannot be compared: its conditions have an error",
    ]);
    expect(outcome(broken, sound)).toBe("unreadable");
    expect(outcome(broken, broken)).toBe("unreadable");
    expect(outcome(steps(EMAIL), steps(`${EMAIL}, when: 5`))).toBe("unreadable");
    expect(outcome(steps(EMAIL), steps(`${EMAIL}, when: always, conditions: null`))).toBe("unreadable");
  });

  test("reads hostile files", () => {
    const names = ["__proto__", "constructor", "a b", "", "🔔", "x\ny"].map((name) => JSON.stringify(name));
    const file = steps(...names.map((name) => `ref: ${name}, type: channel, when: data.a == 1`));
    expect(changed(file, file)).toEqual([]);
    expect(changed(file, file.replaceAll("== 1", "== 2"))).toHaveLength(names.length);
    const duplicates = steps(EMAIL, `${EMAIL}, when: data.a == 1`, EMAIL);
    expect(changed(duplicates, duplicates)).toEqual([]);
    const looped = "steps: &s\n  - ref: a\n    when: data.a == 1\n    branches: *s\n";
    expect(changed(looped, looped)).toEqual([]);
  });

  test("compares thousands of steps", () => {
    const many = (value: number) =>
      steps(
        ...Array.from(
          { length: 2_000 },
          (_, index) => `ref: s${index}, type: delay, when: data.a == ${index % 7 ? 1 : value}`,
        ),
      );
    expect(compareFiles(readDocument(many(1), "yaml"), readDocument(many(1), "yaml"))).toEqual([]);
  });
});
