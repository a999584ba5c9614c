import { type Json, memberOf } from "../../condition/index.ts";
import {
  type Document,
  type DocumentNode,
  entryOf,
  isText,
  type ListNode,
  type MapNode,
} from "../../document/index.ts";
import { pointerTo, type Span } from "../../problem/index.ts";
import { bodiesOf, type ConditionSlot, conditionSlots, type SlotOptions } from "../slots/condition-slots.ts";
import { ARM_KEYS, STEP_LIST_KEYS, stepTypeRow } from "../step-types.ts";
import { type ChannelOptions, channelTypeOf, trackingOf } from "./channels.ts";
import { CHANNEL_KEYS } from "./likely-steps.ts";
import { readEventWait } from "./read-wait.ts";
import type { Arm, ArmPosition, Step, Workflow } from "./steps.ts";
import { timeIn } from "./time.ts";

/** Facts about a workflow file that it does not contain itself. */
export interface StepOptions extends SlotOptions, ChannelOptions {}

/**
 * Reads a file as the steps that it runs. An unfinished file is read as far as possible: an item that is not a map is left
 * out, and a map without a type or a ref is a step. The target of an alias is a step at each position of the alias. Of a file
 * of several workflows, the steps of one body are read. A file
 * with neither steps nor conditions at its root is not a workflow: it has no steps.
 */
export function readSteps(
  document: Document,
  options: StepOptions = {},
  body: WorkflowBody | undefined = workflowIn(document),
): Workflow {
  const reader = new StepReader(conditionSlots(document, options), options);
  const { map, pointer } = body ?? {};
  if (map !== undefined && pointer !== undefined) reader.readRoot(map, pointer);
  const { steps, top } = reader;
  const sharing = new Map<string, Step[]>();
  for (const step of steps) {
    if (step.ref === undefined) continue;
    const others = sharing.get(step.ref);
    if (others === undefined) sharing.set(step.ref, [step]);
    else others.push(step);
  }
  return {
    steps,
    top,
    byRef: new Map([...sharing].map(([ref, [first]]) => [ref, first as Step])),
    duplicates: [...sharing.values()].filter(({ length }) => length > 1),
  };
}

/** The map that is a workflow: the root, or a value that it wraps. */
export interface WorkflowBody {
  readonly map: MapNode;
  readonly pointer: string;
}

/** Returns the workflows of a file: its root, or the bodies with steps that it wraps, such as those of a list. */
export function workflowBodiesOf({ root }: Document): readonly WorkflowBody[] {
  const [first, ...wrapped] = bodiesOf(root).filter(({ map }) =>
    STEP_LIST_KEYS.some((key) => listIn(map, key) !== undefined),
  );
  if (first === undefined) return [];
  return first.map === root ? [first] : [first, ...wrapped];
}

/** Returns the body of a file that is a workflow: its root, or the only body with steps that it wraps. */
function workflowIn(document: Document): WorkflowBody | undefined {
  if (document.root?.kind !== "map") return undefined;
  const bodies = workflowBodiesOf(document);
  return bodies.length === 1 ? bodies[0] : bodiesOf(document.root)[0];
}

const known = new WeakMap<readonly ConditionSlot[], ReadonlyMap<DocumentNode, ConditionSlot>>();

/** The slots of steps by their maps; made once for all workflows of a file. */
function slotsByMap(found: readonly ConditionSlot[]): ReadonlyMap<DocumentNode, ConditionSlot> {
  const before = known.get(found);
  if (before !== undefined) return before;
  const slots = new Map<DocumentNode, ConditionSlot>();
  for (const slot of found) {
    if (slot.kind === "step" && slot.map !== undefined) slots.set(slot.map, slot);
  }
  known.set(found, slots);
  return slots;
}

class StepReader {
  readonly steps: Step[] = [];
  readonly top: number[] = [];
  readonly #options: StepOptions;
  /** Slots by the map that holds the conditions: an alias leads to a slot that is written elsewhere. */
  readonly #slots: ReadonlyMap<DocumentNode, ConditionSlot>;

  constructor(found: readonly ConditionSlot[], options: StepOptions) {
    this.#options = options;
    this.#slots = slotsByMap(found);
  }

  readRoot(root: MapNode, pointer: string): void {
    const isListed = STEP_LIST_KEYS.some((key) => listIn(root, key) !== undefined);
    if (!isListed && !this.#slots.has(root)) return;
    const trigger = { type: "trigger", ref: undefined, refSpan: undefined };
    const slot = { node: root, span: root.span, pointer };
    this.top.push(this.#add(slot, trigger, undefined, 0));
    this.#readList(root, pointer, this.top, undefined, 0);
  }

  /** Reads the steps of a map's `steps`, and adds their indexes to a list. */
  #readList(
    map: MapNode,
    pointer: string,
    into: number[],
    arm: ArmPosition | undefined,
    nesting: number,
  ): void {
    for (const item of mapsIn(map, "steps", pointer)) {
      into.push(this.#add(item, namesOf(item.node), arm, nesting));
    }
  }

  #add(
    { node, span, pointer }: MapItem,
    names: Names,
    arm: ArmPosition | undefined,
    nesting: number,
  ): number {
    const { type, ref } = names;
    const index = this.steps.length;
    const slot = this.#slots.get(node);
    const arms: Arm[] = [];
    const isSending = stepTypeRow(type).effect === "send";
    const step = {
      index,
      ...names,
      pointer,
      span,
      slot,
      conditional: isConditional(slot),
      channelType: isSending ? channelTypeOf(node.value, ref, this.#options) : undefined,
      tracking: isSending ? trackingOf(node.value, this.#options) : {},
      time: timeIn(type, node.value),
      alwaysHalts: alwaysHalts(type, node.value, isConditional(slot)),
      arm,
      nesting,
      arms,
      mayTakeNoArm: false,
    };
    // A step comes before the steps of its arms.
    this.steps.push(step);
    this.#readArms(node, pointer, step, arms, { conditional: false, terminates: false });
    if (type !== "trigger" && listIn(node, "steps") !== undefined) {
      // Steps directly within a step that is not a branch may run or not.
      this.#addArm(
        node,
        { pointer, span, slot: undefined, conditional: true, terminates: false },
        step,
        arms,
      );
    }
    const isSkippable = step.conditional && type !== "trigger";
    step.mayTakeNoArm = arms.length > 0 && (isSkippable || arms.every(({ conditional }) => conditional));
    return index;
  }

  /** Reads the arms of a step. Branches directly within a branch are further arms. */
  #readArms(
    map: MapNode,
    pointer: string,
    step: Step,
    arms: Arm[],
    outer: Pick<Arm, "conditional" | "terminates">,
  ): void {
    for (const key of ARM_KEYS) {
      for (const { node, span, pointer: at } of mapsIn(map, key, pointer)) {
        const slot = this.#slots.get(node);
        const conditional = outer.conditional || isConditional(slot);
        const terminates = outer.terminates || memberOf(node.value, "terminates") === true;
        this.#addArm(node, { pointer: at, span, slot, conditional, terminates }, step, arms);
        this.#readArms(node, at, step, arms, { conditional, terminates });
      }
    }
  }

  #addArm(node: MapNode, arm: Omit<Arm, "steps">, { pointer, index, nesting }: Step, arms: Arm[]): void {
    const steps: number[] = [];
    const position = { branch: pointer, step: index, index: arms.length };
    arms.push({ ...arm, steps });
    this.#readList(node, arm.pointer, steps, position, nesting + 1);
  }
}

/** A map in a list, with its position in the file. */
interface MapItem {
  readonly node: MapNode;
  readonly span: Span;
  readonly pointer: string;
}

function mapsIn(map: MapNode, key: string, pointer: string): readonly MapItem[] {
  const list = listIn(map, key);
  if (list === undefined) return [];
  const at = pointerTo(pointer, key);
  return list.items.flatMap(({ node, span }, index) =>
    node.kind === "map" ? [{ node, span, pointer: pointerTo(at, index) }] : [],
  );
}

function listIn(map: MapNode, key: string): ListNode | undefined {
  const node = entryOf(map, key)?.node;
  return node?.kind === "list" ? node : undefined;
}

type Names = Pick<Step, "type" | "ref" | "refSpan">;

function namesOf(map: MapNode): Names {
  const ref = entryOf(map, "ref");
  const isNamed = ref !== undefined && isText(ref.node);
  return {
    ref: isNamed ? (ref.node.value as string) : undefined,
    refSpan: isNamed ? ref.span : undefined,
    type: typeOf(map),
  };
}

function typeOf(map: MapNode): string | undefined {
  const type = memberOf(map.value, "type");
  if (typeof type === "string") return type;
  if (CHANNEL_KEYS.some((key) => typeof memberOf(map.value, key) === "string")) return "channel";
  return ARM_KEYS.some((key) => listIn(map, key) !== undefined) ? "branch" : undefined;
}

/** Checks whether a run halts at a step whatever happens: a wait for an event that is not skipped and never goes on. */
function alwaysHalts(type: string | undefined, step: Json, conditional: boolean): boolean {
  const wait = readEventWait(type, step);
  const isSkipped = conditional || timeIn(type, step) !== "some";
  return !isSkipped && wait?.onMatch === "halt" && wait.onTimeout === "halt";
}

/** Checks whether a slot holds conditions that may be false, without reading them. */
function isConditional(slot: ConditionSlot | undefined): boolean {
  if (slot === undefined) return false;
  if (slot.when !== undefined) return true;
  const stored = slot.conditions?.node.value;
  if (stored === undefined || stored === null) return false;
  const all = memberOf(stored, "all");
  return !(Array.isArray(all) && all.length === 0 && Object.keys(stored).length === 1);
}
