/** The meaning of Novu's rules, restated on json-logic-js: its own operators, and those that Novu replaces. */
import { createRequire } from "node:module";

interface Engine {
  add_operation(name: string, code: (...operands: never[]) => unknown): void;
  apply(rule: unknown, data: unknown): unknown;
}

const engine = ownEngine();

/** A copy of the library for these tests alone: tests of other rooms, which share modules, need its operators as they are. */
function ownEngine(): Engine {
  const require = createRequire(import.meta.url);
  const path = require.resolve("json-logic-js");
  const shared = require.cache[path];
  delete require.cache[path];
  const own = require(path) as Engine;
  if (shared === undefined) delete require.cache[path];
  else require.cache[path] = shared;
  return own;
}

type Operator = "==" | "!=" | "<" | "<=" | ">" | ">=";

const isBoolean = (value: unknown) => typeof value === "boolean" || value === "true" || value === "false";
const asBoolean = (value: unknown) => value === true || value === "true";
const isTime = (value: unknown): value is string =>
  typeof value === "string" && !Number.isNaN(Date.parse(value));

function related(operator: Operator, one: number | boolean, other: number | boolean): boolean {
  switch (operator) {
    case "==":
      return one === other;
    case "!=":
      return one !== other;
    case "<":
      return one < other;
    case "<=":
      return one <= other;
    case ">":
      return one > other;
    case ">=":
      return one >= other;
  }
}

function compared(operator: Operator, one: unknown, other: unknown): boolean {
  if (isBoolean(one) && isBoolean(other)) return related(operator, asBoolean(one), asBoolean(other));
  const [first, second] = [Number(one), Number(other)];
  if (!Number.isNaN(first) && !Number.isNaN(second)) return related(operator, first, second);
  if (isTime(one) && isTime(other)) return related(operator, Date.parse(one), Date.parse(other));
  return operator === "==" ? one === other : operator === "!=" && one !== other;
}

for (const operator of ["==", "!=", "<", "<=", ">", ">="] as const) {
  engine.add_operation(operator, (one: never, other: never, third?: never) =>
    third === undefined
      ? compared(operator, one, other)
      : compared(operator, one, other) && compared(operator, other, third),
  );
}
engine.add_operation("=", (one: never, other: never) => compared("==", one, other));
const lists = (one: unknown, other: unknown) => Array.isArray(one) && Array.isArray(other);
const share = (one: readonly unknown[], other: readonly unknown[]) =>
  one.some((item) => other.includes(item));
engine.add_operation("containsAny", (one: never, other: never) => lists(one, other) && share(one, other));
engine.add_operation(
  "doesNotContainAny",
  (one: never, other: never) => lists(one, other) && !share(one, other),
);
engine.add_operation("isEmpty", (one: never) => one === "");
engine.add_operation("isNonEmpty", (one: never) => typeof one === "string" && one !== "");

const LENGTHS: { readonly [unit: string]: number } = {
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
  weeks: 604_800_000,
};
let now = 0;
for (const operator of ["moreThanXAgo", "lessThanXAgo", "withinLast", "notWithinLast"]) {
  engine.add_operation(
    operator,
    (value: never, { amount, unit }: { readonly amount: unknown; readonly unit: string }) => {
      if (typeof amount !== "number" || amount <= 0 || !isTime(value)) return false;
      const [at, edge] = [Date.parse(value), now - amount * (LENGTHS[unit] ?? Number.NaN)];
      if (operator === "moreThanXAgo" || operator === "notWithinLast") return at < edge;
      return operator === "lessThanXAgo" ? at >= edge : at >= edge && at <= now;
    },
  );
}

/** Evaluates a rule at a moment, in milliseconds. True means that the step runs; no rule is true. */
export function novuVerdict(rule: unknown, data: object, at: number): boolean {
  now = at;
  if (rule === null || Object.keys(rule as object).length === 0) return true;
  return Boolean(engine.apply(rule, data));
}
