import type { Condition } from "../condition/index.ts";
import type { ChannelOptions, FileOptions } from "../workflow/index.ts";
import type { CompareOptions, Comparison } from "./compare-conditions.ts";

/** What is to be known about two files that they do not say. */
export interface CompareFileOptions
  extends FileOptions,
    Pick<ChannelOptions, "channels">,
    Pick<CompareOptions, "expiry" | "budget"> {
  /** The channel types of steps, by ref, where the files do not tell. */
  readonly stepChannels?: CompareOptions["channels"];
}

/** What a change is of. */
export interface Part {
  /** A `channel` step, or another; a `branch` is one of the branches of a step; `named`: a named condition. */
  readonly kind: "trigger" | "channel" | "step" | "branch" | "preference" | "named" | "condition";
  /** A ref, a branch's name, a preference's place...; undefined where it has none. */
  readonly name: string | undefined;
  /** Of a branch, what its step is called. */
  readonly of?: string | undefined;
  /** Where it stands in the file, RFC 6901: in the second one, or in the first where it is in that alone. */
  readonly pointer: string;
}

/** One thing in which two files differ. */
export type Change = { readonly part: Part } & (
  | {
      /** Only the second file, or only the first, has it. */
      readonly kind: "added" | "removed";
      /** Its conditions; undefined where they have an error. */
      readonly condition: string | undefined;
    }
  /** It seems to be the same under another name: type, place and conditions are, and no other step could be. */
  | { readonly kind: "renamed"; readonly before: string; readonly after: string }
  /** It comes sooner or later among the steps, or stands on another branch. */
  | { readonly kind: "moved"; readonly how: "order" | "branch" }
  | { readonly kind: "type"; readonly before: string; readonly after: string }
  /** A branch now ends the workflow, or no longer does. */
  | { readonly kind: "end"; readonly ends: boolean }
  /** Its conditions differ, and mean the same. */
  | (Conditions & { readonly kind: "spelling"; readonly comparison: Comparison })
  | (Conditions & { readonly kind: "meaning"; readonly comparison: Comparison })
  /** Whether its conditions mean the same could not be found out. */
  | (Conditions & { readonly kind: "undecided"; readonly comparison: Comparison })
  /** Its conditions have an error in one of the files. */
  | { readonly kind: "unreadable"; readonly in: "before" | "after" | "both" }
);

/** Conditions as words, before and after. */
interface Conditions {
  readonly before: string;
  readonly after: string;
  /** As trees, to say of a context what they ask of it. */
  readonly conditions: readonly Condition[];
}

/** What changed altogether: what cannot be read counts most, then what differs. */
export type Outcome = "same" | "different" | "undecided" | "unreadable";

/** What some changes come to. */
export function outcomeOf(changes: readonly Change[]): Outcome {
  const kinds = new Set(changes.map(({ kind }) => kind));
  if (kinds.has("unreadable")) return "unreadable";
  kinds.delete("spelling");
  if (kinds.size === 0) return "same";
  return kinds.size === 1 && kinds.has("undecided") ? "undecided" : "different";
}
