import type { JsonLayout } from "../layout.ts";
import type { Json, JsonObject } from "../node.ts";

/** Writes a value as JSON, without the text before it on its first line. */
export function writeJson(value: Json, layout: JsonLayout): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (isList(value)) {
    return enclosed("[", "]", "", layout, (inner) => value.map((item) => writeJson(item, inner)));
  }
  const gap = layout.kind === "lines" ? " " : layout.gap;
  const padding = layout.kind === "lines" ? "" : layout.padding;
  return enclosed("{", "}", padding, layout, (inner) =>
    Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}:${gap}${writeJson(member, inner)}`),
  );
}

function enclosed(
  opener: string,
  closer: string,
  padding: string,
  layout: JsonLayout,
  write: (inner: JsonLayout) => readonly string[],
): string {
  if (layout.kind === "one-line") {
    const members = write(layout);
    if (members.length === 0) return opener + closer;
    return opener + padding + members.join(`,${layout.gap}`) + padding + closer;
  }
  const { newline, prefix, unit } = layout;
  const inner = { ...layout, prefix: prefix + unit };
  const members = write(inner);
  if (members.length === 0) return opener + closer;
  const lineStart = newline + inner.prefix;
  return opener + lineStart + members.join(`,${lineStart}`) + newline + prefix + closer;
}

/** `Array.isArray` with a type guard for read-only lists. */
export function isList(value: readonly Json[] | JsonObject): value is readonly Json[] {
  return Array.isArray(value);
}
