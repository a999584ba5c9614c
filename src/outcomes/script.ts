import type { JsonObject } from "../condition/index.ts";
import { type Context, nowOf } from "../context/index.ts";
import { type HandlerResult, type Plan, type PlanStep, requirements } from "../workflow/index.ts";
import { OPEN_PART } from "./clock.ts";
import { type MessagePath, messagePaths } from "./message-histories.ts";
import { QUEUED_STATE } from "./message-states.ts";
import type { Said, Walk } from "./paths.ts";
import { COUNTS, keysClaimed, partWrittenBy, versionOf } from "./versions.ts";

/** What a host does and sees on one way through a plan: enough to run it. */
export interface Script {
  /** When the trigger comes, in milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /** The parts of the context that the trigger gives. */
  readonly parts: JsonObject;
  /** By the step's index. */
  readonly steps: ReadonlyMap<number, ScriptedStep>;
}

/** What a host does for one step. */
export interface ScriptedStep {
  /** The messages that it makes, each from the moment at which it is made. */
  readonly messages?: readonly MessagePath[];
  /** What is answered. */
  readonly result?: HandlerResult;
  /** How long it takes, in milliseconds, where the plan says nothing of it. */
  readonly waits?: number;
}

/** When the trigger comes where that makes no difference. */
export const USUAL_START = Date.UTC(2025, 0, 1);

/**
 * What a host has to do for a plan to go the way of a walk, on what a witness holds; or why
 * there is nothing that he could do.
 */
export function scriptOf(plan: Plan, walk: Walk, witness: Context): Script | "impossible" | "unknown" {
  const steps = new Map<number, ScriptedStep>();
  const trails = new Map([...walk.trails.values()].map((trail) => [trail.step, trail]));
  for (const said of walk.said) {
    const step = plan.steps[said.step] as PlanStep;
    const trail = trails.get(said.step);
    // What nobody asks for stays as it was made.
    const messages = trail === undefined ? (said.messages === undefined ? ONE : []) : messagePaths(trail);
    if (messages === "impossible" || messages === "unknown") return messages;
    const result = resultOf(step, said, walk, witness);
    steps.set(said.step, {
      ...(said.verdict === "run" && step.channel !== undefined && { messages }),
      ...(result !== undefined && { result }),
      ...(said.waits !== undefined && { waits: said.waits }),
    });
  }
  return { at: nowOf(witness) ?? USUAL_START, parts: partsOf(plan, witness), steps };
}

const ONE: readonly MessagePath[] = [[QUEUED_STATE]];

function resultOf(
  step: PlanStep,
  { result, writes }: Said,
  { claims }: Walk,
  witness: Context,
): HandlerResult | undefined {
  const part = writes ? partWrittenBy(step) : undefined;
  if (part === undefined) return result;
  const keys = versionOf(witness[part], step.index);
  if (part === "run") return { ...result, merge: { run: { total_activities: 1, ...keys } } };
  // A key is not taken away again: null is what comes nearest.
  const emptied = keysClaimed(claims, part, step.index).filter((key) => !Object.hasOwn(keys, key));
  return {
    ...result,
    merge: { [part]: { ...Object.fromEntries(emptied.map((key) => [key, null])), ...keys } },
  };
}

/** The parts that a plan reads, as they are at the trigger. */
function partsOf(plan: Plan, witness: Context): JsonObject {
  const needed = plan.steps.flatMap((step) => [
    ...requirements(step).parts,
    ...(step.wait?.path === undefined ? [] : [step.wait.path.root]),
  ]);
  const parts = [...new Set([...needed, ...Object.keys(witness)])]
    .filter((part) => !OF_THE_RUN.includes(part))
    .map((part): [string, unknown] => [
      part,
      part === "audiences" ? (witness.audiences ?? []) : versionOf(witness[part]),
    ]);
  const run = versionOf(witness.run);
  // What nobody gives otherwise, the run knows itself.
  if (Object.keys(run).some((key) => key !== COUNTS[0] || run[key] !== 1)) {
    parts.push(["run", { total_activities: 1, total_actors: 1, ...run }]);
  }
  return Object.fromEntries(parts) as JsonObject;
}

/** Parts that no trigger gives. */
const OF_THE_RUN: readonly string[] = ["refs", "now", "workflow", "run", OPEN_PART];
