import { ALWAYS, type Condition } from "../../condition/index.ts";
import { spanInScalar } from "../../document/index.ts";
import { lineOf, type Site } from "../../problem/index.ts";
import type { Arm, ConditionSlot, Step } from "../../workflow/index.ts";
import type { LintedTrio, Subject } from "../subject/subject.ts";
import { type Assumption, type Assumptions, assume, isPlainBranch } from "./assumptions.ts";
import type { Conclusion, UnmetCondition, UnreachableStep } from "./conclusions.ts";
import type { Constancy } from "./condition-conclusions.ts";
import type { Reason } from "./reasons.ts";
import { fewest, namesIn, type Solver, sharesName } from "./solver.ts";
import { conditionOf, type GroupNode, placeOfNode, type TreeNode, textOfNode, triosIn } from "./tree.ts";

/** Knowledge about the conditions of a workflow's slots. */
export interface SlotKnowledge {
  readonly subject: Subject;
  readonly solver: Solver;
  readonly assumptions: Assumptions;
  /** The condition of a slot; undefined if there is a mistake in it. */
  read(slot: ConditionSlot): Condition | undefined;
  /** The sound trios of a slot. */
  triosAt(slot: ConditionSlot): readonly LintedTrio[];
  /** The names of the values that the conditions at a slot read. */
  namesAt(slot: ConditionSlot): ReadonlySet<string>;
  /** The tree of a slot; undefined if it is not the whole condition. */
  treeOf(slot: ConditionSlot): GroupNode | undefined;
  constancyOf(slot: ConditionSlot): Constancy;
  /** Checks whether another rule reports that a status condition cannot come true. */
  isReportedElsewhere(one: LintedTrio): boolean;
}

/** Conclusions about the steps of a workflow. */
export interface StepConclusions {
  readonly unreachableSteps: readonly Conclusion<UnreachableStep>[];
  readonly unreachableBranches: readonly Conclusion<UnmetCondition>[];
  readonly unmet: readonly Conclusion<UnmetCondition>[];
}

/** Finds steps and branches that are never reached, and conditions that the workflow can never fulfil. */
export function concludeSteps(knowledge: SlotKnowledge): StepConclusions {
  const { subject, solver } = knowledge;
  const { workflow, order } = subject;
  const unreachableSteps: Conclusion<UnreachableStep>[] = [];
  const unreachableBranches: Conclusion<UnmetCondition>[] = [];
  const unmet: Conclusion<UnmetCondition>[] = [];
  for (const step of workflow.steps) {
    if (!order.isReached(step)) continue;
    const firstSlot = step.arms.find(({ slot }) => slot !== undefined)?.slot;
    const following = solver.about(firstSlot, () => stepAfter(step, knowledge));
    if (following !== undefined) unreachableSteps.push(following);
    const never = solver.about(step.slot, () => neverOfStep(step, knowledge));
    if (never !== undefined) {
      const { parts, reasons, place } = never;
      if (never.isAboutMessages) unmet.push({ fact: { parts, reasons }, place });
      else {
        const fact = { step: nameOf(step), blocker: undefined, parts, reasons };
        unreachableSteps.push({ fact, place });
      }
    }
    // Conditions of its own leave a branch step as many cases or fewer.
    if (step.arms.length > 0 && isPlainBranch({ ...step, conditional: false })) {
      unreachableBranches.push(...solver.about(firstSlot, () => branchesNeverTaken(step, knowledge)));
    }
  }
  return { unreachableSteps, unreachableBranches, unmet };
}

/** The step right after one that always ends the workflow. */
function stepAfter(
  blocker: Step,
  { subject, solver, read }: SlotKnowledge,
): Conclusion<UnreachableStep> | undefined {
  const { workflow, order } = subject;
  const { steps } = workflow;
  const { arm } = blocker;
  const list = arm === undefined ? workflow.top : ((steps[arm.step] as Step).arms[arm.index] as Arm).steps;
  const next = steps[list[list.indexOf(blocker.index) + 1] ?? -1];
  if (next === undefined || (order.isReached(next) && !alwaysEnds(blocker, solver, read))) return undefined;
  const place = { span: next.refSpan ?? next.span, pointer: next.pointer };
  const endsBy = blocker.arms.length === 0 ? "wait" : "branches";
  const by = { step: nameOf(blocker), endsBy } as const;
  return { fact: { step: nameOf(next), blocker: by, parts: [], reasons: [] }, place };
}

/** Checks whether every arm of a branch step ends the workflow, and one of them is always taken. */
function alwaysEnds(step: Step, solver: Solver, read: SlotKnowledge["read"]): boolean {
  if (step.arms.length === 0 || !isPlainBranch(step) || !step.arms.every(({ terminates }) => terminates))
    return false;
  const failing = step.arms.map(({ slot }) => slot && read(slot));
  if (failing.some((condition) => condition === undefined)) return false;
  return solver.isImpossible({ failing: failing as readonly Condition[] });
}

function nameOf({ ref, type }: Step): string {
  return ref ?? type ?? "step";
}

/** The condition of a step or an arm, with its slot and its tree. */
interface SlotCondition {
  readonly slot: ConditionSlot;
  readonly condition: Condition;
  readonly tree: GroupNode;
}

interface NeverOfStep extends UnmetCondition {
  readonly place: Site;
  readonly isAboutMessages: boolean;
}

/** Conditions of a step that never hold where it runs. */
function neverOfStep(step: Step, knowledge: SlotKnowledge): NeverOfStep | undefined {
  if (step.slot === undefined || !mayContradict(step, step.slot, knowledge)) return undefined;
  const condition = conditionAt(step.slot, knowledge);
  if (condition === undefined) return undefined;
  if (knowledge.solver.isSpent) {
    knowledge.solver.giveUp();
    return undefined;
  }
  const assumptions = [...knowledge.assumptions.at(step), ...aboutRefs(condition, step, knowledge)];
  const never = whyNever(condition, assumptions, knowledge);
  if (never === undefined) return undefined;
  const { nodes, reasons, isAboutMessages } = never;
  const place = nodes.length === 1 ? placeOfNode(nodes[0] as TreeNode) : placeOfSlot(condition.slot);
  return { parts: nodes.map((node) => textOfNode(node)), reasons, place, isAboutMessages };
}

/** Checks whether something around a step could contradict its conditions; cheap, as it reads no conditions. */
function mayContradict(step: Step, slot: ConditionSlot, knowledge: SlotKnowledge): boolean {
  const { workflow } = knowledge.subject;
  if (knowledge.constancyOf(slot) === "never-here") return true;
  const [trigger] = workflow.steps;
  if (step.arm !== undefined || (trigger?.slot !== undefined && trigger !== step)) return true;
  const seen = new Set<string>();
  const addsShared = (one: ConditionSlot): boolean => {
    const names = knowledge.namesAt(one);
    if (sharesName(names, seen)) return true;
    for (const name of names) seen.add(name);
    return false;
  };
  if (addsShared(slot)) return true;
  const refs = new Set(knowledge.triosAt(slot).flatMap(({ trio }) => ("ref" in trio ? [trio.ref] : [])));
  for (const ref of refs) {
    for (const one of slotsAround(workflow.byRef.get(ref), knowledge)) if (addsShared(one)) return true;
  }
  return false;
}

/** The slots of a step and of the branches around it. */
function slotsAround(step: Step | undefined, knowledge: SlotKnowledge): readonly ConditionSlot[] {
  if (step === undefined) return [];
  const { arm, slot } = step;
  const parent = arm && knowledge.subject.workflow.steps[arm.step];
  const slots = [slot, arm && parent?.arms[arm.index]?.slot].filter((one) => one !== undefined);
  return arm === undefined ? slots : [...slots, ...slotsAround(parent, knowledge)];
}

function conditionAt(
  slot: ConditionSlot,
  { read, treeOf, constancyOf }: SlotKnowledge,
): SlotCondition | undefined {
  const tree = treeOf(slot);
  const constancy = constancyOf(slot);
  if (tree === undefined || constancy === "always" || constancy === "never") return undefined;
  const condition = read(slot);
  return condition && { slot, condition, tree };
}

/** Assumptions about the earlier steps that a condition asks about. */
function aboutRefs(
  { tree }: SlotCondition,
  step: Step,
  { subject, assumptions }: SlotKnowledge,
): readonly Assumption[] {
  const refs = new Set(triosIn(tree).flatMap(({ trio }) => ("ref" in trio ? [trio.ref] : [])));
  return [...refs].flatMap((ref) => {
    const earlier = subject.workflow.byRef.get(ref);
    if (earlier === undefined || earlier.index >= step.index || isDuplicate(earlier, subject)) return [];
    return subject.order.precedes(earlier, step) === "never" ? [] : assumptions.about(earlier, step);
  });
}

function isDuplicate({ ref }: Step, { workflow }: Subject): boolean {
  return workflow.duplicates.some(([first]) => first?.ref === ref);
}

/** Conditions that never hold, with the reasons. */
interface Never {
  readonly nodes: readonly TreeNode[];
  readonly reasons: readonly Reason[];
  /** True if messages are the reason, and not the path that leads to the step. */
  readonly isAboutMessages: boolean;
}

function whyNever(
  { condition, tree, slot }: SlotCondition,
  assumptions: readonly Assumption[],
  knowledge: SlotKnowledge,
): Never | undefined {
  const { solver } = knowledge;
  const names = namesIn([condition]);
  const isConcerned = assumptions.some((one) => sharesName(names, one.names));
  if (!isConcerned && knowledge.constancyOf(slot) !== "never-here") return undefined;
  if (!isNever([condition], assumptions, solver) || isNever([], assumptions, solver)) return undefined;
  const needed = fewest(assumptions, (some) => isNever([condition], some, solver));
  const [only] = tree.members;
  const members =
    tree.members.length === 1 && only?.kind === "group" && only.joined === "and"
      ? only.members
      : tree.members;
  const nodes = fewest(members, (some) => isNever(meaningsOf(some), needed, solver));
  const trios = nodes.flatMap((node) => triosIn(node));
  if (trios.some((one) => knowledge.isReportedElsewhere(one))) return undefined;
  const isDueToChannels = !isNever(meaningsOf(nodes), needed, solver, {});
  const reasons = needed.map(({ reason }) => reason);
  return {
    nodes,
    reasons: isDueToChannels ? [...reasons, ...solver.channelReasons(trios)] : reasons,
    isAboutMessages: isDueToChannels || reasons.some(([kind]) => kind === "skipped-unless"),
  };
}

function meaningsOf(nodes: readonly TreeNode[]): readonly Condition[] {
  return nodes.map((node) => conditionOf(node));
}

/** Checks whether conditions cannot all hold under assumptions, given the facts about the workflow's channels. */
function isNever(
  conditions: readonly Condition[],
  assumptions: readonly Assumption[],
  solver: Solver,
  facts = solver.facts,
): boolean {
  const holding = [...conditions, ...assumptions.flatMap(({ sought }) => sought.holding ?? [])];
  const failing = assumptions.flatMap(({ sought }) => sought.failing ?? []);
  return solver.isImpossible({ holding, failing }, facts);
}

/** The branches of a step that are never taken; after an unconditional branch, only the first one. */
function branchesNeverTaken(step: Step, knowledge: SlotKnowledge): readonly Conclusion<UnmetCondition>[] {
  const { subject } = knowledge;
  const around = knowledge.assumptions.at(step);
  const earlier: Assumption[] = [];
  const found: Conclusion<UnmetCondition>[] = [];
  for (const [index, arm] of step.arms.entries()) {
    const condition = arm.slot === undefined ? ALWAYS : knowledge.read(arm.slot);
    const constancy = arm.slot && knowledge.constancyOf(arm.slot);
    if (condition === undefined || constancy === "always" || constancy === "never") continue;
    const line = String(lineOf(subject.document.lineStarts, arm.span.start));
    const isUnconditional = condition.any.some(({ all }) => all.length === 0);
    if (!isUnconditional || arm.steps.length > 0) {
      const assumptions = [...around, ...earlier];
      const never = () => neverTaken(arm, condition, assumptions, step, knowledge);
      found.push(...knowledge.solver.about(arm.slot, never));
    }
    if (isUnconditional) {
      const next = step.arms[index + 1];
      if (next === undefined) return found;
      const { fact } = unreachable(next, [["unconditional-branch", line]]);
      return [...found, { fact, place: { span: next.span, pointer: next.pointer } }];
    }
    earlier.push(assume({ failing: condition }, ["branches-on", line]));
  }
  return found;
}

function neverTaken(
  arm: Arm,
  condition: Condition,
  assumptions: readonly Assumption[],
  step: Step,
  knowledge: SlotKnowledge,
): readonly Conclusion<UnmetCondition>[] {
  const { solver } = knowledge;
  const inSlot = arm.slot && conditionAt(arm.slot, knowledge);
  if (inSlot !== undefined) {
    const about = aboutRefs(inSlot, step, knowledge);
    const never = whyNever(inSlot, [...assumptions, ...about], knowledge);
    if (never === undefined) return [];
    const { nodes, reasons } = never;
    const isTaken = reasons.every(([kind]) => kind === "branches-on");
    const parts = isTaken ? [] : nodes.map((node) => textOfNode(node));
    return [unreachable(arm, reasons, parts)];
  }
  if (arm.slot !== undefined || !mayLeaveNothing(assumptions, solver)) return [];
  // A branch without conditions takes the cases that the others leave.
  const around = assumptions.filter(({ reason: [kind] }) => kind !== "branches-on");
  if (!isNever([condition], assumptions, solver) || isNever([], around, solver)) return [];
  const needed = fewest(assumptions, (some) => isNever([condition], some, solver));
  return [
    unreachable(
      arm,
      needed.map(({ reason }) => reason),
    ),
  ];
}

function unreachable(
  { slot, span, pointer }: Arm,
  reasons: readonly Reason[],
  parts: readonly string[] = [],
): Conclusion<UnmetCondition> {
  const lines = reasons.flatMap(([kind, ...rest]) => (kind === "branches-on" ? rest : []));
  const others = reasons.filter(([kind]) => kind !== "branches-on");
  return {
    fact: { parts, reasons: lines.length === 0 ? others : [["branches-on", ...lines], ...others] },
    place: slot === undefined ? { span, pointer } : placeOfSlot(slot),
  };
}

/** Checks whether earlier branches could take every case: branches that read different values leave some over. */
function mayLeaveNothing(assumptions: readonly Assumption[], solver: Solver): boolean {
  const seen = new Set<string>();
  for (const { sought, names } of assumptions) {
    if (sharesName(names, seen)) return true;
    for (const name of names) seen.add(name);
    const trios = (sought.failing ?? []).flatMap(({ any }) => any.flatMap(({ all }) => all));
    if (trios.length > 1 || trios.some((trio) => solver.mayBeConstant(trio))) return true;
  }
  return false;
}

/** The place of all conditions of a slot. */
export function placeOfSlot({ when, conditions, pointer }: ConditionSlot): Site {
  const written = when ?? conditions;
  if (written === undefined) return { pointer };
  const { node } = written;
  if (node.kind !== "scalar" || typeof node.value !== "string") {
    return { span: node.span, pointer: written.pointer };
  }
  const text = node.value.trimEnd();
  const start = text.length - text.trimStart().length;
  return { span: spanInScalar(node, start, text.length), pointer: written.pointer };
}
