import { expect, inject, test } from "vitest";
import { openPostgres } from "../../src/database/pg.ts";

const connectionString = inject("postgres");

test.skipIf(connectionString === null)("a transaction is repeated after a deadlock", async () => {
  const database = openPostgres(connectionString ?? "", { connections: 2 });
  try {
    await database.query("create table public.pairs (id int primary key, n int not null)");
    await database.query("insert into public.pairs values (1, 0), (2, 0)");
    let met = 0;
    let tries = 0;
    const crossing = (first: number, second: number) =>
      database.tx(async (query) => {
        tries += 1;
        await query("update public.pairs set n = n + 1 where id = $1::int", [first]);
        met += 1;
        // Both hold one row before they ask for the other's.
        while (met < 2) await new Promise((done) => setTimeout(done, 5));
        await query("update public.pairs set n = n + 1 where id = $1::int", [second]);
      });
    await Promise.all([crossing(1, 2), crossing(2, 1)]);
    // The one that was undone may meet the other again.
    expect(tries).toBeGreaterThan(2);
    expect(await database.query("select n from public.pairs")).toEqual([{ n: 2 }, { n: 2 }]);
  } finally {
    await database.query("drop table public.pairs");
    await database.close();
  }
});

test.skipIf(connectionString === null)(
  "a transaction that throws is rolled back, and its error kept",
  async () => {
    const database = openPostgres(connectionString ?? "", { connections: 1 });
    try {
      await database.query("create table public.kept (n int)");
      const failing = database.tx(async (query) => {
        await query("insert into public.kept values (1)");
        await query("select 1 / 0");
      });
      await expect(failing).rejects.toThrow("division by zero");
      expect(await database.query("select n from public.kept")).toEqual([]);
    } finally {
      await database.query("drop table public.kept");
      await database.close();
    }
  },
);
