import type { Condition } from "../../condition/index.ts";
import type { Site } from "../../problem/index.ts";
import type { Remedy } from "../finding.ts";
import type { LintedTrio } from "../subject/subject.ts";
import type { ConstantCondition, Contradiction, RedundantCondition } from "./conclusions.ts";
import type { Reason } from "./reasons.ts";
import { fewest, type ImpossibilityCheck, namesOf, type Solver, sharesName } from "./solver.ts";
import {
  conditionOf,
  type GroupNode,
  keyOfTrio,
  type NodeSet,
  placeOfNode,
  type TreeNode,
  type TrioNode,
  textOfNode,
  triosIn,
} from "./tree.ts";

/** Constancy of the conditions of a slot: they always or never hold; `never-here`: never, with the channels of this workflow. */
export type Constancy = "always" | "never" | "never-here" | undefined;

/** Conclusions about the conditions of one slot, whatever surrounds it. */
export interface ConditionConclusions {
  readonly constancy: Constancy;
  /** About all conditions of the slot. */
  readonly constant?: ConstantCondition | undefined;
  /** About parts of them; none if the whole is constant. */
  readonly contradictory: readonly { readonly fact: Contradiction; readonly place: Site }[];
  readonly redundant: readonly {
    readonly fact: RedundantCondition;
    readonly place: Site;
    readonly remedy: (() => Remedy) | undefined;
  }[];
}

/** Knowledge about the file that the analysis of a condition needs. */
export interface FileKnowledge {
  readonly solver: Solver;
  /** Checks whether a condition is kept although it makes no difference: it asks whether a step on another path was skipped. */
  readonly isIntended: (node: TrioNode) => boolean;
  /** Checks whether another rule reports that the answer to a status condition is known beforehand. */
  readonly isReportedElsewhere: (one: LintedTrio) => boolean;
  /** Returns the remedy that removes a member that makes no difference. */
  readonly remedyFor: (top: GroupNode, removal: Removal) => () => Remedy;
}

/** A redundant condition that could be removed. */
export interface Removal {
  readonly member: TrioNode;
  /** All redundant members, this one among them. */
  readonly redundant: NodeSet;
  /** Members that can be removed together, this one among them: all are joined by the same connective. */
  readonly together: NodeSet;
}

/** Finds constant, contradictory and redundant conditions in a slot. */
export function concludeCondition(top: GroupNode, knowledge: FileKnowledge): ConditionConclusions {
  return new ConditionAnalysis(top, knowledge).conclude();
}

class ConditionAnalysis {
  readonly #top: GroupNode;
  readonly #knowledge: FileKnowledge;
  readonly #solver: Solver;
  readonly #whole: Condition;
  readonly #isImpossible: ImpossibilityCheck;
  #constant: ConstantCondition | undefined;
  readonly #contradictory: ConditionConclusions["contradictory"][number][] = [];
  readonly #redundant: ConditionConclusions["redundant"][number][] = [];
  /** Members that make no difference, reported here or by another rule. */
  readonly #dropped = new Set<TreeNode>();
  /** The number of trios that read each value, without those that were dropped. */
  #readers: { readonly dropped: number; readonly byName: ReadonlyMap<string, number> } | undefined;
  #removable: { readonly joined: "and" | "or"; readonly members: Set<TreeNode> } | undefined;

  constructor(top: GroupNode, knowledge: FileKnowledge) {
    this.#top = top;
    this.#knowledge = knowledge;
    this.#solver = knowledge.solver;
    this.#whole = conditionOf(top);
    this.#isImpossible = knowledge.solver.aboutParts(this.#whole);
  }

  conclude(): ConditionConclusions {
    const constancy = this.#constancy();
    if (constancy === undefined) {
      this.#dropRepeated(this.#top);
      this.#findContradictory(this.#top, false);
      this.#findRedundant(this.#top, { holding: [], failing: [] });
    }
    return {
      constancy,
      constant: this.#constant,
      contradictory: this.#contradictory,
      redundant: this.#redundant,
    };
  }

  #constancy(): Constancy {
    const solver = this.#solver;
    const whole = [this.#whole];
    if (this.#isImpossible({ holding: whole })) {
      this.#concludeConstant("never", this.#clashes(this.#top), []);
      return "never";
    }
    // The analysis of the workflow's steps reports this one.
    if (this.#isImpossible({ holding: whole }, solver.facts)) return "never-here";
    if (this.#isImpossible({ failing: whole }, { ...solver.facts, expiry: false })) {
      const isCertain = this.#isImpossible({ failing: whole });
      const isDueToChannels = !isCertain && !this.#isImpossible({ failing: whole }, { expiry: false });
      const reasons = isDueToChannels ? solver.channelReasons(triosIn(this.#top)) : [];
      if (!this.#isReportedElsewhere(reasons, this.#top)) {
        this.#concludeConstant("always", this.#covers(this.#top), reasons, !isCertain);
      }
      return "always";
    }
    return undefined;
  }

  #concludeConstant(
    holds: "always" | "never",
    subsets: readonly (readonly TreeNode[])[],
    reasons: readonly Reason[],
    unlessExpired = false,
  ): void {
    if (this.#isWarnedOf(subsets)) return;
    const parts = subsets.map((nodes) => nodes.map((node) => textOfNode(node)));
    this.#constant = { holds, parts, reasons, unlessExpired };
  }

  /** Checks whether each subset is a single condition that a warning already calls constant. */
  #isWarnedOf(subsets: readonly (readonly TreeNode[])[]): boolean {
    return subsets.every(
      ([one, ...others]) =>
        others.length === 0 && one?.kind === "trio" && this.#solver.isWarnedOf(one.one.trio),
    );
  }

  /** Checks whether another rule reports one of the status conditions that the channels' facts are about. */
  #isReportedElsewhere(reasons: readonly Reason[], node: TreeNode): boolean {
    return reasons.length > 0 && triosIn(node).some((one) => this.#knowledge.isReportedElsewhere(one));
  }

  /** A minimal contradictory subset of the members of a node that never holds; for `or`, one per member. */
  #clashes(node: TreeNode): readonly (readonly TreeNode[])[] {
    if (node.kind === "trio") return [[node]];
    if (node.joined === "or") return node.members.flatMap((member) => this.#clashes(member));
    const few = fewest(node.members, (some) =>
      this.#isImpossible({ holding: some.map((member) => conditionOf(member)) }),
    );
    return few.length === 1 ? this.#clashes(few[0] as TreeNode) : [few];
  }

  /** A minimal exhaustive subset of the members of a node that always holds; for `and`, one per member. */
  #covers(node: TreeNode): readonly (readonly TreeNode[])[] {
    if (node.kind === "trio") return [[node]];
    if (node.joined === "and") return node.members.flatMap((member) => this.#covers(member));
    const facts = { ...this.#solver.facts, expiry: false };
    const few = fewest(node.members, (some) =>
      this.#isImpossible({ failing: some.map((member) => conditionOf(member)) }, facts),
    );
    return few.length === 1 ? this.#covers(few[0] as TreeNode) : [few];
  }

  /** Drops repeated conditions, which the rule `duplicate-condition` reports. */
  #dropRepeated(group: GroupNode): void {
    const seen = new Set<string>();
    for (const member of group.members) {
      if (member.kind === "group") this.#dropRepeated(member);
      else {
        const key = keyOfTrio(member.one.trio);
        if (seen.has(key)) this.#dropped.add(member);
        seen.add(key);
      }
    }
  }

  #findContradictory(group: GroupNode, isWithinOr: boolean): void {
    if (group.joined === "and" && isWithinOr && group.members.length > 1) {
      if (isWorthAsking(group, this.#solver) && this.#isImpossible({ holding: [conditionOf(group)] })) {
        const clashes = this.#clashes(group);
        const [few] = clashes;
        if (few !== undefined && (few.length > 1 || clashes.length > 1)) {
          const place = clashes.length === 1 ? placeOfNode(few.at(-1) as TreeNode) : placeOfNode(group);
          const parts = clashes.map((nodes) => nodes.map((node) => textOfNode(node)));
          this.#contradictory.push({ fact: { parts }, place });
          this.#dropped.add(group);
          return;
        }
      }
    }
    for (const member of group.members) {
      if (member.kind === "group") this.#findContradictory(member, isWithinOr || group.joined === "or");
    }
  }

  /** Visits members from last to first, so that the later of two equivalent ones is reported. */
  #findRedundant(group: GroupNode, around: Premises): void {
    for (const member of group.members.toReversed()) {
      if (this.#dropped.has(member)) continue;
      const beside = group.members.filter((other) => other !== member && !this.#dropped.has(other));
      const decisive = withMembers(around, group.joined, beside);
      if (beside.length > 0 && this.#makesNoDifference(member, group, decisive)) {
        this.#concludeRedundant(member, group, around, decisive);
      } else if (member.kind === "group") this.#findRedundant(member, decisive);
    }
  }

  /**
   * Checks whether a member decides nothing: there is no context in which the conditions around it leave the decision to
   * it, and in which it decides against its connective.
   */
  #makesNoDifference(
    member: TreeNode,
    { joined }: GroupNode,
    { holding, failing }: Premises,
    facts = this.#solver.facts,
  ): boolean {
    if (member.kind === "trio" && this.#knowledge.isIntended(member)) return false;
    if (!this.#isRelated(member) && !isWorthAsking(member, this.#solver)) return false;
    if (this.#solver.isSpent) {
      this.#solver.giveUp();
      return false;
    }
    const meanings = { holding: this.#meaningsOf(holding), failing: this.#meaningsOf(failing) };
    meanings[joined === "and" ? "failing" : "holding"].push(this.#meaningOf(member));
    return this.#isImpossible(meanings, facts);
  }

  /** Checks whether a trio outside a member reads a value that the member reads. */
  #isRelated(member: TreeNode): boolean {
    if (this.#readers?.dropped !== this.#dropped.size) {
      const trios = triosIn(this.#top, this.#dropped);
      this.#readers = { dropped: this.#dropped.size, byName: countedNames(trios) };
    }
    const { byName } = this.#readers;
    const within = countedNames(triosIn(member, this.#dropped));
    return triosIn(member).some(({ trio }) =>
      namesOf(trio).some((name) => (byName.get(name) ?? 0) > (within.get(name) ?? 0)),
    );
  }

  #concludeRedundant(member: TreeNode, group: GroupNode, around: Premises, decisive: Premises): void {
    const isCertain = this.#makesNoDifference(member, group, decisive, {});
    const [because, others] = this.#becauseOf(member, group, around.holding);
    const part = textOfNode(member, this.#dropped);
    const place = placeOfNode(member);
    this.#dropped.add(member);
    const subsets =
      because === "never" ? this.#clashes(member) : because === "always" ? this.#covers(member) : [others];
    const reasons = isCertain ? [] : this.#solver.channelReasons(triosIn(member));
    if (this.#isWarnedOf(subsets) || this.#isReportedElsewhere(reasons, member)) return;
    this.#redundant.push({
      fact: { part, because, others: others.map((other) => textOfNode(other, this.#dropped)), reasons },
      place,
      remedy: isCertain && member.kind === "trio" ? this.#remedyFor(member, group) : undefined,
    });
  }

  /**
   * Members joined by one connective can be removed in any selection if all of them can: each removal makes ever more
   * hold, or ever less. With two connectives that does not follow.
   */
  #remedyFor(member: TrioNode, { joined }: GroupNode): (() => Remedy) | undefined {
    this.#removable ??= { joined, members: new Set() };
    if (this.#removable.joined !== joined) return undefined;
    this.#removable.members.add(member);
    return this.#knowledge.remedyFor(this.#top, {
      member,
      redundant: new Set(this.#dropped),
      together: new Set(this.#removable.members),
    });
  }

  /** The reason why a member makes no difference, with the fewest neighbours that explain it. */
  #becauseOf(
    member: TreeNode,
    group: GroupNode,
    around: readonly TreeNode[],
  ): [RedundantCondition["because"], readonly TreeNode[]] {
    const meaning = this.#meaningOf(member);
    const siblings = group.members.filter((other) => other !== member && !this.#dropped.has(other));
    const isNever = (holding: readonly Condition[], failing: readonly Condition[]) =>
      this.#isImpossible({ holding, failing }, this.#solver.facts);
    if (group.joined === "and") {
      if (isNever([], [meaning])) return ["always", []];
      const implies = (some: readonly TreeNode[]) => isNever(this.#meaningsOf(some), [meaning]);
      const neighbours = [...siblings, ...around];
      return implies(neighbours) ? ["follows", fewest(neighbours, implies)] : ["rest", []];
    }
    if (isNever([meaning], [])) return ["never", []];
    const covers = (some: readonly TreeNode[]) => isNever([meaning], this.#meaningsOf(some));
    if (covers(siblings)) return ["covered", fewest(siblings, covers)];
    const clashes = (some: readonly TreeNode[]) => isNever([meaning, ...this.#meaningsOf(some)], []);
    return clashes(around) ? ["clash", fewest(around, clashes)] : ["rest", []];
  }

  #meaningOf(node: TreeNode): Condition {
    return conditionOf(node, this.#dropped);
  }

  #meaningsOf(nodes: readonly TreeNode[]): Condition[] {
    return nodes.map((node) => this.#meaningOf(node));
  }
}

/** Returns the number of trios that read each value. */
function countedNames(trios: readonly LintedTrio[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { trio } of trios)
    for (const name of new Set(namesOf(trio))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The nodes around a node that leave the decision to it if these hold and those fail. */
interface Premises {
  readonly holding: readonly TreeNode[];
  readonly failing: readonly TreeNode[];
}

function withMembers(
  { holding, failing }: Premises,
  joined: "and" | "or",
  members: readonly TreeNode[],
): Premises {
  return joined === "and"
    ? { holding: [...holding, ...members], failing }
    : { holding, failing: [...failing, ...members] };
}

/** Checks whether a node could be constant or redundant in itself: trios that read different values are independent. */
export function isWorthAsking(node: TreeNode, solver: Solver): boolean {
  const seen = new Set<string>();
  for (const { trio } of triosIn(node)) {
    if (solver.mayBeConstant(trio)) return true;
    const names = new Set(namesOf(trio));
    if (sharesName(names, seen)) return true;
    for (const name of names) seen.add(name);
  }
  return false;
}
