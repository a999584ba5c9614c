import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { recording } from "../../scripts/recording/recording.ts";
import { COMMANDS } from "../../src/lsp/answers/command-names.ts";
import { removeFolders } from "../cli/run.ts";
import { Client } from "./client.ts";

afterAll(removeFolders);

const docs = resolve(import.meta.dirname, "../../docs");
const page = (name: string) => readFileSync(join(docs, name), "utf8");

describe("docs/editor-recording.md", () => {
  test("is what a client sees: `npm run recording` writes it", async () => {
    expect(await recording(false)).toBe(page("editor-recording.md"));
  });
});

describe("docs/editors.md", () => {
  test("lists the commands of the server, but for the one that only actions call", async () => {
    const client = await Client.start();
    const { commands = [] } = client.initialized.capabilities.executeCommandProvider ?? {};
    await client.stop();
    const listed = [...page("editors.md").matchAll(/^\| `(heed\.\w+)` \|/gm)].map(([, name]) => name);
    expect([...listed, COMMANDS.answer].toSorted()).toEqual([...commands].toSorted());
  });

  test("starts the server as the command line has it", () => {
    const lines = page("editors.md").match(/"lsp", "--stdio"|heed lsp --stdio/g) ?? [];
    expect(lines.length).toBeGreaterThan(4);
  });
});
