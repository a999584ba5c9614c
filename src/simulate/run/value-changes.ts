import { isMap, type Json, type Path } from "../../condition/index.ts";

type Segments = Path["segments"];

/** Returns a copy of a value with another value at a path; creates missing maps on the path. */
export function withValueAt(value: Json | undefined, segments: Segments, at: Json): Json {
  const [first, ...rest] = segments;
  if (first === undefined) return at;
  if (Array.isArray(value) && isIndexOf(value, first)) {
    return value.map((item, index) => (index === Number(first) ? withValueAt(item, rest, at) : item));
  }
  const map: { readonly [key: string]: Json } = isMap(value) ? value : {};
  const key = String(first);
  const before = Object.hasOwn(map, key) ? map[key] : undefined;
  return Object.fromEntries([...Object.entries(map), [key, withValueAt(before, rest, at)]]);
}

/** Returns a copy of a value without the value at a path. */
export function withoutValueAt(value: Json | undefined, segments: Segments): Json {
  const [first, ...rest] = segments;
  if (first === undefined || value === undefined) return value ?? null;
  const key = String(first);
  const isHere = rest.length === 0;
  if (Array.isArray(value)) {
    return value.flatMap((item, index): Json[] => {
      if (!isIndexOf(value, first) || index !== Number(first)) return [item];
      return isHere ? [] : [withoutValueAt(item, rest)];
    });
  }
  if (!isMap(value) || !Object.hasOwn(value, key)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]): [string, Json][] => {
      if (name !== key) return [[name, item]];
      return isHere ? [] : [[name, withoutValueAt(item, rest)]];
    }),
  );
}

function isIndexOf(list: readonly Json[], segment: Segments[number]): boolean {
  return /^(?:0|[1-9]\d*)$/.test(String(segment)) && Number(segment) < list.length;
}
