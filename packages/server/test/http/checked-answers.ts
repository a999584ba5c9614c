import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { expect } from "vitest";

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

/** The part of an OpenAPI document that answers are held against. */
export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
}

const FORMATS = {
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  "uri-reference": /^\S+$/,
};

/** Holds answers against a description: each status and body must be one that it has for the path and the method. */
export function answerChecker(description: Description) {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allowUnionTypes: true, formats: FORMATS });
  for (const keyword of ["paths", "components", "openapi", "info", "servers", "security"])
    ajv.addKeyword(keyword);
  ajv.addSchema({ ...description, $id: "description" });
  const compiled = new Map<string, ValidateFunction>();
  const paths = Object.keys(description.paths);
  return async (request: Request, response: Response): Promise<void> => {
    const { pathname } = new URL(request.url);
    if (request.method === "OPTIONS" || request.method === "HEAD") return;
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9A-Za-z]{27}$/);
    const body = response.status === 204 ? undefined : await response.clone().json();
    const where = `${request.method} ${pathname} -> ${response.status}`;
    const path = pathOf(paths, pathname, request.method.toLowerCase(), description);
    if (path === undefined || response.status >= 400) return checkError(body, response, where);
    const { responses } = description.paths[path]?.[request.method.toLowerCase()] as Operation;
    expect(Object.keys(responses), where).toContain(String(response.status));
    if (responses[response.status]?.content === undefined) return expect(body, where).toBeUndefined();
    const steps = ["paths", path, request.method.toLowerCase(), "responses", String(response.status)];
    const pointer = [...steps, "content", "application/json", "schema"].map(escaped).join("/");
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `description#/${pointer}` });
    compiled.set(pointer, validate);
    validate(body);
    expect(validate.errors ?? [], `${where}\n${JSON.stringify(body, null, 1).slice(0, 2000)}`).toEqual([]);
  };

  function checkError(body: unknown, response: Response, where: string): void {
    const validate = compiled.get("error") ?? ajv.compile({ $ref: "description#/components/schemas/Error" });
    compiled.set("error", validate);
    validate(body);
    expect(validate.errors ?? [], `${where}\n${JSON.stringify(body)}`).toEqual([]);
    expect((body as { readonly status: number }).status, where).toBe(response.status);
  }
}

function escaped(step: string): string {
  return encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1"));
}

/** The described path that a path belongs to; one without parameters before others. */
function pathOf(
  paths: readonly string[],
  pathname: string,
  method: string,
  description: Description,
): string | undefined {
  const given = pathname.split("/");
  const fitting = paths.filter((path) => {
    const steps = path.split("/");
    return (
      description.paths[path]?.[method] !== undefined &&
      steps.length === given.length &&
      steps.every((step, index) => step.startsWith("{") || step === given[index])
    );
  });
  return fitting.sort((a, b) => a.split("{").length - b.split("{").length)[0];
}
