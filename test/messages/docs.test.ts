import * as nodeCrypto from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { format } from "node:util";
import { expect, test } from "vitest";
import * as messages from "../../src/entries/messages.ts";

const page = readFileSync(resolve(import.meta.dirname, "../../docs/messages.md"), "utf8");
const programs = [...page.matchAll(/^```js\n(.*?)^```$/gms)].map((match) => match[1] as string);

const MODULES = { "heed/messages": messages, "node:crypto": nodeCrypto };

test.each(programs)("the programs of docs/messages.md print what they say (%#)", async (program) => {
  const body = program.replace(/^import (\{[^}]*\}) from ("[^"]*");$/gm, "const $1 = modules[$2];");
  const printed: string[] = [];
  const log = (...values: unknown[]) => printed.push(format(...values));
  await new Function("modules", "console", `return (async () => {${body}})();`)(MODULES, { log });
  const promised = [...program.matchAll(/\/\/=> (.*)$/gm)].map((match) => match[1]);
  expect(promised.length).toBeGreaterThan(0);
  expect(printed).toEqual(promised);
});

test("docs/messages.md names every code of a rejection", () => {
  const events = JSON.parse(
    readFileSync(resolve(import.meta.dirname, "../../spec/conformance/messages/1.3-events.json"), "utf8"),
  ).cases as readonly { readonly rejected: readonly { readonly code: string }[] }[];
  const codes = new Set(events.flatMap(({ rejected }) => rejected.map(({ code }) => code)));
  const named = new Set([...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1]));
  expect(named).toEqual(codes);
});
