/** A map of a template; members of other kinds than are asked for count as absent. */
export type TemplateMap = { readonly [key: string]: unknown };

/** Returns a map, and an empty one in the place of anything else. */
export function mapOf(value: unknown): TemplateMap {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as TemplateMap) : {};
}

/** Returns the items of a list; none of anything else. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Returns an own text that is not empty. */
export function textIn(map: TemplateMap, key: string): string | undefined {
  const value = Object.hasOwn(map, key) ? map[key] : undefined;
  return typeof value === "string" && value !== "" ? value : undefined;
}
