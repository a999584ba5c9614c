import type { Json, JsonObject } from "../../condition/index.ts";

/** The most lines of a scenario that are tried one by one. */
const MOST_LINES = 60;

/** Leaves out of a scenario's file each line that it fits without: a delivery that is the usual one, an event that decides nothing. */
export function shortened(file: JsonObject, fits: (file: JsonObject) => boolean): JsonObject {
  let kept = file;
  const attempt = (shorter: JsonObject) => {
    if (fits(shorter)) kept = shorter;
  };
  for (const key of ["providers", "handlers"]) {
    for (const name of Object.keys(mapAt(kept, key)).slice(0, MOST_LINES)) {
      const rest = Object.entries(mapAt(kept, key)).filter(([other]) => other !== name);
      attempt(withPart(kept, key, Object.fromEntries(rest)));
    }
  }
  const { events = [] } = file as { readonly events?: readonly string[] };
  for (const line of events.slice(0, MOST_LINES).toReversed()) {
    const lines = (kept.events ?? []) as readonly string[];
    const at = lines.lastIndexOf(line);
    attempt(withPart(kept, "events", lines.toSpliced(at, 1)));
  }
  return kept;
}

function mapAt(file: JsonObject, key: string): JsonObject {
  return (file[key] ?? {}) as JsonObject;
}

/** A file with another part, which is left out if it is empty. */
function withPart(file: JsonObject, key: string, part: Json): JsonObject {
  const isEmpty = Object.keys(part as object).length === 0;
  return Object.fromEntries(
    Object.entries(file).flatMap(([name, value]): [string, Json][] => {
      if (name !== key) return [[name, value]];
      return isEmpty ? [] : [[name, part]];
    }),
  );
}
