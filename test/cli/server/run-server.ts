import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { RecordedRun } from "./recorded-run.ts";

/** The key that the server takes. */
export const KEY = "sk_test_key";

/** An answer in place of that of a route: a status and a body. */
export type Instead = (path: string, response: ServerResponse) => boolean;

/** A server on this machine that answers for recorded runs as heed-server does. Stop it with `close`. */
export class RunServer {
  /** Paths that were asked for, with their queries. */
  readonly asked: string[] = [];
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(runs: readonly RecordedRun[], instead: Instead = () => false): Promise<RunServer> {
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? "/", "http://localhost");
      opened.asked.push(url.pathname + url.search);
      if (instead(url.pathname, response)) return;
      const isAllowed = request.headers.authorization === `Bearer ${KEY}`;
      const body = isAllowed ? answerOf(runs, url) : { message: "The key is not one of this server." };
      response.writeHead(isAllowed ? (body === undefined ? 404 : 200) : 401, {
        "content-type": "application/json",
      });
      response.end(JSON.stringify(body ?? { message: "There is no such thing." }));
    });
    const opened = new RunServer(server);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    return opened;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}

function answerOf(runs: readonly RecordedRun[], { pathname, searchParams }: URL): object | undefined {
  const [, of, list, id, part] = pathname.split("/").map(decodeURIComponent);
  if (of !== "v1") return undefined;
  if (list === "workflow_recipient_runs") return runs.find(({ run }) => run.id === id)?.run;
  if (list !== "messages") return undefined;
  const messages = runs.flatMap(({ run, messages }) => messages.map((message) => ({ run, message })));
  if (id === undefined) {
    const asked = searchParams.get("workflow_recipient_run_id");
    const found = messages.filter(({ run }) => run.id === asked);
    // The newest first.
    return page(
      found
        .map(({ run, message: { id: message, step, inserted_at } }) => ({
          id: message,
          inserted_at,
          source: { step_ref: step, workflow_recipient_run_id: run.id },
        }))
        .toReversed(),
      searchParams,
    );
  }
  const found = messages.find(({ message }) => message.id === id);
  return part === "events" && found ? page(found.message.events.toReversed(), searchParams) : undefined;
}

/** A page of a list, whose cursor is the number of items before. */
function page(items: readonly object[], query: URLSearchParams): object {
  const from = Number(query.get("after") ?? 0);
  const size = Number(query.get("page_size") ?? 50);
  const after = from + size < items.length ? String(from + size) : null;
  return {
    items: items.slice(from, from + size),
    page_info: { __typename: "PageInfo", after, before: null, page_size: size },
  };
}
