// A host on BullMQ: a job for a run and a moment, delayed until then. Redis may lose jobs; the store loses no run.
import { DelayedError, Queue, Worker } from "bullmq";

const KEPT = { attempts: 5, backoff: 1000, removeOnComplete: true, removeOnFail: true };

export function bullmqHost(connection, runs, { lateness = 60_000, rest = 15_000, ...options } = {}) {
  const queue = new Queue("heed", { connection, defaultJobOptions: KEPT });

  // A second job for a run and a moment is the first one.
  const ask = ({ run, at }) => {
    const delay = Math.max(0, Date.parse(at) - Date.now());
    return queue.add("wake", { run, at }, { delay, jobId: encodeURIComponent(`${run} ${at}`) });
  };
  const askAll = (wakes) => Promise.all(wakes.filter(({ at }) => at !== undefined).map(ask));

  const work = async (job, token) => {
    const { run, at } = job.data;
    const { wakeAt, wakes } = await runs.wake(run);
    await askAll([...wakes, { run, at: wakeAt }]);
    if (at !== wakeAt) return;
    // By the clock of the store it was too early.
    await job.moveToDelayed(Date.now() + 250, token);
    throw new DelayedError();
  };
  const worker = new Worker("heed", work, { connection, concurrency: 20, ...options });

  // Jobs that were lost, or never made since a process died after its commit.
  const wakeLate = async () =>
    askAll(await runs.overdue(new Date(Date.now() - lateness).toISOString(), 1000));
  const timer = setInterval(() => wakeLate().catch(console.error), rest);

  return {
    nudge: (wakes) => askAll(wakes).catch(console.error),
    stop: async () => [clearInterval(timer), await worker.close(), await queue.close()],
  };
}
