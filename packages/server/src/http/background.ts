/** Work that goes on after its request was answered. */
export interface Background {
  /** Begins work. Its failure is told, and nothing else waits for it. */
  run(name: string, work: () => Promise<unknown>): void;
  /** Waits until no work is left. */
  idle(): Promise<void>;
}

/** Makes a set of work; `onError` is told of what failed. */
export function background(onError: (name: string, error: unknown) => void): Background {
  const running = new Set<Promise<void>>();
  return {
    run: (name, work) => {
      const done: Promise<void> = work().then(
        () => {},
        (error: unknown) => onError(name, error),
      );
      running.add(done);
      void done.finally(() => running.delete(done));
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
