import { type Budget, type Facts, findWitness, type Query, Questions, within } from "../../analyse/index.ts";
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
import { deliveryRules, isChannelType } from "../../status/index.ts";
import { decode, encode } from "../../stored/index.ts";
import type { ConditionSlot } from "../../workflow/index.ts";
import type { LintedTrio } from "../subject/subject.ts";
import type { Reason } from "./reasons.ts";

/** The most that the queries about the conditions of one slot may take of the file's budget, so that others are asked about, too. */
const SLOT_STEPS = 100_000;

/** The most that one query may take of it. */
const QUERY_STEPS = 20_000;

/** Status conditions that may be constant, by property, operator, argument and channel type; there are few. */
const CONSTANT_STATUS_TRIOS = new Map<string, boolean>();

/** Checks whether it is proved that no context fulfils a query, given some facts. */
export type ImpossibilityCheck = (query: Partial<Query>, facts?: Facts) => boolean;

/** Answers queries about the conditions of one file; a query that exceeds the limits counts as not proved. */
export class Solver {
  /** Facts about the channels of the file's steps. */
  readonly facts: Facts;
  readonly #prefixes: readonly string[];
  readonly #budget: Budget;
  /** The slots of which a query was given up, by their pointers. */
  readonly #givenUp = new Map<string, ConditionSlot>();
  #slot: ConditionSlot | undefined;

  constructor(facts: Facts, prefixes: readonly string[], budget: Budget) {
    this.facts = facts;
    this.#budget = budget;
    this.#prefixes = prefixes;
  }

  /** Checks whether it is proved that no context fulfils all of `holding` and none of `failing`. */
  isImpossible({ holding = [], failing = [] }: Partial<Query>, facts: Facts = {}): boolean {
    // Every context fulfils a query without conditions.
    if (holding.length + failing.length === 0) return false;
    const budget = this.#budget.part(QUERY_STEPS);
    const { exists } = findWitness({ holding, failing }, { ...facts, budget });
    if (exists === "undecided") this.giveUp();
    return exists === "no";
  }

  /** Checks whether some context is known that fulfils all of `holding` and none of `failing`. */
  isPossible(query: Query, facts: Facts): boolean {
    const { exists } = findWitness(query, { ...facts, budget: this.#budget.part(QUERY_STEPS) });
    if (exists === "undecided") this.giveUp();
    return exists === "yes";
  }

  /** Returns a check for queries about parts of one condition, which share the analysis of its values. */
  aboutParts(whole: Condition): ImpossibilityCheck {
    const budget = this.#budget.part(SLOT_STEPS);
    const questionsByFacts = new Map<string, Questions>();
    const questionsGiven = (facts: Facts): Questions => {
      const key = `${facts.channels !== undefined} ${facts.expiry !== false}`;
      const questions = questionsByFacts.get(key) ?? new Questions([whole], facts, budget);
      questionsByFacts.set(key, questions);
      return questions;
    };
    return ({ holding = [], failing = [] }, facts = {}) => {
      if (holding.length + failing.length === 0) return false;
      const found = within(() => {
        const questions = questionsGiven(facts);
        return budget.limited(QUERY_STEPS, () => questions.find({ holding, failing }));
      }, undefined);
      if (found === undefined || found === "doubtful") this.giveUp();
      return found === "none";
    };
  }

  /** True if the budget of the file is spent: no further query is answered. */
  get isSpent(): boolean {
    return this.#budget.isSpent;
  }

  /** Draws conclusions about a slot: queries that are given up meanwhile count as the slot's. */
  about<Result>(slot: ConditionSlot | undefined, conclude: () => Result): Result {
    const outer = this.#slot;
    this.#slot = slot ?? outer;
    try {
      return conclude();
    } finally {
      this.#slot = outer;
    }
  }

  /** Notes that some question about the current slot has no answer: something may not have been noticed. */
  giveUp(): void {
    if (this.#slot !== undefined) this.#givenUp.set(this.#slot.pointer, this.#slot);
  }

  /** The slots that were not analysed to the end. */
  get givenUp(): readonly ConditionSlot[] {
    return [...this.#givenUp.values()];
  }

  /** Checks whether a trio alone could always or never hold. */
  mayBeConstant(trio: Trio): boolean {
    if (trio.kind === "data" || trio.kind === "audience") return dataMayBeConstant(trio);
    const channel = this.channelOf(trio.ref);
    const key = `${STATUS_PROPERTIES[trio.kind]} ${trio.operator} ${trio.argument} ${channel}`;
    const known = CONSTANT_STATUS_TRIOS.get(key);
    if (known !== undefined) return known;
    const condition = { any: [{ all: [trio] }] };
    const facts = { ...this.facts, expiry: false };
    // A status condition reads 226 states at most, so there is no budget to run out of.
    const isImpossible = (query: Partial<Query>) =>
      findWitness({ holding: [], failing: [], ...query }, facts).exists === "no";
    const isConstant = isImpossible({ holding: [condition] }) || isImpossible({ failing: [condition] });
    CONSTANT_STATUS_TRIOS.set(key, isConstant);
    return isConstant;
  }

  /** The channel type of a step, if it is known. */
  channelOf(ref: string): string | undefined {
    const { channels = {} } = this.facts;
    return Object.hasOwn(channels, ref) ? channels[ref] : undefined;
  }

  /** Facts about the channels of status conditions that keep messages from some statuses. */
  channelReasons(trios: readonly LintedTrio[]): readonly Reason[] {
    const reasons = new Map<string, Reason>();
    for (const { trio } of trios) {
      if (!isStatusTrio(trio)) continue;
      const type = this.channelOf(trio.ref);
      if (!isChannelType(type)) continue;
      const { stopsAtSent = false, hasSandbox = true } = deliveryRules(type);
      if (stopsAtSent) reasons.set(trio.ref, ["stops-at-sent", trio.ref, type]);
      else if (!hasSandbox) reasons.set(trio.ref, ["no-sandbox", trio.ref, type]);
    }
    return [...reasons.values()];
  }

  /** Checks whether a warning about the trio already says that it is constant. */
  isWarnedOf(trio: Trio): boolean {
    const { problems } = decode(encode({ any: [{ all: [trio] }] }), { prefixes: this.#prefixes });
    return problems.some(({ code }) => code === "argument-type" || code === "static-variable");
  }
}

/** Names of the values that a trio reads; trios without a common name hold and fail independently. */
export function namesOf(trio: Trio): readonly string[] {
  if (isStatusTrio(trio)) return [`ref ${trio.ref}`];
  // A path and the paths below it share their root and first segment.
  const names = pathsIn(trio).map(({ root, segments: [first] }) => JSON.stringify([root, String(first)]));
  return trio.kind === "audience" ? ["audiences", ...names] : names;
}

/** Names of the values that conditions read. */
export function namesIn(conditions: readonly Condition[]): ReadonlySet<string> {
  return new Set(conditions.flatMap(({ any }) => any.flatMap(({ all }) => all.flatMap(namesOf))));
}

export function sharesName(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((name) => b.has(name));
}

/** Checks whether a trio on data could always or never hold; for most, their form rules it out. */
function dataMayBeConstant(trio: DataTrio | AudienceTrio): boolean {
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

/** Checks whether an operator could give the same answer for everything that it compares a constant with. */
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

/** A minimal sufficient subset of things that are sufficient together: no member can be left out. */
export function fewest<T>(things: readonly T[], isSufficient: (some: readonly T[]) => boolean): readonly T[] {
  if (isSufficient([])) return [];
  if (things.length <= FEW) {
    for (const thing of things) if (isSufficient([thing])) return [thing];
    for (const [index, a] of things.entries()) {
      for (const b of things.slice(index + 1)) if (isSufficient([a, b])) return [a, b];
    }
  }
  return neededOf(things, [], isSufficient);
}

/** A minimal subset of things that is sufficient with others; asks little if most of them are not needed. */
function neededOf<T>(
  things: readonly T[],
  others: readonly T[],
  isSufficient: (some: readonly T[]) => boolean,
): readonly T[] {
  if (things.length === 1) return things;
  const half = things.length >> 1;
  const [first, second] = [things.slice(0, half), things.slice(half)];
  if (isSufficient([...others, ...second])) return neededOf(second, others, isSufficient);
  if (isSufficient([...others, ...first])) return neededOf(first, others, isSufficient);
  const inFirst = neededOf(first, [...others, ...second], isSufficient);
  const inSecond = isSufficient([...others, ...inFirst])
    ? []
    : neededOf(second, [...others, ...inFirst], isSufficient);
  return [...inFirst, ...inSecond];
}
