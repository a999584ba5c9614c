import type { Answered, QuestionName, Questions, ThreadName } from "./answers.ts";

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
    // A thread that cannot be started answers nothing.
    this.#worker.addEventListener("error", ({ message }) => {
      for (const { fail } of this.#waiting.values()) fail(new Error(message));
      this.#waiting.clear();
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
}

/** Starts an engine. */
export function startEngine(start: () => Worker): Engine {
  const threads = { quick: new Thread(start), slow: new Thread(start) };
  return {
    ask(name, ask) {
      return threads[threadFor(name, ask)].ask(name, ask);
    },
  };
}

function threadFor(name: QuestionName, ask: Questions[QuestionName]["ask"]): ThreadName {
  if (name === "load") return ask as Questions["load"]["ask"];
  return name === "outcomes" ? "slow" : "quick";
}
