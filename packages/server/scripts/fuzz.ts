// `npm run fuzz -w heed-server -- [requests] [seed]`: sends random requests, made from the schemas, to every route.

import { createMessages, migrateStore, openStore, saveChannels } from "heed/store";
import { exportSPKI, generateKeyPair, SignJWT } from "jose";
import { openPostgres } from "../src/database/pg.ts";
import { openEmbedded } from "../src/database/pglite.ts";
import { createApp } from "../src/http/app.ts";
import { readTokenKey } from "../src/http/auth/user-token.ts";
import { ROUTES } from "../src/http/routes/routes.ts";
import { openOutgoing } from "../src/outgoing/outgoing.ts";
import { webhookRoutes } from "../src/webhooks/routes.ts";
import { startPostgres } from "../test/databases/postgres-server.ts";
import { fuzz } from "../test/http/fuzz.ts";

const [count = 10_000, seed = 1] = process.argv.slice(2).map(Number);
const server = await startPostgres();
const database = server === undefined ? await openEmbedded() : openPostgres(server.connectionString);
const store = openStore(database);
await migrateStore(store);
await saveChannels(store, [
  { id: "feed", type: "in_app_feed", provider: "heed" },
  { id: "email", type: "email", provider: "smtp" },
]);
const draft = { channel_id: "feed", recipient: "kim", source: { key: "w" } };
const made = await createMessages(store, [
  draft,
  { ...draft, recipient: "lee" },
  { ...draft, channel_id: "email" },
]);
const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
const token = await readTokenKey(await exportSPKI(publicKey));
const webhooks = webhookRoutes(openOutgoing({ allow: ["127.0.0.1"] }));
const app = createApp({
  routes: webhooks,
  store,
  keys: { secret: ["secret"], public: ["public"], token, needsToken: true },
  linkKeys: ["links"],
  version: "0",
  limitFactor: 0,
  log: { info: () => {}, error: (details) => console.error(details) },
});
const jwt = await new SignJWT({ sub: "kim" }).setProtectedHeader({ alg: "RS256" }).sign(privateKey);
const begun = performance.now();
const { statuses, faults } = await fuzz(
  app,
  store,
  {
    messages: made.map(({ message }) => message.id),
    others: ["kim", "lee", "feed", "email", "w", "http://127.0.0.1:9/hook"],
  },
  {
    seed,
    count,
    routes: [...ROUTES, ...webhooks],
    callers: [
      { authorization: "Bearer secret" },
      { authorization: "Bearer public", "x-knock-user-token": jwt },
    ],
  },
);
const seconds = (performance.now() - begun) / 1000;
console.log(
  `${count} requests in ${seconds.toFixed(0)} s, seed ${seed}, on ${server === undefined ? "PGlite" : "PostgreSQL"}`,
);
console.log(
  [...statuses]
    .sort()
    .map(([status, times]) => `${status}: ${times}`)
    .join("  "),
);
for (const fault of faults.slice(0, 20)) console.log(fault);
await database.close();
await server?.stop();
process.exitCode = faults.length === 0 ? 0 : 1;
