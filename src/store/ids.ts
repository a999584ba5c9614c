/**
 * Ids of messages and of all that belongs to them: KSUIDs, the form that the platform's own ids have. They are 27 letters
 * and digits that sort by their time in byte order, so that new rows are neighbours in an index. The 20 bytes are 4 of
 * seconds, then what KSUID leaves to chance: 10 bits of milliseconds and 14 of a count, so that the ids of one process
 * ascend, and 104 random bits.
 */

/** The second at which KSUIDs begin: 2014-05-13T16:53:20Z. */
const EPOCH = 1_400_000_000;

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const EIGHT_DIGITS = 62n ** 8n;
const LENGTH = 27;

/** One more than the greatest count of ids in a millisecond. */
const COUNTS = 1 << 14;

let last = { time: 0, count: 0 };

/** Returns a new id that sorts after all that this process has made, unless its clock was set back. */
export function newId(now = Date.now()): string {
  const time = Math.max(now, last.time);
  const count = time === last.time ? last.count + 1 : 0;
  // A full millisecond borrows from the next one.
  last = count < COUNTS ? { time, count } : { time: time + 1, count: 0 };
  return idOf(last.time, last.count);
}

function idOf(time: number, count: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(13));
  let value = BigInt(Math.floor(time / 1000) - EPOCH);
  value = (value << 10n) | BigInt(time % 1000);
  value = (value << 14n) | BigInt(count);
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  // Numbers are faster, and hold eight digits.
  let text = "";
  while (text.length < LENGTH) {
    let rest = Number(value % EIGHT_DIGITS);
    value /= EIGHT_DIGITS;
    for (let digit = 0; digit < 8 && text.length < LENGTH; digit++) {
      text = DIGITS[rest % 62] + text;
      rest = Math.floor(rest / 62);
    }
  }
  return text;
}
