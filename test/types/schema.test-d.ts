/** Values that a validator of `heed/schema` accepts have the type that heed's functions take. */
import {
  validateCondition,
  validateConfigFile,
  validateGroup,
  validatePreferenceConditions,
  validateStepConditions,
} from "../../src/entries/schema.ts";
import type { StoredInput, StoredTrioInput } from "../../src/stored/index.ts";

declare const value: unknown;

if (validateCondition(value)) value satisfies StoredTrioInput;
if (validateGroup(value)) value satisfies StoredInput;
if (validateStepConditions(value)) value satisfies StoredInput;
if (validatePreferenceConditions(value)) value satisfies StoredInput;
if (validateConfigFile(value)) value satisfies { readonly [key: string]: unknown };

// @ts-expect-error: a value that was not validated is unknown
value satisfies StoredInput;
if (validateCondition(value)) {
  // @ts-expect-error: a single condition is not a step's conditions
  value satisfies StoredInput;
}
