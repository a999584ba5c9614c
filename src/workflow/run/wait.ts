import { isMap, ownValue, type Path } from "../../condition/index.ts";
import { type Context, checkContext, nowOf, readValue } from "../../context/index.ts";
import {
  type Duration,
  EARLIEST,
  instantOf,
  isTimeZone,
  LATEST,
  momentAfter,
  readDuration,
} from "../../time/index.ts";
import { nextOccurrence, readWindowRule } from "../windows/window-rule.ts";

/**
 * The wait of a step by its settings (spec 4.5): a duration from now, until the moment at a path, or until a
 * duration after or before that moment.
 */
export interface Wait {
  readonly length?: Duration;
  readonly path?: Path;
  /** The longest that the step may wait. */
  readonly longest?: Duration;
  /**
   * The settings hold neither a duration nor a path, or one that cannot be read: `template`, one that only the platform
   * can read.
   */
  readonly unreadable?: "template" | "invalid";
}

/** The moment until which a step waits, or the reason why it is skipped instead. */
export type ResolvedWait =
  /** In milliseconds since 1970-01-01T00:00Z, later than `now`. */
  | { readonly until: number; readonly because?: undefined }
  | { readonly until?: undefined; readonly because: NoWaitReason };

/**
 * Reason why a step is skipped instead of waiting (spec 4.5.4):
 * - `missing`: nothing stands at the path;
 * - `invalid`: the value at the path is neither a timestamp nor a duration nor a window rule;
 * - `passed`: the moment is not after `now`;
 * - `too-long`: the moment is later than the platform allows;
 * - `unreadable`: the settings hold neither a duration nor a path, or one that cannot be read.
 */
export type NoWaitReason = "missing" | "invalid" | "passed" | "too-long" | "unreadable";

/** The time zone of recipients that have none, in an account that has none. */
export const DEFAULT_TIMEZONE = "Etc/UTC";

/**
 * Returns the time zone of a context's recipient: its `timezone`, else the account's, else `Etc/UTC` (spec 4.2.5). A name
 * that is not of a zone counts as none.
 */
export function timezoneOf(context: Context, account?: string): string {
  const recipient = ownValue(context, "recipient");
  const own = isMap(recipient) ? ownValue(recipient, "timezone") : undefined;
  return [own, account].find(isTimeZone) ?? DEFAULT_TIMEZONE;
}

/**
 * Resolves a wait on a context; window rules go by the clock of the recipient's time zone.
 *
 * @param account the account's time zone.
 * @throws EvaluationError if the context lacks a part that the wait reads (spec 1.6).
 */
export function resolveWait(wait: Wait, context: Context, account?: string): ResolvedWait {
  const { length, path, longest, unreadable } = wait;
  checkContext(
    { parts: path === undefined ? ["now"] : [path.root, "now"], refs: [] },
    context,
    {},
    nowOf(context),
  );
  const now = nowOf(context) as number;
  if (unreadable !== undefined) return { because: "unreadable" };
  const from = path === undefined ? now : momentAt(path, context, now, account);
  if (typeof from === "string") return { because: from };
  const until = Math.min(length === undefined ? from : momentAfter(from, length), LATEST);
  if (until <= now) return { because: "passed" };
  return longest !== undefined && until > latestEnd(now, longest) ? { because: "too-long" } : { until };
}

/** The moment at a path, or the reason why there is none. */
function momentAt(
  path: Path,
  context: Context,
  now: number,
  account: string | undefined,
): number | "missing" | "invalid" {
  const value = readValue(context, path, true);
  if (value === undefined || value === null || value === "") return "missing";
  const instant = instantOf(value);
  // An offset may lead out of the years that a timestamp can name.
  if (instant !== undefined) return instant >= EARLIEST && instant <= LATEST ? instant : "invalid";
  const length = readDuration(value);
  if (length !== undefined) return momentAfter(now, length);
  const rule = readWindowRule(value);
  return (rule && nextOccurrence(rule, now, timezoneOf(context, account))) ?? "invalid";
}

const YEAR = 365;

/** The latest end of a wait. A limit of a year allows twelve months, too, which are a day longer in leap years. */
function latestEnd(now: number, longest: Duration): number {
  const end = momentAfter(now, longest);
  const isYear = longest.unit === "days" && longest.value === YEAR;
  return isYear ? Math.max(end, momentAfter(now, { unit: "months", value: 12 })) : end;
}
