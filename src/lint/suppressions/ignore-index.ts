import { countBefore, type Span } from "../../problem/index.ts";

/** A stretch of a file in which the findings of a rule are ignored. */
interface Stretch<Owner> extends Span {
  readonly owner: Owner;
}

interface Ordered<Owner> {
  /** In the order in which they begin. */
  readonly stretches: readonly Stretch<Owner>[];
  /** For each, the index of the nearest before it that ends later; -1 where none does. */
  readonly wider: readonly number[];
}

/** Finds what ignores the findings of a rule at an offset, however many stretches there are. */
export class SpanIndex<Owner> {
  readonly #added = new Map<string, Stretch<Owner>[]>();
  readonly #ordered = new Map<string, Ordered<Owner>>();

  /** To be called before anything is looked up. */
  add(rule: string, { start, end }: Span, owner: Owner): void {
    const stretches = this.#added.get(rule);
    if (stretches === undefined) this.#added.set(rule, [{ start, end, owner }]);
    else stretches.push({ start, end, owner });
  }

  /** The owner of the stretch around an offset, its end included, that begins last; undefined where there is none. */
  at(rule: string, offset: number): Owner | undefined {
    const added = this.#added.get(rule);
    if (added === undefined) return undefined;
    const { stretches, wider } = this.#ordered.get(rule) ?? this.#order(rule, added);
    let index = countBefore(stretches, offset + 1) - 1;
    while (index >= 0 && (stretches[index] as Stretch<Owner>).end < offset) index = wider[index] as number;
    return stretches[index]?.owner;
  }

  #order(rule: string, added: readonly Stretch<Owner>[]): Ordered<Owner> {
    const stretches = added.toSorted((a, b) => a.start - b.start || b.end - a.end);
    const wider: number[] = [];
    for (const [index, { end }] of stretches.entries()) {
      let before = index - 1;
      while (before >= 0 && (stretches[before] as Stretch<Owner>).end <= end)
        before = wider[before] as number;
      wider.push(before);
    }
    const ordered = { stretches, wider };
    this.#ordered.set(rule, ordered);
    return ordered;
  }
}
