import { type DocumentNode, entryOf, isText, type MapEntry, type MapNode } from "../../document/index.ts";
import { isChannelType } from "../../status/index.ts";
import { isStepType } from "../step-types.ts";

/** Keys that only a channel step has. */
export const CHANNEL_KEYS: readonly string[] = ["channel_key", "channel_group_key", "channel_type"];

/** Returns the entry of a map without `steps` that holds what are steps by their keys, in a list or a map. */
export function likelySteps(map: MapNode): MapEntry | undefined {
  if (entryOf(map, "steps") !== undefined) return undefined;
  return map.entries.find(({ node }) => holdsSteps(node));
}

/** Checks whether a value is a list or a map of maps, one of which is surely a step. */
export function holdsSteps(node: DocumentNode): boolean {
  const members = membersOf(node);
  return members.length > 0 && members.every(({ kind }) => kind === "map") && members.some(isLikelyStep);
}

/** Checks whether a value is a list or a map of maps, one of which holds steps. */
export function holdsBranches(node: DocumentNode): boolean {
  const members = membersOf(node);
  const isBranch = (member: DocumentNode) =>
    member.kind === "map" && (entryOf(member, "steps") ?? likelySteps(member)) !== undefined;
  return members.length > 0 && members.every(({ kind }) => kind === "map") && members.some(isBranch);
}

function membersOf(node: DocumentNode): readonly DocumentNode[] {
  if (node.kind === "scalar") return [];
  return node.kind === "list" ? node.items.map((item) => item.node) : node.entries.map((entry) => entry.node);
}

/** Checks whether a map has keys that only steps of workflows have. */
function isLikelyStep(node: DocumentNode): boolean {
  if (node.kind !== "map") return false;
  if (CHANNEL_KEYS.some((key) => entryOf(node, key) !== undefined)) return true;
  const type = entryOf(node, "type")?.node;
  const isTyped = type !== undefined && isText(type) && (isStepType(type.value) || isChannelType(type.value));
  return isTyped && ["ref", "settings", "branches", "when"].some((key) => entryOf(node, key) !== undefined);
}
