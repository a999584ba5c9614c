import { describe, expect, test } from "vitest";
import {
  type Argument,
  type Json,
  type Operator,
  readPath,
  type Variable,
} from "../../../src/condition/index.ts";
import { makeTrio } from "../../../src/condition/trio/index.ts";

function path(text: string) {
  const read = readPath(text);
  if (read === undefined) throw new Error(`no path: ${text}`);
  return { kind: "path" as const, path: read };
}

/** A constant: JSON, or a value that neither surface should let through. */
const value = (constant: unknown) => ({ kind: "value" as const, value: constant as Json });
const message = (name: string) => ({ kind: "message" as const, name });
const liquid = (text: string) => ({ kind: "liquid" as const, text: `{{ ${text} }}`, path: path(text).path });
const time = (text: string, milliseconds: number, relative: boolean) =>
  ({ kind: "time", text, milliseconds, relative }) as const;
type End = Extract<Argument, { kind: "range" }>["low"];
const range = (low: End, high: End) => ({ kind: "range" as const, low, high });
const NEW_YEAR = time("2025-01-01", 1735689600000, false);
const WEEK_AGO = time("7 days ago", -604800000, true);
const x = path("data.x");
const recipient = { kind: "recipient" as const };
const deepList: unknown = JSON.parse("[".repeat(65) + "]".repeat(65));
const deepObject = { a: deepList };

/** Reports as lines: `code at part: parameter value, parameter value`. */
function reportsOf(
  variable: Variable,
  operator: Operator,
  argument: Argument,
  target: "step" | "preference" = "step",
) {
  const reports: string[] = [];
  const setting = { prefixes: ["data", "event"], target };
  makeTrio(variable, operator, argument, setting, (code, parameters, part, end) => {
    const values = Object.entries(parameters).map(([name, value]) => `${name} ${value}`);
    reports.push(`${code} at ${end === undefined ? part : `${part} ${end}`}: ${values.join(", ")}`);
  });
  return reports;
}

const CASES: readonly [Variable, Operator, Argument, ...reports: string[]][] = [
  [
    path("refs.email_1.status"),
    "less_than",
    message("sent"),
    "legacy-status at variable: ref email_1, operator less_than, argument sent",
  ],
  [value("pro"), "equal_to", value("pro"), "static-variable at variable: variable pro, prefixes data,event"],
  [value(5), "exists", undefined, "static-variable at variable: variable 5, prefixes data,event"],
  [value('"'), "exists", undefined, 'static-variable at variable: variable ", prefixes data,event'],
  [recipient, "exists", undefined, "static-variable at variable: variable recipient, prefixes data,event"],
  [
    value(2 ** 53),
    "exists",
    undefined,
    "static-variable at variable: variable 9007199254740992, prefixes data,event",
    "number-imprecise at variable: found 9007199254740992",
  ],
  [
    value(-Infinity),
    "exists",
    undefined,
    "static-variable at variable: variable -Infinity, prefixes data,event",
    "number-not-finite at variable: found -Infinity",
  ],
  [
    value(deepList),
    "exists",
    undefined,
    "static-variable at variable: variable [...], prefixes data,event",
    "too-deep at variable: limit 64",
  ],
  [
    value(deepObject),
    "exists",
    undefined,
    "static-variable at variable: variable {...}, prefixes data,event",
    "too-deep at variable: limit 64",
  ],
  [
    value(5n),
    "exists",
    undefined,
    "static-variable at variable: variable bigint, prefixes data,event",
    "wrong-type at variable: key variable, expected JSON, found bigint",
  ],
  [x, "exists", value("pro"), "unused-argument at argument: operator exists, argument pro"],
  [x, "empty", value(5), "unused-argument at argument: operator empty, argument 5"],
  [x, "empty", value(true), "unused-argument at argument: operator empty, argument true"],
  [x, "empty", value(null), "unused-argument at argument: operator empty, argument null"],
  [
    x,
    "is_timestamp",
    value(["a", 1]),
    'unused-argument at argument: operator is_timestamp, argument ["a",1]',
  ],
  [x, "exists", path("data.y[0]"), "unused-argument at argument: operator exists, argument data.y[0]"],
  [x, "exists", liquid("data.y"), "unused-argument at argument: operator exists, argument {{ data.y }}"],
  [x, "exists", WEEK_AGO, "unused-argument at argument: operator exists, argument 7 days ago"],
  [
    x,
    "exists",
    range(value(1), path("data.y")),
    "unused-argument at argument: operator exists, argument 1 and data.y",
  ],
  [
    x,
    "is_timestamp_before",
    time("14 minutes ago", -840000, true),
    "short-relative-time at argument: found 14 minutes ago",
  ],
  [x, "is_timestamp_before", time("15 minutes from now", 900000, true)],
  [x, "is_timestamp_before", time("1970-01-01T00:01Z", 60000, false)],
  [
    x,
    "greater_than",
    value(null),
    "argument-type at argument: operator greater_than, expected number-or-text, found null, verdict false",
  ],
  [
    x,
    "greater_than_or_equal_to",
    value(false),
    "argument-type at argument: operator greater_than_or_equal_to, expected number-or-text, found boolean, verdict false",
  ],
  [
    x,
    "less_than",
    value([5]),
    "argument-type at argument: operator less_than, expected number-or-text, found list, verdict false",
  ],
  [
    x,
    "less_than_or_equal_to",
    value({ a: 1 }),
    "argument-type at argument: operator less_than_or_equal_to, expected number-or-text, found object, verdict false",
  ],
  [
    x,
    "contains_all",
    value("pro"),
    "argument-type at argument: operator contains_all, expected list, found string, verdict false",
  ],
  [
    x,
    "not_contains_all",
    value(null),
    "argument-type at argument: operator not_contains_all, expected list, found null, verdict true",
  ],
  [
    recipient,
    "is_audience_member",
    value(5),
    "argument-type at argument: operator is_audience_member, expected text, found number, verdict false",
  ],
  [
    recipient,
    "is_not_audience_member",
    value(["beta"]),
    "argument-type at argument: operator is_not_audience_member, expected text, found list, verdict true",
  ],
  [
    recipient,
    "is_audience_member",
    value(2 ** 60),
    "number-imprecise at argument: found 1152921504606847000",
    "argument-type at argument: operator is_audience_member, expected text, found number, verdict false",
  ],
  [
    x,
    "is_between",
    range(value(2 ** 53), value(2 ** 54)),
    "number-imprecise at argument low: found 9007199254740992",
    "number-imprecise at argument high: found 18014398509481984",
  ],
  [
    message("seen"),
    "equal_to",
    path("refs.a.status"),
    "message-argument-on-data at variable: variable refs.a.status, argument $message.seen",
  ],
  [
    recipient,
    "equal_to",
    message("seen"),
    "message-argument-on-data at argument: variable recipient, argument $message.seen",
  ],
  [
    x,
    "equal_to",
    message("seen"),
    "message-argument-on-data at argument: variable data.x, argument $message.seen",
  ],
  [x, "equal_to", path("refs.a.status"), "status-as-argument at argument: argument refs.a.status"],
  [
    x,
    "is_between",
    range(value(1), liquid("refs.b.status")),
    "status-as-argument at argument: argument refs.b.status",
  ],
  [
    path("recipient.id"),
    "is_audience_member",
    value("beta"),
    "audience-variable at variable: variable recipient.id",
  ],
  [value("x"), "is_audience_member", undefined, "audience-variable at variable: variable x"],
  [
    value(2 ** 53),
    "equal_to",
    undefined,
    "static-variable at variable: variable 9007199254740992, prefixes data,event",
    "missing-argument at operator: operator equal_to",
  ],
  [x, "greater_than", undefined, "missing-argument at operator: operator greater_than"],
  [recipient, "is_audience_member", undefined, "missing-argument at operator: operator is_audience_member"],
  [
    path("refs.email_1"),
    "equal_to",
    message("sent"),
    "unknown-ref-property at variable: variable refs.email_1, ref email_1, property ",
  ],
  [
    path("refs.email_1.seen"),
    "equal_to",
    message("sent"),
    "unknown-ref-property at variable: variable refs.email_1.seen, ref email_1, property seen",
  ],
  [
    path("refs.email_1.status.x"),
    "equal_to",
    message("sent"),
    "unknown-ref-property at variable: variable refs.email_1.status.x, ref email_1, property status",
  ],
  [
    path('refs[0]["status"]'),
    "equal_to",
    message("sent"),
    'unknown-ref-property at variable: variable refs[0]["status"], ref 0, property status',
  ],
  [
    path("refs.a.delivery_status"),
    "contains",
    message("sent"),
    "status-operator at operator: property delivery_status, operator contains, argument $message.sent",
  ],
  [
    path("refs.a.engagement_status"),
    "equal_to",
    value("seen"),
    "status-operator at operator: property engagement_status, operator equal_to, argument seen",
  ],
  [
    path("refs.a.status"),
    "exists",
    undefined,
    "status-operator at operator: property status, operator exists, argument ",
  ],
  [
    path("refs.a.delivery_status"),
    "equal_to",
    message("opened"),
    "status-argument at argument: property delivery_status, operator equal_to, found $message.opened",
  ],
  [
    path("refs.a.engagement_status"),
    "contains",
    value("seen"),
    "status-argument at argument: property engagement_status, operator contains, found seen",
  ],
  [
    path("refs.a.status"),
    "equal_to",
    undefined,
    "status-argument at argument: property status, operator equal_to, found ",
  ],
  [x, "equal_to", NEW_YEAR, "wrong-type at argument: key argument, expected a value or a path, found time"],
  [
    x,
    "contains",
    liquid("data.y"),
    "wrong-type at argument: key argument, expected a value or a path, found liquid",
  ],
  [
    x,
    "not_equal_to",
    range(value(1), value(2)),
    "wrong-type at argument: key argument, expected a value or a path, found range",
  ],
  [x, "equal_to", value(deepList), "too-deep at argument: limit 64"],
  [x, "equal_to", value([Infinity]), "number-not-finite at argument: found Infinity"],
  [x, "equal_to", value({ a: 5n }), "wrong-type at argument: key argument, expected JSON, found bigint"],
  [x, "is_timestamp_before", value("2025-02-30"), "impossible-date at argument: found 2025-02-30"],
  [
    x,
    "is_timestamp_before",
    value("{{ data.x | date }}"),
    "liquid-not-path at argument: found {{ data.x | date }}",
  ],
  [
    x,
    "is_timestamp_before",
    value("soon"),
    "time-expected at argument: operator is_timestamp_before, found soon",
  ],
  [
    x,
    "is_timestamp_on_or_after",
    value(5),
    "time-expected at argument: operator is_timestamp_on_or_after, found 5",
  ],
  [
    x,
    "is_timestamp_before",
    value(deepObject),
    "time-expected at argument: operator is_timestamp_before, found {...}",
  ],
  [
    x,
    "is_timestamp_before",
    value(5n),
    "time-expected at argument: operator is_timestamp_before, found bigint",
  ],
  [
    x,
    "is_timestamp_before",
    range(NEW_YEAR, WEEK_AGO),
    "time-expected at argument: operator is_timestamp_before, found 2025-01-01 and 7 days ago",
  ],
  [x, "is_between", value(5), "two-ends-expected at argument: operator is_between, found 5"],
  [
    x,
    "is_timestamp_between",
    path("data.y"),
    "two-ends-expected at argument: operator is_timestamp_between, found data.y",
  ],
  [
    x,
    "is_timestamp_between",
    range(value("soon"), value("2025-13-01")),
    "time-expected at argument low: operator is_timestamp_between, found soon",
    "impossible-date at argument high: found 2025-13-01",
  ],
  [
    x,
    "is_timestamp_between",
    range(path("data.y"), value("{{ now }}")),
    "liquid-not-path at argument high: found {{ now }}",
  ],
  [
    x,
    "is_timestamp_between",
    range(WEEK_AGO, time("7 days from now", 604800000, true)),
    "relative-in-between at argument low: found 7 days ago",
    "relative-in-between at argument high: found 7 days from now",
  ],
  [
    x,
    "is_between",
    range(value("5"), NEW_YEAR),
    'number-expected at argument low: operator is_between, found "5"',
    "number-expected at argument high: operator is_between, found 2025-01-01",
  ],
  [
    x,
    "is_between",
    range(path("data.y"), value(null)),
    "number-expected at argument high: operator is_between, found null",
  ],
  [
    x,
    "is_between",
    range(liquid("data.y"), value([1])),
    "number-expected at argument high: operator is_between, found [1]",
  ],
  [
    x,
    "is_between",
    range(value(Infinity), value(-Infinity)),
    "number-not-finite at argument low: found Infinity",
    "number-not-finite at argument high: found -Infinity",
  ],
];

/** The mistakes that `trio.test.ts` lists by code, with their parameters. */
describe("mistakes of a trio", () => {
  for (const [variable, operator, argument, ...expected] of CASES) {
    test(expected[0] ?? `nothing: ${operator}`, () => {
      expect(reportsOf(variable, operator, argument)).toEqual(expected);
    });
  }

  test("refs-in-preference", () => {
    const expected = ["refs-in-preference at variable: variable refs.a.status"];
    expect(reportsOf(path("refs.a.status"), "equal_to", message("sent"), "preference")).toEqual(expected);
  });
});
