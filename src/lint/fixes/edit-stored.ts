import {
  type Condition,
  type LegacyTrio,
  type Operator,
  STATUS_PROPERTIES,
  type StatusTrio,
  type Trio,
} from "../../condition/index.ts";
import type { Fix } from "../../diagnostics/index.ts";
import {
  copyItem,
  type Document,
  type DocumentNode,
  type Edit,
  entryOf,
  type Json,
  type JsonObject,
  type MapEntry,
  type MapNode,
  type NodeSite,
  removeEntry,
  replaceEntry,
  replaceItem,
  replaceRoot,
  replaceText,
} from "../../document/index.ts";
import { LIMITS } from "../../problem/index.ts";
import { decode } from "../../stored/index.ts";
import type { LintedTrio, Subject, WrittenTrio } from "../subject/subject.ts";
import { modernOf } from "./legacy-status.ts";
import { mirrored } from "./mirror.ts";

/** Fixes of stored conditions, each in the file's own layout. */

type StoredTrio = WrittenTrio & { readonly kind: "stored" };

/** New texts of a trio; an argument of null is removed. */
interface Changes {
  readonly variable?: string;
  readonly operator?: Operator;
  readonly argument?: string | null;
}

/** Changes a stored trio in place. */
export function changeTrio(written: StoredTrio, changes: Changes, { document }: Subject): Fix | undefined {
  const edits = editsOf(written.map, changes);
  const entry = changes.argument === null ? entryOf(written.map, "argument") : undefined;
  if (edits === undefined) return undefined;
  if (entry === undefined) return { edits };
  const removed = removeSoleEntry(document, written.map, entry);
  return removed && { edits: [...edits, removed] };
}

/** Removes an entry from its map; returns undefined if an anchor or a tag would be lost. */
export function removeSoleEntry(document: Document, map: MapNode, entry: MapEntry): Edit | undefined {
  const between = document.text.slice(entry.keySpan.end, entry.span.start);
  return /^\s*:\s*$/.test(between) && map.entries.length > 1 ? removeEntry(document, map, entry) : undefined;
}

/** Swaps a constant with the path that it is compared with; returns undefined if that would change the meaning. */
export function swapStored({ trio, written }: LintedTrio, subject: Subject): Fix | undefined {
  const turned = mirrored(trio);
  if (turned === undefined || written.kind !== "stored") return undefined;
  const { variable, argument } = written.map.value;
  if (typeof variable !== "string" || typeof argument !== "string") return undefined;
  return changeTrio(written, { variable: argument, operator: turned.operator, argument: variable }, subject);
}

/** Adds a trio that must hold as well to the list of another one, in the same layout. */
export function addBeside(written: StoredTrio, changes: Changes, { document }: Subject): Fix | undefined {
  const { list, index, map } = written;
  if (written.joined !== "all" || isShared(document, written)) return undefined;
  const text = writtenAgain(document, list.items[index] as NodeSite, map, changes);
  if (text === undefined) return undefined;
  const { span } = list.items[index] as NodeSite;
  const edits = replaceItem(document, list, index, [document.text.slice(span.start, span.end), text]);
  return edits && { edits };
}

/** The stored form of a status trio, with the ref spelled as in another variable. */
export function changesTo(variable: string, { kind, operator, argument }: StatusTrio): Changes {
  const step = variable.slice(0, variable.lastIndexOf(".") + 1);
  return { variable: step + STATUS_PROPERTIES[kind], operator, argument: `$message.${argument}` };
}

/**
 * Replaces a legacy trio by its exact modern equivalent: in its list if the list has the connective of the equivalent;
 * otherwise rewrites all conditions of the slot as an `any` of `all`s, with every legacy trio among them replaced. Returns
 * undefined if the result would exceed the limits.
 */
export function modernise({ trio, written }: LintedTrio, subject: Subject): Fix | undefined {
  const { document } = subject;
  if (trio.kind !== "legacy" || written.kind !== "stored" || isShared(document, written)) return undefined;
  const whole = modernWhole(written, subject);
  if (whole === undefined) return undefined;
  const { any } = modernOf(trio);
  const inPlace = written.joined === "all" ? onlyGroup(any) : onlyTrios(any);
  if (inPlace === undefined) return rewriteWhole(document, written, whole);
  const { list, index, map } = written;
  const slot = list.items[index] as NodeSite;
  const texts = inPlace.map((one, at) => {
    const changes = changesTo(String(map.value.variable), one as StatusTrio);
    return at === 0 ? writtenFirst(document, slot, map, changes) : writtenAgain(document, slot, map, changes);
  });
  if (texts.some((text) => text === undefined)) return undefined;
  const edits = replaceItem(document, list, index, texts as string[]);
  return edits && { edits };
}

function onlyGroup(any: Condition["any"]): readonly Trio[] | undefined {
  return any.length === 1 ? any[0]?.all : undefined;
}

function onlyTrios(any: Condition["any"]): readonly Trio[] | undefined {
  return any.every(({ all }) => all.length === 1) ? any.flatMap(({ all }) => all) : undefined;
}

const wholes = new WeakMap<DocumentNode, JsonObject | "none">();

/** All conditions of a slot without legacy trios; undefined if they have a mistake or would exceed the limits. */
function modernWhole({ at }: StoredTrio, { prefixes }: Subject): JsonObject | undefined {
  const node = at.conditions?.node;
  if (node === undefined || at.kind !== "step") return undefined;
  const known = wholes.get(node);
  if (known !== undefined) return known === "none" ? undefined : known;
  const isSound = decode(node.value, { target: at.target, prefixes }).condition !== undefined;
  const whole = isSound ? modernGroups(node.value as JsonObject, prefixes) : undefined;
  wholes.set(node, whole ?? "none");
  return whole;
}

type StoredGroups = readonly (readonly JsonObject[])[];

function modernGroups(conditions: JsonObject, prefixes: readonly string[]): JsonObject | undefined {
  const groups: (readonly JsonObject[])[] = [];
  let count = 0;
  for (const trios of groupsOf(conditions)) {
    const choices = trios.map((stored) => choicesOf(stored, prefixes));
    const size = choices.reduce((product, some) => product * some.length, 1);
    if (groups.length + size > LIMITS.groups) return undefined;
    for (const group of productOf(choices)) {
      groups.push(group);
      count += group.length;
    }
  }
  if (count > LIMITS.conditions) return undefined;
  const [only] = groups;
  if (groups.length === 1 && only !== undefined) return { all: only };
  return { any: groups.map((all) => (all.length === 1 ? (all[0] as JsonObject) : { all })) };
}

function groupsOf({ all, any }: JsonObject): StoredGroups {
  if (any === undefined) return [(all ?? []) as readonly JsonObject[]];
  return (any as readonly JsonObject[]).map((member) =>
    Object.hasOwn(member, "all") ? (member.all as readonly JsonObject[]) : [member],
  );
}

/** Groups that replace a trio, one of which must hold: the trio itself unless it is a legacy trio. */
function choicesOf(stored: JsonObject, prefixes: readonly string[]): StoredGroups {
  const trio = decode({ all: [stored] }, { prefixes }).condition?.any[0]?.all[0];
  if (trio?.kind !== "legacy") return [[stored]];
  return modernOf(trio as LegacyTrio).any.map(({ all }) =>
    all.map((one) => {
      const changes = changesTo(String(stored.variable), one as StatusTrio);
      return Object.fromEntries(
        Object.entries(stored).map(([key, value]) => [key, changes[key as keyof Changes] ?? value]),
      );
    }),
  );
}

function productOf(choices: readonly StoredGroups[]): StoredGroups {
  let groups: StoredGroups = [[]];
  for (const some of choices) {
    groups = groups.flatMap((group) => some.map((choice) => [...group, ...choice]));
  }
  return groups;
}

function rewriteWhole(document: Document, { at }: StoredTrio, value: Json): Fix | undefined {
  const { map, conditions } = at;
  if (conditions === undefined) return undefined;
  const { entry } = conditions;
  const edits =
    map === undefined || entry === undefined
      ? replaceRoot(document, value)
      : replaceEntry(document, map, entry, "conditions", value);
  return { edits };
}

/** Checks whether aliases share a part of a slot's conditions, which may mean something else elsewhere. */
function isShared({ aliases }: Document, { at }: StoredTrio): boolean {
  const { node, entry } = at.conditions ?? {};
  if (node === undefined || entry?.isAlias) return true;
  const isWithin = ({ start, end }: Edit | DocumentNode["span"]) =>
    node.span.start <= start && end <= node.span.end;
  return aliases.some(({ span, target }) => isWithin(span) || isWithin(target.span));
}

function writtenFirst(
  document: Document,
  { span }: NodeSite,
  map: MapNode,
  changes: Changes,
): string | undefined {
  const edits = editsOf(map, changes);
  if (edits === undefined) return undefined;
  let text = "";
  let position = span.start;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    text += document.text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return text + document.text.slice(position, span.end);
}

function writtenAgain(
  document: Document,
  slot: NodeSite,
  map: MapNode,
  changes: Changes,
): string | undefined {
  const edits = editsOf(map, changes);
  const index = changes.argument === null ? map.entries.findIndex(({ key }) => key === "argument") : -1;
  const entry = map.entries[index];
  if (edits === undefined || entry === undefined) return edits && copyItem(document, slot, edits);
  const next = map.entries[index + 1];
  const start = next === undefined ? (map.entries[index - 1]?.end ?? entry.start) : entry.start;
  const removed = { start, end: next?.start ?? entry.end, text: "" };
  return copyItem(document, slot, [...edits, removed]);
}

/** The edits of a trio's texts; undefined if one of them is aliased or missing. */
function editsOf(map: MapNode, changes: Changes): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const [key, text] of Object.entries(changes)) {
    if (text === null) continue;
    const entry = entryOf(map, key);
    if (entry === undefined || entry.isAlias || entry.node.kind !== "scalar") return undefined;
    if (entry.node.value !== text) edits.push(replaceText(entry.node, text));
  }
  return edits;
}
