import { invalid } from "./api-error.ts";
import type { JsonSchema, Properties } from "./schemas/json-schema.ts";

/**
 * Reads the parameters of a query. Lists are written `status[]=a&status[]=b`, `status[0]=a` or `status=a`; numbers and
 * booleans are read where the schema has them. Unknown parameters are kept, for the schema to refuse.
 */
export function readQuery(search: URLSearchParams, properties: Properties = {}): object {
  const found = new Map<string, string[]>();
  for (const [key, value] of search) {
    const known = knownName(key, properties);
    found.set(known, [...(found.get(known) ?? []), value]);
  }
  return Object.fromEntries([...found].map(([name, values]) => [name, readValue(name, values, properties)]));
}

/** The name of a parameter as the schema has it: `status` for `status[]`, `inserted_at.gte` also for `inserted_at[gte]`. */
function knownName(key: string, properties: Properties): string {
  const [, name = "", part = ""] = /^([^[\]]*)\[([^[\]]*)\]$/.exec(key) ?? [];
  if (/^\d*$/.test(part) && Object.hasOwn(properties, name) && isList(properties[name])) return name;
  return Object.hasOwn(properties, `${name}.${part}`) ? `${name}.${part}` : key;
}

function readValue(name: string, values: readonly string[], properties: Properties): unknown {
  const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (isList(schema)) return values;
  if (values.length > 1) throw invalid(`query.${name}`, `\`query.${name}\` is given several times.`);
  const [text = ""] = values;
  if (schema?.type === "integer" && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (schema?.type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
}

function isList(schema: JsonSchema | undefined): boolean {
  return schema?.type === "array";
}

/** The range of times in a query, from its parameters such as `inserted_at.gte`. */
export function rangeIn(query: object, name: string): object | undefined {
  const ends = Object.entries(query).filter(([key]) => key.startsWith(`${name}.`));
  if (ends.length === 0) return undefined;
  return Object.fromEntries(ends.map(([key, time]) => [key.slice(name.length + 1), time]));
}

/** The data to find messages by, from their JSON. */
export function dataIn(text: string | undefined, place: string): object | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Not JSON.
  }
  throw invalid(place, `\`${place}\` is not a JSON object, such as \`{"plan": "pro"}\`.`);
}
