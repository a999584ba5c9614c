/** A JSON Schema of the 2020-12 draft, as OpenAPI 3.1 has it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The schemas of an object's properties, or of a query's parameters. */
export interface Properties {
  readonly [name: string]: JsonSchema;
}

export const TEXT: JsonSchema = { type: "string" };
export const BOOLEAN: JsonSchema = { type: "boolean" };
export const COUNT: JsonSchema = { type: "integer", minimum: 0 };
/** A map of anything. */
export const MAP: JsonSchema = { type: "object", additionalProperties: true };
/** A time in an answer, in UTC to the millisecond. */
export const TIME: JsonSchema = { type: "string", format: "date-time" };
/** A time in a request: whatever `heed/store` reads as one. */
export const GIVEN_TIME: JsonSchema = {
  type: "string",
  description: "A timestamp, such as 2025-01-31T09:30:00Z.",
};
/** An id, a key or a name that is stored. */
export const NAME: JsonSchema = { type: "string", minLength: 1, maxLength: 1024 };

/** A reference to a schema by its name. */
export function ref(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

/** A value that may be null. */
export function nullable(schema: JsonSchema): JsonSchema {
  const { type, enum: values, ...others } = schema;
  if (typeof type !== "string") return { anyOf: [schema, { type: "null" }] };
  return {
    ...others,
    type: [type, "null"],
    ...(Array.isArray(values) && { enum: [...values, null] }),
  };
}

/** One of several texts. */
export function oneOf(values: readonly string[]): JsonSchema {
  return { type: "string", enum: [...values] };
}

/** The only value that a property has. */
export function only(value: string): JsonSchema {
  return { type: "string", const: value };
}

/** A list; `limits` are its least and greatest length. */
export function list(
  items: JsonSchema,
  limits: { readonly minItems?: number; readonly maxItems?: number } = {},
): JsonSchema {
  return { type: "array", items, ...limits };
}

/** An object with these properties and no others; all but those that `optional` names must be there. */
export function object(properties: Properties, optional: readonly string[] = []): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return {
    type: "object",
    properties,
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/** An object with these properties, of which none must be there, and no others. */
export function options(properties: Properties): JsonSchema {
  return object(properties, Object.keys(properties));
}

/** An object that may have other properties besides. */
export function open(schema: JsonSchema): JsonSchema {
  return { ...schema, additionalProperties: true };
}
