import fc from "fast-check";

/**
 * Related pairs of stored conditions and contexts: few refs, few paths and few values, so that operands often exist,
 * and often have the wrong type.
 */

export interface Pair {
  readonly stored: unknown;
  readonly context: { readonly [part: string]: unknown };
  readonly onUnknownRef: "error" | "skipped";
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const DELIVERY = ["undelivered", "bounced", "delivery_attempted", "queued", "not_sent", "sent", "delivered"];
const ENGAGEMENT = ["seen", "read", "interacted", "link_clicked", "archived"];
const COMPOUNDS = ["seen_not_read", "read_not_link_clicked"];
const RANKS = [
  "equal_to",
  "not_equal_to",
  "greater_than",
  "greater_than_or_equal_to",
  "less_than",
  "less_than_or_equal_to",
];

const oneOf = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const texts = oneOf(
  "",
  "pro",
  "a",
  "ab",
  "b",
  "é",
  "\uffff",
  "\u{1f600}",
  "\ud83d",
  "5",
  "true",
  "2025-01-01",
  "__proto__",
  "data.x",
);
const times = oneOf(
  "2025-01-01",
  "2025-01-01T00:00Z",
  "2025-01-01T01:00+01:00",
  "2024-12-31T23:59:59.999Z",
  "2024-02-29T12:30:15.1234Z",
  "2025-02-30",
  "2025-01-01T24:00Z",
);
const numbers = oneOf(0, -0, 1, 5, 5.5, -3, 100, 1e21);
const scalars: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: texts },
  { weight: 2, arbitrary: times },
  { weight: 4, arbitrary: numbers },
  { weight: 1, arbitrary: oneOf<Json>(true, false, null) },
);
const lists = fc.array(scalars, { maxLength: 3 });
const nested: fc.Arbitrary<Json> = fc.oneof(
  fc.dictionary(oneOf("a", "b", "__proto__"), scalars, { maxKeys: 2 }) as fc.Arbitrary<Json>,
  fc.array(lists, { maxLength: 2 }),
);
export const values: fc.Arbitrary<Json> = fc.oneof(
  { weight: 8, arbitrary: scalars },
  { weight: 3, arbitrary: lists },
  { weight: 1, arbitrary: nested },
);

const paths = oneOf(
  "data.x",
  "data.y",
  "data.x.a",
  "data.list[0]",
  "data.list.1",
  'data["a.b"]',
  "recipient.plan",
  "recipient.constructor",
  "vars.x",
  "run.total_activities",
);

/** A constant as an argument's text: as JSON, or as people write it. */
const constants: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: values.map((value) => JSON.stringify(value)) },
  { weight: 2, arbitrary: texts.filter((text) => text !== "data.x") },
  { weight: 1, arbitrary: values.filter((value) => value !== null && typeof value !== "string") },
);
const operands = fc.oneof({ weight: 5, arbitrary: constants }, { weight: 3, arbitrary: paths });
const variables = fc.oneof(
  { weight: 12, arbitrary: paths },
  { weight: 1, arbitrary: values.map((value) => JSON.stringify(value)) },
);

const trio = (
  variable: fc.Arbitrary<string>,
  operator: fc.Arbitrary<string>,
  argument?: fc.Arbitrary<unknown>,
) =>
  argument === undefined ? fc.record({ variable, operator }) : fc.record({ variable, operator, argument });

const refs = oneOf("email_1", "in_app_feed_1", "my step", "constructor", "unknown_1");
const property = (name: string) =>
  refs.map((ref) => (/^\w+$/.test(ref) ? `refs.${ref}.${name}` : `refs[${JSON.stringify(ref)}].${name}`));
const message = (names: readonly string[]) => oneOf(...names).map((name) => `$message.${name}`);

const absoluteTimes = oneOf("2025-01-01", "2025-01-01T00:00:00Z", "2024-12-31T23:00-01:00", '"2025-01-01"');
const relativeTimes = oneOf(
  "0 minutes ago",
  "1 day ago",
  "2 hours from now",
  "1 week ago",
  "45 minutes from now",
);
const liquid = paths.map((path) => `{{ ${path} }}`);
const ends = (constant: fc.Arbitrary<Json>) => fc.oneof(constant, paths, liquid);
const range = (constant: fc.Arbitrary<Json>) =>
  fc.tuple(ends(constant), ends(constant)).chain((pair) => oneOf<unknown>(pair, JSON.stringify(pair)));

/** One trio of every kind. */
export const trios: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 4,
    arbitrary: trio(property("delivery_status"), oneOf(...RANKS), message(["skipped", ...DELIVERY])),
  },
  {
    weight: 4,
    arbitrary: trio(
      property("engagement_status"),
      oneOf("contains", "not_contains"),
      message([...ENGAGEMENT, ...COMPOUNDS]),
    ),
  },
  {
    weight: 2,
    arbitrary: trio(property("status"), oneOf(...RANKS), message(["skipped", ...DELIVERY, ...ENGAGEMENT])),
  },
  { weight: 6, arbitrary: trio(variables, oneOf(...RANKS), operands) },
  {
    weight: 5,
    arbitrary: trio(
      variables,
      oneOf("contains", "not_contains", "contains_all", "not_contains_all"),
      operands,
    ),
  },
  {
    weight: 3,
    arbitrary: trio(
      variables,
      oneOf(
        "empty",
        "not_empty",
        "exists",
        "not_exists",
        "is_timestamp",
        "is_timestamp_before_now",
        "is_timestamp_on_or_after_now",
      ),
    ),
  },
  {
    weight: 3,
    arbitrary: trio(
      variables,
      oneOf("is_timestamp_before", "is_timestamp_on_or_after"),
      fc.oneof(absoluteTimes, relativeTimes, liquid, paths),
    ),
  },
  {
    weight: 1,
    arbitrary: trio(variables, fc.constant("is_timestamp_between"), range(oneOf("2024-01-01", "2025-01-01"))),
  },
  { weight: 2, arbitrary: trio(variables, fc.constant("is_between"), range(numbers)) },
  {
    weight: 2,
    arbitrary: trio(
      fc.constant("recipient"),
      oneOf("is_audience_member", "is_not_audience_member"),
      fc.oneof(oneOf<unknown>("beta", '"beta"', "5", 5), paths),
    ),
  },
);

/** Stored conditions in every accepted shape. */
export const storedConditions: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ all: fc.array(trios, { maxLength: 4 }) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      any: fc.array(fc.oneof(trios, fc.record({ all: fc.array(trios, { maxLength: 3 }) })), { maxLength: 4 }),
    }),
  },
  // Groups with a common beginning, as the stored form has for `a and (b or c)`.
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.array(trios, { minLength: 1, maxLength: 2 }), fc.array(trios, { minLength: 2, maxLength: 3 }))
      .map(([shared, rest]) => ({ any: rest.map((last) => ({ all: [...shared, last] })) })),
  },
  { weight: 1, arbitrary: oneOf<unknown>(null, {}, { all: [] }, { any: [] }) },
);

const messages = fc.record(
  {
    status: oneOf(...DELIVERY),
    engagement_statuses: fc.oneof(fc.subarray(ENGAGEMENT), fc.constant(null)),
    inserted_at: fc.oneof(times, fc.constant(null)),
    id: oneOf("m1", "m2"),
  },
  { requiredKeys: ["status"] },
);
const outcomes: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: messages.map((only) => [only]) },
  { weight: 4, arbitrary: fc.array(messages, { maxLength: 4 }) },
  { weight: 2, arbitrary: messages },
  { weight: 3, arbitrary: oneOf<unknown>("skipped", "expired", []) },
);
const faultyOutcomes = oneOf<unknown>("unknown", 5, [null], [{}], [{ status: "seen" }], null, {
  status: "sent",
  engagement_statuses: ["sent"],
});

const fields = fc.record(
  { x: values, y: values, list: values, "a.b": values, plan: values },
  { requiredKeys: [] },
);
const parts = fc.oneof(
  { weight: 8, arbitrary: fields as fc.Arbitrary<unknown> },
  { weight: 1, arbitrary: values },
);

/** Contexts with every part, some with a fault. */
export const contexts: fc.Arbitrary<{ readonly [part: string]: unknown }> = fc
  .record({
    data: parts,
    recipient: parts,
    vars: parts,
    run: fc.constant({ total_activities: 5 }),
    refs: fc.record({
      email_1: outcomes,
      in_app_feed_1: outcomes,
      "my step": outcomes,
      constructor: outcomes,
    }),
    audiences: oneOf<unknown>(["beta"], [5, "5"], [], null, undefined),
    now: oneOf<unknown>("2025-01-01", 1735689600000, new Date(1735689600000)),
  })
  .chain((context) =>
    fc.oneof(
      { weight: 12, arbitrary: fc.constant(context) },
      { weight: 1, arbitrary: fc.subarray(Object.keys(context)).map((keys) => pick(context, keys)) },
      {
        weight: 1,
        arbitrary: faultyOutcomes.map((email_1) => ({ ...context, refs: { ...context.refs, email_1 } })),
      },
      {
        weight: 1,
        arbitrary: oneOf<unknown>("nonsense", Number.NaN, null).map((now) => ({ ...context, now })),
      },
      { weight: 1, arbitrary: oneOf<unknown>("beta", {}).map((audiences) => ({ ...context, audiences })) },
      { weight: 1, arbitrary: oneOf<unknown>(null, [], "refs").map((refs) => ({ ...context, refs })) },
    ),
  );

/** Pairs of conditions and a context. */
export const pairs: fc.Arbitrary<Pair> = fc.record({
  stored: storedConditions,
  context: contexts,
  onUnknownRef: oneOf("error", "skipped", "skipped"),
});

function pick(context: { [part: string]: unknown }, keys: readonly string[]): { [part: string]: unknown } {
  return Object.fromEntries(keys.map((key) => [key, context[key]]));
}
