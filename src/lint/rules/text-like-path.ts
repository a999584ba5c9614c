import { suggestionsFor } from "../../diagnostics/index.ts";
import { defineRule } from "../rule.ts";
import { placeOf, rewritePassages, textOf } from "../subject/subject.ts";

/** A text that would be a path if its first word were a prefix. */
const PATH_LIKE = /^([A-Za-z_]{3,})(\.[\w.[\]-]+)$/;

/** An argument that reads as text because the prefix of a path is misspelt. */
export const textLikePath = defineRule({
  name: "text-like-path",
  level: "warning",
  summary: "An argument that is compared as text, and would be a path but for a misspelt prefix.",
  message: ({ text }: { readonly text: string; readonly write: string }) =>
    `\`${text}\` is not a path, so this compares with the text itself`,
  help: ({ write }) => `Did you mean \`${write}\`? If you mean the text, put it in quotes.`,
  check({ trios, prefixes }, report) {
    // Short words are near too many others, and a status cannot be an argument.
    const candidates = prefixes.filter((prefix) => prefix.length > 3 && prefix !== "refs");
    for (const { trio, argument } of trios) {
      if (trio.kind !== "data" || argument?.kind !== "value") continue;
      const [text, root = "", rest = ""] = PATH_LIKE.exec(textOf(argument)) ?? [];
      // An argument in quotes is meant as text.
      if (text === undefined || trio.argument?.kind !== "value" || trio.argument.value !== text) continue;
      const [near] = suggestionsFor(root, candidates);
      if (near === undefined) continue;
      const write = `${near}${rest}`;
      report({ text, write }, placeOf(argument), () => ({ suggestion: rewritePassages([argument], write) }));
    }
  },
});
