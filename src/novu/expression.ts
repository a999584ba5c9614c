/** A condition as a tree, whose leaves are texts of single comparisons. */
export type Expression =
  | { readonly kind: "leaf"; readonly text: string }
  | { readonly kind: "and" | "or"; readonly parts: readonly Expression[] };

export const ALWAYS_TRUE: Expression = { kind: "leaf", text: "always" };
export const NEVER_TRUE: Expression = { kind: "leaf", text: "never" };

/** A leaf. */
export function leaf(text: string): Expression {
  return { kind: "leaf", text };
}

/** Joins expressions; those within of the same kind become its parts. */
export function joined(kind: "and" | "or", parts: readonly Expression[]): Expression {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const [neutral, decisive] = kind === "and" ? ["always", "never"] : ["never", "always"];
  const isText = (part: Expression, text: string) => part.kind === "leaf" && part.text === text;
  if (flat.some((part) => isText(part, decisive as string))) return leaf(decisive as string);
  const rest = flat.filter((part) => !isText(part, neutral as string));
  const [only] = rest;
  if (only === undefined) return leaf(neutral as string);
  return rest.length === 1 ? only : { kind, parts: rest };
}

/** Writes an expression as text; parts of another kind in parentheses. */
export function textOf(expression: Expression): string {
  if (expression.kind === "leaf") return expression.text;
  const { kind, parts } = expression;
  return parts.map((part) => (part.kind === "leaf" ? part.text : `(${textOf(part)})`)).join(` ${kind} `);
}
