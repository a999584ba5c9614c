import { isMap, type Json, type JsonMap, readDraft } from "../model/index.ts";
import { parsed, type ReadingOptions } from "../reading/index.ts";

/** Something to be known about conditions that were pasted: where their meaning differs, or what was not understood. */
export interface PastedNote {
  /** A sentence in English. */
  readonly message: string;
  /** Another sentence, on what can be done. */
  readonly help?: string | undefined;
}

/** The reasons for which nothing is taken from a pasted text. */
export type Refusal = "empty" | "unknown" | "workflow" | "no-equal" | "alternatives" | "always" | "never";

/** A pasted text as conditions, or the reason for which it is none. */
export type Pasted =
  | {
      readonly ok: true;
      readonly source: "words" | "stored" | "novu";
      /** The alternatives, each with its rows. */
      readonly groups: readonly (readonly Json[])[];
      /** The same as one value, as it was pasted if it was stored conditions. */
      readonly stored: Json;
      readonly notes: readonly PastedNote[];
    }
  | { readonly ok: false; readonly reason: Refusal; readonly notes: readonly PastedNote[] };

/**
 * Reads a pasted text: stored conditions, the JSON of a step that has some, a rule of Novu, or a condition in words.
 * `isOwn` tells that the text is stored JSON of rows that were copied here, which may be unfinished or wrong.
 */
export async function readPasted(text: string, options: ReadingOptions, isOwn = false): Promise<Pasted> {
  if (text.trim() === "") return refused("empty");
  const json = jsonIn(text);
  if (json === undefined) {
    const { readWords } = await import("./words.ts");
    const read = readWords(text, options);
    return read.stored === undefined
      ? refused("unknown", read.notes)
      : conditionsIn(read.stored, "words", read.notes, options);
  }
  const stored = storedIn(json);
  if (stored !== undefined && (isOwn || looksStored(stored)))
    return conditionsIn(stored, "stored", [], options);
  const { readRule } = await import("./novu.ts");
  const rule = readRule(text, options);
  if (rule.stored === undefined) return refused(rule.reason, rule.notes);
  return conditionsIn(rule.stored, "novu", rule.notes, options);
}

function refused(reason: Refusal, notes: readonly PastedNote[] = []): Pasted {
  return { ok: false, reason, notes };
}

/** JSON that is an object or a list: a text in quotes or a number may be the start of a condition in words. */
function jsonIn(text: string): JsonMap | readonly Json[] | undefined {
  return /^\s*[{[]/.test(text) ? (parsed(text) as JsonMap | readonly Json[] | undefined) : undefined;
}

/** Stored conditions in pasted JSON: a group, a list, a single trio, or what a step has as its conditions. */
function storedIn(json: Json): Json | undefined {
  if (!isMap(json)) return json;
  if (Object.hasOwn(json, "all") || Object.hasOwn(json, "any")) return json;
  if (Object.hasOwn(json, "variable")) return [json];
  const inner = json.conditions;
  return inner !== undefined && inner !== null && typeof inner === "object" ? storedIn(inner) : undefined;
}

/** Checks that a value has groups, and in them what could be trios, so that no other JSON is taken for conditions. */
function looksStored(stored: Json): boolean {
  const { form, groups } = readDraft(stored, "step");
  const rows = groups.flatMap((group) => group.rows);
  const keys = ["variable", "operator", "all", "any"];
  return (
    form !== "unreadable" &&
    rows.every((row) => isMap(row.stored) && keys.some((key) => Object.hasOwn(row.stored as JsonMap, key)))
  );
}

function conditionsIn(
  stored: Json,
  source: "words" | "stored" | "novu",
  notes: readonly PastedNote[],
  { mode }: ReadingOptions,
): Pasted {
  const draft = readDraft(stored, mode);
  const groups = draft.groups
    .map(({ rows }) => rows.map((row) => row.stored))
    .filter((rows) => rows.length > 0);
  if (draft.form === "any" && draft.groups.length === 0) return refused("never", notes);
  // An alternative without rows is always true, and with it the whole.
  if (groups.length === 0 || groups.length < draft.groups.length) return refused("always", notes);
  if (mode !== "step" && groups.length > 1) return refused("alternatives", notes);
  const rows = groups.flat();
  const whole = mode !== "step" ? rows : draft.form === "list" ? { all: rows } : stored;
  return { ok: true, source, groups, stored: whole, notes };
}
