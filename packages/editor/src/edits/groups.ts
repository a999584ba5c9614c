import type { Draft, Group, Row } from "../model/index.ts";

/** The place of a row. */
export interface Place {
  readonly row: Row;
  readonly group: Group;
  readonly groupIndex: number;
  readonly index: number;
}

/** Finds a row by its identity. */
export function placeOf({ groups }: Draft, id: number): Place | undefined {
  for (const [groupIndex, group] of groups.entries()) {
    const index = group.rows.findIndex((row) => row.id === id);
    if (index >= 0) return { row: group.rows[index] as Row, group, groupIndex, index };
  }
  return undefined;
}

/** A list with another value in it. */
export function inserted<T>(list: readonly T[], index: number, value: T): readonly T[] {
  return [...list.slice(0, index), value, ...list.slice(index)];
}

/**
 * The draft with other groups, in the form that their number asks for: a first "or" turns an `all` into an `any`, the last
 * one to go turns it back, and without any group the conditions are always true, as an `all` of nothing.
 */
export function withGroups(draft: Draft, groups: readonly Group[]): Draft {
  const { form } = draft;
  if (form === "list") return { ...draft, groups: groups.length > 0 ? groups : [emptyGroup(draft)] };
  if (groups.length === 0) return { ...draft, form: "all", groups: [emptyGroup(draft)], source: undefined };
  if (form === "all" && groups.length > 1) {
    const [first, ...others] = groups as readonly [Group, ...Group[]];
    // An `all` of nothing that gets an alternative would stay true whatever the alternative: the new row replaces it.
    const kept = first.rows.length === 0 ? others : groups;
    return kept.length > 1
      ? { ...draft, form: "any", groups: kept, source: undefined }
      : { ...draft, groups: kept };
  }
  if (form === "any" && groups.length === 1 && draft.groups.length > 1) {
    const { source: _, ...only } = groups[0] as Group;
    return { ...draft, form: "all", groups: [only], source: undefined };
  }
  return { ...draft, groups };
}

function emptyGroup(draft: Draft): Group {
  return { id: draft.groups[0]?.id ?? draft.nextId, rows: [] };
}
