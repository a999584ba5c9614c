import { describe, expect, test } from "vitest";
import { marksIn } from "../../src/engine/assist.ts";
import { withValues } from "../../src/engine/edits.ts";
import { outcomesIn, type Run, runOf } from "../../src/engine/run.ts";
import { EXAMPLES } from "../../src/examples/all.ts";

const example = (name: string) => {
  const found = EXAMPLES.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no example ${name}`);
  return found;
};

const fates = ({ plan, result }: Run): { readonly [ref: string]: string } =>
  Object.fromEntries(
    (result?.fates ?? []).map(({ step, fate }) => [plan?.steps[step]?.ref ?? "trigger", fate]),
  );

/** Runs an example with changed texts. */
function run(
  name: string,
  {
    workflow = (text: string) => text,
    scenario = (text: string) => text,
    event,
  }: {
    workflow?: (text: string) => string;
    scenario?: (text: string) => string;
    event?: { readonly [moment: string]: string };
  } = {},
): Run {
  const { workflow: before, scenario: old } = example(name);
  const changed = scenario(old);
  const value = event === undefined ? [] : [{ pointer: "/events/-", value: event }];
  return runOf(workflow(before), withValues(changed, value));
}

const replaced = (from: string, to: string) => (text: string) => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

/** The findings of `heed check` in examples that show what these mean. */
const TAUGHT: { readonly [name: string]: readonly string[] } = {
  "has-not": ["ref-on-some-paths"],
  tracking: ["case-not-offered"],
  groups: ["mixed-and-or"],
  preferences: ["contains-missing-argument"],
};

describe("the examples", () => {
  test("are at least twelve, with names of their own that an address can hold", () => {
    const names = EXAMPLES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(12);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z-]*$/);
  });

  test.each(
    EXAMPLES,
  )("$name has no mistake, runs to its end, and shows a decided step with a condition", (one) => {
    const { workflow, scenario, chosen } = one;
    const ran = runOf(workflow, scenario);
    expect(ran.mistakes).toEqual({ workflow: [], scenario: [] });
    expect(ran.result?.ending).toBeDefined();
    expect(marksIn({ workflow, scenario }).scenario).toEqual([]);
    // The findings of `heed check` in some are what they teach.
    expect(marksIn({ workflow, scenario }).workflow.map(({ code }) => code)).toEqual(TAUGHT[one.name] ?? []);
    const index = ran.plan?.steps.find(({ pointer }) => pointer === chosen)?.index;
    expect(ran.decisions.find(({ step }) => step === index)?.verdicts.length).toBeGreaterThan(0);
    expect(outcomesIn(workflow).ok).toBe(true);
  });

  test.each(EXAMPLES)("$name says in three sentences what to try, in each language", ({ tries, title }) => {
    for (const language of ["en", "de"] as const) {
      expect(title[language]).not.toBe("");
      for (const sentence of tries[language]) {
        expect(sentence).toMatch(/[.!]$/);
        expect(sentence.split("`").length % 2).toBe(1);
      }
    }
  });
});

describe("what the examples tell people to try comes true", () => {
  test("escalation", () => {
    expect(fates(run("escalation"))).toMatchObject({ email_1: "ran" });
    const seen = { event: { "at +2m": "in_app_feed_1 is seen" } };
    expect(fates(run("escalation", seen))).toMatchObject({ email_1: "skipped" });
    const read = { ...seen, workflow: replaced("has not been seen", "has not been read") };
    expect(fates(run("escalation", read))).toMatchObject({ email_1: "ran" });
  });

  test("has-not", () => {
    expect(fates(run("has-not"))).toMatchObject({ email_1: "skipped", sms_1: "ran" });
    const workflow = replaced(
      "has not been delivered",
      "has not been delivered and email_1 has not been skipped",
    );
    expect(fates(run("has-not", { workflow }))).toMatchObject({ sms_1: "skipped" });
    const scenario = (text: string) =>
      `${replaced("{ name: Kim }", "{ email: kim@mail.test }")(text)}providers:\n  email_1: bounces\n`;
    expect(fates(run("has-not", { workflow, scenario }))).toMatchObject({ email_1: "ran", sms_1: "ran" });
  });

  test("ranks", () => {
    expect(fates(run("ranks"))).toMatchObject({ push_sent: "ran", push_delivered: "ran" });
    const put = (phrase: string) => ({ scenario: replaced("delivered after 10s", phrase) });
    expect(fates(run("ranks", put("sent only")))).toMatchObject({
      push_sent: "ran",
      push_delivered: "skipped",
    });
    expect(fates(run("ranks", put("bounces")))).toMatchObject({
      push_sent: "skipped",
      push_delivered: "skipped",
    });
    const read = { ...put("bounces"), event: { "at +10m": "email_1 is read" } };
    expect(fates(run("ranks", read))).toMatchObject({ push_sent: "skipped", push_delivered: "skipped" });
  });

  test("highest", () => {
    expect(fates(run("highest"))).toMatchObject({ sms_1: "skipped" });
    const scenario = replaced("[bounces, delivered, sent only]", "[bounces, bounces, sent only]");
    expect(fates(run("highest", { scenario }))).toMatchObject({ sms_1: "ran" });
  });

  test("tracking", () => {
    expect(fates(run("tracking"))).toMatchObject({ email_2: "ran" });
    const workflow = replaced("open_tracking: false", "open_tracking: true");
    expect(fates(run("tracking", { workflow }))).toMatchObject({ email_2: "skipped" });
  });

  test("expired", () => {
    expect(fates(run("expired"))).toMatchObject({ email_to_readers: "skipped", email_to_others: "skipped" });
    const scenario = replaced("events:\n  - at +90d: email_1 expires\n", "");
    expect(fates(run("expired", { scenario }))).toMatchObject({
      email_to_readers: "skipped",
      email_to_others: "ran",
    });
  });

  test("no-message", () => {
    expect(fates(run("no-message"))).toMatchObject({ in_app_feed_1: "skipped", email_1: "ran" });
    const scenario = replaced("no message", "delivered");
    expect(fates(run("no-message", { scenario }))).toMatchObject({
      in_app_feed_1: "ran",
      email_1: "skipped",
    });
  });

  test("groups", () => {
    expect(fates(run("groups"))).toMatchObject({ email_1: "ran" });
    const workflow = replaced(
      "data.urgent == true or in_app_feed_1 has not been seen and",
      "(data.urgent == true or in_app_feed_1 has not been seen) and",
    );
    expect(fates(run("groups", { workflow }))).toMatchObject({ email_1: "skipped" });
  });

  test("preferences", () => {
    expect(fates(run("preferences"))).toMatchObject({ in_app_feed_1: "skipped" });
    expect(
      fates(run("preferences", { scenario: replaced("topic: billing", "topic: design") })),
    ).toMatchObject({
      in_app_feed_1: "ran",
    });
    expect(
      fates(run("preferences", { scenario: replaced("    muted_topics: [billing, legal]\n", "") })),
    ).toMatchObject({ in_app_feed_1: "ran" });
  });

  test("audience", () => {
    expect(fates(run("audience"))).toMatchObject({ in_app_feed_1: "ran", email_1: "ran" });
    const left = { event: { "at +1h": 'recipient leaves audience "beta-testers"' } };
    expect(fates(run("audience", left))).toMatchObject({ in_app_feed_1: "ran", email_1: "skipped" });
    const none = { scenario: replaced("[beta-testers, customers]", "[]") };
    expect(fates(run("audience", none))).toMatchObject({ in_app_feed_1: "skipped" });
    const unknown = run("audience", {
      scenario: replaced("  audiences: [beta-testers, customers]\n", "  data: {}\n"),
    });
    expect(unknown.result?.ending).toBeUndefined();
    expect(unknown.mistakes.scenario).toHaveLength(1);
  });

  test("times", () => {
    expect(fates(run("times"))).toMatchObject({ email_1: "ran", chat_1: "ran" });
    const later = { scenario: replaced("2025-01-04T00:00Z", "2025-02-01T00:00Z") };
    expect(fates(run("times", later))).toMatchObject({ email_1: "skipped" });
    const none = run("times", { scenario: replaced("2025-01-04T00:00Z", "soon") });
    expect(fates(none)).toMatchObject({ email_1: "skipped" });
    expect(none.decisions[1]?.verdicts[0]?.any[0]?.all[0]?.because).toBe("not-a-timestamp");
  });

  test("branches", () => {
    expect(fates(run("branches"))).toMatchObject({
      email_2: "ran",
      sms_1: "not-taken",
      in_app_feed_1: "not-taken",
    });
    const free = { scenario: replaced("plan: pro", "plan: free") };
    expect(fates(run("branches", free))).toMatchObject({ email_2: "not-taken", in_app_feed_1: "ran" });
  });

  test("wait", () => {
    expect(fates(run("wait"))).toMatchObject({ email_2: "ran" });
    const paid = { event: { "at +1d": "event payment.completed" } };
    expect(fates(run("wait", paid))).toMatchObject({ email_2: "skipped" });
    const late = run("wait", { event: { "at +4d": "event payment.completed" } });
    expect(fates(late)).toMatchObject({ email_2: "ran" });
    expect(late.result?.timeline.some(({ kind }) => kind === "refused")).toBe(true);
  });

  test("batch", () => {
    expect(fates(run("batch"))).toMatchObject({ email_single: "ran", email_digest: "skipped" });
    const again = { event: { "at +10m": "triggers again" } };
    expect(fates(run("batch", again))).toMatchObject({ email_single: "skipped", email_digest: "ran" });
    const found = outcomesIn(example("batch").workflow);
    const pairs = found.ok
      ? found.outcomes.outcomes.map((one) => one.fates.slice(2).map(({ fate }) => fate))
      : [];
    expect(pairs.sort()).toEqual([
      ["not-reached", "not-reached"],
      ["ran", "skipped"],
      ["skipped", "ran"],
    ]);
  });

  test("meanwhile", () => {
    expect(fates(run("meanwhile"))).toMatchObject({ email_1: "skipped" });
    const late = { scenario: replaced("at +2d", "at +4d") };
    expect(fates(run("meanwhile", late))).toMatchObject({ email_1: "ran" });
  });
});
