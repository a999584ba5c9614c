import { type CaseName, caseNamed } from "../../status/index.ts";
import { insert, replace, replaceByFirst } from "../fixes.ts";
import { alternatives, suggestionsFor } from "../suggest/index.ts";
import type { Wordings } from "./wording.ts";

type Codes = "not-a-ref" | "missing-been" | "is-for-has" | "unknown-case" | "unknown-phrase";

/**
 * The cases that advice lists, most asked first; ties between suggestions go by this order. Cases that only narrow
 * another are left out.
 */
const IS_LISTED: { readonly [name in CaseName]: boolean } = {
  seen: true,
  read: true,
  sent: true,
  delivered: true,
  skipped: true,
  interacted: true,
  archived: true,
  failed_delivery: true,
  bounced: true,
  link_clicked: true,
  seen_not_read: false,
  read_not_link_clicked: false,
};

/** The phrases of those cases, without `has`. */
const CASES = (Object.keys(IS_LISTED) as CaseName[])
  .filter((name) => IS_LISTED[name])
  .map((name) => caseNamed(name).phrases.has.slice("has ".length));
const PARTICIPLES = CASES.filter((phrase) => phrase.startsWith("been ")).map((phrase) => phrase.slice(5));

/** Synonyms of participles. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["opened", "read"],
  ["viewed", "seen"],
  ["displayed", "seen"],
  ["received", "delivered"],
]);

/** Words with the opposite meaning of the participle that they resemble. */
const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ["unseen", "has not been seen"],
  ["unread", "has not been read"],
  ["unsent", "has not been sent"],
  ["undelivered", "has failed delivery"],
]);

/** The wordings of mistakes in status cases. */
export const CASE_WORDINGS: Wordings<Codes> = {
  "not-a-ref": {
    severity: "error",
    message: ({ found }) => `\`${found}\` is not a step, and only a step's messages have a status`,
    help: ({ write }) =>
      write === ""
        ? "Write the step's ref, as in `email_1 has been seen`."
        : `Write \`${write}\`, without \`refs.\`.`,
    fix: ({ write }, span) => (write === "" ? undefined : replace(span, write)),
  },
  "missing-been": {
    severity: "error",
    message: ({ found }) => `\`been\` is missing before \`${found}\``,
    help: ({ found }) => `Write \`been ${found}\`.`,
    fix: (_, span) => insert(span.start, "been "),
  },
  "is-for-has": {
    severity: "error",
    message: ({ found, write }) => `a step's status is asked with \`${write}\`, not with \`${found}\``,
    help: ({ write }) => `Write \`${write}\`.`,
    fix: ({ write }, span) => replace(span, write),
  },
  "unknown-case": {
    severity: "error",
    message: ({ found }) =>
      found === "" ? "the status is missing" : `\`${found}\` is not a status of a step`,
    help: ({ after, found }) => {
      const opposite = OPPOSITES.get(found.toLowerCase());
      if (opposite !== undefined) return `Write \`${opposite}\`.`;
      const meant = casesFor(after, found);
      return meant.length > 0
        ? `Did you mean ${alternatives(meant)}?`
        : `Write \`has\` and one of ${alternatives(CASES)}.`;
    },
    suggestion: ({ after, found }, span) => replaceByFirst(span, casesFor(after, found)),
  },
  "unknown-phrase": {
    severity: "error",
    message: ({ found }) => `\`${found}\` is not a complete phrase`,
    help: ({ found, write }) => {
      if (write === "") return "Write `does not contain` or `does not exist`.";
      return isOtherKind(found, write)
        ? "The only type to ask about is `is a timestamp`."
        : `Did you mean \`${write}\`?`;
    },
    suggestion: ({ found, write }, span) =>
      write === "" || isOtherKind(found, write) ? undefined : replace(span, write),
  },
};

/** Suggests cases for a word after `has` or `been`. */
function casesFor(after: "has" | "been", found: string): readonly string[] {
  const word = found.toLowerCase();
  if (OPPOSITES.has(word)) return [];
  const synonym = SYNONYMS.get(word);
  const near = synonym === undefined ? suggestionsFor(found, [...PARTICIPLES, "interacted"]) : [synonym];
  const participles = near.map((one) => (one === "interacted" ? "interacted with" : one));
  if (after === "been") return participles;
  const openings = suggestionsFor(found, ["been", "bounced", "failed", "had"]);
  return openings.length > 0 ? openings : participles.map((participle) => `been ${participle}`);
}

/** Checks whether `is a ...` asks for a type other than a timestamp. */
function isOtherKind(found: string, write: string): boolean {
  return write === "a timestamp" && found !== "a" && suggestionsFor(found, [write]).length === 0;
}
