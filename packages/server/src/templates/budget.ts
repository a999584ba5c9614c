import { Context, type Emitter } from "liquidjs";
import { textOf } from "./escape.ts";

/** The limits of one text that is rendered. */
export const TEMPLATE_LIMITS = {
  /** Length of a template, in UTF-16 code units. */
  template: 1_048_576,
  /** Length of what comes of it, with what it captures, in UTF-16 code units. */
  output: 1_048_576,
  /** Tags, outputs and texts that are rendered, each turn of a loop counted. */
  parts: 100_000,
  /** Characters and items that filters make. */
  memory: 10_000_000,
  /** Milliseconds: reached by nothing that the others allow, but for filters on large lists. */
  time: 5_000,
} as const;

/** Thrown if a text takes more than its limits allow. The message follows the words "the template". */
export class OverLimit extends Error {
  override readonly name = "OverLimit";
}

/** The rest of a text's limits. */
class Budget {
  parts: number = TEMPLATE_LIMITS.parts;
  output: number = TEMPLATE_LIMITS.output;
  memory: number = TEMPLATE_LIMITS.memory;
  readonly #end = performance.now() + TEMPLATE_LIMITS.time;

  takePart(): void {
    if (--this.parts < 0) throw new OverLimit(`renders more than ${TEMPLATE_LIMITS.parts} parts`);
    if (performance.now() > this.#end) throw new OverLimit("takes too long");
  }

  takeOutput(length: number): void {
    this.output -= length;
    if (this.output < 0) throw new OverLimit(`gives more than ${TEMPLATE_LIMITS.output} characters`);
  }

  takeMemory(count: number): void {
    // NaN, as of a length that is none, is no count either.
    if (!(count >= 0)) return;
    this.memory -= count;
    if (this.memory < 0) throw new OverLimit("makes texts or lists that are too long");
  }
}

/** The context of one rendering, with its limits. */
export class BoundedContext extends Context {
  readonly budget = new Budget();

  constructor(...given: ConstructorParameters<typeof Context>) {
    super(...given);
    const { budget } = this;
    this.renderLimit = { check: () => budget.takePart(), use: () => {} } as unknown as Context["renderLimit"];
    this.memoryLimit = {
      check: (count: number) => budget.takeMemory(count),
      use: (count: number) => budget.takeMemory(count),
    } as unknown as Context["memoryLimit"];
  }
}

/** Collects what is rendered, as far as its context allows. */
export class BoundedEmitter implements Emitter {
  buffer = "";
  readonly #budget: Budget;

  constructor({ budget }: BoundedContext) {
    this.#budget = budget;
  }

  write(part: unknown): void {
    const text = textOf(part);
    this.#budget.takeOutput(text.length);
    this.buffer += text;
  }
}
