import {
  type Context,
  EvaluationError,
  type EvaluationErrorCode,
  type Explanation,
  explain,
  type StoredInput,
} from "heed/explain";
import type { Json } from "../model/index.ts";
import { heedOptions, type ReadingOptions } from "./options.ts";

/** The verdict on a context, or the reason for which there is none. */
export type Live =
  | { readonly explanation: Explanation; readonly fault?: undefined }
  | {
      readonly explanation?: undefined;
      readonly fault: { readonly code: EvaluationErrorCode; readonly places: readonly string[] };
    };

/**
 * Evaluates conditions on a context, and explains the verdict. Undefined if they are unfinished or wrong.
 *
 * @throws nothing: a context that lacks what the conditions read is a `fault`.
 */
export function liveOf(stored: Json, context: Context, options: ReadingOptions): Live | undefined {
  try {
    return { explanation: explain(stored as unknown as StoredInput, context, heedOptions(options)) };
  } catch (error) {
    if (error instanceof EvaluationError) return { fault: { code: error.code, places: error.places } };
    return undefined;
  }
}
