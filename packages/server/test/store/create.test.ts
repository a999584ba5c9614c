import { createMessages, deliveryKey, listEvents, message, outcomes } from "heed/store";
import { expect, test } from "vitest";
import { newStore, onEachDriver } from "../databases/databases.ts";
import { draft, make } from "../databases/messages.ts";

onEachDriver("createMessages", (driver) => {
  const source = {
    key: "invoice",
    type: "workflow",
    version_id: "v1",
    categories: ["billing"],
    step_ref: "email_1",
    workflow_run_id: "run",
    workflow_recipient_run_id: "run-kim",
  } as const;

  test("gives all that the platform's API tells of a message", async () => {
    const store = await newStore(driver);
    const at = "2025-01-31T09:30:00.123Z";
    const [id = ""] = await make(store, {
      source,
      inserted_at: at,
      tenant: "acme",
      actors: ["ann", { id: "1", collection: "projects" }],
      data: { plan: "pro", lines: [1] },
      metadata: { external_id: "x" },
      recipient_snapshot: { email: "kim@example.com", name: "Kim" },
      scheduled_at: "2025-02-01T00:00:00Z",
    });
    const found = await message(store, id);
    expect(id).toMatch(/^[0-9A-Za-z]{27}$/);
    expect(found).toEqual({
      __typename: "Message",
      id,
      channel_id: "email",
      channel: {
        __typename: "Channel",
        id: "email",
        type: "email",
        provider: "smtp",
        key: "mail",
        name: "Mail",
        created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/),
        updated_at: expect.any(String),
      },
      recipient: "kim",
      actors: ["ann", { id: "1", collection: "projects" }],
      status: "queued",
      engagement_statuses: [],
      seen_at: null,
      read_at: null,
      interacted_at: null,
      link_clicked_at: null,
      clicked_at: null,
      archived_at: null,
      scheduled_at: "2025-02-01T00:00:00.000Z",
      inserted_at: at,
      updated_at: at,
      source: { __typename: "NotificationSource", ...source },
      workflow: "invoice",
      tenant: "acme",
      data: { plan: "pro", lines: [1] },
      metadata: { external_id: "x" },
      recipient_snapshot: { email: "kim@example.com", name: "Kim" },
    });
    const events = await listEvents(store, id);
    expect(events.items.map(({ type, occurred_at }) => [type, occurred_at])).toEqual([
      ["message.queued", at],
      ["message.created", at],
    ]);
  });

  test("makes a message of a step, a channel and a recipient once", async () => {
    const store = await newStore(driver);
    const [first = ""] = await make(store, { source });
    const again = await createMessages(store, [
      draft({ source }),
      draft({ source, recipient: "lee" }),
      draft({ source }),
    ]);
    expect(again.map(({ isNew }) => isNew)).toEqual([false, true, false]);
    expect(again[0]?.message.id).toBe(first);
    expect(again[2]?.message.id).toBe(first);
    expect((await listEvents(store, first)).items).toHaveLength(2);
    expect(Object.keys(await outcomes(store, "run-kim", ["email_1", "other"]))).toEqual(["email_1"]);
  });

  test("tells two new messages with one key in one batch, and keeps those without a key apart", async () => {
    const store = await newStore(driver);
    await make(store);
    const made = await createMessages(store, [draft({ key: "k" }), draft({ key: "k" }), draft(), draft()]);
    expect(made.map(({ isNew }) => isNew)).toEqual([true, false, true, true]);
    expect(new Set(made.map(({ message: { id } }) => id)).size).toBe(3);
  });

  test("makes each once if many ask at once", async () => {
    const store = await newStore(driver);
    await make(store);
    const keys = ["a", "b", "c", "d", "e"];
    const asked = Array.from({ length: 8 }, (_, turn) =>
      createMessages(
        store,
        // Each asks in an order of its own.
        keys.map((_, index) => draft({ key: keys[(index * 2 + turn) % keys.length] ?? null })),
      ),
    );
    const made = (await Promise.all(asked)).flat();
    expect(made.filter(({ isNew }) => isNew)).toHaveLength(keys.length);
    expect(new Set(made.map(({ message: { id } }) => id)).size).toBe(keys.length);
  });

  test("refuses a channel that was not saved, and text that cannot be stored, and makes nothing", async () => {
    const store = await newStore(driver);
    await make(store);
    const refusals = [
      { message: draft({ channel_id: "fax" }), code: "unknown-channel", place: "messages[1].channel_id" },
      { message: draft({ data: { a: ["b\0"] } }), code: "invalid-input", place: "messages[1].data" },
      { message: draft({ data: { "\ud800": 1 } }), code: "invalid-input", place: "messages[1].data" },
      { message: draft({ recipient: "\0" }), code: "invalid-input", place: "messages[1].recipient" },
      {
        message: draft({ inserted_at: "0000-01-01" }),
        code: "invalid-input",
        place: "messages[1].inserted_at",
      },
      { message: draft({ scheduled_at: "soon" }), code: "invalid-input", place: "messages[1].scheduled_at" },
      { message: draft({ metadata: [] }), code: "invalid-input", place: "messages[1].metadata" },
    ];
    for (const { message: refused, ...error } of refusals) {
      await expect(createMessages(store, [draft({ key: "first" }), refused])).rejects.toMatchObject(error);
    }
    const made = await createMessages(store, [draft({ key: "first" })]);
    expect(made[0]?.isNew).toBe(true);
  });

  test("keeps text that only looks like what cannot be stored", async () => {
    const store = await newStore(driver);
    const data = { a: "\\u0000", b: "\\\\ud800", c: "😀", __proto__: "own" };
    const [id = ""] = await make(store, { data: JSON.parse(JSON.stringify(data)) });
    expect((await message(store, id))?.data).toEqual(JSON.parse(JSON.stringify(data)));
  });
});

test("the key of a delivery tells its parts apart", () => {
  const keys = [
    deliveryKey("r", "s", "c", "a/b"),
    deliveryKey("r", "s", "c/a", "b"),
    deliveryKey("r", "s", "c", { collection: "a", id: "b" }),
  ];
  expect(keys).toEqual(["r/s/c/a%2Fb", "r/s/c%2Fa/b", "r/s/c/a/b"]);
});
