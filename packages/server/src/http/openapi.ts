import { TIERS } from "./limits.ts";
import { paramsOf, type Route } from "./route.ts";
import type { JsonSchema } from "./schemas/json-schema.ts";
import { ref } from "./schemas/json-schema.ts";
import { SCHEMAS } from "./schemas/schemas.ts";
import { REQUIRED_QUERY } from "./validate.ts";

const ERRORS: Readonly<Record<string, string>> = {
  400: "The body cannot be read.",
  401: "No key, or one of another server.",
  403: "The key, or the user's token, does not allow it.",
  404: "It does not exist.",
  422: "The request is not as described; `errors` says where.",
  429: "Too many requests; `Retry-After` says when to try again.",
};

/** Describes routes as an OpenAPI 3.1 document, from the schemas by which they check requests. */
export function openApi(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const methods = paths[route.path] ?? {};
    methods[route.method] = operationOf(route);
    paths[route.path] = methods;
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "heed-server",
      version,
      description:
        "Keeps messages and their events. Paths under `/v1` are those of the notification platform; those under `/heed/v1` are its own.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    security: [{ key: [] }],
    paths,
    components: {
      schemas: SCHEMAS,
      securitySchemes: {
        key: { type: "http", scheme: "bearer", description: "A secret or a public key." },
        user: {
          type: "apiKey",
          in: "header",
          name: "X-Knock-User-Token",
          description: "The token of a user: a JWT signed by RS256, besides a public key.",
        },
      },
    },
  };
}

function operationOf(route: Route): object {
  const { id, summary, tier, grant, answer, body, path, params, query } = route;
  const errors = Object.entries(ERRORS).map(([status, description]) => [
    status,
    { description, content: json(ref("Error")) },
  ]);
  const required = REQUIRED_QUERY.get(path) ?? [];
  return {
    operationId: id,
    summary,
    description: `At most ${TIERS[tier]} requests a second.${grant === undefined ? "" : ` Public keys may, with the grant \`${grant}\`.`}`,
    parameters: [
      ...paramsOf(path).map((name) => ({
        name,
        in: "path",
        required: true,
        schema: params?.[name] ?? { type: "string" },
      })),
      ...Object.entries(query ?? {}).map(([name, schema]) => ({
        // Lists are sent with brackets, as the platform's clients do.
        name: schema.type === "array" ? `${name}[]` : name,
        in: "query",
        required: required.includes(name),
        schema,
      })),
    ],
    ...(body !== undefined && {
      requestBody: { required: body.isOptional !== true, content: json(body.schema) },
    }),
    responses: {
      ...(answer === undefined
        ? { 204: { description: "Done." } }
        : { 200: { description: "Done.", content: json(answer) } }),
      ...Object.fromEntries(errors),
    },
    ...(grant !== undefined && { security: [{ key: [] }, { key: [], user: [] }] }),
  };
}

function json(schema: JsonSchema): object {
  return { "application/json": { schema } };
}
