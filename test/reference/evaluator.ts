// The reference evaluator of stored conditions, plain and slow. Written from spec/ alone, it imports nothing.
// It assumes valid conditions (spec 3.2).

// biome-ignore lint/suspicious/noExplicitAny: raw JSON
type Json = any;
export type Options = { onUnknownRef?: "error" | "skipped"; prefixes?: readonly string[] };

const PREFIXES = ["data", "recipient", "actor", "vars", "workflow", "run", "tenant", "refs"];
const DELIVERY = "undelivered bounced delivery_attempted queued not_sent sent delivered".split(" ");
const ENGAGEMENT = "seen read interacted link_clicked archived".split(" ");
const LADDER = ["skipped", ...DELIVERY, "seen", "read", "interacted", "archived"];
const UNITS: Json = { minute: 60e3, hour: 3600e3, day: 86400e3, week: 604800e3 };
const KEY = String.raw`"(?:[^"\\\x00-\x1f\ud800-\udfff]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"`;
const STEP = String.raw`\.[\p{L}\p{N}_$][\p{L}\p{N}\p{M}_$-]*|\[(?:0|[1-9]\d*|${KEY})\]`;
const STEPS = new RegExp(STEP, "gu");
const PATH = new RegExp(`^([A-Za-z_][\\w-]*)((?:${STEP})+)$`, "u");

/** The verdict of stored conditions in a context (spec 3.6). Throws `{code, places}` if the context is unfit (1.6). */
export function evaluate(stored: Json, context: Json, options: Options = {}): boolean {
  // One of the groups must hold, and in a group all trios (spec 3.2).
  const one = stored?.all ?? (stored?.length ? stored : []);
  const groups = stored?.any?.map((each: Json) => each.all ?? [each]) ?? [one];
  check(groups.flat(), context, options);
  return groups.some((trios: Json[]) => trios.every((trio) => holds(trio, context, options)));
}

/** Spec 3.3: a trio's operands, the variable first: each a path, a constant or a distance from now. */
function operandsOf({ variable, operator, argument }: Json, options: Options): Json[] {
  const read = (stored: Json) => readOperand(stored, /^is_timestamp|between$/.test(operator), options);
  const left = readOperand(variable, false, options);
  if (operator.endsWith("member")) return [{ path: ["audiences"], text: "audiences" }, read(argument)];
  if (operator.endsWith("_now")) return [left, { fromNow: 0 }];
  if (/empty$|exists$|is_(not_)?timestamp$/.test(operator)) return [left];
  if (!operator.endsWith("between")) return [left, read(argument)];
  return [left, ...(typeof argument === "string" ? fromJson(argument) : argument).map(read)];
}

function readOperand(stored: Json, isTime: boolean, options: Options): Json {
  if (typeof stored !== "string") return { constant: stored };
  const liquid = isTime ? /^\{\{ *(.+?) *\}\}$/.exec(stored)?.[1] : undefined;
  const text = liquid ?? stored;
  const path = readPath(text, options);
  if (path) return { path, text };
  const [, count, unit = "", side] = /^(\d+) (minute|hour|day|week)s? (ago|from now)$/.exec(stored) ?? [];
  if (isTime && count) return { fromNow: Number(count) * UNITS[unit] * (side === "ago" ? -1 : 1) };
  return { constant: fromJson(stored) };
}

function fromJson(text: string): Json {
  // A text that begins otherwise is not JSON; refusing it here is much faster than catching an error.
  if (!/^\s*[-\d"[{tfn]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Spec 3.1: a path's steps, the part of the context first; `["key"]` stays the list that it looks like. */
function readPath(text: string, { prefixes = [] }: Options): Json[] | undefined {
  const [, root = "", rest = ""] = PATH.exec(text) ?? [];
  const steps = rest.match(STEPS) ?? [];
  const read = (step: string) => (step.startsWith('["') ? JSON.parse(step) : step.replace(/[.[\]]/g, ""));
  return [...PREFIXES, ...prefixes].includes(root) ? [root, ...steps.map(read)] : undefined;
}

/** Spec 1.6: checks all that the trios can read before any of them is evaluated. */
function check(trios: Json[], context: Json, options: Options): void {
  const operands = trios.flatMap((trio) => operandsOf(trio, options));
  const parts = operands.flatMap(({ path, fromNow }) => path?.[0] ?? (fromNow === undefined ? [] : "now"));
  const refs = operands.flatMap((operand) => asked(operand)[0] ?? []);
  const missing = parts.filter((part) => !isObject(context) || !Object.hasOwn(context, part));
  const among = (part: string) => parts.filter((each) => each === part);
  const isFit = (code: string) => (ref: Json) => outcomeOf(ref, context, options) === code;
  const refsThatAre = (code: string) => refs.filter(isFit(code)).map((ref) => `refs.${ref}`);
  const unknown = missing.includes("refs") ? [] : refsThatAre("unknown-ref");
  const refuse = (code: string, places: string[]) => {
    if (places.length > 0) throw { code, places: [...new Set(places)].sort() };
  };
  const isUnknown = (ref: Json) => (own(own(context, "refs"), ref) ?? null) === null;
  refuse("invalid-value", refs.some(isUnknown) && !isJson(own(context, "refs")) ? ["refs"] : []);
  refuse("missing-context", missing.length > 0 ? [...missing, ...unknown] : []);
  refuse("unknown-ref", unknown);
  for (const code of ["invalid-outcome", "unknown-status"]) refuse(code, refsThatAre(code));
  refuse("invalid-audiences", Array.isArray(own(context, "audiences") ?? []) ? [] : among("audiences"));
  refuse("invalid-now", Number.isFinite(nowOf(own(context, "now"))) ? [] : among("now"));
}

/** Spec 1.5: "expired", a code of spec 1.6, or messages, each as a list of its delivery and engagement statuses. */
function outcomeOf(ref: Json, context: Json, { onUnknownRef }: Options): Json {
  const left = own(own(context, "refs"), ref) ?? (onUnknownRef === "skipped" ? [] : undefined);
  if (left === "expired" || left === undefined) return left ?? "unknown-ref";
  const list = left === "skipped" ? [] : [left].flat();
  const messages = list.map((each) => [own(each, "status"), own(each, "engagement_statuses") ?? []]);
  const isMessage = (each: Json) => isObject(each) && own(each, "matched") === undefined;
  if (!list.every(isMessage) || !messages.every(([, set]) => Array.isArray(set))) return "invalid-outcome";
  const areKnown = (set: Json) => set.every((each: Json) => ENGAGEMENT.includes(each));
  const isKnown = ([status, set]: Json[]) => DELIVERY.includes(status) && areKnown(set);
  return messages.every(isKnown) ? messages.map((each) => each.flat()) : "unknown-status";
}

/** The ref whose status an operand asks, and the property; what a wait for an event has left is data (spec 1.5.4). */
const asked = ({ path: p = [] }: Json) => (p[0] === "refs" && /status$/.test(p[2]) ? p.slice(1) : []);

/** Spec 3.1: reads a path. Returns undefined if nothing is there. */
const valueAt = ([root, ...keys]: Json[], context: Json, text: string) =>
  keys.reduce((of, key) => enter(of, key, text), own(context, root));
// A list's keys are the indexes of its items; `["0"]`, still a list itself, is a key of objects only.
function enter(of: Json, key: Json, text: string): Json {
  const members = Array.isArray(of) && typeof key === "string" ? { ...of } : of;
  if (isObject(members) && Object.hasOwn(members, key)) return members[key];
  if (!isJson(of)) throw { code: "invalid-value", places: [text] };
  return undefined;
}

/** Spec 1.6.7: whether JSON has something for a value, apart from what it holds. */
function isJson(value: Json): boolean {
  if (value instanceof Date) return !Number.isNaN(value.getTime());
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return /^(und|str|boo|obj)/.test(typeof value);
  const prototype = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Spec 1.6.7: a value as JSON has it, with all that it holds if it is compared. */
function toJson(value: Json, isCompared: boolean, text: string, within: Json[] = []): Json {
  if (!isJson(value) || within.includes(value)) throw { code: "invalid-value", places: [text] };
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "object" || value === null || !isCompared) return value;
  const inner = (member: Json) => toJson(member, isCompared, text, [...within, value]);
  if (Array.isArray(value)) return Array.from(value, (item) => inner(item) ?? null);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [key, inner(member)]));
}
const own = (of: Json, key: Json) => (isObject(of) && Object.hasOwn(of, key) ? of[key] : undefined);
const isObject = (value: Json) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Spec 3.5: milliseconds since 1970, or NaN. */
function instantOf(value: Json): number {
  const shape = /^([\d-]{10})(?:T(\d\d:\d\d)(?::(\d\d)(?:\.(\d+))?)?(?:Z|([+-]\d\d:\d\d))?)?$/;
  const parts = typeof value === "string" ? shape.exec(value) : null;
  const [, date, clock = "00:00", second = "00", fraction = "", offset = "Z"] = parts ?? [];
  const local = `${date}T${clock}:${second}.${fraction.padEnd(3, "0").slice(0, 3)}`;
  // An impossible date and time comes back as another one.
  return new Date(`${local}Z`).toJSON() === `${local}Z` ? Date.parse(local + offset) : Number.NaN;
}

const nowOf = (now: Json) =>
  typeof now === "number" ? now : now instanceof Date ? now.getTime() : instantOf(now);

const rankOf = (status: string) => LADDER.indexOf(status === "link_clicked" ? "interacted" : status);

/** Spec 1.4, as far as verdicts depend on it: the ranks from the highest down, then the click, as a sort key. */
function standing(message: string[]): string {
  const ranks = [...new Set(message)].map(rankOf).sort((a, b) => b - a);
  return String.fromCharCode(...ranks.map((rank) => 64 + rank)) + Number(message.includes("link_clicked"));
}

/** Spec 2.3: the operands of a status trio, two ranks or a list and a text. */
function statusValues(property: string, messages: string[][], argument: string): Json[] {
  const [chosen = ["skipped"]] = [...messages].sort((a, b) => (standing(a) < standing(b) ? 1 : -1));
  const asked = argument.slice("$message.".length);
  if (property === "delivery_status") return [rankOf(chosen[0]!), rankOf(asked)];
  if (property === "status") return [Math.max(...chosen.map(rankOf)), rankOf(asked)];
  const butNot = (a: string, b: string) => chosen.includes(a) && !chosen.includes(b) && `${a}_not_${b}`;
  return [[...chosen, butNot("seen", "read"), butNot("read", "link_clicked")], asked];
}

/** Spec 3.4. */
function holds(trio: Json, context: Json, options: Options): boolean {
  const operands = operandsOf(trio, options);
  const [ref, property] = asked(operands[0]);
  const outcome = ref && outcomeOf(ref, context, options);
  if (outcome === "expired") return false; // asserting or negating (spec 1.5)
  const rule = trio.operator.replace("not_", "").replace(/_now$|_date$/, "");
  const isCompared = !/^(exists|empty|is_timestamp)/.test(rule);
  const read = ({ path, text, constant, fromNow }: Json) => {
    const value = path ? toJson(valueAt(path, context, text), isCompared, text) : constant;
    if (fromNow !== undefined) return nowOf(own(context, "now")) + fromNow;
    if (rule.startsWith("is_timestamp")) return instantOf(value);
    return value === undefined && rule !== "exists" ? "" : value;
  };
  const values = outcome ? statusValues(property, outcome, trio.argument) : operands.map(read);
  return RULES[rule]!(...values) === !trio.operator.includes("not_");
}

const RULES: { [operator: string]: (...compared: Json[]) => boolean } = {
  equal_to: (a, b) => canonical(a) === canonical(b),
  greater_than: (a, b) => order(a, b) > 0,
  greater_than_or_equal_to: (a, b) => order(a, b) >= 0,
  less_than: (a, b) => order(a, b) < 0,
  less_than_or_equal_to: (a, b) => order(a, b) <= 0,
  contains: (a, b) => {
    if (typeof a === "string" && typeof b === "string") return a.includes(b);
    return (Array.isArray(a) || Array.isArray(b)) && [b].flat().some((item) => isIn(item, [a].flat()));
  },
  contains_all: (a, b) => Array.isArray(a) && Array.isArray(b) && b.every((item) => isIn(item, a)),
  empty: (a) => a === "" || a === null || (Array.isArray(a) && a.length === 0),
  exists: (a) => a !== undefined && a !== null,
  is_timestamp: (at) => !Number.isNaN(at),
  is_timestamp_before: (at, end) => at < end,
  is_timestamp_on_or_after: (at, start) => at >= start,
  is_timestamp_between: (at, low, high) => low <= at && at <= high,
  is_between: (n, low, high) => typeof n === "number" && order(low, n) <= 0 && order(n, high) <= 0,
  is_audience_member: (audiences, key) => typeof key === "string" && isIn(key, audiences || []),
};

/** A text that is equal for equal JSON values. */
const canonical = (value: Json): string => JSON.stringify(value, (_, of) => (isObject(of) ? sorted(of) : of));
const sorted = (of: Json) => Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)));
const isIn = (item: Json, list: Json[]) => list.some((each) => canonical(each) === canonical(item));

/** Negative, 0 or positive for two numbers, and for two texts by code point; NaN for any other pair. */
function order(a: Json, b: Json): number {
  if (typeof a === "string" && typeof b === "string") return points(a) < points(b) ? -1 : Number(a !== b);
  return typeof a !== "number" || typeof b !== "number" ? Number.NaN : a < b ? -1 : Number(a > b);
}

const points = (text: string) => [...text].map((each) => String(each.codePointAt(0)).padStart(7, "0")).join();
