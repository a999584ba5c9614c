import type { UnitMap } from "./unit-map.ts";

/** The scalars of YAML that are blocks of lines: literal and folded. */

interface Line {
  /** Where its content begins in the file, behind the margin that all lines have. */
  readonly contentStart: number;
  /** The content: spaces beyond the margin, and text. */
  readonly content: string;
  readonly isBlank: boolean;
  /** Whether it is indented further than the margin, so that it is not folded. */
  readonly isWide: boolean;
}

/**
 * Scans a literal (`|`) or folded (`>`) block.
 *
 * @param source its header and all its lines
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
    // Without any text there are line breaks at most, and where they are kept at least one.
    const breaks = keep && source.length > headerEnd ? Math.max(1, lines.length - 1) : 0;
    units.put("\n".repeat(breaks), offset + headerEnd, end);
    return;
  }
  // Blank lines behind the last text belong to it where they are indented further.
  const last = lines.findLastIndex(({ isBlank, isWide }) => !isBlank || isWide);
  for (const line of lines.slice(0, first)) {
    units.copy(line.content, line.contentStart);
    units.put("\n", endOf(line), endOf(line) + 1);
  }
  const contents = lines.slice(first, last + 1);
  if (header.startsWith(">")) foldLines(contents, units);
  else joinLines(contents, units);
  if (header.includes("-")) return;
  let lineEnd = endOf(lines[last] as Line);
  if (keep) {
    for (const line of lines.slice(last + 1)) {
      units.put("\n", lineEnd, line.contentStart);
      units.copy(line.content, line.contentStart);
      lineEnd = endOf(line);
    }
    if (units.value.endsWith("\n")) return;
  }
  units.put("\n", lineEnd, Math.min(lineEnd + 1, end));
}

function joinLines(lines: readonly Line[], units: UnitMap): void {
  let gapStart: number | undefined;
  for (const line of lines) {
    if (gapStart !== undefined) units.put("\n", gapStart, line.contentStart);
    units.copy(line.content, line.contentStart);
    gapStart = endOf(line);
  }
}

/** One break between two lines of text says a space; of more, and around wide lines, each says itself or all but one. */
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
    units.put(blanks + separator, gapStart, line.contentStart);
    units.copy(line.content, line.contentStart);
    gapStart = endOf(line);
    blanks = "";
    separator = line.isWide ? "\n" : " ";
    afterWide = line.isWide;
  }
}

function endOf(line: Line): number {
  return line.contentStart + line.content.length;
}

/** The indentation of the block: as its header says, or that of its first text. */
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

/** A row without the spaces that it begins with, and without its part of a CRLF. */
function textOf(row: string): string {
  return row.slice(spacesAt(row), row.endsWith("\r") ? -1 : undefined);
}

function spacesAt(row: string): number {
  let end = 0;
  while (row[end] === " ") end++;
  return end;
}
