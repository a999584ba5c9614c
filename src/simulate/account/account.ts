import { brief, counted, visible } from "../../problem/index.ts";
import { EVENT_PREFIX } from "../../workflow/index.ts";
import { offsetText } from "../run/expectations.ts";
import { NO_WAITS } from "../words/timeline.ts";
import { type AnsweredEvent, type AnsweredRun, conditionsIn, mapOf } from "./answered-run.ts";
import { choiceLines } from "./choice-lines.ts";
import { type TextOf, trioText, verdictLine } from "./explanation.ts";
import { type AccountLine, fact, LONGEST, shown, type Words, worded } from "./line.ts";

/** A run that a host keeps, in words. Texts are safe to show: they have no character that is not seen. */
export interface RunAccount {
  /** Such as "run 8f0c of workflow `escalation`, for `kim`". */
  readonly title: string;
  /** Such as " in tenant `acme`"; empty without one. */
  readonly within: string;
  /** The timestamp of the first event; undefined if there is none. */
  readonly started: string | undefined;
  readonly events: readonly EventAccount[];
  readonly ending: {
    /** Such as "+5m"; undefined if the run is not over. */
    readonly when: string | undefined;
    /** Such as "completed", or a sentence that the run is not over. */
    readonly text: string;
  };
}

/** An event of a run, in words. */
export interface EventAccount {
  /** The time since the first event, such as "+5m". */
  readonly when: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /** The ref of its step, as it was answered; empty for the run itself and for steps without one. */
  readonly step: string;
  /** The type of its step; empty for the run itself. */
  readonly type: string;
  /** The name of its step to be shown: its ref, else its type. */
  readonly name: string;
  /** Such as `step_decided`. */
  readonly event: string;
  /** The sentence of what happened, such as "is skipped". */
  readonly what: string;
  /** `bad` for what failed, `held` for a step that does nothing, `good` for a decision to go on, `plain` for all else. */
  readonly tone: "good" | "held" | "bad" | "plain";
  /** Its conditions with their values, or the channels that were asked. */
  readonly below: readonly AccountLine[];
}

/** A line about an event, and what stands below it. */
interface Told {
  readonly what: string;
  readonly below?: readonly AccountLine[];
}

/** Words a run: each event with its time, its step and what happened, and below a decision each of its conditions. */
export function accountOf(run: AnsweredRun): RunAccount {
  const { id, workflow, recipient, tenant, status, events } = run;
  const start = events[0]?.at;
  const when = (at: number) => offsetText(at, { trigger: { at: start ?? 0 } });
  const end = events.findLast(({ data }) => typeof data.ending === "string");
  return {
    title: `run ${shown(id)} of workflow \`${shown(workflow)}\`, for ${referenceText(recipient)}`,
    within: tenant === undefined ? "" : ` in tenant \`${shown(tenant)}\``,
    started: start === undefined ? undefined : new Date(start).toISOString(),
    events: events.map((event) => {
      const { what, below = [] } = toldOf(event);
      const { at, step, type } = event;
      return {
        when: when(at),
        at,
        step,
        type,
        name: visible(brief(step || type, LONGEST)),
        event: event.event,
        what,
        tone: toneOf(event),
        below,
      };
    }),
    ending:
      end === undefined
        ? { when: undefined, text: `The run is not over: it is ${shown(status)}.` }
        : { when: when(end.at), text: worded(ENDINGS, end.data.ending) },
  };
}

function referenceText(recipient: unknown): string {
  const { id, collection } = mapOf(recipient);
  if (typeof id !== "string") return `\`${shown(recipient)}\``;
  return `\`${shown(id)}\`${typeof collection === "string" ? ` of \`${shown(collection)}\`` : ""}`;
}

function toldOf(event: AnsweredEvent): Told {
  const { data } = event;
  const tell = Object.hasOwn(TELLERS, event.event) ? TELLERS[event.event] : undefined;
  if (tell !== undefined) return tell(event);
  const { ending: _, ...rest } = data;
  return { what: shown(event.event) + (Object.keys(rest).length === 0 ? "" : `: ${shown(rest)}`) };
}

const TELLERS: { readonly [event: string]: (event: AnsweredEvent) => Told } = {
  workflow_run_started: () => ({ what: "the run starts" }),
  workflow_version_changed: () => ({ what: "the run goes on in a newer version of its workflow" }),
  workflow_run_cancelled: () => ({ what: "the run is cancelled" }),
  step_decided: decided,
  step_started: () => ({ what: "begins" }),
  message_enqueued: ({ data }) => ({
    what: sent(data),
    below: choiceLines({ explanation: data.chosen }),
  }),
  step_skipped: ({ data }) => {
    const { reason } = mapOf(data.skipped);
    return {
      what: `makes no message${reason === undefined ? "" : `: ${worded(SKIPS, reason)}`}`,
      below: choiceLines(mapOf(data.skipped)),
    };
  },
  step_completed: ({ data }) => ({ what: completed(mapOf(data.result)) }),
  delay_completed: () => ({ what: "is over" }),
  wait_conditions_evaluated: ({ data }) => {
    const when = data.occurred_at === undefined ? "" : ` of ${shown(data.occurred_at)}`;
    return {
      what:
        data.matched === true
          ? `matches an event${when}`
          : `is told of an event${when}, for which its conditions are false`,
      below: [
        ...(data.event === undefined ? [] : [fact(shown(data.event))]),
        ...conditionLines(data, (stored) => trioText(stored, [EVENT_PREFIX])),
      ],
    };
  },
  wait_timed_out: () => ({ what: "times out" }),
  step_attempt_failed: ({ attempt, data }) => ({
    what: `fails${attempt === undefined ? "" : ` on try ${attempt}`}, and is tried again: ${shown(data.error)}`,
  }),
  step_failed: ({ attempt, data }) => ({
    what: `fails${attempt === undefined ? "" : ` on try ${attempt}`}: ${shown(data.error)}`,
  }),
};

function decided({ type, data }: AnsweredEvent): Told {
  return { what: decisionText(type, data, conditionsIn(data)?.at(-1)), below: conditionLines(data) };
}

/** The explanations of conditions; those of another form as they are. */
function conditionLines(data: AnsweredEvent["data"], textOf?: TextOf): readonly AccountLine[] {
  const conditions = conditionsIn(data);
  if (conditions === undefined) return [fact(shown(data.conditions))];
  return conditions.map(({ branch, explanation }): AccountLine => {
    const verdict = verdictLine(explanation, textOf);
    return branch === undefined
      ? verdict
      : { role: "branch", text: `${branchText(branch)}:`, below: [verdict] };
  });
}

function decisionText(
  type: string,
  { decision, because, until }: AnsweredEvent["data"],
  last: NonNullable<ReturnType<typeof conditionsIn>>[number] | undefined,
): string {
  const { branch } = mapOf(decision);
  if (branch === null) return "takes no branch";
  if (branch !== undefined) {
    const named = last?.branch !== undefined && last.explanation.result ? last.branch : undefined;
    return `takes ${branchText(named ?? (typeof branch === "number" ? branch : shown(branch)))}`;
  }
  if (decision === "halt") return "halts the run";
  if (decision === "skip") {
    return `is skipped${because === undefined ? "" : `: ${worded(NO_WAITS, because)}`}`;
  }
  if (decision !== "run") return `is decided: ${shown(decision)}`;
  if (type === "trigger") return "starts";
  return `runs${until === undefined ? "" : `, until ${shown(until)}`}`;
}

function branchText(branch: string | number): string {
  return typeof branch === "number" ? `branch ${branch + 1}` : `branch "${shown(branch)}"`;
}

function sent({ message_ids: ids, channel_type: type }: AnsweredEvent["data"]): string {
  const list = Array.isArray(ids) ? ids : [];
  const by = typeof type === "string" ? ` by ${shown(type)}` : "";
  return `sends ${list.length === 1 ? "a message" : counted(list.length, "message")}${by}: ${brief(list.map(shown).join(", "), LONGEST)}`;
}

/** Words the result of a step that the host carried out. */
function completed({ merge, until, arm, stop, joined, skipped, reason }: AnsweredEvent["data"]): string {
  const why = reason === undefined ? "" : `: ${shown(reason)}`;
  if (skipped === true) return `is skipped${why}`;
  if (joined === true) return `joins a batch that another run has opened, which ends this run${why}`;
  if (stop === true) return `ends the run${why}`;
  const written = Object.keys(mapOf(merge)).map(shown);
  const parts = [
    "is carried out",
    ...(written.length === 0 ? [] : [`writes ${brief(written.join(" and "), LONGEST)}: ${shown(merge)}`]),
    ...(typeof arm === "number" ? [`takes ${branchText(arm)}`] : []),
    ...(arm === null ? ["takes no branch"] : []),
    ...(until === undefined ? [] : [`waits until ${shown(until)}`]),
  ];
  return `${parts.join(", ")}${why}`;
}

/** Words for why a step makes no message, by the reasons of heed-server. */
const SKIPS: Words = {
  "no-channel": "it has no channel that is known",
  "channel-conditions": "the conditions of its channel are false",
  "no-address": "the recipient has nothing that the channel could send to",
  preferences: "the recipient has opted out",
};

const ENDINGS: Words = {
  completed: "completed",
  halted: "halted",
  ended: "ended early",
  failed: "failed",
  cancelled: "cancelled",
};

function toneOf({ event, data }: AnsweredEvent): EventAccount["tone"] {
  if (event === "step_failed" || event === "step_attempt_failed") return "bad";
  if (event === "step_skipped" || data.decision === "skip" || data.decision === "halt") return "held";
  return event === "step_decided" ? "good" : "plain";
}
