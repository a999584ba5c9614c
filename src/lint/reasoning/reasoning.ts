import type { Condition } from "../../condition/index.ts";
import type { DocumentNode } from "../../document/index.ts";
import { type ConditionSlot, conditionAt } from "../../workflow/index.ts";
import type { LintedTrio, StatusQuestion, Subject } from "../subject/subject.ts";
import { Assumptions } from "./assumptions.ts";
import type { Conclusion, Conclusions, ConstantCondition } from "./conclusions.ts";
import { type ConditionConclusions, concludeCondition, isWorthAsking } from "./condition-conclusions.ts";
import { withoutMember } from "./removal.ts";
import { concludeSkipped } from "./skip-conclusions.ts";
import { namesOf, Solver } from "./solver.ts";
import { concludeSteps, placeOfSlot } from "./step-conclusions.ts";
import {
  conditionOf,
  type GroupNode,
  isAnalysable,
  isSameSet,
  type TrioNode,
  treesOf,
  triosIn,
} from "./tree.ts";

const known = new WeakMap<Subject, Conclusions>();

/** The conclusions about a file; several rules report them, so they are drawn once. */
export function conclusionsOf(subject: Subject): Conclusions {
  let conclusions = known.get(subject);
  if (conclusions === undefined) {
    conclusions = new Reasoning(subject).conclude();
    known.set(subject, conclusions);
  }
  return conclusions;
}

const NO_CONCLUSIONS: ConditionConclusions = { constancy: undefined, contradictory: [], redundant: [] };

class Reasoning {
  readonly #subject: Subject;
  readonly #solver: Solver;
  readonly #trees: ReadonlyMap<ConditionSlot, GroupNode>;
  /** Trees by what identifies their slot: reading a file again gives slots that are other objects. */
  readonly #treeByIdentity: ReadonlyMap<DocumentNode | undefined, GroupNode>;
  readonly #conditions = new Map<DocumentNode | undefined, Condition | undefined>();
  readonly #names = new Map<DocumentNode | undefined, ReadonlySet<string>>();
  readonly #wholeTrees = new Map<DocumentNode | undefined, GroupNode | undefined>();
  readonly #conclusions = new Map<DocumentNode | undefined, ConditionConclusions>();

  constructor(subject: Subject) {
    this.#subject = subject;
    this.#solver = new Solver({ channels: channelsIn(subject) }, subject.prefixes, subject.budget);
    this.#trees = treesOf(subject.trios);
    this.#treeByIdentity = new Map([...this.#trees].map(([slot, tree]) => [identityOf(slot), tree]));
  }

  conclude(): Conclusions {
    const slots = [...this.#trees.keys()];
    // Long conditions come last, so that they cannot take the budget of all others.
    const sizes = new Map([...this.#trees].map(([slot, tree]) => [slot, triosIn(tree).length]));
    const inOrder = slots.toSorted((a, b) => (sizes.get(a) as number) - (sizes.get(b) as number));
    for (const slot of inOrder) this.#concludeCondition(slot);
    const bySlot = slots.map((slot) => this.#concludeCondition(slot));
    const constant = bySlot.flatMap(({ constant: fact }, index): readonly Conclusion<ConstantCondition>[] =>
      fact === undefined ? [] : [{ fact, place: placeOfSlot(slots[index] as ConditionSlot) }],
    );
    const steps = concludeSteps({
      subject: this.#subject,
      solver: this.#solver,
      assumptions: new Assumptions(this.#subject.workflow, (slot) => this.#read(slot)),
      read: (slot) => this.#read(slot),
      triosAt: (slot) => {
        const tree = this.#treeByIdentity.get(identityOf(slot));
        return tree === undefined ? [] : triosIn(tree);
      },
      namesAt: (slot) => this.#namesAt(slot),
      treeOf: (slot) => this.#treeOf(slot),
      constancyOf: (slot) => this.#concludeCondition(slot).constancy,
      isReportedElsewhere: (one) => this.#isReportedElsewhere(one),
    });
    const askedOfSkipped = concludeSkipped({
      subject: this.#subject,
      solver: this.#solver,
      read: (slot) => this.#read(slot),
    });
    const notAnalysed = this.#solver.givenUp.map((slot) => placeOfSlot(slot));
    return {
      notAnalysed: notAnalysed.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0)),
      constant,
      contradictory: bySlot.flatMap(({ contradictory }) => contradictory),
      redundant: bySlot.flatMap(({ redundant }) => redundant),
      ...steps,
      askedOfSkipped,
    };
  }

  #concludeCondition(slot: ConditionSlot): ConditionConclusions {
    const before = this.#conclusions.get(identityOf(slot));
    if (before !== undefined) return before;
    const tree = this.#treeByIdentity.get(identityOf(slot));
    // Most conditions are not worth asking about, which is cheaper to find out than to read them again.
    const isSkipped =
      tree === undefined || !isWorthAsking(tree, this.#solver) || this.#treeOf(slot) === undefined;
    const conclusions = isSkipped
      ? NO_CONCLUSIONS
      : this.#solver.about(slot, () =>
          concludeCondition(tree, {
            solver: this.#solver,
            isIntended: (node) => this.#isIntended(node),
            isReportedElsewhere: (one) => this.#isReportedElsewhere(one),
            remedyFor: (top, removal) => withoutMember(top, removal, this.#subject, this.#solver),
          }),
        );
    this.#conclusions.set(identityOf(slot), conclusions);
    return conclusions;
  }

  /** The tree of a slot if it is the whole condition: a mistake, or an `always` among others, is not part of it. */
  #treeOf(slot: ConditionSlot): GroupNode | undefined {
    const identity = identityOf(slot);
    if (!this.#wholeTrees.has(identity)) this.#wholeTrees.set(identity, this.#wholeTree(slot));
    return this.#wholeTrees.get(identity);
  }

  #wholeTree(slot: ConditionSlot): GroupNode | undefined {
    const tree = this.#treeByIdentity.get(identityOf(slot));
    const condition = tree && this.#read(slot);
    if (tree === undefined || condition === undefined) return undefined;
    if (!isAnalysable(tree)) {
      this.#solver.about(slot, () => this.#solver.giveUp());
      return undefined;
    }
    return isSameSet(condition, conditionOf(tree)) ? tree : undefined;
  }

  #namesAt(slot: ConditionSlot): ReadonlySet<string> {
    const identity = identityOf(slot);
    const tree = this.#treeByIdentity.get(identity);
    const names =
      this.#names.get(identity) ??
      new Set(tree === undefined ? [] : triosIn(tree).flatMap(({ trio }) => namesOf(trio)));
    this.#names.set(identity, names);
    return names;
  }

  #read(slot: ConditionSlot): Condition | undefined {
    const identity = identityOf(slot);
    if (!this.#conditions.has(identity)) {
      this.#conditions.set(identity, conditionAt(slot, { prefixes: this.#subject.prefixes }));
    }
    return this.#conditions.get(identity);
  }

  /** A question whether a step was skipped is intended if the step runs on some paths only, or has conditions of its own. */
  #isIntended({ one }: TrioNode): boolean {
    const { trio } = one;
    if (trio.kind !== "delivery" || trio.argument !== "skipped") return false;
    const { asked, asking } = this.#questionOf(one) ?? {};
    if (asked === undefined || asking === undefined) return false;
    return asked.conditional || this.#subject.order.precedes(asked, asking) === "sometimes";
  }

  /** Checks whether another rule reports that a question has no step to ask about, or comes too early. */
  #isReportedElsewhere(one: LintedTrio): boolean {
    const question = this.#questionOf(one);
    if (question === undefined) return false;
    const { trio, asked, asking } = question;
    const time = asked && this.#subject.order.timeBetween(asked, asking);
    return time === undefined || (time === "none" && trio.argument !== "skipped");
  }

  #questionOf(one: LintedTrio): StatusQuestion | undefined {
    return this.#subject.questions.find((question) => question.one === one);
  }
}

/** The node that identifies a slot: the map that holds the conditions, or the conditions if there is none. */
function identityOf({ kind, map, when, conditions }: ConditionSlot): DocumentNode | undefined {
  // A guide has two slots at one map.
  if (kind === "guide" || kind === "guide-audience") return conditions?.node;
  return map ?? (when ?? conditions)?.node;
}

/** The known channel types by ref; a ref that several steps have is left out. */
function channelsIn({ workflow }: Subject) {
  const duplicates = new Set(workflow.duplicates.map(([step]) => step?.ref));
  return Object.fromEntries(
    [...workflow.byRef].flatMap(([ref, { channelType }]) =>
      channelType === undefined || duplicates.has(ref) ? [] : [[ref, channelType] as const],
    ),
  );
}
