import type { AdviceProblemParameters, InexpressibleTopic } from "../../problem/index.ts";
import type { Wordings } from "./wording.ts";

/** The wordings of mistakes that only advice on a whole text finds. */
export const ADVICE_WORDINGS: Wordings<keyof AdviceProblemParameters> = {
  "other-words": {
    severity: "error",
    message: ({ found }) =>
      found === "" ? "a word is missing here" : `\`${found}\` is not in the words of a condition`,
    help: () => "Write it in the words of the language.",
  },
  "not-expressible": {
    severity: "error",
    message: ({ topic }) => `no condition ${INEXPRESSIBLE[topic][0]}`,
    help: ({ topic }) => INEXPRESSIBLE[topic][1],
  },
};

const FLAG = "Send the result in the data, as in `data.is_large == true`.";

/** The questions that no condition asks, with what to do instead. */
const INEXPRESSIBLE: { readonly [topic in InexpressibleTopic]: readonly [string, string] } = {
  affix: ["asks how a text begins or ends", "Ask `contains`, or send the answer in the data."],
  "any-item": [
    "asks about the items of a list one by one",
    "Ask what the list `contains`, or send the answer in the data.",
  ],
  arithmetic: ["computes with values", FLAG],
  calendar: [
    "knows days of the calendar or opening hours",
    "Ask for a time such as `1 day ago`, or give the step a send window.",
  ],
  choice: ["chooses between values", "Ask two conditions joined by `or`, or give the workflow a branch."],
  clock: ["compares times of the day", "Give the step a send window, or compare whole timestamps."],
  count: ["counts items or characters", FLAG],
  filter: ["applies filters to values", FLAG],
  function: ["calls functions", FLAG],
  "letter-case": ["ignores the case of letters", "Compare with each spelling, or send the text in one case."],
  moment: [
    "asks when a message changed its status",
    "Put a delay step of that length before this step, and ask for the status alone.",
  ],
  "no-step": [
    "asks about a message without its step",
    "Name the step that sent it, as in `email_1 has been seen`.",
  ],
  pattern: ["compares with a pattern", "Ask `contains`, or send the answer in the data."],
  repetition: ["asks how often a message changed its status", "Ask for the status alone."],
  status: [
    "asks that about a message",
    "Ask for a status that messages have, as in `email_1 has been read`, or send the answer in the data.",
  ],
  type: ["asks for that type of a value", "The only type to ask about is `is a timestamp`."],
};
