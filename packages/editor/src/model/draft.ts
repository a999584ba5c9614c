/**
 * A draft of stored conditions: their groups and rows with identities that last while they are edited. What came from
 * outside is kept as it came, and written back as the same values, until an edit touches it.
 */

/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | JsonMap;

/** An object of JSON. */
export interface JsonMap {
  readonly [key: string]: Json;
}

/** The owner of conditions, as heed's `target`. */
export type Mode = "step" | "preference" | "match";

/**
 * The form in which conditions are stored: one `all`, an `any`, a list, `null` or `{}`; `unreadable` is a value that has
 * neither groups nor rows, and is kept whole.
 */
export type Form = "all" | "any" | "list" | "null" | "empty" | "unreadable";

/** A row: a trio, finished or not, or any other value that stands where a trio should. */
export interface Row {
  readonly id: number;
  readonly stored: Json;
  /** The type of value that was chosen for an argument that is still missing. */
  readonly valueType?: string | undefined;
}

/** Rows of which all must hold. */
export interface Group {
  readonly id: number;
  readonly rows: readonly Row[];
  /** The object with `all` that the rows came in; undefined for a trio that stands bare, and for new groups. */
  readonly source?: JsonMap | undefined;
}

/** A draft. Never changed; edits return another. */
export interface Draft {
  readonly mode: Mode;
  readonly form: Form;
  readonly groups: readonly Group[];
  /** The value that the draft was read from, or undefined once an edit has given it another form. */
  readonly source: Json | undefined;
  /** The identity of the next row or group. */
  readonly nextId: number;
}

/** Checks for an object of JSON. */
export function isMap(value: unknown): value is JsonMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Reads stored conditions of any form, right or wrong.
 *
 * @throws TypeError if the value is undefined.
 */
export function readDraft(stored: Json, mode: Mode, firstId = 1): Draft {
  if (stored === undefined) throw new TypeError("readDraft: undefined conditions");
  let nextId = firstId;
  const rowOf = (each: Json): Row => ({ id: nextId++, stored: each });
  const groupOf = (rows: readonly Json[], source?: JsonMap): Group => ({
    id: nextId++,
    rows: rows.map(rowOf),
    ...(source && { source }),
  });
  const draft = (form: Form, groups: readonly Group[]): Draft => ({
    mode,
    form,
    groups,
    source: stored,
    nextId,
  });
  if (stored === null) return draft("null", []);
  if (Array.isArray(stored)) return draft("list", [groupOf(stored)]);
  if (!isMap(stored)) return draft("unreadable", []);
  const { all, any } = ownGroups(stored);
  if (Object.keys(stored).length === 0) return draft("empty", []);
  if (all !== undefined && any === undefined) return draft("all", [groupOf(all)]);
  if (any === undefined || all !== undefined) return draft("unreadable", []);
  const groups = any.map((member) => {
    const rows = isMap(member) && !Object.hasOwn(member, "any") ? ownGroups(member).all : undefined;
    return rows ? groupOf(rows, member as JsonMap) : groupOf([member]);
  });
  return draft("any", groups);
}

function ownGroups(map: JsonMap): { all?: readonly Json[]; any?: readonly Json[] } {
  const listAt = (key: string) => {
    const value = Object.hasOwn(map, key) ? map[key] : undefined;
    return Array.isArray(value) ? (value as readonly Json[]) : undefined;
  };
  const all = listAt("all");
  const any = listAt("any");
  return { ...(all && { all }), ...(any && { any }) };
}

const written = new WeakMap<Draft, Json>();

/** Writes a draft as stored conditions, the same value each time. Parts that no edit touched are the values that were read. */
export function writeDraft(draft: Draft): Json {
  const known = written.get(draft);
  if (known !== undefined) return known;
  const stored = storedForm(draft);
  written.set(draft, stored);
  return stored;
}

function storedForm(draft: Draft): Json {
  const { form, groups, source } = draft;
  const [first] = groups;
  switch (form) {
    case "null":
      return null;
    case "empty":
    case "unreadable":
      return source as Json;
    case "list": {
      const rows = storedOf(first?.rows ?? []);
      return isSame(rows, source) ? source : rows;
    }
    case "all": {
      const rows = storedOf(first?.rows ?? []);
      if (!isMap(source)) return { all: rows };
      return isSame(rows, source.all) ? source : { ...source, all: rows };
    }
    default: {
      const members = groups.map(writeGroup);
      if (!isMap(source)) return { any: members };
      return isSame(members, source.any) ? source : { ...source, any: members };
    }
  }
}

function writeGroup({ rows, source }: Group): Json {
  const stored = storedOf(rows);
  if (source) return isSame(stored, source.all) ? source : { ...source, all: stored };
  return stored.length === 1 ? (stored[0] as Json) : { all: stored };
}

function storedOf(rows: readonly Row[]): readonly Json[] {
  return rows.map(({ stored }) => stored);
}

/** Checks that two lists hold the very same values. */
function isSame(values: readonly Json[], source: Json | undefined): source is readonly Json[] {
  return (
    Array.isArray(source) &&
    source.length === values.length &&
    values.every((value, index) => value === source[index])
  );
}

/** Checks whether a draft can have several groups. */
export function canHaveGroups({ mode, form }: Draft): boolean {
  return mode === "step" && form !== "list" && form !== "unreadable";
}
