import type {
  RefusedDetail,
  ScenarioProblemParameters,
  ScenarioTable,
  ScenarioValue,
  UnmetDetail,
  WrongStepDetail,
} from "../../problem/index.ts";
import { alternatives, didYouMean, suggestionsFor } from "../suggest/index.ts";
import type { Wordings } from "./wording.ts";

const VALUES: { readonly [value in ScenarioValue]: { readonly is: string; readonly help: string } } = {
  zone: { is: "a time zone", help: "Write the name of a zone, such as `Europe/Berlin`." },
  map: { is: "a map", help: "Write keys with their values." },
  list: { is: "a list", help: "Write one item per line, each after a dash." },
  text: { is: "a text", help: "Write it as a text, in quotes if it looks like something else." },
  time: { is: "a timestamp", help: "Write a date or a time, such as `2025-01-31T09:00Z`." },
  lines: {
    is: "a list of lines",
    help: "Write lines, each after a dash, such as `- at +2m: email_1 is read`.",
  },
  line: {
    is: "made of lines of text",
    help: "Write an event or an expectation, after a time with a colon and a space if it needs one; use quotes if YAML reads something else.",
  },
  deliveries: {
    is: "the delivery of a message, or a list with one item per message",
    help: "Write `delivered after 2s`, `bounces`, `no message` or the like.",
  },
  replies: {
    is: "a reply, a map to merge into the context, or a list of these",
    help: "Write `stops`, `waits 5m`, `{ data: { plan: pro } }` or the like.",
  },
};

const TABLES: { readonly [table in ScenarioTable]: { readonly is: string; readonly help: string } } = {
  event: {
    is: "not an event",
    help: 'Write what happens to a step\'s message, such as `email_1 is read`; what changes, such as `recipient.plan becomes "pro"`; an event, such as `event payment.completed`; or `cancel`.',
  },
  expectation: {
    is: "not an expectation",
    help: "Write what becomes of a step, such as `email_1 runs` or `email_1 is skipped`, or of the run, such as `completes`, or a condition.",
  },
  delivery: {
    is: "not a delivery",
    help: "Write `delivered`, `sent only`, `attempted only`, `bounces`, `fails`, `stays queued`, `not sent` or `no message`.",
  },
  reply: {
    is: "not a reply of a step",
    help: 'Write `goes on`, `stops`, `waits 5m` or `takes "name of a branch"`.',
  },
};

type WrongStepWording = (ref: string, part: string | undefined) => readonly [string, string];

const WRONG_STEPS: { readonly [detail in WrongStepDetail]: WrongStepWording } = {
  "cannot-write": (ref, part) => [
    `\`${ref}\` cannot write \`${part}\`: steps of its type never do`,
    `Put \`${part}\` under \`trigger\`, or under a step that can write it.`,
  ],
  "cannot-wait": (ref) => [
    `\`${ref}\` cannot wait: steps of its type take no time`,
    "Delays, batches and steps that wait for events take time.",
  ],
  "cannot-stop": (ref) => [
    `\`${ref}\` cannot end the run: steps of its type never do`,
    "Throttles and batches may end it; a fetch `fails`.",
  ],
  "always-branches": (ref) => [
    `\`${ref}\` always takes a branch`,
    "Write `takes` and the name of the branch.",
  ],
  "no-channel": (ref) => [`\`${ref}\` sends no messages`, "Name a channel step."],
  "no-channel-type": (ref) => [
    `the channel type of \`${ref}\` is unknown, and so are the actions that it reports`,
    "Set `channel_type` of the step, or `channels` in heed.config.yaml.",
  ],
  "no-branch": (ref) => [`\`${ref}\` has no branches`, "Name a step with branches."],
  "not-carried-out": (ref) => [
    `\`${ref}\` does not take a reply`,
    "Channels, delays and branches run by themselves: `providers` sets what happens to messages, and `trigger` what conditions read.",
  ],
};

const EXPLAINED = "`heed run --explain` shows how each decision came about.";

type UnmetMessage = (parameters: ScenarioProblemParameters["expectation-failed"]) => string;

const UNMET: { readonly [detail in UnmetDetail]: UnmetMessage } = {
  ran: ({ step, at }) => `\`${step}\` ran at ${at}`,
  skipped: ({ step, at }) => `\`${step}\` was skipped at ${at}`,
  halted: ({ step, at }) =>
    step === "" || step === "trigger" ? `the run halted at ${at}` : `\`${step}\` halted the run at ${at}`,
  matched: ({ step, at }) => `\`${step}\` matched an event at ${at}`,
  "timed-out": ({ step, at }) => `\`${step}\` timed out at ${at}`,
  failed: ({ step, at }) => `\`${step}\` failed at ${at}`,
  "not-taken": ({ step }) => `\`${step}\` is on a branch that was not taken`,
  "not-reached": ({ step }) => `the run never reached \`${step}\``,
  arm: ({ step, found }) => `\`${step}\` took \`${found}\``,
  "no-arm": ({ step }) => `\`${step}\` took no branch`,
  messages: ({ step, found }) => `\`${step}\` sent ${found}`,
  completed: ({ at }) => `the run was completed at ${at}`,
  ended: ({ at }) => `a branch or a step ended the run at ${at}`,
  cancelled: ({ at }) => `the run was cancelled at ${at}`,
  "no-refusal": ({ at }) => `it was not refused at ${at}`,
  "no-event": () => "there is no such event",
  false: ({ at, conditions, values }) => {
    const falseTexts = conditions.map(
      (text, index) => `\`${text}\` is false${values[index] && ` (${values[index]})`}`,
    );
    return `at ${at}, ${falseTexts.join(", ")}`;
  },
  "not-known": ({ at, found }) => `at ${at}, \`${found}\` is unknown`,
  "no-moment": ({ step }) => `\`${step}\` did not run, so the moment never came`,
};

const UNMET_HELP: { readonly [detail in UnmetDetail]?: string } = {
  "no-event": "Use the same words as in `events`.",
  "not-known": "What a condition reads is given under `trigger`; a step has messages once it has run.",
};

type RefusedEvent = ScenarioProblemParameters["event-refused"];

const REFUSED: {
  readonly [detail in RefusedDetail]: (parameters: RefusedEvent) => readonly [string, string];
} = {
  rejected: ({ rejection }) => [rejection?.message ?? "", rejection?.help ?? ""],
  "no-message": ({ step }) => [
    `\`${step}\` has no message then`,
    "A message is there from the moment at which its step runs.",
  ],
  "fewer-messages": ({ step, found }) => [
    `\`${step}\` has ${found}`,
    "`providers` sets how many there are: a list has one item per message.",
  ],
  "never-clicked": ({ step }) => [
    `no link in messages of \`${step}\` is tracked`,
    "Clicks are known on channels with link tracking that is not off, and where an in-app message is itself a link.",
  ],
  "not-awaited": () => [
    "no step waits for it then, or its conditions are false",
    "A step takes an event from the moment at which it begins to wait until its wait is over.",
  ],
  "no-batch": () => [
    "no batch is open then",
    "An open batch collects further triggers, unless `handlers` says what comes of it.",
  ],
  over: () => ["the run is over then", "Cancel while a step waits."],
  "no-moment": ({ step }) => [`\`${step}\` did not run, so the moment never came`, EXPLAINED],
};

/** Words of other tools for the keys of a scenario. */
const KEY_WORDS: { readonly [key: string]: readonly string[] } = {
  name: ["title", "description", "it", "scenario", "test", "case"],
  workflow: ["file", "flow", "workflow_file", "workflowfile", "path", "uses"],
  timezone: ["tz", "zone", "time_zone"],
  trigger: ["given", "context", "input", "when", "start", "setup", "payload"],
  providers: ["delivery", "deliveries", "provider", "channels", "messages", "mocks"],
  handlers: ["replies", "handler", "steps", "stubs"],
  events: ["actions", "happens", "timeline", "then_events", "interactions"],
  expect: [
    "then",
    "assert",
    "asserts",
    "assertions",
    "expected",
    "outcome",
    "outcomes",
    "should",
    "expectations",
  ],
  recipient: ["user", "subscriber", "to"],
  data: ["payload", "body", "props", "properties", "trigger_data"],
};

const IN_TRIGGER = ["at", "data", "recipient", "actor", "vars", "run", "tenant", "audiences"];
const AT_ROOT = ["events", "expect", "providers", "handlers", "timezone", "name"];

/** The wordings of mistakes in scenarios and of unmet expectations. */
export const SCENARIO_WORDINGS: Wordings<keyof ScenarioProblemParameters> = {
  "not-a-scenario": {
    severity: "error",
    message: ({ found }) =>
      found === "a workflow"
        ? "this file is a workflow, not a scenario"
        : `a scenario is a map, not ${found}`,
    help: ({ found }) =>
      found === "a workflow"
        ? "Give `heed run` this file first, and a scenario of it with `--scenario`. `heed test` takes its scenarios, or their folder."
        : "Write keys, such as `workflow`, `trigger`, `events` and `expect`.",
  },
  "scenario-key": {
    severity: "error",
    message: ({ key }) => `a scenario has no \`${key}\` here`,
    help: ({ key, known }) => {
      const isOf = (...words: readonly string[]) => words.includes(key.toLowerCase());
      const meant = known.find((name) => isOf(...(KEY_WORDS[name] ?? [])));
      if (meant !== undefined) return `Write \`${meant}\` instead.`;
      const isRoot = known.includes("expect");
      if (isRoot && IN_TRIGGER.includes(key))
        return `Write it under \`trigger\`: \`trigger: { ${key}: ... }\`.`;
      if (known.includes("recipient") && AT_ROOT.includes(key))
        return "Write it at the root, beside `trigger`.";
      return didYouMean(key, known) ?? `The keys are ${listed(known)}.`;
    },
  },
  "scenario-value": {
    severity: "error",
    message: ({ key, found, wanted }) => `\`${key}\` is ${VALUES[wanted].is}, not ${found}`,
    help: ({ wanted, write }) => (write === undefined ? VALUES[wanted].help : `Write \`${write}\`.`),
  },
  "too-many-lines": {
    severity: "error",
    message: ({ key, lines, limit }) => `\`${key}\` has ${lines} lines, and at most ${limit} are read`,
    help: () => "Split it into several scenarios.",
  },
  "missing-workflow": {
    severity: "error",
    message: () => "the scenario does not say which workflow runs",
    help: () => "Write `workflow:` with the path of its file, relative to this one.",
  },
  "unknown-moment": {
    severity: "error",
    message: ({ found, isEarly, line }) =>
      line !== undefined
        ? `no colon follows the moment of \`${found}\``
        : isEarly
          ? `\`${found}\` is before the trigger`
          : `\`${found}\` is not a moment`,
    help: ({ isEnd, isEarly, write, line }) =>
      line !== undefined
        ? `Write \`${line}\`.`
        : write !== undefined
          ? `Write \`${write}:\`.`
          : isEarly
            ? "Write a later moment, or an earlier `at` under `trigger`."
            : `Write \`at +5m\`, \`at 2025-01-01T00:05Z\`${isEnd ? ", `at the end`" : ""} or \`after email_1 +10m\`; units are ms, s, m, h, d and w.`,
  },
  "scenario-phrase": {
    severity: "error",
    message: ({ step, rest, table }) =>
      `\`${[step, rest].filter(Boolean).join(" ")}\` is ${TABLES[table].is}`,
    help: ({ step, rest, table, phrases, write, lines }) => {
      if (lines !== undefined)
        return `Write each on a line of its own: ${lines.map((line) => `\`- ${line}\``).join(", ")}.`;
      if (write !== undefined) return `Did you mean \`${write}\`?`;
      const meant = suggestionsFor(rest, phrases).map((phrase) => [step, phrase].filter(Boolean).join(" "));
      return meant.length === 0 ? TABLES[table].help : `Did you mean ${alternatives(meant)}?`;
    },
  },
  "cannot-change": {
    severity: "error",
    message: ({ part }) => `\`${part}\` does not change by itself while time passes`,
    help: ({ part, known }) =>
      didYouMean(part, known) ??
      `Steps write \`data\`: give their replies under \`handlers\`. What can change by itself is ${listed(known)}.`,
  },
  "too-many-messages": {
    severity: "error",
    message: ({ count, limit }) =>
      `the lines are about ${count} messages, each line counted for each of them, and at most ${limit} are followed`,
    help: () => "Write fewer lines, or fewer messages under `providers`.",
  },
  "unknown-step": {
    severity: "error",
    message: ({ ref }) => `the workflow has no step \`${ref}\``,
    help: ({ ref, known }) =>
      (/^\d+(?:ms|[smhdw])$/.test(ref) ? `Write \`at +${ref}\` for a time after the trigger.` : undefined) ??
      didYouMean(ref, known) ??
      didYouMean(ref.replace(/^(?:steps?|refs?|messages?)\./i, ""), known) ??
      (known.length === 0 ? "None of its steps has a `ref`." : `There are ${listed(known)}.`),
  },
  "wrong-step": {
    severity: "error",
    message: ({ ref, detail, part }) => WRONG_STEPS[detail](ref, part)[0],
    help: ({ ref, detail, part }) => WRONG_STEPS[detail](ref, part)[1],
  },
  "unknown-arm": {
    severity: "error",
    message: ({ ref, name }) => `\`${ref}\` has no branch \`${name}\``,
    help: ({ name, known }) =>
      didYouMean(name, known) ??
      (known.length === 0 ? "None of its branches has a name." : `There are ${listed(known)}.`),
  },
  "impossible-delivery": {
    severity: "error",
    message: ({ status, channelType }) => `messages of \`${channelType}\` are never \`${status}\``,
    help: ({ status }) =>
      status === "delivered"
        ? "Write `sent only`, which is as far as they get."
        : "See spec/1-message-statuses.md for the statuses of each channel.",
  },
  "undecidable-step": {
    severity: "error",
    message: ({ step, at, missing }) =>
      `\`${step}\` cannot be decided at ${at}: its conditions read ${listed(missing)}, which the scenario does not provide`,
    help: ({ missing }) => {
      const parts = missing.filter((place) => !place.startsWith("refs."));
      const [part] = parts;
      return part === undefined
        ? "Only steps that have run by then have messages; a condition must ask about a step before its own."
        : `Put \`${part}\` under \`trigger\`, \`null\` where there is nothing.`;
    },
  },
  "expectation-failed": {
    severity: "error",
    message: (parameters) => UNMET[parameters.detail](parameters),
    help: ({ detail }) => UNMET_HELP[detail] ?? EXPLAINED,
  },
  "event-refused": {
    severity: "error",
    message: (parameters) =>
      `\`${parameters.event}\` changes nothing${parameters.at && ` at ${parameters.at}`}: ${REFUSED[parameters.detail](parameters)[0]}`,
    help: (parameters) =>
      `${REFUSED[parameters.detail](parameters)[1]} If this is intended, expect \`${parameters.event} is refused\`.`,
  },
};

/** The maximum number of names in a sentence. */
const MOST = 12;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST).map((name) => `\`${name}\``);
  return `${shown.join(", ")}${names.length > MOST ? ` and ${names.length - MOST} more` : ""}`;
}
