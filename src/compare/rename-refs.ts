import type { Condition, Trio } from "../condition/index.ts";

/** A condition that asks about steps by other names: those that `names` has for theirs. */
export function renameRefs(condition: Condition, names: ReadonlyMap<string, string>): Condition {
  if (names.size === 0) return condition;
  const rename = (trio: Trio): Trio => {
    const name = "ref" in trio ? names.get(trio.ref) : undefined;
    return name === undefined ? trio : ({ ...trio, ref: name } as Trio);
  };
  return { any: condition.any.map(({ all }) => ({ all: all.map(rename) })) };
}
