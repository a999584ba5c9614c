import { type Condition, memberOf, NEVER } from "../../condition/index.ts";
import {
  type Document,
  type DocumentNode,
  entryOf,
  type Format,
  type JsonObject,
  nodeAt,
  readDocument,
} from "../../document/index.ts";
import { problem } from "../../problem/index.ts";
import { prefixesOf } from "../../stored/index.ts";
import type { Exit, Plan, PlanArm, PlanChannel, PlanStep } from "../run/plan.ts";
import type { ConditionSlot } from "../slots/condition-slots.ts";
import { STEP_LIST_KEYS, type StepTypeRow, stepTypeRow } from "../step-types.ts";
import type { ChannelOptions } from "../steps/channels.ts";
import { readSteps } from "../steps/read-steps.ts";
import { readEventWait, readWait } from "../steps/read-wait.ts";
import type { Arm, Step, Workflow } from "../steps/steps.ts";
import { readSendWindows } from "../windows/send-windows.ts";
import { openDocument } from "./file.ts";
import { type FileProblem, inFileOrder, isUsable } from "./file-problem.ts";
import type { FileOptions } from "./options.ts";
import { readConditions, readWhen } from "./read-slot.ts";

/** Facts about a workflow file that it does not contain itself. */
export interface PlanOptions extends FileOptions, ChannelOptions {
  /** The account's time zone, for recipients without one of their own (spec 4.2.5); `Etc/UTC` by default. */
  readonly timezone?: string | undefined;
}

/** The plan of a workflow file, with the file's problems. */
export interface PlanResult {
  /** Undefined exactly if there is an error. */
  readonly plan: Plan | undefined;
  /** Errors and warnings, in the file's order. */
  readonly problems: readonly FileProblem[];
}

/** Reads a workflow file, with conditions as texts or stored, as a plan. */
export function readPlan(text: string, format: Format, options: PlanOptions = {}): PlanResult {
  return planDocument(readDocument(text, format), options);
}

/** Same as `readPlan`, for a document that is already read. */
export function planDocument(document: Document, options: PlanOptions = {}): PlanResult {
  const file = openDocument(document, options);
  const conditions: Conditions = new Map();
  for (const slot of file.slots) {
    for (const { condition, problems } of readingsOf(slot, file.refs, options)) {
      file.problems.push(...problems);
      if (
        (slot.kind === "step" || slot.kind === "match") &&
        slot.map !== undefined &&
        condition !== undefined
      )
        conditions.set(slot.map, condition);
    }
  }
  const workflow = readSteps(document, options);
  const { root } = document;
  if (workflow.steps.length === 0 && isUsable(file.problems) && root !== undefined) {
    file.problems.push(problem("not-a-workflow", {}, { span: root.span, pointer: "" }));
  }
  const problems = inFileOrder(file.problems);
  if (!isUsable(problems)) return { plan: undefined, problems };
  return { plan: new Planner(document, workflow, conditions, options).plan(), problems };
}

/** Conditions by the map that holds them. */
type Conditions = Map<DocumentNode, Condition>;

function readingsOf(slot: ConditionSlot, refs: ReadonlySet<string>, options: FileOptions) {
  const { when, conditions } = slot;
  return [
    ...(when === undefined ? [] : [readWhen(slot, when, refs, options)]),
    ...(conditions === undefined ? [] : [readConditions(slot, conditions, options)]),
  ];
}

/** Returns the items of a step's `settings.match_conditions`. */
function matchItems(step: DocumentNode | undefined): readonly DocumentNode[] {
  const settings = step?.kind === "map" ? entryOf(step, "settings")?.node : undefined;
  const list = settings?.kind === "map" ? entryOf(settings, "match_conditions")?.node : undefined;
  if (list?.kind !== "list") return [];
  return list.items.map(({ node }) => node);
}

/** Keys of a step or an arm that its `json` leaves out. */
const STRUCTURE_KEYS = ["when", "conditions", ...STEP_LIST_KEYS];

class Planner {
  readonly #document: Document;
  readonly #workflow: Workflow;
  readonly #conditions: Conditions;
  readonly #options: PlanOptions;
  readonly #steps: PlanStep[] = [];

  constructor(document: Document, workflow: Workflow, conditions: Conditions, options: PlanOptions) {
    this.#document = document;
    this.#workflow = workflow;
    this.#conditions = conditions;
    this.#options = options;
  }

  plan(): Plan {
    const { timezone } = this.#options;
    this.#addSequence(this.#workflow.top, "completed");
    return { steps: this.#steps, ...(timezone !== undefined && { timezone }) };
  }

  /** Adds steps that run one after the other, with the steps of their arms; the last goes on at the exit. */
  #addSequence(indexes: readonly number[], exit: Exit): void {
    for (const [position, index] of indexes.entries()) {
      this.#addStep(this.#workflow.steps[index] as Step, indexes[position + 1] ?? exit);
    }
  }

  #addStep(step: Step, next: Exit): void {
    const { index, ref, type, pointer } = step;
    const node = nodeAt(this.#document, pointer);
    const json = jsonOf(node);
    const condition = this.#conditionOf(step.slot);
    const wait = readWait(type, json, prefixesOf(this.#options));
    const event = readEventWait(type, json);
    const row: StepTypeRow = stepTypeRow(type);
    const arms: PlanArm[] = [];
    // A step comes before the steps of its arms.
    this.#steps.push({
      index,
      ...(ref !== undefined && { ref }),
      ...(type !== undefined && { type }),
      effect: row.effect,
      pointer,
      ...(condition && { condition }),
      ...(row.effect === "send" && { channel: channelOf(step, json) }),
      ...(wait && { wait }),
      ...(event && { event: { ...event, match: this.#matchOf(node) } }),
      ...(goesOnAfterFailure(row, json) && { onFailure: "continue" }),
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
    this.#addSequence(steps, exit);
    // An arm directly within another arm comes after it and is never taken: the outer one is taken first.
    const isBehind = step.arms.some((other) => other !== arm && pointer.startsWith(`${other.pointer}/`));
    const condition = isBehind ? NEVER : this.#conditionOf(arm.slot);
    // Steps directly within a step that is not a branch form an arm without keys of its own.
    const json = pointer === step.pointer ? {} : jsonOf(nodeAt(this.#document, pointer));
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

  /** The conditions of an awaited event; items without conditions say nothing. */
  #matchOf(node: DocumentNode | undefined): readonly Condition[] {
    return matchItems(node).flatMap((item) => this.#conditions.get(item) ?? []);
  }

  #conditionOf(slot: ConditionSlot | undefined): Condition | undefined {
    // Null means that there is no condition (spec 7.1.3).
    const isNull = slot?.when === undefined && slot?.conditions?.node.value === null;
    return isNull || slot?.map === undefined ? undefined : this.#conditions.get(slot.map);
  }
}

function jsonOf(node: DocumentNode | undefined): JsonObject {
  if (node?.kind !== "map") return {};
  return Object.fromEntries(Object.entries(node.value).filter(([key]) => !STRUCTURE_KEYS.includes(key)));
}

function goesOnAfterFailure({ haltsOnFailureIf }: StepTypeRow, json: JsonObject): boolean {
  return haltsOnFailureIf !== undefined && memberOf(memberOf(json, "settings"), haltsOnFailureIf) !== true;
}

function channelOf({ channelType, tracking }: Step, json: JsonObject): PlanChannel {
  const key = memberOf(json, "channel_key");
  const group = memberOf(json, "channel_group_key");
  const windows = readSendWindows(memberOf(json, "send_windows"));
  return {
    ...(channelType && { type: channelType }),
    ...(typeof key === "string" && { key }),
    ...(typeof group === "string" && { group }),
    tracking,
    ...(windows && { windows }),
  };
}
