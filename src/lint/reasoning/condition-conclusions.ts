import type { Condition } from "../../condition/index.ts";
import type { LintedTrio } from "../subject/subject.ts";
import { channelReasons, type Insight } from "./conclusion.ts";
import { fewest, type Logic, MOST_TRIOS, namesIn, sharesName } from "./solver.ts";
import {
  conditionOf,
  type Dropped,
  type GroupNode,
  keyOfTrio,
  placeOfNode,
  type TreeNode,
  type TrioNode,
  triosIn,
  wordsOf,
} from "./tree.ts";

/**
 * What is known of the whole of some conditions: where it holds always or never, nothing is worth saying about parts.
 * `never-here`: for what is known of the workflow's channels.
 */
export type Verdict = "always" | "never" | "never-here" | undefined;

/** What is found about the conditions of one place, whatever stands around it. */
export interface Judged {
  readonly verdict: Verdict;
  readonly insights: readonly Insight[];
}

/** What a place is judged by. */
export interface Bench {
  readonly logic: Logic;
  /** Conditions that are said for other reasons than to decide. */
  readonly isMeant: (node: TrioNode) => boolean;
  /** Whether another rule says of a question that its answer is known beforehand. */
  readonly isToldOf: (one: LintedTrio) => boolean;
  /** How a member that makes no difference can be taken out. */
  readonly mend: (top: GroupNode, removal: Removal) => Insight["mend"];
}

/** A condition that could go. */
export interface Removal {
  readonly member: TrioNode;
  /** With it, all that makes no difference. */
  readonly dropped: Dropped;
  /** With it, what may be taken out at the same time: all of it is joined by the same connective. */
  readonly together: Dropped;
}

/** Finds what is constant, contradictory and redundant in the conditions of a place. */
export function judge(top: GroupNode, bench: Bench): Judged {
  return new Judge(top, bench).judge();
}

class Judge {
  readonly #top: GroupNode;
  readonly #bench: Bench;
  readonly #logic: Logic;
  readonly #whole: Condition;
  readonly #insights: Insight[] = [];
  /** What makes no difference: members that were reported, here or by others. */
  readonly #dropped = new Set<TreeNode>();
  #mended: { readonly joined: "and" | "or"; readonly members: Set<TreeNode> } | undefined;

  constructor(top: GroupNode, bench: Bench) {
    this.#top = top;
    this.#bench = bench;
    this.#logic = bench.logic;
    this.#whole = conditionOf(top);
  }

  judge(): Judged {
    const verdict = this.#verdict();
    if (verdict === undefined) {
      this.#dropRepeated(this.#top);
      this.#findContradictory(this.#top, false);
      this.#findRedundant(this.#top, []);
    }
    return { verdict, insights: this.#insights };
  }

  #verdict(): Verdict {
    const logic = this.#logic;
    const whole = [this.#whole];
    if (logic.isImpossible({ holding: whole })) {
      this.#reportConstant("never", this.#clashes(this.#top), []);
      return "never";
    }
    // This is told with the step.
    if (logic.isImpossible({ holding: whole }, logic.facts)) return "never-here";
    if (logic.isImpossible({ failing: whole }, { ...logic.facts, expiry: false })) {
      const isCertain = logic.isImpossible({ failing: whole });
      const isOfChannels = !isCertain && !logic.isImpossible({ failing: whole }, { expiry: false });
      const why = isOfChannels ? channelReasons(triosIn(this.#top), logic) : [];
      if (!this.#isToldElsewhere(why, this.#top)) {
        this.#reportConstant("always", this.#covers(this.#top), why, !isCertain);
      }
      return "always";
    }
    return undefined;
  }

  #reportConstant(
    verdict: "always" | "never",
    reasons: readonly (readonly TreeNode[])[],
    why: readonly (readonly string[])[],
    unexpired = false,
  ): void {
    const isTold = reasons.every(
      ([one, ...others]) =>
        others.length === 0 && one?.kind === "trio" && this.#logic.isWarnedOf(one.one.trio),
    );
    if (isTold) return;
    this.#insights.push({
      rule: "constant-condition",
      parameters: {
        verdict,
        parts: reasons.map((nodes) => nodes.map((node) => wordsOf(node))),
        why,
        unexpired,
      },
      place: undefined,
    });
  }

  /** Whether nothing but single conditions are the reason, of which warnings say that they are constant. */
  #isTold(reasons: readonly (readonly TreeNode[])[]): boolean {
    return reasons.every(
      ([one, ...others]) =>
        others.length === 0 && one?.kind === "trio" && this.#logic.isWarnedOf(one.one.trio),
    );
  }

  /** Whether what follows of channels is told where one of the questions is asked in vain anyway. */
  #isToldElsewhere(why: readonly (readonly string[])[], node: TreeNode): boolean {
    return why.length > 0 && triosIn(node).some((one) => this.#bench.isToldOf(one));
  }

  /** What in a node that never holds cannot hold together: of an `or`, in each of its members. */
  #clashes(node: TreeNode): readonly (readonly TreeNode[])[] {
    if (node.kind === "trio") return [[node]];
    if (node.joined === "or") return node.members.flatMap((member) => this.#clashes(member));
    const few = fewest(node.members, (some) =>
      this.#logic.isImpossible({ holding: some.map((member) => conditionOf(member)) }),
    );
    return few.length === 1 ? this.#clashes(few[0] as TreeNode) : [few];
  }

  /** What in a node that always holds leaves nothing over: of an `and`, in each of its members. */
  #covers(node: TreeNode): readonly (readonly TreeNode[])[] {
    if (node.kind === "trio") return [[node]];
    if (node.joined === "and") return node.members.flatMap((member) => this.#covers(member));
    const facts = { ...this.#logic.facts, expiry: false };
    const few = fewest(node.members, (some) =>
      this.#logic.isImpossible({ failing: some.map((member) => conditionOf(member)) }, facts),
    );
    return few.length === 1 ? this.#covers(few[0] as TreeNode) : [few];
  }

  /** What stands twice in a group is told by a rule of its own. */
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
      if (this.#isWorthAsking(group) && this.#logic.isImpossible({ holding: [conditionOf(group)] })) {
        const clashes = this.#clashes(group);
        const [few] = clashes;
        if (few !== undefined && (few.length > 1 || clashes.length > 1)) {
          const place = clashes.length === 1 ? placeOfNode(few.at(-1) as TreeNode) : placeOfNode(group);
          const parts = clashes.map((nodes) => nodes.map((node) => wordsOf(node)));
          this.#insights.push({ rule: "contradictory-conditions", parameters: { parts }, place });
          this.#dropped.add(group);
          return;
        }
      }
    }
    for (const member of group.members) {
      if (member.kind === "group") this.#findContradictory(member, isWithinOr || group.joined === "or");
    }
  }

  /** Goes from the last to the first: of two that could go, the later one goes. */
  #findRedundant(group: GroupNode, around: readonly TreeNode[]): void {
    for (const member of group.members.toReversed()) {
      if (this.#dropped.has(member)) continue;
      const isLeft = group.members.some((other) => other !== member && !this.#dropped.has(other));
      if (isLeft && this.#makesNoDifference(member, group)) this.#reportRedundant(member, group, around);
      else if (member.kind === "group") {
        const beside = group.joined === "and" ? group.members.filter((other) => other !== member) : [];
        this.#findRedundant(member, [...around, ...beside.filter((other) => !this.#dropped.has(other))]);
      }
    }
  }

  #makesNoDifference(member: TreeNode, { joined }: GroupNode, facts = this.#logic.facts): boolean {
    if (member.kind === "trio" && this.#bench.isMeant(member)) return false;
    const without = new Set([...this.#dropped, member]);
    const own = namesIn([conditionOf(member)]);
    const rest = conditionOf(this.#top, without);
    if (!sharesName(own, namesIn([rest])) && !this.#isWorthAsking(member)) return false;
    // To leave out what is joined by `and` can only make more hold, and by `or` less.
    const sought =
      joined === "and"
        ? { holding: [rest], failing: [this.#whole] }
        : { holding: [this.#whole], failing: [rest] };
    return this.#logic.isImpossible(sought, facts);
  }

  #reportRedundant(member: TreeNode, group: GroupNode, around: readonly TreeNode[]): void {
    const isCertain = this.#makesNoDifference(member, group, {});
    const [because, others] = this.#reasonFor(member, group, around);
    const part = wordsOf(member, this.#dropped);
    const place = placeOfNode(member);
    this.#dropped.add(member);
    const reasons =
      because === "never" ? this.#clashes(member) : because === "always" ? this.#covers(member) : [others];
    const why = isCertain ? [] : channelReasons(triosIn(member), this.#logic);
    if (this.#isTold(reasons) || this.#isToldElsewhere(why, member)) return;
    this.#insights.push({
      rule: "redundant-condition",
      parameters: {
        part,
        because,
        others: others.map((other) => wordsOf(other, this.#dropped)),
        why,
      },
      place,
      mend: isCertain && member.kind === "trio" ? this.#mendOf(member, group) : undefined,
    });
  }

  /**
   * What is joined by one connective can go in any choice once all of it can: to leave it out makes ever more hold,
   * or ever less. Of two connectives that is not so.
   */
  #mendOf(member: TrioNode, { joined }: GroupNode): Insight["mend"] {
    this.#mended ??= { joined, members: new Set() };
    if (this.#mended.joined !== joined) return undefined;
    this.#mended.members.add(member);
    return this.#bench.mend(this.#top, {
      member,
      dropped: new Set(this.#dropped),
      together: new Set(this.#mended.members),
    });
  }

  /** Why a member makes no difference, with the fewest of its neighbours that say so. */
  #reasonFor(
    member: TreeNode,
    group: GroupNode,
    around: readonly TreeNode[],
  ): [Because, readonly TreeNode[]] {
    const facts = this.#logic.facts;
    const own = this.#meaningOf(member);
    const siblings = group.members.filter((other) => other !== member && !this.#dropped.has(other));
    const isNever = (holding: readonly Condition[], failing: readonly Condition[]) =>
      this.#logic.isImpossible({ holding, failing }, facts);
    if (group.joined === "and") {
      if (isNever([], [own])) return ["always", []];
      const decides = (some: readonly TreeNode[]) =>
        isNever(
          some.map((one) => this.#meaningOf(one)),
          [own],
        );
      const neighbours = [...siblings, ...around];
      return decides(neighbours) ? ["follows", fewest(neighbours, decides)] : ["rest", []];
    }
    if (isNever([own], [])) return ["never", []];
    const isCovered = (some: readonly TreeNode[]) =>
      isNever(
        [own],
        some.map((one) => this.#meaningOf(one)),
      );
    if (isCovered(siblings)) return ["covered", fewest(siblings, isCovered)];
    const clashes = (some: readonly TreeNode[]) =>
      isNever([own, ...some.map((one) => this.#meaningOf(one))], []);
    return clashes(around) ? ["clash", fewest(around, clashes)] : ["rest", []];
  }

  #meaningOf(node: TreeNode): Condition {
    return conditionOf(node, this.#dropped);
  }

  #isWorthAsking(node: TreeNode): boolean {
    return isWorthAsking(node, this.#logic);
  }
}

/** Why a member makes no difference. */
export type Because = "follows" | "covered" | "always" | "never" | "clash" | "rest";

/** Whether a node could be constant or say something twice: trios that read different things are independent. */
export function isWorthAsking(node: TreeNode, logic: Logic): boolean {
  const seen = new Set<string>();
  const trios = triosIn(node);
  if (trios.length > MOST_TRIOS) return false;
  for (const { trio } of trios) {
    if (logic.isSuspicious(trio)) return true;
    const names = namesIn([{ any: [{ all: [trio] }] }]);
    if (sharesName(names, seen)) return true;
    for (const name of names) seen.add(name);
  }
  return false;
}
