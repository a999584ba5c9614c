import type { Target } from "../condition/index.ts";
import { type Edit, type Json, setValue } from "../document/index.ts";
import { print } from "../language/print/index.ts";
import { type Defined, decode, encodeFor } from "../stored/index.ts";
import { type ConditionSlot, conditionAt, SLOT_KINDS } from "../workflow/index.ts";
import type { OpenFile } from "./open-file.ts";

/** The conditions at one place of a file, in stored form. */
export interface ConditionsInFile {
  /** The owner of the conditions, as the options of `heed/stored` name it. */
  readonly target: Target;
  /** Null if none are written there; undefined if they have a mistake. */
  readonly stored: Json | undefined;
}

/** Returns the conditions of the step, the branch or another map at a pointer (RFC 6901), or undefined if none can stand there. */
export function conditionsOf(file: OpenFile, pointer: string): ConditionsInFile | undefined {
  const slot = slotAt(file, pointer);
  if (slot === undefined) return isStepOrArm(file, pointer) ? { target: "step", stored: null } : undefined;
  const { target } = slot;
  const condition = conditionAt(slot, file.options);
  const { prefixes } = file.options;
  return { target, stored: condition && (encodeFor(condition, { target, prefixes }) as Json | undefined) };
}

/**
 * Returns the edits that set the conditions of the step, the branch or another map at a pointer, in the form that the file has:
 * text under `when`, or stored. Null takes them out. Every other byte stays. Returns undefined if no conditions can stand there, if
 * these are not valid, or if they cannot be written there.
 */
export function editConditions(file: OpenFile, pointer: string, stored: Json): readonly Edit[] | undefined {
  const slot = slotAt(file, pointer);
  const { document, options } = file;
  if (document === undefined || (slot === undefined && !isStepOrArm(file, pointer))) return undefined;
  const { target, when } = slot ?? { target: "step" };
  const key = keyFor(file, slot);
  const at = `${pointer}/${key}`;
  if (stored === null) return setValue(document, at, undefined);
  const { ok, condition } = decode(stored as Defined, { target, prefixes: options.prefixes });
  if (!ok || condition === undefined) return undefined;
  if (key !== "when") return setValue(document, at, stored);
  const [group, ...others] = condition.any;
  const isList = when?.node.kind === "list" && group !== undefined && others.length === 0;
  const textOf = (any: typeof condition.any) => print({ any }, { target, prefixes: options.prefixes });
  return setValue(
    document,
    at,
    isList ? group.all.map((trio) => textOf([{ all: [trio] }])) : textOf(condition.any),
  );
}

/**
 * Returns the edits that set the value at a pointer (RFC 6901) of a JSON or YAML file, in its layout; every other byte stays. A key
 * that is missing is added, `-` adds an item to a list, and undefined removes. Returns undefined if there is no such place.
 */
export function editValue(
  { document }: OpenFile,
  pointer: string,
  value: Json | undefined,
): readonly Edit[] | undefined {
  return document && setValue(document, pointer, value);
}

/** Checks whether a pointer is that of a workflow, whose conditions are the trigger's, of a step, or of an arm. */
function isStepOrArm({ workflows }: OpenFile, pointer: string): boolean {
  return workflows.some(
    ({ scope, workflow }) =>
      scope === pointer ||
      workflow.steps.some(
        (step) => step.pointer === pointer || step.arms.some((arm) => arm.pointer === pointer),
      ),
  );
}

function slotAt({ slots }: OpenFile, pointer: string): ConditionSlot | undefined {
  return slots.find(
    (slot) => slot.pointer === pointer && slot.map !== undefined && SLOT_KINDS[slot.kind].hasText,
  );
}

/** The key of the conditions at a slot: the one that stands there, else the one of the file's other slots. */
function keyFor({ slots }: OpenFile, slot: ConditionSlot | undefined): string {
  if (slot?.when !== undefined) return "when";
  if (slot?.conditions !== undefined) return "conditions";
  return slots.length > 0 && slots.every(({ when }) => when === undefined) ? "conditions" : "when";
}
