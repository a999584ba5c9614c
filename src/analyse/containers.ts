import type { Json, Path, Segment } from "../condition/index.ts";
import type { Value } from "./candidates.ts";
import { setAtPath } from "./witness.ts";

/** A path of a cluster that other paths are inside of. */
export interface Container {
  /** The number of its segments. */
  readonly depth: number;
  /** The paths inside it, by their indices in the cluster, each with the segments that follow the container's. */
  readonly inner: readonly { readonly index: number; readonly segments: readonly Segment[] }[];
  /** Set if the lists that hold all paths inside it are short enough to be tried. */
  readonly fitsList: boolean;
}

/** Returns, for each path of a cluster, its container; undefined if no path is inside it. */
export function containersOf(paths: readonly (Path | undefined)[]): readonly (Container | undefined)[] {
  return paths.map((outer) => {
    if (outer === undefined) return undefined;
    const inner = paths.flatMap((path, index) =>
      path !== undefined && isInside(path, outer)
        ? [{ index, segments: path.segments.slice(outer.segments.length) }]
        : [],
    );
    if (inner.length === 0) return undefined;
    const fitsList = inner.every(
      ({ segments: [first] }) => typeof first !== "number" || first < LONGEST_LIST,
    );
    return { depth: outer.segments.length, inner, fitsList };
  });
}

/** Checks whether a path is inside another one. */
export function isInside(path: Path, outer: Path): boolean {
  return (
    path.root === outer.root &&
    path.segments.length > outer.segments.length &&
    outer.segments.every((segment, index) => path.segments[index] === segment)
  );
}

/** Yields values of a container composed of the values inside it: maps and, if those are all items, lists. */
export function* composeValues(
  { inner, fitsList }: Container,
  read: (index: number) => Value,
  fresh: readonly Json[],
  lists: readonly (readonly Json[])[],
): Iterable<Value> {
  const parts = inner
    .map(({ index, segments }) => ({ segments, value: read(index) }))
    .filter(({ value }) => value !== undefined)
    .sort((a, b) => a.segments.length - b.segments.length);
  const whole: Record<string, Json> = {};
  for (const { segments, value } of parts) setAtPath(whole, segments, value as Json);
  yield whole;
  for (const item of fresh) yield { ...whole, [String(item)]: item };
  if (!fitsList || !parts.every(({ segments }) => typeof segments[0] === "number")) return;
  const indexes = Object.keys(whole).map(Number);
  const length = Math.max(-1, ...indexes) + 1;
  for (const list of lists) {
    // An index without a path is filled with an item that the list has anyway.
    const [filler = fresh[0] ?? null] = list;
    const items = Array.from({ length }, (_, index) => {
      const value = whole[index];
      return value === undefined ? filler : value;
    });
    yield [...items, ...list];
    yield items;
  }
}

const LONGEST_LIST = 64;
