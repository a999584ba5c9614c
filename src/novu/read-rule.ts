import type { Json, JsonObject } from "../condition/index.ts";
import type { DocumentNode, NodeSite } from "../document/index.ts";
import { parse } from "../language/index.ts";
import { pointerTo, type Site } from "../problem/index.ts";
import {
  COMPARISONS,
  type Comparison,
  Comparisons,
  type Operand,
  readsTimes,
  statusLeaf,
} from "./comparisons.ts";
import { ALWAYS_TRUE, type Expression, joined, leaf, NEVER_TRUE, textOf } from "./expression.ts";
import type { Notes } from "./notes.ts";
import { type StepTypes, variableOf } from "./variables.ts";

/** The steps of the workflow that a rule belongs to, by their ids; undefined for a rule alone. */
export interface RuleOptions {
  readonly steps?: StepTypes | undefined;
}

/** Reads a rule of Novu as a condition in words. Returns undefined if something in it has no equal; notes say what. */
export function readRule(
  site: NodeSite,
  pointer: string,
  notes: Notes,
  { steps }: RuleOptions = {},
): string | undefined {
  const { node } = site;
  const isEmpty = node.value === null || (node.kind === "map" && node.entries.length === 0);
  if (isEmpty) return "always";
  const expression = new RuleReader(notes, steps).condition(node, { span: site.span, pointer }, true, 0);
  if (expression === undefined) return undefined;
  const text = textOf(expression);
  const { ok, problems } = parse(text);
  if (ok) return text;
  const isLarge = problems.some(({ code }) => code === "too-many-groups");
  return notes.noEqual(
    { span: site.span, pointer },
    isLarge
      ? "the rule has more alternatives than one condition may have"
      : `the rule would become a condition with an error: ${problems[0]?.code}`,
  );
}

/** The most depth of a rule. */
const DEEPEST = 64;

class RuleReader {
  readonly #notes: Notes;
  readonly #compare: Comparisons;
  readonly #steps: StepTypes | undefined;

  constructor(notes: Notes, steps: StepTypes | undefined) {
    this.#notes = notes;
    this.#compare = new Comparisons(notes);
    this.#steps = steps;
  }

  /** The expression that holds exactly if a rule is true, or if it is not; undefined if there is none. */
  condition(node: DocumentNode, site: Site, holds: boolean, depth: number): Expression | undefined {
    if (depth > DEEPEST) return this.#notes.noEqual(site, "the rule is nested too deeply");
    if (node.kind === "scalar") return Boolean(node.value) === holds ? ALWAYS_TRUE : NEVER_TRUE;
    const [entry, another] = node.kind === "map" ? node.entries : [];
    if (entry === undefined || another !== undefined)
      return this.#notes.noEqual(site, "it is no rule: a rule is a map with one operator");
    const at = { span: entry.keySpan, pointer: pointerTo(site.pointer ?? "", entry.key) };
    const items: readonly (NodeSite & { readonly at: Site })[] =
      entry.node.kind === "list"
        ? entry.node.items.map((item, index) => ({
            ...item,
            at: { span: item.span, pointer: pointerTo(at.pointer, index) },
          }))
        : [{ ...entry, at: { span: entry.span, pointer: at.pointer } }];
    const [first] = items;
    switch (entry.key) {
      case "and":
      case "or": {
        if (items.length === 0) return holds ? NEVER_TRUE : ALWAYS_TRUE;
        const parts = items.map((item) => this.condition(item.node, item.at, holds, depth + 1));
        const known = parts.filter((part) => part !== undefined);
        if (known.length < parts.length) return undefined;
        return joined((entry.key === "and") === holds ? "and" : "or", known);
      }
      case "!":
      case "!!": {
        const isAsked = (entry.key === "!!") === holds;
        if (first === undefined) return isAsked ? NEVER_TRUE : ALWAYS_TRUE;
        return this.condition(first.node, first.at, isAsked, depth + 1);
      }
      case "var":
        return this.#truth(node, site, holds);
      default:
        return this.#comparison(entry.key, items, at, holds);
    }
  }

  #comparison(
    operator: string,
    items: readonly (NodeSite & { readonly at: Site })[],
    site: Site,
    holds: boolean,
  ): Expression | undefined {
    if (Object.hasOwn(RELATIVE, operator)) return this.#relative(operator, items, site, holds);
    const readers: { readonly [operator: string]: Comparison } = COMPARISONS;
    const compare = Object.hasOwn(readers, operator) ? readers[operator] : undefined;
    if (compare === undefined) {
      return this.#notes.noEqual(site, `\`${operator}\` has no equal`, HELPS[operator]);
    }
    const operands = items.map((item) => this.#operand(item.node, item.at));
    const known = operands.filter((operand) => operand !== undefined);
    if (known.length < operands.length) return undefined;
    const found = compare(this.#compare, known, holds);
    return found === "unfit"
      ? this.#notes.noEqual(site, `\`${operator}\` of these values has no equal`)
      : found;
  }

  /** A value as a condition: true if it is truthy. */
  #truth(node: DocumentNode, site: Site, holds: boolean): Expression | undefined {
    const operand = this.#operand(node, site);
    if (operand?.kind !== "variable") return undefined;
    const { variable } = operand;
    if (variable.kind === "status") return statusLeaf(variable, holds);
    this.#notes.differs(
      "novu-truth",
      site,
      `\`${variable.novu}\` counts in Novu as true if it is not empty, 0 or false; here it must be \`true\` itself`,
    );
    return this.#compare.compared(variable.text, holds ? "equal_to" : "not_equal_to", true);
  }

  #operand(node: DocumentNode, site: Site): Operand | undefined {
    if (node.kind === "map") {
      const [entry, another] = node.entries;
      if (entry?.key !== "var" || another !== undefined) {
        const what = entry === undefined ? "{}" : entry.key;
        return this.#notes.noEqual(
          site,
          `the operation \`${what}\` within a comparison has no equal`,
          HELPS[what],
        );
      }
      const value = entry.node.value;
      const [name, fallback = null] = Array.isArray(value) ? (value as readonly Json[]) : [value];
      if (typeof name !== "string" || fallback !== null)
        return this.#notes.noEqual(
          site,
          "a variable with a value in its place, or without a name, has no equal",
        );
      const variable = variableOf(name, site, this.#steps, this.#notes);
      return variable && { kind: "variable", variable, site };
    }
    const { value } = node;
    if (typeof value === "string" && /\{\{|\{%/.test(value)) return this.#template(value, site);
    return { kind: "constant", value: value as Json, site };
  }

  #template(text: string, site: Site): Operand | undefined {
    const [, name] = /^\s*\{\{-?\s*([\w.[\]-]+)\s*-?\}\}\s*$/.exec(text) ?? [];
    const variable = name === undefined ? undefined : variableOf(name, site, this.#steps, this.#notes);
    if (name === undefined)
      return this.#notes.noEqual(site, "a text with Liquid in it has no equal, but for one path alone");
    if (variable === undefined) return undefined;
    this.#notes.differs(
      "novu-text",
      site,
      `\`${name}\` in Liquid is a text in Novu, whatever it holds; here it is compared as it is`,
    );
    return { kind: "variable", variable, site };
  }

  /** A time before or after another that counts from now. */
  #relative(
    operator: string,
    [first, second]: readonly (NodeSite & { readonly at: Site })[],
    site: Site,
    holds: boolean,
  ): Expression | undefined {
    if (first === undefined || second === undefined)
      return this.#notes.noEqual(site, `\`${operator}\` needs two values`);
    const operand = this.#operand(first.node, first.at);
    if (operand === undefined) return undefined;
    if (operand.kind === "constant" || operand.variable.kind === "status")
      return this.#notes.noEqual(site, `\`${operator}\` of these values has no equal`);
    const { text, novu } = operand.variable;
    const { amount, unit } = { ...(second.node.kind === "map" ? second.node.value : {}) } as JsonObject;
    if (operator === "exactlyXAgo" || unit === "months" || unit === "years") {
      return this.#notes.noEqual(
        site,
        operator === "exactlyXAgo"
          ? `\`${operator}\` has no equal`
          : `\`${operator}\` in ${unit} has no equal: a length of time has at most weeks here`,
        operator === "exactlyXAgo"
          ? "Two comparisons, one for each end, say how exact it is to be."
          : "Write days, if a fixed number of them will do.",
      );
    }
    if (typeof amount !== "number" || typeof unit !== "string") {
      // Only a number above zero is one in Novu.
      this.#notes.differs("novu-time", site, `an amount that is not a number never holds in Novu`);
      return holds ? NEVER_TRUE : ALWAYS_TRUE;
    }
    if (
      !Number.isInteger(amount) ||
      amount < 1 ||
      amount > 999_999_999 ||
      !/^(?:minute|hour|day|week)s?$/.test(unit)
    )
      return this.#notes.noEqual(second.at, `\`${amount} ${unit}\` has no equal here`);
    const ago = `${amount} ${unit.replace(/s?$/, amount === 1 ? "" : "s")} ago`;
    const calendar = /^(?:day|week)/.test(unit)
      ? " Novu counts days and weeks by its server's calendar; here a day has 24 hours."
      : "";
    const isWithin = operator === "withinLast" ? ` The very moment of the question counts in Novu.` : "";
    this.#notes.differs(
      "novu-time",
      first.at,
      readsTimes(novu),
      `${calendar}${isWithin}`.trim() || undefined,
    );
    if (!holds) this.#compare.unordered(novu, first.at);
    const [before, after] = [leaf(`${text} is before ${ago}`), leaf(`${text} is on or after ${ago}`)];
    switch (RELATIVE[operator]) {
      case "before":
        return holds ? before : after;
      case "after":
        return holds ? after : before;
      default:
        return holds
          ? joined("and", [after, leaf(`${text} is before now`)])
          : joined("or", [before, leaf(`${text} is on or after now`)]);
    }
  }
}

/** Comparisons of a time with one that counts from now. */
const RELATIVE: { readonly [operator: string]: "before" | "after" | "within" | undefined } = {
  moreThanXAgo: "before",
  notWithinLast: "before",
  lessThanXAgo: "after",
  withinLast: "within",
  exactlyXAgo: undefined,
};

const HELPS: { readonly [operator: string]: string } = {
  startsWith: "`contains` asks for the text at any place; or trigger with a value that says what you ask.",
  endsWith: "`contains` asks for the text at any place; or trigger with a value that says what you ask.",
  if: "Write each case as a condition of its own, or as a branch step.",
};
