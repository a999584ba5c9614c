import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { ApiError } from "./api-error.ts";
import { paramsOf, type Route } from "./route.ts";
import { object, type Properties } from "./schemas/json-schema.ts";
import { SCHEMAS } from "./schemas/schemas.ts";

/** The parts of a request that have schemas. */
export type Part = "path" | "query" | "body";

/** Checks parts of requests; throws an ApiError with the place of the first mistake. */
export type Validate = (part: Part, value: unknown) => void;

/** Compiles the schemas of routes. Nothing is coerced and nothing left out: what passes is what was sent. */
export function validators(routes: readonly Route[]): (route: Route) => Validate {
  // References in a schema are read from the root of its document, so all are compiled as parts of one.
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allowUnionTypes: true, formats: FORMATS });
  ajv.addVocabulary(["components", "routes"]);
  ajv.addSchema({
    $id: "api",
    components: { schemas: SCHEMAS },
    routes: Object.fromEntries(routes.map((route) => [route.id, partsOf(route)])),
  });
  const compiled = new Map(
    routes.map((route) => [
      route,
      new Map(
        Object.keys(partsOf(route)).map((part) => [
          part,
          ajv.compile({ $ref: `api#/routes/${route.id}/${part}` }),
        ]),
      ),
    ]),
  );
  return (route) => (part, value) => {
    const validate = compiled.get(route)?.get(part);
    if (validate !== undefined && validate(value) !== true) throw refused(part, validate);
  };
}

/** The store reads times, so that they are said to be wrong in its words. */
const FORMATS = { "date-time": true, uuid: true, "uri-reference": true } as const;

function partsOf({ path, params, query, body, isLenient }: Route): Properties {
  const names = paramsOf(path).map((name) => [
    name,
    params?.[name] ?? { type: "string", minLength: 1, maxLength: 1024 },
  ]);
  const ofQuery = object(query ?? {}, Object.keys(query ?? {}));
  return {
    path: object(Object.fromEntries(names)),
    query: { ...ofQuery, required: REQUIRED_QUERY.get(path) ?? [], additionalProperties: isLenient === true },
    ...(body !== undefined && { body: body.schema }),
  };
}

/** The parameters of queries that must be there, by path. */
export const REQUIRED_QUERY: ReadonlyMap<string, readonly string[]> = new Map([
  ["/v1/messages/batch/content", ["message_ids"]],
]);

function refused(part: Part, { errors }: ValidateFunction): ApiError {
  // Of the branches of an alternative, the one that went deepest is what was meant.
  const [first] = [...(errors ?? [])].sort((a, b) => depthOf(b) - depthOf(a));
  const field = first === undefined ? part : placeOf(part, first);
  const message = `\`${field}\` ${first === undefined ? "is not as described" : faultOf(first, errors ?? [])}.`;
  return new ApiError(422, "invalid_params", message, { mistakes: [{ field, message }] });
}

/** The rank of an error among those of one mistake: that of a type says no more than that another branch was meant. */
function depthOf({ instancePath, keyword }: ErrorObject): number {
  const vagueness = keyword === "anyOf" ? 2 : keyword === "type" ? 1 : 0;
  return instancePath.split("/").length * 3 - vagueness;
}

function placeOf(part: Part, { instancePath, keyword, params }: ErrorObject): string {
  const named = keyword === "required" ? params.missingProperty : params.additionalProperty;
  return placeAt(part, instancePath, named === undefined ? [] : [String(named)]);
}

/** A place below another one, by a JSON pointer, as JavaScript writes it. */
export function placeAt(place: string, pointer: string, more: readonly string[] = []): string {
  const steps = pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  return [place, ...steps, ...more].reduce((before, step) =>
    /^\d+$/.test(step) ? `${before}[${step}]` : `${before}.${step}`,
  );
}

function faultOf(
  { keyword, params, message, instancePath }: ErrorObject,
  all: readonly ErrorObject[],
): string {
  switch (keyword) {
    case "required":
      return "is missing";
    case "additionalProperties":
      return "is not known here; leave it out or correct its name";
    case "enum":
      return `is not one of ${params.allowedValues.map((value: unknown) => `\`${String(value)}\``).join(", ")}`;
    case "type": {
      // Each branch of an alternative asks for a type of its own.
      const asked = all.filter((one) => one.keyword === "type" && one.instancePath === instancePath);
      const types = [...new Set(asked.flatMap((one) => one.params.type as string | readonly string[]))];
      return `must be ${types.join(", ").replace(/, (?=[^,]*$)/, " or ")}`;
    }
    default:
      return message ?? "is not as described";
  }
}
