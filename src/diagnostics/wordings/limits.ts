import type { StoredProblemParameters } from "../../problem/index.ts";
import type { Wordings } from "./wording.ts";

/** The wordings of the limits on texts and conditions. */
export const LIMIT_WORDINGS = {
  "too-deep": {
    severity: "error",
    message: ({ limit }) => `this is nested more than ${limit} deep`,
    help: ({ limit }) =>
      `Make it flatter: at most ${limit} parentheses, lists or objects may stand within each other.`,
  },
  "too-long": {
    severity: "error",
    message: ({ length, limit }) => `this text has ${length} characters, and ${limit} are the most`,
    help: () => "Split it into several conditions, or move what it lists into the data.",
  },
  "too-many-groups": {
    severity: "error",
    message: ({ groups, conditions, groupLimit, conditionLimit }) =>
      `written out as an \`any\` of \`all\`s this is ${groups} groups with ${conditions} conditions; ${groupLimit} and ${conditionLimit} are the most`,
    help: () =>
      "Each `and` between two `or`s multiplies the groups: ask for less in one place, or split the step.",
  },
} as const satisfies Partial<Wordings<keyof StoredProblemParameters>>;
