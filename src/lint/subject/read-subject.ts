import { Budget } from "../../analyse/index.ts";
import { type Json, PREFIXES } from "../../condition/index.ts";
import { type Document, type DocumentNode, entryOf } from "../../document/index.ts";
import { pointerAround, pointerTo } from "../../problem/index.ts";
import {
  type ChannelOptions,
  type ConditionSlot,
  conditionSlots,
  type FileOptions,
  orderOf,
  readSteps,
  type WorkflowBody,
  workflowBodiesOf,
} from "../../workflow/index.ts";
import { type ConditionOwner, conditionOwners } from "./condition-owners.ts";
import { TrioReader } from "./read-trios.ts";
import { statusQuestions } from "./status-questions.ts";
import type { Passage, Subject } from "./subject.ts";

/** The budget of all questions about one file: a file takes less than a second or two, however hard its conditions are. */
export const FILE_STEPS = 240_000;

/** A fact about trigger data that a file may not contain itself. */
export interface DataSchemaOptions {
  /** The JSON Schema of the trigger's data, for workflows without `trigger_data_json_schema`. */
  readonly dataSchema?: Json | undefined;
}

/**
 * Reads a file for the rules; skips its mistakes, which `validateDocument` reports. A file of several workflows, such as
 * a list that the API returns, is a subject for each of them, and one for what is in none.
 */
export function readSubjects(
  document: Document,
  options: FileOptions & ChannelOptions & DataSchemaOptions,
  budget = new Budget(FILE_STEPS),
): readonly [Subject, ...Subject[]] {
  const slots = conditionSlots(document, options);
  const conditions = new Set(
    slots
      .flatMap(({ when, conditions }) => [when?.node, conditions?.node])
      .filter((node) => node !== undefined),
  );
  const file: FilePart = {
    document,
    budget,
    slots,
    owners: conditionOwners(document.root).toSorted((a, b) => a.map.span.start - b.map.span.start),
    otherTexts: [],
  };
  const bodies = workflowBodiesOf(document);
  const textsOf = (root: DocumentNode | undefined, others: readonly DocumentNode[] = []) =>
    textsOutside(root, new Set([...conditions, ...others]));
  if (bodies.length < 2) {
    return [readSubject({ ...file, otherTexts: textsOf(document.root) }, options, undefined)];
  }
  const scopes = new Set(bodies.map(({ pointer }) => pointer));
  const bodyOf = (pointer: string): string | undefined => {
    for (let at = pointer; at !== ""; at = pointerAround(at)) if (scopes.has(at)) return at;
    return undefined;
  };
  const slotsByBody = groupBy(slots, ({ pointer }) => bodyOf(pointer));
  const ownersByBody = groupBy(file.owners, ({ pointer }) => bodyOf(pointer));
  const partOf = (body: string | undefined, otherTexts: readonly string[]): FilePart => ({
    ...file,
    slots: slotsByBody.get(body) ?? [],
    owners: ownersByBody.get(body) ?? [],
    otherTexts,
  });
  const outside = textsOf(
    document.root,
    bodies.map(({ map }) => map),
  );
  return [
    readSubject(partOf(undefined, outside), options, undefined),
    ...bodies.map((body) =>
      readSubject(partOf(body.pointer, textsOutside(body.map, conditions)), options, body),
    ),
  ];
}

/** Returns the subject that a pointer leads into. */
export function subjectAt([others, ...workflows]: readonly [Subject, ...Subject[]], pointer = ""): Subject {
  return workflows.find(({ scope }) => pointer.startsWith(`${scope}/`)) ?? others;
}

/** A file, or the part of it that belongs to one workflow. */
interface FilePart extends Pick<Subject, "document" | "budget" | "owners" | "otherTexts"> {
  readonly slots: readonly ConditionSlot[];
}

function readSubject(
  { document, budget, slots, owners, otherTexts }: FilePart,
  options: FileOptions & ChannelOptions & DataSchemaOptions,
  body: WorkflowBody | undefined,
): Subject {
  const prefixes = [...PREFIXES, ...(options.prefixes ?? [])];
  const reader = new TrioReader(options);
  for (const slot of slots) reader.visit(slot);
  reader.join();
  const workflow = body === undefined ? readSteps(document, options) : readSteps(document, options, body);
  return {
    document,
    scope: body?.pointer ?? "",
    budget,
    owners,
    trios: reader.trios,
    refs: new Set([...refsOf(owners), ...(options.refs ?? [])]),
    texts: reader.texts,
    stepNames: stepNames(owners),
    otherTexts,
    prefixes,
    dataSchema: options.dataSchema,
    workflow,
    order: orderOf(workflow),
    questions: statusQuestions(reader.trios, workflow),
  };
}

function groupBy<Thing, Key>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => Key,
): ReadonlyMap<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}

/** Every text under a node outside some nodes; nodes behind an alias count once. */
function textsOutside(
  root: DocumentNode | undefined,
  excepted: ReadonlySet<DocumentNode>,
): readonly string[] {
  const texts: string[] = [];
  const visit = (node: DocumentNode): void => {
    if (excepted.has(node)) return;
    if (node.kind === "scalar") {
      if (typeof node.value === "string") texts.push(node.value);
      return;
    }
    for (const { node: member, isAlias: alias } of node.kind === "map" ? node.entries : node.items) {
      if (!alias) visit(member);
    }
  };
  if (root !== undefined) visit(root);
  return texts;
}

/** The passages of the steps' names. */
function stepNames(owners: readonly ConditionOwner[]): readonly Passage[] {
  return owners.flatMap(({ kind, map, pointer }) => {
    const node = entryOf(map, "ref")?.node;
    if (kind !== "step" || node?.kind !== "scalar" || typeof node.value !== "string") return [];
    const at = pointerTo(pointer, "ref");
    return [{ node, pointer: at, start: 0, end: node.value.length, kind: "name" as const }];
  });
}

function refsOf(owners: readonly ConditionOwner[]): readonly string[] {
  return owners.flatMap(({ kind, map }) => {
    const ref = kind === "step" ? entryOf(map, "ref")?.node.value : undefined;
    return typeof ref === "string" ? [ref] : [];
  });
}
