import { Ajv, type AnySchemaObject, type ErrorObject, type Options, type ValidateFunction } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { RE2JS } from "re2js";
import { canonicalJson } from "./canonical.ts";
import { isJsonMap, type Json, stepsOf } from "./parsed-file.ts";

/** A mistake in the data of a trigger. */
export interface DataProblem {
  /** Its place as JavaScript writes it, such as `data.items[0].name`. */
  readonly field: string;
  /** One sentence, with the place. */
  readonly message: string;
}

/** Returns the mistakes in the data of a trigger; none if it is as its schema says. */
export type DataCheck = (data: Json) => readonly DataProblem[];

/** Thrown if a schema cannot be used. The message follows the words "the schema". */
export class SchemaFault extends Error {
  override readonly name = "SchemaFault";
}

/** Drafts of JSON Schema by a part of their `$schema`. Without one, a schema is read as draft 7. */
const DRAFTS = [
  { name: "2020-12", Kind: Ajv2020 },
  { name: "2019-09", Kind: Ajv2019 },
  { name: "draft-07", Kind: Ajv },
  { name: "draft-06", Kind: Ajv },
] as const;

/** The length of the data as JSON up to which all its mistakes are listed; in longer data, the first one. */
const LISTED_LENGTH = 65_536;

/** The most mistakes that are listed. */
const MOST_LISTED = 100;

/**
 * The length of all texts together that are held against `pattern`, in UTF-16 code units: matching takes linear time, up to a
 * microsecond for each.
 */
const PATTERN_LENGTH = 1_048_576;

/** The longest text that is held against a `format`, in UTF-16 code units: their expressions may take quadratic time. */
const FORMAT_LENGTH = 1024;

/** Thrown in a check whose texts are too long for its patterns. */
class TooLong extends Error {}

/** The length of the texts that are still to be held against patterns. A check runs to its end before another begins. */
let patternLength = 0;

/**
 * Compiles the `trigger_data_json_schema` of a workflow. Whoever writes a schema is trusted, and whoever sends data is not:
 * patterns take linear time, and so does `uniqueItems`. A schema that refers to itself in several ways at one place may
 * still take long, and no schema is fetched.
 *
 * @throws SchemaFault if the schema is none, or has a pattern that cannot be matched in linear time.
 */
export function compileDataCheck(schema: Json): DataCheck {
  if (typeof schema !== "boolean" && !isJsonMap(schema)) throw new SchemaFault("is not a map");
  const first = validatorOf(schema, false);
  const all = validatorOf(schema, true);
  return (data) => {
    patternLength = PATTERN_LENGTH;
    try {
      const validate = JSON.stringify(data).length <= LISTED_LENGTH ? all : first;
      return validate(data) === true ? [] : problemsOf(validate.errors ?? []);
    } catch (error) {
      if (error instanceof TooLong) return [wholeProblem("has more text than patterns are held against")];
      if (error instanceof RangeError) return [wholeProblem("is nested too deeply")];
      throw error;
    }
  };
}

function validatorOf(schema: Json, allErrors: boolean): ValidateFunction {
  const named = isJsonMap(schema) ? schema.$schema : undefined;
  const draft = named === undefined ? DRAFTS[2] : DRAFTS.find(({ name }) => String(named).includes(name));
  if (draft === undefined) throw new SchemaFault(`is of a draft that is not read, \`${String(named)}\``);
  const ajv = new draft.Kind(optionsWith(allErrors));
  boundFormats(ajv);
  ajv.removeKeyword("uniqueItems");
  ajv.addKeyword({
    keyword: "uniqueItems",
    type: "array",
    schemaType: "boolean",
    validate: hasUniqueItems,
    error: { message: "must NOT have duplicate items" },
  });
  try {
    return ajv.compile(withoutDraft(schema));
  } catch (error) {
    throw new SchemaFault(`cannot be used: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A schema without the address of its draft, by which its class has been chosen. */
function withoutDraft(schema: Json): AnySchemaObject | boolean {
  if (!isJsonMap(schema)) return schema === true;
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== "$schema"));
}

function optionsWith(allErrors: boolean): Options {
  return {
    allErrors,
    strict: false,
    logger: false,
    ownProperties: true,
    validateFormats: true,
    code: { regExp: Object.assign(linearPattern, { code: "linearPattern" }) },
  };
}

/** A pattern in linear time (RE2), which is counted. */
function linearPattern(pattern: string): RegExp {
  const compiled = RE2JS.compile(RE2JS.translateRegExp(pattern));
  const test = (text: string) => {
    patternLength -= text.length;
    if (patternLength < 0) throw new TooLong();
    return compiled.matcher(text).find();
  };
  return { test } as RegExp;
}

/** Adds the formats of ajv-formats; a text that is too long for them has none. */
function boundFormats(ajv: Ajv): void {
  addFormats.default(ajv);
  for (const [name, format] of Object.entries(ajv.formats)) {
    const test = testOf(format);
    if (test !== undefined) ajv.addFormat(name, (text) => text.length <= FORMAT_LENGTH && test(text));
  }
}

/** The test of a format of texts. */
function testOf(format: Ajv["formats"][string]): ((text: string) => boolean) | undefined {
  if (typeof format === "string") return undefined;
  if (typeof format === "function") return (text) => format(text) === true;
  if (format instanceof RegExp) return (text) => format.test(text);
  if (typeof format !== "object" || format.type === "number" || format.async === true) return undefined;
  return testOf(format.validate as Ajv["formats"][string]);
}

function hasUniqueItems(isWanted: boolean, items: readonly Json[]): boolean {
  return !isWanted || new Set(items.map(canonicalJson)).size === items.length;
}

/** The words about the whole data. */
function wholeProblem(fault: string): DataProblem {
  return { field: "data", message: `\`data\` ${fault}.` };
}

function problemsOf(errors: readonly ErrorObject[]): readonly DataProblem[] {
  return errors.slice(0, MOST_LISTED).map((error) => {
    const field = fieldOf(error);
    return { field, message: `\`${field}\` ${faultOf(error)}.` };
  });
}

function fieldOf({ instancePath, keyword, params }: ErrorObject): string {
  const surplus = params.additionalProperty ?? params.unevaluatedProperty ?? params.propertyName;
  const named = keyword === "required" ? params.missingProperty : surplus;
  const steps = [...stepsOf(instancePath), ...(named === undefined ? [] : [String(named)])];
  return steps.reduce(
    (before, step) => (/^\d+$/.test(step) ? `${before}[${step}]` : `${before}.${step}`),
    "data",
  );
}

function faultOf({ keyword, params, message }: ErrorObject): string {
  switch (keyword) {
    case "required":
      return "is missing";
    case "additionalProperties":
    case "unevaluatedProperties":
      return "is not known to the schema of the workflow";
    case "enum":
      return `is not one of ${params.allowedValues.map((value: unknown) => `\`${JSON.stringify(value)}\``).join(", ")}`;
    default:
      return message ?? "is not as the schema of the workflow says";
  }
}
