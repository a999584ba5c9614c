import type { Json, Path, Segment } from "../condition/index.ts";
import type { Value } from "./candidates.ts";
import { setAtPath } from "./put.ts";

/** A path of a cluster in which others lie. */
export interface Container {
  /** How many segments lead to it. */
  readonly depth: number;
  /** The paths within it: their places in the cluster, and what leads from it to them. */
  readonly inner: readonly { readonly place: number; readonly segments: readonly Segment[] }[];
  /** Whether lists that hold all that lies in it are short enough to be tried. */
  readonly fitsList: boolean;
}

/** For each path of a cluster, what lies in it; undefined where nothing does. */
export function containersOf(paths: readonly (Path | undefined)[]): readonly (Container | undefined)[] {
  return paths.map((outer) => {
    if (outer === undefined) return undefined;
    const inner = paths.flatMap((path, place) =>
      path !== undefined && isInside(path, outer)
        ? [{ place, segments: path.segments.slice(outer.segments.length) }]
        : [],
    );
    if (inner.length === 0) return undefined;
    const fitsList = inner.every(
      ({ segments: [first] }) => typeof first !== "number" || first < LONGEST_LIST,
    );
    return { depth: outer.segments.length, inner, fitsList };
  });
}

/** Whether one path leads through another. */
export function isInside(path: Path, outer: Path): boolean {
  return (
    path.root === outer.root &&
    path.segments.length > outer.segments.length &&
    outer.segments.every((segment, index) => path.segments[index] === segment)
  );
}

/** Values of a container that are made of what lies in it: maps, and lists where only items do. */
export function* composeValues(
  { inner, fitsList }: Container,
  read: (place: number) => Value,
  fresh: readonly Json[],
  lists: readonly (readonly Json[])[],
): Iterable<Value> {
  const parts = inner
    .map(({ place, segments }) => ({ segments, value: read(place) }))
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
    // Where no path leads, something stands that is in the list anyway.
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
