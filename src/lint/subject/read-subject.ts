import { PREFIXES } from "../../condition/index.ts";
import { type Document, type DocumentNode, entryOf } from "../../document/index.ts";
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
import type { Subject } from "./subject.ts";

/** Reads a file for the rules; mistakes in it, which `validateDocument` reports, are passed over. */
export function readSubject(document: Document, options: FileOptions & ChannelOptions): Subject {
  const found = conditionSlots(document, options);
  const prefixes = [...PREFIXES, ...(options.prefixes ?? [])];
  const reader = new TrioReader(options);
  for (const place of found) reader.visit(place);
  reader.join();
  const holders = conditionOwners(document.root);
  const workflow = readSteps(document, options);
  const conditions = new Set(
    found
      .flatMap(({ when, conditions }) => [when?.node, conditions?.node])
      .filter((node) => node !== undefined),
  );
  return {
    document,
    owners: holders.toSorted((a, b) => a.map.span.start - b.map.span.start),
    trios: reader.trios,
    refs: new Set([...refsOf(holders), ...(options.refs ?? [])]),
    texts: reader.texts,
    otherTexts: textsOutside(document, conditions),
    prefixes,
    workflow,
    order: orderOf(workflow),
    questions: statusQuestions(reader.trios, workflow),
  };
}

/** Every text of a file but those in some nodes; what an alias stands for counts where it is written. */
function textsOutside({ root }: Document, excepted: ReadonlySet<DocumentNode>): readonly string[] {
  const texts: string[] = [];
  const visit = (node: DocumentNode): void => {
    if (excepted.has(node)) return;
    if (node.kind === "scalar") {
      if (typeof node.value === "string") texts.push(node.value);
      return;
    }
    for (const { node: member, alias } of node.kind === "map" ? node.entries : node.items) {
      if (!alias) visit(member);
    }
  };
  if (root !== undefined) visit(root);
  return texts;
}

function refsOf(holders: readonly ConditionOwner[]): readonly string[] {
  return holders.flatMap(({ kind, map }) => {
    const ref = kind === "step" ? entryOf(map, "ref")?.node.value : undefined;
    return typeof ref === "string" ? [ref] : [];
  });
}
