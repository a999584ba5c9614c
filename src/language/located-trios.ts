import { complementTrio, type Trio } from "../condition/index.ts";
import type { Span } from "../problem/index.ts";
import type { Syntax } from "./syntax.ts";

/** One condition of a text as it counts, with every `not` around it pushed in, and where it stands. */
export interface LocatedTrio {
  readonly trio: Trio;
  readonly span: Span;
  /** Where its operator, or the phrase that says it, stands within the span. */
  readonly operator: Span;
}

/** What one connective joins: under `not`, an `and` joins as an `or`. */
export interface LocatedGroup {
  readonly joined: "and" | "or";
  readonly trios: readonly LocatedTrio[];
  /** The groups that are joined with its conditions; none of them is joined in the same way. */
  readonly groups: readonly LocatedGroup[];
}

interface GrowingGroup extends LocatedGroup {
  readonly trios: LocatedTrio[];
  readonly groups: GrowingGroup[];
}

/** The conditions of a tree, as the text groups them; what is a mistake is left out. */
export function locatedIn(tree: Syntax): LocatedGroup {
  const top: GrowingGroup = { joined: "and", trios: [], groups: [] };
  visit(tree, false, top);
  return top;
}

function visit(syntax: Syntax, isNegated: boolean, group: GrowingGroup): void {
  switch (syntax.kind) {
    case "not":
      visit(syntax.operand, !isNegated, group);
      return;
    case "trio": {
      const trio = isNegated ? complementTrio(syntax.trio) : syntax.trio;
      const { start, end, operator } = syntax;
      if (trio !== undefined) group.trios.push({ trio, span: { start, end }, operator });
      return;
    }
    case "and":
    case "or": {
      const joined = (syntax.kind === "and") === isNegated ? "or" : "and";
      const into: GrowingGroup = joined === group.joined ? group : { joined, trios: [], groups: [] };
      if (into !== group) group.groups.push(into);
      for (const member of syntax.members) visit(member, isNegated, into);
      return;
    }
    default:
      return;
  }
}
