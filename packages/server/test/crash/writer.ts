/**
 * Appends events to the messages of a database until it is killed, and says of each that it was acknowledged. Arguments: the
 * folder of an embedded database or the address of a server, the schema, and the number of the round.
 */
import {
  appendEvents,
  createMessages,
  listMessages,
  migrateStore,
  openStore,
  saveChannels,
} from "heed/store";
import { CHANNELS, draft } from "../databases/messages.ts";
import { openDatabase } from "./open-database.ts";
import { randomEvent } from "./random-event.ts";

const [address = "", schema = "", round = ""] = process.argv.slice(2);
const database = await openDatabase(address);
const store = openStore(database, {
  schema,
  work: ({ message, events }) =>
    events.map(({ id, type }) => ({
      kind: "webhook",
      target: "a",
      message: message.id,
      payload: { id, type },
    })),
});
await migrateStore(store);
await saveChannels(store, CHANNELS);
await createMessages(
  store,
  Array.from({ length: 50 }, (_, n) => draft({ key: `message-${n}`, channel_id: CHANNELS[n % 3]?.id ?? "" })),
);
const { items } = await listMessages(store);
console.log("ready");

let count = 0;
/** Several writers at once, so that events of one message meet. */
await Promise.all(
  Array.from({ length: 4 }, async () => {
    for (;;) {
      const message = items[Math.floor(Math.random() * items.length)]?.id ?? "";
      const event = { message, id: `${round}-${++count}`, ...randomEvent() };
      await appendEvents(store, [event]);
      // A line is written whole, or not at all, before the next event.
      process.stdout.write(`${message} ${event.id} ${event.type} ${event.occurred_at}\n`);
    }
  }),
);
