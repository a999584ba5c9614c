/** The subject of a question that no condition can ask. */
export type InexpressibleTopic =
  | "affix"
  | "any-item"
  | "arithmetic"
  | "calendar"
  | "choice"
  | "clock"
  | "count"
  | "filter"
  | "function"
  | "letter-case"
  | "moment"
  | "no-step"
  | "pattern"
  | "repetition"
  | "status"
  | "type";

/** Mistakes that only advice on a whole text finds, with the parameters that their wordings need. */
export interface AdviceProblemParameters {
  /** Words of other tools or of plain speech, in the place of a condition or of a part of one. */
  "other-words": { found: string };
  /** Something that no condition can ask. */
  "not-expressible": { found: string; topic: InexpressibleTopic };
}
