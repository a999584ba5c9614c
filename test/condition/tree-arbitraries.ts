/** Random conditions with all operators and kinds of operands, and with unusual texts, refs and paths. */
import fc from "fast-check";
import {
  argumentKindOf,
  type Condition,
  type DataTrio,
  type Group,
  INCLUSION_OPERATORS,
  isPreferenceOperator,
  type Json,
  type LiquidOperand,
  OPERATOR_NAMES,
  type Operand,
  type PathOperand,
  PREFERENCE_OPERATORS,
  PREFIXES,
  RANK_OPERATORS,
  type RangeEnd,
  readPath,
  segmentText,
  type TimeOperand,
  type Trio,
  type ValueOperand,
} from "../../src/condition/index.ts";
import { COMPOUND_ARGUMENTS, DELIVERY_STATUSES, ENGAGEMENT_STATUSES } from "../../src/status/index.ts";
import { instantOf, relativeOffset } from "../../src/time/index.ts";

/** Texts that look like other operands, or are hard to encode. */
export const ODD_TEXTS: readonly string[] = [
  "",
  "pro",
  "in-app",
  " pro",
  "pro ",
  "\u00a0pro",
  "\ufeff",
  "5",
  "-0",
  "1e3",
  "0x10",
  "true",
  "null",
  "undefined",
  "NaN",
  "[1, 2]",
  "[1, 2",
  "{}",
  '{"a": 1}',
  '"quoted"',
  '"',
  "'single'",
  "`tick`",
  "\\",
  "a\\nb",
  "a\nb",
  "a\r\nb\tc",
  "\u0000",
  "\u2028",
  "\u202e",
  "\ud800",
  "👩‍👩‍👧",
  "data.plan",
  "data",
  "data.",
  "recipient",
  "refs.email_1.status",
  "refs",
  "$message.seen",
  "$message",
  "{{ data.at }}",
  "{{ data.at | date }}",
  "7 days ago",
  "2 hours from now",
  "2025-01-31",
  "2025-02-31",
  "now",
  "always",
  "not",
  "__proto__",
  "constructor",
  "beta-testers",
];

/** Any text, often an unusual one, with all kinds of code points, lone surrogates included. */
export const textArbitrary: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...ODD_TEXTS),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: "binary", maxLength: 4 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 4 })
    .map((units) => String.fromCharCode(...units)),
);

/** Any JSON without a negative zero, which parsing does not preserve. */
export const jsonArbitrary: fc.Arbitrary<Json> = fc
  .oneof(
    textArbitrary,
    fc.constantFrom<Json>(null, true, false, 0, 5, -1.5, 1e21, 5e-324, 2 ** 53, [], {}, [[]], [null]),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.array(textArbitrary, { maxLength: 3 }),
    fc.dictionary(textArbitrary, fc.integer(), { maxKeys: 2 }),
    fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
  )
  .map((value) => JSON.parse(JSON.stringify(value)) as Json);

/** The key of a path in brackets, some of its characters escaped. */
const bracketedArbitrary = fc
  .tuple(textArbitrary, fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }))
  .map(([text, escaped]) => {
    const characters = [...text].map((character, index) =>
      escaped[index % escaped.length] && character.length === 1
        ? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
        : JSON.stringify(character).slice(1, -1),
    );
    return `["${characters.join("")}"]`;
  });

const segmentArbitrary = fc.oneof(
  fc.constantFrom(".plan", ".a", ".é", ".$x", "._", ".a-b", ".0", ".007", ".1e3", ".length", ".__proto__"),
  fc.constantFrom(".constructor", ".status", ".now", ".ago", ".has", ".名前", ".a\u0301", "[0]", "[12]"),
  fc.nat().map((index) => `[${index}]`),
  bracketedArbitrary,
  textArbitrary.map(segmentText),
);

/** A path of the context, refs excluded; its root is one of the prefixes that every platform has. */
export const pathArbitrary: fc.Arbitrary<PathOperand> = fc
  .tuple(
    fc.constantFrom(...PREFIXES.filter((prefix) => prefix !== "refs")),
    fc.array(segmentArbitrary, { minLength: 1, maxLength: 4 }),
  )
  .map(([prefix, segments]) => {
    const path = readPath(prefix + segments.join(""));
    if (path === undefined) throw new Error(`no path: ${prefix}${segments.join("")}`);
    return { kind: "path", path };
  });

/** The name of a step, as any file might have it. */
export const refArbitrary: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "email_1",
    "in_app_feed_1",
    "sms-2",
    "has",
    "not",
    "0",
    "my step",
    "é",
    'q"q',
    "a.b",
    "a`b",
  ),
  textArbitrary,
);

const valueArbitrary: fc.Arbitrary<ValueOperand> = jsonArbitrary.map((value) => ({ kind: "value", value }));

const blanksArbitrary = fc.nat({ max: 2 }).map((count) => " ".repeat(count));

const liquidArbitrary: fc.Arbitrary<LiquidOperand> = fc
  .tuple(blanksArbitrary, pathArbitrary, blanksArbitrary)
  .map(([before, { path }, after]) => ({ kind: "liquid", text: `{{${before}${path.text}${after}}}`, path }));

const twoDigits = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((number) => String(number).padStart(2, "0"));

/** The text of a timestamp, in any form. */
export const timestampArbitrary: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(fc.constantFrom("0000-02-29", "2024-02-29", "2000-02-29", "9999-12-31"), dateArbitrary()),
    fc.oneof(fc.constant(""), clockArbitrary()),
  )
  .map(([date, clock]) => date + clock);

function dateArbitrary() {
  const year = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, "0"));
  return fc.tuple(year, twoDigits(1, 12), twoDigits(1, 28)).map((parts) => parts.join("-"));
}

function clockArbitrary() {
  const fraction = fc.oneof(
    fc.constantFrom("", ".0", ".123456789"),
    fc.nat().map((digits) => `.${digits}`),
  );
  const seconds = fc.tuple(twoDigits(0, 59), fraction).map(([second, rest]) => `:${second}${rest}`);
  const offset = fc
    .tuple(fc.constantFrom("+", "-"), twoDigits(0, 23), twoDigits(0, 59))
    .map(([sign, hour, minute]) => `${sign}${hour}:${minute}`);
  return fc
    .tuple(
      twoDigits(0, 23),
      twoDigits(0, 59),
      fc.oneof(fc.constant(""), seconds),
      fc.oneof(fc.constantFrom("", "Z"), offset),
    )
    .map(([hour, minute, second, zone]) => `T${hour}:${minute}${second}${zone}`);
}

/** The text of a relative time. */
export const relativeArbitrary: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(fc.constantFrom(0, 1, 14, 15, 999_999_999), fc.nat({ max: 400 })),
    fc.constantFrom("minute", "hour", "day", "week", "minutes", "hours", "days", "weeks"),
    fc.constantFrom("ago", "from now"),
  )
  .map((parts) => parts.join(" "));

const absoluteArbitrary: fc.Arbitrary<TimeOperand> = timestampArbitrary.map((text) => ({
  kind: "time",
  text,
  milliseconds: instantOf(text) as number,
  relative: false,
}));

const relativeTimeArbitrary: fc.Arbitrary<TimeOperand> = relativeArbitrary.map((text) => ({
  kind: "time",
  text,
  milliseconds: relativeOffset(text) as number,
  relative: true,
}));

const numberArbitrary: fc.Arbitrary<ValueOperand> = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((value) => ({ kind: "value", value: value === 0 ? 0 : value }));

function rangeArbitrary(constant: fc.Arbitrary<RangeEnd>): fc.Arbitrary<Operand> {
  const end: fc.Arbitrary<RangeEnd> = fc.oneof(constant, pathArbitrary, liquidArbitrary);
  return fc.record({ kind: fc.constant("range" as const), low: end, high: end });
}

const operandArbitrary = fc.oneof(pathArbitrary, valueArbitrary);

/** Arguments of an operator on data; undefined if it takes none. */
function argumentArbitrary(operator: DataTrio["operator"]): fc.Arbitrary<Operand> | undefined {
  switch (argumentKindOf(operator)) {
    case "none":
    case "now":
      return undefined;
    case "time":
      return fc.oneof(absoluteArbitrary, relativeTimeArbitrary, liquidArbitrary, pathArbitrary);
    case "times":
      return rangeArbitrary(absoluteArbitrary);
    case "numbers":
      return rangeArbitrary(numberArbitrary);
    default:
      return operandArbitrary;
  }
}

/** The operators on data that conditions of steps may have. */
export const DATA_OPERATORS = OPERATOR_NAMES.filter(
  (operator): operator is DataTrio["operator"] =>
    argumentKindOf(operator) !== "audience" && !isPreferenceOperator(operator),
);

/** A trio of a preference's conditions. */
export const preferenceTrioArbitrary: fc.Arbitrary<DataTrio> = fc
  .constant(null)
  .chain(() => dataTrioArbitrary([...DATA_OPERATORS, ...PREFERENCE_OPERATORS]));

/** A trio on data with one of the given operators. */
export function dataTrioArbitrary(operators: readonly DataTrio["operator"][] = DATA_OPERATORS) {
  return fc.constantFrom(...operators).chain((operator): fc.Arbitrary<DataTrio> => {
    const argument = argumentArbitrary(operator);
    return fc.record({
      kind: fc.constant("data" as const),
      variable: operandArbitrary,
      operator: fc.constant(operator),
      ...(argument && { argument }),
    });
  });
}

const DELIVERY_ARGUMENTS = ["skipped", ...DELIVERY_STATUSES] as const;

/** A trio on a step's messages. */
export const statusTrioArbitrary: fc.Arbitrary<Trio> = fc.oneof(
  fc.record({
    kind: fc.constant("delivery" as const),
    ref: refArbitrary,
    operator: fc.constantFrom(...RANK_OPERATORS),
    argument: fc.constantFrom(...DELIVERY_ARGUMENTS),
  }),
  fc.record({
    kind: fc.constant("engagement" as const),
    ref: refArbitrary,
    operator: fc.constantFrom(...INCLUSION_OPERATORS),
    argument: fc.constantFrom(...ENGAGEMENT_STATUSES, ...COMPOUND_ARGUMENTS),
  }),
  fc.record({
    kind: fc.constant("legacy" as const),
    ref: refArbitrary,
    operator: fc.constantFrom(...RANK_OPERATORS),
    argument: fc.constantFrom(...DELIVERY_ARGUMENTS, ...ENGAGEMENT_STATUSES),
  }),
);

const audienceTrioArbitrary: fc.Arbitrary<Trio> = fc.record({
  kind: fc.constant("audience" as const),
  operator: fc.constantFrom("is_audience_member", "is_not_audience_member"),
  argument: operandArbitrary,
});

/** Any trio that decoding can return. */
export const trioArbitrary: fc.Arbitrary<Trio> = fc.oneof(
  { weight: 4, arbitrary: dataTrioArbitrary() },
  { weight: 3, arbitrary: statusTrioArbitrary },
  { weight: 1, arbitrary: audienceTrioArbitrary },
);

const groupArbitrary: fc.Arbitrary<Group> = fc.record({ all: fc.array(trioArbitrary, { maxLength: 3 }) });

/** Any condition that decoding can return. */
export const conditionArbitrary: fc.Arbitrary<Condition> = fc.record({
  any: fc.array(groupArbitrary, { maxLength: 3 }),
});
