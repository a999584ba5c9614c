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
import { candidateInstants, spellings } from "./instants.ts";
import { candidateNumbers } from "./numbers.ts";
import { candidateTexts, neutralCharacters } from "./texts.ts";

/** A value at a path; undefined: nothing stands there. */
export type Value = Json | undefined;

/** Values that stand for all that the paths of some atoms can hold, lists aside. */
export interface Candidates {
  readonly values: readonly Value[];
  /** The constant lists, which are compared as a whole. */
  readonly lists: readonly (readonly Json[])[];
  /** The items that lists are asked about, those together that the same atoms ask about. */
  readonly itemKinds: readonly (readonly Json[])[];
  /** Values that no atom asks about. */
  readonly fresh: readonly Json[];
  /** Why the values do not stand for all; undefined where they do. */
  readonly gap: string | undefined;
}

/** What the atoms of a cluster ask, sorted by how it shapes the values that have to be tried. */
interface Gathering {
  readonly constants: Json[];
  readonly instants: number[];
  readonly ordered: string[];
  readonly within: string[];
  readonly around: string[];
  /** By their JSON, with what asks about them: atoms by their index, and constant lists as negative numbers. */
  readonly items: Map<string, { readonly item: Json; readonly askers: number[] }>;
  /** Whether texts of two paths are ordered, one is looked for in the other, or one may be an item of the other. */
  ordersPaths: boolean;
  containsPaths: boolean;
  joinsItems: boolean;
  /** Why the values found cannot stand for all; undefined if they can. */
  gap: string | undefined;
}

/** Checks whether an operator compares the characters of texts, beyond their equality. */
export function comparesCharacters(operator: Operator): boolean {
  const relation = relationOf(operator);
  return relation === "order" || relation === "inclusion";
}

/**
 * Finds values for the paths of some atoms, which are compared with each other: `copies` is how many.
 *
 * @param inner where other paths of the cluster lie within one
 */
export function candidatesFor(
  atoms: readonly ValueAtom[],
  copies: number,
  now: number,
  inner: readonly (readonly Segment[])[],
): Candidates {
  const gathered = gather(atoms, now);
  const { constants, items } = gathered;
  for (const constant of [...constants]) {
    for (const segments of inner) {
      const value = valueAt(constant, segments) as Value;
      if (value !== undefined) constants.push(value);
    }
  }
  // Where lists are asked about what other paths hold, the items of every constant list may be what tells them apart.
  if (gathered.joinsItems) {
    for (const [index, constant] of constants.entries()) {
      if (Array.isArray(constant)) addItems(items, -1 - index, constant);
    }
  }
  const single = [...constants, ...[...items.values()].map(({ item }) => item)];
  const strings = single.filter((value) => typeof value === "string");
  const fresh = freshValues(single, inner, copies);
  const texts = textsFor(gathered, strings, copies);
  const times =
    gathered.instants.length === 0 && !atoms.some(comparesInstants)
      ? []
      : timesFor(gathered.instants, atoms, copies, strings);
  const objects = single.filter(
    (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  );
  const numbers = single.filter((value) => typeof value === "number");
  return {
    // What is smallest to write comes first, since examples are taken from the front.
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
    itemKinds: kindsOf([...items.values()]),
    fresh: fresh.filter((value) => typeof value === "string"),
    gap: gathered.gap ?? (texts.complete ? undefined : "too many texts are looked for in one value"),
  };
}

function gather(atoms: readonly ValueAtom[], now: number): Gathering {
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
    gap: undefined,
  };
  for (const { index, trio } of atoms) {
    const operands = operandsIn(trio);
    for (const operand of operands) {
      gathered.instants.push(...instantsIn(operand));
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
        addConstantItems(gathered.items, index, operands);
        break;
      case "items":
      case "membership":
        gathered.joinsItems ||= comparesPaths;
        addConstantItems(gathered.items, index, operands);
        break;
      case "equality":
      case "presence":
      case "instants":
      case "numbers":
        // Constants and instants are enough.
        break;
      default:
        // No candidates are known to be enough, so nothing can be ruled out.
        relation satisfies never;
        gathered.gap = `\`${trio.operator}\` is not analysed`;
    }
  }
  return gathered;
}

/** The instants that a constant names: those of the timestamps in it. */
export function instantsIn(operand: Operand): readonly number[] {
  if (operand.kind === "time") return operand.relative ? [] : [operand.milliseconds];
  if (operand.kind !== "value") return [];
  return [operand.value].flat().flatMap((value) => {
    const instant = typeof value === "string" ? instantOf(value) : undefined;
    return instant === undefined ? [] : [instant];
  });
}

function constantTexts(operands: readonly Operand[]): readonly string[] {
  return operands.flatMap((operand) =>
    operand.kind === "value" && typeof operand.value === "string" ? [operand.value] : [],
  );
}

function addConstantItems(items: Gathering["items"], asker: number, operands: readonly Operand[]): void {
  for (const operand of operands) {
    if (operand.kind === "value") addItems(items, asker, [operand.value].flat());
  }
}

function addItems(items: Gathering["items"], asker: number, added: readonly Json[]): void {
  for (const item of added) {
    const key = JSON.stringify(item);
    const known = items.get(key) ?? { item, askers: [] as number[] };
    if (!known.askers.includes(asker)) known.askers.push(asker);
    items.set(key, known);
  }
}

function kindsOf(
  items: readonly { readonly item: Json; readonly askers: readonly number[] }[],
): readonly Json[][] {
  const kinds = new Map<string, Json[]>();
  for (const { item, askers } of items) {
    const key = askers.join();
    kinds.set(key, [...(kinds.get(key) ?? []), item]);
  }
  return [...kinds.values()];
}

function textsFor(
  { ordered, within, around, ordersPaths, containsPaths }: Gathering,
  strings: readonly string[],
  copies: number,
): { readonly texts: readonly string[]; readonly complete: boolean } {
  // What is compared with one path counts for the paths that are compared with that one.
  const needs = {
    ordered: ordersPaths ? strings : ordered,
    within: containsPaths ? strings : within,
    around,
    copies,
  };
  if (needs.ordered.length + needs.within.length + around.length === 0 && !ordersPaths && !containsPaths) {
    return {
      texts: neutralCharacters(strings, copies).map((character) => `other${character}`),
      complete: true,
    };
  }
  const found = candidateTexts(needs);
  if (!containsPaths) return found;
  const sought = [...needs.within, ...found.texts.filter((text) => text.length < 12).slice(0, 3)];
  return { ...candidateTexts({ ...needs, within: sought }), complete: found.complete };
}

function timesFor(
  instants: readonly number[],
  atoms: readonly ValueAtom[],
  copies: number,
  texts: readonly string[],
): readonly string[] {
  const spellingsMatter = atoms.some(({ trio }) => comparesCharacters(trio.operator));
  const count = spellingsMatter ? copies + 2 : copies;
  // A time is told from each constant that names the same instant by being spelled otherwise.
  const spelled = new Map<number, number>();
  for (const text of texts) {
    const instant = instantOf(text);
    if (instant !== undefined) spelled.set(instant, (spelled.get(instant) ?? 0) + 1);
  }
  return candidateInstants(instants, copies, spellingsMatter).flatMap((instant) =>
    spellings(instant, count + (spelled.get(instant) ?? 0)),
  );
}

/** Whether an atom asks for timestamps. */
export function comparesInstants({ trio }: { readonly trio: ValueTrio }): boolean {
  return relationOf(trio.operator) === "instants";
}

/** Texts and maps that are none of the constants, nor within them; the texts are no keys in them either. */
function freshValues(
  constants: readonly Json[],
  inner: readonly (readonly Segment[])[],
  copies: number,
): readonly Json[] {
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

/** The first of those that are the same as JSON. */
export function unique<Member extends Value>(values: readonly Member[]): readonly Member[] {
  const seen = new Set<string | undefined>();
  return values.filter((value) => {
    const key = JSON.stringify(value);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
