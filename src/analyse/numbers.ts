/**
 * Returns representative numbers for `copies` numbers that are only compared with some constants and with each other:
 * the constants, and `copies` numbers in each gap between and around them.
 */
export function candidateNumbers(constants: readonly number[], copies: number): readonly number[] {
  const points = [...new Set(constants)].sort((a, b) => a - b);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined)
    return Array.from({ length: copies }, (_, index) => index + 1);
  const found = [...points];
  for (let index = 1; index < points.length; index++) {
    found.push(...between(points[index - 1] as number, points[index] as number, copies));
  }
  found.push(...beyond(last, copies), ...beyond(-first, copies).map((number) => 0 - number));
  return found;
}

/** Returns numbers strictly between two: integers if there are enough, otherwise repeated midpoints. */
function between(low: number, high: number, count: number): readonly number[] {
  const whole = Math.floor(low) + 1;
  if (Number.isSafeInteger(whole) && whole + count - 1 < high) {
    return Array.from({ length: count }, (_, index) => whole + index);
  }
  const found: number[] = [];
  let from = low;
  for (let index = 0; index < count; index++) {
    const middle = from / 2 + high / 2;
    if (!(from < middle && middle < high)) break;
    found.push(middle);
    from = middle;
  }
  return found;
}

/** Returns numbers above a given one, fewer than `count` near the largest number. */
function beyond(number: number, count: number): readonly number[] {
  const found: number[] = [];
  let from = number;
  for (let index = 0; index < count; index++) {
    const next = Number.isSafeInteger(Math.floor(from) + 1)
      ? Math.floor(from) + 1
      : from + Math.abs(from) * 0.001;
    const above = next > from && Number.isFinite(next) ? next : between(from, Number.MAX_VALUE, 1)[0];
    if (above === undefined) break;
    found.push(above);
    from = above;
  }
  return found;
}
