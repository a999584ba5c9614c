import { type Json, type Path, relationOf } from "../condition/index.ts";
import { valueAt } from "../context/index.ts";
import { isEqual } from "../evaluate/index.ts";
import { instantOf } from "../time/index.ts";
import { AUDIENCES, type ValueAtom } from "./atoms.ts";
import type { Budget } from "./budget.ts";
import { type Candidates, candidatesFor, comparesInstants, unique, type Value } from "./candidates.ts";
import type { Example, Possibility, Signs, Unknown } from "./cells.ts";
import { type Container, composeValues, containersOf } from "./containers.ts";
import { type KindRule, kindOf, kindRuleOf, possibleKinds, type ValueKind } from "./kinds.ts";
import { candidateLists } from "./lists.ts";
import { dependsOnSpelling } from "./path-unknown.ts";
import { ValueFrame } from "./value-frame.ts";

/** A literal on the cluster: the place of its atom in the list, and what is said of it. */
interface Constraint {
  readonly atom: number;
  readonly holds: boolean;
  /** The places of the paths that it reads. */
  readonly reads: readonly number[];
}

/** The values at several paths that atoms compare with each other, or that lie one within the other. */
export class ClusterUnknown implements Unknown {
  readonly atoms: readonly number[];
  readonly #names: readonly string[];
  readonly #reads: readonly (readonly number[])[];
  readonly #candidates: Candidates;
  readonly #frame: ValueFrame;
  readonly #containers: readonly (Container | undefined)[];
  readonly #budget: Budget;
  readonly #open: readonly boolean[];
  readonly #textsInTexts: readonly boolean[];
  readonly #areEqual: readonly boolean[];
  readonly #kindRules: readonly (KindRule | undefined)[];
  readonly #verdicts = new Map<string, Possibility>();
  /** Whether lists were left out that could have been tried. */
  #listsLeftOut = false;

  constructor(
    names: readonly string[],
    paths: readonly (Path | undefined)[],
    atoms: readonly ValueAtom[],
    now: number,
    budget: Budget,
  ) {
    this.atoms = atoms.map(({ index }) => index);
    this.#names = names;
    this.#reads = atoms.map(({ reads }) => reads.map((name) => names.indexOf(name)));
    this.#containers = containersOf(paths);
    const inner = this.#containers.flatMap(
      (container) => container?.inner.map(({ segments }) => segments) ?? [],
    );
    this.#candidates = candidatesFor(atoms, names.length, now, inner);
    this.#frame = new ValueFrame(names, atoms, now);
    this.#budget = budget;
    const comparesTimes = atoms.some(comparesInstants);
    this.#open = atoms.map((atom) => comparesTimes && dependsOnSpelling(atom));
    this.#areEqual = atoms.map(
      ({ trio, reads }) => relationOf(trio.operator) === "equality" && reads.length > 1,
    );
    this.#kindRules = atoms.map(kindRuleOf);
    this.#textsInTexts = atoms.map(
      ({ trio, reads }) => relationOf(trio.operator) === "inclusion" && reads.length > 1,
    );
  }

  consider(signs: Signs): Possibility {
    const key = this.atoms.map((atom) => signs[atom]).join();
    let verdict = this.#verdicts.get(key);
    if (verdict === undefined) {
      verdict = this.#decide(this.#claims(signs));
      this.#verdicts.set(key, verdict);
    }
    return verdict;
  }

  example(signs: Signs): Example | undefined {
    if (!this.#search(this.#claims(signs), true)) return undefined;
    return new Map(this.#names.map((name, place) => [name, this.#frame.values[place]]));
  }

  #claims(signs: Signs): readonly Constraint[] {
    return this.atoms.flatMap((atom, index) =>
      signs[atom] === 0
        ? []
        : [{ atom: index, holds: signs[atom] === 1, reads: this.#reads[index] as readonly number[] }],
    );
  }

  #decide(claims: readonly Constraint[]): Possibility {
    if (claims.length === 0) return "possible";
    this.#listsLeftOut = false;
    if (this.#search(claims, true)) return "possible";
    if (this.#budget.isSpent || this.#candidates.gap !== undefined || this.#listsLeftOut) return "doubtful";
    const isExact = claims.every(
      ({ atom, reads }) =>
        !this.#open[atom] &&
        !this.#textsInTexts[atom] &&
        // What a container is made of is tried in full for the container itself, not for what it is compared with.
        (reads.length === 1 || reads.every((read) => this.#containers[read] === undefined)),
    );
    const isTriedInFull = this.#containers.every((container) => container?.fitsList ?? true);
    if (isExact && isTriedInFull) return "impossible";
    return this.#search(claims, false) || this.#budget.isSpent || this.#listsLeftOut
      ? "doubtful"
      : "impossible";
  }

  /** Whether there are values for the claims. Not `strictly`: claims that candidates do not settle count as met. */
  #search(claims: readonly Constraint[], strictly: boolean): boolean {
    const places = this.#names.map((_, place) => place);
    return partsOf(places, claims, strictly ? this.#containers : []).every((part) =>
      this.#searchPart(part, claims, strictly),
    );
  }

  /** The same for places that no claim joins to others. */
  #searchPart(part: readonly number[], allClaims: readonly Constraint[], strictly: boolean): boolean {
    const claims = allClaims.filter(({ reads }) => reads.some((read) => part.includes(read)));
    const rules = claims.flatMap(({ atom, holds }) => (holds ? (this.#kindRules[atom] ?? []) : []));
    const kinds = possibleKinds(this.#names, rules);
    if (this.#budget.spend(part.length * COST_OF_FILTERING)) return false;
    const kindsAt = (place: number) => kinds.get(this.#names[place] as string) as ReadonlySet<ValueKind>;
    if (part.some((place) => kindsAt(place).size === 0)) return false;
    const scalars = new Map<number, readonly Value[]>();
    for (const place of part) {
      const own = claims.filter(({ reads }) => reads.length === 1 && reads[0] === place);
      const values = this.#names[place] === AUDIENCES ? [] : this.#candidates.values;
      scalars.set(
        place,
        values.filter(
          (value) => kindsAt(place).has(kindOf(value)) && this.#passes(place, value, own, strictly),
        ),
      );
    }
    // Containers come last, inner ones before outer ones: they are made of what lies in them.
    const isContainer = (place: number) => strictly && this.#containers[place] !== undefined;
    const containers = part
      .filter(isContainer)
      .sort((a, b) => depthOf(this.#containers[b]) - depthOf(this.#containers[a]));
    const order = joinedOrder(
      part.filter((place) => !isContainer(place)),
      claims,
      (place) => scalars.get(place)?.length ?? 0,
    );
    const later: number[] = [];
    const assigned = new Set<number>();

    const isMetSoFar = (place: number): boolean =>
      claims.every((claim) => {
        if (!claim.reads.includes(place)) return true;
        const open = claim.reads.filter((read) => !assigned.has(read));
        if (open.length === 0) return this.#isMet(claim, strictly);
        const [list] = open;
        return (
          open.length > 1 ||
          !later.includes(list as number) ||
          this.#canBeMet(claim, list as number, strictly)
        );
      });
    const tryAll = (place: number, values: Iterable<Value>, next: () => boolean): boolean => {
      assigned.add(place);
      for (const value of values) {
        if (this.#budget.spend()) break;
        this.#frame.set(place, value);
        if (isMetSoFar(place) && next()) return true;
      }
      assigned.delete(place);
      return false;
    };
    const tryLater = (added: readonly number[], next: () => boolean): boolean => {
      later.push(...added);
      const found = next();
      later.length -= added.length;
      return found;
    };
    const chooseScalar = (index: number): boolean => {
      const place = order[index];
      if (place === undefined) return tryLater(containers, () => chooseList(0));
      const next = () => chooseScalar(index + 1);
      const values = scalars.get(place) as readonly Value[];
      const equal = this.#equalOf(place, claims, assigned);
      if (
        tryAll(
          place,
          equal === undefined
            ? values
            : values.filter((value) => isSame(value === undefined ? "" : value, equal)),
          next,
        )
      )
        return true;
      const canHoldList = kindsAt(place).has("list") && this.#canHoldList(place, claims, strictly);
      return canHoldList && tryLater([place], next);
    };
    const chooseList = (index: number): boolean => {
      const place = later[index];
      if (place === undefined) return true;
      const values = this.#structured(place, later, assigned, isContainer(place));
      return tryAll(place, values, () => chooseList(index + 1));
    };
    return chooseScalar(0);
  }

  /** What must be at a place because it equals what was put elsewhere; undefined where nothing is known. */
  #equalOf(place: number, claims: readonly Constraint[], assigned: ReadonlySet<number>): Json | undefined {
    for (const { atom, holds, reads } of claims) {
      if (!holds || !this.#areEqual[atom] || !reads.includes(place)) continue;
      const other = reads.find((read) => read !== place && assigned.has(read));
      if (other !== undefined) return readAt(this.#frame, other);
    }
    return undefined;
  }

  /** Whether a list at a place could meet each claim that reads nothing else. */
  #canHoldList(place: number, claims: readonly Constraint[], strictly: boolean): boolean {
    return claims.every(
      (claim) =>
        claim.reads.length > 1 || !claim.reads.includes(place) || this.#canBeMet(claim, place, strictly),
    );
  }

  /** Whether some list at a place would meet a claim, all else that it reads being there. */
  #canBeMet(claim: Constraint, place: number, strictly: boolean): boolean {
    const { lists, itemKinds, fresh } = this.#candidates;
    const others = claim.reads.filter((read) => read !== place).flatMap((read) => readAt(this.#frame, read));
    const tried: readonly (readonly Json[])[] = [
      [],
      fresh.slice(0, 1),
      ...others.map((item) => [item]),
      ...lists,
      ...itemKinds,
      itemKinds.flat(),
      others,
    ];
    return tried.some((list) => {
      this.#frame.set(place, list);
      return this.#isMet(claim, strictly);
    });
  }

  /** The lists that a path can hold, and, where others lie in it, whatever agrees with those. */
  *#structured(
    place: number,
    later: readonly number[],
    assigned: ReadonlySet<number>,
    isContainer: boolean,
  ): Iterable<Value> {
    const { values, lists, itemKinds, fresh } = this.#candidates;
    // What is missing elsewhere reads as "", which may be an item too.
    const others = [...assigned]
      .filter((other) => other !== place)
      .map((other) => readAt(this.#frame, other));
    const items = unique(others.filter((value) => !Array.isArray(value)));
    const known = new Set(items.map((item) => JSON.stringify(item)));
    const kinds = [
      // An item that another path holds is told from others of its kind by that.
      ...itemKinds.map((kind) => kind.filter((item) => !known.has(JSON.stringify(item)))),
      ...items.map((item) => [item]),
      ...sharedItems(fresh, place, later).map((item) => [item]),
    ].filter((kind) => kind.length > 0);
    const { lists: found, complete } = candidateLists(kinds, lists, later.length);
    if (!complete || later.length > 3) this.#listsLeftOut = true;
    this.#budget.spend(found.length / LISTS_A_STEP);
    if (!isContainer) {
      yield* found;
      return;
    }
    const container = this.#containers[place] as Container;
    const agrees = (value: Value): boolean =>
      container.inner.every(({ place: inner, segments }) =>
        isSame(valueAt(value, segments) as Value, this.#frame.values[inner]),
      );
    const read = (inner: number): Value => this.#frame.values[inner];
    const candidates = [
      ...(this.#names[place] === AUDIENCES ? [] : values),
      ...composeValues(container, read, fresh, found),
      ...found,
    ];
    for (const value of candidates) if (agrees(value)) yield value;
  }

  #passes(place: number, value: Value, claims: readonly Constraint[], strictly: boolean): boolean {
    this.#frame.set(place, value);
    return claims.every((claim) => this.#isMet(claim, strictly));
  }

  #isMet({ atom, holds, reads }: Constraint, strictly: boolean): boolean {
    if (this.#frame.holds(atom) === holds) return true;
    if (strictly) return false;
    const texts = reads.map((read) => this.#frame.values[read]);
    if (!texts.every((text) => typeof text === "string" || text === undefined)) return false;
    if (this.#textsInTexts[atom] && !texts.includes("") && !texts.includes(undefined)) return true;
    // Timestamps begin with a digit: how they stand to other texts does not depend on their spelling.
    return (
      this.#open[atom] === true &&
      texts.some((text) => instantOf(text ?? "") !== undefined) &&
      texts.every((text) => /^\d/.test(text ?? ""))
    );
  }
}

/** What a condition reads at a place: what is missing reads as "" (spec 3.1). */
function readAt({ values }: ValueFrame, place: number): Json {
  const value = values[place];
  return value === undefined ? "" : value;
}

/** How many lists are made for what it costs to hold one against claims. */
const LISTS_A_STEP = 8;

/** What it costs to find the values at one place that its own claims admit, in steps. */
const COST_OF_FILTERING = 50;

/** Items that stand for what several lists share: each only for some of the lists, and in none of the others. */
function sharedItems(fresh: readonly Json[], place: number, later: readonly number[]): readonly Json[] {
  const index = later.indexOf(place);
  return fresh.filter((_, pattern) => ((pattern + 1) >> index) & 1 && pattern + 1 < 2 ** later.length);
}

function isSame(a: Value, b: Value): boolean {
  return a === undefined || b === undefined ? a === b : isEqual(a, b);
}

/** Places that claims join, or that lie in each other, together. */
function partsOf(
  places: readonly number[],
  claims: readonly Constraint[],
  containers: readonly (Container | undefined)[],
): readonly (readonly number[])[] {
  const links = [
    ...claims.map(({ reads }) => reads),
    ...containers.flatMap((container, place) =>
      container === undefined ? [] : [[place, ...container.inner.map((inner) => inner.place)]],
    ),
  ];
  let parts = places.map((place) => [place]);
  for (const link of links) {
    const touched = parts.filter((part) => part.some((place) => link.includes(place)));
    if (touched.length > 1) parts = [...parts.filter((part) => !touched.includes(part)), touched.flat()];
  }
  return parts;
}

/** Places in an order in which claims can be held against values early: few values first, then what is joined. */
function joinedOrder(
  places: readonly number[],
  claims: readonly Constraint[],
  countOf: (place: number) => number,
): readonly number[] {
  const left = [...places].sort((a, b) => countOf(a) - countOf(b));
  const order: number[] = [];
  while (left.length > 0) {
    const joined = left.findIndex((place) =>
      claims.some(({ reads }) => reads.includes(place) && reads.some((read) => order.includes(read))),
    );
    order.push(...left.splice(Math.max(joined, 0), 1));
  }
  return order;
}

function depthOf(container: Container | undefined): number {
  return container?.depth ?? 0;
}
