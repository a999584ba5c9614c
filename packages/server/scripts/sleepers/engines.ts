import { embeddedHost, type StoredRuns, type Wake } from "heed/hosts";
import type { Store } from "heed/store";
import { openDbos } from "./dbos.ts";
import { openRestate } from "./restate.ts";

/** An engine that wakes the runs of a store. */
export interface Engine {
  nudge(wakes: readonly Wake[]): Promise<void> | void;
  stop(): Promise<void>;
  /** The memory of other processes that it needs, in megabytes. */
  memory?(): number;
}

/** The parts that an engine is opened with. */
export interface EngineParts {
  readonly store: Store;
  readonly runs: StoredRuns;
  /** The address of the database. */
  readonly address: string;
}

/** The engines that are measured, by their names. */
export const ENGINES: { readonly [name: string]: (parts: EngineParts) => Promise<Engine> } = {
  embedded: async ({ store, runs }) => embeddedHost(store, runs, { onError: console.error }),
  dbos: openDbos,
  restate: openRestate,
};
