import {
  addDeliveryLog,
  appendEvents,
  contents,
  listActivities,
  listDeliveryLogs,
  listEvents,
  listMessages,
  type MessageFilter,
  message,
  messages,
  type NewMessage,
  type Store,
  saveContent,
} from "heed/store";
import { expect, test } from "vitest";
import { newStore, onEachDriver } from "../databases/databases.ts";
import { make } from "../databases/messages.ts";

const at = (second: number) => new Date(Date.UTC(2025, 0, 31) + second * 1000).toISOString();

onEachDriver("lists", (driver) => {
  /** The names of the messages that a filter lets through; a message's name is in its metadata. */
  const namesOf = async (store: Store, filter: MessageFilter) =>
    (await listMessages(store, filter)).items.map(({ metadata }) => (metadata as { name: string }).name);

  test("every filter lets through what it says", async () => {
    const store = await newStore(driver);
    const drafts: readonly (Partial<NewMessage> & { readonly name: string })[] = [
      { name: "plain" },
      { name: "lee", recipient: "lee" },
      { name: "object", recipient: { id: "kim", collection: "projects" } },
      { name: "feed", channel_id: "feed" },
      { name: "tenant", tenant: "acme" },
      { name: "source", source: { key: "v", type: "broadcast", categories: ["a", "b"] } },
      { name: "run", source: { key: "w", workflow_run_id: "r", workflow_recipient_run_id: "rr" } },
      { name: "data", data: { plan: "pro", n: 1, on: null, deep: { a: 1 }, long: "x".repeat(300) } },
      { name: "sent" },
      { name: "seen" },
      { name: "seen and read" },
      { name: "archived" },
    ];
    const ids = await make(
      store,
      ...drafts.map(({ name, ...draft }, index) => ({
        inserted_at: at(index),
        metadata: { name },
        ...draft,
      })),
    );
    const idOf = (name: string) => ids[drafts.findIndex((draft) => draft.name === name)] as string;
    await appendEvents(store, [
      { message: idOf("sent"), type: "message.sent" },
      { message: idOf("seen"), type: "message.seen" },
      { message: idOf("seen and read"), type: "message.seen" },
      { message: idOf("seen and read"), type: "message.read" },
      { message: idOf("archived"), type: "message.archived" },
    ]);
    const names = drafts.map(({ name }) => name).reverse();
    const without = (...others: readonly string[]) => names.filter((name) => !others.includes(name));
    const rows: readonly [MessageFilter, readonly string[]][] = [
      [{}, names],
      [{ recipient: "lee" }, ["lee"]],
      [{ recipient: { id: "kim", collection: "projects" } }, ["object"]],
      [{ recipient: "kim" }, without("lee", "object")],
      [{ recipient_ids: ["lee", "nobody"] }, ["lee"]],
      [{ recipient_ids: [] }, []],
      [{ channel_id: "feed" }, ["feed"]],
      [{ tenant: "acme" }, ["tenant"]],
      [{ tenants: ["acme", "x"] }, ["tenant"]],
      [{ has_tenant: true }, ["tenant"]],
      [{ has_tenant: false }, without("tenant")],
      [{ source: "v" }, ["source"]],
      [{ workflows: ["v"] }, ["source"]],
      [{ workflow_categories: ["b", "c"] }, ["source"]],
      [{ workflow_run_id: "r" }, ["run"]],
      [{ workflow_recipient_run_id: "rr" }, ["run"]],
      [{ trigger_data: { plan: "pro" } }, ["data"]],
      [{ trigger_data: { plan: "pro", n: 1, on: null } }, ["data"]],
      [{ trigger_data: { plan: "pro", n: 2 } }, []],
      [{ trigger_data: { long: "x".repeat(300) } }, ["data"]],
      [{ trigger_data: { gone: null } }, []],
      [{ status: ["sent"] }, ["sent"]],
      [{ status: ["sent", "queued"] }, names],
      [{ status: [] }, []],
      [{ engagement_status: ["seen"] }, ["seen and read", "seen"]],
      [{ engagement_status: ["seen", "unread"] }, ["seen"]],
      [{ engagement_status: ["unseen"] }, without("seen", "seen and read")],
      [{ engagement_status: ["archived"] }, ["archived"]],
      [{ engagement_status: ["unarchived", "read"] }, ["seen and read"]],
      [{ engagement_status: ["link_clicked"] }, []],
      [{ archived: "exclude" }, without("archived")],
      [{ archived: "only" }, ["archived"]],
      [{ message_ids: [idOf("sent"), idOf("lee"), "none"] }, ["sent", "lee"]],
      [{ inserted_at: { gt: at(1), lte: at(3) } }, ["feed", "object"]],
      [{ inserted_at: { gte: at(1), lt: at(3) } }, ["object", "lee"]],
      [{ recipient: "kim", engagement_status: ["seen"], inserted_at: { gte: at(10) } }, ["seen and read"]],
    ];
    for (const [filter, expected] of rows) {
      expect(await namesOf(store, filter), JSON.stringify(filter)).toEqual(expected);
    }
  });

  test("pages show each message once, from both ends, though many were made at one time", async () => {
    const store = await newStore(driver);
    const ids = await make(
      store,
      ...Array.from({ length: 23 }, (_, index) => ({ inserted_at: at(index >> 3) })),
    );
    const times = new Map(ids.map((id, index) => [id, index >> 3]));
    const expected = [...ids].sort((a, b) => {
      const byTime = (times.get(b) ?? 0) - (times.get(a) ?? 0);
      return byTime !== 0 ? byTime : a < b ? 1 : -1;
    });
    const older: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listMessages>> = await listMessages(
        store,
        {},
        { after, page_size: 5 },
      );
      older.push(...page.items.map(({ id }) => id));
      after = page.page_info.after;
    } while (after !== null);
    expect(older).toEqual(expected);
    const middle = await listMessages(store, {}, { page_size: 10 });
    const { after: cursor } = middle.page_info;
    await make(store, { inserted_at: at(99) });
    const back = await listMessages(store, {}, { before: cursor, page_size: 50 });
    expect(back.items.map(({ id }) => id).slice(1)).toEqual(expected.slice(0, 9));
    expect(back.page_info).toMatchObject({ before: null });
    expect((await listMessages(store, {}, { after: cursor })).items.map(({ id }) => id)).toEqual(
      expected.slice(10),
    );
  });

  test("events of a message come in pages, the latest first", async () => {
    const store = await newStore(driver);
    const [id = ""] = await make(store, { inserted_at: at(0) });
    await appendEvents(
      store,
      Array.from({ length: 8 }, (_, index) => ({
        message: id,
        type: index % 2 === 0 ? "message.seen" : "message.unseen",
        occurred_at: at(index >> 1),
        id: `e${index}`,
      })),
    );
    const types: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listEvents>> = await listEvents(store, id, {
        after,
        page_size: 3,
      });
      types.push(...page.items.map((event) => event.id));
      after = page.page_info.after;
    } while (after !== null);
    expect(types.slice(0, 8)).toEqual(["e7", "e6", "e5", "e4", "e3", "e2", "e1", "e0"]);
    expect(types).toHaveLength(10);
  });

  test("contents, activities and delivery logs belong to their message", async () => {
    const store = await newStore(driver);
    const content = { subject_line: "Hi", blocks: [{ type: "text" }] };
    const [one = "", other = ""] = await make(
      store,
      {
        content,
        activities: [
          { recipient: { id: "kim" }, actor: { id: "ann" }, data: { n: 1 } },
          { recipient: { id: "kim" }, data: { n: 2 } },
        ],
      },
      {},
    );
    await saveContent(store, other, { to: "+1" });
    await saveContent(store, other, { to: "+2" });
    await saveContent(store, "none", { to: "+3" });
    expect((await contents(store, [other, "none", one])).map(({ data }) => data)).toEqual([
      { to: "+2" },
      content,
    ]);
    const activities = await listActivities(store, one, {}, { trigger_data: { n: 1 } });
    expect(activities.items).toMatchObject([
      { recipient: { id: "kim" }, actor: { id: "ann" }, data: { n: 1 } },
    ]);
    expect((await listActivities(store, one)).items).toHaveLength(2);
    expect((await listActivities(store, other)).items).toMatchObject([{ recipient: "kim", actor: null }]);
    const log = {
      environment_id: "e",
      service_name: "smtp",
      request: { host: "h" },
      response: { status: 250 },
    };
    await addDeliveryLog(store, { ...log, message: one });
    await addDeliveryLog(store, { ...log, message: "none" });
    expect((await listDeliveryLogs(store, one)).items).toMatchObject([log]);
    expect((await listDeliveryLogs(store, other)).items).toEqual([]);
  });

  test("messages come in the order of their ids, those that are gone left out", async () => {
    const store = await newStore(driver);
    const [one = "", other = ""] = await make(store, {}, {});
    expect((await messages(store, [other, "none", one, other])).map(({ id }) => id)).toEqual([other, one]);
    expect(await message(store, "none")).toBeUndefined();
  });
});
