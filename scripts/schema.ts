/**
 * Writes the files generated from the tables of `src`: the JSON Schemas of `spec/schema/`, and the validators that ajv
 * compiles from them into `src/entries/generated/`. Run it after a change to operators, statuses, prefixes or
 * patterns: `npx tsx scripts/schema.ts`. A test compares the committed files with its output.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { printJson } from "./schema/print-json.ts";
import { schemas } from "./schema/schemas.ts";
import { VALIDATORS_PATH, validatorSource, validatorTypes } from "./schema/validators.ts";

const root = resolve(import.meta.dirname, "..");

function write(path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(path);
}

for (const [file, schema] of Object.entries(schemas())) write(`spec/schema/${file}`, printJson(schema));
write(`${VALIDATORS_PATH}.js`, validatorSource(schemas()));
write(`${VALIDATORS_PATH}.d.ts`, validatorTypes());
