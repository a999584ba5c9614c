import type { ISerializedGast, TokenType } from "chevrotain";
import { ConditionParser } from "../../src/language/mistakes/conditions.ts";
import { VOCABULARY } from "../../src/language/parser/tokens.ts";

/** The grammar for text and diagrams, derived from the parser itself. */
export type Term =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "reference"; readonly name: string }
  | { readonly kind: "sequence" | "choice"; readonly terms: readonly Term[] }
  | { readonly kind: "optional" | "many" | "some"; readonly term: Term };

/** One production: a name and its definition. */
export interface Production {
  readonly name: string;
  readonly term: Term;
}

/** Terminals that are not fixed words. Their definitions are written by hand. */
const TERMINALS: ReadonlyMap<string, string> = new Map([
  ["Path", "PATH"],
  ["Name", "NAME"],
  ["Text", "TEXT"],
  ["Numeral", "NUMBER"],
  ["Moment", "TIMESTAMP"],
  ["RelativeTime", "RELATIVE_TIME"],
  ["Liquid", "LIQUID"],
  ["MessageStatus", "MESSAGE_STATUS"],
]);

/** Clearer names for some of the parser's rules. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ["whole", "text"],
  ["negated", "negative"],
]);

const tokens: ReadonlyMap<string, TokenType> = new Map(VOCABULARY.map((type) => [type.name, type]));

/**
 * The productions of the language, top down. Alternatives that lead through a rule for a mistake are left out, and a
 * rule with a single term is replaced by the term.
 */
export function productions(): readonly Production[] {
  const rules = new Map<string, Term>();
  for (const rule of new ConditionParser(true).getSerializedGastProductions()) {
    const name = "name" in rule ? (rule.name as string) : "";
    if (isMistake(name)) continue;
    const term = sequenceOf("definition" in rule ? (rule.definition as ISerializedGast[]) : []);
    if (term === undefined) throw new Error(`nothing is left of ${name}`);
    rules.set(name, term);
  }
  const inlined = (term: Term): Term => {
    if (term.kind === "reference") {
      const stands = rules.get(term.name);
      const isAlias = stands?.kind === "reference" || stands?.kind === "literal";
      return isAlias ? inlined(stands) : term;
    }
    if ("terms" in term) return { ...term, terms: term.terms.map(inlined) };
    return "term" in term ? { ...term, term: inlined(term.term) } : term;
  };
  const ordered: Production[] = [];
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const term = rules.get(name);
    if (term === undefined || seen.has(name)) return;
    seen.add(name);
    const own = inlined(term);
    ordered.push({ name, term: own });
    for (const next of referencesIn(own)) visit(next);
  };
  visit("whole");
  return ordered.map(({ name, term }) => ({ name: publicName(name), term: renamed(term) }));
}

/**
 * The same grammar in fewer and larger productions, for diagrams: a production that is used once and is not a choice
 * is inlined.
 */
export function condensed(productions: readonly Production[]): readonly Production[] {
  const terms = new Map(productions.map(({ name, term }) => [name, term]));
  const uses = productions.flatMap(({ term }) => referencesIn(term));
  const isInlined = (name: string) =>
    uses.filter((use) => use === name).length === 1 && terms.has(name) && terms.get(name)?.kind !== "choice";
  const inlined = (term: Term): Term => {
    if (term.kind === "reference") return isInlined(term.name) ? inlined(terms.get(term.name) as Term) : term;
    if ("terms" in term) return { ...term, terms: term.terms.map(inlined) };
    return "term" in term ? { ...term, term: inlined(term.term) } : term;
  };
  return productions
    .filter(({ name }) => !isInlined(name))
    .map(({ name, term }) => ({ name, term: inlined(term) }));
}

function isMistake(name: string): boolean {
  return name.startsWith("mistake") || name.startsWith("Wrong");
}

/** Returns undefined if the sequence leads through a rule for a mistake. */
function sequenceOf(definition: readonly ISerializedGast[]): Term | undefined {
  const terms: Term[] = [];
  for (const part of definition) {
    const term = termOf(part);
    if (term === "mistake") return undefined;
    if (term !== "nothing") terms.push(term);
  }
  return terms.length === 1 ? terms[0] : { kind: "sequence", terms };
}

type Serialized = ISerializedGast & { readonly name?: string; readonly definition?: ISerializedGast[] };

function termOf(part: Serialized): Term | "mistake" | "nothing" {
  const { type, name = "", definition = [] } = part;
  switch (type) {
    case "NonTerminal":
      return isMistake(name) ? "mistake" : { kind: "reference", name };
    case "Terminal":
      return terminalOf(name);
    case "Alternation": {
      const terms = definition
        .map((alternative) => sequenceOf((alternative as Serialized).definition ?? []))
        .filter((term) => term !== undefined);
      if (terms.length === 0) return "mistake";
      return terms.length === 1 ? (terms[0] as Term) : { kind: "choice", terms };
    }
    default: {
      const term = sequenceOf(definition);
      if (term === undefined) return "nothing";
      const kind = type === "Option" ? "optional" : type === "Repetition" ? "many" : "some";
      return { kind, term };
    }
  }
}

/** A word or symbol, a named terminal, or the choice between the tokens of a category. */
function terminalOf(name: string): Term {
  const terminal = TERMINALS.get(name);
  if (terminal !== undefined) return { kind: "reference", name: terminal };
  const type = tokens.get(name);
  if (type?.LABEL !== undefined) return { kind: "literal", text: type.LABEL };
  const members = [...tokens.values()].filter(
    (member) => type && !isMistake(member.name) && member.CATEGORIES?.includes(type) && member.LABEL,
  );
  if (members.length === 0) throw new Error(`the token ${name} has no label`);
  return { kind: "choice", terms: members.map(({ LABEL = "" }) => ({ kind: "literal", text: LABEL })) };
}

function referencesIn(term: Term): readonly string[] {
  if (term.kind === "reference") return [term.name];
  if ("terms" in term) return term.terms.flatMap(referencesIn);
  return "term" in term ? referencesIn(term.term) : [];
}

function renamed(term: Term): Term {
  if (term.kind === "reference") return { ...term, name: publicName(term.name) };
  if ("terms" in term) return { ...term, terms: term.terms.map(renamed) };
  return "term" in term ? { ...term, term: renamed(term.term) } : term;
}

/** `onOrAfter` as `on-or-after`; terminals stay in capitals. */
function publicName(name: string): string {
  if ([...TERMINALS.values()].includes(name)) return name;
  // The phrases of cases that share a first word: `seenPhrase`.
  const isFirstWord = name.endsWith("Phrase") && name !== "casePhrase";
  const short = isFirstWord ? name.slice(0, -"Phrase".length) : (RENAMED.get(name) ?? name);
  return short.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
