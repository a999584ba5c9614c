import type { JsonObject } from "../condition/index.ts";
import { type Context, nowOf } from "../context/index.ts";
import {
  EVENT_PREFIX,
  type HandlerResult,
  type Plan,
  type PlanStep,
  stepRequirements,
} from "../workflow/index.ts";
import { type MessageHistory, messageHistories } from "./message-histories.ts";
import { QUEUED_STATE } from "./message-states.ts";
import { DEFAULT_TRIGGER_TIME, type DecidedStep, type RunPath } from "./run-path.ts";
import { UNKNOWN_PART } from "./symbolic-time.ts";
import {
  areAudiencesConstrained,
  audiencesOfVersion,
  COUNT_KEYS,
  constrainedKeys,
  keysOfVersion,
  markOf,
  setsCounts,
} from "./versions.ts";

/** Everything that a host does and observes in one run: enough to run a plan along a path. */
export interface Script {
  /** Time of the trigger in milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /** The parts of the context that the trigger gives. */
  readonly parts: JsonObject;
  /** By the step's index. */
  readonly steps: ReadonlyMap<number, ScriptedStep>;
}

/** The part of a host in one step. */
export interface ScriptedStep {
  /** The messages that it makes, with the states that they go through. */
  readonly messages?: readonly MessageHistory[];
  readonly result?: HandlerResult;
  /** Why the step fails. */
  readonly failure?: string;
  /** The event that a wait matches; undefined if it times out. */
  readonly event?: JsonObject;
  /** The audiences of the recipient from then on, if the step changes them. */
  readonly audiences?: readonly string[];
  /** By part of the context, what changes by itself while time passes in the step. */
  readonly changes?: ReadonlyMap<string, PartChange>;
  /** Duration of the step in milliseconds, if it differs from the plan's; 0 if the step does not wait. */
  readonly waits?: number;
}

/** A change of a part of the context that no step makes. */
export type PartChange =
  | { readonly set: { readonly [key: string]: unknown }; readonly remove: readonly string[] }
  | { readonly audiences: readonly string[] };

/**
 * A script that leads a run along a path, with the values of a witness; `mayChange` if parts of the context may change
 * by themselves in it. `impossible` if no script does; `unknown` if none was found.
 */
export function scriptOf(
  plan: Plan,
  path: RunPath,
  witness: Context,
  mayChange: boolean,
): Script | "impossible" | "unknown" {
  const steps = new Map<number, ScriptedStep>();
  const histories = new Map([...path.histories.values()].map((history) => [history.step, history]));
  for (const decided of path.steps) {
    const step = plan.steps[decided.step] as PlanStep;
    const history = histories.get(decided.step);
    const unasked = decided.messages === undefined ? ONE_QUEUED_MESSAGE : [];
    const messages = history === undefined ? unasked : messageHistories(history);
    if (messages === "impossible" || messages === "unknown") return messages;
    const result = resultOf(step, decided, path, witness);
    const changes = mayChange ? changesIn(decided, path, witness) : NO_CHANGES;
    const isAudienceWriter = decided.writes?.includes("audiences");
    steps.set(decided.step, {
      ...(decided.decision === "run" && step.channel !== undefined && { messages }),
      ...(result !== undefined && { result }),
      ...(isAudienceWriter && { audiences: audiencesOfVersion(witness, markOf(step)) }),
      ...(changes.size > 0 && { changes }),
      ...(decided.failure !== undefined && { failure: decided.failure }),
      ...(decided.waited?.matched && {
        event: keysOfVersion(witness[EVENT_PREFIX], markOf(step)) as JsonObject,
      }),
      ...(decided.waits !== undefined && { waits: decided.waits }),
    });
  }
  return { at: nowOf(witness) ?? DEFAULT_TRIGGER_TIME, parts: triggerParts(plan, witness), steps };
}

const ONE_QUEUED_MESSAGE: readonly MessageHistory[] = [[QUEUED_STATE]];

const NO_CHANGES: ReadonlyMap<string, PartChange> = new Map();

/** The changes of parts of the context while time passes in a step, as far as decisions depend on them. */
function changesIn(
  { changes = [] }: DecidedStep,
  { conditions }: RunPath,
  witness: Context,
): ReadonlyMap<string, PartChange> {
  return new Map(
    changes.flatMap(([part, mark]): [string, PartChange][] => {
      if (part === "audiences") {
        const isConstrained = areAudiencesConstrained(conditions, mark);
        return isConstrained ? [[part, { audiences: audiencesOfVersion(witness, mark) }]] : [];
      }
      const set = keysOfVersion(witness[part], mark);
      const keys = constrainedKeys(conditions, part, mark);
      const remove = keys.filter((key) => !Object.hasOwn(set, key));
      return keys.length === 0 ? [] : [[part, { set, remove }]];
    }),
  );
}

function resultOf(
  step: PlanStep,
  { result, writes = [] }: DecidedStep,
  { conditions }: RunPath,
  witness: Context,
): HandlerResult | undefined {
  const merge = writes
    .filter((part) => part !== "audiences")
    .map((part): [string, { readonly [key: string]: unknown }] => {
      const keys = keysOfVersion(witness[part], markOf(step));
      if (part === "run" && setsCounts(step)) return [part, { total_activities: 1, ...keys }];
      // A result cannot remove a key; null comes closest.
      const emptied = constrainedKeys(conditions, part, markOf(step)).filter(
        (key) => !Object.hasOwn(keys, key),
      );
      return [part, { ...Object.fromEntries(emptied.map((key) => [key, null])), ...keys }];
    })
    .filter(([, keys]) => Object.keys(keys).length > 0);
  return merge.length === 0 ? result : { ...result, merge: Object.fromEntries(merge) };
}

/** The parts of the context that the trigger gives: all that the plan reads. */
function triggerParts(plan: Plan, witness: Context): JsonObject {
  const needed = plan.steps.flatMap((step) => [
    ...stepRequirements(step).parts,
    ...(step.wait?.path === undefined ? [] : [step.wait.path.root]),
  ]);
  const parts = [...new Set([...needed, ...Object.keys(witness)])]
    .filter((part) => !NOT_GIVEN_BY_TRIGGERS.includes(part))
    .filter((part) => part !== EVENT_PREFIX || needed.includes(part))
    .map((part): [string, unknown] => [
      part,
      part === "audiences" ? (witness.audiences ?? []) : keysOfVersion(witness[part]),
    ]);
  const run = keysOfVersion(witness.run);
  // The run sets the usual counts itself.
  if (Object.keys(run).some((key) => key !== COUNT_KEYS[0] || run[key] !== 1)) {
    parts.push(["run", { total_activities: 1, total_actors: 1, ...run }]);
  }
  return Object.fromEntries(parts) as JsonObject;
}

const NOT_GIVEN_BY_TRIGGERS: readonly string[] = ["refs", "now", "workflow", "run", UNKNOWN_PART];
