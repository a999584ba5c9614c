import { answerRequest, beginRequest, dropRequest } from "heed/store";
import { expect, test } from "vitest";
import { newStore, onEachDriver } from "../databases/databases.ts";

const request = { scope: "env/trigger", key: "k", fingerprint: "f" };

onEachDriver("requests with an idempotency key", (driver) => {
  test("are made once, and answered again while their answer is kept", async () => {
    let now = Date.parse("2025-06-01T00:00:00Z");
    const store = await newStore(driver, { now: () => new Date(now) });
    const states = await Promise.all(Array.from({ length: 5 }, () => beginRequest(store, request)));
    expect(states.map(({ state }) => state).sort()).toEqual([...Array(4).fill("in-flight"), "new"]);
    await answerRequest(store, request, { status: 200 }, 86_400_000);
    expect(await beginRequest(store, request)).toEqual({ state: "answered", answer: { status: 200 } });
    expect(await beginRequest(store, { ...request, fingerprint: "g" })).toEqual({
      state: "other-parameters",
    });
    expect(await beginRequest(store, { ...request, scope: "other" })).toEqual({ state: "new" });
    now += 86_400_000;
    expect(await beginRequest(store, request)).toEqual({ state: "new" });
  });

  test("can be made again if they are given up, or their process has ended", async () => {
    let now = Date.parse("2025-06-01T00:00:00Z");
    const store = await newStore(driver, { now: () => new Date(now) });
    await beginRequest(store, request);
    await dropRequest(store, request);
    expect(await beginRequest(store, request)).toEqual({ state: "new" });
    now += 60_000;
    expect(await beginRequest(store, request)).toEqual({ state: "new" });
    await answerRequest(store, request, "done", 1000);
    await dropRequest(store, request);
    expect(await beginRequest(store, request)).toMatchObject({ state: "answered" });
  });
});
