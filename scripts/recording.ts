import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { removeFolders } from "../test/cli/run.ts";
import { recording } from "./recording/recording.ts";

/** `npm run recording`: writes docs/editor-recording.md. */

const page = join(resolve(import.meta.dirname, ".."), "docs/editor-recording.md");
writeFileSync(page, await recording());
removeFolders();
