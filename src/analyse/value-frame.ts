import type { Operand, Path } from "../condition/index.ts";
import type { Context } from "../context/index.ts";
import { askOf } from "../evaluate/index.ts";
import { AUDIENCES, pathName, type ValueAtom, type ValueTrio } from "./atoms.ts";
import type { Value } from "./candidates.ts";

/** Values for the paths of some atoms, in the order of their names, and the atoms' verdicts about them. */
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

  set(index: number, value: Value): void {
    this.values[index] = value;
    if (index === this.#audiences) this.#context.audiences = value;
  }

  /** Returns the verdict of the atom at an index of the list. */
  holds(atom: number): boolean {
    return (this.#asks[atom] as () => boolean)();
  }
}

/** Returns the trio with its paths replaced by paths into a frame. */
function rebased(trio: ValueTrio, names: readonly string[]): ValueTrio {
  const inFrame = (operand: Operand): Operand => {
    if (operand.kind === "range") {
      return { ...operand, low: inFrame(operand.low), high: inFrame(operand.high) } as Operand;
    }
    return "path" in operand ? { ...operand, path: framePathOf(operand.path) } : operand;
  };
  const framePathOf = (path: Path): Path => ({
    text: path.text,
    root: "values",
    segments: [names.indexOf(pathName(path))],
  });
  const { argument } = trio;
  const parts = argument === undefined ? {} : { argument: inFrame(argument) };
  return trio.kind === "audience"
    ? ({ ...trio, ...parts } as ValueTrio)
    : ({ ...trio, ...parts, variable: inFrame(trio.variable) } as ValueTrio);
}
