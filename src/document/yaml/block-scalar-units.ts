import type { UnitMap } from "../unit-map.ts";

/** Literal and folded block scalars of YAML. */

interface Line {
  /** Offset of the content in the file, after the common indentation. */
  readonly contentStart: number;
  /** Text of the line after the common indentation. */
  readonly content: string;
  readonly isBlank: boolean;
  /** True if it is indented further than the block, so that it is not folded. */
  readonly isWide: boolean;
}

/**
 * Scans a literal (`|`) or folded (`>`) block.
 *
 * @param source the header and all lines
 * @param parentIndent the indentation that the header's digit counts from
 */
export function scanBlock(source: string, offset: number, parentIndent: number, units: UnitMap): void {
  const headerEnd = source.indexOf("\n") + 1;
  if (headerEnd === 0) return;
  const header = /^[|>][-+0-9]*/.exec(source)?.[0] ?? "";
  const keep = header.includes("+");
  const end = offset + source.length;
  const rows = source.slice(headerEnd).split("\n");
  const lines = linesOf(rows, offset + headerEnd, marginOf(rows, header, parentIndent));
  const first = lines.findIndex(({ isBlank }) => !isBlank);
  if (first === -1) {
    // Without text, only a "keep" header leaves line breaks, at least one.
    const breaks = keep && source.length > headerEnd ? Math.max(1, lines.length - 1) : 0;
    units.addTogether("\n".repeat(breaks), offset + headerEnd, end);
    return;
  }
  // Blank lines after the last text are content if they are indented further than the block.
  const last = lines.findLastIndex(({ isBlank, isWide }) => !isBlank || isWide);
  for (const line of lines.slice(0, first)) {
    units.addLiteral(line.content, line.contentStart);
    units.addTogether("\n", endOf(line), endOf(line) + 1);
  }
  const contents = lines.slice(first, last + 1);
  if (header.startsWith(">")) foldLines(contents, units);
  else joinLines(contents, units);
  if (header.includes("-")) return;
  let lineEnd = endOf(lines[last] as Line);
  if (keep) {
    for (const line of lines.slice(last + 1)) {
      units.addTogether("\n", lineEnd, line.contentStart);
      units.addLiteral(line.content, line.contentStart);
      lineEnd = endOf(line);
    }
    if (units.value.endsWith("\n")) return;
  }
  units.addTogether("\n", lineEnd, Math.min(lineEnd + 1, end));
}

function joinLines(lines: readonly Line[], units: UnitMap): void {
  let gapStart: number | undefined;
  for (const line of lines) {
    if (gapStart !== undefined) units.addTogether("\n", gapStart, line.contentStart);
    units.addLiteral(line.content, line.contentStart);
    gapStart = endOf(line);
  }
}

/** Folds lines: one break between two lines of text is a space; of several, all but the first remain; around wide lines, all do. */
function foldLines(lines: readonly Line[], units: UnitMap): void {
  let gapStart = 0;
  let blanks = "";
  let separator = "";
  let afterWide = false;
  for (const line of lines) {
    if (line.isWide) {
      if (separator === " ") separator = "\n";
      else if (separator === "\n" && !afterWide) separator = "\n\n";
    } else if (line.isBlank) {
      if (separator === "\n") blanks += "\n";
      separator = "\n";
      continue;
    }
    units.addTogether(blanks + separator, gapStart, line.contentStart);
    units.addLiteral(line.content, line.contentStart);
    gapStart = endOf(line);
    blanks = "";
    separator = line.isWide ? "\n" : " ";
    afterWide = line.isWide;
  }
}

function endOf(line: Line): number {
  return line.contentStart + line.content.length;
}

/** Returns the indentation of the block: from its header, or of its first line with text. */
function marginOf(rows: readonly string[], header: string, parentIndent: number): number {
  const digit = /[1-9]/.exec(header)?.[0];
  if (digit !== undefined) return parentIndent + Number(digit);
  return spacesAt(rows.find((row) => textOf(row) !== "") ?? "");
}

function linesOf(rows: readonly string[], offset: number, margin: number): readonly Line[] {
  let start = offset;
  return rows.map((row) => {
    const indent = spacesAt(row);
    const text = textOf(row);
    const hidden = Math.min(indent, margin);
    const line = {
      contentStart: start + hidden,
      content: " ".repeat(indent - hidden) + text,
      isBlank: text === "",
      isWide: indent > margin || text.startsWith("\t"),
    };
    start += row.length + 1;
    return line;
  });
}

/** Returns a row without leading spaces and without a trailing CR. */
function textOf(row: string): string {
  return row.slice(spacesAt(row), row.endsWith("\r") ? -1 : undefined);
}

function spacesAt(row: string): number {
  let end = 0;
  while (row[end] === " ") end++;
  return end;
}
