import { expect, test } from "vitest";
import { emailAdapter } from "../../src/delivery/email.ts";
import { startMailServer } from "../receivers/mail-server.ts";
import { deliveryOf } from "./delivery-of.ts";

const reply = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });

const content = {
  subject_line: "Your invoice",
  html_body: "<p>Hello</p>",
  text_body: "Hello",
  to: "kim@example.com",
  bcc: "audit@example.com",
};

test("email is sent with the platform's content, under an id that is the same for each try", async () => {
  const { reach, mails } = await startMailServer();
  const { send } = emailAdapter(reach);
  const result = await send(deliveryOf({ content }));
  await send(deliveryOf({ content, attempt: 2 }));
  expect(result).toMatchObject({
    status: "sent",
    receipt: { provider_id: expect.stringMatching(/^<[0-9a-f]{32}@example\.com>$/) },
    log: {
      request: {
        host: `127.0.0.1:${reach.port}`,
        headers: { to: "kim@example.com", subject: "Your invoice" },
        body: null,
      },
      response: { status: 250 },
    },
  });
  const [mail, again] = mails;
  expect(mail?.to).toEqual(["kim@example.com", "audit@example.com"]);
  for (const line of ["From: Heed <heed@example.com>", "Subject: Your invoice", "<p>Hello</p>"]) {
    expect(mail?.text).toContain(line);
  }
  expect(mail?.text).not.toContain("audit@");
  const idOf = (text = "") => /^Message-ID: (.*)$/im.exec(text)?.[1];
  expect(idOf(again?.text)).toBe(idOf(mail?.text));
});

test("email goes to the address of the recipient's snapshot if the content has none, and nowhere without one", async () => {
  const { reach, mails } = await startMailServer();
  const { send } = emailAdapter(reach);
  await send(deliveryOf({ content: { text_body: "x" }, recipient_snapshot: { email: "lee@example.com" } }));
  expect(mails[0]?.to).toEqual(["lee@example.com"]);
  expect(await send(deliveryOf({ content: {} }))).toMatchObject({ status: "failed", retryable: false });
  const { from: _, ...nobody } = reach;
  expect(await emailAdapter(nobody).send(deliveryOf({ content }))).toMatchObject({
    retryable: false,
    reason: "The content has no sender, and the channel has none either.",
  });
});

test.each([
  ["an unknown mailbox", 550, "5.1.1 no such user", { retryable: false, bounced: true }],
  ["a bad address", 553, "5.1.3 bad address", { retryable: false, bounced: true }],
  ["a disabled mailbox", 550, "5.2.1 disabled", { retryable: false, bounced: true }],
  ["an unknown mailbox without an extended code", 550, "no such user", { retryable: false, bounced: true }],
  ["a refused message", 550, "5.7.1 looks like spam", { retryable: false, bounced: false }],
  ["a full mailbox", 552, "5.2.2 full", { retryable: false, bounced: false }],
  ["a mailbox that is greylisted", 450, "4.2.0 later", { retryable: true, bounced: false }],
  ["an unknown mailbox that may come to be", 450, "4.1.1 not yet", { retryable: true, bounced: false }],
])("a reply about %s", async (_what, code, text, expected) => {
  const { reach } = await startMailServer({
    onRcptTo: (_address, _session, done) => done(reply(code, text)),
  });
  const result = await emailAdapter(reach).send(deliveryOf({ content: { ...content, bcc: undefined } }));
  expect(result).toMatchObject({ status: "failed", ...expected, reason: expect.stringContaining(text) });
  expect(result.log?.response).toMatchObject({ status: code });
});

test.each([
  [451, "4.3.0 later", true],
  [554, "5.6.0 not this", false],
])("a reply of %i to the message itself", async (code, text, retryable) => {
  const { reach } = await startMailServer({
    onData: (stream, _session, done) => {
      stream.resume().on("end", () => done(reply(code, text)));
    },
  });
  const result = await emailAdapter(reach).send(deliveryOf({ content }));
  expect(result).toMatchObject({ status: "failed", retryable, bounced: false });
});

test("a wrong password is not tried again, and stands in no log", async () => {
  const { reach } = await startMailServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(reply(535, "5.7.8 wrong")),
  });
  const options = { ...reach, user: "u", password: "hush-hush", requireTls: false };
  const result = await emailAdapter(options).send(deliveryOf({ content }));
  expect(result).toMatchObject({ status: "failed", retryable: false, bounced: false });
  expect(JSON.stringify(result)).not.toMatch(/hush|aHVzaC1odXNo/);
});

test("a server that cannot be reached is tried again, and one without TLS gets no password", async () => {
  const { reach, mails } = await startMailServer();
  const closed = await emailAdapter({ ...reach, port: 1 }).send(deliveryOf({ content }));
  expect(closed).toMatchObject({ status: "failed", retryable: true, log: { response: { status: 0 } } });
  const plain = await emailAdapter({ ...reach, user: "u", password: "p" }).send(deliveryOf({ content }));
  expect(plain).toMatchObject({ status: "failed" });
  expect(mails).toEqual([]);
});

test("a conversation that is given up ends at once", async () => {
  const { reach } = await startMailServer({ onMailFrom: () => {} });
  const ending = new AbortController();
  const sent = emailAdapter(reach).send(deliveryOf({ content, signal: ending.signal }));
  setTimeout(() => ending.abort(), 50);
  expect(await sent).toMatchObject({ status: "failed", retryable: true });
});

test("what a message says reads no files", async () => {
  const { reach, mails } = await startMailServer();
  const html = { path: "/etc/hostname" } as unknown as string;
  await emailAdapter(reach).send(deliveryOf({ content: { ...content, html_body: html } }));
  expect(mails[0]?.text).not.toContain("text/html");
});
