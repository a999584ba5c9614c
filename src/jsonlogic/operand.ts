import type { Json, Operand } from "../condition/index.ts";
import { type Fact, NOW_FACT, type ValueFact, type ValueFactName, valueFact } from "./facts.ts";
import { type JsonLogicRule, not, same } from "./rule.ts";
import { factOf } from "./values.ts";

/** One side of a comparison: its facts as a rule has them, read from the data or, of a constant, written out. */
export interface Term {
  /** The value of a constant; undefined where it is read. */
  readonly constant: Json | undefined;
  fact(name: ValueFactName): Json;
}

/** Something that has an order: whether it is there at all, and what stands for it in a comparison. */
export interface Quantity {
  readonly known: JsonLogicRule;
  readonly amount: Json;
}

/** Makes a rule read a fact, and keeps in mind which one that was. */
export type FactReader = (fact: Fact) => Json;

/** What is read from the context. */
export function readTerm(path: ValueFact["path"], read: FactReader): Term {
  return { constant: undefined, fact: (name) => read(valueFact(path, name)) };
}

/** What stands in the condition. */
export function constantTerm(value: Json): Term {
  return { constant: value, fact: (name) => factOf(name, value) };
}

/** An operand that is a path or a constant. */
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

/** The facts that have an order. */
export type QuantityFact = "number" | "order" | "time";

/** A term as a number, as a text in the order of texts, or as an instant. */
export function quantityOf(term: Term, fact: QuantityFact): Quantity {
  const amount = term.fact(fact);
  return { known: not(same(amount, fact === "order" ? "" : null)), amount };
}

/** An operand as an instant; relative times count from the data's `now` (spec 3.5). */
export function instantQuantity(operand: Operand | undefined, read: FactReader): Quantity {
  if (operand?.kind !== "time") return quantityOf(termOf(operand, read), "time");
  const { milliseconds, relative } = operand;
  if (!relative) return { known: true, amount: milliseconds };
  return { known: true, amount: timeFromNow(milliseconds, read) };
}

/** The moment of evaluation, or one that lies a number of milliseconds from it. */
export function timeFromNow(milliseconds: number, read: FactReader): Json {
  const now = read(NOW_FACT);
  if (milliseconds === 0) return now;
  return milliseconds > 0 ? { "+": [now, milliseconds] } : { "-": [now, -milliseconds] };
}
