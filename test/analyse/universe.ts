import type { Condition, Json, Operand, StatusTrio, Trio } from "../../src/condition/index.ts";
import { encode } from "../../src/stored/index.ts";
import { evaluate } from "../reference/evaluator.ts";
import { add, type Bits, emptyBits, fullBits, isEmpty, keep, remove, setBit } from "./bits.ts";
import { AUDIENCE_LISTS, GRID, NESTED_GRID, NOWS } from "./grid.ts";
import { OUTCOMES, outcomesOf } from "./status-sets.ts";

/** The possible values of a key of `data`. */
interface Axis {
  readonly key: string;
  readonly values: readonly (Json | undefined)[];
}

/** A path: its axis, and for each value of the axis the index in `found` of the value at the path. */
interface Reading {
  readonly axis: number;
  /** Equal for paths with the same values in the same order. */
  readonly domain: string;
  readonly found: readonly (Json | undefined)[];
  readonly foundAt: Int32Array;
}

/** A group, split into status trios and others. */
interface SplitGroup {
  readonly statuses: readonly StatusTrio[];
  readonly others: readonly Exclude<Trio, StatusTrio>[];
}

type Groups = readonly (readonly Exclude<Trio, StatusTrio>[])[];

/**
 * Brute force: all combinations of some values at some paths, some moments, some audiences and all outcomes of all
 * steps. The reference evaluator gives the result of each trio for each combination, once; conditions combine these
 * results as sets of bits.
 */
export class Universe {
  readonly #axes: readonly Axis[];
  readonly #size: number;
  readonly #all: Bits;
  readonly #none: Bits;
  readonly #readings = new Map<string, Reading>();
  readonly #answers = new Map<string, Int8Array>();
  readonly #sets = new Map<string, Bits>();

  constructor(axes: readonly Axis[]) {
    this.#axes = axes;
    this.#size = axes.reduce((size, { values }) => size * values.length, 1);
    this.#all = fullBits(this.#size);
    this.#none = emptyBits(this.#size);
  }

  /** Checks for a combination in which all of some conditions hold and none of others. */
  has(holding: readonly Condition[], failing: readonly Condition[]): boolean {
    const conditions = [...holding, ...failing].map(({ any }) => any.map(({ all }) => split(all)));
    const trios = conditions.flat().flatMap(({ others }) => others);
    const nows = trios.some(readsNow) ? NOWS : NOWS.slice(0, 1);
    const audiences = trios.some(({ kind }) => kind === "audience") ? AUDIENCE_LISTS : [null];
    for (const left of leftByOutcomes(conditions)) {
      for (const now of nows) {
        for (const list of audiences) {
          const found = this.#all.slice();
          for (const [index, groups] of left.entries()) {
            const set = this.#setOf(groups, now, list);
            if (index < holding.length) keep(found, set);
            else remove(found, set);
          }
          if (!isEmpty(found)) return true;
        }
      }
    }
    return false;
  }

  #setOf(groups: Groups, now: number, audiences: Json): Bits {
    const set = emptyBits(this.#size);
    for (const group of groups) {
      if (group.length === 0) return this.#all;
      const [first, ...rest] = group.map((trio) => this.#setOfTrio(trio, now, audiences));
      const both = (first as Bits).slice();
      for (const other of rest) keep(both, other);
      add(set, both);
    }
    return set;
  }

  #setOfTrio(trio: Exclude<Trio, StatusTrio>, now: number, audiences: Json): Bits {
    const moment = readsNow(trio) ? now : undefined;
    const lists = trio.kind === "audience" ? audiences : undefined;
    const key = JSON.stringify([trio, moment, lists]);
    let set = this.#sets.get(key);
    if (set === undefined) {
      set = this.#work(trio, moment, lists);
      this.#sets.set(key, set);
    }
    return set;
  }

  /** The combinations in which a trio holds, computed once for each combination of the values at its paths. */
  #work(trio: Exclude<Trio, StatusTrio>, now: number | undefined, audiences: Json | undefined): Bits {
    const texts = [
      ...new Set(operandsOf(trio).flatMap((operand) => ("path" in operand ? [operand.path.text] : []))),
    ];
    const readings = texts.map((text) => this.#readingOf(text));
    // Paths with the same values are evaluated once: the evaluator gets them as p0, p1, p2.
    const places = [...readings.keys()].sort(
      (a, b) => (texts[b] as string).length - (texts[a] as string).length,
    );
    const stored = JSON.stringify(encode({ any: [{ all: [trio] }] }));
    const renamed = places.reduce(
      (text, place) => text.replaceAll(texts[place] as string, `data.p${place}`),
      stored,
    );
    const question = JSON.parse(renamed);
    const key = JSON.stringify([renamed, readings.map(({ domain }) => domain), now, audiences]);
    const total = readings.reduce((product, { found }) => product * found.length, 1);
    const answers = this.#answers.get(key) ?? new Int8Array(total);
    this.#answers.set(key, answers);
    const ask = (combination: number): boolean => {
      const data: Record<string, Json> = {};
      let rest = combination;
      for (const [place, { found }] of readings.entries()) {
        const value = found[rest % found.length];
        if (value !== undefined) data[`p${place}`] = value;
        rest = Math.floor(rest / found.length);
      }
      return evaluate(question, { data, now, audiences });
    };
    if (readings.length === 0) return ask(0) ? this.#all : this.#none;
    const set = emptyBits(this.#size);
    for (let tuple = 0; tuple < this.#size; tuple++) {
      let combination = 0;
      let factor = 1;
      for (const { axis, foundAt, found } of readings) {
        combination += factor * (foundAt[this.#placeOn(axis, tuple)] as number);
        factor *= found.length;
      }
      if (answers[combination] === 0) answers[combination] = ask(combination) ? 1 : -1;
      if (answers[combination] === 1) setBit(set, tuple);
    }
    return set;
  }

  /** The index of an axis's value in a combination. */
  #placeOn(axis: number, tuple: number): number {
    let rest = tuple;
    for (let index = 0; index < axis; index++)
      rest = Math.floor(rest / (this.#axes[index] as Axis).values.length);
    return rest % (this.#axes[axis] as Axis).values.length;
  }

  #readingOf(text: string): Reading {
    let reading = this.#readings.get(text);
    if (reading === undefined) {
      reading = readingOf(text, this.#axes);
      this.#readings.set(text, reading);
    }
    return reading;
  }
}

function readingOf(text: string, axes: readonly Axis[]): Reading {
  const [root, key, ...steps] = text.split(/[.[\]]+/).filter((part) => part !== "");
  const axis = axes.findIndex((one) => one.key === key);
  if (root !== "data" || axis < 0) throw new Error(`not in this universe: ${text}`);
  const enter = (of: Json | undefined, step: string): Json | undefined =>
    typeof of === "object" && of !== null && Object.hasOwn(of, step) ? (of as never)[step] : undefined;
  const reached = (axes[axis] as Axis).values.map((value) => steps.reduce(enter, value));
  const found = [...new Map(reached.map((value) => [JSON.stringify(value), value])).values()];
  const keys = found.map((value) => JSON.stringify(value));
  const foundAt = Int32Array.from(reached, (value) => keys.indexOf(JSON.stringify(value)));
  return { axis, domain: keys.join(), found, foundAt };
}

function operandsOf(trio: Exclude<Trio, StatusTrio>): readonly Operand[] {
  const operands = [trio.kind === "data" ? trio.variable : undefined, trio.argument];
  return operands.flatMap((operand): readonly Operand[] =>
    operand === undefined ? [] : operand.kind === "range" ? [operand.low, operand.high] : [operand],
  );
}

function readsNow(trio: Exclude<Trio, StatusTrio>): boolean {
  return (
    trio.operator.endsWith("_now") ||
    operandsOf(trio).some((operand) => operand.kind === "time" && operand.relative)
  );
}

function split(trios: readonly Trio[]): SplitGroup {
  const isStatus = (trio: Trio): trio is StatusTrio => trio.kind !== "data" && trio.kind !== "audience";
  return {
    statuses: trios.filter(isStatus),
    others: trios.filter((trio): trio is Exclude<Trio, StatusTrio> => !isStatus(trio)),
  };
}

/** All sets of groups that the outcomes of steps leave undecided, each once. */
function leftByOutcomes(conditions: readonly (readonly SplitGroup[])[]): readonly (readonly Groups[])[] {
  const trios = conditions.flat().flatMap(({ statuses }) => statuses);
  let worlds: readonly ReadonlySet<StatusTrio>[] = [new Set()];
  for (const ref of new Set(trios.map((trio) => trio.ref))) {
    const ofRef = trios.filter((trio) => trio.ref === ref);
    const tables = ofRef.map(outcomesOf);
    const kinds = new Map<string, readonly StatusTrio[]>();
    for (const place of OUTCOMES.keys()) {
      const signature = tables.map((table) => table[place]).join("");
      if (!kinds.has(signature))
        kinds.set(
          signature,
          ofRef.filter((_, index) => tables[index]?.[place] === 1),
        );
    }
    worlds = worlds.flatMap((world) => [...kinds.values()].map((held) => new Set([...world, ...held])));
  }
  const left = worlds.map((held) =>
    conditions.map((groups) =>
      groups.filter(({ statuses }) => statuses.every((trio) => held.has(trio))).map(({ others }) => others),
    ),
  );
  // Worlds that leave the same groups count once; groups are identified by index.
  const known = new Map(
    worlds.map((held, index) => [signatureOf(conditions, held), left[index] as readonly Groups[]]),
  );
  return [...known.values()];
}

function signatureOf(conditions: readonly (readonly SplitGroup[])[], held: ReadonlySet<StatusTrio>): string {
  return conditions
    .map((groups) => groups.map(({ statuses }) => Number(statuses.every((trio) => held.has(trio)))).join(""))
    .join();
}

/** All values of a grid, or, for speed, every fourth. */
type Density = "dense" | "coarse";

/** Three paths, none within another. */
export function flatUniverse(density: Density = "dense"): Universe {
  const values = thinned(GRID, density);
  return new Universe(["x", "y", "z"].map((key) => ({ key, values })));
}

/** Paths within a path, and a separate one. */
export function nestedUniverse(density: Density = "dense"): Universe {
  return new Universe([
    { key: "x", values: thinned(NESTED_GRID, density) },
    { key: "y", values: thinned(GRID, density) },
  ]);
}

function thinned(grid: readonly (Json | undefined)[], density: Density): readonly (Json | undefined)[] {
  return grid.filter((_, index) => density === "dense" || index % 4 === 0);
}
