import { compatibleEdits, type Edit, type Fix } from "../../diagnostics/index.ts";
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

/** Candidates that can be applied together: none overlaps another, or writes the same into the same slot. */
export function applicableTogether(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  const distinct = candidates.filter(({ owner, fix: { edits } }) => {
    const key = JSON.stringify([owner, edits.map(({ text }: Edit) => text)]);
    return seen.size < seen.add(key).size;
  });
  const apart = new Set(compatibleEdits(distinct.map(({ fix }) => fix)));
  return distinct.filter(({ fix }) => apart.has(fix.edits));
}

/** Splits a lot that made something worse: those about the worsened owners, and the others; else in halves. */
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

/** Rules whose findings say that a condition decides nothing, or that something never happens. */
const ACCUSING: readonly string[] = [
  "constant-condition",
  "contradictory-conditions",
  "escalation-never-fires",
  "unreachable-branch",
  "unreachable-step",
];

/**
 * The owners of what is worse in a changed file: an error that it did not have, or a finding that something never holds,
 * always holds or is never reached, at a place that had none; for suggestions, also a status that the channel does not
 * offer. A known error may occur more often, and on other lines.
 */
export function worsenedOwners(
  before: readonly Finding[],
  after: readonly Finding[],
  kind: Candidate["kind"],
): readonly string[] {
  // Of findings past the limit it is not known whether they are new.
  const counts = new Map<string, number>();
  for (const { code } of before) counts.set(code, (counts.get(code) ?? 0) + 1);
  const had = new Set(before.map((finding) => accusationOf(finding, kind)));
  // A fix of an error shows what the author wrote; that was so before, too.
  const unread = new Set(
    before.flatMap(({ severity, pointer }) =>
      kind === "fix" && severity === "error" ? [neverOrAlways(pointer)] : [],
    ),
  );
  const worse = after.filter((finding) => {
    const accusation = accusationOf(finding, kind);
    const isFull = (counts.get(finding.code) ?? 0) >= LIMITS.diagnostics;
    return accusation !== undefined && !isFull && !had.has(accusation) && !unread.has(accusation);
  });
  return worse.map(({ pointer }) => ownerOf(pointer));
}

/** A key of an accusation, equal before and after a change that does not touch it; undefined for other findings. */
function accusationOf(
  { code, severity, message, pointer }: Finding,
  kind: Candidate["kind"],
): string | undefined {
  if (severity === "error") return `${code} ${message.replace(/\bline \d+/g, "line")}`;
  if (ACCUSING.includes(code)) return neverOrAlways(pointer);
  if (code === "case-not-offered" && kind === "suggestion") return `${code} ${ownerOf(pointer)} ${message}`;
  return undefined;
}

function neverOrAlways(pointer: string | undefined): string {
  return `never or always ${ownerOf(pointer)}`;
}

/** The pointer of the step, arm or other owner of the conditions that a pointer leads into. */
function ownerOf(pointer = ""): string {
  return pointer.replace(/\/(?:when|conditions)(?:\/.*)?$/, "");
}
