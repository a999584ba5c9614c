import { type EventType, eventTypeOf } from "../../messages/index.ts";
import type { RefusedDetail } from "../../problem/index.ts";
import type { DeliveryStatus, EngagementStatus } from "../../status/index.ts";
import type { Ending, NoWaitReason, Plan, StepDecision } from "../../workflow/index.ts";
import { offsetText } from "../run/expectations.ts";
import { reasonOfAll } from "../run/reasons.ts";
import type { Happening, Refused } from "../run/timeline.ts";
import { stepOf } from "../scenario/check-scenario.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** One thing in the course of a simulation, in words. */
export interface WordedHappening {
  /** Since the trigger: `+5m`. Empty where the moment never came. */
  readonly at: string;
  /** The step, or one of its messages; empty of the run itself. */
  readonly who: string;
  readonly what: string;
  /** Why, in one line, where there is anything to say. */
  readonly why?: string;
}

/** Words one thing in the course of a simulation. */
export function wordHappening(happening: Happening, plan: Plan, scenario: Scenario): WordedHappening {
  const at = happening.at === undefined ? "" : offsetText(happening.at, scenario);
  switch (happening.kind) {
    case "decided": {
      const { decision, step: who, traces, type } = happening;
      const [what, more] = decisionWords(decision, type, plan, scenario);
      const why = [more, reasonOfAll(traces)].filter((part) => part !== undefined).join("; ");
      return { at, who, what, ...(why !== "" && { why }) };
    }
    case "message": {
      const { events, step, index } = happening;
      const who = index === 1 && countOf(happening.step, plan, scenario) === 1 ? step : `${step}[${index}]`;
      if (events.length === 0)
        return { at, who, what: "nothing is noticed", why: "the channel does not track it" };
      return { at, who, what: events.map((event) => EVENT_WORDS[event]).join(", ") };
    }
    case "refused": {
      const { event, step, why } = happening;
      return { at, who: step, what: `\`${event}\` is refused`, why: REFUSALS[why.detail](why) };
    }
    case "expired":
      return { at, who: happening.step, what: "expires" };
    case "over":
      return { at, who: "", what: ENDINGS[happening.how] };
  }
}

/** What became of a step, and what its conditions do not tell of why. */
function decisionWords(
  { decision, messages, until, because, result, step }: StepDecision,
  type: string,
  plan: Plan,
  scenario: Scenario,
): readonly [string, string | undefined] {
  if (decision === "halt") return ["halts", undefined];
  if (decision === "skip") return ["skipped", undefined];
  if (typeof decision === "object") return [armWords(decision.branch, step, plan), undefined];
  if (messages !== undefined) {
    if (messages.length === 0) return ["skipped", "no message was made"];
    return [messages.length === 1 ? "sends a message" : `sends ${messages.length} messages`, undefined];
  }
  const waits = until ?? result?.until;
  const added = Object.keys(result?.merge ?? {}).filter((part) => part !== "run");
  const parts = [
    ...(waits === undefined ? [] : [`waits until ${offsetText(Date.parse(waits), scenario)}`]),
    ...(because === undefined ? [] : ["does not wait"]),
    ...(added.length === 0 ? [] : [`adds to ${added.join(" and ")}`]),
    ...(result?.arm === undefined ? [] : [armWords(result.arm, step, plan)]),
    ...(result?.stop ? ["stops the run"] : []),
  ];
  return [
    parts.length === 0 ? (type === "trigger" ? "starts" : "runs") : parts.join(", "),
    because && NO_WAITS[because],
  ];
}

function armWords(arm: number | null, step: number, plan: Plan): string {
  if (arm === null) return "takes no branch";
  const name = plan.steps[step]?.arms?.[arm]?.name;
  return name === undefined ? `takes branch ${arm + 1}` : `takes "${name}"`;
}

/** How many messages a step makes in a scenario. */
function countOf(ref: string, plan: Plan, { providers }: Scenario): number {
  const type = stepOf(plan, ref)?.channel?.type;
  const said = providers.findLast(({ of }) => of === ref) ?? providers.findLast(({ of }) => of === type);
  return said?.deliveries.length ?? 1;
}

const STATUS_WORDS: { readonly [status in DeliveryStatus | EngagementStatus]: string } = {
  queued: "queued",
  delivery_attempted: "attempted",
  not_sent: "not sent",
  sent: "sent",
  delivered: "delivered",
  bounced: "bounced",
  undelivered: "not delivered",
  seen: "seen",
  read: "read",
  interacted: "interacted with",
  link_clicked: "link clicked",
  archived: "archived",
};

const STATUSES = Object.keys(STATUS_WORDS) as readonly (DeliveryStatus | EngagementStatus)[];

export const EVENT_WORDS: { readonly [type: string]: string } = {
  "message.created": "created",
  "message.unseen": "unseen",
  "message.unread": "unread",
  "message.unarchived": "unarchived",
  ...Object.fromEntries(
    STATUSES.map((status): [EventType, string] => [eventTypeOf(status), STATUS_WORDS[status]]),
  ),
};

const REFUSALS: { readonly [detail in RefusedDetail]: (why: Refused) => string } = {
  rejected: ({ rejection }) => rejection?.message ?? "",
  "no-message": () => "it has no message then",
  "fewer-messages": ({ found }) => `it has ${found}`,
  over: () => "the run is over",
  "no-moment": () => "its moment never came",
};

const ENDINGS: { readonly [how in Ending]: string } = {
  completed: "completed",
  halted: "halted at the trigger",
  ended: "ended early",
  cancelled: "cancelled",
};

const NO_WAITS: { readonly [why in NoWaitReason]: string } = {
  passed: "the moment has passed",
  unresolved: "there is no time at its path",
  unreadable: "its settings say no time",
};
