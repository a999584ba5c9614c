import { describe, expect, test } from "vitest";
import { cleanAddress, cleanBlocks, cleanHtml } from "../../src/http/html.ts";
import { onEachDriver } from "../databases/databases.ts";
import { make } from "../databases/messages.ts";
import { jsonOf } from "./json.ts";
import { newServer, SECRET_KEY } from "./server.ts";

onEachDriver("a feed", (driver) => {
  const blocks = [
    {
      type: "markdown",
      name: "body",
      content: "Hi",
      rendered: '<p onclick="x()">Hi <script>steal()</script></p>',
    },
    { type: "text", name: "action_url", content: "", rendered: "https://app.example/a?b=1&c=2" },
    {
      type: "button_set",
      name: "actions",
      buttons: [{ name: "go", label: "Go", action: "javascript:steal()" }],
    },
  ];

  async function feedServer() {
    const server = await newServer(driver);
    const ids = await make(
      server.store,
      {
        channel_id: "feed",
        tenant: "acme",
        data: { plan: "pro", list: [1] },
        actors: ["ann", "bob"],
        content: { blocks },
      },
      { channel_id: "feed" },
      { channel_id: "feed" },
      { channel_id: "email" },
      { channel_id: "feed", recipient: "lee" },
    );
    return { ...server, ids };
  }

  test("lists a user's messages with what is shown of them", async () => {
    const { client, call, ids } = await feedServer();
    await client.users.update("ann", { name: "Ann" });
    const { entries } = await client.users.feeds.listItems("kim", "feed");
    const feed = await jsonOf(await call("GET", "/v1/users/kim/feeds/feed"));
    expect(entries.map(({ id }) => id)).toEqual([ids[2], ids[1], ids[0]]);
    expect(feed).toMatchObject({ meta: { total_count: 3, unread_count: 3, unseen_count: 3 }, vars: {} });
    expect(entries[2]).toMatchObject({
      __typename: "FeedItem",
      tenant: "acme",
      data: { plan: "pro", list: [1] },
      actors: [{ __typename: "User", id: "ann", name: "Ann" }, { id: "bob" }],
      activities: [{ recipient: { id: "kim" }, actor: { id: "ann" } }],
      total_activities: 1,
      total_actors: 2,
      blocks: [
        { name: "body", rendered: "<p>Hi </p>" },
        { name: "action_url", rendered: "https://app.example/a?b=1&c=2" },
        { name: "actions", buttons: [{ action: "" }] },
      ],
    });
  });

  test("is filtered and paged, with counts that obey the filter", async () => {
    const { client, call, store, ids } = await feedServer();
    await client.messages.markAsSeen(ids[0] as string);
    const unseen = await client.users.feeds.listItems("kim", "feed", { status: "unseen" });
    expect(unseen.entries).toHaveLength(2);
    const ofTenant = await jsonOf(await call("GET", "/v1/users/kim/feeds/feed?tenant=acme&has_tenant=true"));
    expect(ofTenant).toMatchObject({ entries: [{ id: ids[0] }], meta: { total_count: 1, unseen_count: 0 } });
    expect(
      (await client.users.feeds.listItems("kim", "feed", { trigger_data: '{"plan":"pro"}' })).entries,
    ).toHaveLength(1);
    expect((await client.users.feeds.listItems("kim", "feed", { archived: "only" })).entries).toEqual([]);
    const first = await client.users.feeds.listItems("kim", "feed", { page_size: 2 });
    const next = await first.getNextPage();
    expect(next.entries.map(({ id }) => id)).toEqual([ids[0]]);
    const [newest] = first.entries as unknown as readonly { readonly __cursor: string }[];
    const [made] = await make(store, { channel_id: "feed" });
    const newer = await client.users.feeds.listItems("kim", "feed", { before: newest?.__cursor ?? "" });
    expect(newer.entries.map(({ id }) => id)).toEqual([made]);
  });

  test("is empty for an unknown user, and has settings", async () => {
    const { client, call } = await feedServer();
    const feed = await jsonOf(await call("GET", "/v1/users/nobody/feeds/feed"));
    expect(feed).toMatchObject({ entries: [], page_info: { after: null, before: null } });
    expect(await client.users.feeds.getSettings("kim", "feed")).toEqual({
      features: { branding_required: false },
    });
  });

  test("is compact, and leaves out what it is asked to", async () => {
    const { client, app } = await feedServer();
    const { entries } = await client.users.feeds.listItems("kim", "feed", {
      mode: "compact",
      archived: "exclude",
    });
    const item = entries[2] as (typeof entries)[number];
    expect(item.data).toEqual({ plan: "pro" });
    expect(item.actors).toHaveLength(1);
    expect(Object.keys(item)).not.toContain("activities");
    // Held against nothing: what is left out was described.
    const excluded = await app.fetch(
      new Request(
        "http://heed.test/v1/users/kim/feeds/feed?exclude=entries.data.plan,entries.activities,meta.unseen_count&unknown=1",
        { headers: { authorization: `Bearer ${SECRET_KEY}` } },
      ),
    );
    const { entries: items, meta } = await jsonOf(excluded);
    expect(items).toMatchObject([{}, {}, {}]);
    expect(JSON.stringify(items)).not.toContain("plan");
    expect(JSON.stringify(items)).toContain('{"list":[1]}');
    expect(Object.keys(meta ?? {})).toEqual(["__typename", "total_count", "unread_count"]);
  });
});

describe("what a feed shows", () => {
  test.each([
    ["<img src=x onerror=alert(1)>", '<img src="x" />'],
    ['<a href="javascript:alert(1)">x</a>', '<a rel="noopener noreferrer">x</a>'],
    ['<a href=" java\nscript:alert(1)">x</a>', '<a rel="noopener noreferrer">x</a>'],
    ["<svg><script>alert(1)</script></svg>", ""],
    ["<xmp><img src=x onerror=alert(1)></xmp>", ""],
    ["<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "<table></table>"],
    ["<iframe src=//evil.example></iframe><style>*{}</style>", ""],
    ['<p style="background:url(x)" class="a">Hi &amp; bye</p>', "<p>Hi &amp; bye</p>"],
    ['<noscript><p title="</noscript><img src=x onerror=alert(1)>">', "<p></p>"],
    ['<form action="https://evil.example"><input><button>go</button></form>', "go"],
  ])("runs nothing: %s", (html, clean) => {
    expect(cleanHtml(html)).toBe(clean);
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:1",
    " javascript:1",
    "data:text/html,x",
    "//evil.example",
    "/\\evil.example",
    "vbscript:x",
    "https://a.b/\n",
  ])("opens no address that runs something or leaves the page's site unseen: %j", (address) => {
    expect(cleanAddress(address)).toBe("");
  });

  test.each([
    "https://a.example/b?c=d&e=f#g",
    "/inbox",
    "#top",
    "?page=2",
    "mailto:kim@b.example",
    "tel:+123",
  ])("opens %s", (address) => {
    expect(cleanAddress(address)).toBe(address);
  });

  test("takes blocks that are none of its own", () => {
    expect(cleanBlocks(undefined)).toEqual([]);
    expect(cleanBlocks([null, 1, "a"])).toEqual([]);
    expect(cleanBlocks([{ type: "text", name: "title", rendered: "javascript:alert(1)" }])).toMatchObject([
      { rendered: "" },
    ]);
    expect(cleanBlocks([{ name: "actions", buttons: [null, {}] }])).toMatchObject([
      { buttons: [{ action: "" }, { action: "" }] },
    ]);
  });
});
