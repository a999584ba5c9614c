import type { Problem } from "heed";
import { type Diagnostic, decode, diagnose } from "heed/stored";
import type { Json } from "../model/index.ts";
import { alone, heedOptions, type ReadingOptions } from "./index.ts";

/** A mistake for which heed refuses a row. */
export interface Refused {
  readonly problem: Problem;
  /** The same in heed's words. */
  readonly diagnostic: Diagnostic;
}

/**
 * The first mistake for which heed refuses a row; undefined if it accepts the row. It is loaded with the first mistake: to
 * tell the reasons and their words takes as much as the rest of the element.
 */
export function refusedFor(stored: Json, options: ReadingOptions): Refused | undefined {
  const { problems } = decode(alone(stored, options), heedOptions(options));
  return problems
    .map((problem) => ({ problem, diagnostic: diagnose(problem) }))
    .find(({ diagnostic }) => diagnostic.severity === "error");
}
