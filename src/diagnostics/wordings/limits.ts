import type { StoredProblemParameters } from "../../problem/index.ts";
import type { Wordings } from "./wording.ts";

/** `3 groups`. Counting stops at 2^53 - 1. */
function counted(count: number, noun: string): string {
  if (count === Number.MAX_SAFE_INTEGER) return `more ${noun}s than can be counted`;
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The wordings of the limits on texts and conditions. */
export const LIMIT_WORDINGS = {
  "too-deep": {
    severity: "error",
    message: ({ limit }) => `this is nested more than ${limit} deep`,
    help: ({ limit }) => `Flatten it: parentheses, lists and objects may be nested at most ${limit} deep.`,
  },
  "too-long": {
    severity: "error",
    message: ({ length, limit }) => `this text has ${length} characters; the limit is ${limit}`,
    help: () => "Split it into several conditions, or move what it lists into the data.",
  },
  "too-many-groups": {
    severity: "error",
    message: ({ groups, conditions, groupLimit, conditionLimit }) =>
      `written out as an \`any\` of \`all\`s this is ${counted(groups, "group")} with ${counted(conditions, "condition")}; the limits are ${groupLimit} and ${conditionLimit}`,
    help: () =>
      "Ask for less in one place, such as whether a list contains the value, or split the step; each `and` between two `or`s multiplies the groups.",
  },
} as const satisfies Partial<Wordings<keyof StoredProblemParameters>>;
