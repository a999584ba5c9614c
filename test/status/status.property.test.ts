import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prepare } from "../../src/entries/runtime.ts";
import { highest, type Message } from "../../src/status/index.ts";
import { evaluate } from "../reference/evaluator.ts";
import { DELIVERY, ENGAGEMENT, RANK } from "./states.ts";

/** Choosing among messages (spec 5.2), in groups larger than can be enumerated. */

const messages: fc.Arbitrary<Message> = fc.record(
  {
    status: fc.constantFrom(...DELIVERY),
    // Repetitions and order make no difference.
    engagement_statuses: fc.option(fc.array(fc.constantFrom(...ENGAGEMENT), { maxLength: 6 })),
    inserted_at: fc.option(
      fc.constantFrom(
        "2025-01-01",
        "2025-01-01T00:00Z",
        "2025-01-01T02:00+02:00",
        "2025-06-01T10:00",
        "soon",
      ),
    ),
    id: fc.option(fc.constantFrom("a", "b", "B", "10", "9", "")),
  },
  { requiredKeys: ["status"] },
);
const groups = fc.array(messages, { minLength: 1, maxLength: 8 });

const OPERATORS = [
  "equal_to",
  "not_equal_to",
  "greater_than",
  "greater_than_or_equal_to",
  "less_than",
  "less_than_or_equal_to",
];

/** All status trios of spec 2.3. */
const TRIOS = [
  ...["skipped", ...DELIVERY].flatMap((argument) =>
    OPERATORS.map((operator) => ({ property: "delivery_status", operator, argument })),
  ),
  ...[...ENGAGEMENT, "seen_not_read", "read_not_link_clicked"].flatMap((argument) =>
    ["contains", "not_contains"].map((operator) => ({ property: "engagement_status", operator, argument })),
  ),
  ...["skipped", ...DELIVERY, ...ENGAGEMENT].flatMap((argument) =>
    OPERATORS.map((operator) => ({ property: "status", operator, argument })),
  ),
].map(({ property, operator, argument }) => ({
  variable: `refs.step.${property}`,
  operator,
  argument: `$message.${argument}`,
}));

describe("the highest of many messages", () => {
  test("has the same statuses, time and id in every order of the list", () => {
    fc.assert(
      fc.property(groups, fc.infiniteStream(fc.nat()), (group, picks) => {
        const shuffled = group
          .map((message) => ({ message, key: picks.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ message }) => message);
        const read = (message: Message | undefined) => ({
          status: message?.status,
          engagement: [...new Set(message?.engagement_statuses ?? [])].sort(),
          inserted_at: new Date(Date.parse(message?.inserted_at ?? "")).getTime(),
          id: message?.id ?? undefined,
        });
        expect(read(highest(shuffled))).toEqual(read(highest(group)));
      }),
      { numRuns: 500 },
    );
  });

  test("has the highest rank", () => {
    const highestRank = (message: Message) =>
      Math.max(...[message.status, ...(message.engagement_statuses ?? [])].map((status) => RANK[status]));
    fc.assert(
      fc.property(groups, (group) => {
        expect(highestRank(highest(group) as Message)).toBe(Math.max(...group.map(highestRank)));
      }),
      { numRuns: 500 },
    );
  });

  test("stays the same if others are removed or it is repeated", () => {
    fc.assert(
      fc.property(groups, (group) => {
        const chosen = highest(group) as Message;
        expect(highest([chosen, ...group])).toBe(chosen);
        expect(highest(group.filter((message, index) => message === chosen || index % 2 === 0))).toBe(chosen);
      }),
      { numRuns: 500 },
    );
  });
});

describe("every status trio", () => {
  test("depends on the highest message of a step only: prepared and reference", () => {
    fc.assert(
      fc.property(groups, fc.constantFrom(...TRIOS), (group, trio) => {
        const stored = { all: [trio] };
        const whole = { refs: { step: group } };
        const alone = { refs: { step: highest(group) as Message } };
        const ask = prepare(stored);
        expect(ask(whole)).toBe(ask(alone));
        expect(evaluate(stored, whole)).toBe(ask(whole));
      }),
      { numRuns: 1000 },
    );
  });

  test("is the opposite of its complement, for messages and for skipped steps", () => {
    const complement: { readonly [operator: string]: string } = {
      equal_to: "not_equal_to",
      not_equal_to: "equal_to",
      greater_than: "less_than_or_equal_to",
      less_than_or_equal_to: "greater_than",
      greater_than_or_equal_to: "less_than",
      less_than: "greater_than_or_equal_to",
      contains: "not_contains",
      not_contains: "contains",
    };
    const outcomes = [
      "skipped" as const,
      ...DELIVERY.map((status) => ({ status })),
      ...ENGAGEMENT.map((status) => ({ status: "sent" as const, engagement_statuses: [status] })),
    ];
    for (const trio of TRIOS) {
      const ask = prepare({ all: [trio] });
      const opposite = prepare({ all: [{ ...trio, operator: complement[trio.operator] as string }] });
      for (const step of outcomes) expect(opposite({ refs: { step } })).toBe(!ask({ refs: { step } }));
      expect([ask, opposite].map((each) => each({ refs: { step: "expired" } }))).toEqual([false, false]);
    }
  });
});
