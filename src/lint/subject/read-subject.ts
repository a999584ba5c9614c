import { PREFIXES } from "../../condition/index.ts";
import { type Document, type DocumentNode, entryOf } from "../../document/index.ts";
import { pointerTo } from "../../problem/index.ts";
import {
  type ChannelOptions,
  conditionSlots,
  type FileOptions,
  orderOf,
  readSteps,
} from "../../workflow/index.ts";
import { type ConditionOwner, conditionOwners } from "./condition-owners.ts";
import { TrioReader } from "./read-trios.ts";
import { statusQuestions } from "./status-questions.ts";
import type { Passage, Subject } from "./subject.ts";

/** Reads a file for the rules; skips its mistakes, which `validateDocument` reports. */
export function readSubject(document: Document, options: FileOptions & ChannelOptions): Subject {
  const slots = conditionSlots(document, options);
  const prefixes = [...PREFIXES, ...(options.prefixes ?? [])];
  const reader = new TrioReader(options);
  for (const slot of slots) reader.visit(slot);
  reader.join();
  const owners = conditionOwners(document.root).toSorted((a, b) => a.map.span.start - b.map.span.start);
  const workflow = readSteps(document, options);
  const conditions = new Set(
    slots
      .flatMap(({ when, conditions }) => [when?.node, conditions?.node])
      .filter((node) => node !== undefined),
  );
  return {
    document,
    owners,
    trios: reader.trios,
    refs: new Set([...refsOf(owners), ...(options.refs ?? [])]),
    texts: reader.texts,
    stepNames: stepNames(owners),
    otherTexts: textsOutside(document, conditions),
    prefixes,
    workflow,
    order: orderOf(workflow),
    questions: statusQuestions(reader.trios, workflow),
  };
}

/** Every text of a file outside some nodes; nodes behind an alias count once. */
function textsOutside({ root }: Document, excepted: ReadonlySet<DocumentNode>): readonly string[] {
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
