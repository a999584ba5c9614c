import {
  argumentKindOf,
  isStatusTrio,
  type Path,
  type Segment,
  type StatusTrio,
} from "../condition/index.ts";
import { statesOf } from "../evaluate/index.ts";
import type { State } from "../status/index.ts";
import { type Atom, type AtomTable, operandsIn, type ValueAtom } from "./atoms.ts";
import type { Budget } from "./budget.ts";
import { instantsIn } from "./candidates.ts";
import { CellList, CellUnknown, type Unknown } from "./cells.ts";
import { ClusterUnknown } from "./cluster-unknown.ts";
import { type Facts, reachableStates } from "./facts.ts";
import { candidateNows } from "./instants.ts";
import { pathUnknown } from "./path-unknown.ts";
import { stepsFor, verdictCostOf } from "./sizes.ts";
import { ValueFrame } from "./value-frame.ts";

/** The parts of a context that atoms read, as unknowns that are independent of each other. */
export interface Space {
  /** The unknowns that do not depend on `now`. */
  readonly fixed: readonly Unknown[];
  /** Representative values of `now`; one if no atom depends on it. */
  readonly nows: readonly number[];
  /** Returns the unknowns that depend on `now`. */
  readonly at: (now: number) => readonly Unknown[];
}

/** The number of states that are looked at, for one status condition, at the cost of one step of the search. */
const STATES_A_STEP = 16;

/** The steps that an unknown costs, whatever is asked of it. */
const CLUSTER_STEPS = 6;

/** Partitions the context that the atoms of a table read into unknowns. */
export function spaceOf({ atoms, paths }: AtomTable, facts: Facts, budget: Budget): Space {
  const fixed: Unknown[] = [];
  const timed: ((now: number) => Unknown)[] = [];
  const fixedTimes: number[] = [];
  const offsets = new Set<number>();
  let mostPaths = 1;
  for (const cluster of clustersOf(atoms, paths)) {
    const [first] = cluster.atoms;
    if (first === undefined) continue;
    budget.require(CLUSTER_STEPS);
    if (isStatusTrio(first.trio)) {
      fixed.push(
        refUnknown(
          first.reads[0] as string,
          cluster.atoms as readonly (Atom & { trio: StatusTrio })[],
          reachableStates(first.trio.ref, facts),
          budget,
        ),
      );
      continue;
    }
    const valueAtoms = cluster.atoms as readonly ValueAtom[];
    const unknownAt = (now: number) => unknownOf(cluster.names, valueAtoms, paths, now, budget);
    const nowOffsets = offsetsOf(valueAtoms);
    if (nowOffsets.length === 0) fixed.push(unknownAt(0));
    else {
      timed.push(unknownAt);
      for (const offset of nowOffsets) offsets.add(offset);
      for (const time of timesOf(valueAtoms)) fixedTimes.push(time);
      mostPaths = Math.max(mostPaths, cluster.names.length);
    }
  }
  return {
    fixed,
    nows: candidateNows(fixedTimes, [...offsets], mostPaths, budget),
    at: (now) => timed.map((unknownAt) => unknownAt(now)),
  };
}

function unknownOf(
  names: readonly string[],
  atoms: readonly ValueAtom[],
  paths: ReadonlyMap<string, Path>,
  now: number,
  budget: Budget,
): Unknown {
  const [name] = names;
  if (name === undefined) return constantUnknown(atoms, now, budget);
  if (names.length === 1) return pathUnknown(name, atoms, now, budget);
  return new ClusterUnknown(
    names,
    names.map((one) => paths.get(one)),
    atoms,
    now,
    budget,
  );
}

/** Returns the unknown for the state of a step (spec 1.5). Its examples are the first possible ones of `states`. */
function refUnknown(
  name: string,
  atoms: readonly { readonly index: number; readonly trio: StatusTrio }[],
  states: readonly State[],
  budget: Budget,
): CellUnknown {
  budget.require((states.length * (1 + atoms.length)) / STATES_A_STEP);
  const tables = atoms.map(({ trio }) => statesOf(trio));
  const list = new CellList();
  const answers = new Int8Array(tables.length);
  for (const state of states) {
    for (let index = 0; index < tables.length; index++)
      answers[index] = tables[index]?.[state] === 1 ? 1 : -1;
    list.add(answers, () => new Map([[name, state]]));
  }
  return new CellUnknown(
    atoms.map(({ index }) => index),
    list.cells,
  );
}

/** Returns the unknown for an atom that reads only constants and `now`: it has one cell. */
function constantUnknown(atoms: readonly ValueAtom[], now: number, budget: Budget): Unknown {
  budget.require(stepsFor(verdictCostOf(atoms), undefined));
  const frame = new ValueFrame([], atoms, now);
  const answers = Int8Array.from(atoms, (_, index) => (frame.holds(index) ? 1 : -1));
  return new CellUnknown(
    atoms.map(({ index }) => index),
    [{ answers, example: new Map() }],
  );
}

interface Cluster {
  readonly names: string[];
  readonly atoms: Atom[];
}

/** Partitions atoms: those that read the same name, or paths inside each other, are in the same cluster. */
function clustersOf(atoms: readonly Atom[], paths: ReadonlyMap<string, Path>): readonly Cluster[] {
  const parent = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root))
      root = next;
    return root;
  };
  const join = (a: string, b: string) => parent.set(rootOf(a), rootOf(b));
  for (const { reads } of atoms) {
    for (const name of reads) join(name, reads[0] as string);
  }
  for (const [name, outer] of nestingsIn(paths)) join(name, outer);
  const clusters = new Map<string | number, Cluster>();
  for (const name of parent.keys()) {
    const root = rootOf(name);
    const cluster = clusters.get(root) ?? { names: [], atoms: [] };
    cluster.names.push(name);
    clusters.set(root, cluster);
  }
  for (const atom of atoms) {
    const [name] = atom.reads;
    const key = name === undefined ? atom.index : rootOf(name);
    const cluster = clusters.get(key) ?? { names: [], atoms: [] };
    cluster.atoms.push(atom);
    clusters.set(key, cluster);
  }
  return [...clusters.values()];
}

/** The values below a path, by the segments that follow it. */
interface PathTree {
  readonly inner: Map<Segment, PathTree>;
  name: string | undefined;
}

/** Yields the names of paths, each with the name of the nearest path that it is inside. */
function* nestingsIn(paths: ReadonlyMap<string, Path>): Iterable<readonly [inner: string, outer: string]> {
  const roots = new Map<string, PathTree>();
  const treeAt = <Key>(trees: Map<Key, PathTree>, key: Key): PathTree => {
    const known = trees.get(key) ?? { inner: new Map(), name: undefined };
    trees.set(key, known);
    return known;
  };
  for (const [name, { root, segments }] of paths) {
    let tree = treeAt(roots, root);
    for (const segment of segments) tree = treeAt(tree.inner, segment);
    tree.name = name;
  }
  for (const [name, { root, segments }] of paths) {
    let tree = treeAt(roots, root);
    let outer: string | undefined;
    for (const segment of segments) {
      outer = tree.name ?? outer;
      tree = treeAt(tree.inner, segment);
    }
    if (outer !== undefined) yield [name, outer];
  }
}

/** Returns the distances from `now`, in milliseconds, of the times that atoms compare with. */
function offsetsOf(atoms: readonly ValueAtom[]): readonly number[] {
  return atoms.flatMap(({ trio }) => [
    ...(argumentKindOf(trio.operator) === "now" ? [0] : []),
    ...operandsIn(trio).flatMap((operand) =>
      operand.kind === "time" && operand.relative ? [operand.milliseconds] : [],
    ),
  ]);
}

/** Returns the instants of the constants of some atoms. */
function timesOf(atoms: readonly ValueAtom[]): readonly number[] {
  return atoms.flatMap(({ trio }) => operandsIn(trio).flatMap(instantsIn));
}
