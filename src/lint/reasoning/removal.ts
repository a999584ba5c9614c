import type { Condition } from "../../condition/index.ts";
import { removeItem } from "../../document/index.ts";
import type { Remedy } from "../finding.ts";
import { removeFromText } from "../fixes/edit-text.ts";
import type { Subject } from "../subject/subject.ts";
import type { Removal } from "./condition-conclusions.ts";
import { namesOf, type Solver } from "./solver.ts";
import { conditionOf, type GroupNode, triosIn } from "./tree.ts";

/**
 * Removes a redundant condition. There is no fix if it alone reads some value: a context without that value would be an
 * error before the fix, and none after it (spec 1.6).
 */
export function withoutMember(
  top: GroupNode,
  { member, redundant, together }: Removal,
  subject: Subject,
  solver: Solver,
): () => Remedy {
  return () => {
    const rest = new Set(triosIn(top, redundant).flatMap(({ trio }) => namesOf(trio)));
    if (namesOf(member.one.trio).some((name) => !rest.has(name))) return {};
    const isSame = (a: Condition, b: Condition) =>
      solver.isImpossible({ holding: [a], failing: [b] }) &&
      solver.isImpossible({ holding: [b], failing: [a] });
    if (!isSame(conditionOf(top), conditionOf(top, together))) return {};
    const { written } = member.one;
    if (written.kind === "text") return { fix: removeFromText(written, subject, isSame) };
    // The removal would change every place that an alias leads to.
    if (subject.document.aliases.length > 0) return {};
    const removed = removeItem(subject.document, written.list, written.index);
    return removed === undefined ? {} : { fix: { edits: [removed] } };
  };
}
