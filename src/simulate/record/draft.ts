import {
  type Condition,
  isMap,
  type Json,
  type JsonObject,
  memberOf,
  type Path,
  type Trio,
} from "../../condition/index.ts";
import { readValue } from "../../context/index.ts";
import { momentAfter } from "../../time/index.ts";
import { type Plan, readBatch, stepTypeRow, timeIn } from "../../workflow/index.ts";
import { withValueAt } from "../run/value-changes.ts";
import { durationText } from "../scenario/durations.ts";
import { type NominalTimes, nominalTimes } from "./nominal-times.ts";
import { ENDINGS, MESSAGE_WORDS, nameText, stepText } from "./phrases.ts";
import { type RecordedMessage, type RecordedRun, UnfitRun } from "./recorded-run.ts";
import { partsNeeded, pathsOf, pruned, type ReadValue, readBy, ValueBook } from "./values.ts";
import { type Course, timeOf, type Visit } from "./visits.ts";

/** Settings of a draft. */
export interface DraftOptions {
  /** Converts each value that the scenario tells. */
  readonly place: (value: Json) => Json;
  /** Batches collect lines `triggers again`; or they reply under `handlers`, as other steps do. */
  readonly batches: "collect" | "reply";
}

/** A line of `events` and its moment. */
interface Line {
  readonly at: number;
  readonly text: string;
}

/** Writes a run as a scenario, in the form of its file. Throws UnfitRun if the grammar of scenarios has no words for it. */
export function draftOf(
  plan: Plan,
  run: RecordedRun,
  course: Course,
  messages: readonly RecordedMessage[],
  options: DraftOptions,
): JsonObject {
  return new Draft(plan, run, course, messages, options).file();
}

class Draft {
  readonly #plan: Plan;
  readonly #run: RecordedRun;
  readonly #course: Course;
  readonly #options: DraftOptions;
  readonly #times: NominalTimes;
  readonly #paths: readonly Path[];
  readonly #messages: ReadonlyMap<string, RecordedMessage>;
  readonly #lines: Line[] = [];
  readonly #book: ValueBook;
  readonly #expired = new Set<string>();
  #audiences: readonly Json[] | undefined;
  readonly #givenAudiences: Json[] = [];

  constructor(
    plan: Plan,
    run: RecordedRun,
    course: Course,
    messages: readonly RecordedMessage[],
    options: DraftOptions,
  ) {
    this.#plan = plan;
    this.#run = run;
    this.#course = course;
    this.#options = options;
    this.#times = nominalTimes(course.visits);
    this.#paths = pathsOf(plan);
    this.#messages = new Map(messages.map((message) => [message.id, message]));
    this.#book = new ValueBook(plan, (run.actor ?? null) !== null);
  }

  file(): JsonObject {
    const { visits, cancelledAt } = this.#course;
    const providers: { [ref: string]: Json } = {};
    const handlers: { [ref: string]: Json } = {};
    for (const [index, visit] of visits.entries()) {
      const at = this.#times.decided[index] as number;
      this.#read(visit, at);
      const { ref } = visit.step;
      if (visit.messages !== undefined) {
        if (ref !== undefined) providers[ref] = this.#deliveries(visit.messages);
        this.#report(visit);
      }
      const replies = this.#replies(visit, index);
      if (replies.length > 0) {
        if (ref === undefined)
          throw new UnfitRun("a step without a ref replied, and a scenario names steps by their refs");
        handlers[ref] = replies.length === 1 ? (replies[0] as Json) : replies;
      }
      this.#match(visit, at);
      if (visit.result !== undefined) this.#book.write(visit.result);
    }
    if (cancelledAt !== undefined) this.#lines.push({ at: this.#times.of(cancelledAt), text: "cancel" });
    for (const { path, value, at } of this.#book.changes) {
      const text =
        value === undefined
          ? `${path.text} is removed`
          : `${path.text} becomes ${JSON.stringify(this.#options.place(value))}`;
      this.#lines.unshift({ at, text });
    }
    return {
      trigger: this.#trigger(),
      ...(Object.keys(providers).length > 0 && { providers }),
      ...(Object.keys(handlers).length > 0 && { handlers }),
      ...this.#events(),
      expect: this.#expectations(),
    };
  }

  /** Notes the values that the decision on a step has read. */
  #read(visit: Visit, at: number): void {
    const { step, until, because } = visit;
    for (const [trio, trace] of tracesOf(visit)) this.#readTrio(trio, trace, at);
    const { path, length } = step.wait ?? {};
    if (path === undefined || this.#book.valueAt(path) !== undefined) return;
    const read = this.#readLater(path);
    if (read !== undefined) {
      this.#book.read(read, at);
      return;
    }
    const moment =
      until !== undefined && length ? momentAfter(until, { ...length, value: -length.value }) : until;
    const value =
      moment === undefined
        ? because === undefined
          ? undefined
          : MOMENTS[because]
        : new Date(moment).toISOString();
    if (value !== undefined) this.#book.read({ path, value }, at);
  }

  /** A value that a condition of any step has read at a path. */
  #readLater({ text }: Path): ReadValue | undefined {
    const read = this.#course.visits.flatMap(tracesOf).flatMap(([trio, trace]) => readBy(trio, trace));
    return read.find(({ path, value }) => path.text === text && value !== undefined);
  }

  #readTrio(trio: Trio, trace: JsonObject, at: number): void {
    for (const value of readBy(trio, trace)) this.#book.read(value, at);
    const { outcome } = (isMap(trace.step) ? trace.step : {}) as { readonly outcome?: unknown };
    if ("ref" in trio && outcome === "expired" && !this.#expired.has(trio.ref)) {
      this.#expired.add(trio.ref);
      this.#lines.push({ at, text: `${stepText(trio.ref)} expires` });
    }
    const audiences = trio.kind === "audience" ? memberOf(trace.variable, "value") : undefined;
    if (Array.isArray(audiences)) this.#readAudiences(audiences, at);
  }

  #readAudiences(audiences: readonly Json[], at: number): void {
    const before = this.#audiences;
    this.#audiences = audiences;
    if (before === undefined) {
      this.#givenAudiences.push(...audiences);
      return;
    }
    const name = (audience: Json) => nameText(String(this.#options.place(audience)));
    for (const left of before.filter((one) => !audiences.includes(one)))
      this.#lines.push({ at, text: `recipient leaves audience ${name(left)}` });
    for (const joined of audiences.filter((one) => !before.includes(one)))
      this.#lines.push({ at, text: `recipient joins audience ${name(joined)}` });
  }

  /** Deliveries are events of their own, so each message stays queued by itself. */
  #deliveries(ids: readonly string[]): Json {
    if (ids.length === 0) return "no message";
    return ids.length === 1 ? "stays queued" : ids.map(() => "stays queued");
  }

  /** The events of the messages of a step, each at its moment. */
  #report({ step: { ref }, messages = [] }: Visit): void {
    if (ref === undefined) return;
    for (const [index, id] of messages.entries()) {
      const events = [...(this.#messages.get(id)?.events ?? [])]
        .map(({ type, inserted_at, id: event = "" }) => ({
          type,
          at: timeOf(inserted_at, "inserted_at"),
          id: event,
        }))
        .toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
      const created = events.findIndex(({ type }) => type === "message.queued");
      for (const [place, { type, at }] of events.entries()) {
        if (type === "message.created" || place === created) continue;
        const subject = stepText(ref) + (messages.length === 1 ? "" : `[${index + 1}]`);
        const words = MESSAGE_WORDS.get(type);
        if (words === undefined)
          throw new UnfitRun(`a message of it had the event \`${type}\`, for which scenarios have no words`);
        this.#lines.push({ at: this.#times.of(at), text: words.replace("STEP", () => subject) });
      }
    }
  }

  /** The replies of a step that the host carried out. */
  #replies(visit: Visit, index: number): readonly Json[] {
    const { step, result, failed, isTried } = visit;
    const taken = this.#times.taken[index] as number;
    if (stepTypeRow(step.type).effect !== "call") {
      if (failed) throw new UnfitRun("a step that sends failed, and in a scenario such steps never fail");
      return [];
    }
    const waits =
      taken > 0 && timeIn(step.type, step.json) !== "none" ? [`waits ${durationText(taken)}`] : [];
    if (failed || isTried) return [...waits, "fails"];
    if (result === undefined) return waits;
    if (
      step.type === "batch" &&
      this.#options.batches === "collect" &&
      result.joined !== true &&
      result.stop !== true
    ) {
      this.#collect(visit, index);
      return [];
    }
    const { writes } = stepTypeRow(step.type);
    const written = Object.entries({ ...result.replace, ...result.merge }).filter(
      ([part]) => writes === "any" || (writes as readonly string[]).includes(part),
    );
    const merged = pruned(
      Object.fromEntries(written.map(([part]) => [part, this.#writtenBy(result, part)])),
      this.#paths,
      this.#options.place,
    );
    const { arm } = result;
    const name = typeof arm === "number" ? step.arms?.[arm]?.name : undefined;
    const isDefault = arm === undefined || (step.type === "random_cohort" ? arm === 0 : arm === null);
    return [
      ...(Object.keys(merged).length > 0 ? [merged] : []),
      ...(isDefault ? [] : [name === undefined ? "takes no branch" : `takes ${nameText(name)}`]),
      ...(result.stop === true || result.joined === true ? ["stops"] : []),
      ...(waits.length > 0 ? waits : step.type === "batch" ? ["goes on"] : []),
    ];
  }

  #writtenBy({ replace = {}, merge = {} }: NonNullable<Visit["result"]>, part: string): Json {
    return { ...(replace[part] as JsonObject), ...(merge[part] as JsonObject) };
  }

  /** The triggers that a batch collected: the last has the values of all. */
  #collect({ step, result = {}, until, at: real, overAt }: Visit, index: number): void {
    const total = memberOf(result.merge?.run as Json, "total_activities");
    const others = typeof total === "number" ? total - 1 : 0;
    if (others < 1) return;
    if (others > MOST_TRIGGERS)
      throw new UnfitRun(`a batch of it collected ${others} further triggers, which is too many`);
    const start = this.#times.decided[index] as number;
    const end = start + (this.#times.taken[index] as number);
    const isFull = overAt !== undefined && until !== undefined && overAt < until;
    const last = isFull
      ? end
      : readBatch(step.json).isSliding && until !== undefined
        ? end - (until - real)
        : start + 1;
    const { data = {} } = pruned(
      { data: (result.replace?.data ?? {}) as Json },
      this.#paths,
      this.#options.place,
    );
    for (let count = 1; count < others; count++) this.#lines.push({ at: start, text: "triggers again" });
    this.#lines.push({ at: Math.max(start, last), text: `triggers again ${JSON.stringify(data)}` });
  }

  /** The event that a wait took, unless it is of a message of the run. */
  #match({ step, waited }: Visit, decided: number): void {
    if (waited?.matched !== true || step.event === undefined) return;
    const { event } = waited;
    const at = this.#times.of(waited.occurredAt);
    this.#compare(step.event.match, event, decided);
    const { event_type: type, event_key: key } = step.event.event;
    if (type === "message" && this.#messages.has(String(event.message_id))) return;
    const read = this.#paths
      .filter(
        ({ root, segments: [first, second] }) =>
          root === "event" || (first === step.ref && second === "signal_variables"),
      )
      .map(({ root, segments, text }) => ({
        root: "event",
        segments: root === "event" ? segments : segments.slice(2),
        text,
      }))
      .filter(({ segments }) => segments.length > 0);
    const { event: kept = {} } = pruned({ event }, read as readonly Path[], this.#options.place);
    const name = String(key);
    if (type === "recipient") this.#changeRecipient(kept, at);
    else if (type === "audience") {
      const audience = nameText(String(step.event.event.audience_key ?? event.audience_id));
      this.#lines.push({
        at,
        text: `recipient ${event.transition === "exit" ? "leaves" : "joins"} audience ${audience}`,
      });
    } else {
      const fields = type === "integration_source" ? (memberOf(kept, "data") ?? {}) : kept;
      const written = Object.keys(fields as JsonObject).length > 0 ? ` ${JSON.stringify(fields)}` : "";
      this.#lines.push({
        at: Math.max(at, decided),
        text: `event ${/^[^\s"{[]+$/.test(name) ? name : nameText(name)}${written}`,
      });
    }
  }

  /** Notes values that an event was compared with, and no condition has read: those of the event itself have matched. */
  #compare(match: readonly Condition[], event: JsonObject, at: number): void {
    for (const trio of match.flatMap(({ any }) => any.flatMap(({ all }) => all))) {
      if (trio.kind !== "data") continue;
      const [one, other] = [trio.variable, trio.argument].map((operand) =>
        operand?.kind === "path" ? operand.path : undefined,
      );
      const [own, others] = one?.root === "event" ? [one, other] : [other, one];
      if (own?.root !== "event" || others === undefined || this.#book.valueAt(others) !== undefined) continue;
      const value = readValue({ event } as never, own, true) as Json | undefined;
      this.#book.read(this.#readLater(others) ?? { path: others, value }, at);
    }
  }

  #changeRecipient(event: Json, at: number): void {
    const changed = {
      ...(memberOf(event, "recipient") as JsonObject),
      ...(memberOf(event, "properties") as JsonObject),
    };
    const entries = Object.entries(changed).filter(([key]) => /^\w+$/.test(key));
    for (const [key, value] of entries)
      this.#lines.push({ at, text: `recipient.${key} becomes ${JSON.stringify(value)}` });
    if (entries.length === 0) this.#lines.push({ at, text: "recipient.changed becomes true" });
  }

  #trigger(): JsonObject {
    const parts: { [part: string]: Json } = {};
    const { place } = this.#options;
    for (const part of partsNeeded(this.#plan)) parts[part] = part === "audiences" ? [] : {};
    if ((this.#run.actor ?? null) !== null) parts.actor = parts.actor ?? {};
    else if (parts.actor !== undefined) parts.actor = null;
    for (const { path, value } of this.#book.given.toSorted(
      (a, b) => a.path.segments.length - b.path.segments.length,
    )) {
      parts[path.root] = withValueAt(parts[path.root], path.segments, place(value as Json));
    }
    if (this.#givenAudiences.length > 0) parts.audiences = this.#givenAudiences.map(place);
    return { at: new Date(this.#times.decided[0] as number).toISOString(), ...parts };
  }

  #events(): JsonObject {
    const start = this.#times.decided[0] as number;
    const lines = this.#lines.toSorted((one, other) => one.at - other.at);
    if (lines.length === 0) return {};
    return { events: lines.map(({ at, text }) => `at +${durationText(Math.max(0, at - start))}: ${text}`) };
  }

  #expectations(): Json {
    const { visits, ending } = this.#course;
    const lines = visits.flatMap(({ step, decision, messages, waited, failed, result }) => {
      if (step.ref === undefined) return [];
      const name = stepText(step.ref);
      if (decision === "skip") return [`${name} is skipped`];
      if (failed) return [`${name} fails`];
      if (waited !== undefined) return [`${name} ${waited.matched ? "matches" : "times out"}`];
      if (messages !== undefined && messages.length !== 1)
        return [
          messages.length === 0 ? `${name} sends no message` : `${name} sends ${messages.length} messages`,
        ];
      const arm = isMap(decision) ? decision.branch : result?.arm;
      if (arm === undefined || step.arms === undefined) return [result?.skipped ? [] : `${name} runs`].flat();
      const taken = typeof arm === "number" ? step.arms[arm]?.name : undefined;
      if (typeof arm === "number")
        return [taken === undefined ? `${name} runs` : `${name} takes ${nameText(taken)}`];
      return [`${name} takes no branch`];
    });
    return [...lines, ...(ending === undefined ? [] : [ENDINGS[ending] as string])];
  }
}

/** The trios that a decision has evaluated, with their explanations. */
function tracesOf({ step, conditions }: Visit): readonly (readonly [Trio, JsonObject])[] {
  return conditions.flatMap(({ branch, any }) => {
    const arm = step.arms?.findIndex(({ name }, index) => (name ?? index) === branch) ?? -1;
    const condition = branch === undefined ? step.condition : step.arms?.[arm]?.condition;
    return (condition?.any ?? []).flatMap(({ all }, group) =>
      all.flatMap((trio, index): (readonly [Trio, JsonObject])[] => {
        const trios = Array.isArray(any) ? memberOf(any[group], "all") : undefined;
        const trace = Array.isArray(trios) ? trios[index] : undefined;
        return isMap(trace) && trace.result !== "not_evaluated" ? [[trio, trace as JsonObject]] : [];
      }),
    );
  });
}

/** The most further triggers of a batch that a scenario lists. */
const MOST_TRIGGERS = 1000;

/** Values that stand for one from which a wait could not be read, by the reason. */
const MOMENTS: { readonly [because: string]: string } = {
  invalid: "not a time",
  passed: "2000-01-01T00:00:00.000Z",
  "too-long": "9999-01-01T00:00:00.000Z",
};
