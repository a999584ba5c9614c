/**
 * Timestamps as text (spec 3.5): `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM[:SS[.fraction]][Z|+HH:MM|-HH:MM]`.
 */

const SHAPE =
  /^(\d{4}-\d\d-\d\d)(?:T((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d)(?:\.(\d+))?)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?$/;

/**
 * The instant that a text names, in milliseconds since 1970-01-01T00:00Z; undefined where it is no timestamp or an
 * impossible one. Without an offset it is UTC; a fraction is cut to milliseconds (spec 3.5).
 */
export function instantOf(text: string): number | undefined {
  // The shortest timestamp has 10 characters: what is shorter is turned away without a match.
  const match = text.length < 10 ? null : SHAPE.exec(text);
  if (match === null) return undefined;
  const [, date = "", clock = "00:00", second = "00", fraction = "", offset = "Z"] = match;
  // A day that its month does not have is none, or is taken for one of the next month.
  if (new Date(`${date}T00:00Z`).getUTCDate() !== Number(date.slice(8))) return undefined;
  return Date.parse(`${date}T${clock}:${second}.${fraction.slice(0, 3).padEnd(3, "0")}${offset}`);
}
