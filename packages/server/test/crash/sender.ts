/**
 * Appends events to the messages of a server and sends webhooks about them, until it is killed or told to end. It says of each event
 * that it was acknowledged. Arguments: the address of the server, the schema, the number of the process, and of its events.
 */
import { EVENT_TYPES } from "heed/messages";
import { appendEvents, listMessages, openStore } from "heed/store";
import { openOutgoing } from "../../src/outgoing/outgoing.ts";
import { webhookWork } from "../../src/webhooks/payload.ts";
import { startWebhooks } from "../../src/webhooks/webhooks.ts";
import { openDatabase } from "./open-database.ts";
import { randomEvent } from "./random-event.ts";

const [address = "", schema = "", name = "", events = ""] = process.argv.slice(2);
const database = await openDatabase(address);
let isEnding = false;
const store = openStore(database, { schema, work: webhookWork, onWork: () => worker.wake() });
const worker = startWebhooks(store, {
  outgoing: openOutgoing({ allow: ["127.0.0.1"] }),
  environment: "crash",
  timeout: 1000,
  lease: 2000,
  rest: 500,
  tries: { most: EVENT_TYPES.length * 100, waits: [50], jitter: 0.5 },
  onError: (error) => console.error(error),
});
process.on("SIGTERM", async () => {
  isEnding = true;
  await worker.stop();
  await database.close();
});

const { items } = await listMessages(store);
let count = 0;
/** Several writers at once, so that events of one message meet. */
await Promise.all(
  Array.from({ length: 4 }, async () => {
    while (count < Number(events) && !isEnding) {
      const message = items[Math.floor(Math.random() * items.length)]?.id ?? "";
      const event = { message, id: `${name}-${++count}`, ...randomEvent() };
      await appendEvents(store, [event]);
      process.stdout.write(`${message} ${event.id}\n`);
    }
  }),
);
