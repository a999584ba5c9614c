import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

/** A site that is served. */
export interface SiteServer {
  /** The address of its page. */
  readonly address: string;
  close(): Promise<void>;
}

const TYPES: { readonly [extension: string]: string } = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
};

/** The page has its own policy; a frame around it can only be forbidden by its server. */
const HEADERS = {
  "content-security-policy": "frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cache-control": "no-cache",
};

interface SiteFile {
  readonly type: string;
  readonly content: Buffer;
}

/**
 * Serves the files of a folder, none of which lies deeper, on 127.0.0.1. They are read once, so that a request is answered by its
 * name alone and no path leads out of the folder. A request for another host, as a page elsewhere can send by a name of its own that
 * means this machine, is refused.
 */
export async function serveSite(folder: string, port: number): Promise<SiteServer> {
  const files = filesIn(folder);
  const server = createServer((request, response) => answer(request, response, files));
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const { port: own } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${own}/`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function filesIn(folder: string): ReadonlyMap<string, SiteFile> {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.flatMap(({ name }): [string, SiteFile][] => {
      const type = TYPES[extname(name)];
      return type === undefined ? [] : [[`/${name}`, { type, content: readFileSync(join(folder, name)) }]];
    }),
  );
}

function answer(
  { method, url = "", headers, socket }: IncomingMessage,
  response: ServerResponse,
  files: ReadonlyMap<string, SiteFile>,
): void {
  const end = (status: number, more: Record<string, string> = {}, content: Buffer | string = "") =>
    response.writeHead(status, { ...HEADERS, ...more }).end(method === "HEAD" ? undefined : content);
  if (!isOwnHost(headers.host, socket.localPort)) return void end(403);
  if (method !== "GET" && method !== "HEAD") return void end(405, { allow: "GET, HEAD" });
  const [path = ""] = url.split(/[?#]/);
  const file = files.get(path === "/" ? "/index.html" : path);
  if (file === undefined) return void end(404);
  end(200, { "content-type": file.type, "content-length": String(file.content.length) }, file.content);
}

function isOwnHost(host: string | undefined, port: number | undefined): boolean {
  return ["127.0.0.1", "localhost"].some(
    (name) => host === `${name}:${port}` || (port === 80 && host === name),
  );
}
