import type { Store } from "heed/store";
import type { App } from "../../src/http/app.ts";
import { paramsOf, type Route } from "../../src/http/route.ts";
import type { JsonSchema } from "../../src/http/schemas/json-schema.ts";
import { SCHEMAS } from "../../src/http/schemas/schemas.ts";
import { dump } from "./dump.ts";

/** Random choices that a seed repeats. */
export interface Chance {
  /** A whole number from 0 to below a limit. */
  below(limit: number): number;
  of<Item>(items: readonly Item[]): Item;
}

/** Makes random choices (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, of: (items) => items[below(items.length)] as never };
}

/** Texts that servers stumble over. */
const HOSTILE: readonly string[] = [
  ...[
    "",
    " ",
    "\0",
    "a\0b",
    "\ud800",
    "😀".repeat(900),
    "x".repeat(5000),
    "null",
    "-1",
    "1e400",
    "0x10",
    "NaN",
  ],
  ...[
    "../..",
    "..%2f",
    "%",
    "%00",
    "%zz",
    "' or 1=1 --",
    "$1",
    "{}",
    "[]",
    '{"a":1}',
    '{"a":{"b":1}}',
    "\\u0000",
  ],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "$users",
    "<script>",
    "\r\nset-cookie: a=b",
    "2025-13-45",
    "0000-01-01",
  ],
  ...[
    "9999-12-31T23:59:59.9999Z",
    "292277026596-12-04T15:30:07Z",
    "ÅÄÖ",
    "a/b",
    "batch",
    "bulk",
    "\u202e",
    "\uffff",
  ],
];

/** Values of every type. */
const ODD: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e308, -0, 2 ** 53, [], {}, [null], [[]], [{}]],
  ...[
    { __proto__: null },
    { id: null },
    { id: "a", collection: {} },
    { length: 1 },
    JSON.parse('{"__proto__":{"a":1}}'),
  ],
];

/** Values that exist in the database under test. */
export interface Known {
  readonly messages: readonly string[];
  readonly others: readonly string[];
}

/** A value that a schema allows, or, now and then, one that it does not. */
export function made(schema: JsonSchema, random: Chance, known: Known, depth = 0): unknown {
  const roll = random.below(100);
  if (roll < 3) return random.of(ODD);
  if (roll < 8) return random.of(HOSTILE);
  if (typeof schema.$ref === "string") {
    const name = schema.$ref.split("/").at(-1) as string;
    return made(SCHEMAS[name] as JsonSchema, random, known, depth + 1);
  }
  if (Array.isArray(schema.anyOf)) return made(random.of(schema.anyOf), random, known, depth + 1);
  if (Array.isArray(schema.enum)) return random.of(schema.enum);
  if (schema.const !== undefined) return schema.const;
  const type = Array.isArray(schema.type) ? random.of(schema.type) : schema.type;
  switch (type) {
    case "string":
      return random.of([...known.messages, ...known.others, "2025-01-31T09:30:00Z", ...HOSTILE.slice(0, 4)]);
    case "integer":
      return random.of([1, 2, 50, 51, 0, -1, 7]);
    case "number":
      return random.of([0, 1.5, -1e9]);
    case "boolean":
      return random.below(2) === 1;
    case "null":
      return null;
    case "array": {
      const length = random.of([0, 1, 1, 2, 3, depth < 2 ? 60 : 1]);
      return Array.from({ length }, () => made(schema.items as JsonSchema, random, known, depth + 1));
    }
    default:
      return objectOf(schema, random, known, depth);
  }
}

function objectOf(schema: JsonSchema, random: Chance, known: Known, depth: number): object {
  const required = (schema.required ?? []) as readonly string[];
  const properties = Object.entries((schema.properties ?? {}) as { readonly [name: string]: JsonSchema });
  const kept = properties.filter(([name]) =>
    required.includes(name) ? random.below(20) > 0 : random.below(3) === 0,
  );
  const entries = kept.map(([name, each]) => [name, made(each, random, known, depth + 1)]);
  if (schema.additionalProperties !== false && depth < 5) {
    for (let more = random.below(3); more > 0; more--) {
      const each =
        typeof schema.additionalProperties === "object" ? (schema.additionalProperties as JsonSchema) : {};
      entries.push([
        random.of(["plan", "default", ...HOSTILE]),
        made({ type: "string", ...each }, random, known, depth + 1),
      ]);
    }
  } else if (random.below(25) === 0) entries.push([random.of(["extra", ...HOSTILE]), 1]);
  return Object.fromEntries(entries);
}

/** A random request to a route. */
export function requestTo(
  route: Route,
  random: Chance,
  known: Known,
  headers: Readonly<Record<string, string>>,
): Request {
  const path = paramsOf(route.path).reduce((text, name) => {
    const schema = route.params?.[name] ?? { type: "string" };
    const value = random.below(4) === 0 ? random.of(HOSTILE) : textOf(made(schema, random, known));
    return text.replace(
      `{${name}}`,
      () => (random.below(10) === 0 ? value.replace(/[^\w%.-]/g, "") : encoded(value)) || "x",
    );
  }, route.path);
  const search = new URLSearchParams();
  for (const [name, schema] of Object.entries(route.query ?? {})) {
    if (random.below(3) !== 0) continue;
    const value = made(schema, random, known);
    for (const each of Array.isArray(value) ? value : [value]) {
      search.append(schema.type === "array" ? `${name}[]` : name, textOf(each));
    }
  }
  if (random.below(20) === 0) search.append(random.of(HOSTILE), random.of(HOSTILE));
  const body = route.body === undefined ? undefined : bodyOf(route.body.schema, random, known);
  return new Request(`http://heed.test${path}?${search}`, {
    method: route.method.toUpperCase(),
    headers: { "content-type": "application/json", ...headers },
    ...(body !== undefined && { body }),
  });
}

function bodyOf(schema: JsonSchema, random: Chance, known: Known): string | undefined {
  const roll = random.below(40);
  if (roll === 0) return undefined;
  if (roll === 1) return random.of(["", "{", "null", "[]", '"x"', "[".repeat(3000), "\0", "{}{}"]);
  const text = JSON.stringify(made(schema, random, known)) ?? "null";
  return roll === 2 ? text.slice(0, random.below(text.length + 1)) : text;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, ""));
}

/** How requests were answered. */
export interface Tally {
  readonly statuses: Map<number, number>;
  readonly faults: string[];
}

/** Sends random requests to every route in turn, and notes each that fails, or changes something and is refused. */
export async function fuzz(
  app: App,
  store: Store,
  known: Known,
  {
    seed,
    count,
    routes,
    callers,
  }: {
    readonly seed: number;
    readonly count: number;
    readonly routes: readonly Route[];
    readonly callers: readonly Readonly<Record<string, string>>[];
  },
): Promise<Tally> {
  const random = chance(seed);
  const tally: Tally = { statuses: new Map(), faults: [] };
  let before = await dump(store);
  for (let n = 0; n < count; n++) {
    const route = routes[n % routes.length] as Route;
    const request = requestTo(route, random, known, random.of(callers));
    const said = `${request.method} ${request.url} ${await request.clone().text()}`.slice(0, 1500);
    const { status } = await app.fetch(request);
    tally.statuses.set(status, (tally.statuses.get(status) ?? 0) + 1);
    if (status >= 500) tally.faults.push(`${status}: ${said}`);
    if (status < 400 && route.method === "get") continue;
    const after = await dump(store);
    if (status >= 400 && after !== before) tally.faults.push(`changed by a ${status}: ${said}`);
    before = after;
  }
  await app.idle();
  return tally;
}
