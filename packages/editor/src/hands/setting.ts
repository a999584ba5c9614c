import { placeOf } from "../edits/index.ts";
import type { FaceActions, Field, ValuePlace } from "../face/index.ts";
import type { Json, Row } from "../model/index.ts";
import {
  type Argument,
  itemOf,
  itemText,
  PREFIX_OF,
  type ReadingOptions,
  readRelative,
  readRow,
  type Value,
  type ValueType,
} from "../reading/index.ts";
import {
  withKind,
  withOperator,
  withRange,
  withValue,
  writeRelative,
  writeStatus,
  writeVariable,
} from "../writing/index.ts";
import type { Host } from "./host.ts";

/** A row as it is to be stored, with the type of a value that is missing. */
interface Change {
  readonly stored: Json;
  readonly valueType?: string | undefined;
}

/** The edits of parts of a row. Each is made on the row as it is then. */
export function settingActions(
  host: Host,
): Pick<
  FaceActions,
  | "setKind"
  | "setStatus"
  | "setOperator"
  | "typePath"
  | "setValue"
  | "setType"
  | "setTime"
  | "addItem"
  | "removeItem"
> {
  /** Changes a row; `typedAt` names the field of one that is typed. */
  function set(
    id: number,
    change: (row: Row, options: ReadingOptions) => Change | undefined,
    typedAt?: string,
  ) {
    const { draft, options } = host.state();
    const row = placeOf(draft, id)?.row;
    const changed = row && change(row, options);
    if (changed) host.edit({ type: "set-row", row: id, ...changed }, "", typedAt && `${id} ${typedAt}`);
  }

  /** Changes the value at a place of a row. */
  function setAt(id: number, place: ValuePlace, change: (value: Value) => Value, isTyped = false): void {
    const typedAt = place === "value" ? "value" : `${place} value`;
    const changeRow = (row: Row, options: ReadingOptions) => {
      const parts = readRow(row, options);
      return "argument" in parts ? withPlace(row, parts.argument, place, change, options) : undefined;
    };
    set(id, changeRow, isTyped ? typedAt : undefined);
  }

  return {
    setKind: (id, kind) => set(id, (row, options) => ({ stored: withKind(row, kind, options) })),
    setOperator: (id, operator) =>
      set(id, (row, options) => ({ stored: withOperator(row, operator, options) })),
    setStatus: (id, change) =>
      set(id, (row, options) => {
        const parts = readRow(row, options);
        return parts.kind === "status"
          ? { stored: writeStatus(row.stored, { ...parts, ...change }) }
          : undefined;
      }),
    typePath: (id, text) =>
      set(
        id,
        (row, options) => {
          const { kind } = readRow(row, options);
          const prefix = (kind !== "opaque" && PREFIX_OF[kind]) || "";
          const typed = text.trim();
          const path = prefix === "" || typed.startsWith(prefix) ? typed : `${prefix}${typed}`;
          const stored = { ...(row.stored as { readonly [key: string]: Json }) };
          return {
            stored: { ...stored, variable: writeVariable(path, options) },
            valueType: row.valueType ?? typeOfField(path, host.state().fields),
          };
        },
        "path",
      ),
    setValue: (id, place, text, isTyped) => setAt(id, place, ({ type }) => ({ type, text }), isTyped),
    setType: (id, place, type) => setAt(id, place, (value) => inType(value, type)),
    setTime: (id, place, change, isTyped) =>
      setAt(
        id,
        place,
        ({ text }) => ({ type: "relative", text: writeRelative({ ...readRelative(text), ...change }) }),
        isTyped,
      ),
    addItem: (id, place, text) =>
      setAt(id, place, ({ items = [] }) => ({ type: "list", text: "", items: [...items, itemOf(text)] })),
    removeItem: (id, place, item, index) =>
      setAt(id, place, ({ items = [] }) => ({ type: "list", text: "", items: without(items, item, index) })),
  };
}

/** The type of value that a known field begins with. */
function typeOfField(path: string, fields: readonly Field[]): ValueType | undefined {
  return fields.find((known) => known.path === path)?.type;
}

/** A row with another value at a place. */
function withPlace(
  { stored }: Row,
  argument: Argument,
  place: ValuePlace,
  change: (value: Value) => Value,
  options: ReadingOptions,
): Change | undefined {
  if (argument.shape === "one") {
    const value = change(argument.value);
    return { stored: withValue(stored, value, options), valueType: value.type };
  }
  if (argument.shape === "none") return undefined;
  const low = place === "low" ? change(argument.low) : argument.low;
  const high = place === "high" ? change(argument.high) : argument.high;
  return { stored: withRange(stored, low, high, options), valueType: `${low.type}-${high.type}` };
}

/** A value as one of another type, with its text where that type can have it. */
function inType(shown: Value, type: ValueType): Value {
  if (type === "list")
    return { type, text: "", items: shown.items ?? (shown.text === "" ? [] : [itemOf(shown.text)]) };
  const text = shown.items ? shown.items.map(itemText).join(", ") : shown.text;
  return { type, text, ...(text === "" && { isMissing: true }) };
}

/** A list without an item that was shown at an index, and may have moved since. */
function without(items: readonly Json[], item: Json, index: number): readonly Json[] {
  const isSame = (each: Json | undefined) => JSON.stringify(each) === JSON.stringify(item);
  const at = isSame(items[index]) ? index : items.findIndex(isSame);
  return at < 0 ? items : items.toSpliced(at, 1);
}
