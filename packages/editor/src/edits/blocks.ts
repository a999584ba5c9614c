import { canHaveGroups, type Draft, type Group, type Json, type Row } from "../model/index.ts";
import type { Edit } from "./edits.ts";
import { inserted, placeOf, withGroups } from "./groups.ts";

/** An edit of several rows at once. */
export type BlockEdit = Extract<
  Edit,
  { readonly type: "remove-rows" | "place-rows" | "place-apart" | "insert" }
>;

/** Applies an edit of several rows. One that changes nothing, or cannot be made, returns the draft itself. */
export function applyBlockEdit(draft: Draft, edit: BlockEdit): Draft {
  switch (edit.type) {
    case "remove-rows": {
      const moved = rowsIn(draft, edit.rows);
      return moved.length === 0 ? draft : withGroups(draft, withoutRows(draft.groups, moved));
    }
    case "place-rows":
      return placeRows(draft, edit);
    case "place-apart":
      return placeApart(draft, edit);
    default:
      return insert(draft, edit);
  }
}

/**
 * Some rows of a draft as stored conditions: of one group an `all`, or a list where the draft is one; of several an `any`. A
 * group that has no other rows keeps the foreign keys of its object.
 */
export function partOf({ form, groups }: Draft, ids: readonly number[]): Json {
  const parts = groups.flatMap(({ rows, source }) => {
    const taken = rows.filter(({ id }) => ids.includes(id)).map(({ stored }) => stored);
    if (taken.length === 0) return [];
    return [{ taken, whole: taken.length === rows.length && source ? { ...source, all: taken } : undefined }];
  });
  const [only] = parts;
  if (form === "list") return parts.flatMap(({ taken }) => taken);
  if (parts.length <= 1) return { all: only?.taken ?? [] };
  return {
    any: parts.map(
      ({ taken, whole }): Json => whole ?? (taken.length === 1 ? (taken[0] as Json) : { all: taken }),
    ),
  };
}

/** The rows of some identities, in their order in the draft. */
function rowsIn({ groups }: Draft, ids: readonly number[]): readonly Row[] {
  return groups.flatMap(({ rows }) => rows).filter(({ id }) => ids.includes(id));
}

/** Groups without some rows, and without those that have no others; one group stays whatever is left of it. */
function withoutRows(groups: readonly Group[], rows: readonly Row[], kept?: Group): readonly Group[] {
  return groups.flatMap((group) => {
    const rest = group.rows.filter((row) => !rows.includes(row));
    if (rest.length === group.rows.length) return [group];
    return rest.length === 0 && group !== kept ? [] : [{ ...group, rows: rest }];
  });
}

function placeRows(draft: Draft, edit: Extract<BlockEdit, { type: "place-rows" }>): Draft {
  const moved = rowsIn(draft, edit.rows);
  const target = draft.groups.find(({ id }) => id === edit.group);
  if (moved.length === 0 || target === undefined) return draft;
  const rest = target.rows.filter((row) => !moved.includes(row));
  const at = Math.max(0, Math.min(edit.index, rest.length));
  const rows = [...rest.slice(0, at), ...moved, ...rest.slice(at)];
  if (rows.length === target.rows.length && rows.every((row, index) => row === target.rows[index]))
    return draft;
  const groups = withoutRows(draft.groups, moved, target);
  return withGroups(
    draft,
    groups.map((group) => (group.id === target.id ? { ...group, rows } : group)),
  );
}

function placeApart(draft: Draft, edit: Extract<BlockEdit, { type: "place-apart" }>): Draft {
  const moved = rowsIn(draft, edit.rows);
  if (moved.length === 0 || !canHaveGroups(draft)) return draft;
  const isAlone = (group: Group | undefined) =>
    group !== undefined &&
    group.rows.length === moved.length &&
    moved.every((row) => group.rows.includes(row));
  if (isAlone(draft.groups[edit.index]) || isAlone(draft.groups[edit.index - 1])) return draft;
  const count = (groups: readonly Group[]) => withoutRows(groups, moved).length;
  const apart: Group = { id: draft.nextId, rows: moved };
  const groups = inserted(
    withoutRows(draft.groups, moved),
    count(draft.groups.slice(0, Math.max(0, edit.index))),
    apart,
  );
  return withGroups({ ...draft, nextId: draft.nextId + 1 }, groups);
}

function insert(draft: Draft, edit: Extract<BlockEdit, { type: "insert" }>): Draft {
  const added = edit.groups.filter((rows) => rows.length > 0);
  const [only] = added;
  const after = edit.after === undefined ? undefined : placeOf(draft, edit.after);
  if (only === undefined || (edit.after !== undefined && after === undefined)) return draft;
  const last = after?.groupIndex ?? draft.groups.length - 1;
  const into = draft.groups[last];
  if (added.length === 1 && into !== undefined) return insertRows(draft, only, into, after?.index);
  if (added.length > 1 && !canHaveGroups(draft)) return draft;
  let { nextId } = draft;
  const groups = added.map((rows): Group => {
    const fresh = rows.map((stored): Row => ({ id: nextId++, stored }));
    return { id: nextId++, rows: fresh };
  });
  if (into === undefined) return firstGroups({ ...draft, nextId }, groups);
  const { groups: before } = draft;
  return withGroups({ ...draft, nextId }, [
    ...before.slice(0, last + 1),
    ...groups,
    ...before.slice(last + 1),
  ]);
}

function insertRows(draft: Draft, stored: readonly Json[], into: Group, after: number | undefined): Draft {
  const fresh = stored.map((each, index): Row => ({ id: draft.nextId + index, stored: each }));
  const at = after === undefined ? into.rows.length : after + 1;
  const rows = [...into.rows.slice(0, at), ...fresh, ...into.rows.slice(at)];
  return withGroups(
    { ...draft, nextId: draft.nextId + fresh.length },
    draft.groups.map((group) => (group === into ? { ...into, rows } : group)),
  );
}

/** A draft that had no groups, with its first ones. */
function firstGroups(draft: Draft, groups: readonly Group[]): Draft {
  const form = draft.mode !== "step" ? "list" : groups.length > 1 ? "any" : "all";
  return { ...draft, form, groups, source: undefined };
}
