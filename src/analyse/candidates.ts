import {
  argumentKindOf,
  type Json,
  type Operand,
  type Operator,
  relationOf,
  type Segment,
} from "../condition/index.ts";
import { valueAt } from "../context/index.ts";
import { instantOf } from "../time/index.ts";
import { operandsIn, type ValueAtom, type ValueTrio } from "./atoms.ts";
import type { Budget } from "./budget.ts";
import { candidateInstants, spellings } from "./instants.ts";
import { candidateNumbers } from "./numbers.ts";
import { SIZE_A_STEP, sizeOfOperand, VALUES_A_STEP } from "./sizes.ts";
import { candidateTexts, neutralCharacters } from "./texts.ts";

/** The value at a path; undefined if the path is missing. */
export type Value = Json | undefined;

/**
 * Representative values for the paths of some atoms: for any values at the paths, there are candidates, or lists of
 * candidate items, that give each atom the same verdict.
 */
export interface Candidates {
  readonly values: readonly Value[];
  /** The lists among the constants, which are compared as a whole. */
  readonly lists: readonly (readonly Json[])[];
  /** The items that atoms look for in lists; items that the same atoms look for are together. */
  readonly itemKinds: readonly (readonly Json[])[];
  /** Texts that no atom mentions. */
  readonly fresh: readonly Json[];
  /** True if the candidates are representative. */
  readonly isComplete: boolean;
}

/** The constants of some atoms, by how they are compared. */
interface Gathering {
  readonly constants: Json[];
  readonly instants: number[];
  readonly ordered: string[];
  readonly within: string[];
  readonly around: string[];
  /** Items by their JSON, each with the atoms that look for it (by index) and the constant lists with it (negative). */
  readonly items: Map<string, { readonly item: Json; readonly readers: number[] }>;
  /** Set if the order of two paths' texts is compared. */
  ordersPaths: boolean;
  /** Set if one path's text is looked for in another's. */
  containsPaths: boolean;
  /** Set if one path's value, or its items, are looked for among the items of another's. */
  joinsItems: boolean;
  /** True unless no values can be representative. */
  isComplete: boolean;
}

/** Checks whether an operator compares the characters of texts, beyond their equality. */
export function comparesCharacters(operator: Operator): boolean {
  const relation = relationOf(operator);
  return relation === "order" || relation === "inclusion";
}

/**
 * Finds candidates for the paths of some atoms.
 *
 * @param copies the number of paths that are compared with each other: candidates that no constant tells apart come in
 * as many copies
 * @param inner the segments from paths of the cluster to other paths inside them
 */
export function candidatesFor(
  atoms: readonly ValueAtom[],
  copies: number,
  now: number,
  inner: readonly (readonly Segment[])[],
  budget: Budget,
): Candidates {
  const gathered = gather(atoms, now, budget);
  const { constants, items } = gathered;
  budget.require((constants.length * inner.length) / VALUES_A_STEP);
  for (const constant of [...constants]) {
    for (const segments of inner) {
      const value = valueAt(constant, segments) as Value;
      if (value !== undefined) constants.push(value);
    }
  }
  // If items are compared between paths, the items of any constant list can make a difference.
  if (gathered.joinsItems) {
    for (const [index, constant] of constants.entries()) {
      if (Array.isArray(constant)) addItems(items, -1 - index, constant, budget);
    }
  }
  const single = [...constants, ...[...items.values()].map(({ item }) => item)];
  const strings = single.filter((value) => typeof value === "string");
  const fresh = freshValues(single, inner, copies, budget);
  const texts = textsFor(gathered, strings, copies, budget);
  const times =
    gathered.instants.length === 0 && !atoms.some(comparesInstants)
      ? []
      : timesFor(gathered.instants, atoms, copies, strings, budget);
  const objects = single.filter(
    (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  );
  const numbers = single.filter((value) => typeof value === "number");
  budget.require(((numbers.length + 1) * copies + single.length) / VALUES_A_STEP);
  return {
    // The shortest come first, since examples are taken from the front.
    values: unique([
      undefined,
      ...strings,
      ...texts.texts,
      ...candidateNumbers(numbers, copies),
      ...times,
      true,
      false,
      null,
      "",
      ...objects,
      ...fresh.filter((value) => typeof value === "object"),
    ]),
    lists: constants.filter((value) => Array.isArray(value)),
    itemKinds: kindsOf([...items.values()], budget),
    fresh: fresh.filter((value) => typeof value === "string"),
    isComplete: gathered.isComplete && texts.isComplete,
  };
}

function gather(atoms: readonly ValueAtom[], now: number, budget: Budget): Gathering {
  const gathered: Gathering = {
    constants: [],
    instants: [],
    ordered: [],
    within: [],
    around: [],
    items: new Map(),
    ordersPaths: false,
    containsPaths: false,
    joinsItems: false,
    isComplete: true,
  };
  for (const { index, trio } of atoms) {
    const operands = operandsIn(trio);
    budget.require(1 / VALUES_A_STEP);
    for (const operand of operands) {
      budget.require(sizeOfOperand(operand) / SIZE_A_STEP);
      for (const instant of instantsIn(operand)) gathered.instants.push(instant);
      if (operand.kind === "value") gathered.constants.push(operand.value);
      else if (operand.kind === "time" && operand.relative)
        gathered.instants.push(now + operand.milliseconds);
    }
    if (argumentKindOf(trio.operator) === "now") gathered.instants.push(now);
    const comparesPaths = operands.length > 1 && operands.every((operand) => "path" in operand);
    const relation = relationOf(trio.operator);
    switch (relation) {
      case "order":
        gathered.ordersPaths ||= comparesPaths;
        gathered.ordered.push(...constantTexts(operands));
        break;
      case "inclusion":
        gathered.containsPaths ||= comparesPaths;
        gathered.around.push(...constantTexts(operands.slice(0, 1)));
        gathered.within.push(...constantTexts(operands.slice(1)));
        gathered.joinsItems ||= comparesPaths;
        addConstantItems(gathered.items, index, operands, budget);
        break;
      case "items":
      case "membership":
        gathered.joinsItems ||= comparesPaths;
        addConstantItems(gathered.items, index, operands, budget);
        break;
      case "equality":
      case "presence":
      case "instants":
      case "numbers":
        // Constants and instants are enough.
        break;
      default:
        // No values are known to be representative, so nothing can be ruled out.
        relation satisfies never;
        gathered.isComplete = false;
    }
  }
  return gathered;
}

/** Returns the instants of the timestamps in a constant, or in a list of constants. */
export function instantsIn(operand: Operand): readonly number[] {
  if (operand.kind === "time") return operand.relative ? [] : [operand.milliseconds];
  if (operand.kind !== "value") return [];
  return [operand.value].flat().flatMap((value) => {
    const instant = instantOf(value);
    return instant === undefined ? [] : [instant];
  });
}

function constantTexts(operands: readonly Operand[]): readonly string[] {
  return operands.flatMap((operand) =>
    operand.kind === "value" && typeof operand.value === "string" ? [operand.value] : [],
  );
}

function addConstantItems(
  items: Gathering["items"],
  reader: number,
  operands: readonly Operand[],
  budget: Budget,
): void {
  for (const operand of operands) {
    if (operand.kind === "value") addItems(items, reader, [operand.value].flat(), budget);
  }
}

function addItems(items: Gathering["items"], reader: number, added: readonly Json[], budget: Budget): void {
  budget.require(added.length / VALUES_A_STEP);
  for (const item of added) {
    const key = JSON.stringify(item);
    const known = items.get(key) ?? { item, readers: [] as number[] };
    // A reader adds all its items before the next one does.
    if (known.readers.at(-1) !== reader) known.readers.push(reader);
    items.set(key, known);
  }
}

function kindsOf(
  items: readonly { readonly item: Json; readonly readers: readonly number[] }[],
  budget: Budget,
): readonly Json[][] {
  const kinds = new Map<string, Json[]>();
  for (const { item, readers } of items) {
    budget.require(readers.length / VALUES_A_STEP);
    const key = readers.join();
    const kind = kinds.get(key);
    if (kind === undefined) kinds.set(key, [item]);
    else kind.push(item);
  }
  return [...kinds.values()];
}

function textsFor(
  { ordered, within, around, ordersPaths, containsPaths }: Gathering,
  strings: readonly string[],
  copies: number,
  budget: Budget,
): { readonly texts: readonly string[]; readonly isComplete: boolean } {
  // Constants compared with one path count for all paths that it is compared with.
  const needs = {
    ordered: ordersPaths ? strings : ordered,
    within: containsPaths ? strings : within,
    around,
    copies,
    hasEveryPrefix: containsPaths,
  };
  if (needs.ordered.length + needs.within.length + around.length === 0 && !ordersPaths && !containsPaths) {
    return {
      texts: neutralCharacters(strings, copies).map((character) => `other${character}`),
      isComplete: true,
    };
  }
  const found = candidateTexts(needs, budget);
  if (!containsPaths) return found;
  const sought = [...needs.within, ...found.texts.filter((text) => text.length < 12).slice(0, 3)];
  return { ...candidateTexts({ ...needs, within: sought }, budget), isComplete: found.isComplete };
}

function timesFor(
  instants: readonly number[],
  atoms: readonly ValueAtom[],
  copies: number,
  texts: readonly string[],
  budget: Budget,
): readonly string[] {
  const spellingsMatter = atoms.some(({ trio }) => comparesCharacters(trio.operator));
  const count = spellingsMatter ? copies + 2 : copies;
  // Constants that name the same instant need one more spelling each, so that a candidate can differ from all of them.
  const spelled = new Map<number, number>();
  for (const text of texts) {
    const instant = instantOf(text);
    if (instant !== undefined) spelled.set(instant, (spelled.get(instant) ?? 0) + 1);
  }
  budget.require((instants.length + 2) * (copies + (spellingsMatter ? 5 : 1)) * count);
  return candidateInstants(instants, copies, spellingsMatter).flatMap((instant) => {
    const more = spelled.get(instant) ?? 0;
    budget.require(more);
    return spellings(instant, count + more);
  });
}

/** Checks whether an atom compares instants. */
export function comparesInstants({ trio }: { readonly trio: ValueTrio }): boolean {
  return relationOf(trio.operator) === "instants";
}

/** Returns texts and maps that do not occur in the constants; the texts are not keys in them either. */
function freshValues(
  constants: readonly Json[],
  inner: readonly (readonly Segment[])[],
  copies: number,
  budget: Budget,
): readonly Json[] {
  budget.require((constants.length * copies) / VALUES_A_STEP);
  const known = constants.map((constant) => JSON.stringify(constant));
  const [divider = ""] = neutralCharacters([...known, ...inner.flat().map(String)], 1);
  const texts = Array.from(
    { length: 2 ** Math.min(copies, 3) - 1 },
    (_, index) => `other${divider}${index + 1}`,
  );
  const maps = Array.from(
    { length: copies + 1 },
    (_, index): Json => (index === 0 ? {} : { [texts[0] as string]: index }),
  );
  return [...texts, ...maps.filter((map) => !known.includes(JSON.stringify(map))).slice(0, copies)];
}

/** Removes values whose JSON equals that of an earlier one. */
export function unique<Member extends Value>(values: readonly Member[]): readonly Member[] {
  const texts = new Set<string>();
  const seen = new Set<string | undefined>();
  return values.filter((value) => {
    if (typeof value === "string") return texts.size < texts.add(value).size;
    const key = JSON.stringify(value);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
