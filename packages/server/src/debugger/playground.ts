import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { type RecordedMessage, type RecordedRun, scenarioOf } from "heed/simulate";
import { type KeptRun, type KeptRunEvent, LONGEST_PAGE, listEvents, message, type Store } from "heed/store";
import type { Plan } from "heed/workflow";
import { html } from "hono/html";
import { stringify } from "yaml";
import { runDetailAnswer } from "../engine/run-answer.ts";
import { eventAnswer } from "../http/routes/answers.ts";
import { HEADERS, type Html, ROOT, visible } from "./page.ts";

/** heed's playground, as the debugger serves it: a page that asks its server for nothing but its own files. */

/** Where the page is. */
export const PLAYGROUND = `${ROOT}/playground/`;

/** A file of the page, as it is answered. */
export interface SiteFile {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
};

/** Reads the files of the page, by name; the page itself has the empty one. There are none if heed has come without it. */
export function playgroundFiles(): ReadonlyMap<string, SiteFile> {
  const heed = dirname(createRequire(import.meta.url).resolve("heed/package.json"));
  const folder = join(heed, "dist/playground");
  const files = new Map<string, SiteFile>();
  for (const name of namesIn(folder)) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    const content = new Uint8Array(readFileSync(join(folder, name)));
    files.set(name === "index.html" ? "" : name, { content, headers: headersOf(type) });
  }
  return files;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** The page names its policy itself: it runs threads, and its own code for styles. A frame around it only a header can forbid. */
function headersOf(type: string): Readonly<Record<string, string>> {
  return {
    ...HEADERS,
    "content-security-policy": "frame-ancestors 'none'",
    "referrer-policy": "no-referrer",
    "cache-control": "no-cache",
    "content-type": type,
  };
}

/** The most messages of a run that goes into the playground. */
const MOST_MESSAGES = 200;

/** The longest address of the page, which browsers open without a word. */
const LONGEST_ADDRESS = 200_000;

/** The address of the playground with a run, or the reason why there is none: the end of a sentence about the run. */
export type PlaygroundAddress =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly reason: string };

/**
 * Takes a run into the playground: the workflow by which it went, and a scenario that does as it did, with stand-ins for what people
 * gave.
 */
export async function playgroundAddress(
  store: Store,
  run: KeptRun,
  log: readonly KeptRunEvent[],
  content: unknown,
): Promise<PlaygroundAddress> {
  const { plan, workflow } = (content ?? {}) as { readonly plan?: Plan; readonly workflow?: unknown };
  if (!Array.isArray(plan?.steps) || workflow === undefined) {
    return { ok: false, reason: "the workflow by which it went is not kept any more" };
  }
  const answer = runDetailAnswer(run, log) as RecordedRun;
  const messages = await messagesOf(store, answer);
  if (messages === undefined) {
    return {
      ok: false,
      reason: `it has more messages, or more events of one, than a page of ${MOST_MESSAGES}`,
    };
  }
  const made = scenarioOf(plan, answer, messages);
  if (!made.ok) return made;
  const scenario = { name: `run ${run.id} of workflow ${run.workflow}`, ...made.scenario };
  const address = `${PLAYGROUND}#${fragmentOf(stringify(workflow), stringify(scenario))}`;
  return address.length > LONGEST_ADDRESS
    ? { ok: false, reason: "its workflow is too long for an address" }
    : { ok: true, address };
}

/** The playground's own form of a state: its version, then a list, deflated. What is not given stands as the page begins with it. */
function fragmentOf(workflow: string, scenario: string): string {
  const list = [workflow, scenario, null, null, 0, 0, null, ""];
  return `1.${deflateRawSync(JSON.stringify(list)).toString("base64url")}`;
}

async function messagesOf(store: Store, { events }: RecordedRun): Promise<RecordedMessage[] | undefined> {
  const ids = events.flatMap(({ data }) => (Array.isArray(data?.message_ids) ? data.message_ids : []));
  const known = [...new Set(ids.filter((id) => typeof id === "string"))];
  if (known.length > MOST_MESSAGES) return undefined;
  const messages: RecordedMessage[] = [];
  for (const id of known) {
    const found = await message(store, id);
    if (found === undefined) continue;
    const { items, page_info } = await listEvents(store, id, { page_size: LONGEST_PAGE });
    if (page_info.after !== null) return undefined;
    messages.push({
      id,
      events: items.map((event) => eventAnswer(event, found)) as RecordedMessage["events"],
    });
  }
  return messages;
}

/** The page that leads into the playground at once, or says why it cannot. */
export function playgroundBody(found: PlaygroundAddress, run: string): Html {
  const back = html`<p class="up"><a href="${ROOT}/runs/${encodeURIComponent(run)}">The run</a></p>`;
  if (!found.ok) {
    return html`${back}<h1>Not in the playground</h1><p>The run cannot be tried there: ${visible(found.reason)}.</p>`;
  }
  return html`<meta http-equiv="refresh" content="0; url=${found.address}">${back}<h1>Into the playground</h1>
<p><a href="${found.address}">Open the run in the playground</a>, with stand-ins for what people gave.</p>`;
}
