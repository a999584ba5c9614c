import { entryOf } from "../../document/index.ts";
import { pointerTo } from "../../problem/index.ts";
import type { Passage, Subject } from "./subject.ts";

/** Where the names of a file's steps are written. */
export function stepNames({ owners }: Pick<Subject, "owners">): readonly Passage[] {
  return owners.flatMap(({ kind, map, pointer }) => {
    const node = entryOf(map, "ref")?.node;
    if (kind !== "step" || node?.kind !== "scalar" || typeof node.value !== "string") return [];
    const at = pointerTo(pointer, "ref");
    return [{ node, pointer: at, start: 0, end: node.value.length, kind: "name" as const }];
  });
}
