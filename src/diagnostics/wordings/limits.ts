import type { StoredProblemParameters } from "../../problem/index.ts";
import type { Wordings } from "./wording.ts";

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
      `written out as an \`any\` of \`all\`s this is ${groups} groups with ${conditions} conditions; the limits are ${groupLimit} and ${conditionLimit}`,
    help: () =>
      "Each `and` between two `or`s multiplies the groups: ask for less in one place, or split the step.",
  },
} as const satisfies Partial<Wordings<keyof StoredProblemParameters>>;
