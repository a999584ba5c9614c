import { Later, sheetOf } from "heed-editor/base";
import { html, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { repeat } from "lit-html/directives/repeat.js";
import { Part } from "../base/part.ts";
import type { Lit, LitKind } from "../lit.ts";
import { addEnglish, type Words } from "../words/index.ts";
import type { LadderActs, LadderBody, Shown } from "./body.ts";
import type * as Lights from "./lights/index.ts";
import { type Reading, readLadder } from "./reading.ts";
import { messagesIn, outcomeOf, type Refs, stateOfOutcome } from "./states.ts";
import type { LadderStep } from "./steps.ts";
import { LADDER_STYLES } from "./styles.ts";
import { type LadderActions, ladderTemplate } from "./view.ts";

export type { RefsDetail } from "./body.ts";

/**
 * `<heed-ladder>`: the messages of each step on the ladder of statuses, set by click, drag and keys.
 *
 * `refs-input` follows every movement of a drag, `refs-change` every finished change.
 */
export class HeedLadder extends Part {
  #steps: readonly LadderStep[] = [];
  #refs: Refs = {};
  #lit: Lit | undefined;
  /** Undefined until something is lit. */
  #lights: typeof Lights | undefined;
  readonly #shown: Shown = { active: new Map(), looked: new Map(), dragged: undefined, announcement: "" };
  readonly #acts = new Later<LadderActs, Pick<LadderActions, "look">>(
    async () => (await import("./acts.ts")).actsOn(this.#body),
    {
      look: (ref, place) => {
        if (this.#shown.looked.get(ref) === place) return;
        this.#shown.looked.set(ref, place);
        this.drawSoon();
      },
    },
  );

  constructor() {
    super(LADDER_STYLES, ["steps", "refs", "lit", "readOnly", "compact"]);
  }

  /** The steps, one ladder each. */
  get steps(): readonly LadderStep[] {
    return this.#steps;
  }

  set steps(steps: readonly LadderStep[]) {
    if (steps === this.#steps) return;
    this.#steps = steps ?? [];
    this.drawSoon();
  }

  /** Outcome of each step, as contexts have it. A step that is not in it is not reached yet. */
  get refs(): Refs {
    return this.#refs;
  }

  set refs(refs: Refs | null | undefined) {
    if (refs === this.#refs) return;
    this.#refs = refs ?? {};
    this.drawSoon();
  }

  /** The states that are lit, by ref. */
  get lit(): Lit | undefined {
    return this.#lit;
  }

  set lit(lit: Lit | undefined) {
    if ((lit ?? undefined) === this.#lit) return;
    this.#lit = lit ?? undefined;
    if (this.#lit && this.#lights === undefined) void this.#loadLights();
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
    )}</div><div class="unseen" role="status">${this.#shown.announcement}</div>`;
  }

  /** A ladder is drawn only if something that it shows has changed. */
  #ladder(step: LadderStep, index: number, words: Words): unknown {
    const { ref } = step;
    const { looked: lookedAt, dragged: drag, active } = this.#shown;
    const looked = lookedAt.get(ref);
    const dragged = drag?.ref === ref ? drag.message : undefined;
    const view = { words, isFixed: this.readOnly, isCompact: this.compact, looked, dragged };
    const shown = [step, index, outcomeOf(this.#refs, ref), this.#states(ref), active.get(ref)];
    return guard([...shown, ...Object.values(view)], () =>
      ladderTemplate(this.#reading(step, words), {
        ...view,
        actions: this.#acts.actions,
        id: `ladder-${index}`,
      }),
    );
  }

  /** Of each group of controls one is reached by Tab: the one that has the focus, else the one that is set. */
  protected override drawn(): void {
    this.#acts.prepare();
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

  get #body(): LadderBody {
    return {
      root: this.root,
      shown: this.#shown,
      words: () => this.words,
      wear: (styles) => this.#wear(styles),
      learn: addEnglish,
      refs: () => this.#refs,
      messages: (ref) => messagesIn(outcomeOf(this.#refs, ref)),
      setRefs: (refs) => {
        this.#refs = refs;
        this.draw();
      },
      reading: (ref) => {
        const step = this.#steps.find((each) => each.ref === ref);
        return step && this.#reading(step);
      },
      drawSoon: () => this.drawSoon(),
      tell: (type, detail) => this.tell(type, detail),
    };
  }

  #wear(styles: string): void {
    this.root.adoptedStyleSheets.push(sheetOf(styles));
  }

  async #loadLights(): Promise<void> {
    const lights = await import("./lights/index.ts");
    if (this.#lights) return;
    this.#lights = lights;
    addEnglish(lights.LIGHTS);
    this.#wear(lights.LIGHT_STYLES);
    this.drawSoon();
  }

  /** The states of a step that are lit; undefined until they can be shown. */
  #states(ref: string): ReadonlyMap<string, LitKind> | undefined {
    return this.#lights && this.#lit && Object.hasOwn(this.#lit, ref) ? this.#lit[ref] : undefined;
  }

  #reading(step: LadderStep, words = this.words): Reading {
    const { ref } = step;
    const active = this.#shown.active.get(ref) ?? 0;
    const states = this.#states(ref);
    return readLadder(
      step,
      outcomeOf(this.#refs, ref),
      active,
      words,
      states && ((reading) => (this.#lights as typeof Lights).litOn(reading, states, words, stateOfOutcome)),
    );
  }
}
