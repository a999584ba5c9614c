import type { JsonObject } from "../../src/condition/index.ts";
import { conditionSchema } from "./condition-schema.ts";
import { configFileSchema } from "./config-file-schema.ts";
import { constantSchema } from "./constant-schema.ts";
import { groupSchema, preferenceConditionsSchema, stepConditionsSchema } from "./group-schemas.ts";
import { heedConfigSchema } from "./heed-config-schema.ts";
import { scenarioSchema } from "./scenario-schema.ts";

/** The published schemas by the name of their file, each after those that it refers to. */
export function schemas(): { readonly [file: string]: JsonObject } {
  const list = [
    constantSchema(),
    conditionSchema(),
    groupSchema(),
    stepConditionsSchema(),
    preferenceConditionsSchema(),
    configFileSchema(),
    heedConfigSchema(),
    scenarioSchema(),
  ];
  return Object.fromEntries(list.map((schema) => [schema.$id as string, schema]));
}
