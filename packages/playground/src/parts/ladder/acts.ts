import type { Message, Outcome } from "heed/runtime";
import { OncePerFrame } from "../base/once-per-frame.ts";
import { ACTING } from "../words/acting.ts";
import { ACT_STYLES } from "./act-styles.ts";
import type { LadderActs, LadderBody, RefsDetail } from "./body.ts";
import { DragOnRungs } from "./drag.ts";
import { messageAt, messagesWith, newMessage, outcomeWith } from "./edits.ts";
import type { Rung } from "./steps.ts";
import { messageToggled } from "./toggling.ts";
import type { CellGroup, LadderActions, Place } from "./view.ts";

/** The acts of people on the ladders of an element. */
export function actsOn(body: LadderBody): LadderActs {
  body.learn(ACTING);
  body.wear(ACT_STYLES);
  return { actions: new Acts(body).actions };
}

class Acts {
  readonly actions: Omit<LadderActions, "look"> = {
    press: (ref, message, rung) => this.#press(ref, message, rung),
    setOutcome: (ref, kind) => this.#setOutcome(ref, kind),
    add: (ref) => this.#add(ref),
    remove: (ref, message) => this.#remove(ref, message),
    keys: (key, from, place) => this.#keys(key, from, place),
    outcomeKeys: (key, from) => this.#outcomeKeys(key, from),
    grab: (event, ref, message) => this.#grab(event, ref, message),
  };
  readonly #body: LadderBody;
  /** The messages that a step had before it was skipped or expired. */
  readonly #before = new Map<string, readonly Message[]>();
  readonly #drag = new DragOnRungs();
  readonly #told: OncePerFrame<RefsDetail>;

  constructor(body: LadderBody) {
    this.#body = body;
    this.#told = new OncePerFrame((detail) => body.tell("refs-input", detail));
  }

  /** Shows an outcome, and tells the page: at once, or with the next frame while a message is dragged. */
  #apply(ref: string, outcome: Outcome, isFinal: boolean): void {
    const refs = { ...this.#body.refs(), [ref]: outcome };
    this.#body.setRefs(refs);
    const detail: RefsDetail = { ref, outcome, refs };
    if (!isFinal) {
      this.#told.next(detail);
      return;
    }
    this.#told.cancel();
    this.#body.tell("refs-change", detail);
  }

  #press(ref: string, message: number, rung: Rung): void {
    if (this.#drag.hasJustEnded || rung.never !== undefined) return;
    const words = this.#body.words();
    const messages = this.#body.messages(ref);
    const one = messages[message] ?? newMessage(ref, messages);
    const next = rung.kind === "delivery" ? messageAt(one, rung) : messageToggled(one, rung.status as never);
    const name = words.statuses[rung.status];
    const isSet = next.engagement_statuses?.some((each) => each === rung.status);
    this.#body.shown.announcement =
      rung.kind === "delivery" ? words.isAt(name) : isSet ? words.isSet(name) : words.isUnset(name);
    this.#body.shown.active.set(ref, message);
    this.#body.shown.looked.set(ref, rung.status);
    this.#apply(ref, messagesWith(messages, message, next), true);
  }

  #setOutcome(ref: string, kind: "messages" | "skipped" | "expired"): void {
    if (this.#drag.hasJustEnded) return;
    const messages = this.#body.messages(ref);
    if (messages.length > 0) this.#before.set(ref, messages);
    if (kind === "messages") {
      const before = messages.length > 0 ? messages : (this.#before.get(ref) ?? [newMessage(ref, [])]);
      this.#body.shown.looked.delete(ref);
      this.#apply(ref, before, true);
      return;
    }
    if (kind === "skipped") this.#body.shown.looked.set(ref, kind);
    this.#apply(ref, kind, true);
  }

  #add(ref: string): void {
    const messages = this.#body.messages(ref);
    this.#body.shown.active.set(ref, messages.length);
    this.#apply(ref, [...messages, newMessage(ref, messages)], true);
  }

  #remove(ref: string, message: number): void {
    const left = this.#body.messages(ref).filter((_, index) => index !== message);
    this.#body.shown.active.set(ref, 0);
    this.#apply(ref, outcomeWith(left), true);
    this.#body.root.querySelector<HTMLElement>(`[data-ref="${CSS.escape(ref)}"] .add`)?.focus();
  }

  #keys(key: string, from: HTMLElement, place: CellGroup): void {
    const { ref, message, group } = place;
    const cells = this.#cells(ref, message, group);
    const at = cells.indexOf(from);
    const step = { ArrowUp: -1, ArrowDown: 1 }[key];
    const sideways = { ArrowLeft: -1, ArrowRight: 1 }[key];
    let to: HTMLElement | undefined;
    if (step !== undefined) to = cells[at + step];
    else if (sideways !== undefined) to = this.#beside(from, place, sideways);
    else to = cells.at(key === "Home" ? 0 : -1);
    if (to === undefined) return;
    to.focus();
    if (sideways === undefined && group === "delivery" && to.ariaDisabled !== "true") to.click();
    this.#body.drawSoon();
  }

  /** The control of the next message: its delivery status, or the same engagement status. */
  #beside(cell: HTMLElement, { ref, message, group }: CellGroup, sideways: number): HTMLElement | undefined {
    const isMirrored = getComputedStyle(this.#body.root.host).direction === "rtl";
    const cells = this.#cells(ref, message + (isMirrored ? -sideways : sideways), group);
    return cells.find((each) =>
      group === "delivery" ? each.ariaChecked === "true" : each.dataset.status === cell.dataset.status,
    );
  }

  #cells(ref: string, message: number, group: CellGroup["group"]): readonly HTMLElement[] {
    const ladder = this.#body.root.querySelector(`[data-ref="${CSS.escape(ref)}"]`);
    const role = group === "delivery" ? "radio" : "checkbox";
    return [
      ...(ladder?.querySelectorAll<HTMLElement>(`.cell[role=${role}][data-message="${message}"]`) ?? []),
    ];
  }

  #outcomeKeys(key: string, from: HTMLElement): void {
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[key] ?? 0;
    const buttons = [...(from.parentElement?.querySelectorAll("button") ?? [])];
    const to = buttons[buttons.indexOf(from as HTMLButtonElement) + step];
    to?.click();
    to?.focus();
  }

  #grab(event: PointerEvent, ref: string, message: number): void {
    const ladder = this.#body.root.querySelector(`[data-ref="${CSS.escape(ref)}"]`);
    const start = this.#body.messages(ref);
    const one = start[message];
    const rungs = this.#body.reading(ref)?.rungs;
    if (ladder === null || one === undefined || rungs === undefined) return;
    const outcomeAt = (status: string | undefined): Outcome => {
      const rung = rungs.find((each) => each.status === status);
      if (status === "skipped" && start.length === 1) return "skipped";
      return rung === undefined || rung.never !== undefined
        ? start
        : messagesWith(start, message, messageAt(one, rung));
    };
    this.#body.shown.active.set(ref, message);
    this.#drag.begin(event, ladder, {
      over: (status) => {
        this.#body.shown.dragged = { ref, message };
        if (status !== undefined) this.#body.shown.looked.set(ref, status as Place);
        this.#apply(ref, outcomeAt(status), false);
      },
      drop: (status) => {
        this.#body.shown.dragged = undefined;
        if (status === "skipped") this.#before.set(ref, start);
        this.#apply(ref, outcomeAt(status), true);
      },
      cancel: () => {
        this.#body.shown.dragged = undefined;
        this.#apply(ref, start, true);
      },
    });
  }
}
