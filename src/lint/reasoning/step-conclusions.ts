import { ALWAYS, type Condition } from "../../condition/index.ts";
import { spanInScalar } from "../../document/index.ts";
import { lineOf, type Place } from "../../problem/index.ts";
import type { Arm, ConditionSlot as ConditionPlace, Step } from "../../workflow/index.ts";
import type { LintedTrio, Subject } from "../subject/subject.ts";
import { type Assumption, type Assumptions, assumed, isPlainBranch } from "./assumptions.ts";
import { channelReasons, type Insight } from "./conclusion.ts";
import type { Verdict } from "./condition-conclusions.ts";
import type { Reasons } from "./reasons.ts";
import { fewest, type Logic, namesIn, namesOf, sharesName } from "./solver.ts";
import { conditionOf, type GroupNode, placeOfNode, type TreeNode, triosIn, wordsOf } from "./tree.ts";

/** What is known of the conditions of a workflow's places. */
export interface Known {
  readonly subject: Subject;
  readonly logic: Logic;
  readonly assumptions: Assumptions;
  /** The conditions of a place as they count; undefined where there is a mistake in them. */
  read(place: ConditionPlace): Condition | undefined;
  /** The sound ones among them. */
  triosAt(place: ConditionPlace): readonly LintedTrio[];
  /** How they are written; undefined where that is not all of them. */
  treeOf(place: ConditionPlace): GroupNode | undefined;
  /** What is known of the whole of them. */
  verdictOf(place: ConditionPlace): Verdict;
  /** Whether another rule says of a question that it cannot come true. */
  isToldOf(one: LintedTrio): boolean;
}

/** Finds steps and branches to which nothing leads, and conditions that nothing in the workflow can fulfil. */
export function judgeSteps(known: Known): readonly Insight[] {
  const { workflow, order } = known.subject;
  const insights: Insight[] = [];
  for (const step of workflow.steps) {
    if (!order.isReached(step)) continue;
    insights.push(...behind(step, known), ...ofConditions(step, known));
    if (step.arms.length > 0 && isPlainBranch(step)) insights.push(...ofArms(step, known));
  }
  return insights;
}

/** The step right behind one that always ends the workflow. */
function behind(blocker: Step, { subject, logic, read }: Known): readonly Insight[] {
  const { workflow, order } = subject;
  if (blocker.arms.length === 0) return [];
  const { steps } = workflow;
  const { arm } = blocker;
  const lane = arm === undefined ? workflow.top : ((steps[arm.step] as Step).arms[arm.index] as Arm).steps;
  const next = steps[lane[lane.indexOf(blocker.index) + 1] ?? -1];
  if (next === undefined || (order.isReached(next) && !endsAlways(blocker, logic, read))) return [];
  const place = { span: next.refSpan ?? next.span, pointer: next.pointer };
  const parameters = { step: nameOf(next), blocker: nameOf(blocker), parts: [], why: [] };
  return [{ rule: "unreachable-step", parameters, place }];
}

/** Whether each of a branch step's arms ends the workflow, and one of them is always taken. */
function endsAlways(step: Step, logic: Logic, read: Known["read"]): boolean {
  if (!isPlainBranch(step) || !step.arms.every(({ terminates }) => terminates)) return false;
  const failing = step.arms.map(({ slot: place }) => place && read(place));
  if (failing.some((condition) => condition === undefined)) return false;
  return logic.isImpossible({ failing: failing as readonly Condition[] });
}

function nameOf({ ref, type }: Step): string {
  return ref ?? type ?? "step";
}

/** What is asked where a step runs, or where one of its arms is tried. */
interface Asked {
  readonly place: ConditionPlace;
  readonly condition: Condition;
  readonly tree: GroupNode;
}

function ofConditions(step: Step, known: Known): readonly Insight[] {
  if (step.slot === undefined || !mayContradict(step, step.slot, known)) return [];
  const asked = askedAt(step.slot, known);
  if (asked === undefined) return [];
  const assumptions = [...known.assumptions.at(step), ...aboutRefs(asked, step, known)];
  const never = whyNever(asked, assumptions, known);
  if (never === undefined) return [];
  const { nodes, why, isOfRefs } = never;
  const parts = nodes.map((node) => wordsOf(node));
  const place = nodes.length === 1 ? placeOfNode(nodes[0] as TreeNode) : wholeOf(asked.place);
  return isOfRefs
    ? [{ rule: "escalation-never-fires", parameters: { parts, why }, place }]
    : [{ rule: "unreachable-step", parameters: { step: nameOf(step), blocker: "", parts, why }, place }];
}

/** Whether something around a step could keep its conditions from holding; this is asked before any of it is read. */
function mayContradict(step: Step, place: ConditionPlace, known: Known): boolean {
  const { workflow } = known.subject;
  if (known.verdictOf(place) === "never-here") return true;
  if (step.arm !== undefined || workflow.steps[0]?.slot !== undefined) return true;
  const seen = new Set<string>();
  const own = known.triosAt(place);
  const refs = new Set(own.flatMap(({ trio }) => ("ref" in trio ? [trio.ref] : [])));
  const earlier = [...refs].flatMap((ref) => earlierPlaces(workflow.byRef.get(ref), known));
  for (const trios of [own, ...earlier]) {
    const names = new Set(trios.flatMap(({ trio }) => namesOf(trio)));
    if (sharesName(names, seen)) return true;
    for (const name of names) seen.add(name);
  }
  return false;
}

/** The conditions of a step and of the branches that it stands on. */
function earlierPlaces(step: Step | undefined, known: Known): readonly (readonly LintedTrio[])[] {
  if (step === undefined) return [];
  const { arm, slot: place } = step;
  const parent = arm && known.subject.workflow.steps[arm.step];
  const places = [place, arm && parent?.arms[arm.index]?.slot].filter((one) => one !== undefined);
  const around = arm === undefined ? [] : earlierPlaces(parent, known);
  return [...places.map((one) => known.triosAt(one)), ...around];
}

function askedAt(place: ConditionPlace, { read, treeOf, verdictOf }: Known): Asked | undefined {
  const tree = treeOf(place);
  const verdict = verdictOf(place);
  if (tree === undefined || verdict === "always" || verdict === "never") return undefined;
  const condition = read(place);
  return condition && { place, condition, tree };
}

/** What follows of the steps that are asked about, were they not skipped. */
function aboutRefs(
  { tree }: Pick<Asked, "tree">,
  step: Step,
  { subject, assumptions }: Known,
): readonly Assumption[] {
  const refs = new Set(triosIn(tree).flatMap(({ trio }) => ("ref" in trio ? [trio.ref] : [])));
  return [...refs].flatMap((ref) => {
    const earlier = subject.workflow.byRef.get(ref);
    if (earlier === undefined || earlier.index >= step.index || isShared(earlier, subject)) return [];
    return subject.order.precedes(earlier, step) === "never" ? [] : assumptions.of(earlier, step);
  });
}

function isShared({ ref }: Step, { workflow }: Subject): boolean {
  return workflow.duplicates.some(([first]) => first?.ref === ref);
}

/** What of some conditions can never hold, and why. */
interface Never {
  readonly nodes: readonly TreeNode[];
  readonly why: readonly (readonly string[])[];
  /** Whether it is for what can become of messages, and not for the way that leads to the step. */
  readonly isOfRefs: boolean;
}

function whyNever(asked: Asked, assumptions: readonly Assumption[], known: Known): Never | undefined {
  const { logic } = known;
  const { condition, tree, place } = asked;
  const names = namesIn([condition]);
  const isConcerned = assumptions.some((one) => sharesName(names, one.names));
  if (!isConcerned && known.verdictOf(place) !== "never-here") return undefined;
  if (!isNever([condition], assumptions, logic) || isNever([], assumptions, logic)) return undefined;
  const needed = fewest(assumptions, (some) => isNever([condition], some, logic));
  const [only] = tree.members;
  const members =
    tree.members.length === 1 && only?.kind === "group" && only.joined === "and"
      ? only.members
      : tree.members;
  const nodes = fewest(members, (some) => isNever(meaningsOf(some), needed, logic));
  const within = nodes.flatMap((node) => triosIn(node));
  if (within.some((one) => known.isToldOf(one))) return undefined;
  const isOfChannel = !isNever(meaningsOf(nodes), needed, logic, {});
  return {
    nodes,
    why: [...needed.map(({ why }) => why), ...(isOfChannel ? channelReasons(within, logic) : [])],
    isOfRefs: isOfChannel || needed.some(({ why: [name] }) => name === "skipped-unless"),
  };
}

function meaningsOf(nodes: readonly TreeNode[]): readonly Condition[] {
  return nodes.map((node) => conditionOf(node));
}

/** Whether conditions cannot all hold where others do, for all that is known of the workflow. */
function isNever(
  conditions: readonly Condition[],
  assumptions: readonly Assumption[],
  logic: Logic,
  facts = logic.facts,
): boolean {
  const holding = [...conditions, ...assumptions.flatMap(({ sought }) => sought.holding ?? [])];
  const failing = assumptions.flatMap(({ sought }) => sought.failing ?? []);
  return logic.isImpossible({ holding, failing }, facts);
}

/** The branches that are never taken: of several for one reason, the first. */
function ofArms(step: Step, known: Known): readonly Insight[] {
  const { subject } = known;
  const around = known.assumptions.at(step);
  const earlier: Assumption[] = [];
  const insights: Insight[] = [];
  for (const arm of step.arms) {
    const condition = arm.slot === undefined ? ALWAYS : known.read(arm.slot);
    const verdict = arm.slot && known.verdictOf(arm.slot);
    if (condition === undefined || verdict === "always" || verdict === "never") continue;
    const line = String(lineOf(subject.document.lineStarts, arm.span.start));
    const isBare = condition.any.some(({ all }) => all.length === 0);
    if (!isBare || arm.steps.length > 0) {
      insights.push(...ofArm(arm, condition, [...around, ...earlier], step, known));
    }
    if (isBare) {
      const behind = step.arms[step.arms.indexOf(arm) + 1];
      return behind === undefined ? insights : [...insights, unreachable(behind, [["unconditional", line]])];
    }
    earlier.push(assumed(undefined, condition, ["earlier", line]));
  }
  return insights;
}

function ofArm(
  arm: Arm,
  condition: Condition,
  assumptions: readonly Assumption[],
  step: Step,
  known: Known,
): readonly Insight[] {
  const asked = arm.slot && askedAt(arm.slot, known);
  if (asked !== undefined) {
    const about = aboutRefs(asked, step, known);
    const never = whyNever(asked, [...assumptions, ...about], known);
    if (never === undefined) return [];
    const { nodes, why } = never;
    const isPassed = why.every(([name]) => name === "earlier");
    const parts = isPassed ? [] : nodes.map((node) => wordsOf(node));
    return [unreachable(arm, why, parts)];
  }
  if (arm.slot !== undefined || !mayLeaveNothing(assumptions, known.logic)) return [];
  // A branch without conditions is for what the others leave.
  const around = assumptions.filter(({ why: [name] }) => name !== "earlier");
  if (!isNever([condition], assumptions, known.logic) || isNever([], around, known.logic)) return [];
  const needed = fewest(assumptions, (some) => isNever([condition], some, known.logic));
  return [
    unreachable(
      arm,
      needed.map(({ why }) => why),
    ),
  ];
}

function unreachable(
  { slot: place, span, pointer }: Arm,
  why: Reasons,
  parts: readonly string[] = [],
): Insight {
  const lines = why.flatMap(([name, line = ""]) => (name === "earlier" ? [line] : []));
  const others = why.filter(([name]) => name !== "earlier");
  return {
    rule: "unreachable-branch",
    parameters: { parts, why: lines.length === 0 ? others : [["earlier", ...lines], ...others] },
    place: place === undefined ? { span, pointer } : wholeOf(place),
  };
}

/** Whether earlier branches could take all that comes: those that read different things leave something over. */
function mayLeaveNothing(assumptions: readonly Assumption[], logic: Logic): boolean {
  const seen = new Set<string>();
  for (const { sought, names } of assumptions) {
    if (sharesName(names, seen)) return true;
    for (const name of names) seen.add(name);
    const trios = (sought.failing ?? []).flatMap(({ any }) => any.flatMap(({ all }) => all));
    if (trios.length > 1 || trios.some((trio) => logic.isSuspicious(trio))) return true;
  }
  return false;
}

/** All conditions of a place. */
export function wholeOf({ when, conditions, pointer }: ConditionPlace): Place {
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
