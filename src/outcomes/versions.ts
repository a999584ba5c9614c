import type { Condition, Json, Path, Trio } from "../condition/index.ts";
import { readAnyPath } from "../condition/index.ts";
import { requirementsOf, valueAt } from "../context/index.ts";
import { type Plan, type PlanStep, requirements, start } from "../workflow/index.ts";
import { type Claim, plainly } from "./constraints.ts";

/** By the part of a context, the step that put its values there last; a part that is not there is as at the trigger. */
export type Versions = ReadonlyMap<string, number>;

/** What stands between a key and the step that put its value there: no workflow has it in a key. */
const MARK = "\u0000";

/** Steps that put values into a part of the context, whatever values. */
const WRITERS: { readonly [type: string]: string } = {
  http_fetch: "data",
  fetch: "data",
  ai_agent: "data",
  update_data: "data",
  update_user: "recipient",
  update_tenant: "tenant",
  batch: "run",
};

/** The counts that a batch gives: its first key is one of these. */
export const COUNTS: readonly string[] = ["total_activities", "total_actors"];

/** Which part of the context a step may change; undefined where it changes none. */
export function partWrittenBy({ type }: PlanStep): string | undefined {
  return type !== undefined && Object.hasOwn(WRITERS, type) ? WRITERS[type] : undefined;
}

/** A path, named apart from what stood there before a step changed it. */
export function versioned(path: Path, versions: Versions): Path {
  const step = versions.get(path.root);
  const [first, ...rest] = path.segments;
  if (step === undefined || (path.root === "run" && !COUNTS.includes(String(first)))) return path;
  const text = `${path.text}${MARK}${step}`;
  return { ...path, text, segments: [`${String(first)}${MARK}${step}`, ...rest] };
}

/** The keys of a part as some step left them; of the trigger, where no step is given. */
export function versionOf(part: unknown, step?: number): { readonly [key: string]: unknown } {
  if (typeof part !== "object" || part === null) return {};
  const suffix = step === undefined ? undefined : `${MARK}${step}`;
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, value]): [string, unknown][] => {
      if (suffix === undefined) return key.includes(MARK) ? [] : [[key, value]];
      return key.endsWith(suffix) ? [[key.slice(0, -suffix.length), value]] : [];
    }),
  );
}

/** The keys of a part that claims tell something of as some step left them. */
export function keysClaimed(claims: readonly Claim[], part: string, step: number): readonly string[] {
  const suffix = `${MARK}${step}`;
  const texts = claims
    .flatMap(({ narrow }) => requirementsOf(narrow).paths)
    .filter((text) => text.endsWith(suffix));
  const paths = texts.flatMap((text) => readAnyPath(text.slice(0, -suffix.length)) ?? []);
  return [...new Set(paths.filter(({ root }) => root === part).map(({ segments }) => String(segments[0])))];
}

/** The paths that the decisions of a plan read, each once. */
export function pathsReadBy({ steps }: Plan): readonly Path[] {
  const texts = new Set(steps.flatMap((step) => requirements(step).paths));
  return [...texts].flatMap((text) => readAnyPath(text) ?? []);
}

/** What a run knows of itself at its trigger: what the file says, and that nothing was collected. */
export function claimsAtStart(plan: Plan): readonly Claim[] {
  const { workflow } = start(plan).parts;
  return pathsReadBy(plan).flatMap((path): Claim[] => {
    if (path.root === "workflow")
      return [claimOf([...isValue(path, valueAt(workflow, path.segments) as Json | undefined)])];
    if (path.root !== "run" || path.segments.length > 1) return [];
    const [name] = path.segments;
    if (name === "total_activities") return [claimOf(isValue(path, 1))];
    return name === "total_actors" ? [claimOf(isValue(path, 1), isValue(path, 0))] : [];
  });
}

/** What a batch makes of the counts that decisions read. */
export function claimsOfBatch(plan: Plan, versions: Versions): readonly Claim[] {
  return pathsReadBy(plan)
    .filter(
      ({ root, segments: [first, ...rest] }) =>
        root === "run" && COUNTS.includes(String(first)) && rest.length === 0,
    )
    .map((path) => {
      const least = path.segments[0] === "total_activities" ? 1 : 0;
      const variable = { kind: "path", path: versioned(path, versions) } as const;
      return claimOf([
        {
          kind: "data",
          variable,
          operator: "greater_than_or_equal_to",
          argument: { kind: "value", value: least },
        },
      ]);
    });
}

function claimOf(...groups: readonly (readonly Trio[])[]): Claim {
  const condition: Condition = { any: groups.map((all) => ({ all })) };
  return { ...plainly(condition), holds: true };
}

function isValue(path: Path, value: Json | undefined): readonly Trio[] {
  const variable = { kind: "path", path } as const;
  if (value === undefined) return [{ kind: "data", variable, operator: "not_exists" }];
  return [{ kind: "data", variable, operator: "equal_to", argument: { kind: "value", value } }];
}
