import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as store from "heed/store";
import { expect, test } from "vitest";
import { openEmbedded } from "../../src/entries/index.ts";

test("the program of docs/store.md does what the page says", async () => {
  const page = readFileSync(join(import.meta.dirname, "../../../../docs/store.md"), "utf8");
  const program = [...page.matchAll(/^ {4}(.*)$/gm)].map((match) => match[1]).join("\n");
  const imports = [...program.matchAll(/^import \{ (.*) \} from ".*";$/gm)];
  const names = imports.flatMap((match) => (match[1] as string).split(", "));
  // In memory: the page's folder would be one of this project.
  const database = await openEmbedded();
  const given: Record<string, unknown> = { ...store, openEmbedded: () => database };
  const body = `"use strict"; return (async () => { ${program.replace(/^import .*$/gm, "")}\n return refs; })();`;
  try {
    const refs = await new Function(...names, body)(...names.map((name) => given[name]));
    expect(names.length).toBeGreaterThan(5);
    expect(refs).toMatchObject({ email_1: [{ status: "sent", engagement_statuses: [] }] });
  } finally {
    await database.close();
  }
});
