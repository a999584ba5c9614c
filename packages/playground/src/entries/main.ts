import { App, Store, stateOfExample } from "../app/index.ts";
import { startEngine } from "../engine/engine.ts";
import { ESCALATION, type Example } from "../examples/index.ts";
import { defineText } from "../text/index.ts";
import { languageFor } from "../words/index.ts";
import { workerAddress } from "./worker-address.ts";

/** Starts the page. */

let examples: readonly Example[] = [ESCALATION];
const address = {
  get hash() {
    return location.hash;
  },
  push: (fragment: string) => history.pushState(null, "", `#${fragment}`),
  replace: (fragment: string) => history.replaceState(null, "", `#${fragment}`),
};
const engine = startEngine(() => new Worker(workerAddress() as string, { type: "module" }));
const root = document.querySelector<HTMLElement>("#page") as HTMLElement;
const store = new Store(address, stateOfExample(ESCALATION), () => examples);
const app = new App({
  root,
  store,
  engine,
  examples: () => examples,
  language: languageFor(navigator.language),
  copy: (text) => navigator.clipboard.writeText(text),
  link: () => location.href,
  loadParts: () => import("../app/parts.ts"),
  loadRows: async () => (await import("heed-editor")).defineHeedConditions(),
});

/** Reads the address, with all examples if it may name one of them. */
async function read(): Promise<void> {
  if (/^#[a-z]/.test(location.hash)) await loadExamples();
  const found = await store.read();
  if (found === "unreadable") app.notify((words) => words.unreadableLink, true);
  if (found !== "same") app.restart();
}

async function loadExamples(): Promise<void> {
  if (examples.length > 1) return;
  examples = (await import("../examples/all.ts")).EXAMPLES;
}

defineText();
root.replaceChildren();
await read();
addEventListener("popstate", () => void read());
await loadExamples();
app.draw();
// Everything that is loaded later is fetched now, so that the page goes on without its server.
const whenIdle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));
whenIdle(async () => {
  const { preload } = await import("./preload.ts");
  await Promise.all([preload(), engine.ask("load", "quick"), engine.ask("load", "slow")]);
  document.documentElement.dataset.ready = "true";
});
