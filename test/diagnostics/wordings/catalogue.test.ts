/** Every code of stored conditions: an example that provokes it, and its message and help. */
import { describe, expect, test } from "vitest";
import { PREFIXES, readPath, type Target } from "../../../src/condition/index.ts";
import { makeTrio } from "../../../src/condition/trio/index.ts";
import { diagnose, severityOf } from "../../../src/diagnostics/index.ts";
import { STORED_WORDINGS } from "../../../src/diagnostics/wordings/catalogue.ts";
import { LIMITS, type Problem, problem } from "../../../src/problem/index.ts";
import { decode } from "../../../src/stored/index.ts";

interface Example {
  readonly code: string;
  readonly stored: unknown;
  readonly target?: Target;
  readonly message: string;
  readonly help: string;
}

const TRIO = { variable: "data.x", operator: "equal_to", argument: "1" };

/** A step's conditions with one trio, changed. */
function step(change: object): unknown {
  return { all: [{ ...TRIO, ...change }] };
}

const EXAMPLES: readonly Example[] = [
  {
    code: "not-conditions",
    stored: 5,
    message: "conditions are expected here, not a number",
    help: 'Write `{"all": [...]}` or `{"any": [...]}`, or null for no conditions.',
  },
  {
    code: "not-conditions",
    stored: "data.x == 1",
    target: "preference",
    message: "conditions are expected here, not text",
    help: "Write a list of conditions, `[...]`, or null for none. Conditions as text go under `when`, in a config file.",
  },
  {
    code: "bare-list",
    stored: [TRIO],
    message: "a step's conditions are a group, not a bare list",
    help: 'Put the list into `{"all": [...]}`; only a preference takes a bare list.',
  },
  {
    code: "bare-trio",
    stored: TRIO,
    message: "a group is expected here, not a single condition",
    help: 'Put it into a group: `{"all": [...]}`.',
  },
  {
    code: "bare-trio",
    stored: TRIO,
    target: "preference",
    message: "a list is expected here, not a single condition",
    help: "Put it into a list: `[...]`.",
  },
  {
    code: "group-in-preference",
    stored: { all: [TRIO] },
    target: "preference",
    message: "a preference's conditions are a bare list, not a group",
    help: "Write the list that `all` holds, without `all`.",
  },
  {
    code: "group-in-preference",
    stored: {},
    target: "preference",
    message: "a preference's conditions are a bare list, not an object",
    help: "Write a list of conditions: `[...]`.",
  },
  {
    code: "any-in-preference",
    stored: { any: [TRIO] },
    target: "preference",
    message: "a preference's conditions must all hold: `or` is not available",
    help: "Write a list of conditions that must all hold, or let the workflow's steps choose.",
  },
  {
    code: "all-beside-any",
    stored: { all: [TRIO], any: [TRIO] },
    message: "`all` and `any` are side by side in one group",
    help: 'Keep only `any`, and repeat what `all` holds within it: `{"any": [{"all": [...]}, {"all": [...]}]}`.',
  },
  {
    code: "any-in-all",
    stored: { all: [{ any: [TRIO] }] },
    message: "an `all` cannot hold an `any`",
    help: 'Turn it inside out, and repeat the outer conditions in each group: `{"any": [{"all": [...]}, {"all": [...]}]}`.',
  },
  {
    code: "nested-group",
    stored: { any: [{ any: [TRIO] }] },
    message: "an `any` cannot hold an `any`",
    help: "Move what the inner `any` holds up into the outer one; it means the same.",
  },
  {
    code: "nested-group",
    stored: [{ all: [TRIO] }],
    target: "preference",
    message: "a preference's list cannot hold an `all`",
    help: "Move what the `all` holds up into the list; it means the same.",
  },
  {
    code: "operator-conditions",
    stored: { operator: "OR", conditions: [TRIO] },
    message: "groups are written with `all` and `any`, not with `operator` and `conditions`",
    help: 'Write `{"any": [...]}`.',
  },
  {
    code: "operator-conditions",
    stored: { all: [{ operator: "and", conditions: [TRIO] }] },
    message: "groups are written with `all` and `any`, not with `operator` and `conditions`",
    help: 'Write `{"all": [...]}`.',
  },
  {
    code: "group-not-list",
    stored: { all: TRIO },
    message: "`all` needs a list, not an object",
    help: 'Write `{"all": [...]}`, with brackets around a single condition too.',
  },
  {
    code: "not-a-trio",
    stored: { all: ["data.x == 1"] },
    message: "a condition is expected here, not text",
    help: 'Write one such as `{"variable": "data.plan", "operator": "equal_to", "argument": "pro"}`.',
  },
  {
    code: "unknown-key",
    stored: { or: [TRIO] },
    message: "`or` does not belong here",
    help: "Write `any`.",
  },
  {
    code: "unknown-key",
    stored: step({ varable: "data.y" }),
    message: "`varable` does not belong here",
    help: "Did you mean `variable`?",
  },
  {
    code: "unknown-key",
    stored: step({ comment: "" }),
    message: "`comment` does not belong here",
    help: "Only `variable`, `operator` or `argument` is allowed here.",
  },
  {
    code: "value-key",
    stored: { all: [{ variable: "data.x", operator: "equal_to", value: "1" }] },
    message: "a condition compares with its `argument`, not with a `value`",
    help: "Rename `value` to `argument`.",
  },
  {
    code: "missing-key",
    stored: { all: [{ operator: "exists" }] },
    message: "this condition has no `variable`",
    help: 'Add the variable, such as `"variable": "data.plan"`.',
  },
  {
    code: "missing-key",
    stored: { all: [{ variable: "data.x" }] },
    message: "this condition has no `operator`",
    help: 'Add the operator, such as `"operator": "equal_to"`.',
  },
  {
    code: "wrong-type",
    stored: step({ variable: 5 }),
    message: "`variable` must be text, not a number",
    help: "Put it into double quotes.",
  },
  {
    code: "wrong-type",
    stored: step({ operator: null }),
    message: "`operator` must be text, not null",
    help: "Write a text in double quotes.",
  },
  {
    code: "wrong-type",
    stored: step({ argument: 5n }),
    message: "`argument` must be JSON, not a bigint",
    help: "Use text, numbers, true, false, null, lists and objects only.",
  },
  {
    code: "empty-group",
    stored: { all: [] },
    message: "this `all` is empty, so it is always true",
    help: "Add a condition, or write null for no conditions; if it is meant, it may stay.",
  },
  {
    code: "empty-group",
    stored: { any: [] },
    message: "this `any` is empty, so it is always false",
    help: "Add a condition; if it is never meant to hold, it may stay.",
  },
  {
    code: "unknown-operator",
    stored: step({ operator: "equalTo" }),
    message: "there is no operator `equalTo`",
    help: "Did you mean `equal_to`?",
  },
  {
    code: "unknown-operator",
    stored: step({ operator: "includes" }),
    message: "there is no operator `includes`",
    help: "Write `contains`.",
  },
  {
    code: "operator-symbol",
    stored: step({ operator: ">=" }),
    message: "`>=` is not the stored name of an operator",
    help: "Write `greater_than_or_equal_to`.",
  },
  {
    code: "operator-symbol",
    stored: step({ operator: "<=>" }),
    message: "`<=>` is not the stored name of an operator",
    help: "Write a name, such as `equal_to`.",
  },
  {
    code: "operator-renamed",
    stored: step({ operator: "is_timestamp_before_date" }),
    message: "`is_timestamp_before_date` is an operator of preferences only",
    help: "Write `is_timestamp_before`, which is the same.",
  },
  {
    code: "not-in-data-api",
    stored: [{ variable: "recipient.trial_ends_at", operator: "is_timestamp_before_now", argument: null }],
    target: "preference",
    message: "the data API, with which preferences are set, has no operator `is_timestamp_before_now`",
    help: "Compare with a timestamp, a relative time such as `1 hour ago`, or a path.",
  },
  {
    code: "missing-argument",
    stored: step({ argument: undefined }),
    message: "`equal_to` needs an argument, and there is none",
    help: 'Add one, such as `"argument": "pro"`; to compare with null itself, write the text `"null"`.',
  },
  {
    code: "missing-argument",
    stored: step({ operator: "is_timestamp_between", argument: null }),
    message: "`is_timestamp_between` needs an argument, and there is none",
    help: 'Add one, such as `"argument": "[\\"2025-01-01\\", \\"2025-12-31\\"]"`.',
  },
  {
    code: "unused-argument",
    stored: step({ operator: "exists", argument: "yes" }),
    message: "`exists` takes no argument, so `yes` has no effect",
    help: "Remove the argument.",
  },
  {
    code: "argument-type",
    stored: step({ operator: "contains_all", argument: "admin" }),
    message: "`contains_all` compares with a list, not with text, so it is always false",
    help: 'Write a list, such as `["admin"]`; to ask for one item, use `contains`.',
  },
  {
    code: "argument-type",
    stored: step({ operator: "less_than", argument: "true" }),
    message: "`less_than` compares with a number or text, not with true or false, so it is always false",
    help: "Compare with a number or a text, or ask for equality instead.",
  },
  {
    code: "argument-type",
    stored: step({ variable: "recipient", operator: "is_not_audience_member", argument: "5" }),
    message: "`is_not_audience_member` compares with text, not with a number, so it is always true",
    help: "Put the audience's key into quotes of its own, so that it is text.",
  },
  {
    code: "static-variable",
    stored: step({ variable: "recipent.plan" }),
    message: "`recipent.plan` is not a path, so the condition compares this constant itself",
    help: "Did you mean `recipient.plan`?",
  },
  {
    code: "static-variable",
    stored: step({ variable: "data.my key" }),
    message: "`data.my key` is not a path, so the condition compares this constant itself",
    help: 'Did you mean `data["my key"]`?',
  },
  {
    code: "static-variable",
    stored: step({ variable: "recipient" }),
    message: "`recipient` is not a path, so the condition compares this constant itself",
    help: "Only audience operators take the whole recipient; ask for a property, such as `recipient.plan`.",
  },
  {
    code: "static-variable",
    stored: step({ variable: "pro", argument: "recipient.plan" }),
    message: "`pro` is not a path, so the condition compares this constant itself",
    help: "Put a path on the left and the constant on the right; a path starts with `data`, `recipient`, `actor`, `vars`, `workflow`, `run`, `tenant` or `refs`, as in `data.pro`.",
  },
  {
    code: "refs-in-preference",
    stored: [{ variable: "refs.email_1.status", operator: "equal_to", argument: "$message.sent" }],
    target: "preference",
    message: "these conditions belong to no step, so they cannot read `refs.email_1.status`",
    help: "Ask it in the conditions of a step or a branch of the workflow.",
  },
  {
    code: "audience-variable",
    stored: step({ variable: "actor.id", operator: "is_audience_member", argument: "beta" }),
    message: "only the recipient can be in an audience, not `actor.id`",
    help: "Write `recipient` as the variable and the audience's key as the argument.",
  },
  ...[
    [
      "soon",
      "Write a date (`2025-01-31`), a time (`2025-01-31T09:00Z`), a relative time (`7 days ago`) or a path.",
    ],
    ["now", "Ask `is_timestamp_before_now` or `is_timestamp_on_or_after_now`, which take no argument."],
    ["2 months ago", "Count in minutes, hours, days or weeks, as in `30 days ago`."],
    ["7 Days ago", "Write a relative time as `7 days ago` or `2 hours from now`, without quotes of its own."],
    ["2025-01-31 09:00", "Put a `T` between the date and the time, as in `2025-01-31T09:00Z`."],
    ["2025-1-31", "Write month, day and time in two digits each, as in `2025-01-31T09:00Z`."],
  ].map(([argument, help]) => ({
    code: "time-expected",
    stored: step({ operator: "is_timestamp_before", argument }),
    message: `\`is_timestamp_before\` compares with a time, but \`${argument}\` is not a time`,
    help: help as string,
  })),
  {
    code: "impossible-date",
    stored: step({ operator: "is_timestamp_before", argument: "2025-02-30" }),
    message: "`2025-02-30` is not a real date or time",
    help: "Check the month, the day and the time of day, which ends at 23:59:59.",
  },
  {
    code: "relative-in-between",
    stored: step({ operator: "is_timestamp_between", argument: '["7 days ago", "2025-01-01"]' }),
    message: "the ends of a range cannot be relative times such as `7 days ago`",
    help: "Ask twice instead: on or after the first time, and before the second.",
  },
  {
    code: "short-relative-time",
    stored: step({ operator: "is_timestamp_on_or_after", argument: "5 minutes ago" }),
    message:
      "`5 minutes ago` is less than 15 minutes away, and the platform does not guarantee that precision",
    help: "Ask about 15 minutes or more, or about now itself; to wait a few minutes, use a delay step.",
  },
  {
    code: "two-ends-expected",
    stored: step({ operator: "is_between", argument: "5" }),
    message: "`is_between` needs a list of two ends",
    help: 'Write two numbers or paths, such as `[1, 5]` or `["data.low", "data.high"]`.',
  },
  {
    code: "two-ends-expected",
    stored: step({ operator: "is_timestamp_between", argument: "2025-01-01" }),
    message: "`is_timestamp_between` needs a list of two ends",
    help: 'Write two times or paths, such as `["2025-01-01", "2025-12-31"]`.',
  },
  {
    code: "number-expected",
    stored: step({ operator: "is_between", argument: '["1", 5]' }),
    message: 'the ends of `is_between` are numbers, but `"1"` is not a number',
    help: "Write a number, without quotes, or a path; between times, ask `is_timestamp_between`.",
  },
  {
    code: "number-imprecise",
    stored: step({ argument: "[12345678901234567890]" }),
    message: "a number here reads as `12345678901234567000`: beyond 9007199254740991 numbers are not exact",
    help: "If it is an identifier, compare it as text: give it quotes of its own.",
  },
  {
    code: "number-not-finite",
    stored: step({ argument: "1e400" }),
    message: "a number here is too large to compute with",
    help: "Write a smaller number; if it is an identifier, compare it as text, in quotes of its own.",
  },
  {
    code: "liquid-not-path",
    stored: step({ operator: "is_timestamp_before", argument: "{{ data.at | date }}" }),
    message: "`{{ data.at | date }}` is not a single path in braces",
    help: "Write only a path, as in `{{ data.at }}`: filters, and text around it, are not evaluated here.",
  },
  {
    code: "unknown-ref-property",
    stored: step({ variable: "refs.email_1" }),
    message: "`refs.email_1` does not say what to ask about the step",
    help: "Write `refs.email_1.delivery_status` or `refs.email_1.engagement_status`.",
  },
  {
    code: "unknown-ref-property",
    stored: step({ variable: "refs.email_1.delivery_state" }),
    message: "`refs.email_1.delivery_state` is not a property of a step",
    help: "Did you mean `refs.email_1.delivery_status`?",
  },
  {
    code: "unknown-ref-property",
    stored: step({ variable: 'refs["my step"].opened' }),
    message: '`refs["my step"].opened` is not a property of a step',
    help: 'Ask `refs["my step"].engagement_status`, with `contains` and `$message.read`.',
  },
  {
    code: "status-operator",
    stored: step({
      variable: "refs.a.engagement_status",
      operator: "not_equal_to",
      argument: "$message.seen",
    }),
    message: "`engagement_status` cannot be used with `not_equal_to`",
    help: "Ask `engagement_status`, with `not_contains` and `$message.seen`.",
  },
  {
    code: "status-operator",
    stored: step({ variable: "refs.a.delivery_status", operator: "contains", argument: "seen" }),
    message: "`delivery_status` cannot be used with `contains`",
    help: "Ask `engagement_status`, with `contains` and `$message.seen`.",
  },
  {
    code: "status-operator",
    stored: step({ variable: "refs.a.engagement_status", operator: "exists", argument: null }),
    message: "`engagement_status` cannot be used with `exists`",
    help: "Write `contains` or `not_contains`, with `$message.seen`, `$message.read`, `$message.interacted`, `$message.link_clicked`, `$message.archived`, `$message.seen_not_read` or `$message.read_not_link_clicked`.",
  },
  {
    code: "status-argument",
    stored: step({ variable: "refs.a.delivery_status", operator: "less_than", argument: "$message.seen" }),
    message: "`delivery_status` cannot be compared with `$message.seen`",
    help: "Ask `engagement_status`, with `not_contains` and `$message.seen`.",
  },
  {
    code: "status-argument",
    stored: step({ variable: "refs.a.engagement_status", operator: "contains", argument: "$message.sen" }),
    message: "`engagement_status` cannot be compared with `$message.sen`",
    help: "Did you mean `$message.seen`?",
  },
  {
    code: "status-argument",
    stored: step({ variable: "refs.a.delivery_status", operator: "less_than", argument: "sent" }),
    message: "`delivery_status` cannot be compared with `sent`",
    help: "Write `$message.sent`.",
  },
  {
    code: "status-argument",
    stored: step({ variable: "refs.a.delivery_status", argument: undefined }),
    message: "`delivery_status` is compared with a status, and there is none",
    help: "Write `$message.skipped`, `$message.undelivered`, `$message.bounced`, `$message.delivery_attempted`, `$message.queued`, `$message.not_sent`, `$message.sent` or `$message.delivered`.",
  },
  {
    code: "message-argument-on-data",
    stored: step({ variable: "email_1.status", argument: "$message.sent" }),
    message: "`$message.sent` is a message status, which only a step's status can be compared with",
    help: "Ask `refs.email_1.delivery_status`, with `greater_than_or_equal_to` and `$message.sent`; for the text itself, give it quotes of its own.",
  },
  {
    code: "message-argument-on-data",
    stored: step({ variable: "$message.sent", argument: "refs.a.delivery_status" }),
    message: "`$message.sent` is a message status, which only a step's status can be compared with",
    help: "Put the step's status on the left, and `$message.sent` on the right.",
  },
  {
    code: "status-as-argument",
    stored: step({ argument: "refs.a.delivery_status" }),
    message: "`refs.a.delivery_status` reads a step, which only the variable can do",
    help: "Make it the variable, with a status such as `$message.seen` as the argument.",
  },
  {
    code: "legacy-status",
    stored: step({ variable: "refs.a.status", operator: "less_than", argument: "$message.seen" }),
    message: "`refs.a.status` is an older form, which puts delivery and engagement on one scale",
    help: "Most likely `has not been seen` is meant: `refs.a.engagement_status`, with `not_contains` and `$message.seen`. The two differ where a message has a later status without an earlier one.",
  },
  {
    code: "legacy-status",
    stored: step({ variable: "refs.a.status", operator: "greater_than", argument: "$message.queued" }),
    message: "`refs.a.status` is an older form, which puts delivery and engagement on one scale",
    help: "Ask `refs.a.delivery_status` or `refs.a.engagement_status` instead.",
  },
  {
    code: "too-deep",
    stored: step({ argument: "[".repeat(65) + "]".repeat(65) }),
    message: "this is nested more than 64 deep",
    help: "Flatten it: parentheses, lists and objects may be nested at most 64 deep.",
  },
  {
    code: "too-long",
    stored: step({ argument: "a".repeat(1024 * 1024 + 1) }),
    message: "this text has 1048577 characters; the limit is 1048576",
    help: "Split it into several conditions, or move what it lists into the data.",
  },
];

test.each(EXAMPLES)("$code: $message", ({ code, stored, target = "step", message, help }) => {
  const { problems } = decode(stored, { target });
  const diagnostic = problems.map(diagnose).find((one) => one.code === code);
  expect(diagnostic).toMatchObject({
    code,
    message,
    help,
    severity: severityOf(diagnostic?.code ?? "too-deep"),
  });
  expect(diagnostic?.pointer).toMatch(/^(?:\/[^/]+)*$/);
});

describe("codes that decoding cannot report", () => {
  const wordsOf = (found: Problem) => {
    const { message, help } = diagnose(found);
    return { message, help };
  };

  test("a time where a value is asked", () => {
    const path = readPath("data.x");
    if (path === undefined) throw new Error("no path");
    const problems: Problem[] = [];
    const time = { kind: "time" as const, text: "7 days ago", milliseconds: -604800000, relative: true };
    makeTrio(
      { kind: "path", path },
      "equal_to",
      time,
      { prefixes: PREFIXES, target: "step" },
      (code, parameters) => {
        problems.push(problem(code, parameters));
      },
    );
    expect(problems.map(wordsOf)).toEqual([
      {
        message: "`argument` must be a value or a path, not a time",
        help: "Times and ranges have their own operators, such as `is_timestamp_before`.",
      },
    ]);
  });

  test("too many groups", () => {
    const parameters = {
      groups: 128,
      conditions: 896,
      groupLimit: LIMITS.groups,
      conditionLimit: LIMITS.conditions,
    };
    expect(wordsOf(problem("too-many-groups", parameters))).toEqual({
      message:
        "written out as an `any` of `all`s this is 128 groups with 896 conditions; the limits are 64 and 512",
      help: "Ask for less in one place, such as whether a list contains the value, or split the step; each `and` between two `or`s multiplies the groups.",
    });
  });
});

test("every code has an example", () => {
  const provoked = new Set([...EXAMPLES.map(({ code }) => code), "too-many-groups"]);
  expect(Object.keys(STORED_WORDINGS).filter((code) => !provoked.has(code))).toEqual([]);
});
