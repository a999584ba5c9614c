import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { heed } from "../cli/run.ts";

const page = readFileSync(resolve(import.meta.dirname, "../../docs/novu.md"), "utf8");

test("docs/novu.md shows the output of the command", async () => {
  const [, input = "", output = ""] = /^\$ echo '(.*)' \| heed import novu -\n(.*?)^```/ms.exec(page) ?? [];
  expect(await heed(["import", "novu", "-"], { input })).toEqual({ code: 0, stdout: output, stderr: "" });
});

test("docs/novu.md has every code of a note", () => {
  const source = readFileSync(resolve(import.meta.dirname, "../../src/novu/notes.ts"), "utf8");
  const codes = [...source.matchAll(/\| "(novu-[a-z-]+)"/g)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(5);
  for (const code of codes) expect(page).toContain(`\`${code}\``);
});
