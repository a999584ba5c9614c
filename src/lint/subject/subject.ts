import type { StatusTrio, Trio } from "../../condition/index.ts";
import type { Fix } from "../../diagnostics/index.ts";
import {
  type Document,
  editsInScalar,
  type ListNode,
  type MapNode,
  type ScalarNode,
  spanInScalar,
} from "../../document/index.ts";
import type { Place } from "../../problem/index.ts";
import type { ConditionSlot as ConditionPlace, Step, StepOrder, Workflow } from "../../workflow/index.ts";
import type { ConditionOwner } from "./condition-owners.ts";

/** What rules look at: one file, read. */
export interface Subject {
  readonly document: Document;
  /** The maps that can have conditions, in the file's order. */
  readonly owners: readonly ConditionOwner[];
  /** Every sound condition, in the file's order within each place. */
  readonly trios: readonly LintedTrio[];
  /** The names of the file's steps, and those that are known besides. */
  readonly refs: ReadonlySet<string>;
  /** Texts in which conditions, or parts of them, are written, sound or not. */
  readonly texts: readonly Passage[];
  /** Texts that are no part of conditions. */
  readonly otherTexts: readonly string[];
  /** The prefixes in force. */
  readonly prefixes: readonly string[];
  /** The file as steps; none where it is no workflow. */
  readonly workflow: Workflow;
  readonly order: StepOrder;
  /** The status conditions of the workflow's steps, in the file's order. */
  readonly questions: readonly StatusQuestion[];
}

/** A condition that asks what became of a step's messages, with the step that asks. */
export interface StatusQuestion {
  readonly trio: StatusTrio;
  /** Where the ref stands. */
  readonly place: Place;
  /** The ref by itself; undefined where it is spelled with escapes. */
  readonly passage: Passage | undefined;
  /** The step that the condition belongs to; of an arm's conditions, its branch step. */
  readonly asking: Step;
  /** The step whose messages are asked about; undefined where the file has none of that name that could send any. */
  readonly asked: Step | undefined;
  /** The type of a step of that name that sends nothing. */
  readonly silent: string | undefined;
}

/** One condition, with its place. */
export interface LintedTrio {
  readonly trio: Trio;
  readonly group: TrioGroup;
  readonly place: Place;
  /** Where its operands stand; undefined where there is none, or it is no text. */
  readonly variable: Passage | undefined;
  readonly argument: Passage | undefined;
  readonly written: WrittenTrio;
}

/** How a condition is written: in words, or as a stored trio in its list. */
export type WrittenTrio = { readonly at: ConditionPlace } & (
  | { readonly kind: "text"; readonly passage: Passage }
  | {
      readonly kind: "stored";
      readonly map: MapNode;
      readonly list: ListNode;
      readonly index: number;
      /** What the list's items are joined by; in a preference's list, and under `all`, it is `all`. */
      readonly joined: "all" | "any";
    }
);

/** Conditions joined by one connective. */
export interface TrioGroup {
  readonly joined: "and" | "or";
  readonly trios: readonly LintedTrio[];
  /** What must hold, or is joined, around it: in the same text, or where the step stands. */
  readonly parent: TrioGroup | undefined;
}

/** A stretch of a text of the file: offsets into the node's value. */
export interface Passage {
  readonly node: ScalarNode;
  readonly pointer: string;
  readonly start: number;
  readonly end: number;
  /** A condition's text, in which names and quoted texts stand mixed; a name or a path; or an argument. */
  readonly kind: "text" | "name" | "value";
}

/** What a passage says. */
export function textOf({ node, start, end }: Passage): string {
  return String(node.value).slice(start, end);
}

/** The fix that puts other texts in the place of passages, without a look at what they then say. */
export function rewritePassages(passages: readonly Passage[], text: string): Fix {
  // A scalar is edited once, as it may have to be written anew.
  const nodes = new Set(passages.map(({ node }) => node));
  return {
    edits: [...nodes].flatMap((node) => {
      const within = passages.filter((passage) => passage.node === node);
      return editsInScalar(
        node,
        within.map(({ start, end }) => ({ start, end, text })),
      );
    }),
  };
}

/** The place of a part of a passage, whose offsets count from the passage's start; of all of it if not said. */
export function placeOf(passage: Passage, start = 0, end = passage.end - passage.start): Place {
  const { node, pointer } = passage;
  return { span: spanInScalar(node, passage.start + start, passage.start + end), pointer };
}
