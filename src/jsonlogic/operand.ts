import type { Json, Operand } from "../condition/index.ts";
import { type Fact, NOW_FACT, type ValueFact, type ValueFactName, valueFact } from "./facts.ts";
import { type JsonLogicRule, not, same } from "./rule.ts";
import { factOf } from "./values.ts";

/** A side of a comparison, with its facts as a rule has them: read from the data or, for a constant, literal. */
export interface Term {
  /** The value of a constant; undefined if the term is read from the data. */
  readonly constant: Json | undefined;
  fact(name: ValueFactName): Json;
}

/** An ordered value: the rule that it exists, and its operand in a comparison. */
export interface Quantity {
  readonly known: JsonLogicRule;
  readonly amount: Json;
}

/** Returns the operation that reads a fact, and records the fact. */
export type FactReader = (fact: Fact) => Json;

/** Returns the term of a value in the context. */
export function readTerm(path: ValueFact["path"], read: FactReader): Term {
  return { constant: undefined, fact: (name) => read(valueFact(path, name)) };
}

/** Returns the term of a constant. */
export function constantTerm(value: Json): Term {
  return { constant: value, fact: (name) => factOf(name, value) };
}

/** Returns the term of an operand. Throws TypeError if it is not a path or a constant. */
export function termOf(operand: Operand | undefined, read: FactReader): Term {
  switch (operand?.kind) {
    case "path":
    case "liquid":
      return readTerm([operand.path.root, ...operand.path.segments], read);
    case "value":
      return constantTerm(operand.value);
    default:
      throw new TypeError(`a path or a constant is expected, not ${operand?.kind ?? "nothing"}`);
  }
}

/** The facts with an order. */
export type QuantityFact = "number" | "order" | "time";

/** Returns a term as a number, as a text in the order of texts, or as an instant. */
export function quantityOf(term: Term, fact: QuantityFact): Quantity {
  const amount = term.fact(fact);
  return { known: not(same(amount, fact === "order" ? "" : null)), amount };
}

/** Returns an operand as an instant. Relative times count from the data's `now` (spec 3.5). */
export function instantQuantity(operand: Operand | undefined, read: FactReader): Quantity {
  if (operand?.kind !== "time") return quantityOf(termOf(operand, read), "time");
  const { milliseconds, relative } = operand;
  if (!relative) return { known: true, amount: milliseconds };
  return { known: true, amount: timeFromNow(milliseconds, read) };
}

/** Returns the operand for `now`, or for the instant at a distance from it. */
export function timeFromNow(milliseconds: number, read: FactReader): Json {
  const now = read(NOW_FACT);
  if (milliseconds === 0) return now;
  return milliseconds > 0 ? { "+": [now, milliseconds] } : { "-": [now, -milliseconds] };
}
