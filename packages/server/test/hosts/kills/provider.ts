import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A provider that counts the requests of each idempotency key. */
export interface Provider {
  readonly address: string;
  /** Number of arrivals of each key. */
  readonly arrived: ReadonlyMap<string, number>;
  /** Is called at each request, before its answer. */
  onRequest: (key: string) => unknown;
  close(): Promise<void>;
}

/** Starts a provider. */
export async function startProvider(): Promise<Provider> {
  const arrived = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const key = String(request.headers["idempotency-key"]);
    arrived.set(key, (arrived.get(key) ?? 0) + 1);
    await provider.onRequest(key);
    response.end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const provider: Provider = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived,
    onRequest: () => {},
    close: async () => {
      server.closeAllConnections();
      await once(server.close(), "close");
    },
  };
  return provider;
}
