/** The most lines that are told apart in two texts: the time grows with the square of their number. */
const MOST_CHANGES = 4000;

/**
 * Returns a unified diff of two texts, for `patch -p0` and `git apply -p0` if the names have no prefix. Texts that differ in
 * more lines than `MOST_CHANGES` are one change, of all lines.
 */
export async function patchOf(
  names: { readonly before: string; readonly after: string },
  before: string,
  after: string,
): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY, formatPatch } = await import("diff");
  const options = { headerOptions: FILE_HEADERS_ONLY, maxEditLength: MOST_CHANGES };
  const patch = createTwoFilesPatch(names.before, names.after, before, after, undefined, undefined, options);
  if (patch !== undefined) return patch;
  const [old, changed] = [linesOf(before), linesOf(after)];
  const hunk = {
    oldStart: 1,
    oldLines: old.length,
    newStart: 1,
    newLines: changed.length,
    lines: [...written(old, "-", before), ...written(changed, "+", after)],
  };
  const whole = { oldFileName: names.before, newFileName: names.after, hunks: [hunk] };
  return formatPatch({ ...whole, oldHeader: undefined, newHeader: undefined }, FILE_HEADERS_ONLY);
}

function linesOf(text: string): readonly string[] {
  const lines = text.split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

/** Writes lines as those of a hunk. */
function written(lines: readonly string[], sign: "-" | "+", text: string): readonly string[] {
  const isComplete = text === "" || text.endsWith("\n");
  return [...lines.map((line) => sign + line), ...(isComplete ? [] : ["\\ No newline at end of file"])];
}
