import { appendEvents, feed } from "heed/store";
import { expect, test } from "vitest";
import { newStore, onEachDriver } from "../databases/databases.ts";
import { make } from "../databases/messages.ts";

onEachDriver("a feed", (driver) => {
  test("lists a user's messages on a channel, with counts of all that its filter lets through", async () => {
    const store = await newStore(driver);
    const one = { channel_id: "feed", content: { blocks: [] } };
    const ids = await make(
      store,
      one,
      { ...one, tenant: "acme" },
      one,
      { channel_id: "push" },
      { ...one, recipient: "lee" },
    );
    await appendEvents(store, [
      { message: ids[0] ?? "", type: "message.seen" },
      { message: ids[0] ?? "", type: "message.read" },
      { message: ids[1] ?? "", type: "message.seen" },
    ]);
    const page = await feed(store, "kim", "feed", {}, { page_size: 2 });
    expect(page.items.map(({ message }) => message.id)).toEqual([ids[2], ids[1]]);
    expect(page.meta).toEqual({ total_count: 3, unread_count: 2, unseen_count: 1 });
    expect(page.items[0]).toMatchObject({
      content: { data: { blocks: [] } },
      activities: [{ recipient: "kim" }],
      total_activities: 1,
      total_actors: 0,
    });
    const newer = await feed(store, "kim", "feed", {}, { before: page.items[1]?.cursor });
    expect(newer.items.map(({ message }) => message.id)).toEqual([ids[2]]);
    const unseen = await feed(store, "kim", "feed", { engagement: "unseen" });
    expect(unseen.meta).toEqual({ total_count: 1, unread_count: 1, unseen_count: 1 });
    expect((await feed(store, "kim", "feed", { has_tenant: true })).items).toHaveLength(1);
    expect((await feed(store, "nobody", "feed")).meta.total_count).toBe(0);
  });
});
