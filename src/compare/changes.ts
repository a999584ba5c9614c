import type { Condition } from "../condition/index.ts";
import type { ChannelOptions, FileOptions } from "../workflow/index.ts";
import type { CompareOptions, Comparison } from "./compare-conditions.ts";

/** Facts about two files that they do not contain. */
export interface CompareFileOptions
  extends FileOptions,
    Pick<ChannelOptions, "channels">,
    Pick<CompareOptions, "expiry" | "budget"> {
  /** Channel types of steps, by ref, where the files do not name them. */
  readonly stepChannels?: CompareOptions["channels"];
}

/** A part of a file that can change. */
export interface Part {
  /**
   * `channel`: a channel step; `step`: another step; `match`: the events that a step waits for; `branch`: an arm of a step;
   * `named`: a named condition.
   */
  readonly kind:
    | "trigger"
    | "channel"
    | "step"
    | "match"
    | "branch"
    | "preference"
    | "named"
    | "condition"
    | "file";
  /** The ref of a step, also for a match; the name of a branch or condition, the keys of a preference; undefined if it has none. */
  readonly name: string | undefined;
  /** For a branch, the ref or pointer of its step. */
  readonly of?: string | undefined;
  /** The JSON pointer (RFC 6901) in the second file, or in the first if only that has the part. */
  readonly pointer: string;
}

/** A difference between two files. */
export type Change = { readonly part: Part } & (
  | {
      /** Only the second file, or only the first, has the part. */
      readonly kind: "added" | "removed";
      /** Its conditions; undefined if they have an error. */
      readonly condition: string | undefined;
    }
  /** A step that seems to be renamed: type, position and conditions agree, and those of no other step do. */
  | { readonly kind: "renamed"; readonly before: string; readonly after: string }
  /** A step or branch at another position of its list, or on another branch. */
  | { readonly kind: "moved"; readonly how: "order" | "branch" }
  | { readonly kind: "type"; readonly before: string; readonly after: string }
  /** A branch that now ends the workflow, or no longer does. */
  | { readonly kind: "end"; readonly ends: boolean }
  /** A value that may decide what is sent, when, and to whom: as JSON, undefined if it is missing. */
  | {
      readonly kind: "setting";
      readonly key: string;
      readonly before: string | undefined;
      readonly after: string | undefined;
    }
  /** Places that differ and decide nothing, such as templates and names. */
  | { readonly kind: "other"; readonly places: readonly string[] }
  /** Conditions that differ but mean the same. */
  | (Conditions & { readonly kind: "spelling"; readonly comparison: Comparison })
  | (Conditions & { readonly kind: "meaning"; readonly comparison: Comparison })
  /** Conditions that may mean the same: it was not decided. */
  | (Conditions & { readonly kind: "undecided"; readonly comparison: Comparison })
  /** Conditions with an error in one of the files. */
  | { readonly kind: "unreadable"; readonly in: "before" | "after" | "both" }
);

/** Conditions as text, before and after. */
interface Conditions {
  readonly before: string;
  readonly after: string;
  /** Both conditions as trees, to describe contexts by the values that they read. */
  readonly conditions: readonly Condition[];
}

/** The result of a comparison: `unreadable` if conditions have an error, else `different` if any change matters. */
export type ComparisonResult = "same" | "different" | "undecided" | "unreadable";

/** The result that changes add up to. */
export function overallResult(changes: readonly Change[]): ComparisonResult {
  const kinds = new Set(changes.map(({ kind }) => kind));
  if (kinds.has("unreadable")) return "unreadable";
  kinds.delete("spelling");
  kinds.delete("other");
  if (kinds.size === 0) return "same";
  return kinds.size === 1 && kinds.has("undecided") ? "undecided" : "different";
}
