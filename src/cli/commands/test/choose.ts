import { entryOf, readDocument } from "../../../document/index.ts";
import type { Source } from "../../files/source.ts";

/** Checks whether the name of a scenario, or the path of its file, matches a pattern in any case. */
export function isChosen(
  { name, text, kind }: Pick<Source, "name" | "text" | "kind">,
  chosen: string,
): boolean {
  const expression = new RegExp(chosen, "iu");
  if (expression.test(name)) return true;
  const { root } = readDocument(text, kind === "json" ? "json" : "yaml");
  const title = root?.kind === "map" ? entryOf(root, "name")?.node.value : undefined;
  return typeof title === "string" && expression.test(title);
}
