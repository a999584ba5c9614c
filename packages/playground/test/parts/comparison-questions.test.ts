import fc from "fast-check";
import { type Context, prepare, type StoredInput } from "heed/runtime";
import type { ChannelType } from "heed/status";
import { describe, expect, test } from "vitest";
import {
  compare,
  differenceAt,
  relationByStates,
  relationOf,
  statesAlike,
  stepsAsked,
} from "../../src/parts/comparison/questions.ts";
import { ALL_STATES, analysedStates } from "../../src/parts/ladder/all-states.ts";
import { outcomeIn } from "../../src/parts/ladder/states.ts";
import type { LadderStep } from "../../src/parts/ladder/steps.ts";
import { conditionsAbout, PLANS } from "./arbitraries.ts";

const now = () => Promise.resolve();

const trio = (property: string, operator: string, argument: string) =>
  ({ variable: `refs.a.${property}`, operator, argument: `$message.${argument}` }) as const;
const seen = { all: [trio("engagement_status", "contains", "seen")] };
const seenNotRead = { all: [trio("engagement_status", "contains", "seen_not_read")] };
const skipped = { all: [trio("delivery_status", "equal_to", "skipped")] };
const onlySent = {
  all: [
    trio("delivery_status", "greater_than_or_equal_to", "sent"),
    trio("delivery_status", "less_than", "delivered"),
  ],
};

/** A pair of each relation, and one that differs in a state to which no message of a feed comes by itself. */
const EXAMPLES: [StoredInput, StoredInput, ChannelType | undefined, boolean][] = [
  [seen, seen, undefined, true],
  [seen, seenNotRead, "email", true],
  [seenNotRead, seen, "push", false],
  [seen, skipped, "in_app_feed", true],
  [skipped, onlySent, "in_app_feed", false],
];

/** All contexts with one step and a plan, and which conditions hold in each, by the evaluator. */
function everyCase(first: StoredInput, second: StoredInput, states: readonly string[]) {
  const [one, other] = [prepare(first), prepare(second)];
  return states.flatMap((state) =>
    PLANS.map((plan) => {
      const context: Context = { data: { plan }, refs: { a: outcomeIn(state) } };
      return { state, first: one(context), second: other(context) };
    }),
  );
}

describe("A comparison of two conditions", () => {
  test("The states in which they differ, and what the second is to the first, are those that trying all contexts finds.", async () => {
    const relations = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        conditionsAbout(["a"]),
        conditionsAbout(["a"]),
        fc.constantFrom<(ChannelType | undefined)[]>(undefined, "email", "push", "in_app_feed"),
        fc.boolean(),
        async (first, second, channelType, expiry) => {
          const step: LadderStep = { ref: "a", channelType };
          const options = { steps: [step], expiry };
          const states = analysedStates(step).filter((state) => expiry || state !== "expired");
          const cases = everyCase(first, second, states);
          const onlyFirst = cases.filter((each) => each.first && !each.second);
          const onlySecond = cases.filter((each) => each.second && !each.first);
          const { relation } = compare(first, second, options);
          expect(relation).toBe(
            relationOf(onlyFirst.length > 0 ? "no" : "yes", onlySecond.length > 0 ? "no" : "yes"),
          );
          relations.add(relation);
          if (stepsAsked([first, second], []).length === 0) return;
          const difference = await differenceAt(step, first, second, options, now);
          expect(relationByStates(difference)).toBe(relation);
          for (const state of ALL_STATES) {
            const isFirst = onlyFirst.some((each) => each.state === state);
            const isSecond = onlySecond.some((each) => each.state === state);
            const kind = isFirst && isSecond ? "both" : isFirst ? "first" : isSecond ? "second" : undefined;
            expect(difference.lit.get(state), state).toBe(kind);
          }
          const [one, other] = [prepare(first), prepare(second)];
          for (const { onlyFirst: shows, onlySecond: showsOther } of difference.classes) {
            if (shows) expect([one(shows), other(shows)]).toEqual([true, false]);
            if (showsOther) expect([one(showsOther), other(showsOther)]).toEqual([false, true]);
          }
        },
      ),
      { numRuns: 60, examples: EXAMPLES },
    );
    expect([...relations].sort()).toEqual(["looser", "neither", "same", "stricter"]);
  });

  test("With another step, states differ if some state of the other shows it.", async () => {
    const [one, other] = [
      ["a", "b"],
      ["b", "a"],
    ] as const;
    await fc.assert(
      fc.asyncProperty(conditionsAbout(one), conditionsAbout(other), async (first, second) => {
        if (!stepsAsked([first, second], []).some(({ ref }) => ref === "a")) return;
        const step = { ref: "a" };
        const { classes } = await differenceAt(step, first, second, { steps: [] }, now);
        const others = statesAlike({ ref: "b" }, [first, second], {}).map(([state]) => state as string);
        const [holdsFirst, holdsSecond] = [prepare(first), prepare(second)];
        for (const { states, kind } of classes) {
          // Any state of a set will do: all of them are tried in the other test.
          const state = states[states.length >> 1] as string;
          const found = others.flatMap((b) =>
            PLANS.map((plan) => {
              const context = { data: { plan }, refs: { a: outcomeIn(state), b: outcomeIn(b) } };
              return [holdsFirst(context), holdsSecond(context)] as const;
            }),
          );
          const isFirst = found.some(([x, y]) => x && !y);
          const isSecond = found.some(([x, y]) => y && !x);
          expect(kind).toBe(
            isFirst && isSecond ? "both" : isFirst ? "first" : isSecond ? "second" : undefined,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  test("Refs in brackets are asked about, and conditions that are always true are compared.", async () => {
    const ref = "a b.c";
    const seen = {
      all: [
        { variable: `refs["${ref}"].engagement_status`, operator: "contains", argument: "$message.seen" },
      ],
    };
    expect(stepsAsked([seen, null], []).map((step) => step.ref)).toEqual([ref]);
    const { lit } = await differenceAt({ ref }, seen, null, { steps: [] }, now);
    expect(lit.get("delivered")).toBe("second");
    expect(lit.get("delivered+seen")).toBeUndefined();
    expect(lit.get("expired")).toBe("second");
    expect(compare(seen, {}, { steps: [] }).relation).toBe("looser");
    expect(compare({ any: [] }, seen, { steps: [] }).relation).toBe("looser");
  });

  test("What is not decided within the budget is said to be undecided.", async () => {
    const long = (operator: string) =>
      ({
        all: Array.from({ length: 14 }, (_, index) => ({
          variable: `data.a${index}`,
          operator,
          argument: `data.a${(index * 5 + 3) % 14}`,
        })),
      }) as StoredInput;
    const seen = { variable: "refs.a.engagement_status", operator: "contains", argument: "$message.seen" };
    const first = { all: [...(long("greater_than") as { all: never[] }).all, seen] } as StoredInput;
    const second = { all: [...(long("not_equal_to") as { all: never[] }).all, seen] } as StoredInput;
    const options = { steps: [], budget: 1 };
    expect(compare(first, second, options)).toMatchObject({
      relation: "undecided",
      onlyFirst: { answer: "undecided" },
    });
    const { lit } = await differenceAt({ ref: "a" }, first, second, options, now);
    expect(new Set(lit.values())).toEqual(new Set(["undecided"]));
  });
});
