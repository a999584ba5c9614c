/**
 * A JSON Logic engine that differs from json-logic-js in every respect in which engines of other languages do: it
 * converts texts that look like numbers, orders texts by code point, and evaluates operands that `and` and `or` do not
 * need. It refuses operands of types on which engines disagree. Rules that work here work on any engine.
 */

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export function looseApply(rule: Json, data: Json): Json {
  if (Array.isArray(rule)) return rule.map((item) => looseApply(item, data));
  if (typeof rule !== "object" || rule === null) return rule;
  const [[operation, written] = fail("an empty object"), ...others] = Object.entries(rule);
  if (others.length > 0) fail("an object that is not an operation");
  const operands = Array.isArray(written) ? written : [written];
  if (operation === "reduce") return reduce(operands, data);
  if (operation === "if") return choose(operands, data);
  return run(
    operation,
    operands.map((operand) => looseApply(operand, data)),
    data,
  );
}

function reduce([list, step, initial]: readonly Json[], data: Json): Json {
  const items = looseApply(list as Json, data);
  if (!Array.isArray(items)) fail("reduce of no list");
  return (items as readonly Json[]).reduce(
    (accumulator, current) => looseApply(step as Json, { accumulator, current }),
    initial as Json,
  );
}

function choose([test, result, ...others]: readonly Json[], data: Json): Json {
  if (result === undefined) return looseApply(test as Json, data);
  return truth(looseApply(test as Json, data)) ? looseApply(result, data) : choose(others, data);
}

function run(operation: string, operands: readonly Json[], data: Json): Json {
  const [a = null, b = null, c] = operands;
  switch (operation) {
    case "var": {
      let value = data;
      for (const key of String(a).split(".")) value = own(value, key);
      return value;
    }
    case "and":
      return operands.every(truth);
    case "or":
      return operands.some(truth);
    case "!":
      return !truth(a);
    case "===":
      return isSame(a, b);
    case "!==":
      return !isSame(a, b);
    case "in":
      return isIn(a, b);
    case "<":
      return isLess(a, b);
    case "<=":
      return !isLess(b, a) && (c === undefined || !isLess(c, b));
    case ">":
      return isLess(b, a);
    case ">=":
      return !isLess(a, b);
    case "+":
    case "-":
      if (typeof a !== "number" || typeof b !== "number") return fail("a sum of no numbers");
      return operation === "+" ? a + b : a - b;
    case "merge":
      return operands.flat(1) as Json;
    default:
      return fail(`no operation ${operation}`);
  }
}

function own(value: Json, key: string): Json {
  const isThere = typeof value === "object" && value !== null && Object.hasOwn(value, key);
  return isThere ? (value as { readonly [key: string]: Json })[key]! : fail(`nothing under ${key}`);
}

/** Languages disagree about which values are true. */
function truth(value: Json): boolean {
  return typeof value === "boolean" ? value : fail(`${JSON.stringify(value)} is neither true nor false`);
}

/** Languages disagree about which lists are equal. */
function isSame(a: Json, b: Json): boolean {
  if (typeof a === "object" && typeof b === "object" && a !== null && b !== null)
    fail("two lists or objects");
  return a === b;
}

function isIn(part: Json, whole: Json): boolean {
  if (typeof whole === "string") return whole.includes(String(part));
  if (!Array.isArray(whole)) return fail(`in ${JSON.stringify(whole)}`);
  return whole.some((item: Json) => isLooselySame(item, part));
}

function isLooselySame(a: Json, b: Json): boolean {
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x !== undefined && y !== undefined) return x === y;
  return a === b;
}

function isLess(a: Json, b: Json): boolean {
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x !== undefined && y !== undefined) return x < y;
  if (typeof a !== "string" || typeof b !== "string") return false;
  const points = [...a].map((character) => character.codePointAt(0)!);
  const others = [...b].map((character) => character.codePointAt(0)!);
  const at = points.findIndex((point, index) => point !== others[index]);
  return at === -1 ? points.length < others.length : at < others.length && points[at]! < others[at]!;
}

/** Converts a value to a number: numbers, texts of numbers, booleans, and null as zero. */
function numberOf(value: Json): number | undefined {
  if (value === null || typeof value === "boolean") return Number(value);
  if (typeof value === "number") return value;
  return typeof value === "string" && /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(value)
    ? Number(value)
    : undefined;
}

function fail(message: string): never {
  throw new Error(message);
}
