/**
 * Enumerates every history of a small workflow to find all of its outcomes: a reference for `outcomesOf`. The two share
 * only the run itself and the fold of events.
 */
import type { Outcome } from "../../src/context/index.ts";
import { applyEvent, EVENT_TYPES, foldEvents, type MessageRecord } from "../../src/messages/index.ts";
import type { ChannelType } from "../../src/status/index.ts";
import {
  advanceRun,
  effectOf,
  fatesOf,
  type HandlerResult,
  type Plan,
  type PlanStep,
  type RunState,
  startRun,
  stepRequirements,
} from "../../src/workflow/index.ts";

/** The messages of each step. */
type Mail = { readonly [ref: string]: readonly MessageRecord[] };

export interface BruteOptions {
  /** The values of `data` at the trigger that are tried. */
  readonly data?: readonly object[];
  /** The triggers that are tried, with all parts of the context; by default those with `data`. */
  readonly triggers?: readonly object[];
  /** The results that are tried for a step that the host carries out, at a moment. */
  readonly results?: (step: PlanStep, now: number) => readonly (HandlerResult | "fails")[];
  /** The parts of the context that are tried, as they may be after each pause; those that are left out stay. */
  readonly changes?: readonly { readonly [part: string]: unknown }[];
  /** The events that are tried for a step that waits for one. */
  readonly events?: readonly object[];
  /** The engagement that is tried; what conditions ask for is enough. */
  readonly engagement: readonly string[];
  readonly unsent?: boolean;
}

/** The fates of every outcome, as texts, sorted. */
export function bruteOutcomes(
  plan: Plan,
  {
    data = [],
    triggers,
    results = () => [{}],
    changes = [{}],
    events = [],
    engagement,
    unsent = false,
  }: BruteOptions,
): readonly string[] {
  const outcomes = new Set<string>();
  const seen = new Set<string>();
  const open = (triggers ?? data.map((given) => ({ data: given }))).map((trigger) => ({
    state: startRun(plan, { ...trigger }).state,
    mail: {} as Mail,
    loaded: {} as { readonly [part: string]: unknown },
    now: Date.parse("2025-01-01T00:00Z"),
  }));
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    const { state, mail, now, loaded } = here;
    const key = JSON.stringify([
      state.parts,
      state.position,
      state.decisions.map((one) => [one.decision, one.messages, one.waited?.event, one.failure]),
      mailKey(mail),
      loaded,
    ]);
    if (seen.has(key)) continue;
    seen.add(key);
    const effect = effectOf(plan, state);
    if (effect.type === "done") outcomes.add(fatesText(plan, state, unsent));
    else if (effect.type === "load") {
      const messages = messagesIn(mail);
      const input = { type: "loaded", now, messages, parts: loaded } as const;
      open.push({ ...here, state: advanceRun(plan, state, input).state });
    } else if (effect.type === "send") {
      const { ref = "", step } = effect;
      // One message per moment is enough, and these workflows have at most two.
      const most = step.channel?.group === undefined ? 1 : 2;
      for (let count = 0; count <= most; count++) {
        const records = Array.from({ length: count }, (_, index) =>
          enqueued(`${ref}[${index}]`, step.channel?.type, now),
        );
        const messages = records.map(({ message }) => message.id as string);
        const sent = advanceRun(plan, state, { type: "sent", messages }).state;
        open.push({ ...here, state: sent, mail: { ...mail, [ref]: records } });
      }
    } else if (effect.type === "call") {
      for (const result of results(effect.step, now)) {
        if (result === "fails") {
          open.push({ ...here, state: advanceRun(plan, state, { type: "failed", reason: "" }).state });
          continue;
        }
        const merged = Object.entries(result.merge ?? {}).flatMap(([part, keys]) =>
          loaded[part] === undefined ? [] : [[part, { ...(loaded[part] as object), ...keys }]],
        );
        open.push({
          ...here,
          state: advanceRun(plan, state, { type: "called", result }).state,
          loaded: { ...loaded, ...Object.fromEntries(merged) },
        });
      }
    } else {
      const asked = new Set(
        plan.steps
          .slice(effect.step.index)
          .flatMap((step) => [step, ...(step.event?.match ?? [])])
          .flatMap((part) => stepRequirements(part).refs),
      );
      let mails: Mail[] = [{}];
      for (const [ref, records] of Object.entries(mail)) {
        let lists: (readonly MessageRecord[])[] = [[]];
        for (const record of records) {
          const after = asked.has(ref) ? reachable(record, engagement) : [record];
          const longer = lists.flatMap((list) => after.map((one) => [...list, one]));
          // Their order makes no difference.
          lists = [...new Map(longer.map((list) => [list.map(stateKey).sort().join("+"), list])).values()];
        }
        mails = mails.flatMap((others) => lists.map((list) => ({ ...others, [ref]: list })));
      }
      const until = Date.parse(effect.until);
      const woken = { state: advanceRun(plan, state, { type: "woken", now: until }).state, now: until };
      const amid = (now + until) / 2;
      for (const changed of mails) {
        for (const change of changes) {
          const parts = { ...loaded, ...change };
          const after = { mail: changed, loaded: parts };
          open.push({ ...woken, ...after });
          if (effect.type !== "wait") continue;
          for (const event of events) {
            const messages = messagesIn(changed);
            const input = { type: "event", event, occurredAt: amid, now: amid, messages, parts } as const;
            const taken = advanceRun(plan, state, input).state;
            if (taken.position.awaits !== "event") open.push({ state: taken, now: amid, ...after });
          }
        }
      }
    }
  }
  return [...outcomes].sort();
}

function messagesIn(mail: Mail): { readonly [ref: string]: Outcome } {
  return Object.fromEntries(
    Object.entries(mail).map(([ref, records]) => [ref, records.map(({ message }) => message)]),
  );
}

/** The fates of the steps of a run as a text; missing messages count if `unsent`. */
export function fatesText(plan: Plan, { decisions }: Pick<RunState, "decisions">, unsent: boolean): string {
  const counted = unsent ? decisions : decisions.map(({ messages: _, ...decision }) => decision);
  return fatesOf(plan, { decisions: counted })
    .map(({ fate, arm }) => (arm === undefined ? fate : `${fate}:${arm}`))
    .join(" ");
}

const known = new Map<string, readonly MessageRecord[]>();

/** Every state of a message that events can bring about, found event by event. */
function reachable(record: MessageRecord, engagement: readonly string[]): readonly MessageRecord[] {
  const key = JSON.stringify([record.message.id, record.channelType, stateKey(record), engagement]);
  let found = known.get(key);
  if (found === undefined) {
    const types = EVENT_TYPES.filter(
      (type) =>
        !/seen|read|interacted|clicked|archived/.test(type) ||
        engagement.includes(type.replace(/^message\.(un(?=seen|read|arch))?/, "")),
    );
    const byState = new Map([[stateKey(record), record]]);
    for (const one of byState.values()) {
      for (const type of types) {
        const id = `${one.events.length}`;
        const changed = applyEvent(one, { id, type, occurred_at: laterThan(one) });
        if (changed.rejected.length > one.rejected.length || byState.has(stateKey(changed))) continue;
        byState.set(stateKey(changed), changed);
      }
    }
    found = [...byState.values()];
    known.set(key, found);
  }
  return found;
}

function enqueued(id: string, channelType: ChannelType | undefined, now: number): MessageRecord {
  const types = ["message.created", "message.queued"] as const;
  return foldEvents(
    types.map((type) => ({ id: type, type, occurred_at: iso(now) })),
    { id, channelType },
  );
}

function laterThan({ events }: MessageRecord): string {
  return iso(Date.parse(events.at(-1)?.occurred_at ?? "") + 1);
}

function stateKey({ message }: MessageRecord): string {
  return `${message.status} ${message.engagement_statuses.join()}`;
}

function mailKey(mail: Mail): string {
  return Object.entries(mail)
    .map(([ref, records]) => `${ref} ${records.map(stateKey).sort().join("+")}`)
    .sort()
    .join();
}

function iso(now: number): string {
  return new Date(now).toISOString();
}
