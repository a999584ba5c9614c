const LINE_FEED = 10;

/** Whole lines, bytes that nothing else holds; undefined stands for one line that is longer than the limit. */
export type Batch = Buffer | undefined;

/**
 * The lines of a stream of bytes, as many at a time as a chunk ends, so that none waits for more than its own end. All
 * lines of a batch end with a line feed, but perhaps the last of all. What is held is never more than a chunk and the
 * line at hand, and of that no more than `limit` bytes, its line feed aside.
 */
export async function* batchesOf(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Batch> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let start = 0;
    const first = chunk.indexOf(LINE_FEED);
    if (first !== -1 && length + first > limit) {
      yield undefined;
      held = [];
      length = 0;
      start = first + 1;
    }
    const end = chunk.lastIndexOf(LINE_FEED) + 1;
    if (end > start) {
      yield Buffer.concat([...held, chunk.subarray(start, end)]);
      held = [];
      length = 0;
    }
    const rest = chunk.subarray(Math.max(start, end));
    length += rest.length;
    if (length > limit) held = [];
    else if (rest.length > 0) held.push(rest);
  }
  if (length > limit) yield undefined;
  else if (length > 0) yield Buffer.concat(held);
}
