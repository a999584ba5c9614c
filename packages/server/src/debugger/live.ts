import { type KeptRun, readRun, type Store } from "heed/store";

/** The most pages that can be told of changes at a time, in this process. */
export const MOST_LIVE = 24;

/** The time between two looks at a run, in milliseconds, and the number of looks after which a line is sent that keeps the connection. */
const INTERVAL = 1000;
const LOOKS_PER_BEAT = 15;

/** The longest time of a connection, in milliseconds: a page that is still open then connects anew. */
const LONGEST = 600_000;

/** The pages that are told of changes of runs. */
export interface Live {
  /** Tells of a run by server-sent events, since a state, until it is over; undefined if too many pages are told already. */
  tell(run: KeptRun, since: string): ReadableStream<Uint8Array> | undefined;
  /** Ends all of it. */
  stop(): void;
}

/** Tells pages of changes of runs, each by looking at its run. */
export function liveOf(store: Store, onError: (error: unknown) => void): Live {
  const ends = new Set<() => void>();
  let isStopped = false;
  return {
    tell: ({ id }, since) => {
      if (isStopped || ends.size >= MOST_LIVE) return undefined;
      const encoder = new TextEncoder();
      let timer: NodeJS.Timeout | undefined;
      let end = () => {};
      return new ReadableStream<Uint8Array>({
        start: (controller) => {
          let isOpen = true;
          const begun = performance.now();
          const say = (text: string) => isOpen && controller.enqueue(encoder.encode(text));
          end = () => {
            if (!isOpen) return;
            isOpen = false;
            clearTimeout(timer);
            ends.delete(end);
            try {
              controller.close();
            } catch {
              // The page has gone.
            }
          };
          ends.add(end);
          let last = since;
          let looks = 0;
          const look = async () => {
            const run = await readRun(store, id);
            const state = run === undefined ? "gone" : stateOf(run);
            if (state !== last) say(`event: change\ndata: ${state}\n\n`);
            last = state;
            if (run === undefined || isOver(run)) {
              say("event: over\ndata: over\n\n");
              end();
            } else if (performance.now() - begun > LONGEST) end();
            looks += 1;
            if (looks % LOOKS_PER_BEAT === 0) say(": still here\n\n");
          };
          const next = () => {
            if (!isOpen) return;
            look().then(
              () => {
                if (isOpen) timer = setTimeout(next, INTERVAL);
              },
              (error: unknown) => {
                onError(error);
                end();
              },
            );
          };
          say(": connected\n\n");
          next();
        },
        cancel: () => end(),
      });
    },
    stop: () => {
      isStopped = true;
      for (const end of [...ends]) end();
    },
  };
}

/** The state of a run as its page shows it: another text whenever the page would be another. */
export function stateOf({ sequence, tries }: KeptRun): string {
  return `${sequence}.${tries}`;
}

/** Checks whether nothing more happens in a run. */
export function isOver({ status }: Pick<KeptRun, "status">): boolean {
  return status === "completed" || status === "cancelled";
}
