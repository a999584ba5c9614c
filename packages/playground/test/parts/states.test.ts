import fc from "fast-check";
import { foldEvents } from "heed/messages";
import { type Context, type Message, type Outcome, prepare } from "heed/runtime";
import { CHANNEL_TYPES, DELIVERY_STATUSES, ENGAGEMENT_STATUSES } from "heed/status";
import { describe, expect, test } from "vitest";
import { ALL_STATES, possibleStates } from "../../src/parts/ladder/all-states.ts";
import { outcomeIn, stateOfOutcome } from "../../src/parts/ladder/states.ts";
import { rungsOf } from "../../src/parts/ladder/steps.ts";
import { litBy, refsAsked } from "../../src/parts/lit.ts";
import { wordsIn } from "../../src/parts/words/index.ts";
import { conditionsAbout } from "./arbitraries.ts";

const message: fc.Arbitrary<Message> = fc.record({
  id: fc.constantFrom("a", "b", "c"),
  status: fc.constantFrom(...DELIVERY_STATUSES),
  engagement_statuses: fc.subarray([...ENGAGEMENT_STATUSES]),
});
const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.array(message, { maxLength: 4 }),
  fc.constantFrom("skipped" as const, "expired" as const),
);
const REFS = ["in_app_1", "email_1", "__proto__"];
const conditions = conditionsAbout(REFS);

function refsWith(entries: readonly (readonly [string, Outcome])[]): NonNullable<Context["refs"]> {
  return Object.fromEntries(entries);
}

describe("States of a step", () => {
  test("There are 226, and each is the state of its own outcome.", () => {
    expect(new Set(ALL_STATES).size).toBe(226);
    expect(ALL_STATES).toHaveLength(226);
    for (const state of ALL_STATES) expect(stateOfOutcome(outcomeIn(state))).toBe(state);
  });

  test("Lit are exactly the states in which the evaluator says that the conditions hold, whatever messages make the state.", () => {
    fc.assert(
      fc.property(
        conditions,
        fc.tuple(outcome, outcome, outcome),
        outcome,
        fc.constantFrom("pro", "free"),
        (stored, outcomes, tried, plan) => {
          const refs = refsWith(REFS.map((ref, index) => [ref, outcomes[index] as Outcome]));
          const context = { data: { plan }, refs };
          const lit = litBy(
            stored,
            context,
            REFS.map((ref) => ({ ref })),
          );
          const holds = prepare(stored);
          expect(new Set(Object.keys(lit))).toEqual(refsAsked(stored));
          for (const ref of Object.keys(lit)) {
            const moved = { ...context, refs: refsWith([...Object.entries(refs), [ref, tried]]) };
            expect(lit[ref]?.has(stateOfOutcome(tried) as string)).toBe(holds(moved));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test("Nothing is lit where the context lacks what the conditions read.", () => {
    const stored = {
      all: [
        { variable: "data.plan", operator: "equal_to", argument: "pro" },
        { variable: "refs.a.delivery_status", operator: "equal_to", argument: "$message.sent" },
      ],
    };
    expect(litBy(stored, { refs: {} }, [{ ref: "a" }])).toEqual({});
    expect(litBy(stored, { data: { plan: "pro" } }, [{ ref: "a" }]).a?.size).toBe(32);
  });
});

describe("The rungs of a channel", () => {
  const words = wordsIn("en");

  test.each([
    undefined,
    ...CHANNEL_TYPES,
  ])("%s: those that its lifecycle never leads to are apart, each with a reason of its own.", (channelType) => {
    const rungs = rungsOf({ ref: "a", channelType }, words);
    expect(rungs).toHaveLength(12);
    expect(rungs.map(({ rank }) => rank)).toEqual([11, 10, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    for (const { status, never, kind } of rungs) {
      if (kind !== "delivery") continue;
      expect(never === undefined, status).toBe(isReachedByEvents(status, channelType));
      if (never !== undefined) expect(Object.keys(words.neverDelivery)).toContain(status);
    }
    const states = possibleStates({ ref: "a", channelType });
    const reached = rungs.filter(({ never }) => never === undefined);
    const count = (kind: string) => reached.filter((rung) => rung.kind === kind).length;
    expect(states).toHaveLength(count("delivery") * 2 ** count("engagement") + 2);
  });

  test("A link is never clicked where no link is tracked.", () => {
    const never = (step: object) =>
      rungsOf({ ref: "a", ...step }, words).flatMap(({ status, never }) =>
        never ? [`${status}: ${never}`] : [],
      );
    expect(never({ channelType: "email", linkTracking: false })).toEqual([
      "link_clicked: link tracking is off",
    ]);
    expect(never({ channelType: "email" })).toEqual([]);
    expect(never({ channelType: "push" })).toEqual([
      "link_clicked: no link is tracked on push",
      "delivered: nobody confirms deliveries on push",
    ]);
  });
});

/** Follows every order of delivery events, by the state machine of messages. */
function isReachedByEvents(status: string, channelType: (typeof CHANNEL_TYPES)[number] | undefined): boolean {
  const seen = new Set<string>(["queued"]);
  const paths: (readonly string[])[] = [["queued"]];
  for (const path of paths)
    for (const next of DELIVERY_STATUSES) {
      const events = [...path, next].map((each, index) => ({
        id: `${index}`,
        type: `message.${each}` as "message.sent",
        occurred_at: new Date(index * 1000).toISOString(),
      }));
      const { message: folded, rejected } = foldEvents(events, { channelType });
      if (rejected.length > 0 || seen.has(folded.status)) continue;
      seen.add(folded.status);
      paths.push([...path, next]);
    }
  return seen.has(status);
}
