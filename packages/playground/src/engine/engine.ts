import type { Answered, QuestionName, Questions } from "./answers.ts";

interface Waiting {
  readonly done: (answer: never) => void;
  readonly fail: (error: Error) => void;
}

/** Answers questions about texts in threads of their own, so that the page stays quick whatever they ask. */
export interface Engine {
  ask<Name extends QuestionName>(name: Name, ask: Questions[Name]["ask"]): Promise<Questions[Name]["answer"]>;
}

/** A thread that answers. */
class Thread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(start: () => Worker) {
    this.#worker = start();
    this.#worker.addEventListener("message", ({ data }: MessageEvent<Answered>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ("failure" in data) waiting?.fail(new Error(data.failure));
      else waiting?.done(data.answer as never);
    });
  }

  ask<Name extends QuestionName>(
    name: Name,
    ask: Questions[Name]["ask"],
  ): Promise<Questions[Name]["answer"]> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((done, fail) => {
      this.#waiting.set(id, { done, fail });
      this.#worker.postMessage({ id, name, ask });
    });
  }

  /** True if it is still busy. */
  get isBusy(): boolean {
    return this.#waiting.size > 0;
  }

  end(): void {
    this.#worker.terminate();
  }
}

/** Starts an engine: a thread for what is quick, and one for outcomes, which may take seconds and are given up for newer ones. */
export function startEngine(start: () => Worker): Engine {
  const quick = new Thread(start);
  let slow: Thread | undefined;
  return {
    ask(name, ask) {
      if (name !== "outcomes") return quick.ask(name, ask);
      if (slow?.isBusy) {
        slow.end();
        slow = undefined;
      }
      slow ??= new Thread(start);
      return slow.ask(name, ask);
    },
  };
}
