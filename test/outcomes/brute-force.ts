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
  /** The events that are tried for a step that waits for one, beside those of the run's own messages and recipient. */
  readonly events?: readonly object[];
  /** The moments at which the workflow is triggered; 2025-01-01T00:00Z by default. */
  readonly starts?: readonly number[];
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
    starts = [Date.parse("2025-01-01T00:00Z")],
    engagement,
    unsent = false,
  }: BruteOptions,
): readonly string[] {
  const outcomes = new Set<string>();
  const seen = new Set<string>();
  const isHeld = plan.steps.some(({ json }) => "send_windows" in (json as object));
  const open = (triggers ?? data.map((given) => ({ data: given }))).flatMap((trigger) =>
    starts.map((now) => ({
      state: startRun(plan, { ...trigger }).state,
      mail: {} as Mail,
      releases: {} as { readonly [ref: string]: number },
      loaded: {} as { readonly [part: string]: unknown },
      now,
    })),
  );
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    const { state, mail, releases, now, loaded } = here;
    const key = JSON.stringify([
      state.parts,
      state.position,
      state.decisions.map((one) => [one.decision, one.messages, one.waited?.event, one.failure]),
      mailKey(mail),
      loaded,
      isHeld && [now, releases],
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
        const release = firstOpening(step, now, effect.timezone);
        const held = { ...releases, [ref]: release };
        open.push({ ...here, state: sent, mail: { ...mail, [ref]: records }, releases: held });
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
      const until = Date.parse(effect.until);
      const awaited = effect.type === "wait" ? messageEventOf(effect.step) : undefined;
      let mails: (readonly [text: string, Mail])[] = [["", {}]];
      for (const [ref, records] of Object.entries(mail)) {
        const isSent = (releases[ref] ?? now) < until;
        const isAsked = asked.has(ref) || awaited?.isOf(ref) === true;
        // An event that the run waits for ends the wait; it is tried below.
        const without = awaited?.isOf(ref) ? awaited.type : undefined;
        const lists = isAsked
          ? listsAfter(records, engagement, isSent, without)
          : [[textOf(records), records] as const];
        mails = mails.flatMap(([before, others]) =>
          lists.map(([text, list]) => [`${before} ${ref} ${text}`, { ...others, [ref]: list }] as const),
        );
      }
      const woken = { state: advanceRun(plan, state, { type: "woken", now: until }).state, now: until };
      const opened = Object.values(releases).filter((release) => release < until);
      const amid = (Math.max(now, ...opened) + until) / 2;
      const { parts: wokenParts, position, decisions } = woken.state;
      const wokenKey = JSON.stringify([wokenParts, position, decisions, isHeld && [until, releases]]);
      for (const [text, changed] of mails) {
        for (const change of changes) {
          const parts = { ...loaded, ...change };
          const after = { mail: changed, loaded: parts, releases };
          const taking = (event: object, mailThen: Mail) => {
            const messages = messagesIn(mailThen);
            const input = { type: "event", event, occurredAt: amid, now: amid, messages, parts } as const;
            const taken = advanceRun(plan, state, input).state;
            return taken.position.awaits === "event"
              ? []
              : [{ ...after, state: taken, now: amid, mail: mailThen }];
          };
          if (effect.type !== "wait") {
            const key = `${wokenKey} ${text} ${JSON.stringify(parts)}`;
            if (!seen.has(key)) open.push({ ...woken, ...after });
            seen.add(key);
            continue;
          }
          for (const event of events) open.push(...taking(event, changed));
          for (const [ref, records] of Object.entries(changed)) {
            if (awaited === undefined || !awaited.isOf(ref)) continue;
            for (const [index, record] of records.entries()) {
              if (/sent|delivered/.test(awaited.type) && (releases[ref] ?? now) >= until) continue;
              const next = applyEvent(record, {
                id: "own",
                type: awaited.type,
                occurred_at: laterThan(record),
              });
              if (next.rejected.length > record.rejected.length) continue;
              const mailThen = { ...changed, [ref]: records.with(index, next) };
              open.push(...taking({ event_type: awaited.type, step_ref: ref }, mailThen));
            }
          }
          const before = { ...state.parts, ...loaded };
          const own = changeEvents(effect.step, before, { ...before, ...change });
          const claims = own.flatMap((event) => taking(event, changed));
          open.push(...(claims.length > 0 ? claims : [{ ...woken, ...after }]));
        }
      }
    }
  }
  return [...outcomes].sort();
}

/** The type of the event of the workflow's own messages for which a step waits, and the steps that it may be of. */
function messageEventOf({ json }: PlanStep) {
  const { event, match_conditions: match } = (json as unknown as Waiting).settings;
  if (event?.event_type !== "message") return undefined;
  const refs = match?.flatMap(({ conditions }) => conditions).map(({ argument }) => argument) ?? [];
  const type = `message.${event.event_key}` as (typeof EVENT_TYPES)[number];
  return { type, isOf: (ref: string) => refs.every((one) => one === ref) };
}

/** The settings of a wait; match conditions are about the step of a message, where it waits for one. */
interface Waiting {
  readonly settings: {
    readonly event?: {
      readonly event_type: string;
      readonly event_key?: string;
      readonly audience_key?: string;
    };
    readonly match_conditions?: readonly { readonly conditions: readonly { readonly argument: string }[] }[];
  };
}

type Parts = { readonly [part: string]: unknown };

/** The event that a change of the recipient, or of its audiences, is for a step that waits for such. */
function changeEvents({ json }: PlanStep, before: Parts, after: Parts): readonly object[] {
  const { event } = (json as unknown as Waiting).settings;
  if (event?.event_type === "recipient") {
    const isSame = JSON.stringify(before.recipient) === JSON.stringify(after.recipient);
    return isSame ? [] : [{ event_type: "updated", properties: after.recipient }];
  }
  if (event?.event_type !== "audience") return [];
  const isIn = (parts: Parts) =>
    Array.isArray(parts.audiences) && parts.audiences.includes(event.audience_key);
  const isChange = isIn(before) !== isIn(after) && isIn(after) === (event.event_key === "enter");
  return isChange ? [{ audience_id: event.audience_key, transition: event.event_key }] : [];
}

/** The first quarter of an hour from a moment on at which a step's windows are open, by the clock of `Etc/GMT±n`. */
function firstOpening({ json }: PlanStep, now: number, timezone = ""): number {
  const windows = (json as { readonly send_windows?: readonly Window[] }).send_windows;
  if (windows === undefined) return now;
  const shift = -Number(/GMT([+-]\d+)/.exec(timezone)?.[1] ?? 0) * 3_600_000;
  for (let moment = now; moment < now + 8 * 86_400_000; moment += 900_000) {
    const local = new Date(moment + shift);
    // Days go from Monday on.
    const window = windows[(local.getUTCDay() + 6) % 7];
    const time = local.toISOString().slice(11, 19);
    if (window?.type === "send" && time >= (window.from ?? "") && time < (window.until ?? "24"))
      return moment;
  }
  return Number.POSITIVE_INFINITY;
}

interface Window {
  readonly type: string;
  readonly from?: string;
  readonly until?: string;
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

/** Channels whose messages have no links that are tracked. */
const NEVER_CLICKED: readonly unknown[] = ["push", "http"];

type Lists = readonly (readonly [text: string, readonly MessageRecord[]])[];

const knownLists = new Map<string, Lists>();

/** Returns the possible states of a step's messages after a pause; their order makes no difference. */
function listsAfter(
  records: readonly MessageRecord[],
  engagement: readonly string[],
  isSent: boolean,
  without: string | undefined,
): Lists {
  const ids = records.map(({ message, channelType }) => `${message.id} ${channelType}`);
  const key = JSON.stringify([ids, textOf(records), engagement, isSent, without]);
  let lists = knownLists.get(key);
  if (lists === undefined) {
    let longer: (readonly MessageRecord[])[] = [[]];
    for (const record of records) {
      const after = reachable(record, engagement, isSent, without);
      longer = longer.flatMap((list) => after.map((one) => [...list, one]));
      longer = [...new Map(longer.map((list) => [textOf(list), list])).values()];
    }
    lists = longer.map((list) => [textOf(list), list]);
    knownLists.set(key, lists);
  }
  return lists;
}

function textOf(records: readonly MessageRecord[]): string {
  return records.map(stateKey).sort().join("+");
}

const known = new Map<string, readonly MessageRecord[]>();

/** Every state of a message that events can bring about, found event by event. */
function reachable(
  record: MessageRecord,
  engagement: readonly string[],
  isSent: boolean,
  without: string | undefined,
): readonly MessageRecord[] {
  const { message, channelType } = record;
  const key = JSON.stringify([message.id, channelType, stateKey(record), engagement, isSent, without]);
  let found = known.get(key);
  if (found === undefined) {
    const types = EVENT_TYPES.filter(
      (type) =>
        type !== without &&
        !(type === "message.link_clicked" && NEVER_CLICKED.includes(channelType)) &&
        (/seen|read|interacted|clicked|archived/.test(type)
          ? engagement.includes(type.replace(/^message\.(un(?=seen|read|arch))?/, ""))
          : isSent),
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
    .map(([ref, records]) => `${ref} ${textOf(records)}`)
    .sort()
    .join();
}

function iso(now: number): string {
  return new Date(now).toISOString();
}
