import { documentWith } from "../document-with.ts";
import type { Document } from "../node.ts";
import { readJson } from "./reader.ts";

/** Reads a JSON text as `readDocument` does. */
export function readJsonDocument(text: string): Document {
  return documentWith((text, problems) => ({ root: readJson(text, problems), ...NOTHING }), text, "json");
}

const NOTHING = { comments: [], aliases: [] };
