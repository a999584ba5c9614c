import type { Json } from "../condition/index.ts";
import { freeName } from "./names.ts";
import { literal } from "./text.ts";

/** A function that compiled conditions import from `heed/compiled`. */
export const HELPERS = [
  "checkedStates",
  "contains",
  "containsAll",
  "instantOf",
  "isEmpty",
  "isEngaged",
  "isEqual",
  "nowOf",
  "orderOf",
  "readValue",
  "stateOfOutcome",
] as const;

export type Helper = (typeof HELPERS)[number];

/** The parts that the functions of a module share: the helpers that they use, and constants. */
export class Scope {
  readonly #taken: ReadonlySet<string>;
  readonly #helpers = new Set<Helper>();
  readonly #constants = new Map<string, string>();

  /** @param taken the names that constants cannot have. */
  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  /** The helpers that were called, in alphabetical order. */
  get helpers(): readonly Helper[] {
    return HELPERS.filter((helper) => this.#helpers.has(helper));
  }

  /** The constants, as pairs of a name and an expression. */
  get constants(): readonly (readonly [name: string, text: string])[] {
    return [...this.#constants].map(([text, name]) => [name, text]);
  }

  /** Writes the call of a helper. */
  call(helper: Helper, ...given: readonly string[]): string {
    this.#helpers.add(helper);
    return `${helper}(${given.join(", ")})`;
  }

  /** Returns the name of a constant list or object, so that no call makes it anew. Equal ones share a name. */
  constant(value: Json): string {
    const text = literal(value);
    let name = this.#constants.get(text);
    if (name === undefined) {
      name = freeName(`VALUE_${this.#constants.size + 1}`, this.#taken);
      this.#constants.set(text, name);
    }
    return name;
  }
}
