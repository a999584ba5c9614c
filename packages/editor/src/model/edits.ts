import { canHaveGroups, type Draft, type Group, type Json, type Row, readDraft } from "./draft.ts";

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
      return placeOf(draft, edit.row) ? withGroups(draft, without(draft, edit.row)) : draft;
    case "move-row":
      return moveRow(draft, edit);
    case "place-row":
      return placeRow(draft, edit);
    case "move-group":
      return moveGroup(draft, edit);
    case "duplicate-row": {
      const place = placeOf(draft, edit.row);
      return place ? addRow(draft, { stored: copyOf(place.row.stored), after: edit.row }) : draft;
    }
  }
}

interface Place {
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

/** A copy that shares nothing, so that a host which changes one of two values does not change both. */
function copyOf(stored: Json): Json {
  return JSON.parse(JSON.stringify(stored)) as Json;
}

function inserted<T>(list: readonly T[], index: number, value: T): readonly T[] {
  return [...list.slice(0, index), value, ...list.slice(index)];
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
  if (!place || (place.row.stored === stored && place.row.valueType === valueType)) return draft;
  const row: Row = { id, stored, ...(valueType !== undefined && { valueType }) };
  const rows = place.group.rows.map((each) => (each.id === id ? row : each));
  return { ...draft, groups: draft.groups.map((g) => (g === place.group ? { ...g, rows } : g)) };
}

/** The groups without a row, and without its group if it was the only one. */
function without(draft: Draft, id: number): readonly Group[] {
  return draft.groups.flatMap((group) => {
    const rows = group.rows.filter((row) => row.id !== id);
    if (rows.length === group.rows.length) return [group];
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
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
  { row: id, group: target, index }: { readonly row: number; readonly group: number; readonly index: number },
): Draft {
  const place = placeOf(draft, id);
  if (!place || !draft.groups.some((group) => group.id === target)) return draft;
  const isSameGroup = place.group.id === target;
  if (isSameGroup && place.index === index) return draft;
  const groups = draft.groups.flatMap((group): readonly Group[] => {
    const rest = group.rows.filter((row) => row.id !== id);
    if (group.id === target) {
      const at = Math.max(0, Math.min(index, rest.length));
      return [{ ...group, rows: inserted(rest, at, place.row) }];
    }
    if (group !== place.group) return [group];
    return rest.length === 0 ? [] : [{ ...group, rows: rest }];
  });
  return withGroups(draft, groups);
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

/**
 * The draft with other groups, in the form that their number asks for: a first "or" turns an `all` into an `any`, the last
 * one to go turns it back, and without any group the conditions are always true, as an `all` of nothing.
 */
function withGroups(draft: Draft, groups: readonly Group[]): Draft {
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
