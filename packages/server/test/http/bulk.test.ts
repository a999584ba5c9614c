import { advanceOperation } from "heed/store";
import { expect, test } from "vitest";
import { onEachDriver } from "../databases/databases.ts";
import { make } from "../databases/messages.ts";
import { newServer } from "./server.ts";

onEachDriver("bulk operations", (driver) => {
  test("do each action to all messages that the filter lets through", async () => {
    let begun = 0;
    const { client, store, call } = await newServer(driver, { onOperation: () => begun++ });
    const ids = await make(
      store,
      {
        channel_id: "feed",
        recipient: "kim",
        tenant: "acme",
        data: { plan: "pro" },
        inserted_at: "2025-01-01T00:00:00Z",
      },
      { channel_id: "feed", recipient: "lee", inserted_at: "2025-02-01T00:00:00Z" },
      { channel_id: "email", recipient: "kim" },
    );
    const [first = "", second = "", other = ""] = ids;
    const bulk = async (
      action: Parameters<typeof client.channels.bulk.updateMessageStatus>[1],
      body: Parameters<typeof client.channels.bulk.updateMessageStatus>[2] = {},
    ) => {
      const operation = await client.channels.bulk.updateMessageStatus("feed", action, body);
      expect(operation).toMatchObject({ __typename: "BulkOperation", status: "queued" });
      while ((await advanceOperation(store)) !== undefined);
      const done = await client.bulkOperations.get(operation.id);
      expect(done).toMatchObject({ status: "completed", processed_rows: operation.estimated_total_rows });
      return done.success_count;
    };
    expect(await bulk("seen")).toBe(2);
    expect((await client.messages.get(other)).seen_at).toBeNull();
    expect(await bulk("unseen", { recipient_ids: ["kim"] })).toBe(1);
    expect(await bulk("read", { tenants: ["acme"] })).toBe(1);
    expect(await bulk("unread", { engagement_status: "read" })).toBe(1);
    expect(await bulk("archive", { has_tenant: true })).toBe(1);
    expect(await bulk("interacted", { archived: "only" })).toBe(1);
    expect(await bulk("unarchive", { archived: "exclude" })).toBe(1);
    expect(await bulk("unarchived", { newer_than: "2025-01-15T00:00:00Z" })).toBe(1);
    expect(await bulk("archived", { older_than: "2025-01-15T00:00:00Z", workflows: ["w"] })).toBe(1);
    expect(await bulk("seen", { trigger_data: '{"plan":"pro"}', delivery_status: "queued" })).toBe(1);
    expect((await client.messages.get(first)).engagement_statuses).toEqual([
      "seen",
      "interacted",
      "archived",
    ]);
    expect((await client.messages.get(second)).engagement_statuses).toEqual(["seen"]);
    expect(await bulk("delete", { recipient_ids: ["lee"] })).toBe(1);
    await expect(client.messages.get(second)).rejects.toMatchObject({ status: 404 });
    expect(begun).toBe(11);
    await expect(client.bulkOperations.get("nope")).rejects.toMatchObject({ status: 404 });
    expect((await call("POST", "/v1/channels/feed/messages/bulk/link_clicked", { body: {} })).status).toBe(
      422,
    );
  });
});
