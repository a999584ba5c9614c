import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  alwaysFalse,
  alwaysTrue,
  difference,
  disjoint,
  equivalent,
  findWitness,
  implies,
  provedEquivalent,
  provedFalse,
  satisfiable,
} from "../../src/analyse/index.ts";
import { ALWAYS, type Condition, NEVER } from "../../src/condition/index.ts";
import { encode } from "../../src/stored/index.ts";
import { conditionArbitrary } from "../condition/tree-arbitraries.ts";
import { evaluate } from "../reference/evaluator.ts";
import { MESSAGES, type TestMessage } from "../status/states.ts";
import { checked, checkPair, checkSimplified, type Pair, pairsOf, QUESTIONS, Tally } from "./checks.ts";
import { conditionsOf, NESTED_BUDGET, NESTED_PATHS, PATHS, statusTrios, triosOver } from "./grid.ts";
import { STATUS_ATOMS } from "./status-conditions.ts";
import { flatUniverse, nestedUniverse } from "./universe.ts";

const trios = triosOver(PATHS);
const conditions = conditionsOf(trios);
const pairs = pairsOf(conditions, trios);
const flat = flatUniverse("coarse");
const nested = nestedUniverse("coarse");

/** The budget of a question: enough for nearly all of those that are asked here. */
const BUDGET = 20_000;

describe("against brute force", () => {
  test("no answer is wrong, and nearly all questions are decided", () => {
    const tally = new Tally();
    const isRight = fc.property(pairs, (pair) => checkPair(pair, flat, tally, { budget: BUDGET }));
    // `npm run soak -- analyse` takes any number of pairs.
    fc.assert(isRight, { numRuns: 50, seed: 20261121 });
    expect(tally.share("undecided")).toBeLessThan(0.02);
    // The pairs must lead to every answer.
    for (const question of Object.keys(QUESTIONS))
      for (const answer of ["yes", "no"]) expect(tally.of(question, answer)).toBeGreaterThan(0);
  });

  test("no answer is wrong for paths within paths", () => {
    const tally = new Tally();
    const nestedTrios = triosOver(NESTED_PATHS);
    const isRight = fc.property(pairsOf(conditionsOf(nestedTrios), nestedTrios), (pair) =>
      checkPair(pair, nested, tally, { budget: NESTED_BUDGET }),
    );
    fc.assert(isRight, { numRuns: 20, seed: 20261121 });
    expect(tally.share("undecided")).toBeLessThan(0.5);
  });

  test("simplified conditions are equivalent, not larger, in the same order, and cannot be simplified further", () => {
    let smaller = 0;
    const isRight = fc.property(conditions, (condition) => {
      const simple = checkSimplified(condition, flat, { budget: BUDGET });
      if (trioCount(simple) < trioCount(condition)) smaller++;
    });
    fc.assert(isRight, { numRuns: 40, seed: 20261121 });
    expect(smaller).toBeGreaterThan(5);
  });
});

function trioCount({ any }: Condition): number {
  return any.reduce((count, { all }) => count + all.length, 0);
}

describe("laws", () => {
  const law = (holds: (pair: Pair) => void) =>
    fc.assert(fc.property(pairs, holds), { numRuns: 20, seed: 20261121 });
  const options = { budget: BUDGET };

  test("what is answered yes is proved, and nothing that is answered no", () => {
    let proved = 0;
    law(({ first, second }) => {
      const both = { any: first.any.flatMap((a) => second.any.map((b) => ({ all: [...a.all, ...b.all] }))) };
      for (const [isProved, { answer }] of [
        [provedFalse(both, options), alwaysFalse(both, options)],
        [provedEquivalent(first, second, options), equivalent(first, second, options)],
        [provedEquivalent(first, first, options), equivalent(first, first, options)],
      ] as const) {
        if (answer !== "undecided") expect(isProved).toBe(answer === "yes");
        if (isProved) proved += 1;
      }
    });
    expect(proved).toBeGreaterThan(20);
  });

  test("a condition implies and equals itself, is implied by never and implies always", () => {
    law(({ first }) => {
      expect(implies(first, first, options).answer).not.toBe("no");
      expect(equivalent(first, first, options).answer).not.toBe("no");
      expect(implies(NEVER, first, options).answer).toBe("yes");
      expect(implies(first, ALWAYS, options).answer).toBe("yes");
    });
  });

  test("always true means implied by always; satisfiable means not implying never", () => {
    law(({ first }) => {
      expect(alwaysTrue(first, options).answer).toBe(implies(ALWAYS, first, options).answer);
      const { answer: verdict } = implies(first, NEVER, options);
      expect(satisfiable(first, options).answer).toBe(
        verdict === "yes" ? "no" : verdict === "no" ? "yes" : verdict,
      );
    });
  });

  test("equality and disjointness are symmetric; equality means implication in both directions, and no difference", () => {
    law(({ first, second }) => {
      const { onlyFirst, onlySecond } = difference(first, second, options);
      const verdicts = [onlyFirst.answer, onlySecond.answer];
      const equal = verdicts.includes("no") ? "no" : verdicts.includes("undecided") ? "undecided" : "yes";
      expect(equivalent(first, second, options).answer).toBe(equal);
      expect(equivalent(second, first, options).answer).toBe(equal);
      const apart = [disjoint(first, second, options).answer, disjoint(second, first, options).answer]
        .sort()
        .join();
      expect(["yes,yes", "no,no", "undecided,undecided", "no,undecided", "undecided,yes"]).toContain(apart);
    });
  });

  test("implication is transitive", () => {
    let met = 0;
    const chain = fc.record({ pair: pairs, third: conditions });
    const isTransitive = fc.property(chain, ({ pair: { first, second }, third }) => {
      const joined = { any: [...second.any, ...third.any] };
      const links = [implies(first, second, options), implies(second, joined, options)];
      if (!links.every(({ answer }) => answer === "yes")) return;
      met++;
      expect(implies(first, joined, options).answer).not.toBe("no");
    });
    fc.assert(isTransitive, { numRuns: 50, seed: 20261121 });
    expect(met).toBeGreaterThan(5);
  });
});

describe("facts", () => {
  const statusConditions = conditionsOf(statusTrios);

  test("push and chat messages are never delivered, and expiry can be ruled out", () => {
    const facts = { channels: { email_1: "chat", push_1: "push" }, expiry: false } as const;
    const keepsToFacts = fc.property(statusConditions, (condition) => {
      const existence = findWitness({ holding: [condition], failing: [] }, facts);
      expect(existence.exists).not.toBe("undecided");
      const shown = JSON.stringify(existence);
      expect(shown).not.toMatch(/"status":"delivered"|:"expired"/);
      // Facts only exclude contexts.
      if (existence.exists === "yes")
        expect(findWitness({ holding: [condition], failing: [] }).exists).toBe("yes");
    });
    fc.assert(keepsToFacts, { numRuns: 50, seed: 20261121 });
  });
});

describe("several messages", () => {
  test("do not change answers: pairs of messages do nothing that single messages do not do", () => {
    // For a step with two messages, all trios have the results of one of the messages, so conditions do too.
    const ofEmail = STATUS_ATOMS.map(({ trio }) => trio).filter(({ ref }) => ref === "email_1");
    const stored = ofEmail.map((trio) => encode({ any: [{ all: [trio] }] }));
    const answersOf = (messages: readonly TestMessage[]) =>
      stored.map((one) => Number(evaluate(one, { refs: { email_1: messages } }))).join("");
    const ofOne = new Set(MESSAGES.map((message) => answersOf([message])));
    for (let index = 0; index < 30; index++) {
      const [a, b] = [MESSAGES[(index * 89) % 224], MESSAGES[(index * 151 + 13) % 224]];
      expect(ofOne.has(answersOf([a as TestMessage, b as TestMessage]))).toBe(true);
    }
  });
});

describe("hostile names, paths and values", () => {
  test("nothing throws, nothing takes long, and witnesses are correct", () => {
    const hostile = fc.record({ first: conditionArbitrary, second: conditionArbitrary });
    const holdsUp = fc.property(hostile, (pair) => {
      for (const soughtBy of Object.values(QUESTIONS)) checked(soughtBy(pair), undefined, { budget: 2_000 });
    });
    fc.assert(holdsUp, { numRuns: 40, seed: 20261121 });
  });
});
