/**
 * What comes at which moment. At one moment, what happens to messages comes before the steps of the run, so that a step
 * sees it; then what happens to messages that the step has just made; last, what is asked of that moment.
 */
export class Agenda<Entry> {
  /** A binary heap: each entry comes before the two at twice its place. */
  readonly #heap: Scheduled<Entry>[] = [];
  #count = 0;

  /** Of entries of one moment and one turn, the one that was added first comes first. */
  add(at: number, turn: Turn, entry: Entry): void {
    const added = { at, turn: TURNS.indexOf(turn), order: this.#count++, entry };
    let place = this.#heap.length;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = this.#heap[above] as Scheduled<Entry>;
      if (!isBefore(added, parent)) break;
      this.#heap[place] = parent;
      place = above;
    }
    this.#heap[place] = added;
  }

  /** Takes what comes next; undefined where nothing more does. */
  take(): { readonly at: number; readonly entry: Entry } | undefined {
    const [first] = this.#heap;
    const last = this.#heap.pop();
    if (first === undefined || last === undefined || this.#heap.length === 0) return first;
    let place = 0;
    for (;;) {
      const left = this.#heap[2 * place + 1];
      const right = this.#heap[2 * place + 2];
      const isRight = left !== undefined && right !== undefined && isBefore(right, left);
      const child = isRight ? right : left;
      if (child === undefined || !isBefore(child, last)) break;
      this.#heap[place] = child;
      place = 2 * place + (isRight ? 2 : 1);
    }
    this.#heap[place] = last;
    return first;
  }
}

/** When in a moment: see `Agenda`. */
export type Turn = (typeof TURNS)[number];

const TURNS = ["messages", "run", "new-messages", "questions"] as const;

interface Scheduled<Entry> {
  readonly at: number;
  readonly turn: number;
  readonly order: number;
  readonly entry: Entry;
}

function isBefore<Entry>(a: Scheduled<Entry>, b: Scheduled<Entry>): boolean {
  return (a.at - b.at || a.turn - b.turn || a.order - b.order) < 0;
}
