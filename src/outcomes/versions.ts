import {
  type AudienceTrio,
  type Condition,
  type Json,
  type Path,
  readAnyPath,
  type Trio,
} from "../condition/index.ts";
import { type Context, requirementsOf, valueAt } from "../context/index.ts";
import {
  EVENT_PREFIX,
  type Plan,
  type PlanStep,
  startRun,
  stepRequirements,
  stepTypeRow,
} from "../workflow/index.ts";
import { exactly, mapTrios, type PathCondition } from "./path-conditions.ts";
import { mapPaths, UNKNOWN_PART, unknownPath } from "./symbolic-time.ts";

/**
 * The versions of a context on a path, by part: the mark of the last step that wrote the part, then of the last pause in
 * which it may have changed. As in static single assignment, conditions read a part under the mark of its version, so
 * that conditions of different steps can be solved together. A part without a mark has the values of the trigger.
 */
export type Versions = ReadonlyMap<string, string>;

/** Begins the mark of a version that a step wrote; no workflow has this character in a key. */
const WRITTEN = "\u0000";

/** Begins the mark of a version that time may have changed, after the mark of the version before. */
const CHANGED = "\u0001";

const CHANGED_MARK = new RegExp(`${CHANGED}\\d+$`);

/** Returns the mark of the version that a step writes. */
export function markOf({ index }: PlanStep): string {
  return `${WRITTEN}${index}`;
}

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
    if (part === "run") written.set(COUNTS, markOf(step));
    if (part !== "run" || !setsCounts(step)) written.set(part, markOf(step));
  }
  return written;
}

/** The versions while a step waits for an event: conditions read the one that occurs. */
export function withEventOf(versions: Versions, step: PlanStep): Versions {
  return new Map(versions).set(EVENT_PREFIX, markOf(step));
}

/** The versions after a wait for an event, with its output. */
export function withOutputOf(versions: Versions, step: PlanStep): Versions {
  const left = new Map(versions);
  left.delete(EVENT_PREFIX);
  return step.ref === undefined ? left : left.set(outputOf(step.ref), markOf(step));
}

/** The key of the output of a wait among the versions. */
function outputOf(ref: string): string {
  return `refs ${ref}`;
}

/** The versions after a pause in a step, in which some parts may have changed. */
export function afterChanging(versions: Versions, { index }: PlanStep, parts: readonly string[]): Versions {
  const changed = parts.map((part): [string, string] => {
    const before = (versions.get(part) ?? "").replace(CHANGED_MARK, "");
    return [part, `${before}${CHANGED}${index}`];
  });
  return new Map([...versions, ...changed]);
}

/** Renames a path after the step that last wrote its value, so that values before and after are distinct. */
export function versioned(path: Path, versions: Versions): Path {
  if (path.root === "refs") return versionedOutput(path, versions);
  const [first, ...rest] = path.segments;
  const isCount = path.root === "run" && COUNT_KEYS.includes(String(first));
  const mark = versions.get(isCount ? COUNTS : path.root);
  if (mark === undefined) return path;
  return { ...path, text: `${path.text}${mark}`, segments: [`${String(first)}${mark}`, ...rest] };
}

/** Renames a path into the output of a wait; a path into the event becomes one of the event that the wait read. */
function versionedOutput(path: Path, versions: Versions): Path {
  const [ref, property, key, ...rest] = path.segments;
  const mark = versions.get(outputOf(String(ref)));
  if (mark === undefined) return path;
  if (property !== "signal_variables" || key === undefined) {
    return {
      ...path,
      text: `${path.text}${mark}`,
      segments: [`${String(ref)}${mark}`, ...path.segments.slice(1)],
    };
  }
  const text = `${EVENT_PREFIX}.${[key, ...rest].map(String).join(".")}${mark}`;
  return { text, root: EVENT_PREFIX, segments: [`${String(key)}${mark}`, ...rest] };
}

/** A condition that reads the current versions; an unknown stands for an audience if the audiences may have changed. */
export function versionedCondition(condition: Condition, versions: Versions): Condition {
  const read = mapPaths(condition, (path) => versioned(path, versions));
  const mark = versions.get("audiences");
  if (mark === undefined) return read;
  return mapTrios(read, (trio) => (trio.kind === "audience" ? unknownAudience(trio, mark) : [trio]));
}

/** A condition that reads the versions before all pauses: it holds in runs in which nothing changes by itself. */
export function withoutChanges(condition: Condition): Condition {
  const read = mapPaths(condition, (path) => {
    const [first, ...rest] = path.segments;
    if (typeof first !== "string" || !CHANGED_MARK.test(first)) return path;
    const text = path.text.replace(CHANGED_MARK, "");
    return { ...path, text, segments: [first.replace(CHANGED_MARK, ""), ...rest] };
  });
  return mapTrios(read, (trio) => {
    if (trio.kind !== "data" || trio.variable.kind !== "path") return [trio];
    const { root, segments } = trio.variable.path;
    if (root !== UNKNOWN_PART) return [trio];
    const [mark, argument] = JSON.parse(String(segments[0])) as UnknownAudience;
    if (!CHANGED_MARK.test(mark)) return [trio];
    const audience = {
      kind: "audience",
      operator: trio.operator === "exists" ? MEMBER : "is_not_audience_member",
      argument,
    } as const;
    const before = mark.replace(CHANGED_MARK, "");
    return before === "" ? [audience] : unknownAudience(audience, before);
  });
}

/** The subject of an unknown: an audience in the version with a mark. */
type UnknownAudience = [mark: string, argument: AudienceTrio["argument"]];

function unknownAudience({ argument, operator }: AudienceTrio, mark: string): readonly Trio[] {
  const subject: UnknownAudience = [mark, argument];
  const variable = { kind: "path", path: unknownPath(subject) } as const;
  if (operator !== MEMBER) return [{ kind: "data", variable, operator: "not_exists" }];
  const isMember: Trio = { kind: "data", variable, operator: "exists" };
  if (argument.kind === "value") return [isMember];
  // Only a text can be the key of an audience (spec 3.4.7), and only texts are ordered with a text.
  const isText: Trio = {
    kind: "data",
    variable: argument,
    operator: "greater_than_or_equal_to",
    argument: { kind: "value", value: "" },
  };
  return [isMember, isText];
}

const MEMBER = "is_audience_member";

/** The audiences of a version in a witness. */
export function audiencesOfVersion(witness: Context, version: string): readonly string[] {
  const unknowns = Object.entries(witness[UNKNOWN_PART] ?? {});
  const audiences = unknowns.flatMap(([name, value]) => {
    const [mark, argument] = JSON.parse(name) as UnknownAudience;
    if (mark !== version || value === null) return [];
    if (argument.kind === "value") return [argument.value];
    const found = valueAt(witness[argument.path.root], argument.path.segments);
    // A missing path reads as the empty text.
    return [found === undefined ? "" : found];
  });
  return audiences.filter((audience) => typeof audience === "string");
}

/** The keys of a version of a part, under their own names; those of the trigger if no version is given. */
export function keysOfVersion(part: unknown, mark?: string): { readonly [key: string]: unknown } {
  if (typeof part !== "object" || part === null) return {};
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, value]): [string, unknown][] => {
      if (mark === undefined) return key.includes(WRITTEN) || key.includes(CHANGED) ? [] : [[key, value]];
      return key.endsWith(mark) ? [[key.slice(0, -mark.length), value]] : [];
    }),
  );
}

/** Checks whether path conditions constrain the audiences of a version. */
export function areAudiencesConstrained(conditions: readonly PathCondition[], mark: string): boolean {
  const start = unknownPath([mark]).text.slice(0, -1);
  return conditions.some(({ under }) => requirementsOf(under).paths.some((text) => text.startsWith(start)));
}

/** The keys of a version of a part that path conditions constrain. */
export function constrainedKeys(
  conditions: readonly PathCondition[],
  part: string,
  mark: string,
): readonly string[] {
  const texts = conditions
    .flatMap(({ under }) => requirementsOf(under).paths)
    .filter((text) => text.endsWith(mark));
  const paths = texts.flatMap((text) => readAnyPath(text.slice(0, -mark.length)) ?? []);
  return [...new Set(paths.filter(({ root }) => root === part).map(({ segments }) => String(segments[0])))];
}

/** The paths that the decisions of a plan read, each once. */
export function pathsReadBy(plan: Plan): readonly Path[] {
  let paths = knownPaths.get(plan);
  if (paths === undefined) {
    const texts = new Set(plan.steps.flatMap((step) => stepRequirements(step).paths));
    paths = [...texts].flatMap((text) => readAnyPath(text) ?? []);
    knownPaths.set(plan, paths);
  }
  return paths;
}

const knownPaths = new WeakMap<Plan, readonly Path[]>();

/** Constraints on `workflow`, from the file, and on `run`, before any batch. */
export function conditionsAtTrigger(plan: Plan): readonly PathCondition[] {
  const { workflow } = startRun(plan).state.parts;
  return pathsReadBy(plan).flatMap((path): PathCondition[] => {
    if (path.root === "workflow")
      return [oneOf([...isValue(path, valueAt(workflow, path.segments) as Json | undefined)])];
    // Before a wait for an event is over, and if it is skipped, it has no output (spec 1.5).
    if (path.root === "refs") return [oneOf(isValue(path, undefined))];
    if (path.root !== "run" || path.segments.length > 1) return [];
    const [name] = path.segments;
    if (name === "total_activities") return [oneOf(isValue(path, 1))];
    return name === "total_actors" ? [oneOf(isValue(path, 1), isValue(path, 0))] : [];
  });
}

/** Constraints on the output of a wait for an event, as far as decisions read it. */
export function conditionsOnOutput(
  plan: Plan,
  { ref }: PlanStep,
  versions: Versions,
  isMatched: boolean,
): readonly PathCondition[] {
  return pathsReadBy(plan).flatMap((path): PathCondition[] => {
    const [owner, property, key] = path.segments;
    if (path.root !== "refs" || owner !== ref) return [];
    const read = versioned(path, versions);
    if (property === "matched" && key === undefined) return [oneOf(isValue(read, isMatched))];
    const isOfEvent = property === "signal_variables";
    return isOfEvent && (isMatched || key === undefined) ? [] : [oneOf(isValue(read, undefined))];
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
