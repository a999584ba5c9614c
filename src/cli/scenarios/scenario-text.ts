import type { Json, JsonObject } from "../../condition/index.ts";
import { jsonText } from "../output/visible.ts";

/** Writes the value of a scenario's file as YAML, a line for each event and each expectation. */
export function scenarioText(scenario: JsonObject): string {
  return Object.entries(scenario)
    .map(([key, value]) => `${key}:${blockOf(value)}\n`)
    .join("");
}

function blockOf(value: Json): string {
  if (Array.isArray(value)) return value.map((line: Json) => `\n  - ${lineText(line)}`).join("");
  if (typeof value !== "object" || value === null) return ` ${scalarText(value)}`;
  return Object.entries(value)
    .map(
      ([key, each]) =>
        `\n  ${/^[a-z]+(?:_\w+)?$/.test(key) ? key : jsonText(key)}: ${scalarText(each as Json)}`,
    )
    .join("");
}

/** A line, without quotes if it has nothing that YAML could read otherwise; it may be a moment, a colon and an event. */
function lineText(line: Json): string {
  const isPlain =
    typeof line === "string" && /^[a-z][\w+ .-]*(?:\[\d+\])?[\w+ .-]*(?:: [a-z][\w .[\]-]*)?$/i.test(line);
  return isPlain ? line : scalarText(line);
}

/** Any value, in JSON, which YAML reads as it is. */
function scalarText(value: Json): string {
  const isPlain = typeof value === "string" && /^(?:[a-z]+ [a-z0-9 ]+|\d{4}-\d\d-\d\dT[\d:.]+Z)$/.test(value);
  return isPlain ? value : jsonText(value);
}
