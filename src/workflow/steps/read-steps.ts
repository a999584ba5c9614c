import { memberOf } from "../../condition/index.ts";
import {
  type Document,
  type DocumentNode,
  entryOf,
  isText,
  type ListNode,
  type MapNode,
} from "../../document/index.ts";
import { pointerTo, type Span } from "../../problem/index.ts";
import { type ConditionSlot, conditionSlots, type SlotOptions } from "../file/condition-slots.ts";
import { type ChannelOptions, channelTypeOf, trackingOf } from "./channels.ts";
import { ARM_KEYS, STEP_LIST_KEYS, stepTypeRow } from "./step-types.ts";
import type { Arm, ArmPlace, Step, Workflow } from "./steps.ts";
import { timeIn } from "./time.ts";

/** What is to be known about a workflow file that the file does not say. */
export interface StepOptions extends SlotOptions, ChannelOptions {}

/** Keys that only a channel step has. */
const CHANNEL_KEYS = ["channel_key", "channel_group_key", "channel_type"];

/**
 * Reads a file as the steps that it runs. Files that people are still writing are read as far as they make sense: what
 * is no map is no step, and a step without a type or a ref is a step all the same. What an alias stands for is a step
 * wherever the alias stands. A file with neither steps nor conditions at its root is no workflow.
 */
export function readSteps(document: Document, options: StepOptions = {}): Workflow {
  const reader = new StepReader(conditionSlots(document, options), options);
  const { root } = document;
  if (root?.kind === "map") reader.readRoot(root);
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

class StepReader {
  readonly steps: Step[] = [];
  readonly top: number[] = [];
  readonly #options: StepOptions;
  /** By the map that holds them: an alias leads to a slot that is written elsewhere. */
  readonly #slots = new Map<DocumentNode, ConditionSlot>();

  constructor(found: readonly ConditionSlot[], options: StepOptions) {
    this.#options = options;
    for (const slot of found) {
      if (slot.holder !== undefined) this.#slots.set(slot.holder, slot);
    }
  }

  readRoot(root: MapNode): void {
    const isListed = STEP_LIST_KEYS.some((key) => listIn(root, key) !== undefined);
    if (!isListed && !this.#slots.has(root)) return;
    const trigger = { type: "trigger", ref: undefined, refSpan: undefined };
    const slot = { node: root, span: root.span, pointer: "" };
    this.top.push(this.#add(slot, trigger, undefined, 0));
    this.#readList(root, "", this.top, undefined, 0);
  }

  /** Reads the steps of a map's `steps`, and puts their indexes into a list. */
  #readList(map: MapNode, pointer: string, into: number[], arm: ArmPlace | undefined, nesting: number): void {
    for (const item of mapsIn(map, "steps", pointer)) {
      into.push(this.#add(item, namesOf(item.node), arm, nesting));
    }
  }

  #add({ node, span, pointer }: MapItem, names: Names, arm: ArmPlace | undefined, nesting: number): number {
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
      slot: slot,
      conditional: isConditional(slot),
      channelType: isSending ? channelTypeOf(node.value, ref, this.#options) : undefined,
      tracking: isSending ? trackingOf(node.value, this.#options) : {},
      time: timeIn(type, node.value),
      arm,
      nesting,
      arms,
      armless: false,
    };
    // It comes before the steps of its arms.
    this.steps.push(step);
    this.#readArms(node, pointer, step, arms, { conditional: false, terminates: false });
    if (type !== "trigger" && listIn(node, "steps") !== undefined) {
      // Steps within a step that is no branch: nobody knows whether they run.
      this.#addArm(
        node,
        { pointer, span, slot: undefined, conditional: true, terminates: false },
        step,
        arms,
      );
    }
    const isSkippable = step.conditional && type !== "trigger";
    step.armless = arms.length > 0 && (isSkippable || arms.every(({ conditional }) => conditional));
    return index;
  }

  /** Reads the arms of a step. Branches that stand in a branch, with no step between, are further arms. */
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
        this.#addArm(node, { pointer: at, span, slot: slot, conditional, terminates }, step, arms);
        this.#readArms(node, at, step, arms, { conditional, terminates });
      }
    }
  }

  #addArm(node: MapNode, arm: Omit<Arm, "steps">, { pointer, index, nesting }: Step, arms: Arm[]): void {
    const steps: number[] = [];
    const slot = { branch: pointer, step: index, index: arms.length };
    arms.push({ ...arm, steps });
    this.#readList(node, arm.pointer, steps, slot, nesting + 1);
  }
}

/** A map in a list, with its slot in the file. */
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

/** Whether conditions stand at a slot that may be false, as far as can be told without reading them. */
function isConditional(slot: ConditionSlot | undefined): boolean {
  if (slot === undefined) return false;
  if (slot.when !== undefined) return true;
  const stored = slot.conditions?.node.value;
  if (stored === undefined || stored === null) return false;
  const all = memberOf(stored, "all");
  return !(Array.isArray(all) && all.length === 0 && Object.keys(stored).length === 1);
}
