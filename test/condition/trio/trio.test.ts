import { describe, expect, test } from "vitest";
import {
  type Argument,
  buildTrio,
  isPreferenceOperator,
  OPERATOR_NAMES,
  type Operand,
  type Operator,
  PREFERENCE_OPERATORS,
  PREFIXES,
  readPath,
  type Trio,
  type Variable,
} from "../../../src/condition/index.ts";
import { makeTrio } from "../../../src/condition/trio/index.ts";

interface Made {
  readonly trio: Trio | undefined;
  /** `code at part`, in order. */
  readonly reports: readonly string[];
}

function make(
  variable: Variable,
  operator: Operator,
  argument: Argument,
  target = "step" as "step" | "preference",
): Made {
  const reports: string[] = [];
  const setting = { prefixes: PREFIXES, target };
  const trio = makeTrio(variable, operator, argument, setting, (code, _parameters, part) => {
    reports.push(`${code} at ${part}`);
  });
  return { trio, reports };
}

function path(text: string) {
  const read = readPath(text);
  if (read === undefined) throw new Error(`no path: ${text}`);
  return { kind: "path" as const, path: read };
}

const value = (
  constant: null | boolean | number | string | readonly number[] | { readonly tier: number },
) => ({
  kind: "value" as const,
  value: constant,
});
const message = (name: string) => ({ kind: "message" as const, name });
const liquid = (text: string) => ({ kind: "liquid" as const, text: `{{ ${text} }}`, path: path(text).path });
const time = (text: string, milliseconds: number, relative: boolean) => ({
  kind: "time" as const,
  text,
  milliseconds,
  relative,
});
const NEW_YEAR = time("2025-01-01", 1735689600000, false);
const WEEK_AGO = time("7 days ago", -604800000, true);
const MINUTES_AGO = time("14 minutes ago", -840000, true);

/** Spec 2.3 as a table: the operators and arguments of each property. */
const RANKS = [
  "equal_to",
  "not_equal_to",
  "greater_than",
  "greater_than_or_equal_to",
  "less_than",
  "less_than_or_equal_to",
];
const DELIVERY = [
  "skipped",
  "undelivered",
  "bounced",
  "delivery_attempted",
  "queued",
  "not_sent",
  "sent",
  "delivered",
];
const ENGAGEMENT = ["seen", "read", "interacted", "link_clicked", "archived"];
const STATUS_RULES: {
  readonly [property: string]: { kind: string; operators: string[]; arguments: string[] };
} = {
  delivery_status: { kind: "delivery", operators: RANKS, arguments: DELIVERY },
  engagement_status: {
    kind: "engagement",
    operators: ["contains", "not_contains"],
    arguments: [...ENGAGEMENT, "seen_not_read", "read_not_link_clicked"],
  },
  status: { kind: "legacy", operators: RANKS, arguments: [...DELIVERY, ...ENGAGEMENT] },
};
const NAMES = [
  ...DELIVERY,
  ...ENGAGEMENT,
  "seen_not_read",
  "read_not_link_clicked",
  "opened",
  "",
  "Seen",
  "toString",
];

describe("status conditions", () => {
  const others: readonly Argument[] = [
    undefined,
    value("seen"),
    value("$message.seen"),
    value(null),
    value(8),
    value([1]),
    path("data.status"),
    path("refs.sms_1.status"),
    NEW_YEAR,
    liquid("data.status"),
    { kind: "range", low: value(1), high: value(2) },
  ];

  test.each(
    Object.entries(STATUS_RULES),
  )("%s takes its operators and arguments, and no others", (property, rule) => {
    const variable = path(`refs.email_1.${property}`);
    for (const operator of OPERATOR_NAMES) {
      for (const argument of [...NAMES.map(message), ...others]) {
        const { trio, reports } = make(variable, operator, argument);
        const name = argument?.kind === "message" ? argument.name : undefined;
        const shown = `${operator} ${name}`;
        if (!rule.operators.includes(operator)) {
          expect(reports, shown).toEqual(["status-operator at operator"]);
          expect(trio, shown).toBeUndefined();
        } else if (name === undefined || !rule.arguments.includes(name)) {
          expect(reports, shown).toEqual(["status-argument at argument"]);
          expect(trio, shown).toBeUndefined();
        } else {
          expect(reports, shown).toEqual(rule.kind === "legacy" ? ["legacy-status at variable"] : []);
          expect(trio, shown).toEqual({ kind: rule.kind, ref: "email_1", operator, argument: name });
        }
      }
    }
  });

  test.each([
    "refs.email_1",
    "refs.email_1.seen",
    "refs.email_1.Status",
    "refs.email_1.delivery_status.x",
    "refs.email_1.x.delivery_status",
    'refs.email_1["status"]',
    "refs[0][1]",
    "refs.__proto__",
  ])("%s is not a property", (text) => {
    for (const operator of OPERATOR_NAMES) {
      const { trio, reports } = make(path(text), operator, message("seen"));
      expect(trio).toBeUndefined();
      expect(reports).toEqual(["unknown-ref-property at variable"]);
    }
  });

  test("the ref is read as a text, however it is spelled", () => {
    const refOf = (text: string) => {
      const { trio } = make(path(text), "less_than", message("sent"));
      return trio?.kind === "delivery" ? trio.ref : undefined;
    };
    expect(refOf("refs[0].delivery_status")).toBe("0");
    expect(refOf("refs.0.delivery_status")).toBe("0");
    expect(refOf('refs["my \\"step\\""].delivery_status')).toBe('my "step"');
    expect(refOf('refs["\\u0061"].delivery_status')).toBe("a");
  });

  test("are not allowed in a preference", () => {
    for (const property of [...Object.keys(STATUS_RULES), "anything"]) {
      for (const operator of OPERATOR_NAMES) {
        const made = make(path(`refs.email_1.${property}`), operator, message("seen"), "preference");
        expect(made).toEqual({ trio: undefined, reports: ["refs-in-preference at variable"] });
      }
    }
  });

  test("are not allowed as arguments, which is said of preferences in their own words", () => {
    const read = path("refs.email_1.status");
    expect(make(path("data.x"), "equal_to", read).reports).toEqual(["status-as-argument at argument"]);
    const parts: unknown[] = [];
    makeTrio(path("data.x"), "equal_to", read, { prefixes: PREFIXES, target: "preference" }, (...report) =>
      parts.push(report),
    );
    expect(parts).toEqual([["refs-in-preference", { variable: "refs.email_1.status" }, "argument"]]);
  });
});

/** Treatment of an argument by an operator: accepted, accepted with a warning, or refused. */
type Verdict = "ok" | string;

const ARGUMENTS: { readonly [name: string]: Argument } = {
  none: undefined,
  path: path("data.high"),
  null: value(null),
  boolean: value(true),
  number: value(5),
  text: value("pro"),
  "date as text": value("2025-01-31"),
  "impossible date": value("2025-02-30"),
  list: value([1]),
  object: value({ tier: 2 }),
  time: NEW_YEAR,
  relative: WEEK_AGO,
  "short relative": MINUTES_AGO,
  liquid: liquid("data.at"),
  numbers: { kind: "range", low: value(1), high: value(5) },
  "paths and numbers": { kind: "range", low: path("data.low"), high: liquid("data.high") },
  times: { kind: "range", low: NEW_YEAR, high: value("2025-12-31") },
  "times, one impossible": { kind: "range", low: NEW_YEAR, high: value("2025-13-01") },
  "relative times": { kind: "range", low: WEEK_AGO, high: NEW_YEAR },
  message: message("seen"),
  "status path": path("refs.email_1.status"),
  "status in Liquid": liquid("refs.email_1.status"),
  "status as an end": { kind: "range", low: value(1), high: path("refs.email_1.status") },
};

const STATUS_REFUSED = {
  message: "message-argument-on-data at argument",
  "status path": "status-as-argument at argument",
  "status in Liquid": "status-as-argument at argument",
  "status as an end": "status-as-argument at argument",
};
const NO_VALUE = "wrong-type at argument";
const VALUES: { readonly [name: string]: Verdict } = {
  none: "missing-argument at operator",
  path: "ok",
  null: "ok",
  boolean: "ok",
  number: "ok",
  text: "ok",
  "date as text": "ok",
  "impossible date": "ok",
  list: "ok",
  object: "ok",
  time: NO_VALUE,
  relative: NO_VALUE,
  "short relative": NO_VALUE,
  liquid: NO_VALUE,
  numbers: NO_VALUE,
  "paths and numbers": NO_VALUE,
  times: NO_VALUE,
  "times, one impossible": NO_VALUE,
  "relative times": NO_VALUE,
  ...STATUS_REFUSED,
};
const ODD_TYPE = "ok, argument-type at argument";
const ORDERS = { ...VALUES, null: ODD_TYPE, boolean: ODD_TYPE, list: ODD_TYPE, object: ODD_TYPE };
const LISTS = {
  ...VALUES,
  null: ODD_TYPE,
  boolean: ODD_TYPE,
  number: ODD_TYPE,
  text: ODD_TYPE,
  "date as text": ODD_TYPE,
  "impossible date": ODD_TYPE,
  object: ODD_TYPE,
};
const NOTHING = {
  ...Object.fromEntries(Object.keys(ARGUMENTS).map((name) => [name, "ok, unused-argument at argument"])),
  none: "ok",
  ...STATUS_REFUSED,
};
const NO_TIME = "time-expected at argument";
const TIMES: { readonly [name: string]: Verdict } = {
  none: "missing-argument at operator",
  path: "ok",
  null: NO_TIME,
  boolean: NO_TIME,
  number: NO_TIME,
  text: NO_TIME,
  "date as text": "ok",
  "impossible date": "impossible-date at argument",
  list: NO_TIME,
  object: NO_TIME,
  time: "ok",
  relative: "ok",
  "short relative": "ok, short-relative-time at argument",
  liquid: "ok",
  numbers: NO_TIME,
  "paths and numbers": NO_TIME,
  times: NO_TIME,
  "times, one impossible": NO_TIME,
  "relative times": NO_TIME,
  ...STATUS_REFUSED,
};
const NO_ENDS = "two-ends-expected at argument";
const NO_RANGE = {
  ...Object.fromEntries(Object.keys(ARGUMENTS).map((name) => [name, NO_ENDS])),
  none: "missing-argument at operator",
  ...STATUS_REFUSED,
};
const NO_NUMBER = "number-expected at argument";
const BETWEEN = {
  ...NO_RANGE,
  numbers: "ok",
  "paths and numbers": "ok",
  times: `${NO_NUMBER}, ${NO_NUMBER}`,
  "times, one impossible": `${NO_NUMBER}, ${NO_NUMBER}`,
  "relative times": `${NO_NUMBER}, ${NO_NUMBER}`,
};
const BETWEEN_TIMES = {
  ...NO_RANGE,
  numbers: `${NO_TIME}, ${NO_TIME}`,
  "paths and numbers": "ok",
  times: "ok",
  "times, one impossible": "impossible-date at argument",
  "relative times": "relative-in-between at argument",
};

/** The treatment of every argument by every operator. */
const DATA_RULES: { readonly [operator in Operator]?: { readonly [name: string]: Verdict } } = {
  equal_to: VALUES,
  not_equal_to: VALUES,
  greater_than: ORDERS,
  greater_than_or_equal_to: ORDERS,
  less_than: ORDERS,
  less_than_or_equal_to: ORDERS,
  contains: VALUES,
  not_contains: VALUES,
  contains_all: LISTS,
  not_contains_all: LISTS,
  empty: NOTHING,
  not_empty: NOTHING,
  exists: NOTHING,
  not_exists: NOTHING,
  is_timestamp: NOTHING,
  is_timestamp_before: TIMES,
  is_timestamp_on_or_after: TIMES,
  is_timestamp_between: BETWEEN_TIMES,
  is_timestamp_before_now: NOTHING,
  is_timestamp_on_or_after_now: NOTHING,
  is_between: BETWEEN,
};
const AUDIENCES = {
  ...VALUES,
  null: ODD_TYPE,
  boolean: ODD_TYPE,
  number: ODD_TYPE,
  list: ODD_TYPE,
  object: ODD_TYPE,
};

function verdictOf({ trio, reports }: Made): Verdict {
  return [...(trio === undefined ? [] : ["ok"]), ...reports].join(", ");
}

describe("conditions on data", () => {
  test.each(Object.entries(DATA_RULES))("%s", (operator, rules) => {
    const variable = path("data.x");
    const verdicts = Object.entries(ARGUMENTS).map(([name, argument]) => {
      const made = make(variable, operator as Operator, argument);
      if (made.trio !== undefined) {
        expect(made.trio).toMatchObject({ kind: "data", variable, operator });
      }
      return [name, verdictOf(made)];
    });
    expect(Object.fromEntries(verdicts)).toEqual(rules);
  });

  test.each(["is_audience_member", "is_not_audience_member"] as const)("%s", (operator) => {
    const verdicts = Object.entries(ARGUMENTS).map(([name, argument]) => {
      return [name, verdictOf(make({ kind: "recipient" }, operator, argument))];
    });
    expect(Object.fromEntries(verdicts)).toEqual(AUDIENCES);
    for (const variable of [path("recipient.id"), value("recipient"), value(5)]) {
      expect(verdictOf(make(variable, operator, value("beta")))).toBe("audience-variable at variable");
    }
  });

  test("cover all operators", () => {
    const all = [...Object.keys(DATA_RULES), "is_audience_member", "is_not_audience_member"];
    expect(all.sort()).toEqual(OPERATOR_NAMES.filter((name) => !isPreferenceOperator(name)).sort());
  });

  test("operators of preferences are errors elsewhere, and build as their namesakes there", () => {
    const inPreference = { prefixes: PREFIXES, target: "preference" } as const;
    for (const operator of PREFERENCE_OPERATORS) {
      const argument = operator === "is_not_timestamp" ? undefined : NEW_YEAR;
      const made = make(path("data.x"), operator, argument);
      expect(verdictOf(made)).toBe("operator-renamed at operator");
      makeTrio(
        path("data.x"),
        operator,
        argument,
        { prefixes: PREFIXES, target: "step" },
        (code, parameters) => expect([code, parameters]).toEqual(["operator-renamed", { operator }]),
      );
      // An argument that is missing is another mistake there.
      expect(make(path("data.x"), operator, undefined, "preference").reports).toEqual(
        operator === "is_not_timestamp" ? [] : ["missing-argument at operator"],
      );
      expect(buildTrio(path("data.x"), operator, argument, "match")).toBeUndefined();
      expect(makeTrio(path("data.x"), operator, argument, inPreference, () => {})).toEqual({
        kind: "data",
        variable: path("data.x"),
        operator,
        ...(argument && { argument }),
      });
    }
  });

  test.each([
    ["is_timestamp_before_now", undefined, "operator"],
    ["is_timestamp_before", liquid("data.at"), "argument"],
    ["is_timestamp_between", { kind: "range", low: NEW_YEAR, high: liquid("data.at") }, "argument"],
    ["is_timestamp_before", path("data.at"), undefined],
  ] as const)("%s in a preference: a warning about the API that lacks it", (operator, argument, part) => {
    const reports: unknown[] = [];
    const setting = { prefixes: PREFIXES, target: "preference" } as const;
    const trio = makeTrio(path("recipient.x"), operator, argument, setting, (...report) =>
      reports.push(report),
    );
    expect(trio).toBeDefined();
    const parameters = { operator, liquid: part === "argument" ? "{{ data.at }}" : "" };
    expect(reports).toEqual(part === undefined ? [] : [["not-in-data-api", parameters, part]]);
  });

  test("an argument keeps its form, except for a date as text, which becomes a time", () => {
    const argumentOf = (operator: Operator, argument: Operand) => {
      const { trio } = make(path("data.x"), operator, argument);
      return trio?.kind === "data" ? trio.argument : undefined;
    };
    expect(argumentOf("is_timestamp_before", value("2025-01-01"))).toEqual(NEW_YEAR);
    expect(argumentOf("equal_to", value("2025-01-01"))).toEqual(value("2025-01-01"));
    const range = { kind: "range" as const, low: value("2025-01-01"), high: liquid("data.end") };
    expect(argumentOf("is_timestamp_between", range)).toEqual({ ...range, low: NEW_YEAR });
  });

  test("operators without an argument drop it", () => {
    for (const argument of [undefined, value("x"), path("data.y")]) {
      const { trio } = make(path("data.x"), "exists", argument);
      expect(Object.keys(trio as Trio)).toEqual(["kind", "variable", "operator"]);
    }
  });
});

describe("variables that are not paths", () => {
  test("a constant is legal, with a warning", () => {
    for (const constant of [value("pro"), value(5), value(null), value([1])]) {
      expect(verdictOf(make(constant, "equal_to", path("data.x")))).toBe("ok, static-variable at variable");
    }
    expect(verdictOf(make({ kind: "recipient" }, "exists", undefined))).toBe(
      "ok, static-variable at variable",
    );
  });

  test("a reserved argument is not legal", () => {
    expect(verdictOf(make(message("seen"), "equal_to", path("refs.a.status")))).toBe(
      "message-argument-on-data at variable",
    );
  });

  test("a constant must be within the limits", () => {
    const deep = JSON.parse("[".repeat(65) + "]".repeat(65));
    const verdict = (constant: unknown) => verdictOf(make(value(constant as number), "equal_to", value(1)));
    expect(verdict(deep)).toBe("static-variable at variable, too-deep at variable");
    expect(verdict(1 / 0)).toBe("static-variable at variable, number-not-finite at variable");
    expect(verdict(2 ** 53)).toBe("ok, static-variable at variable, number-imprecise at variable");
  });
});

describe("constants as arguments", () => {
  const verdict = (constant: unknown) =>
    verdictOf(make(path("data.x"), "equal_to", value(constant as number)));

  test("must be within the limits", () => {
    const nested = (depth: number) => JSON.parse("[".repeat(depth) + "]".repeat(depth));
    expect(verdict(nested(64))).toBe("ok");
    expect(verdict(nested(65))).toBe("too-deep at argument");
    expect(verdict(nested(100_000))).toBe("too-deep at argument");
    expect(verdict([1, { a: [Number.NaN] }])).toBe("number-not-finite at argument");
    expect(verdict([1, { a: [-(2 ** 53)] }])).toBe("ok, number-imprecise at argument");
    expect(verdict(2 ** 53 - 1)).toBe("ok");
  });

  test("must be within the limits as ends of a between", () => {
    const between = (low: unknown, high: unknown) =>
      make(path("data.x"), "is_between", {
        kind: "range",
        low: value(low as number),
        high: value(high as number),
      });
    expect(verdictOf(between(1 / 0, 2))).toBe("number-not-finite at argument");
    expect(verdictOf(between(1, Number.NaN))).toBe("number-not-finite at argument");
    expect(verdictOf(between(1, 2 ** 53))).toBe("ok, number-imprecise at argument");
  });

  test("are JSON", () => {
    for (const odd of [5n, Symbol("x"), () => 1, [undefined], { a: 5n }]) {
      expect(verdict(odd)).toBe("wrong-type at argument");
    }
  });

  test("an imprecise number is reported at any depth", () => {
    const found: unknown[] = [];
    const setting = { prefixes: PREFIXES, target: "step" as const };
    const list = value([1, 2 ** 64]);
    makeTrio(path("data.x"), "contains", list, setting, (_code, parameters) => found.push(parameters));
    expect(found).toEqual([{ found: "18446744073709552000" }]);
  });
});
