const LINE_FEED = 10;

/** Bytes of whole lines; undefined stands for one line that exceeds the limit. */
export type Batch = Buffer | undefined;

/**
 * Splits a stream of bytes into batches of lines: all lines that end in one chunk, so that no line waits for later ones. All
 * lines end with a line feed, except possibly the last. Memory holds at most a chunk and `limit` bytes of the current line.
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
