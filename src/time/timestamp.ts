/**
 * Timestamps as text (spec 3.5): `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM[:SS[.fraction]][Z|+HH:MM|-HH:MM]`.
 */

const SHAPE =
  /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d+))?)?(?:Z|([+-](?:[01]\d|2[0-3])):([0-5]\d))?)?$/;

/** The whole match, then its groups. */
type Parts = readonly [string, string, string, string, ...(string | undefined)[]];

/**
 * Returns the instant of a timestamp in milliseconds since 1970-01-01T00:00Z, or undefined if the value is not a text, or
 * not a possible timestamp. Without an offset it is UTC; a fraction is cut to milliseconds (spec 3.5).
 */
export function instantOf(text: unknown): number | undefined {
  // The shortest timestamp has 10 characters, so shorter texts need no match.
  const match = SHAPE.exec(typeof text === "string" ? text : "");
  if (match === null) return undefined;
  const [, year, month, day, hour = 0, minute = 0, second = 0, fraction = "", hours = "0", minutes = "0"] =
    match as unknown as Parts;
  const first = +month - 1;
  const date = new Date(0);
  const midnight = date.setUTCFullYear(+year, first, +day);
  // The calendar moves impossible months and days into another month.
  if (date.getUTCMonth() !== first) return undefined;
  // The sign of an offset also applies to its minutes.
  const clock = (+hour - +hours) * 60 + +minute - +(hours[0] + minutes);
  return midnight + clock * 60_000 + +second * 1000 + +`${fraction}000`.slice(0, 3);
}
