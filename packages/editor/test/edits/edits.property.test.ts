import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdit, type Edit, record, redo, undo } from "../../src/edits/index.ts";
import { begin, type Draft, type History, type Json, readDraft, writeDraft } from "../../src/model/index.ts";

const suite = resolve(import.meta.dirname, "../../../../spec/conformance");

/** Every value under a key `stored`, of all files of the conformance suite. */
function storedIn(value: unknown): readonly Json[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === "stored" ? [each as Json, ...storedIn(each)] : storedIn(each),
  );
}

const conformance = readdirSync(suite, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".json"))
  .flatMap((file) => storedIn(JSON.parse(readFileSync(join(suite, file), "utf8"))));

const trio = fc.oneof(
  fc.record({
    variable: fc.constantFrom("data.a", "recipient.plan", "refs.email_1.delivery_status"),
    operator: fc.constantFrom("equal_to", "contains", "not_equal_to"),
    argument: fc.string(),
  }),
  // Other orders of keys, foreign keys, and values that are no trios.
  fc.record({ argument: fc.jsonValue(), note: fc.string(), operator: fc.string(), variable: fc.string() }),
  fc.jsonValue().filter((value) => !(value instanceof Object && "all" in value)),
) as fc.Arbitrary<Json>;

const conditions = fc.oneof(
  fc.record({ all: fc.array(trio, { maxLength: 5 }) }),
  fc.record({ any: fc.array(fc.oneof(trio, fc.record({ all: fc.array(trio, { maxLength: 4 }) }))) }),
  fc.array(trio, { maxLength: 5 }),
  fc.constant(null),
  fc.constant({}),
  fc.jsonValue(),
) as fc.Arbitrary<Json>;

const modes = fc.constantFrom("step", "preference", "match");

/** An edit by numbers, which are taken as places among the rows and groups that there are. */
interface Intent {
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly stored: Json;
}

const intent = fc.record({ kind: fc.nat(13), a: fc.nat(30), b: fc.nat(5), stored: trio });

function editOf({ kind, a, b, stored }: Intent, { groups }: Draft): Edit {
  const rows = groups.flatMap((group) => group.rows);
  const row = rows[a % Math.max(1, rows.length)]?.id ?? 0;
  const group = groups[b % Math.max(1, groups.length)]?.id ?? 0;
  const by = b % 2 === 0 ? 1 : -1;
  const some = rows.filter((_, index) => (a + index) % 3 !== 0).map(({ id }) => id);
  const edits: readonly Edit[] = [
    { type: "add-row", stored, ...(groups.length > 0 && { group }) },
    { type: "add-row", stored, ...(rows.length > 0 && { after: row }) },
    { type: "add-group", stored },
    { type: "set-row", row, stored },
    { type: "remove-row", row },
    { type: "move-row", row, by },
    { type: "place-row", row, group, index: b },
    { type: "move-group", group, by },
    { type: "duplicate-row", row },
    { type: "remove-rows", rows: some },
    { type: "place-rows", rows: some, group, index: b },
    { type: "place-apart", rows: some, index: b },
    { type: "insert", groups: [[stored, stored]], ...(rows.length > 0 && { after: row }) },
    { type: "insert", groups: [[stored], [], [stored]], ...(rows.length > 0 && { after: row }) },
  ];
  return edits[kind] as Edit;
}

/** The texts of all rows by their identities. */
function rowsOf({ groups }: Draft): ReadonlyMap<number, string> {
  return new Map(groups.flatMap(({ rows }) => rows.map(({ id, stored }) => [id, JSON.stringify(stored)])));
}

/** The rows that an edit may change, remove or add; every other row must stay. */
function touchedBy(edit: Edit, before: Draft): readonly number[] {
  if (edit.type === "set-row" || edit.type === "remove-row") return [edit.row];
  if (edit.type === "remove-rows") return edit.rows;
  // Its rows have the identities that come next; there are at most four, with those of their groups.
  if (edit.type === "insert") return [0, 1, 2, 3].map((index) => before.nextId + index);
  return edit.type === "add-row" || edit.type === "add-group" || edit.type === "duplicate-row"
    ? [before.nextId]
    : [];
}

/** All trios of a stored value, in their order, read without the model. */
function trioTexts(stored: Json): readonly string[] {
  if (stored === null || typeof stored !== "object") return [];
  if (Array.isArray(stored)) return stored.map((each) => JSON.stringify(each));
  const { all, any } = stored as { all?: readonly Json[]; any?: readonly Json[] };
  if (all !== undefined) return all.map((each) => JSON.stringify(each));
  return (any ?? []).flatMap((member) => {
    const { all: inner } = (member ?? {}) as { all?: Json };
    const isGroup =
      Array.isArray(inner) && member !== null && typeof member === "object" && !("any" in member);
    return isGroup
      ? (inner as readonly Json[]).map((each) => JSON.stringify(each))
      : [JSON.stringify(member)];
  });
}

describe("reading and writing", () => {
  test("give back every stored value of the conformance suite as the same value", () => {
    expect(conformance.length).toBeGreaterThan(500);
    for (const stored of conformance)
      for (const mode of ["step", "preference", "match"] as const)
        expect(writeDraft(readDraft(stored, mode))).toBe(stored);
  });

  test("give back any value, conditions or not, as the same value", () => {
    fc.assert(
      fc.property(conditions, modes, (stored, mode) => {
        expect(writeDraft(readDraft(stored, mode))).toBe(stored);
      }),
    );
  });
});

describe("random edits", () => {
  test("touch the rows that they name and no others, and are undone and redone state by state", () => {
    let edits = 0;
    fc.assert(
      fc.property(
        conditions,
        modes,
        fc.array(intent, { minLength: 20, maxLength: 40 }),
        (stored, mode, intents) => {
          let history: History = begin(readDraft(stored, mode));
          const states = [JSON.stringify(writeDraft(history.present))];
          for (const each of intents) {
            const before = history.present;
            const edit = editOf(each, before);
            const after = applyEdit(before, edit);
            history = record(history, after);
            if (after === before) continue;
            edits += 1;
            states.push(JSON.stringify(writeDraft(after)));
            const touched = touchedBy(edit, before);
            const [old, now] = [rowsOf(before), rowsOf(after)];
            for (const [id, text] of old) if (!touched.includes(id)) expect(now.get(id)).toBe(text);
            for (const id of now.keys()) expect(old.has(id) || touched.includes(id)).toBe(true);
            // The written value has exactly the rows of the draft, in their order.
            expect(trioTexts(writeDraft(after)).filter((text) => ![...now.values()].includes(text))).toEqual(
              [],
            );
            const readAgain = readDraft(writeDraft(after), mode);
            expect([...rowsOf(readAgain).values()]).toEqual([...now.values()]);
          }
          for (const state of [...states].reverse()) {
            expect(JSON.stringify(writeDraft(history.present))).toBe(state);
            history = undo(history);
          }
          expect(writeDraft(history.present)).toBe(stored);
          for (const state of states) {
            expect(JSON.stringify(writeDraft(history.present))).toBe(state);
            history = redo(history);
          }
        },
      ),
    );
    expect(edits).toBeGreaterThan(1000);
  });

  test("keep the objects of groups and rows that they do not touch, with foreign keys and the order of keys", () => {
    const rows = [1, 2, 3].map((each) => ({
      operator: "equal_to",
      argument: each,
      variable: "data.a",
      note: "n",
    }));
    const stored = { any: [{ note: "kept", all: [rows[0], rows[1]] }, rows[2]] } as unknown as Json;
    const draft = readDraft(stored, "step");
    const second = draft.groups[1]?.rows[0]?.id as number;
    const written = writeDraft(applyEdit(draft, { type: "set-row", row: second, stored: "x" })) as never as {
      any: readonly Json[];
    };
    expect(written.any[0]).toBe((stored as never as { any: readonly Json[] }).any[0]);
    const first = draft.groups[0]?.rows[0]?.id as number;
    const shorter = writeDraft(applyEdit(draft, { type: "remove-row", row: first }));
    expect(JSON.stringify(shorter)).toBe(
      JSON.stringify({ any: [{ note: "kept", all: [rows[1]] }, rows[2]] }),
    );
  });
});
