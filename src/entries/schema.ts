/**
 * `heed/schema`: the JSON Schemas of stored conditions and config files, and validators that ajv compiled from them
 * when heed was built. Nothing is compiled at run time, so they run under any content security policy.
 *
 * They return true or false, for hosts that reject invalid input. `validate` of `heed` explains mistakes to people.
 */
import condition from "../../spec/schema/condition.schema.json" with { type: "json" };
import configFile from "../../spec/schema/config-file.schema.json" with { type: "json" };
import constant from "../../spec/schema/constant.schema.json" with { type: "json" };
import group from "../../spec/schema/group.schema.json" with { type: "json" };
import heedConfig from "../../spec/schema/heed-config.schema.json" with { type: "json" };
import preferenceConditions from "../../spec/schema/preference-conditions.schema.json" with { type: "json" };
import scenario from "../../spec/schema/scenario.schema.json" with { type: "json" };
import stepConditions from "../../spec/schema/step-conditions.schema.json" with { type: "json" };
import { faultOf, type Json, type JsonObject } from "../condition/index.ts";
import { LIMITS } from "../problem/index.ts";
import type { StoredAllInput, StoredAnyInput, StoredTrioInput } from "../stored/index.ts";
import * as validators from "./generated/validators.js";

export type { Json, JsonObject } from "../condition/index.ts";
export type { StoredAllInput, StoredAnyInput, StoredTrioInput } from "../stored/index.ts";

/** A workflow or preference file: a map, whose other keys are the platform's. */
export interface ConfigFile extends JsonObject {}

/**
 * The schemas (JSON Schema 2020-12) by their `$id`, which is also the name of their file in `heed/schema/`. They refer
 * to each other by it, so a validator needs all of them.
 */
export const schemas: { readonly [id: string]: JsonObject } = {
  "condition.schema.json": condition,
  "config-file.schema.json": configFile,
  "constant.schema.json": constant,
  "group.schema.json": group,
  "heed-config.schema.json": heedConfig,
  "preference-conditions.schema.json": preferenceConditions,
  "scenario.schema.json": scenario,
  "step-conditions.schema.json": stepConditions,
};

/**
 * Checks one stored condition of a step: `{variable, operator, argument}` (spec 3.2). Like the schema it does not check
 * JSON inside a text, in which `decode` also refuses numbers that are not finite and nesting past the limit. Any value
 * may be given to this and to all validators; nothing is thrown.
 */
export function validateCondition(value: unknown): value is StoredTrioInput {
  return validators.condition(value);
}

/** Checks a group of conditions of a step, `{all: [...]}` or `{any: [...]}` (spec 3.2). */
export function validateGroup(value: unknown): value is StoredAllInput | StoredAnyInput {
  return validators.group(value);
}

/** Checks the `conditions` of a step, a branch or a trigger: a group, null or `{}` (spec 3.2). */
export function validateStepConditions(value: unknown): value is StoredAllInput | StoredAnyInput | null {
  return validators.stepConditions(value);
}

/** Checks the `conditions` of a preference: a list or null, without status conditions (spec 3.2). */
export function validatePreferenceConditions(value: unknown): value is readonly StoredTrioInput[] | null {
  return validators.preferenceConditions(value);
}

/**
 * Checks a config file: in every slot, conditions are texts under `when` or valid stored conditions under `conditions`
 * (spec 7), and no slip of spec 7.6.4 stands around them. The texts themselves are not read. Maps and lists nest at most `LIMITS.fileNesting` (256) deep.
 */
export function validateConfigFile(value: unknown): value is ConfigFile {
  // The schema recurses into steps and branches, so the depth is checked first.
  return faultOf(value as Json, LIMITS.fileNesting)?.code !== "too-deep" && validators.configFile(value);
}
