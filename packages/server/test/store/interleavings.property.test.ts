import fc from "fast-check";
import { EVENT_TYPES, foldEvents, type MessageEvent } from "heed/messages";
import { appendEvents, createMessages, listEvents, message, type Store, saveChannels } from "heed/store";
import { expect, test } from "vitest";
import { newStore, onEachDriver } from "../databases/databases.ts";
import { CHANNELS, draft } from "../databases/messages.ts";

/** The messages of a run, one of each kind of lifecycle. */
const CHANNEL_IDS = ["email", "feed", "push"] as const;

const report = fc.record({
  message: fc.nat({ max: CHANNEL_IDS.length - 1 }),
  // Ids repeat, so that reports are repeated and events claim one id.
  id: fc.nat({ max: 30 }).map(String),
  type: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom<string>(...EVENT_TYPES) },
    { weight: 1, arbitrary: fc.constantFrom("message.opened", "") },
  ),
  occurred_at: fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .nat({ max: 12 })
        .map((second) => new Date(Date.UTC(2025, 0, 31, 9, 30, second)).toISOString()),
    },
    { weight: 1, arbitrary: fc.constantFrom("2025-01-31T10:30:02+01:00", "2025-01-31", "soon") },
  ),
});

/** Batches of reports of writers that write at once. */
const writers = fc.array(fc.array(fc.array(report, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), {
  minLength: 2,
  maxLength: 5,
});

async function eventsOf(
  store: Store,
  id: string,
): Promise<{ accepted: string[]; rejected: string[]; all: MessageEvent[] }> {
  const events = await store.database.query(
    `select id, type, occurred_at, rejection from ${store.tables.events} where message = $1`,
    [id],
  );
  const names = (isRejected: boolean) =>
    events
      .filter(({ rejection }) => (rejection !== null) === isRejected)
      .map((event) => nameOf(event as never))
      .sort();
  return { accepted: names(false), rejected: names(true), all: events as never };
}

const nameOf = ({ id, type, occurred_at }: MessageEvent) => `${id} ${type} ${occurred_at}`;

onEachDriver("events of concurrent writers, legal or not", (driver) => {
  test("end in the state that the set of them has", { timeout: 120_000 }, async () => {
    const announced: string[] = [];
    const store = await newStore(driver, {
      work: ({ message, events }) => {
        announced.push(...events.map((event) => `${message.id} ${nameOf(event)}`));
        return [];
      },
    });
    await saveChannels(store, CHANNELS);
    await fc.assert(
      fc.asyncProperty(writers, async (batches) => {
        const made = await createMessages(
          store,
          CHANNEL_IDS.map((channel_id) => draft({ channel_id, inserted_at: "2025-01-31T09:30:00Z" })),
        );
        const ids = made.map(({ message }) => message.id);
        const before = await Promise.all(ids.map((id) => eventsOf(store, id)));
        await Promise.all(
          batches.map(async (writer) => {
            for (const batch of writer) {
              await appendEvents(
                store,
                batch.map((one) => ({ ...one, message: ids[one.message] as string })),
              );
            }
          }),
        );
        for (const [index, id] of ids.entries()) {
          const reported = batches
            .flat(2)
            .filter((one) => one.message === index) as unknown as MessageEvent[];
          const model = foldEvents([...(before[index]?.all ?? []), ...reported], {
            id,
            channelType: CHANNELS[index]?.type,
          });
          const found = await message(store, id);
          expect(found).toMatchObject(model.message);
          const { accepted, rejected } = await eventsOf(store, id);
          expect(rejected).toEqual(model.rejected.map(({ event }) => nameOf(event)).sort());
          expect([...accepted, ...rejected].sort()).toEqual(model.events.map(nameOf).sort());
          const listed = await listEvents(store, id);
          expect(listed.items.map(nameOf).sort()).toEqual(accepted);
          // All that has taken effect was told, and nothing twice (a transaction that is repeated tells again).
          const told = new Set(announced);
          expect(accepted.filter((name) => !told.has(`${id} ${name}`))).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });
});
