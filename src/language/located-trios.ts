import { complementTrio, type Target, type Trio } from "../condition/index.ts";
import type { Span } from "../problem/index.ts";
import type { Syntax } from "./syntax.ts";

/** A condition of a text with its span, after every `not` around it was pushed in. */
export interface LocatedTrio {
  readonly trio: Trio;
  readonly span: Span;
  /** The span of its operator or phrase, within the span. */
  readonly operator: Span;
}

/** The conditions that one connective joins. Under `not`, an `and` joins as an `or`. */
export interface LocatedGroup {
  readonly joined: "and" | "or";
  readonly trios: readonly LocatedTrio[];
  /** The nested groups, each joined by the other connective. */
  readonly groups: readonly LocatedGroup[];
}

interface GrowingGroup extends LocatedGroup {
  readonly trios: LocatedTrio[];
  readonly groups: GrowingGroup[];
}

/** Locates the conditions of a tree, grouped as in the text. Mistakes are left out. */
export function locatedIn(tree: Syntax, target: Target): LocatedGroup {
  const top: GrowingGroup = { joined: "and", trios: [], groups: [] };
  visit(tree, target, false, top);
  return top;
}

function visit(syntax: Syntax, target: Target, isNegated: boolean, group: GrowingGroup): void {
  switch (syntax.kind) {
    case "not":
      visit(syntax.operand, target, !isNegated, group);
      return;
    case "trio": {
      const trio = isNegated ? complementTrio(syntax.trio, target) : syntax.trio;
      const { start, end, operator } = syntax;
      if (trio !== undefined) group.trios.push({ trio, span: { start, end }, operator });
      return;
    }
    case "and":
    case "or": {
      const joined = (syntax.kind === "and") === isNegated ? "or" : "and";
      const into: GrowingGroup = joined === group.joined ? group : { joined, trios: [], groups: [] };
      if (into !== group) group.groups.push(into);
      for (const member of syntax.members) visit(member, target, isNegated, into);
      return;
    }
    default:
      return;
  }
}
