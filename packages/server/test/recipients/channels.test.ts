import { describe, expect, test } from "vitest";
import { type ChannelQuestion, chooseChannels, type KnownChannel } from "../../src/recipients/channels.ts";
import { mergedPreferences } from "../../src/recipients/merge.ts";

const ACTIVE = { variable: "recipient.is_active", operator: "equal_to", argument: "true" };
const channel = (
  id: string,
  type: KnownChannel["type"],
  parts: Partial<KnownChannel> = {},
): KnownChannel => ({
  id,
  key: `${id}-key`,
  type,
  provider: "acme",
  ...parts,
});
const KNOWN = [
  channel("mail", "email"),
  channel("guarded", "email", { conditions: { all: [ACTIVE] } }),
  channel("boxed", "email", { conditions: { all: [ACTIVE] }, sandbox: true }),
  channel("feed", "in_app_feed", { conditions: { all: [ACTIVE] }, sandbox: true }),
  channel("apns", "push"),
  channel("fcm", "push"),
  channel("slack", "chat"),
];
const NOW = "2025-01-08T12:00:00.000Z";
const RECIPIENT = {
  id: "u1",
  name: "Ada",
  email: "ada@example.com",
  channel_data: {
    apns: { tokens: ["a1", "a2"] },
    slack: { connections: [{ user_id: "U1", access_token: "secret" }, { channel_id: "C1" }] },
  },
};

function choose(step: ChannelQuestion["channel"] | string, parts: Partial<ChannelQuestion> = {}) {
  const recipient = parts.recipient ?? RECIPIENT;
  return chooseChannels({
    channel: typeof step === "string" ? { key: `${step}-key`, tracking: {} } : step,
    channels: new Map(KNOWN.map((each) => [each.key, each])),
    groups: new Map(),
    recipient,
    preferences: { entries: [] },
    workflow: { key: "invoice", categories: ["billing"] },
    context: { recipient, data: {}, now: NOW },
    ...parts,
  });
}

const withoutMail = mergedPreferences({ environmentDefault: { channel_types: { email: false } } });

describe("a step with a channel", () => {
  test("sends to the recipient's address", () => {
    expect(choose("mail")).toEqual({
      sends: [
        {
          channel: KNOWN[0],
          address: { kind: "email", email: "ada@example.com" },
          number: 0,
          sandbox: false,
          snapshot: { email: "ada@example.com", name: "Ada" },
        },
      ],
      explanation: {
        channels: [
          {
            channel: "mail-key",
            result: "sends",
            sandbox: false,
            conditions: null,
            recipient_data: { needed: "email", found: true },
            preferences: { allowed: true, entries: [] },
          },
        ],
      },
    });
  });

  test("is skipped without a channel that is known", () => {
    for (const step of ["none", "__proto__", "constructor"]) {
      expect(choose(step).skipped?.reason).toBe("no-channel");
    }
    expect(choose({ tracking: {} }).skipped).toEqual({ reason: "no-channel", explanation: { channels: [] } });
    expect(choose({ group: "none", tracking: {} }).skipped?.reason).toBe("no-channel");
  });

  test("checks conditions, data and preferences in this order, and shows what was not evaluated", () => {
    const nobody = { id: "u1" };
    const skipped = choose("guarded", { recipient: nobody, preferences: withoutMail }).skipped;
    expect(skipped?.reason).toBe("channel-conditions");
    expect(skipped?.explanation.channels).toEqual([
      {
        channel: "guarded-key",
        result: "channel-conditions",
        sandbox: false,
        conditions: {
          result: false,
          groups: [[{ ...ACTIVE, result: false, value: "", against: true, missing: ["variable"] }]],
        },
        recipient_data: "not evaluated",
        preferences: "not evaluated",
      },
    ]);
    const active = { id: "u1", is_active: true };
    const unaddressed = choose("guarded", { recipient: active, preferences: withoutMail }).skipped;
    expect(unaddressed?.reason).toBe("no-address");
    expect(unaddressed?.explanation.channels[0]).toMatchObject({
      conditions: { result: true },
      recipient_data: { needed: "email", found: false },
      preferences: "not evaluated",
    });
    const addressed = { ...active, email: "ada@example.com" };
    const unwanted = choose("guarded", { recipient: addressed, preferences: withoutMail }).skipped;
    expect(unwanted?.reason).toBe("preferences");
    expect(unwanted?.explanation.channels[0]?.preferences).toEqual({
      allowed: false,
      entries: [{ entry: "channel_types.email", from: "environment", value: false, result: false }],
    });
    expect(choose("guarded", { recipient: addressed }).sends).toHaveLength(1);
  });

  test("does not evaluate the channel's conditions in a sandbox, its own or the trigger's", () => {
    for (const choice of [choose("boxed"), choose("guarded", { sandbox: true })]) {
      expect(choice.sends).toMatchObject([{ sandbox: true }]);
      expect(choice).toMatchObject({
        explanation: { channels: [{ sandbox: true, conditions: "not evaluated" }] },
      });
    }
    expect(choose("mail", { sandbox: true })).toMatchObject({
      explanation: { channels: [{ conditions: null }] },
    });
  });

  test("in a sandbox still needs an address and leave", () => {
    expect(choose("boxed", { recipient: { id: "u1" } }).skipped?.reason).toBe("no-address");
    expect(choose("boxed", { preferences: withoutMail }).skipped?.reason).toBe("preferences");
  });

  test("of an app knows no sandbox", () => {
    expect(choose("feed", { sandbox: true }).skipped?.reason).toBe("channel-conditions");
    const active = { ...RECIPIENT, is_active: true };
    expect(choose("feed", { recipient: active }).sends).toMatchObject([{ sandbox: false }]);
  });

  test("makes a message for each connection of a chat, told apart by number", () => {
    const { sends } = choose("slack");
    expect(sends.map(({ number, snapshot }) => [number, snapshot])).toEqual([
      [0, { user_id: "U1" }],
      [1, { channel_id: "C1" }],
    ]);
    const hook = {
      id: "u1",
      channel_data: { slack: { connections: [{ incoming_webhook: { url: "u" } }, { x: 1 }] } },
    };
    expect(choose("slack", { recipient: hook }).sends.map(({ snapshot }) => snapshot)).toEqual([
      { via_incoming_webhook: true },
      null,
    ]);
  });

  test("makes one message for all devices of a push channel", () => {
    expect(choose("apns").sends).toMatchObject([
      { address: { devices: [{ token: "a1" }, { token: "a2" }] }, snapshot: null },
    ]);
  });

  test("shows the verdict of its own conditions with the channel's", () => {
    const stepConditions = { result: true, groups: [[]] };
    expect(choose("mail", { stepConditions })).toMatchObject({
      explanation: { step_conditions: stepConditions },
    });
    expect(choose("none", { stepConditions }).skipped?.explanation.step_conditions).toEqual(stepConditions);
  });

  test("explains without what gives access", () => {
    expect(JSON.stringify(choose("slack")).split("secret")).toHaveLength(2);
    const { explanation } = choose("slack") as { readonly explanation: object };
    expect(JSON.stringify(explanation)).not.toContain("secret");
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  });

  test("does not let a channel's conditions ask about steps", () => {
    const seen = { variable: "refs.feed.engagement_status", operator: "contains", argument: "$message.seen" };
    const asking = channel("mail", "email", { conditions: { all: [seen] } });
    const context = { recipient: RECIPIENT, refs: { feed: "skipped" as const }, now: NOW };
    expect(() => choose("mail", { channels: new Map([["mail-key", asking]]), context })).toThrow(/refs/);
  });
});

describe("a step with a group", () => {
  const IOS = { variable: "recipient.os", operator: "equal_to", argument: "ios" };
  const groups = (operator: "any" | "all") =>
    new Map([
      [
        "push",
        {
          key: "push",
          operator,
          channel_rules: [
            { rule_type: "if" as const, channel_key: "apns-key", ...IOS },
            { rule_type: "always" as const, channel_key: "fcm-key" },
          ],
        },
      ],
    ]);
  const step = { group: "push", tracking: {} };
  const os = (name: string, channel_data: object = RECIPIENT.channel_data) => ({
    recipient: { ...RECIPIENT, os: name, channel_data },
  });

  test("with `any` sends through the first rule that matches, alone", () => {
    const choice = choose(step, { groups: groups("any"), ...os("ios") });
    expect(choice.sends.map((send) => send.channel.id)).toEqual(["apns"]);
    expect(choice).toMatchObject({
      explanation: { group: { rules: [{ result: true }, { result: "not evaluated" }] } },
    });
  });

  test("with `any` does not go on to the next rule if that channel does not send", () => {
    const { skipped } = choose(step, { groups: groups("any"), ...os("ios", { fcm: { tokens: ["f"] } }) });
    expect(skipped?.reason).toBe("no-address");
    expect(skipped?.explanation.channels.map((each) => each.channel)).toEqual(["apns-key"]);
  });

  test("with `all` judges each channel by itself", () => {
    const both = { apns: { tokens: ["a"] }, fcm: { tokens: ["f"] } };
    const ids = (choice: ReturnType<typeof choose>) => choice.sends.map((send) => send.channel.id);
    expect(ids(choose(step, { groups: groups("all"), ...os("ios", both) }))).toEqual(["apns", "fcm"]);
    const one = choose(step, { groups: groups("all"), ...os("ios") });
    expect(ids(one)).toEqual(["apns"]);
    expect(one).toMatchObject({
      explanation: { channels: [{ result: "sends" }, { channel: "fcm-key", result: "no-address" }] },
    });
    const preferences = mergedPreferences({ environmentDefault: { channels: { apns: false } } });
    const none = choose(step, { groups: groups("all"), preferences, ...os("ios") });
    expect(none.skipped?.reason).toBe("preferences");
  });

  test("without a rule that matches is skipped", () => {
    const none = new Map([["push", { key: "push", channel_rules: [] }]]);
    expect(choose(step, { groups: none }).skipped).toEqual({
      reason: "no-channel",
      explanation: { group: { group: "push", operator: "any", rules: [] }, channels: [] },
    });
  });
});

describe("send windows", () => {
  const day = { from: 9 * 3600, until: 17 * 3600 };
  const windows = { days: Array.from({ length: 7 }, () => day) };
  const scheduled = (key: string, timezone: string | null, parts: Partial<ChannelQuestion> = {}) => {
    const recipient = { ...RECIPIENT, timezone };
    const [send] = choose({ key: `${key}-key`, tracking: {}, windows }, { recipient, ...parts }).sends;
    return send?.scheduledAt;
  };

  test("that are open hold nothing back", () => {
    expect(scheduled("mail", null)).toBeUndefined();
  });

  test("hold a message back, by the clock of the recipient, else of the account", () => {
    expect(scheduled("mail", "Asia/Tokyo")).toBe("2025-01-09T00:00:00.000Z");
    expect(scheduled("mail", null, { timezone: "Asia/Tokyo" })).toBe("2025-01-09T00:00:00.000Z");
    expect(scheduled("mail", "Etc/UTC", { timezone: "Asia/Tokyo" })).toBeUndefined();
  });

  test("of push go by the first device that has a time zone", () => {
    const devices = [{ token: "a" }, { token: "b", timezone: "Asia/Tokyo" }];
    const recipient = { ...RECIPIENT, timezone: "Etc/UTC", channel_data: { apns: { devices } } };
    expect(scheduled("apns", null, { recipient })).toBe("2025-01-09T00:00:00.000Z");
    const unknown = {
      ...recipient,
      channel_data: { apns: { devices: [{ token: "a", timezone: "Mars/Base" }] } },
    };
    expect(scheduled("apns", null, { recipient: unknown })).toBeUndefined();
  });

  test("that never open hold a message back for ever", () => {
    const never = { days: Array.from({ length: 7 }, () => null) };
    const { sends } = choose({ key: "mail-key", tracking: {}, windows: never });
    expect(sends).toMatchObject([{ scheduledAt: "9999-12-31T23:59:59.999Z" }]);
  });
});
