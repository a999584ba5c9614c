/** Something that goes on as long as the server runs. */
export interface Worker {
  /** Says that there is work now. */
  wake(): void;
  /** Waits for the part of the work that is being done, and begins no other. */
  stop(): Promise<void>;
}

/** Options of a worker. */
export interface WorkerOptions {
  /** Does a part of the work. Returns true if there is more to do at once. */
  readonly work: () => Promise<boolean>;
  /** How long to sleep when nothing is left, in milliseconds, unless it is woken. */
  readonly interval: number;
  /** How long to sleep after a failure. */
  readonly pause?: number | undefined;
  readonly onError: (error: unknown) => void;
}

/** Starts a worker. It sleeps while there is nothing to do, so that an idle server asks its database for nothing. */
export function startWorker({ work, interval, pause = 5000, onError }: WorkerOptions): Worker {
  let isStopped = false;
  let isWoken = false;
  let wakeUp = () => {};
  const sleep = (milliseconds: number) =>
    new Promise<void>((done) => {
      if (isStopped || isWoken) return done();
      const timer = setTimeout(done, milliseconds);
      wakeUp = () => {
        clearTimeout(timer);
        done();
      };
    });
  const loop = async () => {
    while (!isStopped) {
      isWoken = false;
      try {
        if (!(await work())) await sleep(interval);
      } catch (error) {
        onError(error);
        isWoken = false;
        await sleep(pause);
      }
    }
  };
  const ended = loop();
  return {
    wake: () => {
      isWoken = true;
      wakeUp();
    },
    stop: () => {
      isStopped = true;
      wakeUp();
      return ended;
    },
  };
}
