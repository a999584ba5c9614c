import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type RestateContext,
  type RestateHost,
  type RestateObject,
  type RestateSdk,
  type RestateSend,
  restateHost,
  type Wake,
  type Woken,
} from "../../src/entries/hosts.ts";

const promises = Promise as unknown as { withResolvers?: unknown };
const own = promises.withResolvers;
beforeAll(() => {
  promises.withResolvers ??= () => {};
});
afterAll(() => {
  if (own === undefined) delete promises.withResolvers;
});

const sdk: RestateSdk<RestateObject> = {
  object: (object) => object,
  serde: { json: { serialize: () => new Uint8Array(), deserialize: () => undefined } },
};

/** Hosts whose runs answer each wake with the next of some answers. */
function hostOf(answers: readonly Woken[], ingress = "http://127.0.0.1:9", late: readonly Wake[] = []) {
  const left = [...answers];
  const errors: unknown[] = [];
  const runs = {
    wake: async () => left.shift() ?? { wakes: [] },
    overdue: async () => late,
  };
  const host = restateHost(sdk, runs, { ingress, rest: 20, onError: (error) => errors.push(error) });
  return { host, errors };
}

/** Calls the virtual object of a run, and returns what it asks for. Its state stays for the next call. */
async function call(
  host: RestateHost<RestateObject>,
  state: Map<string, string>,
  at?: string,
): Promise<readonly RestateSend[]> {
  const sends: RestateSend[] = [];
  const context: RestateContext = {
    key: "run-1",
    get: async (name) => state.get(name) ?? null,
    set: (name, value) => state.set(name, value),
    clear: (name) => state.delete(name),
    run: (_name, action) => action(),
    genericSend: (one) => sends.push(one),
  };
  await host.object.handlers.wake(context, at === undefined ? undefined : { at });
  return sends;
}

const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
const inTwoHours = new Date(Date.now() + 7_200_000).toISOString();

test("a call asks for the next one with the delay until then, and for those of other runs", async () => {
  const other = { run: "run-2", at: "2025-01-01T00:00:00.000Z" };
  const { host } = hostOf([{ wakeAt: inAnHour, wakes: [other] }]);
  const [first, second, ...more] = await call(host, new Map());
  expect(first).toMatchObject({
    service: "heed",
    method: "wake",
    key: "run-2",
    delay: 0,
    parameter: { at: other.at },
  });
  expect(second).toMatchObject({ key: "run-1", parameter: { at: inAnHour } });
  expect(second?.delay).toBeGreaterThan(3_590_000);
  expect(second?.delay).toBeLessThanOrEqual(3_600_000);
  expect(more).toEqual([]);
  await host.stop();
});

test("calls out of turn ask for no second call at the same time", async () => {
  const answer = { wakeAt: inAnHour, wakes: [] };
  const { host } = hostOf([answer, answer, answer]);
  const state = new Map<string, string>();
  expect(await call(host, state)).toHaveLength(1);
  expect(await call(host, state)).toEqual([]);
  expect(await call(host, state, inTwoHours)).toEqual([]);
  await host.stop();
});

test("a call that came too early asks for another a little later, whatever the clock says", async () => {
  const at = "2025-01-01T00:00:00.000Z";
  const { host } = hostOf([{ wakeAt: at, wakes: [] }]);
  const [again] = await call(host, new Map([["next", at]]), at);
  expect(again).toMatchObject({ key: "run-1", parameter: { at }, delay: 250 });
  await host.stop();
});

test("a run that is over leaves nothing behind", async () => {
  const { host } = hostOf([{ wakeAt: inAnHour, wakes: [] }, { wakes: [] }]);
  const state = new Map<string, string>();
  await call(host, state);
  expect(await call(host, state, inAnHour)).toEqual([]);
  expect(state.size).toBe(0);
  await host.stop();
});

test("a host that Restate does not answer says so once a nudge, and throws nothing", async () => {
  const { host, errors } = hostOf([]);
  await host.nudge(Array.from({ length: 500 }, (_, n) => ({ run: `run-${n}`, at: inAnHour })));
  expect(errors).toHaveLength(1);
  await host.stop();
});

test("nudges and late runs are requests for the run's own object, and late runs are asked for by one key", async () => {
  const asked: { path: string; key: unknown }[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(String(request.url), "http://ingress");
    asked.push({ path: pathname, key: request.headers["idempotency-key"] });
    response.statusCode = searchParams.get("delay")?.endsWith("ms") ? 202 : 400;
    response.end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const late = { run: "late/ü:?", at: "2025-01-01T00:00:00.000Z" };
  const { host, errors } = hostOf([], `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, [late]);
  await host.nudge([{ run: "__proto__", at: inAnHour }, { run: "refused" }]);
  while (asked.filter(({ key }) => key !== undefined).length < 2)
    await new Promise((done) => setTimeout(done, 5));
  await host.stop();
  server.closeAllConnections();
  server.close();
  expect(errors).toEqual([]);
  expect(asked[0]).toEqual({ path: "/heed/__proto__/wake/send", key: undefined });
  expect(new Set(asked.slice(1).map((one) => JSON.stringify(one)))).toEqual(
    new Set([
      JSON.stringify({
        path: `/heed/${encodeURIComponent(late.run)}/wake/send`,
        key: `late ${encodeURIComponent(late.run)} ${late.at}`,
      }),
    ]),
  );
});

test("a host says at once that Node.js lacks what the SDK calls", () => {
  const kept = promises.withResolvers;
  delete promises.withResolvers;
  try {
    expect(() => hostOf([])).toThrow(
      "Restate's SDK calls `Promise.withResolvers`, which Node.js has from version 22 on: take that, or define it before.",
    );
  } finally {
    promises.withResolvers = kept;
  }
});
