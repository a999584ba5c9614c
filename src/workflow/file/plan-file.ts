import { type Condition, memberOf, NEVER } from "../../condition/index.ts";
import {
  type Document,
  type DocumentNode,
  type Format,
  type JsonObject,
  nodeAt,
  readDocument,
} from "../../document/index.ts";
import { problem } from "../../problem/index.ts";
import { prefixesOf } from "../../stored/index.ts";
import type { Exit, Plan, PlanArm, PlanChannel, PlanStep } from "../run/plan.ts";
import type { ChannelOptions } from "../steps/channels.ts";
import { readSteps } from "../steps/read-steps.ts";
import { STEP_LIST_KEYS, stepTypeRow } from "../steps/step-types.ts";
import type { Arm, Step, Workflow } from "../steps/steps.ts";
import type { ConditionSlot } from "./condition-slots.ts";
import { openDocument } from "./file.ts";
import { type FileProblem, inFileOrder, isUsable } from "./file-problem.ts";
import type { FileOptions } from "./options.ts";
import { readConditions, readWhen } from "./read-slot.ts";
import { readWait } from "./read-wait.ts";

/** What is to be known about a workflow file that the file does not say. */
export interface PlanOptions extends FileOptions, ChannelOptions {}

/** What became of a workflow file. */
export interface PlanResult {
  /** Undefined exactly where there is an error. */
  readonly plan: Plan | undefined;
  /** Errors and warnings, in the file's order. */
  readonly problems: readonly FileProblem[];
}

/** Reads a workflow file, its conditions as texts or stored, as a plan that can run. */
export function readPlan(text: string, format: Format, options: PlanOptions = {}): PlanResult {
  return planDocument(readDocument(text, format), options);
}

/** What `readPlan` gives, of a file that is read already. */
export function planDocument(document: Document, options: PlanOptions = {}): PlanResult {
  const file = openDocument(document, options);
  const conditions: Conditions = new Map();
  for (const place of file.places) {
    for (const { condition, problems } of readingsOf(place, file.refs, options)) {
      file.problems.push(...problems);
      if (place.holder !== undefined && condition !== undefined) conditions.set(place.holder, condition);
    }
  }
  const workflow = readSteps(document, options);
  const { root } = document;
  if (workflow.steps.length === 0 && isUsable(file.problems) && root !== undefined) {
    file.problems.push(problem("not-a-workflow", {}, { span: root.span, pointer: "" }));
  }
  const problems = inFileOrder(file.problems);
  if (!isUsable(problems)) return { plan: undefined, problems };
  return { plan: new Planner(document, workflow, conditions, prefixesOf(options)).plan(), problems };
}

/** By the map that holds them. */
type Conditions = Map<DocumentNode, Condition>;

function readingsOf(place: ConditionSlot, refs: ReadonlySet<string>, options: FileOptions) {
  const { when, conditions } = place;
  return [
    ...(when === undefined ? [] : [readWhen(place, when, refs, options)]),
    ...(conditions === undefined ? [] : [readConditions(place, conditions, options)]),
  ];
}

/** What stands in a step or an arm beside what it says of itself. */
const ASIDE = ["when", "conditions", ...STEP_LIST_KEYS];

class Planner {
  readonly #document: Document;
  readonly #workflow: Workflow;
  readonly #conditions: Conditions;
  readonly #prefixes: readonly string[];
  readonly #steps: PlanStep[] = [];

  constructor(document: Document, workflow: Workflow, conditions: Conditions, prefixes: readonly string[]) {
    this.#document = document;
    this.#workflow = workflow;
    this.#conditions = conditions;
    this.#prefixes = prefixes;
  }

  plan(): Plan {
    this.#addLane(this.#workflow.top, "completed");
    return { steps: this.#steps };
  }

  /** Adds steps that run one after the other, with those of their arms, and then go on somewhere. */
  #addLane(indexes: readonly number[], exit: Exit): void {
    for (const [position, index] of indexes.entries()) {
      this.#addStep(this.#workflow.steps[index] as Step, indexes[position + 1] ?? exit);
    }
  }

  #addStep(step: Step, next: Exit): void {
    const { index, ref, type, pointer } = step;
    const node = nodeAt(this.#document, pointer);
    const json = ownWords(node);
    const condition = this.#conditionOf(step.slot);
    const wait = readWait(type, json, this.#prefixes);
    const row = stepTypeRow(type);
    const arms: PlanArm[] = [];
    // It comes before the steps of its arms.
    this.#steps.push({
      index,
      ...(ref !== undefined && { ref }),
      ...(type !== undefined && { type }),
      effect: row.effect,
      pointer,
      ...(condition && { condition }),
      ...(row.effect === "send" && { channel: channelOf(step, json) }),
      ...(wait && { wait }),
      ...((row.arms === "branches" || step.arms.length > 0) && { arms }),
      next,
      json,
    });
    for (const arm of step.arms) arms.push(this.#addArm(arm, step, next));
  }

  #addArm(arm: Arm, step: Step, next: Exit): PlanArm {
    const { pointer, terminates, steps } = arm;
    const start = this.#steps.length;
    const exit = terminates ? "ended" : next;
    this.#addLane(steps, exit);
    // Branches in a branch, with no step between, stand behind it, and it is taken wherever they could be.
    const isBehind = step.arms.some((other) => other !== arm && pointer.startsWith(`${other.pointer}/`));
    const condition = isBehind ? NEVER : this.#conditionOf(arm.slot);
    // The steps within a step that is no branch have no words of their own.
    const json = pointer === step.pointer ? {} : ownWords(nodeAt(this.#document, pointer));
    const name = memberOf(json, "name");
    return {
      ...(typeof name === "string" && { name }),
      pointer,
      ...(condition && { condition }),
      terminates,
      first: steps[0] ?? exit,
      start,
      end: this.#steps.length,
      json,
    };
  }

  #conditionOf(place: ConditionSlot | undefined): Condition | undefined {
    // Null is no condition, rather than one that always holds (spec 7.1.3).
    const isNull = place?.when === undefined && place?.conditions?.node.value === null;
    return isNull || place?.holder === undefined ? undefined : this.#conditions.get(place.holder);
  }
}

function ownWords(node: DocumentNode | undefined): JsonObject {
  if (node?.kind !== "map") return {};
  return Object.fromEntries(Object.entries(node.value).filter(([key]) => !ASIDE.includes(key)));
}

function channelOf({ channelType, tracking }: Step, json: JsonObject): PlanChannel {
  const key = memberOf(json, "channel_key");
  const group = memberOf(json, "channel_group_key");
  return {
    ...(channelType && { type: channelType }),
    ...(typeof key === "string" && { key }),
    ...(typeof group === "string" && { group }),
    tracking,
  };
}
