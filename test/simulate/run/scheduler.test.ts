import fc from "fast-check";
import { expect, test } from "vitest";
import { type Phase, Scheduler } from "../../../src/simulate/run/scheduler.ts";

const PHASES: readonly Phase[] = ["messages", "run", "new-messages", "expectations"];

test("tasks are taken by moment, then phase, then the order in which they were added", () => {
  const tasks = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.constantFrom(...PHASES)), { maxLength: 40 });
  fc.assert(
    fc.property(tasks, (added) => {
      const scheduler = new Scheduler<number>();
      for (const [index, [at, phase]] of added.entries()) scheduler.add(at, phase, index);
      const taken: number[] = [];
      for (let next = scheduler.takeNext(); next !== undefined; next = scheduler.takeNext()) {
        taken.push(next.task);
      }
      const sorted = added
        .map(([at, phase], index) => ({ at, phase: PHASES.indexOf(phase), index }))
        .sort((a, b) => a.at - b.at || a.phase - b.phase || a.index - b.index);
      expect(taken).toEqual(sorted.map(({ index }) => index));
    }),
  );
});

test("tasks can be added while others are taken", () => {
  const scheduler = new Scheduler<string>();
  scheduler.add(2, "run", "c");
  scheduler.add(1, "messages", "a");
  expect(scheduler.takeNext()?.task).toBe("a");
  scheduler.add(2, "messages", "b");
  scheduler.add(3, "messages", "d");
  const rest = Array.from({ length: 4 }, () => scheduler.takeNext()?.task);
  expect(rest).toEqual(["b", "c", "d", undefined]);
});
