import { type Condition, memberOf, type Target } from "../../condition/index.ts";
import {
  type Document,
  type DocumentNode,
  entryOf,
  insertEntry,
  isText,
  type Json,
  type MapEntry,
  type MapNode,
  removeEntry,
  replaceEntry,
  replaceText,
} from "../../document/index.ts";
import { pointerTo } from "../../problem/index.ts";
import { isChannelType } from "../../status/index.ts";
import {
  FILE_KEYS,
  holdsBranches,
  holdsSteps,
  isStepType,
  joinTexts,
  type KeyForm,
  type KeyForms,
  keysRead,
  likelySteps,
  type MapKind,
  settingsOf,
} from "../../workflow/index.ts";
import type { Remedy } from "../finding.ts";
import { defineRule } from "../rule.ts";
import type { ConditionOwner } from "../subject/condition-owners.ts";
import { conditionIn, isLikeCondition, oppositeOf, textsIn } from "../subject/condition-values.ts";
import { keyEdit } from "../subject/key-edit.ts";
import { isLikePreferences } from "../subject/likely-preferences.ts";
import { misspellingOf, snakeCase } from "../subject/spelling.ts";
import type { Subject } from "../subject/subject.ts";

type Owner = MapKind | "settings";

interface MisplacedKey {
  readonly key: string;
  readonly owner: Owner;
  /** The key that was most likely meant, and where it belongs if not here. */
  readonly write: string;
  readonly place?: "settings" | "step" | "branch" | undefined;
  /** True if that key is there too. */
  readonly beside?: boolean;
  /** The value to write, if it is another one. */
  readonly value?: string | undefined;
  /** The text for that key that joins the conditions of both. */
  readonly joined?: string | undefined;
  /** True if the key says when a step is skipped, and no opposite is known. */
  readonly isNegative?: boolean;
  readonly isDefault?: boolean;
  /** The key within its value that holds the conditions. */
  readonly inner?: string | undefined;
  /** True if the conditions are a list, and must be put into a group. */
  readonly isBare?: boolean;
}

const OWNERS: { readonly [owner in Owner]: string } = {
  root: "the file's root",
  set: "a preference set",
  step: "a step",
  settings: "the settings of a step",
  branch: "a branch",
  preference: "a preference",
};

/** A key that is misspelt or at another level, so that its conditions, steps, settings or name are not read. */
export const misplacedKey = defineRule({
  name: "misplaced-key",
  level: "error",
  summary:
    "A key that is misspelt, of another tool or at the wrong level, so that its conditions, steps, settings or name are not read.",
  obscures: "form",
  message: ({ key, owner }: MisplacedKey) =>
    `${OWNERS[owner]} ${owner === "settings" ? "have" : "has"} no key \`${key}\`, so its value is not used`,
  help: ({ key, owner, write, place, beside, value, joined, inner, isNegative, isDefault, isBare }) => {
    if (joined !== undefined) return `Write \`${joined}\` as the one \`${write}\`.`;
    if (inner !== undefined) {
      return `Write its \`${inner}\` ${owner === "root" ? "at the root" : `on the ${owner}`} itself, without \`${key}\` around it.`;
    }
    if (isBare) return `Write \`${write}: { all: [...] }\` instead, with the list in it.`;
    if (isDefault) return "Make it the last item of `branches`, without conditions.";
    if (isNegative)
      return `Write \`${write}\`, with the opposite: it says when something is sent, not when not.`;
    if (beside && value !== undefined) return `Add \`${value}\` to \`${write}\`, which stands here too.`;
    if (beside) return `Move it into \`${write}\`, which stands here too.`;
    if (value !== undefined) return `Write \`${write}: ${value}\` instead.`;
    const name = key === write ? "it" : `it as \`${write}\``;
    if (place === "settings") return `Write ${name} in the step's \`settings\`.`;
    if (place === "step") return `Write ${name} on the step itself, beside \`settings\`.`;
    if (place === "branch") return `Write ${name} on a branch, beside its \`steps\`.`;
    return `Write \`${write}\` instead.`;
  },
  check(subject, report) {
    const { document, owners } = subject;
    const shared = new Set(document.aliases.map(({ target }) => target));
    for (const { owner, map, pointer, around } of keyedMaps(owners)) {
      for (const entry of map.entries) {
        const { key, keySpan, node } = entry;
        if (isKnown(key, owner, map, around) || isFree(key) || shared.has(node)) continue;
        const fault = faultOf(entry, owner, map, around, subject);
        if (fault === undefined) continue;
        report({ key, owner, ...fault }, { span: keySpan, pointer: pointerTo(pointer, key) }, () =>
          remedyOf(fault, entry, map, around, document),
        );
      }
    }
  },
});

/** A map whose keys are known. */
interface KeyedMap {
  readonly owner: Owner;
  readonly map: MapNode;
  readonly pointer: string;
  /** The step that settings belong to. */
  readonly around: MapNode | undefined;
}

function keyedMaps(owners: readonly ConditionOwner[]): readonly KeyedMap[] {
  return owners.flatMap(({ kind, map, pointer }): readonly KeyedMap[] => {
    const own = { map, pointer, around: undefined };
    if (kind === "root") {
      const isWorkflow = entryOf(map, "steps") !== undefined || likelySteps(map) !== undefined;
      return [
        ...(isWorkflow ? [{ ...own, owner: "root" as const }] : []),
        ...(!isWorkflow && isLikePreferences(map) ? [{ ...own, owner: "set" as const }] : []),
      ];
    }
    const settings = kind === "step" ? entryOf(map, "settings")?.node : undefined;
    if (settings?.kind !== "map") return [{ ...own, owner: kind }];
    const inner = { map: settings, pointer: pointerTo(pointer, "settings"), around: map };
    return [
      { ...own, owner: kind },
      { ...inner, owner: "settings" },
    ];
  });
}

/** Forms of the values of a map by key. */
function formsOf(owner: Owner, map: MapNode, around: MapNode | undefined): KeyForms {
  if (owner !== "settings") return FILE_KEYS[owner];
  return settingsOf(typeOf(around ?? map));
}

function typeOf(step: MapNode): string | undefined {
  const type = memberOf(step.value, "type");
  return typeof type === "string" ? type : undefined;
}

function isKnown(key: string, owner: Owner, map: MapNode, around: MapNode | undefined): boolean {
  return Object.hasOwn(formsOf(owner, map, around), key);
}

/** Checks whether a key is free by its form: of an extension, of a tool, or of the content of another file. */
function isFree(key: string): boolean {
  return /^(?:x-|[_$.])|@$/.test(key);
}

type Fault = Omit<MisplacedKey, "key" | "owner">;

function faultOf(
  entry: MapEntry,
  owner: Owner,
  map: MapNode,
  around: MapNode | undefined,
  subject: Subject,
): Fault | undefined {
  return (
    defaultArm(entry, owner, map) ??
    conditionsWithin(entry, owner, map, subject) ??
    misplacedCondition(entry, owner, map, subject) ??
    misspelling(entry, formsOf(owner, map, around), map, subject) ??
    byValue(entry, owner, map, around, subject) ??
    atOtherLevel(entry, owner, map, around)
  );
}

/** Keys of the default branch in other tools. */
const DEFAULT_KEY = /^(?:default|else|otherwise|fallback)(?:_(?:branch|steps|case))?$/;

/** Checks for a default branch beside `branches`. */
export function isDefaultArm({ key, node }: MapEntry, map: MapNode): boolean {
  return node.kind !== "scalar" && DEFAULT_KEY.test(snakeCase(key)) && entryOf(map, "branches") !== undefined;
}

function defaultArm(entry: MapEntry, owner: Owner, map: MapNode): Fault | undefined {
  return owner === "step" && isDefaultArm(entry, map) ? { write: "branches", isDefault: true } : undefined;
}

/** Keys that hold conditions in other tools, or elsewhere on the platform. */
const FOR_CONDITIONS = /^(?:trigger_?)?conditions?$|^if$|^unless$|_(?:if|unless|condition)$/;

/** Words of keys that say when something is not to happen. */
const NEGATIVE =
  /(?:^|_)(?:unless|skip|skipped|except|exclude|excluding|exclusion|not|never|ignore|suppress|block|mute|stop|halt|cancel|abort)(?:_|$)/;

/** Conditions under a key that is none for conditions. */
function misplacedCondition(
  { key, node }: MapEntry,
  owner: Owner,
  map: MapNode,
  subject: Subject,
): Fault | undefined {
  const target: Target = owner === "preference" || owner === "set" ? "preference" : "step";
  const [, unspaced] = node.value === null ? (/^when:(\S.*)$/.exec(key) ?? []) : [];
  if (unspaced !== undefined) return { write: "when", value: unspaced };
  // In a map in braces, a comma ends the text: `{ when: data.a == 1, data.b == 2 }`.
  if (node.value === null && target === "step" && isLikeCondition(key, subject) && /\s/.test(key)) {
    const text = entryOf(map, "when")?.node;
    const joined = text && isText(text) ? joinTexts([text.value, key], "and", subject) : undefined;
    if (joined !== undefined) return { write: "when", beside: true, joined };
    if (text === undefined && entryOf(map, "conditions") === undefined) return { write: "when", value: key };
  }
  const name = snakeCase(key);
  const isNegative = NEGATIVE.test(name);
  const found = conditionIn(node, target, subject);
  const texts = textsIn(node);
  const isNamed = FOR_CONDITIONS.test(name) || name === "when";
  const isNear = misspellingOf(key, ["when"]) !== undefined;
  const looksMeant = texts.some((text) => isLikeCondition(text, subject));
  // Settings are free enough for a `condition` of their own.
  if (owner === "settings" && (found === undefined || isEmpty(found.condition))) return undefined;
  if (found === undefined) {
    const isMeant = texts.length > 0 ? isNamed || (isNear && looksMeant) : isNamed && node.kind !== "scalar";
    if (!isMeant && !isNearConditions(key, node)) return undefined;
  }
  const write = texts.length > 0 || isNegative ? "when" : "conditions";
  const beside = ["when", "conditions"].find((other) => entryOf(map, other) !== undefined);
  const place = owner === "settings" ? "step" : undefined;
  if (!isNegative || key === write) {
    if (beside && !place)
      return { write: beside, beside: true, joined: joinedWith(name, texts, map, subject) };
    // A step's conditions are a group.
    const isBare = write === "conditions" && node.kind === "list" && target === "step" && !place;
    return isBare ? { write, isBare } : { write, place };
  }
  const value =
    found?.condition && texts.length < 2 ? oppositeOf(found.condition, target, subject) : undefined;
  if (value === undefined) return { write, place, isNegative };
  return beside === undefined ? { write, place, value } : { write: beside, beside: true, value };
}

/** The text that joins conditions under `and` or `or`, a key of other tools, to those of the `when` beside them. */
function joinedWith(
  name: string,
  texts: readonly string[],
  map: MapNode,
  subject: Subject,
): string | undefined {
  const word = /^(and|or)(?:_(?:if|when))?$/.exec(name)?.[1];
  const when = entryOf(map, "when")?.node;
  if ((word !== "and" && word !== "or") || when === undefined || !isText(when)) return undefined;
  return joinTexts([when.value, ...texts], word, subject);
}

/** Conditions under their own key, but in a map that is not read. */
function conditionsWithin(
  { node }: MapEntry,
  owner: Owner,
  map: MapNode,
  subject: Subject,
): Fault | undefined {
  if (node.kind !== "map" || !["root", "step", "branch"].includes(owner)) return undefined;
  const inner = ["when", "conditions"].find((key) => {
    const value = entryOf(node, key)?.node;
    return value !== undefined && conditionIn(value, "step", subject) !== undefined;
  });
  if (inner === undefined || entryOf(map, inner) !== undefined) return undefined;
  return { write: inner, inner };
}

function isEmpty(condition: Condition | undefined): boolean {
  return condition?.any.every(({ all }) => all.length === 0) ?? false;
}

/** Checks for a misspelling of `conditions` over a list or a map. */
function isNearConditions(key: string, node: DocumentNode): boolean {
  return node.kind !== "scalar" && misspellingOf(key, ["conditions"]) !== undefined;
}

/** A misspelling of a key that heed reads and that is not there. */
function misspelling(
  { key, node }: MapEntry,
  forms: KeyForms,
  map: MapNode,
  subject: Subject,
): Fault | undefined {
  const write = nearKey(key, node, forms, map);
  if (write === undefined) return undefined;
  const isWords = forms[write] === "words";
  return isWords && !textsIn(node).some((text) => isLikeCondition(text, subject)) ? undefined : { write };
}

function nearKey(
  key: string,
  node: DocumentNode,
  forms: KeyForms,
  map: MapNode | undefined,
): string | undefined {
  // The platform's own keys may be near to others, as what other tools call the trigger is.
  if (snakeCase(key) === "trigger") return undefined;
  if (Object.hasOwn(forms, snakeCase(key)) && forms[snakeCase(key)] === "other") return undefined;
  const names = keysRead(forms).filter(
    (name) => !(map && entryOf(map, name)) && fits(forms[name] as KeyForm, node),
  );
  return misspellingOf(key, names);
}

/** Checks whether a value may stand where a form is expected, if not with the right kind. */
function fits(form: KeyForm, node: DocumentNode): boolean {
  const { kind, value } = node;
  if (value === null) return false;
  switch (form) {
    case "words":
      return textsIn(node).length > 0;
    case "conditions":
    case "list":
      return kind !== "scalar";
    case "map":
      return kind === "map" || typeof value === "number" || isLength(node);
    case "text":
      return isText(node);
    case "flag":
      return typeof value === "boolean" || value === "true" || value === "false";
    case "number":
      return typeof value === "number" || (isText(node) && /^\d/.test(node.value));
    case "duration":
      return isLength(node);
    case "path":
      return isText(node) && /^[A-Za-z_]\w*\.[\w.[\]]+$/.test(node.value);
    case "other":
      return false;
  }
}

/** Checks whether a value may be meant as a length of time. */
function isLength({ kind, value }: DocumentNode): boolean {
  if (kind === "map") return Object.keys(value).length > 0;
  return typeof value === "number" || (typeof value === "string" && /^\s*(?:P?T?\d|\{\{)/.test(value));
}

/** Keys that hold the name of a step in other tools, or elsewhere on the platform. */
const FOR_NAMES = /^(?:key|id|ref_?\w*|step_?(?:id|key|name|ref))$/;

/** A key that only its value tells: the name of a step, its settings, steps, branches, a channel, a length. */
function byValue(
  { key, node }: MapEntry,
  owner: Owner,
  map: MapNode,
  around: MapNode | undefined,
  subject: Subject,
): Fault | undefined {
  const lacks = (other: string) => entryOf(map, other) === undefined;
  if (owner === "step" && isText(node)) {
    if (lacks("ref") && (FOR_NAMES.test(snakeCase(key)) || isAsked(node.value, subject)))
      return { write: "ref" };
    if (snakeCase(key) === "channel") {
      const write = isChannelType(node.value) ? "channel_type" : "channel_key";
      return lacks(write) ? { write } : undefined;
    }
  }
  if (owner === "step" && lacks("settings") && isLikeSettings(node, typeOf(map)))
    return { write: "settings" };
  if (owner === "step" && lacks("branches") && lacks("cohort_branches") && holdsBranches(node)) {
    return { write: "branches" };
  }
  if ((owner === "root" || owner === "branch") && lacks("steps") && holdsSteps(node))
    return { write: "steps" };
  if (owner !== "settings" || around === undefined) return undefined;
  const type = typeOf(around);
  // A type that heed does not know may have any settings.
  if (type !== undefined && !isStepType(type)) return undefined;
  const forms = settingsOf(type);
  const unknown = map.entries.filter((entry) => !Object.hasOwn(forms, entry.key));
  const timed = Object.keys(forms).filter((name) => ["duration", "path"].includes(forms[name] ?? ""));
  // The only setting of a step that lacks its length or moment.
  if (unknown.length !== 1 || timed.length === 0 || timed.some((name) => !lacks(name))) return undefined;
  const write = timed.find((name) => fits(forms[name] as KeyForm, node));
  return write === undefined ? undefined : { write };
}

/** Checks whether a map has settings of a type of steps, by their names or by misspelt ones. */
function isLikeSettings(node: DocumentNode, type: string | undefined): boolean {
  if (node.kind !== "map" || type === undefined || !isStepType(type)) return false;
  const forms = settingsOf(type);
  return node.entries.some(
    ({ key, node: value }) =>
      Object.hasOwn(forms, key) || nearKey(key, value, forms, undefined) !== undefined,
  );
}

/** Checks whether conditions ask about a step by a name. */
function isAsked(name: string, { trios }: Subject): boolean {
  return trios.some(({ trio }) => "ref" in trio && trio.ref === name);
}

/** A key that belongs to the map around this one, or to one within it. */
function atOtherLevel(
  { key, node }: MapEntry,
  owner: Owner,
  map: MapNode,
  around: MapNode | undefined,
): Fault | undefined {
  if (owner === "settings" && around !== undefined) {
    const forms: KeyForms = FILE_KEYS.step;
    if (key === "template" && entryOf(around, key) === undefined) return { write: key, place: "step" };
    const write = Object.hasOwn(forms, key) ? key : undefined;
    const belongs = write !== undefined && entryOf(around, write) === undefined && write !== "settings";
    // Conditions are told by their values.
    if (forms[key] === "words" || forms[key] === "conditions") return undefined;
    return belongs && fits(forms[write] as KeyForm, node) ? { write, place: "step" } : undefined;
  }
  if (owner !== "step") return undefined;
  const settings = entryOf(map, "settings")?.node;
  const forms = settingsOf(typeOf(map));
  const write = nearKey(key, node, forms, settings?.kind === "map" ? settings : undefined);
  if (write !== undefined) return { write, place: "settings" };
  const branch: KeyForms = { terminates: "flag", percentage: "number" };
  const form = Object.hasOwn(branch, key) ? branch[key] : undefined;
  return form !== undefined && fits(form, node) ? { write: key, place: "branch" } : undefined;
}

function remedyOf(
  { write, place, beside, value, joined, inner, isNegative, isDefault, isBare }: Fault,
  entry: MapEntry,
  map: MapNode,
  around: MapNode | undefined,
  document: Document,
): Remedy {
  const first = entryOf(map, write);
  if (joined !== undefined && first !== undefined && isText(first.node) && !first.isAlias) {
    const edits = [replaceText(first.node, joined), removeEntry(document, map, entry)];
    return { suggestion: { edits } };
  }
  if (isDefault || isNegative || beside) return {};
  if (inner !== undefined) {
    const { value } = entry.node as MapNode;
    if (Object.keys(value).length > 1) return {};
    return { suggestion: { edits: replaceEntry(document, map, entry, inner, value[inner] as Json) } };
  }
  if (value !== undefined) return { suggestion: { edits: replaceEntry(document, map, entry, write, value) } };
  if (isBare) {
    const group = { all: entry.node.value };
    return { suggestion: { edits: replaceEntry(document, map, entry, write, group) } };
  }
  if (place === undefined) return { suggestion: { edits: [keyEdit(document, entry.keySpan, write)] } };
  const within = place === "settings" ? entryOf(map, "settings") : undefined;
  const json = entry.node.value;
  if (place === "settings" && within === undefined) {
    return { suggestion: { edits: replaceEntry(document, map, entry, "settings", { [write]: json }) } };
  }
  const into = place === "step" ? around : within?.node;
  if (place === "branch" || into?.kind !== "map") return {};
  const inserted = insertEntry(document, into, into.entries.length, write, json);
  return { mend: { edits: [inserted, removeEntry(document, map, entry)] } };
}
