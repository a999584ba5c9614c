import { jsonLayoutOf, paddingOf } from "./layout.ts";
import type { Document, Json, MapEntry, MapNode } from "./node.ts";
import { writeJson } from "./write-json.ts";
import { writeFlow } from "./write-yaml.ts";
import { writeYamlText } from "./yaml-text.ts";

/**
 * A key with its value as an entry of a map in braces, laid out as an entry that stands there. A map whose keys are
 * in double quotes is JSON within YAML, and stays so.
 */
export function writeFlowEntry(
  document: Document,
  map: MapNode,
  beside: MapEntry,
  key: string,
  value: Json,
): string {
  if (!document.text.startsWith('"', beside.keySpan.start)) {
    return `${writeYamlText(key, true)}: ${writeFlow(value, paddingOf(document, map))}`;
  }
  const layout = jsonLayoutOf(document, map, beside);
  const gap = layout.kind === "lines" ? " " : layout.gap;
  return `${JSON.stringify(key)}:${gap}${writeJson(value, layout)}`;
}
