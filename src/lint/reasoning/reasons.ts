/**
 * What the wordings of rules that reason need. `parts` are conditions as text, those that clash together in one list.
 * `why` are reasons that lie elsewhere in the workflow, each the name of one with what it is about.
 */
export interface ReasoningParameters {
  /** `unexpired`: but for messages past their retention. */
  "constant-condition": {
    verdict: "always" | "never";
    parts: readonly (readonly string[])[];
    why: Reasons;
    unexpired: boolean;
  };
  "contradictory-conditions": { parts: readonly (readonly string[])[] };
  /** `others` are the conditions because of which `part` makes no difference. */
  "redundant-condition": {
    part: string;
    because: "follows" | "covered" | "always" | "never" | "clash" | "rest";
    others: readonly string[];
    why: Reasons;
  };
  /** `parts` are those of the branch's conditions that never hold here; none where others come first. */
  "unreachable-branch": { parts: readonly string[]; why: Reasons };
  /** `parts` are those of the step's conditions that never hold here; none where nothing leads to the step. */
  "unreachable-step": { step: string; blocker: string; parts: readonly string[]; why: Reasons };
  "escalation-never-fires": { parts: readonly string[]; why: Reasons };
}

/** Reasons, each a name of `REASONS` with its parameters. */
export type Reasons = readonly (readonly string[])[];

const REASONS: { readonly [name: string]: (...parameters: string[]) => string } = {
  trigger: (condition) => `the trigger asks for \`${condition}\``,
  arm: (condition) => `the branch around is for \`${condition}\``,
  passed: (condition) => `an earlier branch is for \`${condition}\``,
  "skipped-unless": (ref, condition) => `\`${ref}\` is skipped unless \`${condition}\``,
  "stops-at-sent": (ref, type) => `the messages of \`${ref}\`, of type \`${type}\`, never get above sent`,
  "no-sandbox": (ref, type) => `the messages of \`${ref}\`, of type \`${type}\`, are never held back`,
  earlier: (...lines) =>
    lines.length === 1
      ? `the branch on line ${series(lines)} takes all that it is for`
      : `the branches on lines ${series(lines)} take all that it is for`,
  unconditional: (line) => `the branch on line ${line} has no conditions that could fail, and comes first`,
};

function reasonText(reasons: Reasons): string {
  return series(reasons.map(([name = "", ...parameters]) => REASONS[name]?.(...parameters) ?? ""));
}

function series(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join() : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

function quoted(parts: readonly string[]): string {
  return series(parts.map((part) => `\`${part}\``));
}

/** The most groups of conditions that clash which a message names. */
const MOST = 3;

function clashText(parts: readonly (readonly string[])[]): string {
  const clashes = parts.slice(0, MOST).map((some) => {
    if (some.length === 1) return `${quoted(some)} never holds`;
    return `${quoted(some)} cannot ${some.length === 2 ? "both" : "all"} hold`;
  });
  return clashes.join("; ") + (parts.length > MOST ? "; and so on" : "");
}

function coverText(parts: readonly (readonly string[])[]): string {
  const covers = parts.slice(0, MOST).map((some) => {
    if (some.length === 1) return `${quoted(some)} always holds`;
    return `whatever happens, one of ${quoted(some)} does`;
  });
  return covers.join("; ") + (parts.length > MOST ? "; and so on" : "");
}

/** A text that says all by itself: of a single condition that is constant. */
function told(text: string, parts: readonly (readonly string[])[]): string | undefined {
  return parts.length === 1 && parts[0]?.length === 1 ? `${text}, whatever it is asked of` : undefined;
}

/** What does not hold in a place, and why. */
function neverHere(verb: "hold" | "come true", parts: readonly string[], why: Reasons): string {
  const never =
    parts.length === 1
      ? `${quoted(parts)} never ${verb === "hold" ? "holds" : "comes true"} here`
      : `${quoted(parts)} never ${verb} together here`;
  return why.length === 0 ? never : `${never}: ${reasonText(why)}`;
}

const REDUNDANT: {
  readonly [Because in ReasoningParameters["redundant-condition"]["because"]]: (
    part: string,
    others: readonly string[],
  ) => string;
} = {
  follows: (part, others) => `\`${part}\` makes no difference: it follows from ${quoted(others)}`,
  covered: (part, others) =>
    others.length === 1
      ? `\`${part}\` makes no difference: where it holds, ${quoted(others)} does anyway`
      : `\`${part}\` makes no difference: where it holds, one of ${quoted(others)} does anyway`,
  always: (part) => `\`${part}\` makes no difference: it always holds`,
  never: (part) => `\`${part}\` makes no difference: it never holds`,
  clash: (part, others) =>
    `\`${part}\` makes no difference: it cannot hold together with ${quoted(others)}, which must`,
  rest: (part) => `\`${part}\` makes no difference: the rest of the condition decides without it`,
};

/** The words of the rules that reason. */
export const REASONING_WORDINGS: {
  readonly [Name in keyof ReasoningParameters]: {
    message(parameters: ReasoningParameters[Name]): string;
    help(parameters: ReasoningParameters[Name]): string;
  };
} = {
  "constant-condition": {
    message: ({ verdict, parts, why, unexpired }) => {
      if (verdict === "never")
        return told(clashText(parts), parts) ?? `this never holds: ${clashText(parts)}`;
      const unless = unexpired ? "; it fails only of messages past their retention" : "";
      if (why.length > 0) return `${coverText(parts)}, as ${reasonText(why)}${unless}`;
      const text = told(coverText(parts), parts) ?? `this always holds: ${coverText(parts)}`;
      return text + unless;
    },
    help: ({ verdict, parts }) => {
      const isJoined = parts.some(({ length }) => length > 1);
      if (verdict === "never") {
        return isJoined
          ? "If one of them is enough, join them with `or`; a condition that is meant never to hold is `never`."
          : "Correct it; a condition that is meant never to hold is `never`.";
      }
      return isJoined
        ? "If all of them are needed, join them with `and`; if it is meant always to hold, leave it out."
        : "Correct it; if it is meant always to hold, leave it out.";
    },
  },
  "contradictory-conditions": {
    message: ({ parts }) => `this alternative never holds: ${clashText(parts)}`,
    help: () => "Correct the one that is wrong; if one of them is enough, join them with `or`.",
  },
  "redundant-condition": {
    message: ({ part, because, others, why }) => {
      const text = REDUNDANT[because](part, others);
      return why.length === 0 ? text : `${text}, as ${reasonText(why)}`;
    },
    help: () => "Remove it, or correct it if it was meant to ask something else.",
  },
  "unreachable-branch": {
    message: ({ parts, why }) =>
      parts.length === 0
        ? `this branch is never taken: ${reasonText(why)}`
        : `this branch is never taken, as ${neverHere("hold", parts, why)}`,
    help: ({ parts }) =>
      parts.length === 0
        ? "Move it before the branch that takes its place, or narrow that one's conditions."
        : "Correct its conditions, or remove the branch.",
  },
  "unreachable-step": {
    message: ({ step, blocker, parts, why }) =>
      parts.length === 0
        ? `\`${step}\` is never reached: every branch of \`${blocker}\` ends the workflow`
        : `\`${step}\` never runs, as ${neverHere("hold", parts, why)}`,
    help: ({ parts }) =>
      parts.length === 0
        ? "Move it before that step, or let one of the branches go on."
        : "Correct its conditions, or move the step to where they can hold.",
  },
  "escalation-never-fires": {
    message: ({ parts, why }) => neverHere("come true", parts, why),
    help: () =>
      "Ask for something that can happen before this step; `heed cases` lists what a channel's messages reach.",
  },
};
