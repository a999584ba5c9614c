import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Cases,
  type CompareOptions,
  compareConditions,
  witnessInWords,
} from "../../src/compare/index.ts";
import type { Condition } from "../../src/condition/index.ts";
import { prepare } from "../../src/evaluate/index.ts";
import { parse, print } from "../../src/language/index.ts";
import { conditionArbitrary } from "../condition/tree-arbitraries.ts";

function read(text: string): Condition {
  const { condition, problems } = parse(text);
  if (condition === undefined) throw new Error(JSON.stringify(problems));
  return condition;
}

/** A comparison as a few words. */
function compared(first: string, second: string, options: CompareOptions = {}) {
  const conditions = [read(first), read(second)] as const;
  const { meaning, gained, lost, assuming } = compareConditions(...conditions, options);
  const inWords = ({ condition, isComplete, witness, otherWitness }: Cases) => ({
    when: condition && print(condition),
    isComplete,
    example: witnessInWords(witness, conditions),
    ...(otherWitness && { otherExample: witnessInWords(otherWitness, conditions) }),
  });
  return {
    meaning,
    ...(gained.kind === "some" && { gained: inWords(gained.cases) }),
    ...(lost.kind === "some" && { lost: inWords(lost.cases) }),
    ...(assuming.length > 0 && { assuming }),
  };
}

describe("comparing two conditions", () => {
  test("says which cases are lost, exactly", () => {
    expect(
      compared(
        "in_app_feed_1 has not been seen",
        'in_app_feed_1 has not been seen and recipient.plan == "pro"',
      ),
    ).toEqual({
      meaning: "different",
      lost: {
        when: 'in_app_feed_1 has not been seen and recipient.plan != "pro"',
        isComplete: true,
        example: "in_app_feed_1 not seen; recipient.plan is missing",
      },
    });
  });

  test("says which are gained, of numbers too, where no operator has a complement", () => {
    expect(compared("data.n > 5", "data.n > 3")).toEqual({
      meaning: "different",
      gained: { when: "data.n > 3 and data.n <= 5", isComplete: true, example: "data.n is 5" },
    });
  });

  test("says both", () => {
    expect(compared("data.a == 1", "data.b == 1")).toMatchObject({
      gained: { when: "data.b == 1 and data.a != 1", isComplete: true },
      lost: { when: "data.a == 1 and data.b != 1", isComplete: true },
    });
  });

  test("says what the opposite of a pair of statuses is", () => {
    expect(compared("in_app_feed_1 has been seen", "in_app_feed_1 has been seen but not read")).toEqual({
      meaning: "different",
      lost: {
        when: "in_app_feed_1 has been seen and in_app_feed_1 has been read",
        isComplete: true,
        example: "in_app_feed_1 seen, read",
      },
    });
  });

  test("says of what a condition leaves out that it does, with an example", () => {
    expect(compared("email_1 has been sent", "always")).toMatchObject({
      gained: { when: "email_1 has not been sent", isComplete: false, otherExample: "email_1 expired" },
    });
    expect(compared("data.n is between 1 and 5", "always")).toMatchObject({
      gained: { when: "data.n < 1 or data.n > 5", isComplete: false, otherExample: "data.n is missing" },
    });
    expect(compared("data.at is between 2025-01-01 and 2025-02-01", "data.at is a timestamp")).toMatchObject({
      gained: { when: "data.at is before 2025-01-01", isComplete: false },
    });
  });

  test("shows an example alone where no condition can say the cases", () => {
    const { gained } = compared("data.at is a timestamp", "always");
    expect(gained).toEqual({ when: undefined, isComplete: false, example: "data.at is missing" });
  });

  test("takes other words for the same", () => {
    const same = { meaning: "same" };
    expect(compared("data.a == 1 and data.b == 2", "data.b == 2 and data.a == 1")).toEqual(same);
    expect(
      compared("not (data.a == 1 or data.b == 2)", "data.a != 1 and data.b != 2 and data.a != 1"),
    ).toEqual(same);
    expect(compared("never", "data.a == 1 and data.a == 2")).toEqual(same);
  });

  test("tells the old form of a status from the new one", () => {
    expect(compared("refs.email_1.status < $message.seen", "email_1 has not been seen")).toMatchObject({
      gained: { example: "email_1 delivered, not seen, read", isComplete: true },
    });
  });

  test("names the facts on which the same meaning stands, and no others", () => {
    const channels = { push_1: "push" } as const;
    expect(compared("push_1 has been delivered", "never", { channels })).toEqual({
      meaning: "same",
      assuming: ["the messages of `push_1` never get above sent, since it is of type `push`"],
    });
    expect(compared("push_1 has been sent", "not push_1 has not been sent", { channels })).toEqual({
      meaning: "same",
    });
  });

  test("gives up saying cases that nobody would read", () => {
    const many = Array.from({ length: 12 }, (_, index) => `data.a${index} == 1 and data.b${index} == 1`);
    const { meaning, gained } = compared(many.map((one) => `(${one})`).join(" or "), "always");
    expect([meaning, gained?.when]).toEqual(["different", undefined]);
  });

  test("is undecided where the budget runs out", () => {
    const text =
      'data.a contains data.b and data.b contains data.c and data.c > data.a and data.a contains "x"';
    const { meaning, gained } = compareConditions(read("never"), read(text), { budget: 1 });
    expect(meaning).toBe("undecided");
    expect(gained).toEqual({ kind: "undecided", why: expect.any(String) });
  });
});

describe("of any two conditions", () => {
  test("every example holds as claimed, and what is said holds of nothing else", () => {
    fc.assert(
      fc.property(conditionArbitrary, conditionArbitrary, (first, second) => {
        const { gained, lost } = compareConditions(first, second, { budget: 2_000 });
        const tests = [first, second].map((condition) => prepare(condition));
        for (const [difference, holding, failing] of [
          [gained, tests[1], tests[0]],
          [lost, tests[0], tests[1]],
        ] as const) {
          if (difference.kind !== "some") continue;
          const { condition, witness, otherWitness } = difference.cases;
          for (const context of [witness, otherWitness]) {
            if (context !== undefined)
              expect([holding?.(context), failing?.(context)]).toEqual([true, false]);
          }
          if (condition === undefined) continue;
          const holds = prepare(condition);
          expect(holds(witness)).toBe(true);
          if (otherWitness !== undefined) expect(holds(otherWitness)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("one is the same as itself, and looking from the other side turns what is gained into what is lost", () => {
    fc.assert(
      fc.property(conditionArbitrary, conditionArbitrary, (first, second) => {
        expect(compareConditions(first, first, { budget: 2_000 }).meaning).not.toBe("different");
        const forth = compareConditions(first, second, { budget: 2_000 });
        const back = compareConditions(second, first, { budget: 2_000 });
        expect([back.meaning, back.gained, back.lost]).toEqual([forth.meaning, forth.lost, forth.gained]);
      }),
      { numRuns: 40 },
    );
  });
});
