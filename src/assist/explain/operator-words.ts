import { type DataTrio, type Relation, relationOf, type Trio } from "../../condition/index.ts";
import { prepare } from "../../evaluate/index.ts";
import { conditionOf } from "./located.ts";

/** The meaning of the operators of a relation (spec 3.4). */
const RELATIONS: { readonly [relation in Relation]: string } = {
  equality: 'Compares whole values, without converting types: `5` and `"5"` differ.',
  order: "Compares two numbers, or two texts character by character; it is false of any other pair.",
  inclusion: "Looks for a text in a text, for an item in a list, or for an item that two lists share.",
  items: "Looks for every item of one list in another; it is false of anything but two lists.",
  presence:
    "Asks about the value itself: null, an empty text and an empty list count as empty, and only null as absent.",
  instants: "Compares moments; a value that is no timestamp makes it false.",
  numbers: "Both ends are included; it is false of anything but numbers.",
  membership: "Asks for a key among the recipient's audiences.",
};

/** Says in a sentence or two what a comparison of data does, and what it answers if the value is missing. */
export function comparisonInWords(trio: Exclude<Trio, { readonly ref: string }>): string {
  const words = RELATIONS[relationOf(trio.operator)];
  const isMissing = trio.kind === "data" ? verdictIfMissing(trio) : undefined;
  return isMissing === undefined ? words : `${words} If the value is missing, this is ${String(isMissing)}.`;
}

/** Returns the verdict of a comparison whose only path is missing. Returns undefined if it has none, or several. */
function verdictIfMissing(trio: DataTrio): boolean | undefined {
  const { variable, argument } = trio;
  if (
    variable.kind !== "path" ||
    (argument !== undefined && argument.kind !== "value" && argument.kind !== "time")
  ) {
    return undefined;
  }
  const { root } = variable.path;
  if (root === "refs") return undefined;
  return prepare(conditionOf(trio))({ [root]: {}, now: 0 });
}
