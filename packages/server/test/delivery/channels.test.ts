import { expect, test } from "vitest";
import { DEFAULT_CHANNELS, readChannels } from "../../src/delivery/channels.ts";
import { openOutgoing } from "../../src/outgoing/outgoing.ts";
import { tracker } from "../../src/tracking/tracking.ts";

const tracking = { tracker: tracker(["links"]), publicUrl: "https://heed.example" };
const read = (json: unknown, env = {}, more = {}) =>
  readChannels(json, openOutgoing(), env, { ...tracking, ...more });

test("channels are read with the adapters of their types", () => {
  const { channels, delivery } = read(
    [
      { id: "mail", type: "email", name: "Mail", host: "mx", user: "u", password: { env: "MAIL_PASSWORD" } },
      { id: "hook", type: "http", sandbox: true, headers: { authorization: { env: "HOOK" } } },
      { id: "text", type: "sms", key: "sms", provider: "acme", url: "https://acme.example/", secret: "s" },
      { id: "feed", type: "in_app_feed" },
    ],
    { MAIL_PASSWORD: "hush", HOOK: "Bearer hush" },
  );
  expect(channels).toEqual([
    { id: "mail", type: "email", provider: "smtp", key: undefined, name: "Mail" },
    { id: "hook", type: "http", provider: "http", key: undefined, name: undefined },
    { id: "text", type: "sms", provider: "acme", key: "sms", name: undefined },
    { id: "feed", type: "in_app_feed", provider: "in-app", key: undefined, name: undefined },
  ]);
  const of = (id: string, type: "sms" | "in_app") => delivery.get({ id, type });
  expect(of("hook", "sms")).toMatchObject({ sandbox: true, adapter: { service: "http" } });
  expect(of("text", "sms")?.adapter.service).toBe("acme");
  expect(of("other", "sms")).toBeUndefined();
  expect(of("other", "in_app")?.adapter.service).toBe("in-app");
  expect(DEFAULT_CHANNELS.get({ id: "x", type: "email" })).toBeUndefined();
});

test("numbers and flags may stand in variables, which are texts", () => {
  const port = (text: string) => () =>
    read([{ id: "mail", type: "email", host: "mx", port: { env: "PORT" } }], { PORT: text });
  const secure = (text: string) => () =>
    read([{ id: "mail", type: "email", host: "mx", secure: { env: "SECURE" } }], { SECURE: text });
  expect(port("2525")).not.toThrow();
  expect(secure("true")).not.toThrow();
  for (const wrong of ["25a", "0x19", "true", "-1"]) expect(port(wrong)).toThrow("`port` is not a number.");
  for (const wrong of ["1", "yes", "toString"])
    expect(secure(wrong)).toThrow("`secure` is not true or false.");
  expect(port("")).toThrow(/^Channel `mail`: `port` names the variable PORT, which is not set\.$/);
});

test("mistakes in channels are told all at once", () => {
  const wrong = [
    { type: "email", host: 5 },
    { id: "a", type: "fax" },
    { id: "b", type: "sms", url: "https://b.example/", secret: { env: "NONE" }, host: "x", headers: ["a"] },
    { id: "c", type: "http", sandbox: "yes", headers: { a: 1 } },
    { id: "c", type: "http" },
    "d",
  ];
  let message = "";
  try {
    read(wrong);
  } catch (error) {
    message = (error as Error).message;
  }
  expect(message.split("\n")).toEqual([
    "Channel 1: `id` is missing.",
    "Channel 1: `host` is not a text.",
    "Channel `a`: `type` is not one of in_app_feed, in_app_guide, in_app, email, sms, push, chat, http.",
    "Channel `b`: `secret` names the variable NONE, which is not set.",
    "Channel `b`: `secret` is missing.",
    "Channel `b`: `headers` is not a map.",
    "Channel `b`: `host` is not a setting of channels of the type `sms`.",
    "Channel `c`: `headers.a` is not a text.",
    "Channel `c`: `sandbox` is not true or false.",
    "Channel `c` is there twice.",
    "Channel 6: `id` is missing.",
    "Channel 6: `type` is missing.",
    "Channel 6: `type` is not one of in_app_feed, in_app_guide, in_app, email, sms, push, chat, http.",
  ]);
  expect(() => read({})).toThrow("The file is not a list of channels.");
});

test("tracking is off by default, for some types only, and not without an address", () => {
  const mail = { id: "mail", type: "email", host: "mx" };
  const both = { ...mail, link_tracking: true, open_tracking: true };
  const trackedOf = (channel: object) => read([channel]).delivery.get({ id: "mail", type: "email" })?.tracked;
  expect(trackedOf(mail)).toBeUndefined();
  expect(trackedOf({ ...both, link_tracking: false, open_tracking: false })).toBeUndefined();
  expect(trackedOf(both)?.({ html_body: "x" }, "m")).toEqual({ html_body: expect.stringMatching(/^x<img/) });
  expect(() => read([both], {}, { publicUrl: undefined })).toThrow(
    "Channel `mail`: `link_tracking` and `open_tracking` cannot be on without HEED_PUBLIC_URL, the address by which recipients reach the server.",
  );
  const secret = { url: "https://a.example/", secret: "s" };
  const sms = { id: "sms", type: "sms", ...secret, open_tracking: true };
  expect(() => read([sms])).toThrow("`open_tracking` is not a setting of channels of the type `sms`.");
  const push = { id: "push", type: "push", ...secret, link_tracking: true };
  expect(() => read([push])).toThrow("`link_tracking` is not a setting of channels of the type `push`.");
});
