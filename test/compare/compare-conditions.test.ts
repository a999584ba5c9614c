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

/** A comparison in short. */
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
  test("describes the lost cases exactly", () => {
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

  test("describes gained cases, also of numbers, whose operators have no complement", () => {
    expect(compared("data.n > 5", "data.n > 3")).toEqual({
      meaning: "different",
      gained: { when: "data.n > 3 and data.n <= 5", isComplete: true, example: "data.n is 5" },
    });
  });

  test("describes both", () => {
    expect(compared("data.a == 1", "data.b == 1")).toMatchObject({
      gained: { when: "data.b == 1 and data.a != 1", isComplete: true },
      lost: { when: "data.a == 1 and data.b != 1", isComplete: true },
    });
  });

  test("describes the opposite of a compound status", () => {
    expect(compared("in_app_feed_1 has been seen", "in_app_feed_1 has been seen but not read")).toEqual({
      meaning: "different",
      lost: {
        when: "in_app_feed_1 has been seen and in_app_feed_1 has been read",
        isComplete: true,
        example: "in_app_feed_1 seen, read",
      },
    });
  });

  test("gives an example of the cases in which the condition does not hold", () => {
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

  test("gives only an example if no condition describes the cases", () => {
    const { gained } = compared("data.at is a timestamp", "always");
    expect(gained).toEqual({ when: undefined, isComplete: false, example: "data.at is missing" });
  });

  test("treats other words with the same meaning as the same", () => {
    const same = { meaning: "same" };
    expect(compared("data.a == 1 and data.b == 2", "data.b == 2 and data.a == 1")).toEqual(same);
    expect(
      compared("not (data.a == 1 or data.b == 2)", "data.a != 1 and data.b != 2 and data.a != 1"),
    ).toEqual(same);
    expect(compared("never", "data.a == 1 and data.a == 2")).toEqual(same);
  });

  test("distinguishes the older form of a status from the newer ones", () => {
    expect(compared("refs.email_1.status < $message.seen", "email_1 has not been seen")).toMatchObject({
      gained: { example: "email_1 delivered, not seen, read", isComplete: true },
    });
  });

  test("names the facts that are needed for the same meaning, and no others", () => {
    const channels = { push_1: "push" } as const;
    expect(compared("push_1 has been delivered", "never", { channels })).toEqual({
      meaning: "same",
      assuming: ["the messages of `push_1` never get above sent, since it is of type `push`"],
    });
    expect(compared("push_1 has been sent", "not push_1 has not been sent", { channels })).toEqual({
      meaning: "same",
    });
  });

  test("gives up describing cases that take many groups", () => {
    const many = Array.from({ length: 12 }, (_, index) => `data.a${index} == 1 and data.b${index} == 1`);
    const { meaning, gained } = compared(many.map((one) => `(${one})`).join(" or "), "always");
    expect([meaning, gained?.when]).toEqual(["different", undefined]);
  });

  test("is undecided if the budget runs out", () => {
    const text =
      'data.a contains data.b and data.b contains data.c and data.c > data.a and data.a contains "x"';
    const { meaning, gained } = compareConditions(read("never"), read(text), { budget: 1 });
    expect(meaning).toBe("undecided");
    expect(gained).toEqual({ kind: "undecided", why: expect.any(String) });
  });
});

describe("of any two conditions", () => {
  test("every witness is a case, and the condition holds in cases only", () => {
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

  test("a condition is the same as itself, and swapping the two swaps gained and lost", () => {
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
