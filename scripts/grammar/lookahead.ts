import {
  Alternation,
  getLookaheadPaths,
  type IProduction,
  type LookaheadProductionType,
  Option,
  Repetition,
  RepetitionMandatory,
  type Rule,
} from "chevrotain";
import { ConditionParser } from "../../src/language/mistakes/conditions.ts";

/** Path of the table of lookahead, in the project. */
export const LOOKAHEAD_PATH = "src/language/parser/generated/lookahead.ts";

/** The library's productions in which one of several ways is chosen, and its methods that make them. */
const CHOICES = [
  [Alternation, "Alternation", "OR"],
  [Option, "Option", "OPTION"],
  [Repetition, "Repetition", "MANY"],
  [RepetitionMandatory, "RepetitionMandatory", "AT_LEAST_ONE"],
] as const;

/** The source of the table: the choices of each rule, with the names of the tokens that each alternative begins with. */
export function lookaheadSource(): string {
  const rules = Object.values(new ConditionParser(true).getGAstProductions());
  const rows = rules.flatMap((rule) => {
    const choices = productionsIn(rule).flatMap((production) => choiceOf(production, rule));
    const lines = choices.map(([name, firsts]) => `    ${name}: ${JSON.stringify(firsts)},\n`);
    return lines.length === 0 ? [] : [`  ${rule.name}: {\n${lines.join("")}  },\n`];
  });
  return `// Written by \`npm run generate\`.\n\nexport const LOOKAHEAD = {\n${rows.join("")}} as const;\n`;
}

type Parent = IProduction & { readonly definition: readonly IProduction[] };

function productionsIn(parent: IProduction): readonly IProduction[] {
  // A rule that another refers to has choices of its own.
  const { definition = [] } = "referencedRule" in parent ? {} : (parent as Partial<Parent>);
  return definition.flatMap((part) => [part, ...productionsIn(part)]);
}

function choiceOf(
  production: IProduction,
  rule: Rule,
): readonly (readonly [name: string, firsts: readonly string[]])[] {
  return CHOICES.filter(([kind]) => production instanceof kind).map(([, prodType, method]) => {
    const { idx } = production as Alternation;
    return [`${method}${idx || ""}`, firstsOf(idx, rule, prodType)];
  });
}

function firstsOf(occurrence: number, rule: Rule, prodType: LookaheadProductionType): readonly string[] {
  const all = getLookaheadPaths({ occurrence, rule, prodType, maxLookahead: 1 });
  // The second list of a part that may be absent is of what follows it. The library does not look at it either.
  const alternatives = prodType === "Alternation" ? all : all.slice(0, 1);
  return alternatives.map((paths) => paths.map(nameOf).join(" "));
}

/** The name of the only token of a path; an empty name for a path of an alternative that may read nothing. */
function nameOf(path: readonly { readonly name: string }[]): string {
  return path[0]?.name ?? "";
}
