import type { Context } from "../src/entries/index.ts";

/** Contexts that engines like less than those of one shape, with the texts of JSON. All give the same verdicts. */

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Changes every text and every object within a context. */
function changed(
  value: Json,
  text: (text: string) => string,
  object: (object: { [key: string]: Json }) => { [key: string]: Json },
): Json {
  if (typeof value === "string") return text(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => changed(item, text, object));
  return object(
    Object.fromEntries(Object.entries(value).map(([key, member]) => [key, changed(member, text, object)])),
  );
}

const same = <Value>(value: Value): Value => value;

/** Gives the objects of contexts so many shapes: the keys that are read stand behind others. */
function shapes(count: number): (contexts: readonly Context[]) => readonly Context[] {
  return (contexts) =>
    contexts.map((context, index) => {
      const before = Object.fromEntries(Array.from({ length: index % count }, (_, n) => [`other_${n}`, n]));
      return changed(context as Json, same, (object) =>
        JSON.parse(JSON.stringify({ ...before, ...object })),
      ) as Context;
    });
}

/** Makes texts as drivers of databases do, which engines do not intern. */
function read(contexts: readonly Context[]): readonly Context[] {
  return contexts.map(
    (context) => changed(context as Json, (text) => Buffer.from(text).toString(), same) as Context,
  );
}

export const VARIANTS: {
  readonly [name: string]: (contexts: readonly Context[]) => readonly Context[];
} = {
  "2 shapes": shapes(2),
  "4 shapes": shapes(4),
  "25 shapes": shapes(25),
  "texts that are not interned": read,
};
