import { type Json, type Operand, type RangeEnd, readPath } from "../../condition/index.ts";
import { MESSAGE, parsed } from "../argument.ts";

const OUTER_BLANKS = /^\s|\s$/;

/** Writes an operand as the text that is stored, in canonical form (spec 3.3). */
export function writeOperand(operand: Operand, prefixes: readonly string[]): string {
  switch (operand.kind) {
    case "path":
      return operand.path.text;
    case "value":
      return writeValue(operand.value, prefixes);
    case "range":
      return JSON.stringify([endOf(operand.low), endOf(operand.high)]);
    default:
      return operand.text;
  }
}

/** Quotes a text only if reading it back would give something else, or if it begins or ends with blanks. */
function writeValue(value: Json, prefixes: readonly string[]): string {
  if (typeof value !== "string" || OUTER_BLANKS.test(value) || value.startsWith(MESSAGE))
    return JSON.stringify(value);
  return readPath(value, prefixes) === undefined && parsed(value) === value ? value : JSON.stringify(value);
}

function endOf(end: RangeEnd): Json {
  return end.kind === "path" ? end.path.text : end.kind === "value" ? end.value : end.text;
}
