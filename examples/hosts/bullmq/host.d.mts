import type { ConnectionOptions, WorkerOptions } from "bullmq";
import type { StoredRuns, Wake } from "heed/hosts";

export function bullmqHost(
  connection: ConnectionOptions,
  runs: StoredRuns,
  options?: Partial<WorkerOptions> & { readonly lateness?: number; readonly rest?: number },
): { nudge(wakes: readonly Wake[]): Promise<unknown>; stop(): Promise<unknown> };
