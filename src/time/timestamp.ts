/**
 * Timestamps as text (spec 3.5): `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM[:SS[.fraction]][Z|+HH:MM|-HH:MM]`.
 */

const DAYS_OF_31 = "(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])";
const DAYS_OF_30 = "(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)";
const DAYS_OF_28 = "02-(?:0[1-9]|1\\d|2[0-8])";
const LEAP_DAY = "(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29";
const CLOCK = "(?:[01]\\d|2[0-3]):[0-5]\\d";

/** A real date with or without a time, as the source of a regular expression without anchors. */
export const TIMESTAMP_PATTERN =
  `(?:\\d{4}-(?:${DAYS_OF_31}|${DAYS_OF_30}|${DAYS_OF_28})|${LEAP_DAY})` +
  `(?:T${CLOCK}(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-]${CLOCK})?)?`;

const SHAPE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?:Z|([+-])(\d\d):(\d\d))?)?$/;

/**
 * The instant that a text names, in milliseconds since 1970-01-01T00:00Z; undefined where it is no timestamp or an
 * impossible one. Without an offset it is UTC; a fraction is cut to milliseconds (spec 3.5).
 */
export function instantOf(text: string): number | undefined {
  // The shortest timestamp has 10 characters: what is shorter is turned away without a match.
  if (text.length < 10) return undefined;
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  const [
    ,
    year,
    month,
    day,
    hour = "0",
    minute = "0",
    second = "0",
    fraction = "",
    sign,
    offsetHour,
    offsetMinute,
  ] = match;
  const clock = Number(hour) * 60 + Number(minute);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  if (Number(offsetHour ?? 0) > 23 || Number(offsetMinute ?? 0) > 59) return undefined;
  const date = new Date(0);
  // Date.UTC takes the years 0 to 99 for 1900 to 1999; setUTCFullYear does not.
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined;
  const offset = (Number(offsetHour ?? 0) * 60 + Number(offsetMinute ?? 0)) * (sign === "-" ? -1 : 1);
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, "0"));
  return date.getTime() + (clock - offset) * 60_000 + Number(second) * 1000 + milliseconds;
}

/** Whether a text has the form of a timestamp, be the date possible or not. */
export function looksLikeTimestamp(text: string): boolean {
  return SHAPE.test(text);
}
