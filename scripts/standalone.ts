/** Writes the table of functions that standalone modules contain. A test compares it with the source. */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { STANDALONE_PATH, standaloneSource } from "./emit/standalone.ts";

writeFileSync(join(resolve(import.meta.dirname, ".."), STANDALONE_PATH), await standaloneSource());
console.log(STANDALONE_PATH);
