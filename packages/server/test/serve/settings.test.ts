import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { readTokenKey } from "../../src/http/auth/user-token.ts";
import { keysOfFolder } from "../../src/serve/folder-keys.ts";
import { readSettings, SETTINGS, SettingsError } from "../../src/serve/settings.ts";

const KEY = "a key of thirty characters, yes".replaceAll(/[ ,]/g, "-");

describe("settings", () => {
  test("have defaults that no other machine can reach", () => {
    expect(readSettings({ HEED_DATA: "d" })).toMatchObject({
      database: { kind: "folder", folder: "d" },
      host: "127.0.0.1",
      port: 4333,
      needsToken: true,
      limitFactor: 1,
      origins: ["*"],
      hasDebugger: false,
    });
  });

  test("come from the command line first", () => {
    expect(readSettings({ HEED_DATA: "d", PORT: "1" }, { PORT: "2", HEED_DATA: "e" })).toMatchObject({
      database: { folder: "e" },
      port: 2,
    });
  });

  test("list several keys while they are rotated", () => {
    const { secretKeys } = readSettings({ HEED_DATA: "d", HEED_SECRET_KEY: `${KEY}1, ${KEY}2` });
    expect(secretKeys).toEqual([`${KEY}1`, `${KEY}2`]);
  });

  test.each([
    [{}, /No database/],
    [{ HEED_DATA: "d", HEED_DEBUGGER: "yes" }, /HEED_DEBUGGER is `yes`/],
    [{ HEED_DATA: "d", DATABASE_URL: "postgres://h/n" }, /both given/],
    [{ DATABASE_URL: "mysql://h/n", HEED_SECRET_KEY: KEY }, /postgres:\/\//],
    [{ DATABASE_URL: "postgres://h/n" }, /HEED_SECRET_KEY is missing/],
    [{ HEED_DATA: "d", HEED_SECRET_KEY: "short" }, /24 characters/],
    [
      { HEED_DATA: "d", HEED_SECRET_KEY: KEY, HEED_PUBLIC_KEY: KEY, HEED_JWT_PUBLIC_KEY: "x" },
      /a secret key too/,
    ],
    [{ HEED_DATA: "d", HEED_PUBLIC_KEY: KEY }, /HEED_JWT_PUBLIC_KEY is missing/],
    [{ HEED_DATA: "d", HEED_PUBLIC_KEY: KEY, HEED_JWT_PUBLIC_KEY: "x" }, /give both, or neither/],
    [{ HEED_DATA: "d", PORT: "http" }, /PORT is `http`/],
    [{ HEED_DATA: "d", PORT: "70000" }, /0 to 65535/],
    [{ HEED_DATA: "d", HEED_USER_TOKENS: "no" }, /required, optional/],
    [{ HEED_DATA: "d", HEED_RATE_LIMITS: "-1" }, /HEED_RATE_LIMITS/],
    [{ HEED_DATA: "d", HEED_PUBLIC_URL: "messages.example.com" }, /https:\/\//],
    [{ HEED_DATA: "d", HEED_SECERT_KEY: KEY }, /HEED_SECERT_KEY is not a setting/],
  ])("are refused with the reason: %j", (env, reason) => {
    expect(() => readSettings(env)).toThrow(SettingsError);
    expect(() => readSettings(env)).toThrow(reason);
  });

  test("are refused all at once, and no key is said", () => {
    const secret = "short-secret";
    const env = { HEED_SECRET_KEY: secret, PORT: "x", HEED_LOG_LEVEL: "loud" };
    const message = (() => {
      try {
        readSettings(env);
        return "";
      } catch (error) {
        return (error as Error).message;
      }
    })();
    expect(message.split("\n")).toHaveLength(4);
    expect(message).not.toContain(secret);
  });

  test("are all described", () => {
    for (const about of Object.values(SETTINGS)) expect(about.length).toBeGreaterThan(10);
  });
});

test("a folder keeps the keys that were made for it, readable by its owner only", async () => {
  const folder = mkdtempSync(join(tmpdir(), "heed-keys-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const made = keysOfFolder(folder);
  expect(made.isNew).toBe(true);
  expect(keysOfFolder(folder)).toEqual({ ...made, isNew: false });
  for (const file of ["keys.json", "signing-key.pem"]) {
    expect(statSync(join(folder, file)).mode & 0o077, file).toBe(0);
  }
  await readTokenKey(made.jwtPublicKey);
  await readTokenKey(Buffer.from(made.jwtPublicKey).toString("base64"));
});
