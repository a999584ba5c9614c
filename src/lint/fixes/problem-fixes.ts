import { isStatusTrio, type LegacyTrio, type Trio } from "../../condition/index.ts";
import { type Correction, correctionOf, type Fix, oppositeFor } from "../../diagnostics/index.ts";
import {
  type Document,
  editsInScalar,
  entryOf,
  isText,
  type MapNode,
  nodeAt,
  removeEntry,
  replaceText,
  spanOf,
} from "../../document/index.ts";
import { pointerAround } from "../../problem/index.ts";
import { type FileProblem, SLOT_KINDS } from "../../workflow/index.ts";
import type { Remedy } from "../finding.ts";
import { keyEdit } from "../subject/key-edit.ts";
import { canBe, offerOf } from "../subject/offers.ts";
import type { LintedTrio, Subject } from "../subject/subject.ts";
import { textOf } from "../subject/subject.ts";
import { changesTo, changeTrio, modernise, removeSoleEntry, swapStored } from "./edit-stored.ts";
import { readAgain, rewriteAs, swapInText } from "./edit-text.ts";
import { likelyOf, modernOf } from "./legacy-status.ts";
import { remedyForComment } from "./move-comment.ts";

/** The remedy of a mistake in a file, given the file and the condition around the mistake. */
export function remedyOf(found: FileProblem, subject: Subject): Remedy {
  const { document } = subject;
  switch (found.code) {
    case "legacy-status":
      return remedyForLegacyStatus(trioAt(found, subject), subject);
    case "static-variable": {
      const one = trioAt(found, subject);
      const fix =
        one?.written.kind === "text" ? swapInText(one.written, subject) : one && swapStored(one, subject);
      return fix === undefined ? remedyFromReplacement(found, document) : { fix };
    }
    case "unused-argument": {
      const map = mapAround(found, document);
      const entry = map && entryOf(map, "argument");
      const removed = map && entry && removeSoleEntry(document, map, entry);
      if (map === undefined || removed === undefined) return {};
      const opposite = oppositeFor(found.parameters);
      if (opposite === undefined) return { fix: { edits: [removed] } };
      const operator = entryOf(map, "operator");
      const isOwn = operator !== undefined && !operator.isAlias && isText(operator.node);
      return isOwn ? { suggestion: { edits: [replaceText(operator.node, opposite), removed] } } : {};
    }
    case "duplicate-key":
      return remedyForDuplicateKey(found, document);
    case "comment":
      return remedyForComment(found, document);
    default:
      return remedyFromReplacement(found, document);
  }
}

const byPointer = new WeakMap<Subject, ReadonlyMap<string, readonly LintedTrio[]>>();

/** The condition whose variable or argument a problem is about. */
function trioAt({ pointer = "", within }: FileProblem, subject: Subject): LintedTrio | undefined {
  const known = byPointer.get(subject) ?? triosByPointer(subject);
  if (within === undefined) return known.get(pointerAround(pointer))?.[0];
  const { start, end } = within.span;
  return known
    .get(pointer)
    ?.find(
      ({ written }) =>
        written.kind === "text" && written.passage.start <= start && end <= written.passage.end,
    );
}

/** Checks whether a trio has the keys that fixes write: those in audiences and channel groups have others. */
function hasOwnForm({ written }: LintedTrio): boolean {
  const { form } = SLOT_KINDS[written.at.kind];
  return form === "target" || form === "group";
}

function triosByPointer(subject: Subject): ReadonlyMap<string, readonly LintedTrio[]> {
  const found = new Map<string, LintedTrio[]>();
  for (const one of subject.trios) {
    if (!hasOwnForm(one)) continue;
    const { pointer = "" } = one.place;
    const others = found.get(pointer);
    if (others === undefined) found.set(pointer, [one]);
    else others.push(one);
  }
  byPointer.set(subject, found);
  return found;
}

/** The exact modern equivalent; if that is longer, also the trio that was likely meant. */
function remedyForLegacyStatus(one: LintedTrio | undefined, subject: Subject): Remedy {
  if (one === undefined) return {};
  const { written } = one;
  // In a text the condition is read without the `not` around it, which stays.
  const asWritten = written.kind === "text" ? readAgain(textOf(written.passage), written, subject) : one;
  if (asWritten?.trio.kind !== "legacy") return {};
  const trio: LegacyTrio = asWritten.trio;
  const modern = modernOf(trio);
  const likely = likelyOf(trio);
  const isExact = modern.any.length === 1 && modern.any[0]?.all.length === 1;
  const asked = subject.workflow.byRef.get(trio.ref);
  const reported = (other: Trio) =>
    asked && isStatusTrio(other) && offerOf(other, asked, subject)?.possibility;
  const type = asked?.channelType;
  const isBeyondChannel = likely?.kind === "delivery" && type !== undefined && !canBe(likely.argument, type);
  // A fix does not write a condition that is never true, nor a suggestion one that the channel does not set.
  const isNever = modern.any.some(({ all }) => all.some((other) => reported(other) === "never"));
  const fix = isNever
    ? undefined
    : written.kind === "text"
      ? rewriteAs(written, modern, subject)
      : modernise(one, subject);
  if (likely === undefined || isExact || isBeyondChannel || reported(likely) !== undefined) return { fix };
  const suggestion =
    written.kind === "text"
      ? rewriteAs(written, { any: [{ all: [likely] }] }, subject)
      : changeTrio(written, changesTo(String(written.map.value.variable), likely), subject);
  return { fix, suggestion };
}

/** Removes the second of two equal entries; if their values differ, the last counts, so removes the first. */
function remedyForDuplicateKey({ span, ...found }: FileProblem, document: Document): Remedy {
  const map = mapAround(found, document);
  const again = map?.entries.find(({ keySpan }) => keySpan.start === span?.start);
  const first = map?.entries.find(({ key }) => key === again?.key);
  if (map === undefined || again === undefined || first === undefined || first === again) return {};
  const isSame = JSON.stringify(first.node.value) === JSON.stringify(again.node.value);
  const gone = isSame ? again : first;
  // A removed anchor may be needed by an alias elsewhere.
  if (document.aliases.length > 0) return {};
  const removed: Fix = { edits: [removeEntry(document, map, gone)] };
  if (isSame) return { fix: removed };
  // Of two conditions both may be meant; steps and settings are more than a remedy may take away.
  const isLost =
    gone.node.kind === "scalar" ? isCondition(again.key) : Object.keys(gone.node.value).length > 0;
  return isLost ? {} : { suggestion: removed };
}

function isCondition(key: string): boolean {
  return key === "when" || key === "conditions";
}

function remedyFromReplacement(found: FileProblem, document: Document): Remedy {
  const correction = correctionOf(found);
  if (correction === undefined) return {};
  const { within } = found;
  if (within !== undefined) {
    const edits = editsInScalar(within.node, [{ ...within.span, text: correction.text }]);
    return toRemedy({ edits }, correction);
  }
  const { pointer = "" } = found;
  const isKey = found.code === "value-key" || found.code === "unknown-key";
  return toRemedy(
    isKey ? renameKey(found, correction.text, document) : rewriteValue(document, pointer, correction.text),
    correction,
  );
}

function toRemedy(fix: Fix | undefined, { isCertain }: Correction): Remedy {
  return isCertain ? { fix } : { suggestion: fix };
}

function rewriteValue(document: Document, pointer: string, text: string): Fix | undefined {
  const node = nodeAt(document, pointer);
  // The node behind an alias may mean something else elsewhere.
  if (node?.kind !== "scalar" || spanOf(document, pointer, "value")?.start !== node.span.start)
    return undefined;
  return { edits: [replaceText(node, text)] };
}

function renameKey(found: FileProblem, key: string, document: Document): Fix | undefined {
  const map = mapAround(found, document);
  const span = spanOf(document, found.pointer ?? "", "key");
  if (map === undefined || span === undefined || map.entries.some((entry) => entry.key === key))
    return undefined;
  return { edits: [keyEdit(document, span, key)] };
}

function mapAround({ pointer = "" }: { readonly pointer?: string }, document: Document): MapNode | undefined {
  const map = nodeAt(document, pointerAround(pointer));
  return map?.kind === "map" ? map : undefined;
}
