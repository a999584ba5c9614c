import { complementTrio, isNegative, relationOf, type Trio } from "../../condition/index.ts";
import { print } from "../../language/index.ts";
import type { Span } from "../../problem/index.ts";
import { conclusionsOf } from "../reasoning/reasoning.ts";
import { keyOfTrio } from "../reasoning/tree.ts";
import { defineRule } from "../rule.ts";
import { keyOfPath, type LintedTrio, type Subject, type TrioGroup } from "../subject/subject.ts";

interface OrOfNegations {
  readonly negations: readonly [string, string];
  /** The conditions that the negations deny. */
  readonly denied: readonly [string, string];
  readonly isText: boolean;
}

/** Negations about one value joined by `or`: they are false only if everything that they deny is true at once. */
export const orOfNegations = defineRule({
  name: "or-of-negations",
  level: "warning",
  summary: "Negations about one value joined by `or`, which are nearly always true.",
  message: ({ negations, denied }: OrOfNegations) =>
    `\`${negations.join(" or ")}\` is nearly always true: it is false only if \`${denied.join(" and ")}\``,
  help: ({ negations, denied, isText }) =>
    `If neither may be so, write \`${negations.join(" and ")}\`; if one of the two is enough, ${isText ? `write \`not (${denied.join(" and ")})\`` : "suppress this finding with that reason"}.`,
  check(subject, report) {
    let explained: readonly Span[] | undefined;
    const firsts = new Map<TrioGroup, Map<string, LintedTrio>>();
    for (const one of subject.trios) {
      const key = one.group.joined === "or" ? keyOfNegated(one.trio) : undefined;
      // In a preference every `or` is a mistake of its own.
      if (key === undefined || one.written.at.target === "preference") continue;
      const inGroup = firsts.get(one.group) ?? new Map<string, LintedTrio>();
      firsts.set(one.group, inGroup);
      const first = inGroup.get(key);
      if (first === undefined) inGroup.set(key, one);
      if (first === undefined || !isJoinedByOr(one) || keyOfTrio(first.trio) === keyOfTrio(one.trio))
        continue;
      explained ??= explainedIn(subject);
      if ([first, one].some(({ place: { span } }) => span && explained?.some((other) => touch(other, span))))
        continue;
      const trios = [first.trio, one.trio] as const;
      const parameters = {
        negations: [textOf(trios[0]), textOf(trios[1])] as const,
        denied: [textOf(complementTrio(trios[0]) as Trio), textOf(complementTrio(trios[1]) as Trio)] as const,
        isText: one.written.kind === "text",
      };
      report(parameters, one.place);
    }
  },
});

/** A key of the value about which a trio denies one of several things; undefined for other trios. */
function keyOfNegated(trio: Trio): string | undefined {
  if (!isNegative(trio.operator)) return undefined;
  switch (trio.kind) {
    case "engagement":
      return `engagement ${trio.ref}`;
    case "audience":
      return "audience";
    case "data": {
      const { variable, operator, argument } = trio;
      if (variable.kind !== "path") return undefined;
      const isOneOfMany =
        relationOf(operator) === "inclusion" || (operator === "not_equal_to" && argument?.kind === "value");
      return isOneOfMany ? `${operator} ${keyOfPath(variable.path)}` : undefined;
    }
    case "delivery":
    case "legacy":
      return undefined;
  }
}

const CONNECTIVE_BEFORE = /\b(and|or)[\s(]*(?:not\b[\s(]*)*$/i;

/** Checks whether an `or` is written before a condition: under a `not`, an `and` becomes one, and is meant. */
function isJoinedByOr({ written }: LintedTrio): boolean {
  if (written.kind === "stored") return true;
  const { node, start } = written.passage;
  const [, connective] = CONNECTIVE_BEFORE.exec(String(node.value).slice(0, start)) ?? [];
  return connective?.toLowerCase() === "or";
}

/** The places of conditions that are reported as always or never deciding anything. */
function explainedIn(subject: Subject): readonly Span[] {
  const { constant, redundant, contradictory } = conclusionsOf(subject);
  return [...constant, ...redundant, ...contradictory].flatMap(({ place: { span } }) => span ?? []);
}

function touch(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function textOf(trio: Trio): string {
  return print({ any: [{ all: [trio] }] });
}
