/** A line of a stream of bytes, without its line feed. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Undefined where the line is longer than the limit. */
  readonly bytes: Buffer | undefined;
}

/**
 * The lines of a stream of bytes, as many at a time as a chunk has, so that little is waited for. What is held is never
 * more than a chunk and the line at hand, and of that no more than `limit` bytes. A line feed at the end begins no line.
 */
export async function* linesOf(
  chunks: AsyncIterable<Buffer>,
  limit: number,
): AsyncGenerator<readonly Line[]> {
  let number = 1;
  let held: Buffer[] = [];
  let length = 0;
  const take = (part: Buffer): Line => {
    const whole = held.length === 0 ? part : Buffer.concat([...held, part]);
    const bytes = length + part.length > limit ? undefined : whole;
    held = [];
    length = 0;
    return { number: number++, bytes };
  };
  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let start = 0;
    for (let feed = chunk.indexOf(10); feed !== -1; feed = chunk.indexOf(10, start)) {
      lines.push(take(chunk.subarray(start, feed)));
      start = feed + 1;
    }
    const rest = chunk.subarray(start);
    length += rest.length;
    if (length > limit) held = [];
    else if (rest.length > 0) held.push(rest);
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [take(Buffer.alloc(0))];
}
