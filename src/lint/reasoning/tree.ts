import { ALWAYS, type Condition, type Group, NEVER, type Trio } from "../../condition/index.ts";
import { print } from "../../language/index.ts";
import { LIMITS, type Place } from "../../problem/index.ts";
import { encode } from "../../stored/index.ts";
import type { ConditionSlot as ConditionPlace } from "../../workflow/index.ts";
import type { LintedTrio, TrioGroup } from "../subject/subject.ts";

/** The conditions of a place as they are written: trios, and what they are joined by. */
export type TreeNode = TrioNode | GroupNode;

/** One condition. */
export interface TrioNode {
  readonly kind: "trio";
  readonly one: LintedTrio;
}

/** Conditions joined by one connective, in the file's order; a group in a group is joined by the other. */
export interface GroupNode {
  readonly kind: "group";
  readonly joined: "and" | "or";
  readonly members: TreeNode[];
}

/** The conditions of every place that has any; what is a mistake is not among them. */
export function treesOf(trios: readonly LintedTrio[]): ReadonlyMap<ConditionPlace, GroupNode> {
  const trees = new Map<ConditionPlace, GroupNode>();
  const nodes = new Map<TrioGroup, GroupNode>();
  const nodeOf = (group: TrioGroup, at: ConditionPlace): GroupNode => {
    const known = nodes.get(group);
    if (known !== undefined) return known;
    const node: GroupNode = { kind: "group", joined: group.joined, members: [] };
    nodes.set(group, node);
    const { parent } = group;
    // Within one place, no group is joined as the one around it; what a step stands in is joined as its own are.
    if (parent === undefined || parent.joined === group.joined) trees.set(at, node);
    else nodeOf(parent, at).members.push(node);
    return node;
  };
  for (const one of trios) nodeOf(one.group, one.written.at).members.push({ kind: "trio", one });
  for (const { members } of nodes.values()) members.sort((a, b) => startOf(a) - startOf(b));
  return trees;
}

/** Nodes that are looked at as if they were not there. */
export type Dropped = ReadonlySet<TreeNode>;

const NONE: Dropped = new Set();

/** The meaning of a node: without members an `and` always holds, and an `or` never does. */
export function conditionOf(node: TreeNode, dropped: Dropped = NONE): Condition {
  if (node.kind === "trio") return { any: [{ all: [node.one.trio] }] };
  const parts = node.members
    .filter((member) => !dropped.has(member))
    .map((member) => conditionOf(member, dropped));
  return node.joined === "and" ? allOf(parts) : { any: parts.flatMap(({ any }) => any) };
}

/** Whether the meaning of a node is within the limits of conditions. */
export function isWithinLimits(node: TreeNode): boolean {
  const { groups, trios } = sizeOf(node);
  return groups <= LIMITS.groups && trios <= LIMITS.conditions;
}

/** How many groups the meaning of a node has, and how many trios in all of them together. */
function sizeOf(node: TreeNode): { readonly groups: number; readonly trios: number } {
  if (node.kind === "trio") return { groups: 1, trios: 1 };
  const [empty, ...sizes] = [node.joined === "and" ? ALWAYS : NEVER, ...node.members.map(sizeOf)] as const;
  const start = { groups: empty.any.length, trios: 0 };
  return sizes.reduce(
    (sum, { groups, trios }) =>
      node.joined === "or"
        ? { groups: sum.groups + groups, trios: sum.trios + trios }
        : { groups: sum.groups * groups, trios: sum.trios * groups + sum.groups * trios },
    start,
  );
}

function allOf(parts: readonly Condition[]): Condition {
  let groups: readonly Group[] = ALWAYS.any;
  for (const { any } of parts) {
    groups = groups.flatMap((group) => any.map(({ all }) => ({ all: [...group.all, ...all] })));
  }
  return { any: groups };
}

/** The trios of a node, but for those of dropped ones. */
export function triosIn(node: TreeNode, dropped: Dropped = NONE): readonly LintedTrio[] {
  if (dropped.has(node)) return [];
  return node.kind === "trio" ? [node.one] : node.members.flatMap((member) => triosIn(member, dropped));
}

/** A node as text. */
export function wordsOf(node: TreeNode, dropped?: Dropped): string {
  return print(conditionOf(node, dropped));
}

/** Where a node stands: of a group, from its first condition to its last. */
export function placeOfNode(node: TreeNode): Place {
  const places = triosIn(node).map(({ place }) => place);
  const [first] = places;
  const last = places.at(-1);
  if (first?.span === undefined || last?.span === undefined) return first ?? {};
  return {
    span: { start: first.span.start, end: last.span.end },
    pointer: commonPointer(first.pointer ?? "", last.pointer ?? ""),
  };
}

function commonPointer(a: string, b: string): string {
  if (a === b) return a;
  const others = b.split("/");
  const parts = a.split("/");
  const end = parts.findIndex((part, index) => part !== others[index]);
  return parts.slice(0, end).join("/");
}

function startOf(node: TreeNode): number {
  return placeOfNode(node).span?.start ?? 0;
}

/** Equal for trios that ask the same, however they are spelled. */
export function keyOfTrio(trio: Trio): string {
  return JSON.stringify(encode({ any: [{ all: [trio] }] }));
}

/** Whether two conditions are the same up to the order of their groups and trios, and to what stands there twice. */
export function isSameSet(a: Condition, b: Condition): boolean {
  return setKey(a) === setKey(b);
}

function setKey({ any }: Condition): string {
  const groups = any.map(({ all }) => [...new Set(all.map(keyOfTrio))].sort().join());
  return [...new Set(groups)].sort().join("\n");
}
