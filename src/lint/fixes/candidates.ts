import { allCodes, compatibleEdits, type Edit, type Fix } from "../../diagnostics/index.ts";
import { LIMITS } from "../../problem/index.ts";
import type { Finding } from "../finding.ts";

/** A fix or a suggestion of a finding. */
export interface Candidate {
  readonly code: string;
  readonly kind: "fix" | "suggestion";
  readonly fix: Fix;
  /** The slot or step that the finding is about. */
  readonly owner: string;
}

/** The fixes of findings, and their suggestions. */
export function candidatesOf(findings: readonly Finding[]): readonly Candidate[] {
  return findings.flatMap(({ code, pointer, fix, suggestion }) => {
    const owner = ownerOf(pointer);
    return [
      ...(suggestion ? [{ code, kind: "suggestion" as const, fix: suggestion, owner }] : []),
      ...(fix ? [{ code, kind: "fix" as const, fix, owner }] : []),
    ];
  });
}

/**
 * Candidates that can be applied together: none overlaps another. Of those that insert the same text into one slot, one: the
 * others may be for the same fault. Of those that remove something from it, one: each may rest on what another removes.
 */
export function applicableTogether(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  const lists = new Set<readonly Edit[]>();
  const distinct = candidates.filter(({ owner, fix: { edits } }) => {
    // All mistakes of a text have one suggestion.
    if (lists.size === lists.add(edits).size) return false;
    if (edits.some(({ start, end, text }) => start < end && text !== "")) return true;
    const key = JSON.stringify([owner, edits.map(({ text }: Edit) => text)]);
    return seen.size < seen.add(key).size;
  });
  const apart = new Set(compatibleEdits(distinct.map(({ fix }) => fix)));
  return distinct.filter(({ fix }) => apart.has(fix.edits));
}

/** Splits a lot that caused new faults: candidates of other owners, and those of the faults' owners; or in halves. */
export function splitLot(
  lot: readonly Candidate[],
  worsened: readonly string[],
): readonly [readonly Candidate[], readonly Candidate[]] {
  const isSuspect = ({ owner }: Candidate) => worsened.includes(owner);
  const suspects = lot.filter(isSuspect);
  if (suspects.length > 0 && suspects.length < lot.length) {
    return [lot.filter((one) => !isSuspect(one)), suspects];
  }
  const half = lot.length >> 1;
  return [lot.slice(0, half), lot.slice(half)];
}

/**
 * Rules about conditions that decide nothing, and steps and branches that are never reached: no fix may add such a
 * finding.
 */
const REGRESSION_RULES: readonly string[] = [
  "constant-condition",
  "contradictory-conditions",
  "escalation-never-fires",
  "unreachable-branch",
  "unreachable-step",
];

/** Rules about conditions by themselves, wherever in a workflow they stand. */
const RULES_OF_CONDITIONS: readonly string[] = [
  "case-not-offered",
  "contains-missing-argument",
  "duplicate-condition",
  "equal-to-list",
  "equal-to-null",
  "liquid-as-text",
  "number-as-text",
  "or-of-negations",
  "ordered-as-text",
  "quotes-in-argument",
  "redundant-condition",
  "text-like-path",
  "unknown-property",
];

const DIAGNOSTIC_CODES: ReadonlySet<string> = new Set(allCodes());

/**
 * The owners of new faults in a changed file: a new error, or a finding of one of `REGRESSION_RULES` at a place that had
 * none; for suggestions, also a status that the channel does not offer. A known error may occur more often, and on other
 * lines.
 */
export function newFaultOwners(
  before: readonly Finding[],
  after: readonly Finding[],
  kind: Candidate["kind"],
): readonly string[] {
  // Findings past the limit may be old ones that were not reported.
  const counts = new Map<string, number>();
  for (const { code } of before) counts.set(code, (counts.get(code) ?? 0) + 1);
  const known = new Set(before.map((finding) => faultKeyOf(finding, kind)));
  // Fixing an error only reveals findings about the condition that the author wrote.
  const unread = new Set(
    before.flatMap(({ severity, pointer }) =>
      kind === "fix" && severity === "error" ? [neverOrAlways(pointer)] : [],
    ),
  );
  const worse = after.filter((finding) => {
    const key = faultKeyOf(finding, kind);
    const isFull = (counts.get(finding.code) ?? 0) >= LIMITS.diagnostics;
    return key !== undefined && !isFull && !known.has(key) && !unread.has(key);
  });
  return worse.map(({ pointer }) => ownerOf(pointer));
}

/** A key of a fault, equal before and after a change that does not touch it; undefined for findings that may appear. */
function faultKeyOf(
  { code, severity, message, pointer }: Finding,
  kind: Candidate["kind"],
): string | undefined {
  if (severity === "error") return `${code} ${message.replace(/\bline \d+/g, "line")}`;
  if (REGRESSION_RULES.includes(code)) return neverOrAlways(pointer);
  // A suggestion adds no warning about the condition as it is written.
  const isOfText = RULES_OF_CONDITIONS.includes(code) || DIAGNOSTIC_CODES.has(code);
  if (isOfText && kind === "suggestion") return `${code} ${ownerOf(pointer)} ${message}`;
  return undefined;
}

function neverOrAlways(pointer: string | undefined): string {
  return `never or always ${ownerOf(pointer)}`;
}

/** The pointer of the step, arm or other owner of the conditions that a pointer leads into. */
function ownerOf(pointer = ""): string {
  return pointer.replace(/\/(?:when|conditions)(?:\/.*)?$/, "");
}
