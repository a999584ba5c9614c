import { isMap } from "../../condition/index.ts";
import type { Context } from "../../context/index.ts";
import { CommandError } from "../command-error.ts";

/** Converts a value to a context, and adds `now` if it has none. Throws CommandError if it is not an object. */
export function asContext(value: unknown, now: string | undefined): Context {
  if (!isMap(value)) {
    const found = value === null ? "null" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
    throw new CommandError(
      `a context is an object, not ${found}`,
      'Write its parts, such as `{"data": {"plan": "pro"}}`; for many contexts, write one a line in an NDJSON file.',
    );
  }
  return now === undefined || Object.hasOwn(value, "now") ? value : { ...value, now };
}

/** Checks by its name whether a file has one context a line. */
export function isLinesName(path: string): boolean {
  return /\.(?:ndjson|jsonl)$/i.test(path);
}
