import { readPath } from "heed/condition";
import { encode } from "heed/encode";
import type { Json } from "../model/index.ts";
import { parsed, prefixesIn, type ReadingOptions, type RelativeTime, type Value } from "../reading/index.ts";

/** Writes a relative time as text, or as nothing if it has no amount. */
export function writeRelative({ amount, unit, direction }: RelativeTime): string {
  if (!/^\d+$/.test(amount)) return "";
  return `${amount} ${unit}${Number(amount) === 1 ? "" : "s"} ${direction}`;
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Checks that a text is a number of JSON that is finite. */
export function isNumber(text: string): boolean {
  return NUMBER.test(text) && Number.isFinite(Number(text));
}

/**
 * Writes a value as it is stored as an argument, or undefined if it is not finished: a word where a number should be, a path
 * without its end.
 */
export function writeValue({ type, text, items }: Value, options: ReadingOptions): Json | undefined {
  switch (type) {
    case "text":
      return storedConstant(text, options);
    case "number":
      return isNumber(text.trim()) ? text.trim() : undefined;
    case "boolean":
      return text === "true" || text === "false" ? text : undefined;
    case "null":
      return "null";
    case "list":
      return items && JSON.stringify(items);
    case "json":
      return parsed(text) === undefined ? undefined : text;
    case "path":
      return readPath(text, prefixesIn(options)) ? text : undefined;
    default:
      return text.trim() === "" ? undefined : text.trim();
  }
}

/** A constant text as heed stores it: in quotes only where it would be read as something else. */
function storedConstant(text: string, { prefixes }: ReadingOptions): string {
  const trio = {
    kind: "data",
    variable: { kind: "value", value: "x" },
    operator: "equal_to",
    argument: { kind: "value", value: text },
  } as const;
  const stored = encode({ any: [{ all: [trio] }] }, { prefixes });
  return ("all" in stored ? stored.all[0]?.argument : undefined) ?? "";
}

/** Writes the two ends of a range. An end that is not finished is null, which heed refuses. */
export function writeRange(low: Value, high: Value, options: ReadingOptions): Json {
  const ends = [low, high].map((end): Json => {
    const written = writeValue(end, options);
    if (written === undefined) return null;
    return end.type === "number" ? Number(written) : written;
  });
  return JSON.stringify(ends);
}
