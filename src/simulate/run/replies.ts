import type { HandlerResult, Input, PlanStep } from "../../workflow/index.ts";
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

/** The input for a step that fails. */
export const FAILED: Input = { type: "failed", reason: "as the scenario says" };

/** The time in milliseconds for which a step is tried again before it fails; 0 if it does not fail, or at once. */
export function retriesIn(replies: readonly HandlerReply[]): number {
  if (!replies.some(({ kind }) => kind === "fail")) return 0;
  return Math.max(...replies.map((reply) => (reply.kind === "wait" ? (reply.duration ?? 0) : 0)));
}
