import { EARLIEST, instantOf, LATEST } from "../../time/index.ts";
import { DURATION_PATTERN, durationOf } from "./durations.ts";

/** The moment of a line. */
export type Moment =
  /** Milliseconds after the trigger. */
  | { readonly kind: "offset"; readonly offset: number }
  /** Milliseconds since 1970-01-01T00:00Z. */
  | { readonly kind: "instant"; readonly instant: number }
  /** Milliseconds after a step ran; never if it does not run. */
  | { readonly kind: "after"; readonly ref: string; readonly offset: number }
  /** After everything else. */
  | { readonly kind: "end" };

/** Returns the instant of a timestamp; undefined if its offset leads out of the years 0000 to 9999 (spec 4.4.8). */
export function momentOf(text: unknown): number | undefined {
  const instant = instantOf(text);
  return instant !== undefined && instant >= EARLIEST && instant <= LATEST ? instant : undefined;
}

/** The source of a regular expression for a ref without quotes. */
export const BARE_STEP = '[^\\s"[\\]:+][^\\s"[\\]:]*';

const OFFSET = new RegExp(`^at\\s+\\+?\\s*(${DURATION_PATTERN})$`, "i");
const INSTANT = /^at\s+(\d{4}-\S+)$/i;
const AFTER = new RegExp(`^after\\s+(?:"([^"]+)"|(${BARE_STEP}))(?:\\s+\\+\\s*(${DURATION_PATTERN}))?$`, "i");
const END = /^at\s+the\s+end$/i;

/** Reads `at +2m`, `at 2025-01-01T00:02Z`, `after email_1 +10m` or `at the end`. Returns undefined for any other text. */
export function readMoment(text: string): Moment | undefined {
  const [, length] = OFFSET.exec(text) ?? [];
  if (length !== undefined) return { kind: "offset", offset: durationOf(length) };
  const [, timestamp] = INSTANT.exec(text) ?? [];
  const instant = momentOf(timestamp);
  if (instant !== undefined) return { kind: "instant", instant };
  const [isAfter, quoted, plain, distance = "0s"] = AFTER.exec(text) ?? [];
  const ref = quoted ?? plain;
  if (isAfter !== undefined && ref !== undefined) return { kind: "after", ref, offset: durationOf(distance) };
  return END.test(text) ? { kind: "end" } : undefined;
}

/** The beginning of a line that has a moment. */
export const MOMENT_START = /^(?:at|after)\s/i;
