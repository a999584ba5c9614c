import { suggestionsFor } from "../../diagnostics/index.ts";
import type { Rule } from "../rule.ts";
import { placeOf, rewritePassages, textOf } from "../subject/subject.ts";

/** What could be a path, if only its first word were a prefix. */
const PATH_LIKE = /^([A-Za-z_]{3,})(\.[\w.[\]-]+)$/;

/** An argument that reads as a text, and is nearly a path: its prefix is misspelt. */
export const textLikePath: Rule<"text-like-path"> = {
  name: "text-like-path",
  level: "warning",
  check({ trios, prefixes }, report) {
    // Words of three letters are near to too many others, and a step's status is no argument.
    const candidates = prefixes.filter((prefix) => prefix.length > 3 && prefix !== "refs");
    for (const { trio, argument } of trios) {
      if (trio.kind !== "data" || argument?.kind !== "value") continue;
      const [text, root = "", rest = ""] = PATH_LIKE.exec(textOf(argument)) ?? [];
      // In quotes of its own it is meant as a text.
      if (text === undefined || trio.argument?.kind !== "value" || trio.argument.value !== text) continue;
      const [near] = suggestionsFor(root, candidates);
      if (near === undefined) continue;
      const write = `${near}${rest}`;
      report({ text, write }, placeOf(argument), () => ({ suggestion: rewritePassages([argument], write) }));
    }
  },
};
