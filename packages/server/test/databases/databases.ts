import { type Database, migrateStore, openStore, type Store, type StoreOptions } from "heed/store";
import { beforeAll, describe, inject } from "vitest";
import { openPostgres } from "../../src/database/pg.ts";
import { openEmbedded } from "../../src/database/pglite.ts";

/** A kind of database that tests run on. */
export interface Driver {
  readonly name: "PGlite" | "PostgreSQL";
  /** The one database of the test process. */
  open(): Promise<Database>;
}

const opened = new Map<string, Promise<Database>>();

function once(name: Driver["name"], open: () => Promise<Database>): Driver {
  return {
    name,
    open: () => {
      const found = opened.get(name) ?? open();
      opened.set(name, found);
      return found;
    },
  };
}

const postgres = inject("postgres");

/** All drivers that this machine has. */
export const DRIVERS: readonly Driver[] = [
  once("PGlite", () => openEmbedded()),
  ...(postgres === null ? [] : [once("PostgreSQL", async () => openPostgres(postgres, { connections: 20 }))]),
];

let schemas = 0;

/** Makes a store in a schema of its own. */
export async function newStore(driver: Driver, options: Omit<StoreOptions, "schema"> = {}): Promise<Store> {
  schemas += 1;
  const schema = `t${process.pid}_${schemas}`;
  const store = openStore(await driver.open(), { schema, ...options });
  await migrateStore(store);
  return store;
}

/** Describes something that holds on every driver. */
export function onEachDriver(title: string, tests: (driver: Driver) => void): void {
  describe.each(
    DRIVERS.map((driver) => [driver.name, driver] as const),
  )(`${title}, on %s`, (_name, driver) => {
    // The first of a process opens it, which on a busy machine takes longer than a test may.
    beforeAll(async () => {
      await driver.open();
    });
    tests(driver);
  });
}
