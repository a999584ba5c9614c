import { describe, expect, test } from "vitest";
import { applyEdit, type Edit, record, undo } from "../../src/edits/index.ts";
import { begin, type Draft, type Json, type Mode, readDraft, writeDraft } from "../../src/model/index.ts";

const A = { variable: "data.a", operator: "exists" };
const B = { variable: "data.b", operator: "exists" };
const C = { variable: "data.c", operator: "exists" };

function edited(stored: Json, edit: (draft: Draft) => Edit, mode: Mode = "step"): Json {
  const draft = readDraft(stored, mode);
  return writeDraft(applyEdit(draft, edit(draft)));
}

const rowAt = (draft: Draft, group: number, index: number) => draft.groups[group]?.rows[index]?.id as number;

describe("the form that edits leave", () => {
  const table: readonly [string, Json, (draft: Draft) => Edit, Json][] = [
    ["a first row", null, () => ({ type: "add-row", stored: A }), { all: [A] }],
    ["a first row of {}", {}, () => ({ type: "add-row", stored: A }), { all: [A] }],
    ["a first row of never", { any: [] }, () => ({ type: "add-row", stored: A }), { all: [A] }],
    ["an alternative to nothing", { all: [] }, () => ({ type: "add-group", stored: A }), { all: [A] }],
    ["an alternative", { all: [A] }, () => ({ type: "add-group", stored: B }), { any: [A, B] }],
    [
      "an alternative to two",
      { all: [A, B] },
      () => ({ type: "add-group", stored: C }),
      { any: [{ all: [A, B] }, C] },
    ],
    [
      "a second row of an alternative",
      { any: [A, B] },
      (draft) => ({ type: "add-row", stored: C, after: rowAt(draft, 0, 0) }),
      { any: [{ all: [A, C] }, B] },
    ],
    [
      "several rows in another alternative",
      { any: [{ all: [A, B] }, C] },
      (draft) => ({
        type: "place-rows",
        rows: [rowAt(draft, 0, 1), rowAt(draft, 0, 0)],
        group: draft.groups[1]?.id as number,
        index: 0,
      }),
      { all: [A, B, C] },
    ],
    [
      "a row in an alternative of its own, before the first",
      { all: [A, B] },
      (draft) => ({ type: "place-apart", rows: [rowAt(draft, 0, 1)], index: 0 }),
      { any: [B, A] },
    ],
    [
      "rows in an alternative of their own, behind the last",
      { any: [{ all: [A, B] }, C] },
      (draft) => ({ type: "place-apart", rows: [rowAt(draft, 0, 0), rowAt(draft, 1, 0)], index: 2 }),
      { any: [{ all: [B] }, { all: [A, C] }] },
    ],
    [
      "rows behind a row",
      { any: [{ all: [A, B] }, C] },
      (draft) => ({ type: "insert", groups: [[C, C]], after: rowAt(draft, 0, 0) }),
      { any: [{ all: [A, C, C, B] }, C] },
    ],
    [
      "alternatives behind the alternative of a row",
      { any: [{ all: [A, B] }, C] },
      (draft) => ({ type: "insert", groups: [[C], [A, B]], after: rowAt(draft, 0, 0) }),
      { any: [{ all: [A, B] }, C, { all: [A, B] }, C] },
    ],
    [
      "alternatives where there was nothing",
      null,
      () => ({ type: "insert", groups: [[A], [B]] }),
      { any: [A, B] },
    ],
    [
      "several rows gone",
      { any: [{ all: [A, B] }, C] },
      (draft) => ({ type: "remove-rows", rows: [rowAt(draft, 0, 0), rowAt(draft, 1, 0)] }),
      { all: [B] },
    ],
    [
      "the last alternative gone",
      { any: [{ all: [A, B] }, C] },
      (draft) => ({ type: "remove-row", row: rowAt(draft, 1, 0) }),
      { all: [A, B] },
    ],
    ["the last row gone", { all: [A] }, (d) => ({ type: "remove-row", row: rowAt(d, 0, 0) }), { all: [] }],
    [
      "a row over the edge of its group",
      { any: [{ all: [A, B] }, C] },
      (draft) => ({ type: "move-row", row: rowAt(draft, 0, 1), by: 1 }),
      { any: [{ all: [A] }, { all: [B, C] }] },
    ],
    [
      "a copy",
      { any: [A, B] },
      (draft) => ({ type: "duplicate-row", row: rowAt(draft, 0, 0) }),
      { any: [{ all: [A, A] }, B] },
    ],
    [
      "a group moved",
      { any: [{ all: [A, B] }, C] },
      (draft) => ({ type: "move-group", group: draft.groups[1]?.id as number, by: -1 }),
      { any: [C, { all: [A, B] }] },
    ],
  ];
  test.each(table)("%s", (_name, stored, edit, expected) => {
    expect(edited(stored, edit)).toEqual(expected);
  });

  test("is a list in preferences and matches, with one group", () => {
    for (const mode of ["preference", "match"] as const) {
      expect(edited(null, () => ({ type: "add-row", stored: A }), mode)).toEqual([A]);
      expect(edited([A], () => ({ type: "add-group", stored: B }), mode)).toEqual([A]);
      expect(edited([A], (d) => ({ type: "remove-row", row: rowAt(d, 0, 0) }), mode)).toEqual([]);
      expect(edited([], () => ({ type: "add-row", stored: A }), mode)).toEqual([A]);
    }
  });
});

test("A value that is no conditions stays until it is replaced.", () => {
  for (const stored of ["text", 5, { all: [], any: [] }, { operator: "and", conditions: [] }] as Json[]) {
    expect(edited(stored, () => ({ type: "add-row", stored: A }))).toBe(stored);
    expect(edited(stored, () => ({ type: "replace", stored: { all: [A] } }))).toEqual({ all: [A] });
  }
});

test("A word that is typed is undone as one step.", () => {
  const draft = readDraft({ all: [A] }, "step");
  const row = rowAt(draft, 0, 0);
  let history = begin(draft);
  for (const stored of ["p", "pr", "pro"])
    history = record(history, applyEdit(history.present, { type: "set-row", row, stored }), `${row}:value`);
  expect(writeDraft(history.present)).toEqual({ all: ["pro"] });
  expect(writeDraft(undo(history).present)).toEqual({ all: [A] });
});
