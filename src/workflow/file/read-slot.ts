import { type Condition, prefixesFor, type Target } from "../../condition/index.ts";
import { type DocumentNode, isText, type Json, type TextNode } from "../../document/index.ts";
import { type ParsedAll, parseAll } from "../../language/index.ts";
import { type Problem, pointerTo, problem } from "../../problem/index.ts";
import { type Decoded, decode, type StoredOptions } from "../../stored/index.ts";
import type { ConditionSlot, SlotContent } from "../slots/condition-slots.ts";
import { SLOT_KINDS, type SlotKind, type SlotKindRow } from "../slots/slot-kinds.ts";
import { type FileProblem, notText, placeInStored, placeInText } from "./file-problem.ts";
import { joinedItems } from "./joined-texts.ts";
import { type FileOptions, languageOptions, storedOptions } from "./options.ts";
import { decodeProperties, decodeRule } from "./other-forms.ts";

/** The condition at a slot, with its problems. */
export interface SlotReading {
  /** Undefined exactly if there is an error. */
  readonly condition: Condition | undefined;
  readonly problems: readonly FileProblem[];
}

/** A text of a `when`, with its position in the file. */
export interface WhenText {
  readonly node: TextNode;
  readonly pointer: string;
}

/** Returns the condition at a slot, or undefined if the slot has an error, such as `when` beside `conditions`. */
export function conditionAt(slot: ConditionSlot, options: FileOptions = {}): Condition | undefined {
  const { when, conditions } = slot;
  if (when === undefined) return conditions && readConditions(slot, conditions, options).condition;
  // The names of steps affect the problems of a text, not its meaning.
  return conditions === undefined ? readWhen(slot, when, NO_REFS, options).condition : undefined;
}

const NO_REFS: ReadonlySet<string> = new Set();

interface Known {
  readonly read: ParsedAll;
  readonly refs: ReadonlySet<string>;
  readonly options: FileOptions;
}

/** The texts that were read last; aliases lead to one text many times. */
const readings = new WeakMap<DocumentNode, Map<Target, Known>>();

/** Reads the `when` of a slot: a text, or texts that must all hold. */
export function readWhen(
  { kind, target }: ConditionSlot,
  when: SlotContent,
  refs: ReadonlySet<string>,
  options: FileOptions,
): SlotReading {
  const { texts, problems } = textsOf(when);
  const known = readings.get(when.node)?.get(target);
  const isKnown = known?.refs === refs && known.options === options;
  const read = isKnown
    ? known.read
    : parseAll(
        texts.map(({ node }) => node.value),
        languageOptions(options, target, refs),
      );
  if (!isKnown) {
    const byTarget = readings.get(when.node) ?? new Map<Target, Known>();
    readings.set(when.node, byTarget.set(target, { read, refs, options }));
  } else if (when.entry?.isAlias === true && problems.length === 0) {
    // The problems of a text are reported where it is read first, not again at each alias of it.
    return { condition: read.condition, problems: [] };
  }
  const inTexts = texts.flatMap(({ node, pointer }, index) =>
    (read.problems[index] ?? []).map((found) => placeInText(found, node, pointer)),
  );
  const first = texts[0];
  const refused =
    first && refsRefused(kind, read.condition).map((found) => placeInText(found, first.node, first.pointer));
  const isSound = problems.length === 0 && (refused ?? []).length === 0;
  return {
    condition: isSound ? read.condition : undefined,
    problems: [...problems, ...inTexts, ...(refused ?? [])],
  };
}

/** Reads the stored conditions of a slot. */
export function readConditions(
  { kind, target }: ConditionSlot,
  conditions: SlotContent,
  options: FileOptions,
): SlotReading {
  const { value } = conditions.node;
  const setting = storedOptions(options, target);
  const { condition, problems } = readForm(SLOT_KINDS[kind].form, value, setting);
  const refused = refsRefused(kind, condition);
  return {
    condition: refused.length > 0 ? undefined : condition,
    problems: [...problems, ...refused].map((found) => placeInStored(found, conditions)),
  };
}

function readForm(form: SlotKindRow["form"], value: Json, options: StoredOptions): Decoded {
  switch (form) {
    case "target":
      return decode(value, options);
    case "group":
      return decode(value, { ...options, prefixes: prefixesFor("match", options.prefixes) });
    case "properties":
      return decodeProperties(value, options);
    case "flat":
      return decodeRule(value, options);
  }
}

/** Problems of status conditions in a place that no step belongs to. */
function refsRefused(kind: SlotKind, condition: Condition | undefined): readonly Problem[] {
  if (SLOT_KINDS[kind].readsRefs || kind === "preference") return [];
  return (condition?.any ?? []).flatMap(({ all }) =>
    all.flatMap((trio) =>
      trio.kind === "data" || trio.kind === "audience"
        ? []
        : [problem("refs-in-preference", { variable: `refs.${trio.ref}` }, {})],
    ),
  );
}

/** Words that YAML 1.1 read as true or false, by the conditions that say the same. */
const BOOLEAN_WORDS: ReadonlyMap<string, string> = new Map([
  ["yes", "always"],
  ["on", "always"],
  ["no", "never"],
  ["off", "never"],
]);

/** Returns the texts of a `when`, and a problem for each item that is not a text. */
export function textsOf({ node, pointer, entry }: SlotContent): {
  readonly texts: readonly WhenText[];
  readonly problems: readonly FileProblem[];
} {
  const items =
    node.kind === "list" && node.items.length > 0
      ? node.items.map((item, index) => ({ ...item, pointer: pointerTo(pointer, index) }))
      : [{ node, span: entry?.span ?? node.span, pointer }];
  const texts: WhenText[] = [];
  const problems: FileProblem[] = [];
  const written = items.map(({ node: { value } }) => (typeof value === "string" ? value : ""));
  const joined = joinedItems(written);
  if (joined !== undefined) {
    const { pointer: at, span } = items[joined.index] as (typeof items)[number];
    const parameters = { found: `a text that ${joined.side} with \`${joined.word}\``, write: joined.text };
    return { texts, problems: [problem("when-not-text", parameters, { pointer: at, span })] };
  }
  for (const item of items) {
    const word =
      isText(item.node) && item.node.style === "plain"
        ? BOOLEAN_WORDS.get(item.node.value.toLowerCase())
        : undefined;
    if (word !== undefined) {
      const found = String(item.node.value);
      problems.push(
        problem("when-not-text", { found, write: word }, { pointer: item.pointer, span: item.span }),
      );
    } else if (isText(item.node)) texts.push({ node: item.node, pointer: item.pointer });
    else problems.push(notText(item.node, item.pointer, item.span));
  }
  return { texts, problems };
}
