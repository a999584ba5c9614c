import { isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { positionAt, type TextPosition } from "../../diagnostics/index.ts";

/** Base of relative paths: the current folder, which is the repository's root in most builds. */
export const BASE_ID = "%SRCROOT%";

/** SARIF's `artifactLocation` (section 3.4). */
export interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: string;
}

/**
 * Returns a file's location relative to the current folder, or as an absolute URI if it is outside, since SARIF does not allow
 * `..` (section 3.10.2).
 */
export function artifactLocation(name: string): ArtifactLocation {
  const path = relative(".", resolve(name));
  if (isAbsolute(path) || path.split(sep)[0] === "..") return { uri: uriEncoded(pathToFileURL(name).href) };
  // Colons are encoded too, or the text before one would be a scheme.
  const uri = path.split(sep).map((segment) => encodeURIComponent(wellFormed(segment)));
  return { uri: uri.join("/") || "./", uriBaseId: BASE_ID };
}

/** Encodes characters that browsers allow in a path and RFC 3986 does not. */
function uriEncoded(uri: string): string {
  return uri.replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/g, encodeURIComponent);
}

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "\ufffd");
}

/** SARIF's `region` (section 3.30): from 1, ends excluded, columns in UTF-16 code units. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Returns the region of a span. */
export function regionOf(text: string, span: { readonly start: number; readonly end: number }): Region {
  const start = placeOf(text, span.start);
  const end = placeOf(text, span.end);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

/** SARIF has no line after a final line break: the end of the text is on the last line, after the break. */
function placeOf(text: string, offset: number): TextPosition {
  const lineBreak = offset < text.length ? null : /(?:\r\n|[\r\n])$/.exec(text.slice(-2));
  if (lineBreak === null) return positionAt(text, offset);
  const { line, column } = positionAt(text, text.length - lineBreak[0].length);
  return { line, column: column + lineBreak[0].length };
}
