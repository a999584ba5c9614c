import { expect, test } from "vitest";
import { ROUTES } from "../../src/http/routes/routes.ts";
import { openOutgoing } from "../../src/outgoing/outgoing.ts";
import { webhookRoutes } from "../../src/webhooks/routes.ts";
import { DRIVERS, type Driver } from "../databases/databases.ts";
import { make } from "../databases/messages.ts";
import { fuzz } from "./fuzz.ts";
import { headersOf, newServer, SECRET_KEY } from "./server.ts";

test("no random request fails, and none that is refused changes anything", async () => {
  const outgoing = openOutgoing({ allow: ["127.0.0.1"] });
  const routes = webhookRoutes(outgoing);
  const { app, store } = await newServer(DRIVERS.at(-1) as Driver, { routes });
  const messages = await make(store, { channel_id: "feed" }, { channel_id: "feed", recipient: "lee" }, {});
  const { statuses, faults } = await fuzz(
    app,
    store,
    { messages, others: ["kim", "lee", "feed", "email", "w", "http://127.0.0.1:9/hook"] },
    {
      seed: 1,
      count: 500,
      routes: [...ROUTES, ...routes],
      callers: [{ authorization: `Bearer ${SECRET_KEY}` }, await headersOf("kim")],
    },
  );
  expect(faults).toEqual([]);
  expect(statuses.get(200)).toBeGreaterThan(30);
  expect(statuses.get(422)).toBeGreaterThan(30);
});
