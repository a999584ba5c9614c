import {
  type AudienceTrio,
  type Condition,
  type Json,
  type Path,
  readAnyPath,
  type Trio,
} from "../condition/index.ts";
import { type Context, requirementsOf, valueAt } from "../context/index.ts";
import { type Plan, type PlanStep, startRun, stepRequirements, stepTypeRow } from "../workflow/index.ts";
import { exactly, mapTrios, type PathCondition } from "./path-conditions.ts";
import { mapPaths, UNKNOWN_PART, unknownPath } from "./symbolic-time.ts";

/** By part of the context, the last step that wrote it; an absent part has the values of the trigger. */
export type Versions = ReadonlyMap<string, number>;

/** Separates a key from the step that wrote its value; no workflow has this character in a key. */
const VERSION_MARK = "\u0000";

/** The keys of `run` that a batch sets: they have a version of their own, since a batch leaves all other keys alone. */
export const COUNT_KEYS: readonly string[] = ["total_activities", "total_actors"];
const COUNTS = "run counts";

/** Checks whether a step sets the counts of `run`, rather than any of its keys. */
export function setsCounts({ type }: PlanStep): boolean {
  const { writes } = stepTypeRow(type);
  return writes !== "any" && writes.includes("run");
}

/** The versions after a step has written some parts. */
export function afterWriting(versions: Versions, step: PlanStep, parts: readonly string[]): Versions {
  const written = new Map(versions);
  for (const part of parts) {
    if (part === "run") written.set(COUNTS, step.index);
    if (part !== "run" || !setsCounts(step)) written.set(part, step.index);
  }
  return written;
}

/** Renames a path after the step that last wrote its value, so that values before and after are told apart. */
export function versioned(path: Path, versions: Versions): Path {
  const [first, ...rest] = path.segments;
  const isCount = path.root === "run" && COUNT_KEYS.includes(String(first));
  const step = versions.get(isCount ? COUNTS : path.root);
  if (step === undefined) return path;
  const text = `${path.text}${VERSION_MARK}${step}`;
  return { ...path, text, segments: [`${String(first)}${VERSION_MARK}${step}`, ...rest] };
}

/** A condition that reads the values that steps last wrote; an unknown stands for an audience if a step changed them. */
export function versionedCondition(condition: Condition, versions: Versions): Condition {
  const read = mapPaths(condition, (path) => versioned(path, versions));
  const step = versions.get("audiences");
  if (step === undefined) return read;
  return mapTrios(read, (trio) => {
    if (trio.kind !== "audience") return [trio];
    const variable = { kind: "path", path: unknownPath([step, trio.argument]) } as const;
    return [{ kind: "data", variable, operator: trio.operator === MEMBER ? "exists" : "not_exists" }];
  });
}

const MEMBER = "is_audience_member";

/** The audiences that a step writes, as far as a witness says. */
export function audiencesWrittenBy(witness: Context, step: number): readonly string[] {
  const unknowns = Object.entries(witness[UNKNOWN_PART] ?? {});
  const audiences = unknowns.flatMap(([name, value]) => {
    const [writer, argument] = JSON.parse(name) as [unknown, AudienceTrio["argument"]];
    if (writer !== step || value === null) return [];
    if (argument.kind === "value") return [argument.value];
    return [valueAt(witness[argument.path.root], argument.path.segments)];
  });
  return audiences.filter((audience) => typeof audience === "string");
}

/** The keys of a part that a step wrote, under their own names; those of the trigger if no step is given. */
export function keysWrittenBy(part: unknown, step?: number): { readonly [key: string]: unknown } {
  if (typeof part !== "object" || part === null) return {};
  const suffix = step === undefined ? undefined : `${VERSION_MARK}${step}`;
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, value]): [string, unknown][] => {
      if (suffix === undefined) return key.includes(VERSION_MARK) ? [] : [[key, value]];
      return key.endsWith(suffix) ? [[key.slice(0, -suffix.length), value]] : [];
    }),
  );
}

/** The keys of a part, as a step wrote them, that path conditions constrain. */
export function constrainedKeys(
  conditions: readonly PathCondition[],
  part: string,
  step: number,
): readonly string[] {
  const suffix = `${VERSION_MARK}${step}`;
  const texts = conditions
    .flatMap(({ under }) => requirementsOf(under).paths)
    .filter((text) => text.endsWith(suffix));
  const paths = texts.flatMap((text) => readAnyPath(text.slice(0, -suffix.length)) ?? []);
  return [...new Set(paths.filter(({ root }) => root === part).map(({ segments }) => String(segments[0])))];
}

/** The paths that the decisions of a plan read, each once. */
export function pathsReadBy({ steps }: Plan): readonly Path[] {
  const texts = new Set(steps.flatMap((step) => stepRequirements(step).paths));
  return [...texts].flatMap((text) => readAnyPath(text) ?? []);
}

/** Constraints on `workflow`, from the file, and on `run`, before any batch. */
export function conditionsAtTrigger(plan: Plan): readonly PathCondition[] {
  const { workflow } = startRun(plan).state.parts;
  return pathsReadBy(plan).flatMap((path): PathCondition[] => {
    if (path.root === "workflow")
      return [oneOf([...isValue(path, valueAt(workflow, path.segments) as Json | undefined)])];
    if (path.root !== "run" || path.segments.length > 1) return [];
    const [name] = path.segments;
    if (name === "total_activities") return [oneOf(isValue(path, 1))];
    return name === "total_actors" ? [oneOf(isValue(path, 1), isValue(path, 0))] : [];
  });
}

/** Constraints on the counts that decisions read, after a step has set them. */
export function conditionsOnCounts(plan: Plan, versions: Versions): readonly PathCondition[] {
  return pathsReadBy(plan)
    .filter(
      ({ root, segments: [first, ...rest] }) =>
        root === "run" && COUNT_KEYS.includes(String(first)) && rest.length === 0,
    )
    .map((path) => {
      const least = path.segments[0] === "total_activities" ? 1 : 0;
      const variable = { kind: "path", path: versioned(path, versions) } as const;
      return oneOf([
        {
          kind: "data",
          variable,
          operator: "greater_than_or_equal_to",
          argument: { kind: "value", value: least },
        },
      ]);
    });
}

/** A path condition: all trios of one of the groups hold. */
function oneOf(...groups: readonly (readonly Trio[])[]): PathCondition {
  const condition: Condition = { any: groups.map((all) => ({ all })) };
  return { ...exactly(condition), holds: true };
}

function isValue(path: Path, value: Json | undefined): readonly Trio[] {
  const variable = { kind: "path", path } as const;
  if (value === undefined) return [{ kind: "data", variable, operator: "not_exists" }];
  return [{ kind: "data", variable, operator: "equal_to", argument: { kind: "value", value } }];
}
