import type { Budget } from "../../analyse/index.ts";
import type { Json, Path, StatusTrio, Trio } from "../../condition/index.ts";
import type { Fix } from "../../diagnostics/index.ts";
import {
  type Document,
  editsInScalar,
  type ListNode,
  type MapNode,
  type ScalarNode,
  spanInScalar,
} from "../../document/index.ts";
import type { Site } from "../../problem/index.ts";
import type { ConditionSlot, Step, StepOrder, Workflow } from "../../workflow/index.ts";
import type { ConditionOwner } from "./condition-owners.ts";

/** A file as the rules see it, or one workflow of a file that has several. */
export interface Subject {
  readonly document: Document;
  /** Pointer of the workflow's map; empty for the file, or for what is in none of its workflows. */
  readonly scope: string;
  /** The budget of all questions about the file. */
  readonly budget: Budget;
  /** The maps that can have conditions, in the file's order. */
  readonly owners: readonly ConditionOwner[];
  /** Every sound condition, in the file's order within each slot. */
  readonly trios: readonly LintedTrio[];
  /** The refs of the file's steps, and those that the options name. */
  readonly refs: ReadonlySet<string>;
  /** The texts of conditions and of their parts, sound or not. */
  readonly texts: readonly Passage[];
  /** The names of the file's steps. */
  readonly stepNames: readonly Passage[];
  /** Texts that are not part of conditions. */
  readonly otherTexts: readonly string[];
  /** The prefixes in force. */
  readonly prefixes: readonly string[];
  /** The schema of the trigger's data, for a workflow that has none of its own. */
  readonly dataSchema: Json | undefined;
  /** The steps of the file; none if it is not a workflow. */
  readonly workflow: Workflow;
  readonly order: StepOrder;
  /** The status conditions of the workflow's steps, in the file's order. */
  readonly questions: readonly StatusQuestion[];
}

/** A status condition with the step that asks it and the step that it is about. */
export interface StatusQuestion {
  readonly trio: StatusTrio;
  /** The condition that holds the trio. */
  readonly one: LintedTrio;
  /** The place of the ref. */
  readonly place: Site;
  /** The passage of the ref; undefined if it is spelled with escapes. */
  readonly passage: Passage | undefined;
  /** The step that the condition belongs to; for the conditions of an arm, its branch step. */
  readonly asking: Step;
  /** True if the condition is asked of each event while the step waits, so that time passes before it. */
  readonly isWhileWaiting: boolean;
  /** The step that is asked about; undefined if the file has no step of that name that could send messages. */
  readonly asked: Step | undefined;
  /** The type of the step of that name if it cannot send messages. */
  readonly silent: string | undefined;
}

/** A condition with its place. */
export interface LintedTrio {
  readonly trio: Trio;
  readonly group: TrioGroup;
  readonly place: Site;
  /** The passages of its operands; undefined if there is none, or it is not text. */
  readonly variable: Passage | undefined;
  readonly argument: Passage | undefined;
  readonly written: WrittenTrio;
}

/** A condition as written: in a text, or as a stored trio in its list. */
export type WrittenTrio = { readonly at: ConditionSlot } & (
  | { readonly kind: "text"; readonly passage: Passage }
  | {
      readonly kind: "stored";
      readonly map: MapNode;
      readonly list: ListNode;
      readonly index: number;
      /** The connective of the list; `all` in the list of a preference. */
      readonly joined: "all" | "any";
    }
);

/** Conditions joined by one connective. */
export interface TrioGroup {
  readonly joined: "and" | "or";
  readonly trios: readonly LintedTrio[];
  /** The group around it: in the same text, or that of the enclosing branch. */
  readonly parent: TrioGroup | undefined;
}

/** A part of a text in the file, by offsets into the node's value. */
export interface Passage {
  readonly node: ScalarNode;
  readonly pointer: string;
  readonly start: number;
  readonly end: number;
  /** `text`: a condition in words, with names and quoted texts; `name`: a name or a path; `value`: an argument. */
  readonly kind: "text" | "name" | "value";
}

/** A key that is equal for all spellings of a path. */
export function keyOfPath({ root, segments }: Path): string {
  return JSON.stringify([root, ...segments.map(String)]);
}

/** The text of a passage. */
export function textOf({ node, start, end }: Passage): string {
  return String(node.value).slice(start, end);
}

/** Replaces passages by a text, without checking what the conditions then mean. */
export function rewritePassages(passages: readonly Passage[], text: string): Fix {
  // All edits of one scalar are made together, since it may have to be written anew.
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

/** The place of a passage, or of a part of it by offsets from its start. */
export function placeOf(passage: Passage, start = 0, end = passage.end - passage.start): Site {
  const { node, pointer } = passage;
  return { span: spanInScalar(node, passage.start + start, passage.start + end), pointer };
}
