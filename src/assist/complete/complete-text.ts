import {
  argumentKindOf,
  type Json,
  type Operator,
  prefixesFor,
  type Relation,
  readAnyPath,
  relationOf,
  type Target,
} from "../../condition/index.ts";
import {
  type Place,
  type PredicatePhrase,
  placeIn,
  predicatePhrases,
  refText,
} from "../../language/index.ts";
import type { Span } from "../../problem/index.ts";
import { type CaseQuery, isOffered, labelOf } from "../../status/index.ts";
import { SLOT_KINDS } from "../../workflow/index.ts";
import type { ConditionText } from "../condition-text.ts";
import { type KnownContext, type KnownField, knownContext, type ValueType } from "../fields.ts";
import { type StepInFile, type Surroundings, stepOfSlot } from "../open-file.ts";
import type { Completion, TextCompletion } from "./completion.ts";
import { messageArguments } from "./message-arguments.ts";
import { type AskedStep, stepsToAsk, waitsBefore } from "./steps-before.ts";

/** Everything that completions of a text go by. */
interface Asking {
  readonly target: Target;
  readonly prefixes: readonly string[];
  readonly readsRefs: boolean;
  readonly asking: StepInFile | undefined;
  readonly steps: readonly AskedStep[];
  readonly waits: readonly AskedStep[];
  readonly context: KnownContext;
  /** True if the steps that can be asked about are known. */
  readonly hasSteps: boolean;
}

/** Returns everything that can be written at an offset of a file within a text of conditions, the best first. */
export function completionsInText(
  text: ConditionText,
  offset: number,
  around: Surroundings,
): readonly Completion[] {
  const asking = askingOf(text, around);
  const at = text.inText(offset);
  const place = placeIn(text.text, at, asking.target);
  const { predicate } = place;
  const others = [
    ...(place.operand ? operands(place, asking) : []),
    ...(place.rangeConnective ? [keyword("and", 0)] : []),
    ...(place.connective ? connectives(place, asking) : []),
    ...(place.subject ? subjects(place, asking) : []),
  ];
  const phrases = predicate === undefined ? [] : predicates(place, asking);
  return [
    ...phrases.flatMap((one) =>
      inFile(one, text, predicate?.typed ?? place.typed, at, predicate?.words.length),
    ),
    ...others.flatMap((one) => inFile(one, text, place.typed, at)),
  ];
}

/**
 * Makes a completion of a file from that of a text.
 *
 * @param typedWords the number of words of a phrase before the word at the place
 */
function inFile(
  { insert, ...one }: TextCompletion,
  text: ConditionText,
  { start }: Span,
  at: number,
  typedWords = 0,
): readonly Completion[] {
  const written = text.written(insert, start);
  if (written === undefined) return [];
  const span = text.inFile({ start, end: endOfWord(text.text, start, at) });
  const before = text.text.slice(start, at);
  return [{ ...one, edit: { ...span, text: written }, filter: filterOf(insert, before, typedWords) }];
}

/** The text that is compared with what is typed: words of a phrase as they were typed, blanks and contractions too. */
function filterOf(insert: string, before: string, typedWords: number): string {
  if (typedWords === 0) return insert;
  const partial = /\S*$/.exec(before)?.[0] ?? "";
  const typed = before.slice(0, before.length - partial.length);
  return typed + insert.split(" ").slice(typedWords).join(" ");
}

function askingOf(text: ConditionText, around: Surroundings): Asking {
  const { file, slot } = text;
  const isScenario = file.kind === "scenario";
  const stepsFile = isScenario ? around.workflow : file;
  const asking = slot && stepOfSlot(file, slot);
  const target = slot?.target ?? "step";
  const readsRefs = slot === undefined || SLOT_KINDS[slot.kind].readsRefs;
  return {
    target,
    prefixes: prefixesFor(target, file.options.prefixes),
    readsRefs,
    asking,
    steps: readsRefs && stepsFile ? stepsToAsk(stepsFile, isScenario ? undefined : asking) : [],
    waits: readsRefs && stepsFile ? waitsBefore(stepsFile, isScenario ? undefined : asking) : [],
    context: knownContext(file, around),
    hasSteps: stepsFile?.workflows.some(({ workflow }) => workflow.steps.length > 0) ?? false,
  };
}

/** The end of the word that the place is in. */
function endOfWord(text: string, start: number, at: number): number {
  const typed = text.slice(start, at);
  const isQuoted = /(?:^|[\s[,(])["'`][^"'`]*$/.test(typed);
  const rest = isQuoted ? /^[^\s"'`]*["'`]?/ : /^[\w.-]*/;
  return at === start && !/^["'`]/.test(text.slice(at)) && !isQuoted
    ? at
    : at + (rest.exec(text.slice(at))?.[0].length ?? 0);
}

function keyword(word: string, group: number, detail?: string): TextCompletion {
  return { label: word, kind: "keyword", insert: word, group, ...(detail !== undefined && { detail }) };
}

function connectives({ depth }: Place, { target }: Asking): readonly TextCompletion[] {
  return [
    keyword("and", 0),
    ...(target === "step" ? [keyword("or", 0)] : []),
    ...(depth > 0 ? [keyword(")", 1)] : []),
  ];
}

// Subjects.

function subjects({ isNegated, typed }: Place, asking: Asking): readonly TextCompletion[] {
  const { steps, context, target } = asking;
  return [
    ...steps.flatMap((one) => refCompletion(one, 0)),
    ...pathCompletions(asking, 1),
    ...(context.audiences.size > 0
      ? [{ ...keyword("recipient", 2, "is in audience"), kind: "audience" as const }]
      : []),
    ...(isNegated || target !== "step" ? [] : [keyword("not", 3)]),
    ...(typed.start === 0 && !isNegated ? [keyword("always", 4), keyword("never", 4)] : []),
  ];
}

function refCompletion({ step, ref, precedes }: AskedStep, group: number): readonly TextCompletion[] {
  const insert = refText(ref);
  if (insert === undefined) return [];
  const channel = step.channelType ?? step.type ?? "step";
  const isSure = precedes !== "sometimes";
  return [
    {
      label: ref,
      kind: "ref",
      insert,
      detail: isSure ? channel : `${channel}, on some paths`,
      group: isSure ? group : group + 1,
      ...(!isSure && {
        documentation: "The step runs before this one on some paths only; on others it counts as skipped.",
      }),
    },
  ];
}

/** Fields, outcomes of waits, and prefixes with which no field is known. */
function pathCompletions({ context, prefixes, waits }: Asking, group: number): readonly TextCompletion[] {
  const fields = [...context.fields.values()].filter(({ path }) => prefixes.includes(rootOf(path)));
  const outputs = waits
    .map(({ ref }) => `refs.${ref}.matched`)
    .filter((path) => readAnyPath(path) !== undefined);
  const known = new Set(fields.map(({ path }) => path));
  return [
    ...fields.map((field) => fieldCompletion(field, group)),
    ...outputs
      .filter((path) => !known.has(path))
      .map((path) => ({
        label: path,
        kind: "field" as const,
        insert: path,
        detail: "boolean",
        documentation: "True if an event has matched before the wait was over.",
        group,
      })),
    ...prefixes
      .filter((prefix) => prefix !== "refs")
      .map((prefix) => ({
        label: `${prefix}.`,
        kind: "field" as const,
        insert: `${prefix}.`,
        group: group + 2,
      })),
  ];
}

function rootOf(path: string): string {
  return /^[A-Za-z_][\w-]*/.exec(path)?.[0] ?? "";
}

function fieldCompletion(
  { path, types, values, source, description }: KnownField,
  group: number,
): TextCompletion {
  const type = [...types].join(" or ");
  const seen = values.slice(0, 5).map((value) => `\`${JSON.stringify(value)}\``);
  const origin = {
    schema: "From the schema.",
    condition: "Read by another condition.",
    scenario: "Given by a scenario.",
  };
  const sentences = [
    description,
    origin[source],
    seen.length > 0 ? `Values: ${seen.join(", ")}.` : undefined,
  ];
  return {
    label: path,
    kind: "field",
    insert: path,
    ...(type !== "" && { detail: type }),
    documentation: sentences.filter((one) => one !== undefined).join(" "),
    group,
  };
}

// Predicates.

function predicates(place: Place, asking: Asking): readonly TextCompletion[] {
  const { subject, words } = place.predicate as NonNullable<Place["predicate"]>;
  const longer = predicatePhrases(asking.target).filter(
    (phrase) => phrase.words.length > words.length && words.every((word, at) => phrase.words[at] === word),
  );
  const status = statusOf(place, asking);
  const path = subject.kind === "path" ? subject.text : `data.${subject.name ?? ""}`;
  const field = subject.kind === "value" ? undefined : asking.context.fields.get(path);
  return longer.flatMap((phrase): readonly TextCompletion[] => {
    if (phrase.isSynonym && words.length === 0) return [];
    if (phrase.status !== undefined) {
      return status === undefined ? [] : [caseCompletion(phrase, status)];
    }
    const isAudience = phrase.takes === "audience";
    if (isAudience !== (subject.name === "recipient")) return [];
    if (subject.name !== undefined && status?.isKnown === true && !isAudience) return [];
    return [operatorCompletion(phrase, field)];
  });
}

/** The step that a subject names, as far as cases depend on it. */
interface AskedStatus {
  readonly query: Omit<CaseQuery, "polarity">;
  /** True if the file has the step. */
  readonly isKnown: boolean;
  /** True if the file has steps, and none of this name. */
  readonly isStrange?: boolean;
}

/** Returns what is known of the step that a subject names. Returns undefined if the subject is not the name of a step. */
function statusOf({ predicate }: Place, asking: Asking): AskedStatus | undefined {
  const name = predicate?.subject.name;
  if (name === undefined || !asking.readsRefs) return undefined;
  const named = asking.steps.find(({ ref }) => ref === name)?.step ?? stepNamed(name, asking);
  if (named !== undefined)
    return { query: { channelType: named.channelType, ...named.tracking }, isKnown: true };
  return { query: {}, isKnown: false, isStrange: asking.hasSteps };
}

/** A step that does not precede is a step all the same, and the rules of `heed check` say that it comes later. */
function stepNamed(name: string, { asking }: Asking) {
  return asking?.workflow.byRef.get(name);
}

function caseCompletion(phrase: PredicatePhrase, { query, isStrange = false }: AskedStatus): TextCompletion {
  const { row, polarity } = phrase.status as NonNullable<PredicatePhrase["status"]>;
  const isListed = isOffered(row, { ...query, polarity });
  const insert = phrase.words.join(" ");
  const { description } = labelOf(row.name, polarity);
  const isOnChannel = polarity === "has" || isOffered(row, { ...query, polarity: "has" });
  const note = isStrange
    ? "no step of this name"
    : isOnChannel
      ? undefined
      : `not offered on ${query.channelType ?? "this channel"}`;
  return {
    label: insert,
    kind: "case",
    insert,
    ...((isStrange || !isListed) && { detail: note ?? "rarely asked" }),
    documentation: description,
    group: isListed && !isStrange ? 0 : 2,
  };
}

/** The relations that values of a type can stand in. */
const FITTING: { readonly [type in ValueType]: readonly Relation[] } = {
  string: ["equality", "inclusion", "presence", "instants"],
  number: ["equality", "order", "numbers", "presence"],
  boolean: ["equality", "presence"],
  null: ["equality", "presence"],
  array: ["inclusion", "items", "presence"],
  object: ["equality", "presence"],
};

function operatorCompletion(
  { words, operators, takes }: PredicatePhrase,
  field: KnownField | undefined,
): TextCompletion {
  const label = words.join(" ");
  const types = [...(field?.types ?? [])];
  const fits =
    types.length === 0 ||
    operators.some((one) => types.some((type) => FITTING[type].includes(relationOf(one))));
  return {
    label,
    kind: "operator",
    insert: takes === "none" ? label : `${label} `,
    ...(!fits && { detail: `not for ${types.join(" or ")}` }),
    group: fits ? 1 : 3,
  };
}

// Operands.

function operands(place: Place, asking: Asking): readonly TextCompletion[] {
  const { subject, operators, takes, amount, isInList } = place.operand as NonNullable<Place["operand"]>;
  if (amount !== undefined) return relativeTimes(amount);
  const path = subject.kind === "path" ? subject.text : `data.${subject.name ?? ""}`;
  if (takes === "audience") return [...asking.context.audiences].map(audienceCompletion);
  const messages = messageArguments(path);
  if (messages !== undefined) {
    return messages.map((insert) => ({ label: insert, kind: "value", insert, group: 0 }));
  }
  const field = subject.kind === "value" ? undefined : asking.context.fields.get(path);
  const values = valuesFor(field, operators).map((value) => valueCompletion(value, 0));
  if (isInList) return values;
  const paths = pathCompletions(asking, 3).filter(({ insert }) => insert !== path);
  switch (takes) {
    case "time":
      return [...relativeTimes("7", 1), ...paths];
    case "numbers":
    case "times":
      return [...values, ...paths];
    default: {
      const opensList = operators.some((one) => argumentKindOf(one) === "value" || /contains/.test(one));
      return [
        ...values,
        ...booleans(field, operators),
        ...(opensList && field !== undefined ? [{ ...keyword("[", 2), label: "[ ]" }] : []),
        ...paths,
      ];
    }
  }
}

function audienceCompletion(name: string): TextCompletion {
  const insert = JSON.stringify(name);
  return { label: insert, kind: "audience", insert, group: 0 };
}

function valuesFor(field: KnownField | undefined, operators: readonly Operator[]): readonly Json[] {
  const isOrder = operators.every((one) => ["order", "numbers"].includes(relationOf(one)));
  return (field?.values ?? []).filter((value) => !isOrder || typeof value === "number");
}

function valueCompletion(value: Json, group: number): TextCompletion {
  const insert = JSON.stringify(value);
  return { label: insert, kind: "value", insert, group };
}

/** `true` and `false`, if the value may be a boolean; `null`. */
function booleans(field: KnownField | undefined, operators: readonly Operator[]): readonly TextCompletion[] {
  if (!operators.every((one) => relationOf(one) === "equality")) return [];
  const types = field?.types ?? new Set();
  const isKnown = types.size > 0;
  const known = new Set(field?.values.map((value) => JSON.stringify(value)));
  const group = isKnown && !types.has("boolean") ? 4 : 1;
  const offered = field?.isClosed === true ? [] : [true, false, null];
  return offered
    .filter((value) => !known.has(JSON.stringify(value)))
    .map((value) => valueCompletion(value, value === null ? 4 : group));
}

const UNITS = ["minute", "hour", "day", "week"];

function relativeTimes(amount: string, group = 0): readonly TextCompletion[] {
  const isOne = amount === "1";
  return UNITS.flatMap((unit) =>
    ["ago", "from now"].map((side): TextCompletion => {
      const insert = `${amount} ${unit}${isOne ? "" : "s"} ${side}`;
      return { label: insert, kind: "value", insert, group };
    }),
  );
}
