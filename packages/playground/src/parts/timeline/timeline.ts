import type { Scenario, SimulationResult, TimelineEntry } from "heed/simulate";
import type { Plan } from "heed/workflow";
import { html, type TemplateResult } from "lit-html";
import { OncePerFrame } from "../base/once-per-frame.ts";
import { Part } from "../base/part.ts";
import "../words/add-more.ts";
import type { Words } from "../words/index.ts";
import {
  type EventEdit,
  type EventLine,
  type EventsDetail,
  type EventTimes,
  lineAt,
  lineOf,
  type PaletteEvent,
  paletteOf,
  timeOf,
} from "./events.ts";
import { type Lane, lanesOf, timesOf } from "./lanes.ts";
import { nearestRest, nextOf, type Scale, scaleOf } from "./scale.ts";
import { spanText } from "./span-text.ts";
import { TIMELINE_STYLES } from "./styles.ts";
import { trackPointer } from "./track-pointer.ts";
import { type Carried, type ShownEvent, type TimelineActions, timelineTemplate } from "./view.ts";

/** A moment in milliseconds since 1970-01-01T00:00Z. */
export interface PlayheadDetail {
  readonly at: number;
}

/** Milliseconds that a moment is shown while the run is played. */
const PLAY_STEP = 900;

/** Source of the lines, lanes and places. */
interface Reading {
  /** The words that it is in. */
  readonly words: Words;
  readonly said: ReadonlyMap<TimelineEntry, TimelineEntry["words"]>;
  readonly lanes: readonly Lane[];
  readonly events: readonly ShownEvent[];
  readonly scale: Scale;
  readonly times: EventTimes;
  readonly palette: readonly PaletteEvent[];
  readonly end: number;
}

/**
 * `<heed-timeline>`: a scrubber over a simulated run, with the events of its scenario, which can be dropped, moved and
 * removed by drag and by keys.
 */
export class HeedTimeline extends Part {
  #plan: Plan | undefined;
  #scenario: Scenario | undefined;
  #result: SimulationResult | undefined;
  #playhead: number | undefined;
  #palette: readonly string[] | undefined;
  #reading: Reading | undefined;
  #carried: Carried | undefined;
  #dragged: { readonly index: number; readonly at: number } | undefined;
  #announcement = "";
  #timer: ReturnType<typeof setInterval> | undefined;
  #hasJustDragged = false;
  readonly #told = new OncePerFrame<PlayheadDetail>((detail) => this.tell("playhead-input", detail));
  readonly #actions: TimelineActions = {
    scrub: (event) => this.#scrub(event),
    playheadKeys: (event) => this.#playheadKeys(event),
    play: () => (this.#timer === undefined ? this.#play() : this.#stop()),
    eventKeys: (event, index) => this.#eventKeys(event, index),
    grabEvent: (event, index) => this.#grabEvent(event, index),
    remove: (index) => this.#remove(index),
    pick: (phrase) => this.#pick(phrase),
    grabNew: (event, phrase) => this.#grabNew(event, phrase),
    carriedKeys: (event) => this.#carriedKeys(event),
    letGo: () => this.#carry(undefined),
  };

  constructor() {
    super(TIMELINE_STYLES, ["plan", "scenario", "result", "playhead", "palette", "readOnly"]);
  }

  get plan(): Plan | undefined {
    return this.#plan;
  }

  set plan(plan: Plan | undefined) {
    if ((plan ?? undefined) === this.#plan) return;
    this.#plan = plan ?? undefined;
    this.#readAnew();
  }

  /** The scenario, of which the trigger's moment is the beginning. */
  get scenario(): Scenario | undefined {
    return this.#scenario;
  }

  set scenario(scenario: Scenario | undefined) {
    if ((scenario ?? undefined) === this.#scenario) return;
    this.#scenario = scenario ?? undefined;
    this.#readAnew();
  }

  /** The run of the scenario. */
  get result(): SimulationResult | undefined {
    return this.#result;
  }

  set result(result: SimulationResult | undefined) {
    if ((result ?? undefined) === this.#result) return;
    this.#result = result ?? undefined;
    this.#readAnew();
  }

  /** The moment that is looked at, in milliseconds since 1970-01-01T00:00Z; the end of the run if it was never set. */
  get playhead(): number {
    const { scale, end } = this.#read();
    const [first = end] = scale.stops;
    return Math.min(Math.max(this.#playhead ?? end, first), scale.stops.at(-1) ?? end);
  }

  set playhead(at: number | undefined) {
    if ((at ?? undefined) === this.#playhead) return;
    this.#playhead = at ?? undefined;
    this.drawSoon();
  }

  /** Phrases of events to offer. */
  get palette(): readonly string[] | undefined {
    return this.#palette;
  }

  set palette(palette: readonly string[] | undefined) {
    if ((palette ?? undefined) === this.#palette) return;
    this.#palette = palette ?? undefined;
    this.#readAnew();
  }

  get readOnly(): boolean {
    return this.hasAttribute("readonly");
  }

  set readOnly(isReadOnly: boolean) {
    this.toggleAttribute("readonly", isReadOnly);
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  protected template(words: Words): TemplateResult {
    if (this.#plan === undefined || this.#scenario === undefined)
      return html`<p class="blank">${words.timeline.empty}</p>`;
    const { lanes, events, scale, times, palette, said } = this.#read();
    return timelineTemplate({
      words,
      said,
      scale,
      start: times.start,
      playhead: this.playhead,
      result: this.#result,
      lanes,
      events,
      palette,
      carried: this.#carried,
      dragged: this.#dragged,
      isFixed: this.readOnly,
      isPlaying: this.#timer !== undefined,
      announcement: this.#announcement,
      actions: this.#actions,
    });
  }

  #readAnew(): void {
    this.#reading = undefined;
    this.drawSoon();
  }

  #read(): Reading {
    const { words } = this;
    if (this.#reading?.words !== words) this.#reading = this.#readIn(words);
    return this.#reading;
  }

  #readIn(words: Words): Reading {
    const start = this.#scenario?.trigger.at ?? 0;
    const times = timesOf(start, this.#result);
    const timeline = this.#result?.timeline ?? [];
    const [plan, scenario] = [this.#plan, this.#scenario];
    const say = (entry: TimelineEntry) =>
      plan === undefined || scenario === undefined
        ? entry.words
        : words.timeline.entry(entry, plan, scenario);
    const said = new Map(timeline.map((entry) => [entry, say(entry)]));
    const refusals = timeline.filter((entry) => entry.kind === "refused");
    const events = (this.#scenario?.events ?? []).map((event, index): ShownEvent => {
      const at = timeOf(event, times);
      const { text } = event.what;
      const refusal = refusals.find((entry) => entry.event === text && (entry.at ?? at) === at);
      return { index, phrase: text, at, refusal: refusal && said.get(refusal)?.why };
    });
    const happened = timeline.flatMap(({ at }) => at ?? []);
    const wordsOf = (entry: TimelineEntry) => said.get(entry) ?? entry.words;
    const lanes = plan && this.#result ? lanesOf(plan, this.#result, wordsOf) : [];
    const moments = [start, ...happened, ...events.flatMap(({ at }) => at ?? [])];
    const end = this.#result?.ending?.at ?? Math.max(start, ...happened);
    const palette =
      this.#palette?.map((phrase) => ({ phrase, words: phrase })) ?? (plan ? paletteOf(plan) : []);
    const scale = scaleOf(moments.filter((at) => at >= start));
    return { words, said, lanes, events, scale, times, palette, end };
  }

  /** The moment under a pointer, at rest; undefined above or below the board. */
  #momentUnder(event: PointerEvent, margin = Number.POSITIVE_INFINITY): number | undefined {
    const board = this.root.querySelector(".board")?.getBoundingClientRect();
    const track = this.root.querySelector(".overlay")?.getBoundingClientRect();
    if (board === undefined || track === undefined) return undefined;
    if (event.clientY < board.top - margin || event.clientY > board.bottom + margin) return undefined;
    const isMirrored = getComputedStyle(this).direction === "rtl";
    const inside = isMirrored ? track.right - event.clientX : event.clientX - track.left;
    return nearestRest(this.#read().scale, Math.min(1, Math.max(0, inside / track.width)));
  }

  #setPlayhead(at: number, isFinal: boolean): void {
    this.#playhead = at;
    this.draw();
    if (!isFinal) {
      this.#told.next({ at });
      return;
    }
    this.#told.cancel();
    this.tell("playhead-change", { at } satisfies PlayheadDetail);
  }

  #scrub(event: PointerEvent): void {
    if (event.button !== 0 || this.#carried !== undefined) return;
    if ((event.target as Element).closest(".chip, .tool") !== null) return;
    const first = this.#momentUnder(event);
    if (first === undefined) return;
    event.preventDefault();
    this.#stop();
    this.#setPlayhead(first, false);
    this.root.querySelector<HTMLElement>(".handle")?.focus({ preventScroll: true });
    let last = first;
    trackPointer(event, {
      move: (next) => {
        last = this.#momentUnder(next) ?? last;
        if (last !== this.#playhead) this.#setPlayhead(last, false);
      },
      end: () => this.#setPlayhead(last, true),
    });
  }

  #playheadKeys(event: KeyboardEvent): void {
    const { scale } = this.#read();
    const to = momentByKey(event, this.playhead, scale, getComputedStyle(this).direction === "rtl");
    if (to === undefined) return;
    event.preventDefault();
    this.#stop();
    if (to !== this.playhead) this.#setPlayhead(to, true);
  }

  #play(): void {
    const { stops } = this.#read().scale;
    const last = stops.at(-2) ?? this.playhead;
    if (this.playhead >= last) this.#setPlayhead(stops[0] ?? last, true);
    this.#timer = setInterval(() => {
      const next = nextOf(this.#read().scale.stops, this.playhead, 1);
      if (next <= last) this.#setPlayhead(next, true);
      if (next >= last) this.#stop();
    }, PLAY_STEP);
    this.drawSoon();
  }

  #stop(): void {
    if (this.#timer === undefined) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.drawSoon();
  }

  #edit(edit: EventEdit): void {
    const { times } = this.#read();
    const lines: EventLine[] = (this.#scenario?.events ?? []).map((event) => lineOf(event, times));
    const events =
      edit.type === "add"
        ? [...lines, edit.line]
        : edit.type === "move"
          ? lines.with(edit.index, edit.line)
          : lines.toSpliced(edit.index, 1);
    this.tell("events-change", { edit, events } satisfies EventsDetail);
  }

  #move(index: number, at: number): void {
    const event = this.#scenario?.events[index];
    const { times } = this.#read();
    if (event === undefined || timeOf(event, times) === at) return;
    this.#announcement = this.words.timeline.event(event.what.text, `+${spanText(at - times.start)}`);
    this.#edit({ type: "move", index, line: lineOf(event, times, at) });
    this.drawSoon();
  }

  #remove(index: number): void {
    const chips = [...this.root.querySelectorAll<HTMLElement>("[data-event]")];
    const at = chips.findIndex(({ dataset }) => dataset.event === String(index));
    (chips[at + 1] ?? chips[at - 1] ?? this.root.querySelector<HTMLElement>(".handle"))?.focus();
    this.#announcement = this.words.timeline.removed;
    this.#edit({ type: "remove", index });
  }

  #eventKeys(event: KeyboardEvent, index: number): void {
    if (this.readOnly) return;
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      this.#remove(index);
      return;
    }
    const at = this.#read().events[index]?.at;
    if (at === undefined) return;
    const to = momentByKey(event, at, this.#read().scale, getComputedStyle(this).direction === "rtl");
    if (to === undefined) return;
    event.preventDefault();
    this.#move(index, to);
  }

  #grabEvent(event: PointerEvent, index: number): void {
    if (event.button !== 0 || this.readOnly) return;
    let at: number | undefined;
    trackPointer(event, {
      move: (next) => {
        at = this.#momentUnder(next) ?? at;
        if (at === undefined || at === this.#dragged?.at) return;
        this.#dragged = { index, at };
        this.draw();
      },
      end: (isDropped) => {
        this.#dragged = undefined;
        if (isDropped && at !== undefined) this.#move(index, at);
        this.drawSoon();
      },
    });
  }

  #grabNew(event: PointerEvent, phrase: string): void {
    if (event.button !== 0) return;
    trackPointer(event, {
      move: (next) => {
        this.#hasJustDragged = true;
        const at = this.#momentUnder(next, 24);
        if (this.#carried?.by === "pointer" && at === this.#carried.at) return;
        this.#carry({ phrase, at, by: "pointer" });
      },
      end: (isDropped) => {
        // A click follows where the pointer is still on the event that it took.
        setTimeout(() => {
          this.#hasJustDragged = false;
        });
        const at = this.#carried?.at;
        this.#carry(undefined);
        if (isDropped && at !== undefined) this.#add(phrase, at);
      },
    });
  }

  /** Takes an event by a click or a key; it is then placed by keys. */
  #pick(phrase: string): void {
    if (this.#hasJustDragged) return;
    this.#announcement = this.words.timeline.carrying;
    this.#carry({ phrase, at: this.playhead, by: "keys" });
    this.root.querySelector<HTMLElement>("[data-carried]")?.focus();
  }

  #carriedKeys(event: KeyboardEvent): void {
    const { phrase, at } = this.#carried ?? {};
    if (phrase === undefined || at === undefined) return;
    if (event.key === "Enter" || event.key === " " || event.key === "Escape") {
      event.preventDefault();
      const isDropped = event.key !== "Escape";
      this.#carry(undefined);
      this.root.querySelector<HTMLElement>(`[data-phrase="${CSS.escape(phrase)}"]`)?.focus();
      if (isDropped) this.#add(phrase, at);
      return;
    }
    const to = momentByKey(event, at, this.#read().scale, getComputedStyle(this).direction === "rtl");
    if (to === undefined) return;
    event.preventDefault();
    this.#carry({ phrase, at: to, by: "keys" });
  }

  #carry(carried: Carried | undefined): void {
    if (carried === undefined && this.#carried === undefined) return;
    this.#carried = carried;
    this.draw();
  }

  #add(phrase: string, at: number): void {
    const { times } = this.#read();
    this.#announcement = this.words.timeline.event(phrase, `+${spanText(at - times.start)}`);
    this.#edit({ type: "add", line: lineAt(phrase, times, at) });
    this.drawSoon();
  }
}

/** The moment to which a key leads: arrows to the next rest, with Page to the next at which something happens. */
function momentByKey(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  at: number,
  { stops, rests }: Scale,
  isMirrored: boolean,
): number | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const forward = isMirrored ? "ArrowLeft" : "ArrowRight";
  const back = isMirrored ? "ArrowRight" : "ArrowLeft";
  switch (key) {
    case forward:
    case "ArrowUp":
      return nextOf(rests, at, 1);
    case back:
    case "ArrowDown":
      return nextOf(rests, at, -1);
    case "PageUp":
      return nextOf(stops, at, 1);
    case "PageDown":
      return nextOf(stops, at, -1);
    case "Home":
      return stops[0];
    case "End":
      return stops.at(-1);
    default:
      return undefined;
  }
}
