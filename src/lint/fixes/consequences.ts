import { isMap, type JsonObject, memberOf } from "../../condition/index.ts";
import { compatibleEdits, type Fix } from "../../diagnostics/index.ts";
import {
  applyEdits,
  type Document,
  type DocumentNode,
  entryOf,
  type Json,
  nodeAt,
  replaceEntry,
} from "../../document/index.ts";
import { pointerAround, type Span } from "../../problem/index.ts";
import { type FileProblem, stepTypeRow } from "../../workflow/index.ts";
import type { Finding } from "../finding.ts";
import type { Obscured } from "../rule.ts";

/** Edits that mend a fault that obscures others. */
export interface Mend {
  readonly code: string;
  readonly span: Span | undefined;
  readonly obscures: Obscured;
  readonly fix: Fix;
}

/** The parts of a file that faults obscure, each read by those before it. */
const STAGES: readonly Obscured[] = ["form", "time", "value"];

/**
 * Returns findings without those that other faults cause: that are gone once the others are mended, or ask about a step in
 * what is not read. Faults of the form come first, since everything else is read by it.
 *
 * @param lint returns the findings of a changed text
 */
export function withoutConsequences(
  findings: readonly Finding[],
  document: Document,
  mends: readonly Mend[],
  lint: (text: string) => readonly Finding[],
): readonly Finding[] {
  let left = findings.filter((found) => !isAboutUnread(found, findings, document));
  // Faults of the form stay, whatever the mended text is like.
  const ofForm = placesOf(mends.filter(({ obscures }) => obscures === "form"));
  for (const [index, stage] of STAGES.entries()) {
    const there = placesOf(left);
    const due = mends.filter((mend) => there.has(placeOf(mend)) && STAGES.indexOf(mend.obscures) <= index);
    const causes = placesOf(due.filter(({ obscures }) => obscures === stage));
    const isCause = (found: Finding) => causes.has(placeOf(found));
    if (causes.size === 0 || left.every(isCause)) continue;
    const edits = compatibleEdits(due.map(({ fix }) => fix)).flat();
    const again = lint(applyEdits(document.text, edits));
    // A finding that was not looked at for lack of time is not gone.
    if (stage === "value" && again.some(({ code }) => code === "not-analysed")) continue;
    const remaining = new Set(again.map(keyOf));
    left = left.filter(
      (found) => isCause(found) || ofForm.has(placeOf(found)) || remaining.has(keyOf(found)),
    );
  }
  return left;
}

interface Placed {
  readonly code: string;
  readonly span?: Span | undefined;
}

/** The code and the place of a finding, or of the finding that a mend is for. */
function placeOf({ code, span }: Placed): string {
  return `${code} ${span?.start} ${span?.end}`;
}

function placesOf(found: readonly Placed[]): ReadonlySet<string> {
  return new Set(found.map(placeOf));
}

/** A key of a finding that stays the same where the lines around it change. */
function keyOf({ code, message }: Finding): string {
  return `${code} ${message.replace(/\bline \d+/g, "line")}`;
}

/** Faults because of which what stands at their place is not read. */
const UNREAD: readonly string[] = ["wrong-kind", "misplaced-key"];

/** Checks whether a finding misses a step that stands in what is not read. */
function isAboutUnread({ code, span }: Finding, findings: readonly Finding[], document: Document): boolean {
  if (code !== "unknown-ref" || span === undefined) return false;
  const ref = document.text.slice(span.start, span.end);
  return findings.some(
    ({ code, pointer = "" }) => UNREAD.includes(code) && holdsName(nodeAt(document, pointer), ref),
  );
}

/** Checks whether a text or a key stands in a value. */
function holdsName(node: DocumentNode | undefined, name: string): boolean {
  if (node === undefined) return false;
  if (node.kind === "scalar") return node.value === name;
  if (node.kind === "list") return node.items.some((item) => !item.isAlias && holdsName(item.node, name));
  return node.entries.some((entry) => entry.key === name || (!entry.isAlias && holdsName(entry.node, name)));
}

/** The edits that bring a value to the kind that its key takes, as far as its content tells. */
export function mendWrongKind({ pointer = "" }: FileProblem, document: Document): Fix | undefined {
  const around = pointerAround(pointer);
  const key = pointer.slice(around.length + 1);
  const map = nodeAt(document, around);
  if (map?.kind === "list") {
    const item = nodeAt(document, pointer);
    const [only] = item?.kind === "list" ? item.value : [];
    return item === undefined || !isMap(only)
      ? undefined
      : { edits: [{ ...item.span, text: JSON.stringify(only) }] };
  }
  const entry = map?.kind === "map" ? entryOf(map, key) : undefined;
  if (map?.kind !== "map" || entry === undefined || entry.isAlias) return undefined;
  const { value } = entry.node;
  const mended = key === "settings" ? settingsFrom(value, map.value) : itemsFrom(value, key);
  return mended === undefined ? undefined : { edits: replaceEntry(document, map, entry, key, mended) };
}

/** The settings in a list of them; of another value, those of a step that waits. */
function settingsFrom(value: Json, step: JsonObject): JsonObject {
  if (Array.isArray(value) && value.every(isMap)) return Object.assign({}, ...value) as JsonObject;
  const type = memberOf(step, "type");
  const { wait } = stepTypeRow(typeof type === "string" ? type : undefined);
  return wait === undefined ? {} : { [wait.length]: { unit: "minutes", value: 5 } };
}

/** The items in a map of them by name; a map of one item has other values too. */
function itemsFrom(value: Json, key: string): readonly Json[] | undefined {
  if (!isMap(value)) return undefined;
  const members = Object.entries(value) as [string, Json][];
  if (!members.every(([, member]) => isMap(member))) return [value as JsonObject];
  const name = key === "steps" ? "ref" : "name";
  return members.map(([member, item]) => ({ [name]: member, ...(item as JsonObject) }));
}
