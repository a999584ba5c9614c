import { describe, expect, test } from "vitest";
import { addressesOf, neededFor } from "../../src/recipients/addresses.ts";

const at = (type: Parameters<typeof addressesOf>[1]["type"], provider = "acme") => ({
  id: "c",
  type,
  provider,
});
const withData = (data: unknown) => ({ id: "u1", channel_data: { c: data } });
const blank = ["", "  ", null, undefined, 5, ["a@b.example"], { email: "a" }];

describe("an email channel", () => {
  test("sends to the recipient's email", () => {
    expect(addressesOf({ id: "u1", email: "a@b.example" }, at("email"))).toEqual([
      { kind: "email", email: "a@b.example" },
    ]);
    for (const email of blank) expect(addressesOf({ id: "u1", email }, at("email"))).toEqual([]);
  });

  test("sends to the step's address in place of it, or to nobody if that is blank", () => {
    const recipient = { id: "u1", email: "a@b.example" };
    expect(addressesOf(recipient, at("email"), { to_address: "team@b.example" })).toEqual([
      { kind: "email", email: "team@b.example" },
    ]);
    expect(addressesOf({ id: "u1" }, at("email"), { to_address: "team@b.example" })).toHaveLength(1);
    expect(addressesOf(recipient, at("email"), { to_address: " " })).toEqual([]);
  });
});

describe("a phone channel", () => {
  test.each([
    at("sms"),
    at("chat", "whatsapp"),
    at("chat", "WhatsApp_cloud"),
  ])("sends to the phone number", (channel) => {
    expect(addressesOf({ id: "u1", phone_number: "+1555" }, channel)).toEqual([
      { kind: "phone", phone_number: "+1555" },
    ]);
    for (const phone_number of blank) expect(addressesOf({ id: "u1", phone_number }, channel)).toEqual([]);
    expect(neededFor(channel)).toBe("phone_number");
  });
});

describe("a push channel", () => {
  const device = (token: string, locale: string | null = null, timezone: string | null = null) => ({
    token,
    locale,
    timezone,
  });

  test.each([
    ["tokens", { tokens: ["a", "b", "a"] }],
    ["target_arns", { target_arns: ["a", "b"] }],
    ["player_ids", { player_ids: ["a", "b"] }],
    ["devices", { devices: [{ token: "a" }, { target_arn: "b", locale: null }] }],
  ])("sends one message to all of `%s`", (_key, data) => {
    expect(addressesOf(withData(data), at("push"))).toEqual([
      { kind: "devices", devices: [device("a"), device("b")] },
    ]);
  });

  test("keeps what is said of a device that is listed too", () => {
    const data = {
      tokens: ["a", "b"],
      devices: [{ token: "b", locale: "de-DE", timezone: "Europe/Berlin" }],
    };
    expect(addressesOf(withData(data), at("push"))).toEqual([
      { kind: "devices", devices: [device("b", "de-DE", "Europe/Berlin"), device("a")] },
    ]);
  });

  test.each([
    undefined,
    null,
    {},
    { tokens: [] },
    { tokens: "a" },
    { tokens: ["", null, 5] },
    { devices: [null, "a", {}] },
    ["a"],
  ])("reaches nobody by %j", (data) => {
    expect(addressesOf(withData(data), at("push"))).toEqual([]);
  });

  test("reads the data of its own channel only", () => {
    expect(addressesOf({ id: "u1", channel_data: { other: { tokens: ["a"] } } }, at("push"))).toEqual([]);
    for (const id of ["__proto__", "constructor", "toString"]) {
      expect(addressesOf({ id: "u1", channel_data: {} }, { ...at("push"), id })).toEqual([]);
    }
  });
});

describe("a chat channel", () => {
  test("makes a message for each connection", () => {
    const connections = [{ channel_id: "C1" }, { incoming_webhook: { url: "https://x.example" } }];
    expect(addressesOf(withData({ connections }), at("chat"))).toEqual(
      connections.map((connection) => ({ kind: "connection", connection })),
    );
    for (const none of [[], [null], [{}], "C1", { channel_id: "C1" }]) {
      expect(addressesOf(withData({ connections: none }), at("chat"))).toEqual([]);
    }
  });

  test("finds a user without a connection by the email, where it is set so", () => {
    const recipient = { ...withData({}), email: "a@b.example" };
    const overrides = { email_based_user_id_resolution: true };
    expect(addressesOf(recipient, at("chat"))).toEqual([]);
    expect(addressesOf(recipient, at("chat"), overrides)).toEqual([
      { kind: "user_of_email", email: "a@b.example" },
    ]);
    expect(addressesOf({ id: "u1" }, at("chat"), overrides)).toEqual([]);
    const connected = { ...recipient, ...withData({ connections: [{ user_id: "U1" }] }) };
    expect(addressesOf(connected, at("chat"), overrides)).toMatchObject([{ kind: "connection" }]);
  });
});

test.each([
  "http",
  "in_app",
  "in_app_feed",
  "in_app_guide",
] as const)("a channel of type %s needs nothing", (type) => {
  expect(addressesOf({ id: "u1" }, at(type))).toEqual([{ kind: "none" }]);
  expect(neededFor(at(type))).toBeNull();
});

test("names what is needed", () => {
  expect([at("email"), at("sms"), at("push"), at("chat")].map(neededFor)).toEqual([
    "email",
    "phone_number",
    "channel_data.c",
    "channel_data.c",
  ]);
});
