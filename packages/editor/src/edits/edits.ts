import { canHaveGroups, type Draft, type Group, type Json, type Row, readDraft } from "../model/index.ts";
import { applyBlockEdit } from "./blocks.ts";
import { inserted, placeOf, withGroups } from "./groups.ts";

/** An edit of a draft. Rows and groups are named by their identities. */
export type Edit =
  /** Adds a row behind another, or at the end of a group; without either, to the last group. */
  | { readonly type: "add-row"; readonly stored: Json; readonly group?: number; readonly after?: number }
  /** Adds a group of one row behind another group, or at the end. */
  | { readonly type: "add-group"; readonly stored: Json; readonly after?: number }
  | {
      readonly type: "set-row";
      readonly row: number;
      readonly stored: Json;
      readonly valueType?: string | undefined;
    }
  /** Removes a row, and with the last one its group. */
  | { readonly type: "remove-row"; readonly row: number }
  /** Moves a row by one place; from the edge of a group into the group beside it. */
  | { readonly type: "move-row"; readonly row: number; readonly by: -1 | 1 }
  /** Moves a row to a place in a group, counted without the row itself. */
  | { readonly type: "place-row"; readonly row: number; readonly group: number; readonly index: number }
  /** Moves a whole group by one place. */
  | { readonly type: "move-group"; readonly group: number; readonly by: -1 | 1 }
  | { readonly type: "duplicate-row"; readonly row: number }
  /** Removes rows, and the groups that have no others. */
  | { readonly type: "remove-rows"; readonly rows: readonly number[] }
  /** Moves rows, in their order, to a place in a group, counted without the rows themselves. */
  | {
      readonly type: "place-rows";
      readonly rows: readonly number[];
      readonly group: number;
      readonly index: number;
    }
  /** Moves rows, in their order, into a group of their own, which stands before the group that has this place now. */
  | { readonly type: "place-apart"; readonly rows: readonly number[]; readonly index: number }
  /** Adds rows behind a row, or at the end of the last group; several lists of rows as groups behind that row's group. */
  | {
      readonly type: "insert";
      readonly groups: readonly (readonly Json[])[];
      readonly after?: number | undefined;
    }
  /** Replaces the conditions. */
  | { readonly type: "replace"; readonly stored: Json };

/**
 * Applies an edit. An edit that cannot be made, such as one of a row that is gone, returns the draft itself. Identities of
 * new rows and groups are the draft's `nextId` and those that follow: the row's before its group's.
 */
export function applyEdit(draft: Draft, edit: Edit): Draft {
  if (edit.type === "replace") return readDraft(edit.stored, draft.mode, draft.nextId);
  if (draft.form === "unreadable") return draft;
  switch (edit.type) {
    case "add-row":
      return addRow(draft, edit);
    case "add-group":
      return addGroup(draft, edit);
    case "set-row":
      return setRow(draft, edit);
    case "remove-row":
      return applyBlockEdit(draft, { type: "remove-rows", rows: [edit.row] });
    case "move-row":
      return moveRow(draft, edit);
    case "place-row":
      return placeRow(draft, edit);
    case "remove-rows":
    case "place-rows":
    case "place-apart":
    case "insert":
      return applyBlockEdit(draft, edit);
    case "move-group":
      return moveGroup(draft, edit);
    case "duplicate-row": {
      const place = placeOf(draft, edit.row);
      return place ? addRow(draft, { stored: copyOf(place.row.stored), after: edit.row }) : draft;
    }
  }
}

/** A copy that shares nothing, so that a host which changes one of two values does not change both. */
function copyOf(stored: Json): Json {
  return JSON.parse(JSON.stringify(stored)) as Json;
}

function addRow(
  draft: Draft,
  { stored, group, after }: { readonly stored: Json; readonly group?: number; readonly after?: number },
): Draft {
  const row: Row = { id: draft.nextId, stored };
  const behind = after === undefined ? undefined : placeOf(draft, after);
  if (after !== undefined && behind === undefined) return draft;
  const target = behind?.group ?? draft.groups.find(({ id }) => id === group);
  if (group !== undefined && target === undefined) return draft;
  const into = target ?? draft.groups.at(-1);
  if (into === undefined) return firstRow(draft, row);
  const rows = inserted(into.rows, behind ? behind.index + 1 : into.rows.length, row);
  return withGroups(
    { ...draft, nextId: draft.nextId + 1 },
    draft.groups.map((each) => (each === into ? { ...into, rows } : each)),
  );
}

/** Adds a row to a draft without groups. */
function firstRow(draft: Draft, row: Row): Draft {
  const groups = [{ id: row.id + 1, rows: [row] }];
  const form = draft.mode === "step" ? "all" : "list";
  return { ...draft, form, groups, source: undefined, nextId: row.id + 2 };
}

function addGroup(
  draft: Draft,
  { stored, after }: { readonly stored: Json; readonly after?: number },
): Draft {
  const row: Row = { id: draft.nextId, stored };
  if (draft.groups.length === 0) return firstRow(draft, row);
  if (!canHaveGroups(draft)) return draft;
  const behind =
    after === undefined ? draft.groups.length - 1 : draft.groups.findIndex((g) => g.id === after);
  if (behind < 0) return draft;
  const group: Group = { id: row.id + 1, rows: [row] };
  return withGroups({ ...draft, nextId: row.id + 2 }, inserted(draft.groups, behind + 1, group));
}

function setRow(draft: Draft, { row: id, stored, valueType }: Extract<Edit, { type: "set-row" }>): Draft {
  const place = placeOf(draft, id);
  if (!place) return draft;
  const isSame = place.row.stored === stored || JSON.stringify(place.row.stored) === JSON.stringify(stored);
  if (isSame && place.row.valueType === valueType) return draft;
  const row: Row = { id, stored, ...(valueType !== undefined && { valueType }) };
  const rows = place.group.rows.map((each) => (each.id === id ? row : each));
  return { ...draft, groups: draft.groups.map((g) => (g === place.group ? { ...g, rows } : g)) };
}

function moveRow(draft: Draft, { row: id, by }: Extract<Edit, { type: "move-row" }>): Draft {
  const place = placeOf(draft, id);
  if (!place) return draft;
  const { group, groupIndex, index } = place;
  if (index + by >= 0 && index + by < group.rows.length)
    return placeRow(draft, { row: id, group: group.id, index: index + by });
  const beside = draft.groups[groupIndex + by];
  if (!beside) return draft;
  return placeRow(draft, { row: id, group: beside.id, index: by < 0 ? beside.rows.length : 0 });
}

function placeRow(
  draft: Draft,
  { row, group, index }: Omit<Extract<Edit, { type: "place-row" }>, "type">,
): Draft {
  return applyBlockEdit(draft, { type: "place-rows", rows: [row], group, index });
}

function moveGroup(draft: Draft, { group: id, by }: Extract<Edit, { type: "move-group" }>): Draft {
  const index = draft.groups.findIndex((group) => group.id === id);
  const other = draft.groups[index + by];
  if (index < 0 || !other) return draft;
  const groups = [...draft.groups];
  groups[index + by] = draft.groups[index] as Group;
  groups[index] = other;
  return withGroups(draft, groups);
}
