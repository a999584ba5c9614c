/** The offset of each line's start. CRLF, LF and a lone CR each end a line. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n?|\n/g)) starts.push(index + lineBreak.length);
  return starts;
}

/** The line of an offset, from 1. */
export function lineOf(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The offset at which the line of an offset starts. */
export function lineStartAt(lineStarts: readonly number[], offset: number): number {
  return lineStarts[lineOf(lineStarts, offset) - 1] ?? 0;
}
