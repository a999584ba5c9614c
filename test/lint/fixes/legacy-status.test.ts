import { describe, expect, test } from "vitest";
import { type LegacyTrio, RANK_OPERATORS } from "../../../src/condition/index.ts";
import { print } from "../../../src/language/index.ts";
import { likelyOf, modernOf } from "../../../src/lint/fixes/legacy-status.ts";
import { DELIVERY_STATUSES, ENGAGEMENT_STATUSES } from "../../../src/status/index.ts";
import { decode, encode } from "../../../src/stored/index.ts";
import { evaluate } from "../../reference/evaluator.ts";

const ARGUMENTS = ["skipped", ...DELIVERY_STATUSES, ...ENGAGEMENT_STATUSES] as const;
const TRIOS = RANK_OPERATORS.flatMap((operator) =>
  ARGUMENTS.map((argument): LegacyTrio => ({ kind: "legacy", ref: "a", operator, argument })),
);

const SETS = Array.from({ length: 32 }, (_, bits) =>
  ENGAGEMENT_STATUSES.filter((_status, index) => ((bits >> index) & 1) === 1),
);
/** Every state of one message. */
const MESSAGES = DELIVERY_STATUSES.flatMap((status) =>
  SETS.map((engagement_statuses) => ({ status, engagement_statuses })),
);

describe("the exact modern equivalent of a legacy status", () => {
  test.each(
    RANK_OPERATORS,
  )("of %s has the same verdict for every outcome, with every argument", (operator) => {
    const outcomes: unknown[] = [...MESSAGES.map((message) => [message]), "skipped", "expired"];
    expect(outcomes).toHaveLength(226);
    const contexts = outcomes.map((outcome) => ({ refs: { a: outcome } }));
    const trios = TRIOS.filter((trio) => trio.operator === operator);
    expect(trios).toHaveLength(ARGUMENTS.length);
    for (const trio of trios) {
      const legacy = encode({ any: [{ all: [trio] }] });
      const modern = encode(modernOf(trio));
      expect(decode(modern).problems).toEqual([]);
      const differing = contexts.filter((context) => evaluate(modern, context) !== evaluate(legacy, context));
      expect(differing, trio.argument).toEqual([]);
    }
  });

  test("has the same verdict for every two messages", () => {
    // The choice between two messages does not depend on the condition, so a few conditions are enough.
    const few = TRIOS.filter(({ argument }) => ["sent", "interacted", "archived"].includes(argument)).filter(
      ({ operator }) => operator === "less_than" || operator === "equal_to",
    );
    const pairs = few.map((trio) => [encode({ any: [{ all: [trio] }] }), encode(modernOf(trio))] as const);
    // Nor does it depend on the order of the messages.
    const some = MESSAGES.filter((_, index) => index % 9 === 0);
    const twos = some.flatMap((a, index) => some.slice(index).map((b) => ({ refs: { a: [a, b] } })));
    const differing = twos.filter((context) =>
      pairs.some(([legacy, modern]) => evaluate(modern, context) !== evaluate(legacy, context)),
    );
    expect(differing).toEqual([]);
  });

  test.each<[LegacyTrio["operator"], LegacyTrio["argument"], string]>([
    [
      "less_than",
      "seen",
      "a has not been seen and a has not been read and a has not been interacted with and a has not had a link clicked and a has not been archived",
    ],
    [
      "equal_to",
      "sent",
      "refs.a.delivery_status == $message.sent and a has not been seen and a has not been read and a has not been interacted with and a has not had a link clicked and a has not been archived",
    ],
    [
      "greater_than_or_equal_to",
      "read",
      "a has been read or a has been interacted with or a has had a link clicked or a has been archived",
    ],
    ["greater_than_or_equal_to", "skipped", "refs.a.delivery_status >= $message.skipped"],
    ["less_than", "skipped", "refs.a.delivery_status < $message.skipped"],
    ["greater_than", "archived", "refs.a.delivery_status < $message.skipped"],
    ["less_than_or_equal_to", "archived", "refs.a.delivery_status >= $message.skipped"],
    ["equal_to", "skipped", "a has been skipped"],
    ["not_equal_to", "skipped", "a has not been skipped"],
    ["greater_than", "skipped", "refs.a.delivery_status >= $message.undelivered"],
    [
      "equal_to",
      "interacted",
      "(a has been interacted with and a has not been archived) or (a has had a link clicked and a has not been archived)",
    ],
    [
      "not_equal_to",
      "interacted",
      "(a has not been interacted with and a has not had a link clicked) or a has been archived",
    ],
  ])("of %s %s in words", (operator, argument, words) => {
    expect(print(modernOf({ kind: "legacy", ref: "a", operator, argument }))).toBe(words);
  });
});

describe("the single condition that was most likely meant", () => {
  test.each<[LegacyTrio["operator"], LegacyTrio["argument"], string | undefined]>([
    ["less_than", "seen", "a has not been seen"],
    ["greater_than_or_equal_to", "seen", "a has been seen"],
    ["equal_to", "read", "a has been read"],
    ["not_equal_to", "archived", "a has not been archived"],
    ["less_than", "sent", "a has not been sent"],
    ["equal_to", "bounced", "a has bounced"],
    ["greater_than", "seen", undefined],
    ["greater_than", "sent", undefined],
    ["equal_to", "queued", undefined],
  ])("of %s %s", (operator, argument, words) => {
    const likely = likelyOf({ kind: "legacy", ref: "a", operator, argument });
    expect(likely && print({ any: [{ all: [likely] }] })).toBe(words);
  });
});
