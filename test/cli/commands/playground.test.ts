import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SiteServer, serveSite } from "../../../src/cli/commands/playground/site-server.ts";
import { heed } from "../run.ts";

const outside = mkdtempSync(join(tmpdir(), "heed-site-"));
const folder = join(outside, "site");

describe("the server of the playground", () => {
  let server: SiteServer;
  beforeAll(async () => {
    mkdirSync(join(folder, "deeper"), { recursive: true });
    writeFileSync(join(folder, "index.html"), "<p>the page</p>");
    writeFileSync(join(folder, "main.js"), "1;");
    writeFileSync(join(folder, "notes.secret"), "of no type that a page has");
    writeFileSync(join(folder, "deeper/inner.js"), "2;");
    writeFileSync(join(outside, "secret.js"), "3;");
    server = await serveSite(folder, 0);
  });
  afterAll(async () => {
    await server.close();
    rmSync(outside, { recursive: true });
  });

  /** Asks as it is written: `fetch` would clean the path, and sets the host. */
  const ask = (path: string, { method = "GET", host }: { method?: string; host?: string } = {}) =>
    new Promise<{ status: number | undefined; text: string; headers: NodeJS.Dict<string | string[]> }>(
      (done, fail) => {
        const { port } = new URL(server.address);
        request(
          {
            host: "127.0.0.1",
            port,
            path,
            method,
            headers: { host: host ?? `127.0.0.1:${port}` },
          },
          (response) => {
            let text = "";
            response.setEncoding("utf8").on("data", (chunk) => {
              text += chunk;
            });
            response.on("end", () => done({ status: response.statusCode, text, headers: response.headers }));
          },
        )
          .on("error", fail)
          .end();
      },
    );

  test("gives the page and its files, and says that nothing may frame it", async () => {
    const page = await ask("/");
    expect(page).toMatchObject({ status: 200, text: "<p>the page</p>" });
    expect(page.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
    });
    expect(await ask("/main.js?again")).toMatchObject({ status: 200, text: "1;" });
    expect(await ask("/main.js", { method: "HEAD" })).toMatchObject({ status: 200, text: "" });
  });

  test.each([
    "/../secret.js",
    "/%2e%2e/secret.js",
    "/..%2fsecret.js",
    "/..\\secret.js",
    "//secret.js",
    "/deeper/inner.js",
    "/notes.secret",
    "/__proto__",
    "",
    "http://127.0.0.1/main.js",
  ])("gives nothing at %j", async (path) => {
    expect(await ask(path)).toMatchObject({ status: path === "" ? 200 : 404 });
    expect((await ask(path)).text).not.toContain("3;");
  });

  test("refuses other hosts, so that no page elsewhere can read it", async () => {
    const { port } = new URL(server.address);
    for (const host of ["evil.test", `evil.test:${port}`, "127.0.0.1", `127.0.0.1:1`, "127.0.0.1.evil.test"])
      expect(await ask("/", { host })).toMatchObject({ status: 403, text: "" });
    expect(await ask("/", { host: `localhost:${port}` })).toMatchObject({ status: 200 });
  });

  test("only reads", async () => {
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"])
      expect(await ask("/", { method })).toMatchObject({ status: 405 });
  });

  test("listens on this machine only", () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  test("says when its port is in use", async () => {
    const { port } = new URL(server.address);
    await expect(serveSite(folder, Number(port))).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});

test("the port is a number", async () => {
  for (const port of ["x", "-1", "65536", "1.5"])
    expect((await heed(["playground", `--port=${port}`])).stderr).toContain("Write a number from 0 to 65535");
});
