import type { Operand, Path } from "../condition/index.ts";
import type { Context } from "../context/index.ts";
import { askOf } from "../evaluate/index.ts";
import { AUDIENCES, pathName, type ValueAtom, type ValueTrio } from "./atoms.ts";
import type { Value } from "./candidates.ts";

/** Values put at the paths of some atoms, in the order of their names, to ask the evaluator what atoms say of them. */
export class ValueFrame {
  readonly values: Value[];
  readonly #context: { values: Value[]; audiences: Value };
  readonly #asks: readonly (() => boolean)[];
  readonly #audiences: number;

  constructor(names: readonly string[], atoms: readonly ValueAtom[], now: number) {
    this.values = names.map(() => undefined);
    this.#context = { values: this.values, audiences: null };
    this.#audiences = names.indexOf(AUDIENCES);
    this.#asks = atoms.map(({ trio }) => {
      const ask = askOf(rebased(trio, names));
      return () => ask(this.#context as Context, now);
    });
  }

  set(place: number, value: Value): void {
    this.values[place] = value;
    if (place === this.#audiences) this.#context.audiences = value;
  }

  /** Whether the atom at a place of the list holds of what was put. */
  holds(atom: number): boolean {
    return (this.#asks[atom] as () => boolean)();
  }
}

/** A trio that reads the frame instead of a context. */
function rebased(trio: ValueTrio, names: readonly string[]): ValueTrio {
  const place = (operand: Operand): Operand => {
    if (operand.kind === "range") {
      return { ...operand, low: place(operand.low), high: place(operand.high) } as Operand;
    }
    return "path" in operand ? { ...operand, path: placeOf(operand.path) } : operand;
  };
  const placeOf = (path: Path): Path => ({
    text: path.text,
    root: "values",
    segments: [names.indexOf(pathName(path))],
  });
  const { argument } = trio;
  const parts = argument === undefined ? {} : { argument: place(argument) };
  return trio.kind === "audience"
    ? ({ ...trio, ...parts } as ValueTrio)
    : ({ ...trio, ...parts, variable: place(trio.variable) } as ValueTrio);
}
