import { expect, test } from "vitest";
import { requestLog, responseLog, textForLog } from "../../src/outgoing/log.ts";

test("logs have no secrets", () => {
  const log = requestLog({
    url: "https://hooks.example/path?token=abc&page=2&key=abc",
    method: "POST",
    headers: {
      authorization: "Bearer abc",
      "X-Api-Key": "abc",
      "x-knock-signature": "t=1,s=abc",
      "webhook-signature": "v1,abc",
      "content-type": "application/json",
      "idempotency-key": "run/step",
    },
    body: "{}",
    timeout: 1,
  });
  expect(JSON.stringify(log)).not.toContain("abc");
  expect(log).toMatchObject({
    host: "hooks.example",
    path: "/path",
    method: "POST",
    query: "token=%5Bredacted%5D&page=2&key=%5Bredacted%5D",
    headers: { "content-type": "application/json", "idempotency-key": "run/step" },
    body: "{}",
  });
  const headers = { "set-cookie": "a=abc", date: "now" };
  expect(responseLog({ status: 200, headers, body: "ok" })).toEqual({
    status: 200,
    headers: { "set-cookie": "[redacted]", date: "now" },
    body: "ok",
  });
});

test("logs have only text that a database can keep", () => {
  expect(textForLog("a\0b\ud800c😀")).toBe("a\ufffdb\ufffdc😀");
  expect(textForLog(`${"x".repeat(9_999)}😀`)).toHaveLength(10_000);
});
