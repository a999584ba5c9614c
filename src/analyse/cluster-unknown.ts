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
import { SIZE_A_STEP, sizeOf, stepsFor, VALUES_A_STEP, type VerdictCost, verdictCostOf } from "./sizes.ts";
import { ValueFrame } from "./value-frame.ts";

/** A literal on the cluster: its atom, as an index into the cluster's atoms, and the verdict that it asks for. */
interface Constraint {
  readonly atom: number;
  readonly holds: boolean;
  /** The indices of the paths that the atom reads. */
  readonly reads: readonly number[];
}

/** The values at several paths that depend on each other: atoms compare them, or one path is inside another. */
export class ClusterUnknown implements Unknown {
  readonly atoms: readonly number[];
  readonly cost: number;
  readonly #names: readonly string[];
  readonly #reads: readonly (readonly number[])[];
  readonly #candidates: Candidates;
  readonly #itemsOfAllKinds: readonly Json[];
  readonly #frame: ValueFrame;
  readonly #costs: readonly VerdictCost[];
  readonly #containers: readonly (Container | undefined)[];
  readonly #budget: Budget;
  readonly #variesWithSpelling: readonly boolean[];
  readonly #looksInTexts: readonly boolean[];
  readonly #isEquality: readonly boolean[];
  readonly #kindRules: readonly (KindRule | undefined)[];
  readonly #possibilities = new Map<string, Possibility>();
  /** Set if not all lists were tried. */
  #listsLeftOut = false;

  constructor(
    names: readonly string[],
    paths: readonly (Path | undefined)[],
    atoms: readonly ValueAtom[],
    now: number,
    budget: Budget,
  ) {
    this.atoms = atoms.map(({ index }) => index);
    this.cost = atoms.length / SIGNS_A_STEP;
    this.#names = names;
    budget.require(names.length ** 2 / PAIRS_OF_PATHS_A_STEP);
    const indices = new Map(names.map((name, index) => [name, index]));
    this.#reads = atoms.map(({ reads }) => reads.map((name) => indices.get(name) as number));
    this.#containers = containersOf(paths);
    const inner = this.#containers.flatMap(
      (container) => container?.inner.map(({ segments }) => segments) ?? [],
    );
    this.#candidates = candidatesFor(atoms, names.length, now, inner, budget);
    this.#itemsOfAllKinds = this.#candidates.itemKinds.flat();
    this.#frame = new ValueFrame(names, atoms, now);
    this.#budget = budget;
    this.#costs = atoms.map((atom) => verdictCostOf([atom]));
    const comparesTimes = atoms.some(comparesInstants);
    this.#variesWithSpelling = atoms.map((atom) => comparesTimes && dependsOnSpelling(atom));
    this.#isEquality = atoms.map(
      ({ trio, reads }) => relationOf(trio.operator) === "equality" && reads.length > 1,
    );
    this.#kindRules = atoms.map(kindRuleOf);
    this.#looksInTexts = atoms.map(
      ({ trio, reads }) => relationOf(trio.operator) === "inclusion" && reads.length > 1,
    );
  }

  consider(signs: Signs): Possibility {
    const key = this.atoms.map((atom) => signs[atom]).join();
    let possibility = this.#possibilities.get(key);
    if (possibility === undefined) {
      possibility = this.#decide(this.#constraints(signs));
      this.#possibilities.set(key, possibility);
    }
    return possibility;
  }

  example(signs: Signs): Example | undefined {
    if (!this.#search(this.#constraints(signs), true)) return undefined;
    return new Map(this.#names.map((name, path) => [name, this.#frame.values[path]]));
  }

  #constraints(signs: Signs): readonly Constraint[] {
    return this.atoms.flatMap((atom, index) =>
      signs[atom] === 0
        ? []
        : [{ atom: index, holds: signs[atom] === 1, reads: this.#reads[index] as readonly number[] }],
    );
  }

  #decide(constraints: readonly Constraint[]): Possibility {
    if (constraints.length === 0) return "possible";
    this.#listsLeftOut = false;
    if (this.#search(constraints, true)) return "possible";
    if (!this.#candidates.isComplete || this.#listsLeftOut) return "doubtful";
    const isExact = constraints.every(
      ({ atom, reads }) =>
        !this.#variesWithSpelling[atom] &&
        !this.#looksInTexts[atom] &&
        // Containers are tried in full only against constraints that read nothing else.
        (reads.length === 1 || reads.every((read) => this.#containers[read] === undefined)),
    );
    const isTriedInFull = this.#containers.every((container) => container?.fitsList ?? true);
    if (isExact && isTriedInFull) return "impossible";
    return this.#search(constraints, false) || this.#listsLeftOut ? "doubtful" : "impossible";
  }

  /**
   * Searches for values that meet the constraints. If not `strictly`, constraints whose verdict the candidates cannot
   * decide count as met.
   */
  #search(constraints: readonly Constraint[], strictly: boolean): boolean {
    const paths = this.#names.map((_, path) => path);
    return partsOf(paths, constraints, strictly ? this.#containers : []).every((part) =>
      this.#searchPart(part, constraints, strictly),
    );
  }

  /** Searches a part of the paths that no constraint connects with the others. */
  #searchPart(part: readonly number[], allConstraints: readonly Constraint[], strictly: boolean): boolean {
    this.#budget.require((allConstraints.length + part.length) / SIGNS_A_STEP);
    const isPart = new Set(part);
    const constraints = allConstraints.filter(({ reads }) => reads.some((read) => isPart.has(read)));
    const constraintsOf = new Map<number, Constraint[]>(part.map((path) => [path, []]));
    for (const constraint of constraints) {
      for (const read of new Set(constraint.reads)) constraintsOf.get(read)?.push(constraint);
    }
    const rules = constraints.flatMap(({ atom, holds }) => (holds ? (this.#kindRules[atom] ?? []) : []));
    const kinds = possibleKinds(
      part.map((path) => this.#names[path] as string),
      rules,
      this.#budget,
    );
    const kindsAt = (path: number) => kinds.get(this.#names[path] as string) as ReadonlySet<ValueKind>;
    if (part.some((path) => kindsAt(path).size === 0)) return false;
    const scalars = new Map<number, readonly Value[]>();
    for (const path of part) {
      const unary = (constraintsOf.get(path) as readonly Constraint[]).filter(
        ({ reads }) => reads.length === 1,
      );
      const values = this.#names[path] === AUDIENCES ? [] : this.#candidates.values;
      this.#budget.require(values.length / VALUES_A_STEP);
      scalars.set(
        path,
        values.filter(
          (value) => kindsAt(path).has(kindOf(value)) && this.#passes(path, value, unary, strictly),
        ),
      );
    }
    // Containers come last, inner ones before outer ones: they are composed of the values inside them.
    const isContainer = (path: number) => strictly && this.#containers[path] !== undefined;
    const containers = part
      .filter(isContainer)
      .sort((a, b) => (this.#containers[b] as Container).depth - (this.#containers[a] as Container).depth);
    const order = connectedOrder(
      part.filter((path) => !isContainer(path)),
      constraintsOf,
      (path) => scalars.get(path)?.length ?? 0,
      this.#budget,
    );
    const later: number[] = [];
    const assigned = new Set<number>();

    const isMetSoFar = (path: number): boolean =>
      (constraintsOf.get(path) as readonly Constraint[]).every((constraint) => {
        const open = constraint.reads.filter((read) => !assigned.has(read));
        if (open.length === 0) return this.#isMet(constraint, strictly);
        const [list] = open;
        return (
          open.length > 1 ||
          !later.includes(list as number) ||
          this.#canBeMet(constraint, list as number, strictly)
        );
      });
    const tryAll = (path: number, values: Iterable<Value>, next: () => boolean): boolean => {
      assigned.add(path);
      for (const value of values) {
        this.#budget.require(1 + sizeOf(value) / SIZE_A_STEP);
        this.#frame.set(path, value);
        if (isMetSoFar(path) && next()) return true;
      }
      assigned.delete(path);
      return false;
    };
    const tryLater = (added: readonly number[], next: () => boolean): boolean => {
      later.push(...added);
      const found = next();
      later.length -= added.length;
      return found;
    };
    const assignScalars = (index: number): boolean => {
      const path = order[index];
      if (path === undefined) return tryLater(containers, () => assignLists(0));
      const next = () => assignScalars(index + 1);
      const values = scalars.get(path) as readonly Value[];
      const relevant = constraintsOf.get(path) as readonly Constraint[];
      const equal = this.#equalOf(path, relevant, assigned);
      if (
        tryAll(
          path,
          equal === undefined
            ? values
            : this.#counted(values).filter((value) => isSame(value === undefined ? "" : value, equal)),
          next,
        )
      )
        return true;
      const canHoldList = kindsAt(path).has("list") && this.#canHoldList(path, relevant, strictly);
      return canHoldList && tryLater([path], next);
    };
    const assignLists = (index: number): boolean => {
      const path = later[index];
      if (path === undefined) return true;
      const values = this.#listsFor(path, later, assigned, isContainer(path));
      return tryAll(path, values, () => assignLists(index + 1));
    };
    return assignScalars(0);
  }

  /** Returns the value that a path must equal, given the paths that have a value; undefined if there is none. */
  #equalOf(
    path: number,
    constraints: readonly Constraint[],
    assigned: ReadonlySet<number>,
  ): Json | undefined {
    for (const { atom, holds, reads } of constraints) {
      if (!holds || !this.#isEquality[atom] || !reads.includes(path)) continue;
      const other = reads.find((read) => read !== path && assigned.has(read));
      if (other !== undefined) return readAt(this.#frame, other);
    }
    return undefined;
  }

  /** Checks whether a list at a path could meet each constraint that reads only this path. */
  #canHoldList(path: number, constraints: readonly Constraint[], strictly: boolean): boolean {
    return constraints.every(
      (constraint) =>
        constraint.reads.length > 1 ||
        !constraint.reads.includes(path) ||
        this.#canBeMet(constraint, path, strictly),
    );
  }

  /** Checks whether some list at a path meets a constraint whose other paths have values. */
  #canBeMet(constraint: Constraint, path: number, strictly: boolean): boolean {
    const { lists, itemKinds, fresh } = this.#candidates;
    this.#budget.require((lists.length + itemKinds.length) / VALUES_A_STEP);
    const others = constraint.reads
      .filter((read) => read !== path)
      .flatMap((read) => readAt(this.#frame, read));
    const tried: readonly (readonly Json[])[] = [
      [],
      fresh.slice(0, 1),
      ...others.map((item) => [item]),
      ...lists,
      ...itemKinds,
      this.#itemsOfAllKinds,
      others,
    ];
    return tried.some((list) => {
      this.#frame.set(path, list);
      return this.#isMet(constraint, strictly);
    });
  }

  /** Yields lists for a path and, for a container, all values that agree with the values inside it. */
  *#listsFor(
    path: number,
    later: readonly number[],
    assigned: ReadonlySet<number>,
    isContainer: boolean,
  ): Iterable<Value> {
    const { values, lists, itemKinds, fresh } = this.#candidates;
    this.#budget.require((assigned.size + itemKinds.length + this.#itemsOfAllKinds.length) / VALUES_A_STEP);
    // A missing value reads as "", which can be an item, too.
    const others = [...assigned].filter((other) => other !== path).map((other) => readAt(this.#frame, other));
    for (const other of others) this.#budget.require(sizeOf(other) / SIZE_A_STEP);
    const items = unique(others.filter((value) => !Array.isArray(value)));
    const known = new Set(items.map((item) => JSON.stringify(item)));
    const kinds = [
      // An item that is the value of another path differs from the others of its kind.
      ...itemKinds.map((kind) => kind.filter((item) => !known.has(JSON.stringify(item)))),
      ...items.map((item) => [item]),
      ...sharedItems(fresh, path, later).map((item) => [item]),
    ].filter((kind) => kind.length > 0);
    const { lists: found, isComplete: complete } = candidateLists(kinds, lists, later.length, this.#budget);
    if (!complete || later.length > 3) this.#listsLeftOut = true;
    if (!isContainer) {
      yield* found;
      return;
    }
    const container = this.#containers[path] as Container;
    const agrees = (value: Value): boolean => {
      this.#budget.require((1 + container.inner.length) / VALUES_A_STEP + sizeOf(value) / SIZE_A_STEP);
      return container.inner.every(({ index: inner, segments }) =>
        isSame(valueAt(value, segments) as Value, this.#frame.values[inner]),
      );
    };
    const read = (inner: number): Value => this.#frame.values[inner];
    if (this.#names[path] !== AUDIENCES) for (const value of values) if (agrees(value)) yield value;
    for (const value of composeValues(container, read, fresh, found)) if (agrees(value)) yield value;
    for (const value of found) if (agrees(value)) yield value;
  }

  /** Returns values after spending the cost of reading all of them. */
  #counted(values: readonly Value[]): readonly Value[] {
    this.#budget.require(values.length / VALUES_A_STEP);
    return values;
  }

  #passes(path: number, value: Value, constraints: readonly Constraint[], strictly: boolean): boolean {
    this.#frame.set(path, value);
    return constraints.every((constraint) => this.#isMet(constraint, strictly));
  }

  #isMet({ atom, holds, reads }: Constraint, strictly: boolean): boolean {
    const cost = this.#costs[atom] as VerdictCost;
    let steps = 0;
    for (const read of reads) steps += stepsFor(cost, this.#frame.values[read]);
    if (reads.length > 1) steps += pairsOf(reads.map((read) => this.#frame.values[read]));
    this.#budget.require(steps);
    if (this.#frame.holds(atom) === holds) return true;
    if (strictly) return false;
    const texts = reads.map((read) => this.#frame.values[read]);
    if (!texts.every((text) => typeof text === "string" || text === undefined)) return false;
    if (this.#looksInTexts[atom] && !texts.includes("") && !texts.includes(undefined)) return true;
    // A timestamp begins with a digit, so its order relative to texts that do not is independent of its spelling.
    return (
      this.#variesWithSpelling[atom] === true &&
      texts.some((text) => instantOf(text ?? "") !== undefined) &&
      texts.every((text) => /^\d/.test(text ?? ""))
    );
  }
}

/** Returns the value that a condition reads at a path: "" if it is missing (spec 3.1). */
function readAt({ values }: ValueFrame, path: number): Json {
  const value = values[path];
  return value === undefined ? "" : value;
}

/** Amounts of work that cost one step of the search, by kind. */
const PAIRS_OF_PATHS_A_STEP = 4;
const SIGNS_A_STEP = 16;

/** Returns the steps for comparing lists item by item. */
function pairsOf(values: readonly Value[]): number {
  let pairs = 1;
  for (const value of values) pairs *= Array.isArray(value) ? value.length : 1;
  return pairs / SIZE_A_STEP;
}

/** Returns the items for one of several lists: each item belongs to one combination of the lists, and to no others. */
function sharedItems(fresh: readonly Json[], path: number, later: readonly number[]): readonly Json[] {
  const index = later.indexOf(path);
  return fresh.filter((_, pattern) => ((pattern + 1) >> index) & 1 && pattern + 1 < 2 ** later.length);
}

function isSame(a: Value, b: Value): boolean {
  return a === undefined || b === undefined ? a === b : isEqual(a, b);
}

/** Partitions paths: paths that constraints connect, or that are inside each other, are in the same part. */
function partsOf(
  paths: readonly number[],
  constraints: readonly Constraint[],
  containers: readonly (Container | undefined)[],
): readonly (readonly number[])[] {
  const links = [
    ...constraints.map(({ reads }) => reads),
    ...containers.flatMap((container, path) =>
      container === undefined ? [] : [[path, ...container.inner.map((inner) => inner.index)]],
    ),
  ];
  const partOf = new Map(paths.map((path) => [path, [path]]));
  for (const [first, ...others] of links) {
    for (const path of others) {
      const [whole, other] = [partOf.get(first as number), partOf.get(path)];
      if (whole === undefined || other === undefined || whole === other) continue;
      const [larger, smaller] = whole.length < other.length ? [other, whole] : [whole, other];
      for (const moved of smaller) {
        larger.push(moved);
        partOf.set(moved, larger);
      }
    }
  }
  return [...new Set(partOf.values())].map((part) => part.sort((a, b) => a - b));
}

/** Orders paths so that constraints are checked early: few candidates first, then paths connected to earlier ones. */
function connectedOrder(
  paths: readonly number[],
  constraintsOf: ReadonlyMap<number, readonly Constraint[]>,
  countOf: (path: number) => number,
  budget: Budget,
): readonly number[] {
  budget.require(paths.length ** 2 / SIZE_A_STEP);
  const left = [...paths].sort((a, b) => countOf(a) - countOf(b));
  const order: number[] = [];
  const connected = new Set<number>();
  while (left.length > 0) {
    const joined = left.findIndex((path) => connected.has(path));
    const [path] = left.splice(Math.max(joined, 0), 1) as [number];
    order.push(path);
    for (const { reads } of constraintsOf.get(path) ?? []) for (const read of reads) connected.add(read);
  }
  return order;
}
