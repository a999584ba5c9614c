import { type Operand, type Relation, relationOf } from "../condition/index.ts";
import { AUDIENCES, operandsIn, pathName, type ValueAtom } from "./atoms.ts";
import type { Value } from "./candidates.ts";

/** What operators tell values apart by before they compare them. What is missing reads as text (spec 3.1). */
export type ValueKind = "number" | "text" | "list" | "other";

/** Every kind. */
export const KINDS: readonly ValueKind[] = ["number", "text", "list", "other"];

/** The kind of a value. */
export function kindOf(value: Value): ValueKind {
  if (typeof value === "string" || value === undefined) return "text";
  if (typeof value === "number") return "number";
  return Array.isArray(value) ? "list" : "other";
}

/** What must be so of the kinds of an atom's operands where it holds (spec 3.4): it is false of all others. */
export interface KindRule {
  /** The names of the paths that the rule is about. */
  readonly names: readonly string[];
  readonly kinds: ReadonlySet<ValueKind>;
  /** Whether all of them are of one kind. */
  readonly alike: boolean;
}

type RelationRule = Omit<KindRule, "names">;

/** The rules of the relations, whose operators are false of other kinds of operands; undefined if there is none. */
const RULES: { readonly [relation in Relation]: RelationRule | undefined } = {
  equality: { kinds: new Set(KINDS), alike: true },
  order: { kinds: new Set(["number", "text"]), alike: true },
  inclusion: undefined,
  items: { kinds: new Set(["list"]), alike: true },
  presence: undefined,
  instants: { kinds: new Set(["text"]), alike: true },
  numbers: { kinds: new Set(["number"]), alike: true },
  membership: { kinds: new Set(["text"]), alike: false },
};

/** The rules of an atom that holds. */
export function kindRuleOf({ trio }: ValueAtom): KindRule | undefined {
  const rule = RULES[relationOf(trio.operator)];
  if (rule === undefined) return undefined;
  const { kinds, alike } = rule;
  const operands = operandsIn(trio);
  const ofConstants = new Set(operands.flatMap(kindOfConstant));
  const left =
    alike && ofConstants.size > 0
      ? [...kinds].filter((kind) => ofConstants.size === 1 && ofConstants.has(kind))
      : kinds;
  const names = operands.flatMap((operand) => ("path" in operand ? [pathName(operand.path)] : []));
  return { names, kinds: new Set(left), alike };
}

function kindOfConstant(operand: Operand): readonly ValueKind[] {
  return operand.kind === "value" ? [kindOf(operand.value)] : [];
}

/** The kinds that are left for each name; empty where there is none. */
export function possibleKinds(
  names: readonly string[],
  rules: readonly KindRule[],
): ReadonlyMap<string, ReadonlySet<ValueKind>> {
  const left = new Map<string, Set<ValueKind>>(
    names.map((name) => [name, new Set<ValueKind>(name === AUDIENCES ? ["list", "other"] : KINDS)]),
  );
  for (let changed = true; changed; ) {
    changed = false;
    for (const rule of rules) {
      const shared = KINDS.filter(
        (kind) => rule.kinds.has(kind) && rule.names.every((name) => left.get(name)?.has(kind)),
      );
      for (const name of rule.names) {
        const kinds = left.get(name);
        for (const kind of [...(kinds ?? [])]) {
          if (rule.alike ? shared.includes(kind) : rule.kinds.has(kind)) continue;
          kinds?.delete(kind);
          changed = true;
        }
      }
    }
  }
  return left;
}
