/**
 * Timestamps as text (spec 3.5): `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM[:SS[.fraction]][Z|+HH:MM|-HH:MM]`.
 */

const SHAPE =
  /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d+))?)?(?:Z|([+-](?:[01]\d|2[0-3])):([0-5]\d))?)?$/;

const MINUTE = 60_000;

/**
 * The instant that a text names, in milliseconds since 1970-01-01T00:00Z; undefined where it is no timestamp or an
 * impossible one. Without an offset it is UTC; a fraction is cut to milliseconds (spec 3.5).
 */
export function instantOf(text: string): number | undefined {
  // The shortest timestamp has 10 characters: what is shorter is turned away without a match.
  const match = text.length < 10 ? null : SHAPE.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour = 0, minute = 0, second = 0, fraction = "", hours = "0", minutes = "0"] =
    match;
  const first = Number(month) - 1;
  const date = new Date(0);
  const midnight = date.setUTCFullYear(Number(year), first, Number(day));
  // A month that there is not, or a day that its month does not have, is one of another month to the calendar.
  if (date.getUTCMonth() !== first) return undefined;
  // The sign of an offset is that of its minutes too.
  const clock = Number(hour) * 60 + Number(minute) - Number(hours) * 60 - Number(hours[0] + minutes);
  return midnight + clock * MINUTE + Number(second) * 1000 + Number(`${fraction}000`.slice(0, 3));
}
