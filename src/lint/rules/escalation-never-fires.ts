import type { UnmetCondition } from "../reasoning/conclusions.ts";
import { conclusionsOf } from "../reasoning/reasoning.ts";
import { neverHere } from "../reasoning/reasons.ts";
import { defineRule } from "../rule.ts";

/** A step that waits for a status that the messages of another step never reach. */
export const escalationNeverFires = defineRule({
  name: "escalation-never-fires",
  level: "warning",
  summary: "A step that waits for a status that the messages of another step never reach.",
  message: ({ parts, reasons }: UnmetCondition) => neverHere("come true", parts, reasons),
  help: "Ask for a status that is possible before this step; `heed cases` lists what messages of a channel can reach.",
  check(subject, report) {
    for (const { fact, place } of conclusionsOf(subject).unmet) report(fact, place);
  },
});
