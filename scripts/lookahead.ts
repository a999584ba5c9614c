/**
 * Writes the tokens that each choice of the text language's grammar may begin with. A test compares the committed file
 * with its output.
 */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { LOOKAHEAD_PATH, lookaheadSource } from "./grammar/lookahead.ts";

writeFileSync(join(resolve(import.meta.dirname, ".."), LOOKAHEAD_PATH), lookaheadSource());
console.log(LOOKAHEAD_PATH);
