import { type Condition, complementTrio, type Group, type Trio } from "../condition/index.ts";
import type { Syntax } from "./syntax.ts";

/**
 * Normalises the tree of a text to a condition (spec 3.6): `not` is pushed inward to complements, and distribution makes
 * an `any` of `all`s. The leftmost choice varies slowest; nothing is merged or dropped.
 */

/** The number of groups that a tree makes, and the number of conditions in all of them together. */
export interface Size {
  readonly groups: number;
  readonly conditions: number;
}

/** Checks whether any condition of a tree is a mistake, and so has no meaning. */
export function holdsMistake(syntax: Syntax): boolean {
  switch (syntax.kind) {
    case "and":
    case "or":
      return syntax.members.some(holdsMistake);
    case "not":
      return holdsMistake(syntax.operand);
    default:
      return syntax.kind === "mistake";
  }
}

/** Computes the size of a tree's normal form without making it. Counts stop at 2^53 - 1. */
export function sizeOf(syntax: Syntax, isNegated = false): Size {
  switch (syntax.kind) {
    case "constant":
      return syntax.value === isNegated ? NONE : EMPTY;
    case "not":
      return sizeOf(syntax.operand, !isNegated);
    case "and":
    case "or": {
      const sizes = syntax.members.map((member) => sizeOf(member, isNegated));
      return (syntax.kind === "and") === isNegated ? sumOf(sizes) : productOf(sizes);
    }
    default:
      return ONE;
  }
}

const NONE: Size = { groups: 0, conditions: 0 };
const ONE: Size = { groups: 1, conditions: 1 };
const EMPTY: Size = { groups: 1, conditions: 0 };

function sumOf(sizes: readonly Size[]): Size {
  return sizes.reduce((sum, size) => ({
    groups: capped(sum.groups + size.groups),
    conditions: capped(sum.conditions + size.conditions),
  }));
}

/** Computes the size of the conjunction of several trees. */
export function productOf(sizes: readonly Size[]): Size {
  return sizes.reduce(
    (product, size) => ({
      groups: capped(product.groups * size.groups),
      conditions: capped(product.conditions * size.groups + product.groups * size.conditions),
    }),
    EMPTY,
  );
}

function capped(count: number): number {
  return Math.min(count, Number.MAX_SAFE_INTEGER);
}

/** Makes the condition of a conjunction of trees. The trees must have no mistakes and be within the limits. */
export function conditionOf(trees: readonly Syntax[]): Condition {
  return { any: productOfGroups(trees, false).map((all): Group => ({ all })) };
}

type Trios = readonly Trio[];

function groupsOf(syntax: Syntax, isNegated: boolean): Trios[] {
  switch (syntax.kind) {
    case "constant":
      return syntax.value === isNegated ? [] : [[]];
    case "not":
      return groupsOf(syntax.operand, !isNegated);
    case "and":
    case "or":
      return (syntax.kind === "and") === isNegated
        ? syntax.members.flatMap((member) => groupsOf(member, isNegated))
        : productOfGroups(syntax.members, isNegated);
    case "trio":
      // `checkComplements` has reported the complements that conditions of the target cannot have.
      return [[isNegated ? (complementTrio(syntax.trio, "preference") as Trio) : syntax.trio]];
    default:
      return [];
  }
}

function productOfGroups(members: readonly Syntax[], isNegated: boolean): Trios[] {
  // A member without groups makes the whole product empty.
  if (members.some((member) => member.kind !== "trio" && sizeOf(member, isNegated).groups === 0)) return [];
  let groups: Trio[][] = [[]];
  for (const member of members) {
    const choices = groupsOf(member, isNegated);
    const [only] = choices;
    if (only !== undefined && choices.length === 1) for (const group of groups) group.push(...only);
    else groups = groups.flatMap((group) => choices.map((choice) => [...group, ...choice]));
  }
  return groups;
}

/** Finds the first choice in a tree: an `or`, or an `and` under `not`. */
export function choiceIn(syntax: Syntax, isNegated = false): Syntax | undefined {
  switch (syntax.kind) {
    case "not":
      return choiceIn(syntax.operand, !isNegated);
    case "and":
    case "or":
      if ((syntax.kind === "and") === isNegated) return syntax;
      for (const member of syntax.members) {
        const found = choiceIn(member, isNegated);
        if (found !== undefined) return found;
      }
      return undefined;
    default:
      return undefined;
  }
}
