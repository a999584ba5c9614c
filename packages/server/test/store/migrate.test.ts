import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { migrateStore, openStore } from "heed/store";
import { expect, inject, test } from "vitest";
import { onEachDriver } from "../databases/databases.ts";

/** How many migrations there are. */
const ALL = 9;

onEachDriver("migrations", (driver) => {
  test("run once, whoever starts first", async () => {
    const store = openStore(await driver.open(), { schema: "migrated_at_once" });
    const ran = await Promise.all([1, 2, 3].map(() => migrateStore(store)));
    expect(ran.map((names) => names.length).sort()).toEqual([0, 0, ALL]);
  });

  test("refuse a database that a newer version has used, and change nothing", async () => {
    const store = openStore(await driver.open(), { schema: "migrated_newer" });
    await migrateStore(store);
    await store.database.query(
      `insert into ${store.tables.migrations} (place, name, checksum, ran_at) values (${ALL + 1}, 'later', 'x', now())`,
    );
    await expect(migrateStore(store)).rejects.toMatchObject({
      code: "newer-database",
      message: `The schema \`migrated_newer\` has ${ALL + 1} migrations, and this version of heed knows ${ALL}: a newer version has used it. Start that version, or restore a backup from before it.`,
    });
  });

  test("refuse if one that ran is another now", async () => {
    const store = openStore(await driver.open(), { schema: "migrated_changed" });
    await migrateStore(store);
    await store.database.query(`update ${store.tables.migrations} set checksum = 'x' where place = 2`);
    await expect(migrateStore(store)).rejects.toThrow(
      "Migration 2 of the schema `migrated_changed`, `outbox`, is not the one that ran.",
    );
  });

  test("leave nothing of one that fails", async () => {
    const database = await driver.open();
    const failing = {
      ...database,
      tx: <Result>(work: (query: typeof database.query) => Promise<Result>) =>
        database.tx((query) =>
          work((sql, params) =>
            query(sql.includes("create index users_by_time") ? "select wrong" : sql, params),
          ),
        ),
    };
    const options = { schema: "migrated_in_part" };
    await expect(migrateStore(openStore(failing, options))).rejects.toThrow();
    expect(await migrateStore(openStore(database, options))).toHaveLength(ALL);
  });
});

test("a schema has a plain name", async () => {
  for (const schema of ["", "Heed", 'a"b', "a.b", "1a", "a".repeat(64)]) {
    expect(() => openStore({} as never, { schema })).toThrow("cannot be the schema of a store");
  }
});

const postgres = inject("postgres");

test.skipIf(postgres === null)("three processes at once run each migration once", async () => {
  const said = await Promise.all(
    [1, 2, 3].map(async () => {
      const file = join(import.meta.dirname, "migrating-process.ts");
      const child = spawn(
        process.execPath,
        ["--import", "tsx", file, postgres ?? "", "migrated_by_processes"],
        {
          stdio: ["ignore", "pipe", "inherit"],
        },
      );
      let text = "";
      child.stdout.on("data", (chunk) => {
        text += chunk;
      });
      await once(child, "close");
      return text.trim();
    }),
  );
  expect(said.sort()).toEqual(["0", "0", String(ALL)]);
});
