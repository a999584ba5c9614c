import { ALWAYS, type Condition, NEVER } from "../condition/index.ts";
import { type Document, type DocumentNode, entryOf, nodeAt } from "../document/index.ts";
import { print } from "../language/index.ts";
import { pointerTo } from "../problem/index.ts";
import {
  type Arm,
  type ConditionSlot,
  conditionAt,
  conditionSlots,
  type FileOptions,
  PREFERENCE_KEYS,
  readSteps,
  type Step,
  type Workflow,
} from "../workflow/index.ts";
import type { CompareFileOptions, Part } from "./changes.ts";

/** The comparable parts of a file. */
export interface FileParts {
  readonly workflow: Workflow;
  /** Conditions outside steps and arms, by pointer: of preferences, named ones, a whole file. */
  readonly others: ReadonlyMap<string, OtherPart>;
  /** Reads a slot, `always` if there is none; returns undefined if its conditions have an error. */
  readonly read: (slot: ConditionSlot | undefined) => SlotCondition | undefined;
  /** The name of an arm, if it has one. */
  readonly armName: (arm: Arm) => string | undefined;
}

/** Conditions outside steps and arms. */
export interface OtherPart {
  readonly part: Part;
  /** Undefined if they have an error. */
  readonly content: SlotCondition | undefined;
}

/** The condition of a slot. */
export interface SlotCondition {
  readonly condition: Condition;
  /** One line of text: as the author wrote it if that is text, else printed. */
  readonly text: string;
  /** True if the text is the author's. */
  readonly isVerbatim: boolean;
}

/** A slot without conditions lets everything pass. */
const NO_CONDITION: SlotCondition = { condition: ALWAYS, text: "always", isVerbatim: false };

const NO_WORKFLOW: Workflow = { steps: [], top: [], byRef: new Map(), duplicates: [] };

/** Reads the comparable parts of a file; a missing file is undefined, and has none. */
export function partsOf(document: Document | undefined, options: CompareFileOptions): FileParts {
  const workflow = document === undefined ? NO_WORKFLOW : readSteps(document, options);
  const taken = new Set([
    ...workflow.steps.map(({ slot }) => slot?.pointer),
    ...workflow.steps.flatMap(({ arms }) => arms.map(({ slot }) => slot?.pointer)),
  ]);
  const slots = document === undefined ? [] : conditionSlots(document, options);
  const contents = new Map<ConditionSlot, SlotCondition | undefined>();
  const read = (slot: ConditionSlot | undefined) => {
    if (slot === undefined) return NO_CONDITION;
    if (!contents.has(slot)) contents.set(slot, readSlot(slot, options));
    return contents.get(slot);
  };
  const others = slots.filter(({ pointer }) => !taken.has(pointer));
  return {
    workflow,
    others: new Map([
      ...others.map((slot) => [slot.pointer, { part: partOf(slot, workflow), content: read(slot) }] as const),
      ...constantPreferences(document).map(({ part, content }) => [part.pointer, { part, content }] as const),
    ]),
    read,
    armName: ({ pointer }) => {
      const node = document && nodeAt(document, pointer);
      const value = node?.kind === "map" ? entryOf(node, "name")?.node.value : undefined;
      return typeof value === "string" ? value : undefined;
    },
  };
}

function readSlot(slot: ConditionSlot, options: FileOptions): SlotCondition | undefined {
  const condition = conditionAt(slot, options);
  if (condition === undefined) return undefined;
  const text = onlyText(slot);
  return text === undefined
    ? { condition, text: print(condition), isVerbatim: false }
    : { condition, text: text.replace(/\s+/g, " ").trim(), isVerbatim: true };
}

/** The text of a slot that has a single text, alone or in a list. */
function onlyText({ when }: ConditionSlot): string | undefined {
  const value = when?.node.value;
  const [only, ...others] = Array.isArray(value) ? value : [value];
  return typeof only === "string" && others.length === 0 ? only : undefined;
}

function partOf({ pointer, kind, map }: ConditionSlot, { steps }: Workflow): Part {
  if (kind === "match") {
    const step = steps.find((one) => pointer.startsWith(`${one.pointer}/settings/`));
    return { kind, name: step?.ref, pointer };
  }
  if (map === undefined) return { kind: "condition", name: undefined, pointer };
  if (pointer === "") return { kind: "trigger", name: undefined, pointer };
  const isNamed = pointer.startsWith("/conditions/");
  const name = nameAt(pointer, isNamed ? 2 : 1);
  return { kind: isNamed ? "named" : kind === "preference" ? "preference" : "step", name, pointer };
}

/** The keys of a pointer from an index on. */
function nameAt(pointer: string, from: number): string {
  const keys = pointer.split("/").slice(from);
  return keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~")).join(" / ");
}

/** The preferences of a file that are `true` or `false`, which means always or never. */
function constantPreferences(document: Document | undefined): readonly OtherPart[] {
  const found: OtherPart[] = [];
  const seen = new Set<DocumentNode>();
  const visit = (node: DocumentNode, pointer: string): void => {
    // A node may be visited again through aliases.
    if (node.kind !== "map" || seen.has(node)) return;
    seen.add(node);
    for (const { key: set, node: inner } of node.entries) {
      if (inner.kind !== "map") continue;
      if (!PREFERENCE_KEYS.includes(set)) {
        // Users and tenants hold preference sets.
        visit(inner, pointerTo(pointer, set));
        continue;
      }
      for (const { key, node: preference } of inner.entries) {
        const at = pointerTo(pointerTo(pointer, set), key);
        if (typeof preference.value === "boolean") found.push(constantPart(at, preference.value));
        else visit(preference, at);
      }
    }
  };
  if (document?.root !== undefined) visit(document.root, "");
  return found;
}

function constantPart(pointer: string, isOn: boolean): OtherPart {
  return {
    part: { kind: "preference", name: nameAt(pointer, 1), pointer },
    content: { condition: isOn ? ALWAYS : NEVER, text: isOn ? "always" : "never", isVerbatim: false },
  };
}

/** The kind of a step, which steps that correspond share: its type, and the channel type of a channel step. */
export function kindOf({ type, channelType }: Step): string {
  return JSON.stringify([type, channelType]);
}
