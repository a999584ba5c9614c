import type { Draft } from "../model/index.ts";

/** The rows that are selected. Those that are gone, as after an edit, are selected again once they are brought back. */
export class Selection {
  #ids: readonly number[] = [];
  /** The row from which a selection is extended. */
  #anchor: number | undefined;

  /** The selected rows that a draft has. */
  of(draft: Draft): ReadonlySet<number> {
    return new Set(orderOf(draft).filter((id) => this.#ids.includes(id)));
  }

  set(ids: readonly number[]): void {
    this.#ids = ids;
    this.#anchor = ids[0];
  }

  toggle(id: number): void {
    this.#ids = this.#ids.includes(id) ? this.#ids.filter((each) => each !== id) : [...this.#ids, id];
    this.#anchor = id;
  }

  /** Selects all rows between the one that was selected last and another. */
  extendTo(id: number, draft: Draft): void {
    const order = orderOf(draft);
    const [from, to] = [this.#anchor ?? id, id].map((each) => order.indexOf(each)) as [number, number];
    const start = Math.min(from < 0 ? to : from, to);
    const between = order.slice(start, Math.max(from, to) + 1);
    this.#ids = [...new Set([...this.#ids, ...between])];
  }
}

function orderOf({ groups }: Draft): readonly number[] {
  return groups.flatMap(({ rows }) => rows.map(({ id }) => id));
}
