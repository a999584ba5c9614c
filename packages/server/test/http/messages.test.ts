import { addDeliveryLog, type NewMessage } from "heed/store";
import { expect, test } from "vitest";
import { onEachDriver } from "../databases/databases.ts";
import { make } from "../databases/messages.ts";
import { newServer } from "./server.ts";

onEachDriver("the platform's client", (driver) => {
  const RUN = "3f1d2c4b-0000-4000-8000-000000000001";
  const source = {
    key: "invoice",
    type: "workflow",
    version_id: "3f1d2c4b-0000-4000-8000-000000000002",
    categories: ["billing"],
    step_ref: "email_1",
    workflow_run_id: RUN,
    workflow_recipient_run_id: "3f1d2c4b-0000-4000-8000-000000000003",
  } as const;

  async function serverWith(...drafts: readonly Partial<NewMessage>[]) {
    const server = await newServer(driver);
    return { ...server, ids: await make(server.store, ...drafts) };
  }

  test("gets a message, and is told of one that is not there", async () => {
    const { client, ids } = await serverWith({ source, tenant: "acme", data: { plan: "pro" } });
    const found = await client.messages.get(ids[0] as string);
    expect(found).toMatchObject({ id: ids[0], status: "queued", recipient: "kim", tenant: "acme" });
    await expect(client.messages.get("nope")).rejects.toMatchObject({ status: 404, message: /nope/ });
  });

  test("lists messages by each filter", async () => {
    const { client, ids } = await serverWith(
      { source, tenant: "acme", data: { plan: "pro" }, inserted_at: "2025-01-01T00:00:00Z" },
      { channel_id: "feed", recipient: "lee", inserted_at: "2025-01-02T00:00:00Z" },
      { recipient: { collection: "projects", id: "a/b c" }, inserted_at: "2025-01-03T00:00:00Z" },
    );
    const [first = "", second = "", third = ""] = ids;
    await client.messages.markAsSeen(second);
    const filters: readonly [NonNullable<Parameters<typeof client.messages.list>[0]>, readonly string[]][] = [
      [{}, [third, second, first]],
      [{ tenant: "acme" }, [first]],
      [{ channel_id: "feed" }, [second]],
      [{ source: "invoice" }, [first]],
      [{ workflow_run_id: RUN }, [first]],
      [{ workflow_recipient_run_id: source.workflow_recipient_run_id }, [first]],
      [{ workflow_categories: ["billing", "other"] }, [first]],
      [{ status: ["queued", "sent"] }, [third, second, first]],
      [{ status: ["sent"] }, []],
      [{ engagement_status: ["seen", "unread"] }, [second]],
      [{ engagement_status: ["unseen"] }, [third, first]],
      [{ message_ids: [first, third] }, [third, first]],
      [{ trigger_data: '{"plan":"pro"}' }, [first]],
      [{ inserted_at: { gte: "2025-01-02T00:00:00Z" } }, [third, second]],
      [{ inserted_at: { gt: "2025-01-01T00:00:00Z", lt: "2025-01-03T00:00:00Z" } }, [second]],
      [{ inserted_at: { lte: "2025-01-02" } }, [second, first]],
    ];
    for (const [filter, expected] of filters) {
      const { items } = await client.messages.list(filter);
      expect(
        items.map(({ id }) => id),
        JSON.stringify(filter),
      ).toEqual(expected);
    }
    expect((await client.users.listMessages("kim")).items.map(({ id }) => id)).toEqual([first]);
    const ofObject = await client.objects.listMessages("projects", "a/b c");
    expect(ofObject.items.map(({ id }) => id)).toEqual([third]);
  });

  test("pages through a list", async () => {
    const { client, ids } = await serverWith(...Array.from({ length: 7 }, () => ({})));
    const found: string[] = [];
    for await (const { id } of client.messages.list({ page_size: 3 })) found.push(id);
    expect(found).toEqual([...ids].reverse());
    const newer = await client.messages.list({
      page_size: 2,
      before: (await client.messages.list({ page_size: 3 })).page_info.after ?? "",
    });
    expect(newer.items.map(({ id }) => id)).toEqual([ids[6], ids[5]]);
  });

  test("sets and clears every status of a message", async () => {
    const { client, ids } = await serverWith({ channel_id: "feed" });
    const [id = ""] = ids;
    const { messages } = client;
    expect((await messages.markAsSeen(id)).engagement_statuses).toEqual(["seen"]);
    expect((await messages.markAsUnseen(id)).seen_at).toBeNull();
    expect((await messages.markAsRead(id)).read_at).not.toBeNull();
    expect((await messages.markAsUnread(id)).read_at).toBeNull();
    expect((await messages.archive(id)).engagement_statuses).toEqual(["archived"]);
    expect((await messages.unarchive(id)).engagement_statuses).toEqual([]);
    expect((await messages.markAsInteracted(id)).interacted_at).not.toBeNull();
    await messages.markAsInteracted(id, { metadata: { type: "cell_click" } });
    const events = await messages.listEvents(id);
    expect(events.items.map(({ type }) => type).reverse()).toEqual(
      [
        "created",
        "queued",
        "seen",
        "unseen",
        "read",
        "unread",
        "archived",
        "unarchived",
        "interacted",
        "interacted",
      ].map((type) => `message.${type}`),
    );
    expect(events.items[0]).toMatchObject({
      __typename: "MessageEvent",
      recipient: "kim",
      data: { type: "cell_click" },
    });
  });

  test("takes the older spelling of clearing", async () => {
    const { call, client, ids } = await serverWith({});
    for (const [status, opposite] of [
      ["seen", "unseen"],
      ["read", "unread"],
      ["archived", "unarchived"],
    ]) {
      expect((await call("PUT", `/v1/messages/${ids[0]}/${status}`)).status).toBe(200);
      expect((await call("DELETE", `/v1/messages/${ids[0]}/${opposite}`)).status).toBe(200);
    }
    expect((await client.messages.get(ids[0] as string)).engagement_statuses).toEqual([]);
    const refused = await call("DELETE", `/v1/messages/${ids[0]}/interacted`);
    expect([refused.status, refused.headers.get("allow")]).toEqual([405, "PUT"]);
    expect((await call("PUT", `/v1/messages/${ids[0]}/link_clicked`)).status).toBe(404);
  });

  test("marks several at once, and leaves out those that are gone", async () => {
    const { client, ids } = await serverWith({}, {});
    const message_ids = [...ids, "gone"];
    const { batch } = client.messages;
    for (const [mark, has] of [
      [() => batch.markAsSeen({ message_ids }), ["seen"]],
      [() => batch.markAsUnseen({ message_ids }), []],
      [() => batch.markAsRead({ message_ids }), ["read"]],
      [() => batch.markAsUnread({ message_ids }), []],
      [() => batch.archive({ message_ids }), ["archived"]],
      [() => batch.unarchive({ message_ids }), []],
      [() => batch.markAsInteracted({ message_ids, metadata: { a: 1 } }), ["interacted"]],
    ] as const) {
      const marked = await mark();
      expect(marked.map(({ id }) => id)).toEqual(ids);
      for (const { engagement_statuses } of marked) expect(engagement_statuses).toEqual(has);
    }
  });

  test("reads activities, logs and contents", async () => {
    const email = {
      html_body: "<p>Hi</p>",
      text_body: "Hi",
      subject_line: "Hi",
      from: "a@b.example",
      to: "k@b.example",
    };
    const { client, store, ids } = await serverWith(
      { actors: ["ann"], data: { plan: "pro" }, content: email },
      {},
    );
    const [id = "", other = ""] = ids;
    await client.users.update("kim", { name: "Kim", plan: "pro" });
    const activities = await client.messages.listActivities(id, { trigger_data: '{"plan":"pro"}' });
    expect(activities.items).toMatchObject([
      {
        __typename: "Activity",
        recipient: { id: "kim", name: "Kim" },
        actor: { id: "ann" },
        data: { plan: "pro" },
      },
    ]);
    expect((await client.messages.listActivities(id, { trigger_data: '{"plan":"free"}' })).items).toEqual([]);
    await addDeliveryLog(store, {
      message: id,
      environment_id: "e",
      service_name: "smtp",
      request: { host: "mail.example", method: "POST" },
      response: { status: 250 },
    });
    expect((await client.messages.listDeliveryLogs(id)).items).toMatchObject([
      { __typename: "MessageDeliveryLog", service_name: "smtp", response: { status: 250 } },
    ]);
    const content = await client.messages.getContent(id);
    expect(content).toMatchObject({ message_id: id, data: { __typename: "MessageEmailContent", ...email } });
    await expect(client.messages.getContent(other)).rejects.toMatchObject({ status: 404 });
    const several = await client.messages.batch.getContent({ message_ids: [other, id] });
    expect(several.map(({ message_id }) => message_id)).toEqual([id]);
  });
});
