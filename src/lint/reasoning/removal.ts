import type { Condition } from "../../condition/index.ts";
import { removeItem } from "../../document/index.ts";
import type { Remedy } from "../finding.ts";
import { removeFromText } from "../fixes/edit-text.ts";
import type { Subject } from "../subject/subject.ts";
import type { Removal } from "./condition-conclusions.ts";
import { type Logic, namesOf } from "./solver.ts";
import { conditionOf, type GroupNode, triosIn } from "./tree.ts";

/**
 * How a condition can be taken out that makes no difference. There is no fix where nothing else reads what it reads: a
 * context without that is an error before, and is none after (spec 1.6).
 */
export function withoutMember(
  top: GroupNode,
  { member, dropped, together }: Removal,
  subject: Subject,
  logic: Logic,
): () => Remedy {
  return () => {
    const rest = new Set(triosIn(top, dropped).flatMap(({ trio }) => namesOf(trio)));
    if (namesOf(member.one.trio).some((name) => !rest.has(name))) return {};
    const isSame = (a: Condition, b: Condition) =>
      logic.isImpossible({ holding: [a], failing: [b] }) &&
      logic.isImpossible({ holding: [b], failing: [a] });
    if (!isSame(conditionOf(top), conditionOf(top, together))) return {};
    const { written } = member.one;
    if (written.kind === "text") return { fix: removeFromText(written, subject, isSame) };
    // What an alias stands for would go from several places.
    if (subject.document.aliases.length > 0) return {};
    const removed = removeItem(subject.document, written.list, written.index);
    return removed === undefined ? {} : { fix: { edits: [removed] } };
  };
}
