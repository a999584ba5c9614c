import { createRequire } from "node:module";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import type { JsonObject } from "../../src/condition/index.ts";

/** Where the validators stand, without the ending. */
export const VALIDATORS_PATH = "src/entries/generated/validators";

/** The function that validates by each schema. */
export const VALIDATOR_NAMES: { readonly [name: string]: string } = {
  condition: "condition.schema.json",
  group: "group.schema.json",
  stepConditions: "step-conditions.schema.json",
  preferenceConditions: "preference-conditions.schema.json",
  configFile: "config-file.schema.json",
};

/** A validator over schemas; strict, but for what the schemas leave to the keyword, which is the type. */
export function makeAjv(schemas: { readonly [file: string]: JsonObject }): Ajv2020 {
  return new Ajv2020({
    schemas: Object.values(schemas),
    strict: true,
    strictTypes: false,
    strictRequired: false,
    // The schemas say themselves which numbers are finite; else ajv would pass over the others unchecked.
    strictNumbers: false,
    // Inherited members are no members, as for decoding.
    ownProperties: true,
    messages: false,
    code: { source: true, esm: true, lines: true },
  });
}

/** The validators as one module that imports nothing and makes no code. */
export function validatorSource(schemas: { readonly [file: string]: JsonObject }): string {
  const code = standalone(makeAjv(schemas), { ...VALIDATOR_NAMES }).replace(
    /require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g,
    `(${lengthSource()})`,
  );
  // ajv writes every schema down, and its validators read few of them.
  return code
    .split("\n")
    .filter((line) => {
      const name = /^const (schema\d+) = /.exec(line)?.[1];
      return name === undefined || code.split(new RegExp(`\\b${name}\\b`)).length > 2;
    })
    .join("\n");
}

/** How ajv counts code points. */
function lengthSource(): string {
  const { default: length } = createRequire(import.meta.url)("ajv/dist/runtime/ucs2length") as {
    default: (text: string) => number;
  };
  return length.toString();
}

/** What the module of validators exports, for TypeScript. */
export function validatorTypes(): string {
  return Object.keys(VALIDATOR_NAMES)
    .map((name) => `export declare function ${name}(value: unknown): boolean;\n`)
    .join("");
}
