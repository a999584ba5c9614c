import { type DataTrio, type Json, readAnyPath } from "../condition/index.ts";
import { print } from "../language/index.ts";
import type { Site } from "../problem/index.ts";
import { instantOf } from "../time/index.ts";
import { ALWAYS_TRUE, type Expression, joined, leaf, NEVER_TRUE } from "./expression.ts";
import type { Notes } from "./notes.ts";
import type { Variable } from "./variables.ts";

type Order = "<" | "<=" | ">" | ">=";

/** An operand of a comparison. */
export type Operand =
  | { readonly kind: "variable"; readonly variable: Variable; readonly site: Site }
  | { readonly kind: "constant"; readonly value: Json; readonly site: Site };

/** The same comparison with its sides exchanged; its complement among numbers. */
const MIRRORED: { readonly [order in Order]: Order } = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };
const OPPOSITE: { readonly [order in Order]: Order } = { "<": ">=", "<=": ">", ">": "<=", ">=": "<" };

/** The most items of a list that become comparisons of their own. */
const MOST_ITEMS = 20;

/** Comparisons of Novu as conditions, each with notes on the values for which the verdicts differ; `unfit` if there is none. */
export class Comparisons {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /** The comparison of what stands at a path with a constant. */
  compared(path: string, operator: DataTrio["operator"], value?: Json): Expression {
    const read = readAnyPath(path);
    if (read === undefined) throw new TypeError(`${path} is no path`);
    const argument = value === undefined ? {} : { argument: { kind: "value", value } as const };
    const trio: DataTrio = { kind: "data", variable: { kind: "path", path: read }, operator, ...argument };
    return leaf(print({ any: [{ all: [trio] }] }));
  }

  /** A condition that is true for one constant alone, as JavaScript's `===` is. */
  exactly(path: string, value: Json, holds: boolean): Expression {
    if (value === null) return this.compared(path, holds ? "not_exists" : "exists");
    const same = this.compared(path, holds ? "equal_to" : "not_equal_to", value);
    // A missing value reads as the empty text.
    if (value !== "") return same;
    return joined(holds ? "and" : "or", [same, this.compared(path, holds ? "exists" : "not_exists")]);
  }

  equality(one: Operand, other: Operand, holds: boolean): Expression | "unfit" {
    if (one.kind === "constant")
      return other.kind === "constant" ? "unfit" : this.equality(other, one, holds);
    const { variable, site } = one;
    if (variable.kind === "status") return this.#statusEquality(variable, other, holds);
    const { text, novu } = variable;
    if (other.kind === "variable") {
      if (other.variable.kind === "status") return "unfit";
      this.#notes.differs("novu-converts", site, converts(`\`${novu}\` and \`${other.variable.novu}\``));
      return leaf(`${text} ${holds ? "==" : "!="} ${other.variable.text}`);
    }
    const { value } = other;
    if (value !== null && typeof value === "object") return "unfit";
    if (value === null || (typeof value === "string" && value.trim() === "")) {
      this.#notes.differs(
        "novu-empty",
        site,
        `Novu also takes 0, false and blank texts in \`${novu}\` for ${value === null ? "null" : "the empty text"}; here \`is empty\` holds of null, "", [] and nothing`,
      );
      return this.compared(text, holds ? "empty" : "not_empty");
    }
    const operator = holds ? "equal_to" : "not_equal_to";
    const constant = this.#constant(value, novu, site);
    return constant === undefined ? "unfit" : this.compared(text, operator, constant);
  }

  /** The constant that a text of Novu's editor most likely stands for, with a note unless it is compared as it is. */
  #constant(value: string | number | boolean, novu: string, site: Site): Json | undefined {
    if (typeof value === "string" && !isBooleanText(value) && Number.isNaN(Number(value))) {
      if (Number.isNaN(Date.parse(value))) return value;
      this.#notes.differs(
        "novu-time",
        site,
        `\`${JSON.stringify(value)}\` equals in Novu any text that names the same moment, such as another spelling of a date; here it equals itself`,
      );
      return value;
    }
    this.#notes.differs("novu-converts", site, converts(`\`${novu}\``, value));
    if (typeof value !== "string") return value;
    if (isBooleanText(value)) return value === "true";
    // A text such as `05` is more likely a text than a number.
    const number = Number(value);
    if (!Number.isFinite(number)) return undefined;
    return String(number) === value ? number : value;
  }

  #statusEquality(
    variable: Variable & { readonly kind: "status" },
    other: Operand,
    holds: boolean,
  ): Expression | "unfit" {
    const value = other.kind === "constant" ? other.value : undefined;
    if (typeof value !== "boolean" && !(typeof value === "string" && isBooleanText(value))) return "unfit";
    const asked = (value === true || value === "true") === holds;
    if (value === "false") {
      this.#notes.differs(
        "novu-no-result",
        other.site,
        `if \`${variable.ref}\` made no message, Novu has no value that equals the text "false"; here \`has not been ${variable.status}\` holds then`,
        `\`${variable.ref} has not been skipped\` beside it asks for a message.`,
      );
    }
    return statusLeaf(variable, asked);
  }

  strictEquality(one: Operand, other: Operand, holds: boolean): Expression | "unfit" {
    if (one.kind === "constant")
      return other.kind === "constant" ? "unfit" : this.strictEquality(other, one, holds);
    const { variable, site } = one;
    if (variable.kind === "status") {
      return other.kind === "constant" && other.value === true ? statusLeaf(variable, holds) : "unfit";
    }
    if (other.kind === "constant") {
      const { value } = other;
      return value !== null && typeof value === "object"
        ? "unfit"
        : this.exactly(variable.text, value, holds);
    }
    if (other.variable.kind === "status") return "unfit";
    this.#notes.differs(
      "novu-empty",
      site,
      "two lists or maps are never the same in Novu, and nothing is null there; here lists of the same items are equal, and nothing equals the empty text",
    );
    return leaf(`${variable.text} ${holds ? "==" : "!="} ${other.variable.text}`);
  }

  order(order: Order, one: Operand, other: Operand, holds: boolean): Expression | "unfit" {
    if (one.kind === "constant")
      return other.kind === "constant" ? "unfit" : this.order(MIRRORED[order], other, one, holds);
    const { variable, site } = one;
    if (variable.kind === "status") return "unfit";
    const asked = holds ? order : OPPOSITE[order];
    const { text, novu } = variable;
    if (other.kind === "variable") {
      if (other.variable.kind === "status") return "unfit";
      this.#notes.differs(
        "novu-converts",
        site,
        `${converts(`\`${novu}\` and \`${other.variable.novu}\``)}; it orders times, and never other texts, which are ordered here`,
      );
      if (!holds) this.unordered(novu, site);
      return leaf(`${text} ${asked} ${other.variable.text}`);
    }
    const { value } = other;
    if (typeof value !== "string" && typeof value !== "number") return "unfit";
    if (typeof value === "string" && isBooleanText(value)) return "unfit";
    const number = Number(value);
    if (!Number.isNaN(number)) {
      if (!Number.isFinite(number)) return "unfit";
      this.#notes.differs("novu-converts", site, converts(`\`${novu}\``));
      if (!holds) this.unordered(novu, site);
      return leaf(`${text} ${asked} ${JSON.stringify(number)}`);
    }
    if (Number.isNaN(Date.parse(String(value)))) {
      this.#notes.differs(
        "novu-order",
        site,
        `Novu never orders texts, so \`${novu} ${order} ${JSON.stringify(value)}\` never holds`,
      );
      return holds ? NEVER_TRUE : ALWAYS_TRUE;
    }
    return this.#timeOrder(asked, variable, String(value), holds, site);
  }

  #timeOrder(
    asked: Order,
    { text, novu }: Variable & { readonly kind: "path" },
    time: string,
    holds: boolean,
    site: Site,
  ): Expression | "unfit" {
    const instant = instantOf(time);
    if (instant === undefined) return "unfit";
    this.#notes.differs("novu-time", site, readsTimes(novu));
    if (!holds) this.unordered(novu, site);
    // Moments are whole milliseconds, so that after one is from the next one on.
    const isAfter = asked === ">" || asked === "<=";
    const edge = isAfter ? new Date(instant + 1).toISOString() : time;
    return leaf(`${text} ${asked === "<" || asked === "<=" ? "is before" : "is on or after"} ${edge}`);
  }

  /** A value between two ends, which belong to it unless `order` is `<`. */
  between(order: "<" | "<=", operands: readonly Operand[], holds: boolean): Expression | "unfit" {
    const [low, middle, high] = operands as readonly [Operand, Operand, Operand];
    const ends = [low, high].map((end) =>
      end.kind === "constant" ? Number(end.value as string) : Number.NaN,
    );
    const isNumeric = ends.every((end) => Number.isFinite(end)) && (ends[0] as number) <= (ends[1] as number);
    if (
      order === "<=" &&
      holds &&
      isNumeric &&
      middle.kind === "variable" &&
      middle.variable.kind === "path"
    ) {
      const { text, novu } = middle.variable;
      this.#notes.differs("novu-converts", middle.site, converts(`\`${novu}\``));
      return leaf(`${text} is between ${ends[0]} and ${ends[1]}`);
    }
    const parts = [this.order(order, low, middle, holds), this.order(order, middle, high, holds)];
    const known = parts.filter((part) => part !== "unfit");
    return known.length < 2 ? "unfit" : joined(holds ? "and" : "or", known);
  }

  /** An item of a list or a part of a text; or a value among several. */
  inclusion(one: Operand, other: Operand, holds: boolean): Expression | "unfit" {
    const isStatus = (operand: Operand) => operand.kind === "variable" && operand.variable.kind === "status";
    if (isStatus(one) || isStatus(other)) return "unfit";
    if (other.kind === "constant") {
      if (one.kind === "constant" || !Array.isArray(other.value)) return "unfit";
      return this.#amongItems(
        one.variable as Variable & { readonly kind: "path" },
        other.value as readonly Json[],
        holds,
        one.site,
      );
    }
    const { text, novu } = other.variable as Variable & { readonly kind: "path" };
    if (one.kind === "variable") {
      const { text: item, novu: name } = one.variable as Variable & { readonly kind: "path" };
      this.#notes.differs(
        "novu-empty",
        one.site,
        `a missing \`${name}\` is null in Novu, and other values than texts are converted to texts to be found in a text; here a missing one is the empty text, which every text contains`,
      );
      return leaf(`${text} ${holds ? "contains" : "does not contain"} ${item}`);
    }
    const { value } = one;
    if (value !== null && typeof value === "object") return "unfit";
    if (value === "") {
      this.#notes.differs(
        "novu-empty",
        one.site,
        `a missing \`${novu}\` contains nothing in Novu; here it reads as the empty text, which contains the empty text`,
      );
    } else if (typeof value !== "string") {
      this.#notes.differs(
        "novu-converts",
        one.site,
        `\`${JSON.stringify(value)}\` is in Novu also found as a part of a text in \`${novu}\``,
      );
    }
    return this.compared(text, holds ? "contains" : "not_contains", value);
  }

  #amongItems(
    { text, novu }: Variable & { readonly kind: "path" },
    items: readonly Json[],
    holds: boolean,
    site: Site,
  ): Expression | "unfit" {
    if (items.some((item) => item !== null && typeof item === "object")) return "unfit";
    if (items.length <= MOST_ITEMS) {
      return joined(
        holds ? "or" : "and",
        items.map((item) => this.exactly(text, item, holds)),
      );
    }
    this.#notes.differs(
      "novu-list",
      site,
      `if \`${novu}\` is a list, or is missing and null or the empty text is among the values, the verdict is another`,
    );
    return this.compared(text, holds ? "contains" : "not_contains", [...items]);
  }

  /** A list that has an item of another; `isNegated` for the operator that says it has none. */
  commonItems(one: Operand, other: Operand, isNegated: boolean, holds: boolean): Expression | "unfit" {
    if (one.kind !== "variable" || one.variable.kind !== "path") return "unfit";
    const { text, novu } = one.variable;
    const asked = holds !== isNegated ? "contains" : "does not contain";
    this.#notes.differs(
      "novu-list",
      one.site,
      `Novu asks lists only: for any other value in \`${novu}\`${isNegated ? ", and for none, " : " "}\`${isNegated ? "doesNotContainAny" : "containsAny"}\` is false; here a single value counts as well`,
    );
    if (other.kind === "variable") {
      return other.variable.kind === "path" ? leaf(`${text} ${asked} ${other.variable.text}`) : "unfit";
    }
    if (!Array.isArray(other.value)) return "unfit";
    return this.compared(text, asked === "contains" ? "contains" : "not_contains", other.value);
  }

  emptiness(one: Operand, holds: boolean): Expression | "unfit" {
    if (one.kind !== "variable" || one.variable.kind !== "path") return "unfit";
    const { text, novu } = one.variable;
    this.#notes.differs(
      "novu-empty",
      one.site,
      `Novu asks whether \`${novu}\` is an empty text; here \`is empty\` holds of null, [] and nothing, too`,
    );
    return this.compared(text, holds ? "empty" : "not_empty");
  }

  /** Notes that the negation of an order is another one. */
  unordered(novu: string, site: Site): void {
    this.#notes.differs(
      "novu-order",
      site,
      `for a \`${novu}\` that cannot be compared, the comparison is false in Novu and so its negation true; here both are false`,
    );
  }
}

/** A comparison by its operands; `holds` is false for its negation. */
export type Comparison = (
  reader: Comparisons,
  operands: readonly Operand[],
  holds: boolean,
) => Expression | "unfit";

/** Operators of two operands. */
function binary(
  compare: (reader: Comparisons, one: Operand, other: Operand, holds: boolean) => Expression | "unfit",
): Comparison {
  return (reader, [one, other, another], holds) =>
    one === undefined || other === undefined || another !== undefined
      ? "unfit"
      : compare(reader, one, other, holds);
}

function ordering(order: Order): Comparison {
  return (reader, operands, holds) => {
    const [one, other] = operands;
    if (one === undefined || other === undefined) return "unfit";
    if (operands.length === 2) return reader.order(order, one, other, holds);
    return operands.length === 3 && (order === "<" || order === "<=")
      ? reader.between(order, operands, holds)
      : "unfit";
  };
}

const EQUAL = binary((reader, one, other, holds) => reader.equality(one, other, holds));

/** The operators of Novu that compare values. */
export const COMPARISONS: { readonly [operator: string]: Comparison } = {
  "==": EQUAL,
  "=": EQUAL,
  "!=": binary((reader, one, other, holds) => reader.equality(one, other, !holds)),
  "===": binary((reader, one, other, holds) => reader.strictEquality(one, other, holds)),
  "!==": binary((reader, one, other, holds) => reader.strictEquality(one, other, !holds)),
  "<": ordering("<"),
  "<=": ordering("<="),
  ">": ordering(">"),
  ">=": ordering(">="),
  in: binary((reader, one, other, holds) => reader.inclusion(one, other, holds)),
  containsAny: binary((reader, one, other, holds) => reader.commonItems(one, other, false, holds)),
  doesNotContainAny: binary((reader, one, other, holds) => reader.commonItems(one, other, true, holds)),
  isEmpty: (reader, [one], holds) => (one === undefined ? "unfit" : reader.emptiness(one, holds)),
  isNonEmpty: (reader, [one], holds) => (one === undefined ? "unfit" : reader.emptiness(one, !holds)),
};

/** The condition on the status of the message of a step. */
export function statusLeaf(
  { ref, status }: Variable & { readonly kind: "status" },
  has: boolean,
): Expression {
  const operator = has ? "contains" : "not_contains";
  return leaf(print({ any: [{ all: [{ kind: "engagement", ref, operator, argument: status }] }] }));
}

function isBooleanText(text: string): boolean {
  return text === "true" || text === "false";
}

function converts(what: string, constant?: Json): string {
  const compared = constant === undefined ? "" : ` when it compares with ${JSON.stringify(constant)}`;
  return `Novu converts ${what}${compared}: texts such as "5" and "true" count as 5 and true, and null, nothing, "" and [] as 0; here nothing is converted`;
}

/** Says which texts Novu reads as times. */
export function readsTimes(novu: string): string {
  return `Novu reads every text in \`${novu}\` that JavaScript takes for a date, by its server's clock if it has no offset; here only ISO 8601 timestamps are times, in UTC if they have none`;
}
