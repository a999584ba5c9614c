import {
  type Condition,
  type Group,
  isScalar,
  isStatusTrio,
  type Path,
  RANK_OPERATORS,
  type RankOperator,
  type Segment,
  type Trio,
} from "../condition/index.ts";
import { type Gathering, placeIn } from "./operand.ts";
import { statesOf } from "./status-test.ts";
import { type Test, testOf } from "./test.ts";
import { isEqual } from "./values.ts";

/** The number of paths whose values are kept while a program runs. All others have the place behind these. */
const KEPT_PATHS = 2;

/** The continuation after the answer of a trio: the step of another trio, or the verdict. */
export type Next = Step | boolean;

/** A step of a program, for one trio. All steps have the same keys, so that engines see one shape. */
export interface Step {
  /**
   * The operator's place among RANK_OPERATORS if a path is compared with a scalar; -1 if only `test` tells; 6 for a status.
   * It is a number, and written as one, since engines compare texts and named constants more slowly.
   */
  readonly op: number;
  /** The place of the ref among those of the program, or of the path among those whose values are kept. */
  readonly place: number;
  /** The states for which a status trio holds. */
  readonly states: Uint8Array;
  /**
   * The path that is compared: 0 for `data` and 1 for `recipient` if one name follows, which programs
   * name by literals, otherwise -1; all names but the
   * last; the last; and the whole path.
   */
  readonly part: number;
  readonly parents: readonly Segment[];
  readonly name: Segment;
  readonly path: Path;
  readonly scalar: unknown;
  /** The test for all values. */
  readonly test: Test;
  /** The continuation if the trio holds. */
  readonly yes: Next;
  /** The continuation if it does not hold. */
  readonly no: Next;
}

/**
 * Makes the program of a condition, a graph of steps, and gathers its needs. It is made from its end, so that what follows
 * a step exists before it.
 *
 * After a trio that fails, the next group is entered where it differs from this one, or left out if it begins with the
 * same trios up to the failed one. So trios with which neighbouring groups begin are tested once. That does not affect the
 * verdict, since the context was checked before (spec 1.6).
 */
export function programOf({ any }: Condition, gathering: Gathering): Next {
  const paths = new Map<string, number>();
  /** The continuation after the failure of each trio of a group. */
  const failures: Next[] = [];
  let entry: Next = false;
  for (let index = any.length - 1; index >= 0; index--) {
    const { all } = any[index] as Group;
    const before = any[index - 1]?.all ?? [];
    while (failures.length < all.length) failures.push(entry);
    let shared = 0;
    while (shared < all.length && isEqual(all[shared], before[shared])) shared++;
    entry = true;
    for (let place = all.length - 1; place >= shared; place--)
      entry = stepOf(all[place] as Trio, entry, failures[place] as Next, gathering, paths);
    failures.length = shared;
  }
  return entry;
}

function stepOf(trio: Trio, yes: Next, no: Next, gathering: Gathering, paths: Map<string, number>): Step {
  const test = testOf(trio, gathering);
  let op = -1;
  let place = 0;
  let states: Uint8Array = NONE;
  let path = NOWHERE;
  let scalar: unknown;
  if (isStatusTrio(trio)) {
    op = 6;
    place = placeIn(gathering.refs, trio.ref);
    states = statesOf(trio);
  } else if (trio.kind === "data" && trio.variable.kind === "path" && trio.argument?.kind === "value") {
    ({ path } = trio.variable);
    scalar = trio.argument.value;
    place = Math.min(placeIn(paths, path.text), KEPT_PATHS);
    const rank = RANK_OPERATORS.indexOf(trio.operator as RankOperator);
    if (typeof scalar === "number" || (rank < 2 && isScalar(scalar))) op = rank;
  }
  const parents = path.segments.slice(0, -1);
  const part = parents.length > 0 ? -1 : ["data", "recipient"].indexOf(path.root);
  const name = interned(path.segments.at(-1) ?? "");
  return { op, place, states, part, parents, name, path, scalar, test, yes, no };
}

/** A text that engines compare by its address, as they do the keys of objects. */
function interned(name: Segment): Segment {
  return typeof name === "string" ? (Object.keys({ [name]: 0 })[0] as string) : name;
}

const NONE = /* @__PURE__ */ new Uint8Array();
const NOWHERE: Path = { text: "", root: "", segments: [] };
