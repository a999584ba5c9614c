import { ALWAYS, type Condition, NEVER, type Trio } from "../../condition/index.ts";
import { print } from "../../language/index.ts";
import type { Site } from "../../problem/index.ts";
import { encode } from "../../stored/index.ts";
import type { ConditionSlot } from "../../workflow/index.ts";
import type { LintedTrio, TrioGroup } from "../subject/subject.ts";

/** The conditions of a slot as they are written: trios in groups. */
export type TreeNode = TrioNode | GroupNode;

/** One condition. */
export interface TrioNode {
  readonly kind: "trio";
  readonly one: LintedTrio;
}

/** Conditions joined by one connective, in the file's order; a group inside a group has the other connective. */
export interface GroupNode {
  readonly kind: "group";
  readonly joined: "and" | "or";
  readonly members: TreeNode[];
}

/** The trees of all slots with conditions; conditions with a mistake are left out. */
export function treesOf(trios: readonly LintedTrio[]): ReadonlyMap<ConditionSlot, GroupNode> {
  const trees = new Map<ConditionSlot, GroupNode>();
  const nodes = new Map<TrioGroup, GroupNode>();
  const nodeOf = (group: TrioGroup, at: ConditionSlot): GroupNode => {
    const known = nodes.get(group);
    if (known !== undefined) return known;
    const node: GroupNode = { kind: "group", joined: group.joined, members: [] };
    nodes.set(group, node);
    const { parent } = group;
    // Groups of one slot alternate connectives; a parent with the same connective belongs to an enclosing slot.
    if (parent === undefined || parent.joined === group.joined) trees.set(at, node);
    else nodeOf(parent, at).members.push(node);
    return node;
  };
  for (const one of trios) nodeOf(one.group, one.written.at).members.push({ kind: "trio", one });
  for (const { members } of nodes.values()) members.sort((a, b) => startOf(a) - startOf(b));
  return trees;
}

/** A set of nodes, such as those to leave out. */
export type NodeSet = ReadonlySet<TreeNode>;

const NONE: NodeSet = new Set();

/** The condition that a node means; an empty `and` always holds, an empty `or` never does. */
export function conditionOf(node: TreeNode, dropped: NodeSet = NONE): Condition {
  if (node.kind === "trio") return { any: [{ all: [node.one.trio] }] };
  const parts = node.members
    .filter((member) => !dropped.has(member))
    .map((member) => conditionOf(member, dropped));
  return node.joined === "and" ? allOf(parts) : { any: parts.flatMap(({ any }) => any) };
}

/** The most groups of a condition that is analysed, and the most trios of all of them together. */
const MOST_GROUPS = 1024;
const MOST_TRIOS = 2048;

/** Checks whether the condition of a node is small enough to be analysed. */
export function isAnalysable(node: TreeNode): boolean {
  const { groups, trios } = sizeOf(node);
  return groups <= MOST_GROUPS && trios <= MOST_TRIOS;
}

/** The number of groups in a node's condition, and of trios in all of them together. */
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
  let groups: Trio[][] = [[]];
  for (const { any } of parts) {
    const [only] = any;
    if (any.length === 1 && only !== undefined) for (const group of groups) group.push(...only.all);
    else groups = groups.flatMap((group) => any.map(({ all }) => [...group, ...all]));
  }
  return { any: groups.map((all) => ({ all })) };
}

/** The trios of a node, except those of dropped nodes. */
export function triosIn(node: TreeNode, dropped: NodeSet = NONE): readonly LintedTrio[] {
  if (dropped.has(node)) return [];
  return node.kind === "trio" ? [node.one] : node.members.flatMap((member) => triosIn(member, dropped));
}

/** A node as text. */
export function textOfNode(node: TreeNode, dropped?: NodeSet): string {
  return print(conditionOf(node, dropped));
}

/** The place of a node; a group reaches from its first condition to its last. */
export function placeOfNode(node: TreeNode): Site {
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

/** A key that is equal for trios with one stored form, however they are written. */
export function keyOfTrio(trio: Trio): string {
  return JSON.stringify(encode({ any: [{ all: [trio] }] }));
}

/** Checks whether two conditions are equal up to the order and repetition of their groups and trios. */
export function isSameSet(a: Condition, b: Condition): boolean {
  return setKey(a) === setKey(b);
}

function setKey({ any }: Condition): string {
  const groups = any.map(({ all }) => [...new Set(all.map(keyOfTrio))].sort().join());
  return [...new Set(groups)].sort().join("\n");
}
