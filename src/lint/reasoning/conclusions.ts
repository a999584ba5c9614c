import type { Site } from "../../problem/index.ts";
import type { Remedy } from "../finding.ts";
import type { LintedTrio } from "../subject/subject.ts";
import type { Parts, Reason } from "./reasons.ts";

/** Proved facts about the conditions of a file: every fault once, under the rule that says most about it. */
export interface Conclusions {
  readonly constant: readonly Conclusion<ConstantCondition>[];
  readonly contradictory: readonly Conclusion<Contradiction>[];
  readonly redundant: readonly Conclusion<RedundantCondition>[];
  readonly unreachableSteps: readonly Conclusion<UnreachableStep>[];
  readonly unreachableBranches: readonly Conclusion<UnmetCondition>[];
  /** Conditions about messages that never come true. */
  readonly unmet: readonly Conclusion<UnmetCondition>[];
  /** Questions about messages that decide a condition although the step was skipped. */
  readonly askedOfSkipped: readonly Conclusion<AskedOfSkipped>[];
  /** The places of conditions of which some question was given up, in the file's order. */
  readonly notAnalysed: readonly Site[];
}

/** A proved fact with its place. */
export interface Conclusion<Fact> {
  readonly fact: Fact;
  readonly place: Site;
  readonly remedy?: (() => Remedy) | undefined;
}

/** Conditions that always hold, or never hold. */
export interface ConstantCondition {
  readonly holds: "always" | "never";
  readonly parts: Parts;
  /** Facts about channels that it follows from. */
  readonly reasons: readonly Reason[];
  /** True if the conditions hold always, except for messages past their retention window. */
  readonly unlessExpired: boolean;
}

/** Conditions of one alternative that cannot hold together. */
export interface Contradiction {
  readonly parts: Parts;
}

/** A condition without which the whole means the same. */
export interface RedundantCondition {
  readonly part: string;
  /**
   * In an `and`: `always`: it always holds; `follows`: it follows from the others. In an `or`: `never`: it never holds;
   * `covered`: one of the others holds whenever it does; `clash`: it never holds together with the others, which stand
   * outside of the `or` and must hold. In either, `rest`: the rest decides without it, for no such reason.
   */
  readonly because: "follows" | "covered" | "always" | "never" | "clash" | "rest";
  /** The conditions that the reason names; empty for `always`, `never` and `rest`. */
  readonly others: readonly string[];
  readonly reasons: readonly Reason[];
}

/** Conditions that never hold at their place in the workflow. */
export interface UnmetCondition {
  /** Empty for a branch whose cases earlier branches take. */
  readonly parts: readonly string[];
  readonly reasons: readonly Reason[];
}

/** A question about a step that decides a condition although the step was skipped. */
export interface AskedOfSkipped {
  readonly one: LintedTrio;
  readonly ref: string;
  /** Why the step may have been skipped: it stands on another path, or its own conditions were false. */
  readonly because: { readonly kind: "paths" } | { readonly kind: "conditions"; readonly condition: string };
  /** The question as text. */
  readonly question: string;
  /** True if the question is true of a skipped step. */
  readonly isTrueOfSkipped: boolean;
}

/** A step that always ends the run: in every branch, or whether its event comes or not. */
export interface Blocker {
  readonly step: string;
  readonly endsBy: "branches" | "wait";
}

/** A step that never runs. */
export interface UnreachableStep extends UnmetCondition {
  readonly step: string;
  /** The step before it that always ends the run; undefined if its own conditions never hold. */
  readonly blocker: Blocker | undefined;
}
