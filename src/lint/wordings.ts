import { alternatives, didYouMean } from "../diagnostics/index.ts";
import { REASONING_WORDINGS, type ReasoningParameters } from "./reasoning/reasons.ts";

/** Every rule, with what its wording needs. */
export interface RuleParameters extends ReasoningParameters {
  /** `line` is where the condition stands first, from 1. */
  "duplicate-condition": { line: number };
  /** `path` is the argument's; `verdict` is what the condition then is. */
  "contains-missing-argument": { path: string; verdict: boolean };
  "text-beside-field": { text: string; path: string };
  "equal-to-null": { path: string; operator: "equal_to" | "not_equal_to" };
  /** `refs` are the refs that there are. */
  "unknown-ref": { ref: string; refs: readonly string[] };
  "unknown-property": { root: string; property: string; known: readonly string[] };
  /** `write` is the key that was likely meant; `beside`: it stands there too. */
  "misplaced-key": {
    key: string;
    write: string;
    where: "root" | "step" | "branch" | "preference";
    beside: boolean;
  };
  /** `letter` looks like `like`; `plain` is the word with such letters replaced. */
  "confusable-characters": { word: string; letter: string; like: string; plain: string };
  "ref-without-messages": { ref: string; type: string };
  /** `how` the step stands to the one that asks. */
  "ref-not-before": { ref: string; how: "trigger" | "itself" | "later" | "elsewhere" };
  "ref-on-some-paths": { ref: string };
  "no-time-between": { ref: string };
  /** `line` is where the ref stands first, from 1. */
  "duplicate-ref": { ref: string; line: number };
  /** `found` are the codes of the characters. */
  "hidden-character": { found: string };
  /** `key` holds the duration; `found` is what is wrong in it; `units` are the units that there are. */
  "impossible-duration": {
    key: string;
    fault: "no-time" | "text" | "unit";
    found: string;
    units: readonly string[];
  };
  /** `write` is the path that was likely meant. */
  "text-like-path": { text: string; write: string };
  /** `phrase` is what is asked; `tracked`: with tracking it could come true. */
  "case-not-offered": { ref: string; phrase: string; channelType: string; tracked: boolean };
}

/** The name of a rule. */
export type RuleName = keyof RuleParameters;

/** How one rule is worded. Messages begin in lower case, without a full stop; user input stands in backticks. */
export interface RuleWording<Name extends RuleName> {
  /** One sentence: what is wrong. */
  message(parameters: RuleParameters[Name]): string;
  /** What to do. */
  help(parameters: RuleParameters[Name]): string;
}

const OWNERS = {
  root: "the file's root",
  step: "a step",
  branch: "a branch",
  preference: "a preference",
} as const;

const NOT_BEFORE = {
  trigger: (ref: string) => `the trigger is asked before \`${ref}\` or any other step has run`,
  itself: (ref: string) => `\`${ref}\` asks about its own messages before it has sent any`,
  later: (ref: string) => `\`${ref}\` comes later than this question about it`,
  elsewhere: (ref: string) => `\`${ref}\` has run on no path that leads here`,
} as const;

const IMPOSSIBLE = {
  "no-time": (key: string, found: string) => `\`${key}\` is of length ${found}, so no time passes`,
  text: (key: string, found: string) => `the length of \`${key}\` is the text \`${found}\`, not a number`,
  unit: (key: string, found: string) => `\`${key}\` counts in \`${found}\`, which is no unit of time`,
} as const;

/** The words of every rule. */
export const RULE_WORDINGS: { readonly [Name in RuleName]: RuleWording<Name> } = {
  ...REASONING_WORDINGS,
  "duplicate-condition": {
    message: ({ line }) => `this condition stands in the same group already, on line ${line}`,
    help: () => "Remove one of the two, or correct the one that was meant to ask something else.",
  },
  "contains-missing-argument": {
    message: ({ path, verdict }) =>
      `where \`${path}\` is missing it reads as empty text, which every text contains, so this is then ${verdict} of any text`,
    help: ({ path }) => `Ask beside it whether there is something to look for: \`${path} is not empty\`.`,
  },
  "text-beside-field": {
    message: ({ text }) =>
      `this compares with the text \`${text}\`, and templates here use a field of that name`,
    help: ({ path }) => `If the field is meant, write its path, \`${path}\`; the text itself stays as it is.`,
  },
  "equal-to-null": {
    message: ({ path, operator }) =>
      `where \`${path}\` is missing it reads as empty text, which is not null, so this is then ${operator !== "equal_to"}`,
    help: ({ operator }) =>
      operator === "equal_to"
        ? "Ask `does not exist`, stored as `not_exists`: it is true of null and of what is missing."
        : "Ask `exists`: it is false of null and of what is missing.",
  },
  "unknown-ref": {
    message: ({ ref }) => `no step of this workflow is called \`${ref}\``,
    help: ({ ref, refs: [first, ...others] }) =>
      first === undefined
        ? "Give the step that is meant a `ref`."
        : (didYouMean(ref, [first, ...others]) ??
          `Write the \`ref\` of one of its steps, such as \`${first}\`.`),
  },
  "unknown-property": {
    message: ({ root, property }) => `\`${root}\` has no \`${property}\`, so this always reads as empty text`,
    help: ({ root, property, known }) =>
      didYouMean(property, known) ??
      `\`${root}\` has ${alternatives(known).replace(/ or (?=`[^`]*`$)/, " and ")}.`,
  },
  "misplaced-key": {
    message: ({ key, where }) =>
      `${OWNERS[where]} has no key \`${key}\`, so what stands under it is not used`,
    help: ({ write, beside }) =>
      beside ? `Move it into \`${write}\`, which stands here too.` : `Write \`${write}\` in its place.`,
  },
  "confusable-characters": {
    message: ({ word, letter, like }) =>
      `\`${word}\` has a letter, ${letter}, that only looks like \`${like}\``,
    help: ({ plain }) =>
      `If no other is meant, write \`${plain}\` in plain letters, wherever the name stands.`,
  },
  "ref-without-messages": {
    message: ({ ref, type }) => `\`${ref}\` is a ${type} step, which sends no messages to ask about`,
    help: () => "Write the ref of a channel step that comes before this one.",
  },
  "ref-not-before": {
    message: ({ ref, how }) => NOT_BEFORE[how](ref),
    help: ({ how }) =>
      how === "later"
        ? "Move this step behind it, or ask a channel step that comes before this one."
        : "Ask a channel step that comes before this one on every path.",
  },
  "ref-on-some-paths": {
    message: ({ ref }) =>
      `\`${ref}\` runs on some of the paths that lead here only; on the others it counts as skipped`,
    help: ({ ref }) =>
      `If that is meant, say it: \`${ref} has not been skipped\` beside it; else ask on the arm itself.`,
  },
  "no-time-between": {
    message: ({ ref }) =>
      `no time passes between \`${ref}\` and this question, so its messages show nothing yet`,
    help: () => "Put a delay, a batch or another step that waits between the two.",
  },
  "duplicate-ref": {
    message: ({ ref, line }) => `another step is called \`${ref}\` already, on line ${line}`,
    help: () => "Give one of the two another `ref`, and name it in the conditions that mean it.",
  },
  "hidden-character": {
    message: ({ found }) => `${found} stands here, which nobody can see, and it counts`,
    help: () => "Remove it; where it belongs, write it as an escape.",
  },
  "impossible-duration": {
    message: ({ key, fault, found }) => IMPOSSIBLE[fault](key, found),
    help: ({ fault, found, units }) => {
      if (fault === "unit") return didYouMean(found, units) ?? `Write ${alternatives(units)}.`;
      return fault === "text"
        ? "Write a number above zero, without quotes."
        : "Write a number above zero; if nothing is to wait, remove the step.";
    },
  },
  "text-like-path": {
    message: ({ text }) => `\`${text}\` is no path, so this compares with the text itself`,
    help: ({ write }) => `Did you mean \`${write}\`? A text that is meant stands in quotes of its own.`,
  },
  "case-not-offered": {
    message: ({ ref, phrase, channelType, tracked }) =>
      `\`${ref}\` is of type \`${channelType}\`${tracked ? " without the tracking for it" : ""}, so \`${phrase}\` is never true of it`,
    help: ({ tracked }) =>
      tracked
        ? "Turn the channel's open or link tracking on, or ask for something that is known without it."
        : "Ask for something that this channel's messages can reach; `heed cases` lists what that is.",
  },
};
