import { documentWith } from "./document-with.ts";
import { readJsonDocument } from "./json/document.ts";
import type { Document, Format } from "./node.ts";
import { readYaml } from "./yaml/reader.ts";

/**
 * Reads a file's text. Never throws: mistakes become problems of the document, each with its span. A byte order mark is
 * skipped, but counted in offsets.
 */
export function readDocument(text: string, format: Format): Document {
  return format === "json" ? readJsonDocument(text) : documentWith(readYaml, text, format);
}
