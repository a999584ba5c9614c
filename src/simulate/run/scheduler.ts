/**
 * A priority queue of tasks, ordered by moment, phase and the order in which they were added. At one moment, events of
 * messages come before the steps of the run, which see them; then events of messages that these steps have just made;
 * then expectations.
 */
export class Scheduler<Task> {
  /** A binary heap: each task comes before its children, which stand at 2i + 1 and 2i + 2. */
  readonly #heap: Scheduled<Task>[] = [];
  #count = 0;

  /** Adds a task; tasks of one moment and one phase keep the order in which they are added. */
  add(at: number, phase: Phase, task: Task): void {
    const added = { at, phase: PHASES.indexOf(phase), order: this.#count++, task };
    let place = this.#heap.length;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = this.#heap[above] as Scheduled<Task>;
      if (!isBefore(added, parent)) break;
      this.#heap[place] = parent;
      place = above;
    }
    this.#heap[place] = added;
  }

  /** Removes the next task; undefined if there is none. */
  takeNext(): { readonly at: number; readonly task: Task } | undefined {
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

/** A phase of a moment: see `Scheduler`. */
export type Phase = (typeof PHASES)[number];

const PHASES = ["messages", "run", "new-messages", "expectations"] as const;

interface Scheduled<Task> {
  readonly at: number;
  readonly phase: number;
  readonly order: number;
  readonly task: Task;
}

function isBefore<Task>(a: Scheduled<Task>, b: Scheduled<Task>): boolean {
  return (a.at - b.at || a.phase - b.phase || a.order - b.order) < 0;
}
