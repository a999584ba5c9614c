import { ALWAYS, NEVER } from "../condition/index.ts";
import { type Document, entryOf, nodeAt } from "../document/index.ts";
import {
  type Arm,
  type ConditionSlot,
  conditionSlots,
  readSteps,
  type Step,
  type Workflow,
} from "../workflow/index.ts";
import type { CompareFileOptions, Part } from "./changes.ts";
import { switchesIn } from "./switches.ts";
import { NOTHING_WRITTEN, type Written, writtenAt } from "./written.ts";

/** A file as what can be compared of it. */
export interface FileParts {
  readonly workflow: Workflow;
  /** What conditions stand elsewhere than on steps and arms, by pointer: preferences', named ones, a whole file. */
  readonly others: ReadonlyMap<string, OtherPart>;
  /** What stands at a place, `always` where there is none; undefined where it has an error. */
  readonly read: (place: ConditionSlot | undefined) => Written | undefined;
  /** What an arm is called; undefined where it is called nothing. */
  readonly armName: (arm: Arm) => string | undefined;
}

/** Conditions that are no step's. */
export interface OtherPart {
  readonly part: Part;
  /** Undefined where they have an error. */
  readonly written: Written | undefined;
}

const NO_WORKFLOW: Workflow = { steps: [], top: [], byRef: new Map(), duplicates: [] };

/** Takes a file apart; undefined stands for a file that is not there. */
export function partsOf(document: Document | undefined, options: CompareFileOptions): FileParts {
  const workflow = document === undefined ? NO_WORKFLOW : readSteps(document, options);
  const taken = new Set([
    ...workflow.steps.map(({ slot: place }) => place?.pointer),
    ...workflow.steps.flatMap(({ arms }) => arms.map(({ slot: place }) => place?.pointer)),
  ]);
  const found = document === undefined ? [] : conditionSlots(document, options);
  const written = new Map<ConditionSlot, Written | undefined>();
  const read = (place: ConditionSlot | undefined) => {
    if (place === undefined) return NOTHING_WRITTEN;
    if (!written.has(place)) written.set(place, writtenAt(place, options));
    return written.get(place);
  };
  const others = found.filter(({ pointer }) => !taken.has(pointer));
  return {
    workflow,
    others: new Map([
      ...others.map((place) => [place.pointer, { part: partOf(place), written: read(place) }] as const),
      ...switchesIn(document).map(({ pointer, isOn }) => [pointer, switchAt(pointer, isOn)] as const),
    ]),
    read,
    armName: ({ pointer }) => {
      const node = document && nodeAt(document, pointer);
      const value = node?.kind === "map" ? entryOf(node, "name")?.node.value : undefined;
      return typeof value === "string" ? value : undefined;
    },
  };
}

function partOf({ pointer, kind, holder }: ConditionSlot): Part {
  if (holder === undefined) return { kind: "condition", name: undefined, pointer };
  if (pointer === "") return { kind: "trigger", name: undefined, pointer };
  const isNamed = pointer.startsWith("/conditions/");
  const name = nameAt(pointer, isNamed ? 2 : 1);
  return { kind: isNamed ? "named" : kind === "preference" ? "preference" : "step", name, pointer };
}

/** The keys of a pointer, from the one at a place on. */
function nameAt(pointer: string, from: number): string {
  const keys = pointer.split("/").slice(from);
  return keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~")).join(" / ");
}

/** A preference that is just on or off always or never holds. */
function switchAt(pointer: string, isOn: boolean): OtherPart {
  return {
    part: { kind: "preference", name: nameAt(pointer, 1), pointer },
    written: { condition: isOn ? ALWAYS : NEVER, text: isOn ? "always" : "never", isOwn: false },
  };
}

/** What tells a step from others of another kind: its type, and of a channel step its channel. */
export function kindOf({ type, channelType }: Step): string {
  return JSON.stringify([type, channelType]);
}
