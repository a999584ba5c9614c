import fc from "fast-check";
import { expect, test } from "vitest";
import { Agenda, type Turn } from "../../../src/simulate/run/scheduler.ts";

const TURNS: readonly Turn[] = ["messages", "run", "new-messages", "questions"];

test("what comes next is the earliest, by its moment, its turn, and when it was added", () => {
  const entries = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.constantFrom(...TURNS)), { maxLength: 40 });
  fc.assert(
    fc.property(entries, (added) => {
      const agenda = new Agenda<number>();
      for (const [index, [at, turn]] of added.entries()) agenda.add(at, turn, index);
      const taken: number[] = [];
      for (let next = agenda.take(); next !== undefined; next = agenda.take()) taken.push(next.entry);
      const sorted = added
        .map(([at, turn], index) => ({ at, turn: TURNS.indexOf(turn), index }))
        .sort((a, b) => a.at - b.at || a.turn - b.turn || a.index - b.index);
      expect(taken).toEqual(sorted.map(({ index }) => index));
    }),
  );
});

test("what is added while others are taken finds its place", () => {
  const agenda = new Agenda<string>();
  agenda.add(2, "run", "c");
  agenda.add(1, "messages", "a");
  expect(agenda.take()?.entry).toBe("a");
  agenda.add(2, "messages", "b");
  agenda.add(3, "messages", "d");
  expect([agenda.take(), agenda.take(), agenda.take(), agenda.take()].map((one) => one?.entry)).toEqual([
    "b",
    "c",
    "d",
    undefined,
  ]);
});
