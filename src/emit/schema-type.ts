import { isMap, type Json, memberOf } from "../condition/index.ts";
import { keyText, literal } from "./text.ts";

/**
 * Writes a JSON Schema as a TypeScript type. What the type cannot say, such as patterns and bounds, is left out; what is
 * not understood is `unknown`, so a value that the schema allows always fits.
 */
export function schemaType(schema: Json): string {
  return new SchemaWriter(schema).typeOf(schema, "");
}

const SCALARS: ReadonlyMap<unknown, string> = new Map([
  ["string", "string"],
  ["number", "number"],
  ["integer", "number"],
  ["boolean", "boolean"],
  ["null", "null"],
]);

/** The most schemas that are written: references within references could be any number. */
const MOST_SCHEMAS = 5_000;

/** The deepest indent of objects within objects. */
const DEEPEST_INDENT = 100;

/** The most schemas within each other, through references, lists and items too. */
const DEEPEST = 200;

/** The most characters and items that are read, where references lead to the same ones again and again. */
const MOST_READ = 1_000_000;

class SchemaWriter {
  readonly #root: Json;
  /** References that are being followed. */
  readonly #open = new Set<string>();

  #left = MOST_SCHEMAS;
  #unread = MOST_READ;
  #depth = 0;

  constructor(root: Json) {
    this.#root = root;
  }

  typeOf(schema: Json | undefined, indent: string): string {
    if (schema === false) return "never";
    if (!isMap(schema) || this.#left-- <= 0 || indent.length > DEEPEST_INDENT) return "unknown";
    if (this.#depth >= DEEPEST) return "unknown";
    this.#depth++;
    const type = this.#ofParts(schema, indent);
    this.#depth--;
    return type;
  }

  /** Takes from what may still be read. Returns false if there is less; nothing more is read then. */
  #mayRead(size: number): boolean {
    this.#unread -= size;
    if (this.#unread < 0) this.#left = 0;
    return this.#unread >= 0;
  }

  #ofParts(schema: Json, indent: string): string {
    const parts = [
      this.#ofReference(memberOf(schema, "$ref"), indent),
      this.#ofValues(schema),
      this.#ofType(schema, indent),
      ...["anyOf", "oneOf"].map((key) => this.#ofList(memberOf(schema, key), " | ", indent)),
      this.#ofList(memberOf(schema, "allOf"), " & ", indent),
    ].filter((part) => part !== undefined && part !== "unknown");
    const type = [...new Set(parts)].map((part) => inBrackets(part as string, parts.length)).join(" & ");
    if (type === "") return "unknown";
    return memberOf(schema, "nullable") === true ? `${inBrackets(type, 2)} | null` : type;
  }

  /** Follows a reference within the schema. One that leads back to itself is left open. */
  #ofReference(reference: Json | undefined, indent: string): string | undefined {
    if (typeof reference !== "string") return undefined;
    if (!reference.startsWith("#") || this.#open.has(reference)) return "unknown";
    if (!this.#mayRead(reference.length)) return "unknown";
    let found: Json | undefined = this.#root;
    for (const token of reference.split("/").slice(1)) {
      const key = token.replace(/~1/g, "/").replace(/~0/g, "~");
      found = Array.isArray(found) ? found[Number(key)] : memberOf(found, key);
    }
    this.#open.add(reference);
    const type = this.typeOf(found, indent);
    this.#open.delete(reference);
    return type;
  }

  #ofValues(schema: Json): string | undefined {
    const values = memberOf(schema, "enum");
    const only = memberOf(schema, "const");
    const allowed = Array.isArray(values) ? values : only === undefined ? [] : [only];
    const isWritten =
      allowed.length > 0 &&
      this.#mayRead(allowed.length) &&
      allowed.every((value) => typeof value !== "object" || value === null) &&
      this.#mayRead(lengthOf(allowed));
    return isWritten ? allowed.map(literal).join(" | ") : undefined;
  }

  #ofList(list: Json | undefined, sign: " | " | " & ", indent: string): string | undefined {
    if (!Array.isArray(list)) return undefined;
    if (!this.#mayRead(list.length)) return "unknown";
    const types = list.map((each) => this.typeOf(each, indent));
    if (sign === " | " && types.includes("unknown")) return "unknown";
    const known = [...new Set(types)].filter((type) => type !== "unknown");
    return known.length === 0 ? "unknown" : known.map((type) => inBrackets(type, known.length)).join(sign);
  }

  #ofType(schema: Json, indent: string): string {
    const given = memberOf(schema, "type");
    // Keywords of objects say nothing about other values unless the type is given.
    const types = Array.isArray(given) ? given : [given];
    if (!this.#mayRead(types.length)) return "unknown";
    const written = types.map((type) => {
      if (type === "object") return this.#ofObject(schema, indent);
      if (type === "array") {
        const items = memberOf(schema, "items");
        return `readonly ${inBrackets(Array.isArray(items) ? "unknown" : this.typeOf(items, indent), 2)}[]`;
      }
      return SCALARS.get(type) ?? "unknown";
    });
    const isKnown = written.length > 0 && !written.includes("unknown");
    return isKnown ? [...new Set(written)].join(" | ") : "unknown";
  }

  #ofObject(schema: Json, indent: string): string {
    const properties = memberOf(schema, "properties");
    const named = Object.entries(isMap(properties) ? (properties as { [key: string]: Json }) : {});
    const required = memberOf(schema, "required");
    const isRead = this.#mayRead(lengthOf(named.map(([key]) => key)));
    if (!isRead || (Array.isArray(required) && !this.#mayRead(required.length))) return "unknown";
    const requiredKeys = new Set(Array.isArray(required) ? required : []);
    const inner = `${indent}  `;
    const members = named.map(([key, each]) => {
      const type = this.typeOf(each, inner);
      return requiredKeys.has(key) ? `${keyText(key)}: ${type}` : `${keyText(key)}?: ${type} | undefined`;
    });
    // An index beside names would have to allow the types of all of them.
    if (members.length === 0)
      return `{ [key: string]: ${this.typeOf(memberOf(schema, "additionalProperties"), inner)} }`;
    return `{\n${members.map((each) => `${inner}${each};`).join("\n")}\n${indent}}`;
  }
}

/** Puts a type into brackets that is one of several, if it may need them. */
function inBrackets(type: string, count: number): string {
  return count > 1 && /[|&]|^readonly /.test(type) ? `(${type})` : type;
}

/** The characters of texts, and one for each other value. */
function lengthOf(values: readonly Json[]): number {
  return values.reduce((sum: number, value) => sum + (typeof value === "string" ? value.length + 1 : 1), 0);
}
