import { createHash } from "node:crypto";
import type { Json } from "./parsed-file.ts";

/** Returns a value as JSON without blanks, the keys of each map in the order of their UTF-16 code units. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(",")}}`;
}

/** Returns the version of a content: the SHA-256 of its canonical JSON, in hexadecimal digits. */
export function versionOf(content: Json): string {
  return createHash("sha256").update(canonicalJson(content)).digest("hex");
}
