/** Calls with the last value at most once a frame. */
export class OncePerFrame<Value> {
  #value: Value | undefined;
  #frame = 0;
  readonly #call: (value: Value) => void;

  constructor(call: (value: Value) => void) {
    this.#call = call;
  }

  next(value: Value): void {
    this.#value = value;
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.flush());
  }

  /** Calls at once if a value waits. */
  flush(): void {
    if (this.#frame === 0) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#call(this.#value as Value);
  }

  /** Forgets the value that waits. */
  cancel(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}
