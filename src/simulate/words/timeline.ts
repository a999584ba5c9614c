import type { RefusedDetail } from "../../problem/index.ts";
import {
  type Ending,
  type NoWaitReason,
  type Plan,
  type StepDecision,
  stepTypeRow,
} from "../../workflow/index.ts";
import { offsetText } from "../run/expectations.ts";
import { reasonOfLast } from "../run/reasons.ts";
import type { EntryWords, RefusedReason, UnwordedEntry } from "../run/timeline.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { stepByRef } from "../steps.ts";
import { EVENT_WORDS } from "./events.ts";

/** Words a timeline entry. */
export function entryWords(entry: UnwordedEntry, plan: Plan, scenario: Scenario): EntryWords {
  const at = entry.at === undefined ? "" : offsetText(entry.at, scenario);
  switch (entry.kind) {
    case "decided": {
      const { decision, step: who, traces, type } = entry;
      const [what, more] = decisionWords(decision, type, plan, scenario);
      const why = [more, reasonOfLast(traces)].filter((part) => part !== undefined).join("; ");
      return { at, who, what, ...(why !== "" && { why }) };
    }
    case "message": {
      const { events, step, index } = entry;
      const who = index === 1 && messageCount(step, plan, scenario) === 1 ? step : `${step}[${index}]`;
      if (events.length === 0)
        return { at, who, what: "nothing is noticed", why: "the channel does not track it" };
      return { at, who, what: events.map((event) => EVENT_WORDS[event]).join(", ") };
    }
    case "refused": {
      const { event, step, why } = entry;
      return { at, who: step, what: `\`${event}\` is refused`, why: REFUSED_REASONS[why.detail](why) };
    }
    case "changed":
      return { at, who: entry.what, what: entry.event };
    case "held": {
      const { step: who, until } = entry;
      if (until === undefined) return { at, who, what: "is held back", why: "its send windows never open" };
      return { at, who, what: `is held back until ${offsetText(until, scenario)}`, why: "its send windows" };
    }
    case "waited": {
      const { matched, goesOn } = entry.waited;
      return {
        at,
        who: entry.step,
        what: `${matched ? "matches" : "times out"}${goesOn ? "" : ", and halts"}`,
      };
    }
    case "joined":
      return { at, who: entry.step, what: `collects another: ${entry.items} by now` };
    case "expired":
      return { at, who: entry.step, what: "expires" };
    case "over":
      return { at, who: "", what: ENDINGS[entry.how] };
  }
}

/** Words a decision and its result, and the reason if the step's conditions do not give it. */
function decisionWords(
  { decision, messages, until, because, result, step, failure }: StepDecision,
  type: string,
  plan: Plan,
  scenario: Scenario,
): readonly [string, string | undefined] {
  if (decision === "halt") return ["halts", undefined];
  if (decision === "skip") return ["skipped", because && NO_WAITS[because]];
  if (failure !== undefined) return ["fails", undefined];
  if (typeof decision === "object") return [armWords(decision.branch, step, plan), undefined];
  if (messages !== undefined) {
    if (messages.length === 0) return ["skipped", "no message was made"];
    return [messages.length === 1 ? "sends a message" : `sends ${messages.length} messages`, undefined];
  }
  // The window of a throttle says for how long it counts; the run does not wait.
  const waits = stepTypeRow(type).time === "none" ? result?.until : (until ?? result?.until);
  const written = Object.keys(result?.merge ?? {}).filter((part) => part !== "run");
  const parts = [
    ...(waits === undefined ? [] : [`waits until ${offsetText(Date.parse(waits), scenario)}`]),
    ...(written.length === 0 ? [] : [`writes to ${written.join(" and ")}`]),
    ...(result?.arm === undefined ? [] : [armWords(result.arm, step, plan)]),
    ...(result?.stop ? ["stops the run"] : []),
  ];
  return [parts.length === 0 ? (type === "trigger" ? "starts" : "runs") : parts.join(", "), undefined];
}

function armWords(arm: number | null, step: number, plan: Plan): string {
  if (arm === null) return "takes no branch";
  const name = plan.steps[step]?.arms?.[arm]?.name;
  return name === undefined ? `takes branch ${arm + 1}` : `takes "${name}"`;
}

/** Number of messages that a step makes in a scenario. */
function messageCount(ref: string, plan: Plan, { providers }: Scenario): number {
  const type = stepByRef(plan, ref)?.channel?.type;
  const provider = providers.findLast(({ of }) => of === ref) ?? providers.findLast(({ of }) => of === type);
  return provider?.deliveries.length ?? 1;
}

const REFUSED_REASONS: { readonly [detail in RefusedDetail]: (why: RefusedReason) => string } = {
  rejected: ({ rejection }) => rejection?.message ?? "",
  "no-message": () => "the step has no message yet",
  "fewer-messages": ({ found }) => `the step has ${found}`,
  "never-clicked": () => "no link in its messages is tracked",
  "not-awaited": () => "no step waits for it, or its conditions are false",
  "no-batch": () => "no batch is open",
  over: () => "the run is over",
  "no-moment": () => "its moment never came",
};

const ENDINGS: { readonly [how in Ending]: string } = {
  completed: "completed",
  halted: "halted",
  ended: "ended early",
  failed: "failed",
  cancelled: "cancelled",
};

/** Why a step is skipped instead of waiting. */
export const NO_WAITS: { readonly [why in NoWaitReason]: string } = {
  missing: "nothing stands at its path",
  invalid: "the value at its path is not a time",
  passed: "the moment has passed",
  "too-long": "the moment is later than the platform allows",
  unreadable: "its settings give no time",
};
