/** Sources of regular expressions for times, used by the JSON Schemas and the grammars. */

const DAYS_OF_31 = "(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])";
const DAYS_OF_30 = "(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)";
const DAYS_OF_28 = "02-(?:0[1-9]|1\\d|2[0-8])";
const LEAP_DAY = "(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29";
const CLOCK = "(?:[01]\\d|2[0-3]):[0-5]\\d";

/** A real date with or without a time, as the source of a regular expression without anchors. */
export const TIMESTAMP_PATTERN =
  `(?:\\d{4}-(?:${DAYS_OF_31}|${DAYS_OF_30}|${DAYS_OF_28})|${LEAP_DAY})` +
  `(?:T${CLOCK}(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-]${CLOCK})?)?`;

/** A relative time, as the source of a regular expression without anchors. At most nine digits keep it exact. */
export const RELATIVE_PATTERN = "(?:0|[1-9]\\d{0,8}) (?:minute|hour|day|week)s? (?:ago|from now)";

const SHAPE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** Checks whether a text has the form of a timestamp; the date and the time may be impossible. */
export function looksLikeTimestamp(text: string): boolean {
  return SHAPE.test(text);
}
