import { expect, test } from "vitest";
import { type OutgoingRequest, openOutgoing } from "../../src/outgoing/outgoing.ts";
import { startReceiver } from "../receivers/receiver.ts";

const request = (url: string, more: Partial<OutgoingRequest> = {}): OutgoingRequest => ({
  url,
  method: "POST",
  headers: {},
  body: "{}",
  timeout: 5000,
  ...more,
});

const LOOPBACK = { allow: ["127.0.0.0/8"] };

/** Hosts that stand for a machine on the inside, in every spelling that the parser of addresses knows. */
const INSIDE = [
  "127.0.0.1",
  "127.1",
  "127.0.1",
  "2130706433",
  "0x7f000001",
  "0x7f.1",
  "0177.0.0.1",
  "017700000001",
  "127.0.0.1.",
  "%31%32%37.0.0.1",
  "①②⑦.0.0.1",
  "0",
  "0.0.0.0",
  "localhost",
  "[::1]",
  "[0:0:0:0:0:0:0:1]",
  "[::]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[::127.0.0.1]",
  "[64:ff9b::7f00:1]",
  "[64:ff9b:1::10.0.0.1]",
  "[2002:7f00:1::]",
  "[2001:0:7f00:1::]",
  "10.0.0.1",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "169.254.169.254",
  "[::ffff:169.254.169.254]",
  "[fd00:ec2::254]",
  "[fe80::1]",
  "[fec0::1]",
  "[fc00::1]",
  "100.64.0.1",
  "100.100.100.200",
  "168.63.129.16",
  "192.0.0.192",
  "192.0.2.1",
  "198.18.0.1",
  "198.51.100.1",
  "203.0.113.1",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "[ff02::1]",
  "[2001:db8::1]",
  "[100::1]",
  "[4000::1]",
  "[::ffff:8.8.8.8]",
];

test.each(
  INSIDE,
)("nothing is sent to %s, at creation or later, and the error names the allow list", async (host) => {
  const outgoing = openOutgoing();
  for (const url of [`http://${host}/`, `https://${host}:8443/path`]) {
    const refused = { code: "blocked", message: expect.stringMatching(/`[^`]+`.*allow list/) };
    await expect(outgoing.check(url)).rejects.toMatchObject(refused);
    await expect(outgoing.send(request(url))).rejects.toMatchObject(refused);
  }
});

test("nothing is sent to a name if one of its addresses is inside", async () => {
  const names: Record<string, readonly string[]> = {
    "inside.example": ["10.0.0.1"],
    "both.example": ["93.184.215.14", "::1"],
    "mapped.example": ["::ffff:127.0.0.1"],
    "scoped.example": ["fe80::1%eth0"],
    "azure.example": ["168.63.129.16"],
    "public.example": ["93.184.215.14", "2606:4700::1111"],
  };
  const outgoing = openOutgoing({ lookup: async (host) => names[host] ?? [] });
  for (const name of Object.keys(names).filter((each) => each !== "public.example")) {
    await expect(outgoing.check(`https://${name}/`)).rejects.toMatchObject({ code: "blocked" });
    await expect(outgoing.send(request(`https://${name}/`))).rejects.toMatchObject({
      code: "blocked",
      message: expect.stringContaining(`\`${name}\` is \`${names[name]?.at(-1)}\``),
    });
  }
  await outgoing.check("https://public.example/");
  await expect(outgoing.check("https://unknown.example/")).rejects.toMatchObject({ code: "unreachable" });
});

test("a name that has changed its address since it was checked is refused", async () => {
  const answers = [["93.184.215.14"], ["127.0.0.1"]];
  const outgoing = openOutgoing({ lookup: async () => answers.shift() ?? [] });
  await outgoing.check("http://turncoat.example/");
  await expect(outgoing.send(request("http://turncoat.example/"))).rejects.toMatchObject({ code: "blocked" });
});

test("what was checked is connected to, without another look", async () => {
  const receiver = await startReceiver();
  let looks = 0;
  const lookup = async () => {
    looks += 1;
    return ["127.0.0.1"];
  };
  const outgoing = openOutgoing({ ...LOOPBACK, lookup });
  const { port } = new URL(receiver.url);
  expect(await outgoing.send(request(`http://turncoat.example:${port}/`))).toMatchObject({ status: 200 });
  expect(receiver.received[0]?.headers.host).toBe(`turncoat.example:${port}`);
  expect(looks).toBe(1);
});

test("the allow list has addresses, ranges and hosts, and nothing else", async () => {
  const lookup = async () => ["10.1.2.3"];
  for (const allow of ["10.1.2.3", "10.1.0.0/16", "hooks.internal", "HOOKS.internal"]) {
    await openOutgoing({ allow: [allow], lookup }).check("http://hooks.internal/");
  }
  for (const allow of ["10.1.2.4", "10.2.0.0/16", "::/0", "internal", "x.hooks.internal"]) {
    await expect(openOutgoing({ allow: [allow], lookup }).check("http://hooks.internal/")).rejects.toThrow(
      "`hooks.internal` is `10.1.2.3`, an address of the kind `private`, to which nothing is sent.",
    );
  }
  for (const allow of ["http://hooks.internal", "hooks.internal:80", "10.1.0.0/33", ""]) {
    expect(() => openOutgoing({ allow: [allow] })).toThrow("in the allow list is neither");
  }
});

test("a redirect is an answer", async () => {
  const inside = await startReceiver();
  const receiver = await startReceiver(
    () => (response) => response.writeHead(307, { location: inside.url }).end(),
  );
  const response = await openOutgoing(LOOPBACK).send(request(receiver.url));
  expect(response).toMatchObject({ status: 307, headers: { location: inside.url } });
  expect(inside.received).toEqual([]);
});

test("addresses with a password, of another protocol, and headers that cannot be written are refused", async () => {
  const outgoing = openOutgoing(LOOPBACK);
  for (const url of ["http://a:b@127.0.0.1/", "ftp://127.0.0.1/", "file:///etc/passwd", "/path", ""]) {
    await expect(outgoing.check(url)).rejects.toMatchObject({ code: "invalid" });
  }
  const wrong = request("http://127.0.0.1/", { headers: { "x-a": "b\r\nhost: inside" } });
  await expect(outgoing.send(wrong)).rejects.toMatchObject({ code: "invalid" });
});

test("a response ends at its limit, at its time, and with the connection", async () => {
  const endless = await startReceiver(() => (response) => {
    const more = () => {
      while (response.write("x".repeat(16_384)) && !response.destroyed);
      response.once("drain", more);
    };
    more();
  });
  const { body } = await openOutgoing(LOOPBACK).send(request(endless.url));
  expect(body).toHaveLength(65_536);
  const slow = await startReceiver(() => (response) => {
    response.writeHead(200).flushHeaders();
  });
  const late = openOutgoing(LOOPBACK).send(request(slow.url, { timeout: 50 }));
  await expect(late).rejects.toMatchObject({ code: "timeout" });
  const broken = await startReceiver(() => (response) => {
    response.writeHead(200, { "content-length": "10" }).write("x");
    setImmediate(() => response.destroy());
  });
  await expect(openOutgoing(LOOPBACK).send(request(broken.url))).rejects.toMatchObject({
    code: "unreachable",
  });
  const closed = openOutgoing(LOOPBACK).send(request("http://127.0.0.1:1/"));
  await expect(closed).rejects.toMatchObject({ code: "unreachable" });
});

test("a request that is given up ends at once", async () => {
  const silent = await startReceiver(() => () => {});
  const ending = new AbortController();
  const sent = openOutgoing(LOOPBACK).send(request(silent.url, { signal: ending.signal }));
  await expect.poll(() => silent.received.length).toBe(1);
  ending.abort();
  await expect(sent).rejects.toMatchObject({ code: "aborted" });
});
