import { type Operand, type Relation, relationOf } from "../condition/index.ts";
import { AUDIENCES, operandsIn, pathName, type ValueAtom } from "./atoms.ts";
import type { Budget } from "./budget.ts";
import type { Value } from "./candidates.ts";

/** A kind of values that operators distinguish before they compare. A missing value reads as text (spec 3.1). */
export type ValueKind = "number" | "text" | "list" | "other";

/** Every kind. */
export const KINDS: readonly ValueKind[] = ["number", "text", "list", "other"];

/** The kind of a value. */
export function kindOf(value: Value): ValueKind {
  if (typeof value === "string" || value === undefined) return "text";
  if (typeof value === "number") return "number";
  return Array.isArray(value) ? "list" : "other";
}

/** The kinds of operands for which an atom can be true (spec 3.4); it is false for all others. */
export interface KindRule {
  /** The names of the paths that the rule applies to. */
  readonly names: readonly string[];
  readonly kinds: ReadonlySet<ValueKind>;
  /** Set if all operands must be of the same kind. */
  readonly isSameKind: boolean;
}

type RelationRule = Omit<KindRule, "names">;

/** The rules of positive operators by their relations; undefined if operands of any kind can make them true. */
const RULES: { readonly [relation in Relation]: RelationRule | undefined } = {
  equality: { kinds: new Set(KINDS), isSameKind: true },
  order: { kinds: new Set(["number", "text"]), isSameKind: true },
  inclusion: undefined,
  items: { kinds: new Set(["list"]), isSameKind: true },
  presence: undefined,
  instants: { kinds: new Set(["text"]), isSameKind: true },
  numbers: { kinds: new Set(["number"]), isSameKind: true },
  membership: { kinds: new Set(["text"]), isSameKind: false },
};

/** Returns the kind rule of an atom that is true. */
export function kindRuleOf({ trio }: ValueAtom): KindRule | undefined {
  const rule = RULES[relationOf(trio.operator)];
  if (rule === undefined) return undefined;
  const { kinds, isSameKind } = rule;
  const operands = operandsIn(trio);
  const ofConstants = new Set(operands.flatMap(kindOfConstant));
  const left =
    isSameKind && ofConstants.size > 0
      ? [...kinds].filter((kind) => ofConstants.size === 1 && ofConstants.has(kind))
      : kinds;
  const names = operands.flatMap((operand) => ("path" in operand ? [pathName(operand.path)] : []));
  return { names, kinds: new Set(left), isSameKind };
}

function kindOfConstant(operand: Operand): readonly ValueKind[] {
  return operand.kind === "value" ? [kindOf(operand.value)] : [];
}

/** The number of rules that are applied at the cost of one step of the search. */
const RULES_A_STEP = 4;

/** Returns the kinds of values that the rules leave possible for each name; an empty set if the rules conflict. */
export function possibleKinds(
  names: readonly string[],
  rules: readonly KindRule[],
  budget: Budget,
): ReadonlyMap<string, ReadonlySet<ValueKind>> {
  const left = new Map<string, Set<ValueKind>>(
    names.map((name) => [name, new Set<ValueKind>(name === AUDIENCES ? ["list", "other"] : KINDS)]),
  );
  for (let changed = true; changed; ) {
    changed = false;
    budget.require((names.length + rules.length) / RULES_A_STEP);
    for (const rule of rules) {
      const shared = KINDS.filter(
        (kind) => rule.kinds.has(kind) && rule.names.every((name) => left.get(name)?.has(kind)),
      );
      for (const name of rule.names) {
        const kinds = left.get(name);
        for (const kind of [...(kinds ?? [])]) {
          if (rule.isSameKind ? shared.includes(kind) : rule.kinds.has(kind)) continue;
          kinds?.delete(kind);
          changed = true;
        }
      }
    }
  }
  return left;
}
