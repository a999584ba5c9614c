import type { Message, Outcome } from "heed/runtime";
import { html, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { repeat } from "lit-html/directives/repeat.js";
import { OncePerFrame, Part } from "../base/part.ts";
import type { Lit, LitKind } from "../lit.ts";
import type { Words } from "../words/index.ts";
import { DragOnRungs } from "./drag.ts";
import { messageAt, messagesWith, messageToggled, newMessage, outcomeWith } from "./edits.ts";
import { type Reading, readLadder } from "./reading.ts";
import { messagesIn, outcomeOf, type Refs } from "./states.ts";
import type { LadderStep, Rung } from "./steps.ts";
import { LADDER_STYLES } from "./styles.ts";
import { type LadderActions, ladderTemplate, type Place } from "./view.ts";

/** A step that changed, and the outcomes of all. */
export interface RefsDetail {
  readonly ref: string;
  readonly outcome: Outcome;
  readonly refs: Refs;
}

/**
 * `<heed-ladder>`: the messages of each step on the ladder of statuses, set by click, drag and keys.
 *
 * `refs-input` follows every movement of a drag, `refs-change` every finished change.
 */
export class HeedLadder extends Part {
  #steps: readonly LadderStep[] = [];
  #refs: Refs = {};
  #lit: Lit | undefined;
  readonly #active = new Map<string, number>();
  readonly #looked = new Map<string, Place>();
  /** The messages that a step had before it was skipped or expired. */
  readonly #before = new Map<string, readonly Message[]>();
  readonly #drag = new DragOnRungs();
  #dragged: { readonly ref: string; readonly message: number } | undefined;
  #announcement = "";
  readonly #told = new OncePerFrame<RefsDetail>((detail) => this.tell("refs-input", detail));
  readonly #actions: LadderActions = {
    press: (ref, message, rung) => this.#press(ref, message, rung),
    setOutcome: (ref, kind) => this.#setOutcome(ref, kind),
    add: (ref) => this.#add(ref),
    remove: (ref, message) => this.#remove(ref, message),
    keys: (event, ref, message, group) => this.#keys(event, ref, message, group),
    outcomeKeys: (event) => this.#outcomeKeys(event),
    grab: (event, ref, message) => this.#grab(event, ref, message),
    look: (ref, place) => {
      if (this.#looked.get(ref) === place) return;
      this.#looked.set(ref, place);
      this.drawSoon();
    },
  };

  constructor() {
    super(LADDER_STYLES, ["steps", "refs", "lit", "readOnly", "compact"]);
  }

  /** The steps, one ladder each. */
  get steps(): readonly LadderStep[] {
    return this.#steps;
  }

  set steps(steps: readonly LadderStep[]) {
    this.#steps = steps ?? [];
    this.drawSoon();
  }

  /** Outcome of each step, as contexts have it. A step that is not in it is not reached yet. */
  get refs(): Refs {
    return this.#refs;
  }

  set refs(refs: Refs | null | undefined) {
    this.#refs = refs ?? {};
    this.drawSoon();
  }

  /** The states that are lit, by ref. */
  get lit(): Lit | undefined {
    return this.#lit;
  }

  set lit(lit: Lit | undefined) {
    this.#lit = lit ?? undefined;
    this.drawSoon();
  }

  get readOnly(): boolean {
    return this.hasAttribute("readonly");
  }

  set readOnly(isReadOnly: boolean) {
    this.toggleAttribute("readonly", isReadOnly);
  }

  /** True if the meanings of the statuses are left out. */
  get compact(): boolean {
    return this.hasAttribute("compact");
  }

  set compact(isCompact: boolean) {
    this.toggleAttribute("compact", isCompact);
  }

  protected template(words: Words): TemplateResult {
    if (this.#steps.length === 0) return html`<p class="blank">${words.noLadders}</p>`;
    const steps = this.#steps.map((step, index) => ({ step, index }));
    return html`<div class="ladders" role="group" aria-label=${words.ladders}>${repeat(
      steps,
      ({ step }) => step.ref,
      ({ step, index }) => this.#ladder(step, index, words),
    )}</div><div class="unseen" role="status">${this.#announcement}</div>`;
  }

  /** A ladder is drawn only if something that it shows has changed. */
  #ladder(step: LadderStep, index: number, words: Words): unknown {
    const { ref } = step;
    const looked = this.#looked.get(ref);
    const dragged = this.#dragged?.ref === ref ? this.#dragged.message : undefined;
    const view = { words, isFixed: this.readOnly, isCompact: this.compact, looked, dragged };
    const shown = [step, index, outcomeOf(this.#refs, ref), this.#states(ref), this.#active.get(ref)];
    return guard([...shown, ...Object.values(view)], () =>
      ladderTemplate(this.#reading(step, words), { ...view, actions: this.#actions, id: `ladder-${index}` }),
    );
  }

  /** Of each group of controls one is reached by Tab: the one that has the focus, else the one that is set. */
  protected override drawn(): void {
    const focused = this.root.activeElement;
    for (const group of this.root.querySelectorAll(".cells")) {
      const cells = [...group.querySelectorAll<HTMLElement>(".cell")];
      const stop =
        cells.find((cell) => cell === focused) ??
        cells.find((cell) => cell.tabIndex === 0 && cell.getAttribute("role") === "checkbox") ??
        cells.find((cell) => cell.getAttribute("aria-checked") === "true") ??
        cells[0];
      for (const cell of cells)
        if ((cell.tabIndex === 0) !== (cell === stop)) cell.tabIndex = cell === stop ? 0 : -1;
    }
  }

  #states(ref: string): ReadonlyMap<string, LitKind> | undefined {
    return this.#lit !== undefined && Object.hasOwn(this.#lit, ref) ? this.#lit[ref] : undefined;
  }

  #reading(step: LadderStep, words = this.words): Reading {
    const { ref } = step;
    return readLadder(step, outcomeOf(this.#refs, ref), this.#active.get(ref) ?? 0, this.#states(ref), words);
  }

  #messages(ref: string): readonly Message[] {
    return messagesIn(outcomeOf(this.#refs, ref));
  }

  /** Shows an outcome, and tells the page: at once, or with the next frame while a message is dragged. */
  #apply(ref: string, outcome: Outcome, isFinal: boolean): void {
    this.#refs = { ...this.#refs, [ref]: outcome };
    this.draw();
    const detail: RefsDetail = { ref, outcome, refs: this.#refs };
    if (!isFinal) {
      this.#told.next(detail);
      return;
    }
    this.#told.cancel();
    this.tell("refs-change", detail);
  }

  #press(ref: string, message: number, rung: Rung): void {
    if (this.#drag.hasJustEnded || rung.never !== undefined) return;
    const { words } = this;
    const messages = this.#messages(ref);
    const one = messages[message] ?? newMessage(ref, messages);
    const next = rung.kind === "delivery" ? messageAt(one, rung) : messageToggled(one, rung.status as never);
    const name = words.statuses[rung.status];
    const isSet = next.engagement_statuses?.some((each) => each === rung.status);
    this.#announcement =
      rung.kind === "delivery" ? words.isAt(name) : isSet ? words.isSet(name) : words.isUnset(name);
    this.#active.set(ref, message);
    this.#looked.set(ref, rung.status);
    this.#apply(ref, messagesWith(messages, message, next), true);
  }

  #setOutcome(ref: string, kind: "messages" | "skipped" | "expired"): void {
    if (this.#drag.hasJustEnded) return;
    const messages = this.#messages(ref);
    if (messages.length > 0) this.#before.set(ref, messages);
    if (kind === "messages") {
      const before = messages.length > 0 ? messages : (this.#before.get(ref) ?? [newMessage(ref, [])]);
      this.#looked.delete(ref);
      this.#apply(ref, before, true);
      return;
    }
    if (kind === "skipped") this.#looked.set(ref, kind);
    this.#apply(ref, kind, true);
  }

  #add(ref: string): void {
    const messages = this.#messages(ref);
    this.#active.set(ref, messages.length);
    this.#apply(ref, [...messages, newMessage(ref, messages)], true);
  }

  #remove(ref: string, message: number): void {
    const left = this.#messages(ref).filter((_, index) => index !== message);
    this.#active.set(ref, 0);
    this.#apply(ref, outcomeWith(left), true);
    this.root.querySelector<HTMLElement>(`[data-ref="${CSS.escape(ref)}"] .add`)?.focus();
  }

  #keys(event: KeyboardEvent, ref: string, message: number, group: "delivery" | "engagement"): void {
    const cells = this.#cells(ref, message, group);
    const at = cells.indexOf(event.target as HTMLElement);
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const sideways = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    let to: HTMLElement | undefined;
    if (step !== undefined) to = cells[at + step];
    else if (event.key === "Home") to = cells[0];
    else if (event.key === "End") to = cells.at(-1);
    else if (sideways !== undefined)
      to = this.#beside(event.target as HTMLElement, ref, message, sideways, group);
    else return;
    event.preventDefault();
    if (to === undefined) return;
    to.focus();
    if (sideways === undefined && group === "delivery" && to.ariaDisabled !== "true") to.click();
    this.drawSoon();
  }

  /** The control of the next message: its delivery status, or the same engagement status. */
  #beside(
    cell: HTMLElement,
    ref: string,
    message: number,
    sideways: number,
    group: "delivery" | "engagement",
  ): HTMLElement | undefined {
    const isMirrored = getComputedStyle(this).direction === "rtl";
    const cells = this.#cells(ref, message + (isMirrored ? -sideways : sideways), group);
    return cells.find((each) =>
      group === "delivery" ? each.ariaChecked === "true" : each.dataset.status === cell.dataset.status,
    );
  }

  #cells(ref: string, message: number, group: "delivery" | "engagement"): readonly HTMLElement[] {
    const ladder = this.root.querySelector(`[data-ref="${CSS.escape(ref)}"]`);
    const role = group === "delivery" ? "radio" : "checkbox";
    return [
      ...(ladder?.querySelectorAll<HTMLElement>(`.cell[role=${role}][data-message="${message}"]`) ?? []),
    ];
  }

  #outcomeKeys(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(event.currentTarget as Element).querySelectorAll("button")];
    const to = buttons[buttons.indexOf(event.target as HTMLButtonElement) + step];
    to?.click();
    to?.focus();
  }

  #grab(event: PointerEvent, ref: string, message: number): void {
    const ladder = this.root.querySelector(`[data-ref="${CSS.escape(ref)}"]`);
    const start = this.#messages(ref);
    const one = start[message];
    const step = this.#steps.find((each) => each.ref === ref);
    if (ladder === null || one === undefined || step === undefined) return;
    const { rungs } = this.#reading(step);
    const outcomeAt = (status: string | undefined): Outcome => {
      const rung = rungs.find((each) => each.status === status);
      if (status === "skipped" && start.length === 1) return "skipped";
      return rung === undefined || rung.never !== undefined
        ? start
        : messagesWith(start, message, messageAt(one, rung));
    };
    this.#active.set(ref, message);
    this.#drag.begin(event, ladder, {
      over: (status) => {
        this.#dragged = { ref, message };
        if (status !== undefined) this.#looked.set(ref, status as Place);
        this.#apply(ref, outcomeAt(status), false);
      },
      drop: (status) => {
        this.#dragged = undefined;
        if (status === "skipped") this.#before.set(ref, start);
        this.#apply(ref, outcomeAt(status), true);
      },
      cancel: () => {
        this.#dragged = undefined;
        this.#apply(ref, start, true);
      },
    });
  }
}
