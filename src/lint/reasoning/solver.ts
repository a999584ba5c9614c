import { type Facts, find, type Sought } from "../../analyse/index.ts";
import {
  type AudienceTrio,
  type Condition,
  type DataTrio,
  isStatusTrio,
  type Operand,
  pathsIn,
  relationOf,
  STATUS_PROPERTIES,
  type Trio,
} from "../../condition/index.ts";
import { decode, encode } from "../../stored/index.ts";

/**
 * What the questions of a file may cost together, where a trio costs one, so that a file is checked in about a second
 * however hard it was made to be; what one may cost; and how much may be tried to answer it.
 */
const FILE_COST = 6_000;
const MOST_COST = 600;
const BUDGET = 2_000;

/** What one costs besides that could not be decided: it takes far longer than others. */
const UNDECIDED_COST = 300;

/** What is worth asking of status conditions, by what they ask of which type of channel: there are few of them. */
const SUSPICIOUS = new Map<string, boolean>();

/** Answers questions about the conditions of one file: what is not shown within the limits counts as not so. */
export class Logic {
  /** What is known of the channels of the file's steps. */
  readonly facts: Facts;
  readonly #prefixes: readonly string[];
  #left = FILE_COST;

  constructor(facts: Facts, prefixes: readonly string[]) {
    this.facts = facts;
    this.#prefixes = prefixes;
  }

  /** Whether it is shown that in no context all of some conditions hold and none of others. */
  isImpossible({ holding = [], failing = [] }: Partial<Sought>, facts: Facts = {}): boolean {
    // Of nothing at all, every context is an example.
    if (holding.length + failing.length === 0) return false;
    const cost = costOf([...holding, ...failing]);
    if (cost > MOST_COST || cost > this.#left) return false;
    this.#left -= cost;
    const { exists } = find({ holding, failing }, { ...facts, budget: BUDGET });
    if (exists === "undecided") this.#left -= UNDECIDED_COST;
    return exists === "no";
  }

  /** Whether a trio by itself could hold always or never, so that it is worth asking. */
  isSuspicious(trio: Trio): boolean {
    if (trio.kind === "data" || trio.kind === "audience") return mayBeConstant(trio);
    const channel = this.channelOf(trio.ref);
    const key = `${STATUS_PROPERTIES[trio.kind]} ${trio.operator} ${trio.argument} ${channel}`;
    const known = SUSPICIOUS.get(key);
    if (known !== undefined) return known;
    const condition = { any: [{ all: [trio] }] };
    const facts = { ...this.facts, expiry: false };
    const suspicious =
      this.isImpossible({ holding: [condition] }, facts) ||
      this.isImpossible({ failing: [condition] }, facts);
    if (this.#left > 0) SUSPICIOUS.set(key, suspicious);
    return suspicious;
  }

  /** The type of the channel that a step sends through, where it is known. */
  channelOf(ref: string): string | undefined {
    const { channels = {} } = this.facts;
    return Object.hasOwn(channels, ref) ? channels[ref] : undefined;
  }

  /** Whether there is a warning about a trio as it stands, which says that it is constant. */
  isWarnedOf(trio: Trio): boolean {
    const { problems } = decode(encode({ any: [{ all: [trio] }] }), { prefixes: this.#prefixes });
    return problems.some(({ code }) => code === "argument-type" || code === "static-variable");
  }
}

/** What it costs to ask about conditions: many trios are many answers, many times are many moments to ask at. */
function costOf(conditions: readonly Condition[]): number {
  const trios = conditions.flatMap(({ any }) => any.flatMap(({ all }) => all));
  if (trios.length > MOST_TRIOS) return Number.POSITIVE_INFINITY;
  const times = new Set(trios.filter(asksTime).map((trio) => JSON.stringify(trio)));
  return conditions.length + trios.length + 4 * times.size ** 2;
}

/** The most trios that a question may be about. */
export const MOST_TRIOS = 96;

function asksTime({ operator }: Trio): boolean {
  return relationOf(operator) === "instants";
}

/** Names of what a trio reads, such that trios with no name in common can hold and fail independently. */
export function namesOf(trio: Trio): readonly string[] {
  if (isStatusTrio(trio)) return [`ref ${trio.ref}`];
  // Paths that lie in each other begin alike.
  const names = pathsIn(trio).map(({ root, segments: [first] }) => JSON.stringify([root, String(first)]));
  return trio.kind === "audience" ? ["audiences", ...names] : names;
}

/** The names of all that conditions read. */
export function namesIn(conditions: readonly Condition[]): ReadonlySet<string> {
  return new Set(conditions.flatMap(({ any }) => any.flatMap(({ all }) => all.flatMap(namesOf))));
}

export function sharesName(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((name) => b.has(name));
}

/** Whether a trio on data could hold always or never by itself: of most, its form says that it does not. */
function mayBeConstant(trio: DataTrio | AudienceTrio): boolean {
  if (trio.kind === "audience") {
    return trio.argument.kind === "value" && typeof trio.argument.value !== "string";
  }
  const { argument } = trio;
  if (trio.variable.kind === "value") return true;
  if (argument === undefined || argument.kind === "time") return false;
  const names = namesOf(trio);
  if (new Set(names).size < names.length) return true;
  if (argument.kind === "range") return isBackward(argument.low, argument.high);
  return argument.kind === "value" && isOddFor(trio.operator, argument.value);
}

function isBackward(low: Operand, high: Operand): boolean {
  const ends = [low, high].map((end) =>
    end.kind === "time" ? end.milliseconds : "value" in end ? end.value : undefined,
  );
  const [from, to] = ends;
  return typeof from === "number" && typeof to === "number" && from > to;
}

/** Whether an operator could give one answer whatever it compares a constant with. */
function isOddFor(operator: DataTrio["operator"], value: unknown): boolean {
  const isScalar = typeof value !== "object" || value === null;
  switch (relationOf(operator)) {
    case "equality":
      return false;
    case "inclusion":
      return !isScalar;
    case "order":
    case "items":
    case "presence":
    case "instants":
    case "numbers":
    case "membership":
      return typeof value !== "number" && (typeof value !== "string" || value === "");
  }
}

const FEW = 8;

/** Few of some things that are enough, none of which could be left out; all of them must be enough. */
export function fewest<T>(things: readonly T[], isEnough: (some: readonly T[]) => boolean): readonly T[] {
  if (isEnough([])) return [];
  if (things.length <= FEW) {
    for (const thing of things) if (isEnough([thing])) return [thing];
    for (const [index, a] of things.entries()) {
      for (const b of things.slice(index + 1)) if (isEnough([a, b])) return [a, b];
    }
  }
  let left = things;
  for (const thing of things) {
    const fewer = left.filter((other) => other !== thing);
    if (isEnough(fewer)) left = fewer;
  }
  return left;
}
