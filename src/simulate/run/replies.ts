import type { HandlerResult, PlanStep } from "../../workflow/index.ts";
import type { HandlerReply } from "../scenario/scenario.ts";

/** Adds a reply of the scenario to a result; `until` is the end of a reply that waits. */
export function withReply(
  result: HandlerResult,
  reply: HandlerReply,
  step: PlanStep,
  until: string,
): HandlerResult {
  switch (reply.kind) {
    case "merge":
      return { ...result, merge: { ...result.merge, ...reply.merge } };
    case "stop":
      return { ...result, stop: true };
    case "fail":
      return result;
    case "wait":
      return { ...result, until };
    case "take":
      return { ...result, arm: step.arms?.findIndex(({ name }) => name === reply.name) ?? null };
    case "take-none":
      return { ...result, arm: null };
    case "go-on": {
      const { until: _, ...others } = result;
      return others;
    }
  }
}
