import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach } from "vitest";

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Makes a folder with files, by their paths; values are written as JSON. It is removed after the test. */
export function folderWith(files: { readonly [path: string]: unknown }): string {
  const folder = mkdtempSync(join(tmpdir(), "heed-workflows-"));
  made.push(folder);
  write(folder, files);
  return folder;
}

/** Writes files in a folder. */
export function write(folder: string, files: { readonly [path: string]: unknown }): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    const isRaw = typeof content === "string" || Buffer.isBuffer(content);
    writeFileSync(file, isRaw ? content : JSON.stringify(content, null, 2));
  }
}

/** A workflow with one step. */
export function workflow(changes: object = {}): object {
  const template = { markdown_body: "Hello" };
  return { name: "Comment", steps: [inApp(template)], ...changes };
}

/** A step that shows a message in a feed. */
export function inApp(template: object, ref = "in_app_feed_1"): object {
  return { ref, type: "channel", channel_type: "in_app_feed", channel_key: "feed", template };
}
