import { createRequire } from "node:module";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import type { JsonObject } from "../../src/condition/index.ts";

/** Path of the validators' module, without its extension. */
export const VALIDATORS_PATH = "src/entries/generated/validators";

/** Name of the validating function for each schema. */
export const VALIDATOR_NAMES: { readonly [name: string]: string } = {
  condition: "condition.schema.json",
  group: "group.schema.json",
  stepConditions: "step-conditions.schema.json",
  preferenceConditions: "preference-conditions.schema.json",
  configFile: "config-file.schema.json",
};

/** A strict validator over the schemas, except that keywords may omit the type they apply to. */
export function makeAjv(schemas: { readonly [file: string]: JsonObject }): Ajv2020 {
  return new Ajv2020({
    schemas: Object.values(schemas),
    strict: true,
    strictTypes: false,
    strictRequired: false,
    // Items behind the first of a list are free.
    strictTuples: false,
    // The schemas bound numbers themselves; by default ajv skips numbers that are not finite.
    strictNumbers: false,
    // Inherited members are ignored, as by the decoder.
    ownProperties: true,
    messages: false,
    code: { source: true, esm: true, lines: true },
  });
}

/** The validators as one module without imports that generates no code at run time. */
export function validatorSource(schemas: { readonly [file: string]: JsonObject }): string {
  const code = standalone(makeAjv(schemas), { ...VALIDATOR_NAMES }).replace(
    /require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g,
    `(${lengthSource()})`,
  );
  // ajv emits every schema, but its validators read only a few.
  return code
    .split("\n")
    .filter((line) => {
      const name = /^const (schema\d+) = /.exec(line)?.[1];
      return name === undefined || code.split(new RegExp(`\\b${name}\\b`)).length > 2;
    })
    .join("\n");
}

/** The function by which ajv counts code points. */
function lengthSource(): string {
  const { default: length } = createRequire(import.meta.url)("ajv/dist/runtime/ucs2length") as {
    default: (text: string) => number;
  };
  return length.toString();
}

/** The TypeScript declarations of the validators' module. */
export function validatorTypes(): string {
  return Object.keys(VALIDATOR_NAMES)
    .map((name) => `export declare function ${name}(value: unknown): boolean;\n`)
    .join("");
}
