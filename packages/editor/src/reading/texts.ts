import { print } from "heed/print";
import { type Draft, type Json, writeDraft } from "../model/index.ts";
import { type ReadingOptions, remembered } from "./options.ts";
import { conditionOf, conditionOfRow } from "./rows.ts";

/** A draft in words; undefined while it is not whole. */
export const textOf: (draft: Draft, options: ReadingOptions) => string | undefined = remembered(
  (draft, options) => {
    const condition = conditionOf(writeDraft(draft), options);
    return condition && print(condition, { prefixes: options.prefixes });
  },
);

/** A row in words if heed accepts it, else as JSON. */
export function textOfRow(stored: Json, options: ReadingOptions): string {
  const condition = conditionOfRow(stored, options);
  return condition ? print(condition, { prefixes: options.prefixes }) : JSON.stringify(stored);
}
