import { readAnyPath } from "../../condition/index.ts";
import {
  type DocumentNode,
  entryOf,
  isText,
  type MapEntry,
  nodeAt,
  spanInScalar,
  type TextNode,
} from "../../document/index.ts";
import { type Word, wordsIn } from "../../language/index.ts";
import type { Span } from "../../problem/index.ts";
import { EVENTS, EXPECTATIONS, type Line, type LinePart, linesOf } from "../../simulate/index.ts";
import { SLOT_KINDS } from "../../workflow/index.ts";
import { type ConditionText, conditionTexts } from "../condition-text.ts";
import type { OpenFile } from "../open-file.ts";

/** The notation of a ref at one place. */
export type RefForm =
  /** The value of a step's `ref`. */
  | "definition"
  /** A word of a condition, perhaps in backticks. */
  | "word"
  /** A segment of a path, with its dot or its brackets. */
  | "segment"
  /** A word of a scenario's line, perhaps in quotes. */
  | "line"
  /** A key of a scenario, under `providers` or `handlers`. */
  | "key";

/** A place at which a file names a step. */
export interface RefUse {
  readonly ref: string;
  readonly form: RefForm;
  /** The span in the file. */
  readonly span: Span;
  /** The scalar, with the span in its value; undefined if the file itself is the text, and for keys. */
  readonly within: { readonly node: TextNode; readonly span: Span } | undefined;
}

const cache = new WeakMap<OpenFile, readonly RefUse[]>();

/** Returns every place at which a file names a step, in its order: also in conditions with mistakes, and in templates. */
export function refUses(file: OpenFile): readonly RefUse[] {
  const known = cache.get(file);
  if (known !== undefined) return known;
  const found = usesOf(file).toSorted((a, b) => a.span.start - b.span.start);
  cache.set(file, found);
  return found;
}

function usesOf(file: OpenFile): readonly RefUse[] {
  const texts = conditionTexts(file);
  const inTexts = texts.flatMap(usesInText);
  const root = file.document?.root;
  if (root === undefined) return inTexts;
  if (file.kind === "scenario") return [...inTexts, ...usesInScenario(file, root)];
  const nodes = new Set<DocumentNode | undefined>(texts.map(({ node }) => node));
  return [...definitions(file), ...inTexts, ...usesInValues(file, root, nodes)];
}

/** A step behind an alias is named where its anchor stands. */
function definitions({ workflows, document }: OpenFile): readonly RefUse[] {
  const seen = new Set<TextNode>();
  return workflows.flatMap(({ workflow }) =>
    workflow.steps.flatMap(({ ref, pointer }) => {
      const map = document && nodeAt(document, pointer);
      const node = map?.kind === "map" ? entryOf(map, "ref")?.node : undefined;
      if (ref === undefined || node === undefined || !isText(node) || seen.has(node)) return [];
      seen.add(node);
      return [inScalar(node, { ref, form: "definition", span: { start: 0, end: node.value.length } })];
    }),
  );
}

/** The words of a condition that name steps, and the segments of its paths that do. */
function usesInText(text: ConditionText): readonly RefUse[] {
  const { slot, node, from } = text;
  if (slot !== undefined && !SLOT_KINDS[slot.kind].readsRefs) return [];
  const words = wordsIn(text.text, slot?.target);
  return words
    .flatMap((word, index) => usesInWord(text.text, word, words[index + 1]))
    .map(({ ref, form, span }) => {
      const within = node && { node, span: { start: from + span.start, end: from + span.end } };
      return { ref, form, span: text.inFile(span), within };
    });
}

type UseInText = Pick<RefUse, "ref" | "form" | "span">;

function usesInWord(text: string, word: Word, next: Word | undefined): readonly UseInText[] {
  const { role, name, start, end } = word;
  if (role === "ref" && name !== undefined) {
    // In a comparison, the name stands for a value of the data.
    const isStatus = next?.role === "phrase" && /^ha(?:s|ve|d)/i.test(text.slice(next.start, next.end));
    return isStatus ? [{ ref: name, form: "word", span: { start, end } }] : [];
  }
  return role === "path" ? usesInPath(text.slice(start, end), start) : [];
}

const SEGMENT =
  /^(?<lead>\{\{ *)?refs(?<segment>\.[\p{L}\p{N}_$][\p{L}\p{N}\p{M}_$-]*|\["(?:[^"\\]|\\.)*"\]|\[\d+\])/u;

/** The segment of a path that names a step. */
function usesInPath(path: string, offset: number): readonly UseInText[] {
  const { lead = "", segment } = SEGMENT.exec(path)?.groups ?? {};
  if (segment === undefined) return [];
  const [ref] = readAnyPath(`refs${segment}`)?.segments ?? [];
  if (ref === undefined) return [];
  const start = offset + lead.length + "refs".length;
  return [{ ref: String(ref), form: "segment", span: { start, end: start + segment.length } }];
}

/** Paths in stored conditions and settings, and in the tags of templates. */
function usesInValues(
  { text }: OpenFile,
  root: DocumentNode,
  excepted: ReadonlySet<DocumentNode | undefined>,
): readonly RefUse[] {
  // Most files have long contents in which nothing is named.
  if (!text.includes("refs")) return [];
  const found: RefUse[] = [];
  const visit = (node: DocumentNode): void => {
    if (excepted.has(node)) return;
    if (node.kind !== "scalar") {
      for (const { node: member, isAlias } of node.kind === "map" ? node.entries : node.items) {
        if (!isAlias) visit(member);
      }
    } else if (isText(node) && node.value.includes("refs")) {
      const isPath = readAnyPath(node.value) !== undefined;
      const uses = isPath ? usesInPath(node.value, 0) : usesInTemplate(node.value);
      for (const use of uses) found.push(inScalar(node, use));
    }
  };
  visit(root);
  return found;
}

function inScalar(node: TextNode, { ref, form, span }: UseInText): RefUse {
  return { ref, form, span: spanInScalar(node, span.start, span.end), within: { node, span } };
}

const TAG = /\{\{.*?\}\}|\{%.*?%\}/gs;

function usesInTemplate(value: string): readonly UseInText[] {
  return [...value.matchAll(TAG)].flatMap(({ 0: tag, index }) =>
    [...tag.matchAll(/(?<![\w.$-])refs(?=[.[])/g)].flatMap((found) =>
      usesInPath(tag.slice(found.index), index + found.index),
    ),
  );
}

function usesInScenario(file: OpenFile, root: DocumentNode): readonly RefUse[] {
  if (root.kind !== "map") return [];
  const keys = ["providers", "handlers"].flatMap((section) => {
    const node = entryOf(root, section)?.node;
    return node?.kind === "map" ? node.entries.map(keyUse) : [];
  });
  const lines = ["events", "expect"].flatMap((section) => {
    const entry = entryOf(root, section);
    const found = entry === undefined ? [] : linesOf(entry.node, `/${section}`);
    return found.filter((line): line is Line => "what" in line);
  });
  return [...keys, ...lines.flatMap((line) => usesInLine(file, line))];
}

function keyUse({ key, keySpan }: MapEntry): RefUse {
  return { ref: key, form: "key", span: keySpan, within: undefined };
}

/** The name of a step in a line, perhaps in quotes. */
const NAME = '(?<written>"(?<quoted>[^"]+)"|(?<plain>[^\\s"[\\]:+][^\\s"[\\]:]*))';
const AFTER = new RegExp(`^(?<lead>after\\s+)${NAME}`, "i");
const SUBJECT = new RegExp(`^${NAME}(?:\\[\\d+\\])?\\s`);

/** The step in the moment of a line, and the one that its phrase is about. */
function usesInLine(file: OpenFile, { moment, what }: Line): readonly RefUse[] {
  const found: RefUse[] = [];
  const after = moment && AFTER.exec(moment.text)?.groups;
  if (moment !== undefined && after) found.push(...usesInMoment(file, moment, after));
  const phrase = EVENTS.find(what.text) ?? EXPECTATIONS.find(what.text);
  const isOfRun = phrase !== undefined && phrase.step === undefined;
  const subject = isOfRun ? undefined : SUBJECT.exec(what.text)?.groups;
  const { within } = what;
  // The words of a condition are found with all other conditions.
  const isCondition = phrase === undefined && usesInText(conditionOf(what.text)).length > 0;
  if (subject && !isCondition && within !== undefined && isText(within.node)) {
    const { written = "", quoted, plain = "" } = subject;
    const span = { start: within.start, end: within.start + written.length };
    found.push(inScalar(within.node, { ref: quoted ?? plain, form: "line", span }));
  }
  return found;
}

/** A text by itself, to see how it reads as a condition. */
function conditionOf(text: string): ConditionText {
  return {
    text,
    file: { name: "", text, kind: "condition", document: undefined, slots: [], workflows: [], options: {} },
    slot: undefined,
    node: undefined,
    from: 0,
    inFile: (span) => span,
    inText: (offset) => offset,
    written: (written) => written,
  };
}

function usesInMoment(
  { text }: OpenFile,
  moment: LinePart,
  { lead = "", written = "", quoted, plain = "" }: { readonly [group: string]: string | undefined },
): readonly RefUse[] {
  const ref = quoted ?? plain;
  const { within } = moment;
  if (within !== undefined && isText(within.node)) {
    const start = within.start + lead.length;
    return [inScalar(within.node, { ref, form: "line", span: { start, end: start + written.length } })];
  }
  // The moment is a key, whose blanks are kept as they are in the file.
  const key = moment.spanOf({ start: 0, end: moment.text.length });
  const source = text.slice(key.start, key.end);
  const at = source.indexOf(written, source.search(/after\s/i) + "after".length);
  if (at === -1) return [];
  const start = key.start + at;
  return [{ ref, form: "line", span: { start, end: start + written.length }, within: undefined }];
}
