import type { Context, StoredInput } from "heed/runtime";
import { html, type TemplateResult } from "lit-html";
import { Part } from "../base/part.ts";
import type { StateKey } from "../ladder/states.ts";
import type { LadderStep } from "../ladder/steps.ts";
import "../words/add-more.ts";
import type { Words } from "../words/index.ts";
import type { Comparison, RefDifference } from "./questions.ts";
import type { Relation } from "./relation.ts";
import { COMPARISON_STYLES } from "./styles.ts";
import { type ComparisonActions, comparisonTemplate, type Witness } from "./view.ts";

/** Relation of the second condition to the first; `wrong` if one of them is no condition. */
export interface ComparisonDetail {
  readonly relation: Relation | "wrong";
}

/** A context in which only one of the conditions holds. */
export interface WitnessDetail {
  readonly context: Context;
  readonly holds: "first" | "second";
}

/** Answers computed so far. */
interface Found {
  readonly texts?: readonly [string | undefined, string | undefined];
  readonly relation?: Relation | "wrong";
  readonly comparison?: Comparison;
  readonly differences: readonly RefDifference[];
  readonly left: number;
}

const NOTHING: Found = { differences: [], left: 0 };

/**
 * `<heed-comparison>`: two conditions side by side, what the second is to the first, and the states of each step in which
 * they differ.
 */
export class HeedComparison extends Part {
  #first: StoredInput | undefined;
  #second: StoredInput | undefined;
  #names: readonly [string, string] | undefined;
  #steps: readonly LadderStep[] = [];
  #expiry = true;
  #budget: number | undefined;
  #found: Found = NOTHING;
  #witness: Witness | undefined;
  #looked: ReadonlyMap<string, StateKey> = new Map();
  /** Counts the computations, so that one that is out of date stops. */
  #turn = 0;
  #isDue = false;
  readonly #actions: ComparisonActions = {
    show: (witness) => {
      this.#witness = witness;
      this.drawSoon();
      this.tell("witness-choose", witness satisfies WitnessDetail);
    },
    look: (ref, state) => {
      this.#looked = new Map([...this.#looked, [ref, state]]);
      this.drawSoon();
    },
  };

  constructor() {
    super(COMPARISON_STYLES, ["first", "second", "names", "steps", "expiry", "budget"]);
  }

  /** Stored conditions; null is always true. */
  get first(): StoredInput | undefined {
    return this.#first;
  }

  set first(conditions: StoredInput | undefined) {
    if (conditions === this.#first) return;
    this.#first = conditions;
    this.#computeSoon();
  }

  /** Stored conditions, which are compared with the first. */
  get second(): StoredInput | undefined {
    return this.#second;
  }

  set second(conditions: StoredInput | undefined) {
    if (conditions === this.#second) return;
    this.#second = conditions;
    this.#computeSoon();
  }

  /** The titles of the two. */
  get names(): readonly [string, string] {
    return this.#names ?? this.words.comparison.names;
  }

  set names(names: readonly [string, string] | undefined) {
    if ((names ?? undefined) === this.#names) return;
    this.#names = names ?? undefined;
    this.drawSoon();
  }

  /** The steps that the conditions can ask about. */
  get steps(): readonly LadderStep[] {
    return this.#steps;
  }

  set steps(steps: readonly LadderStep[]) {
    if (steps === this.#steps) return;
    this.#steps = steps ?? [];
    this.#computeSoon();
  }

  /** True if messages can be past their retention window. */
  get expiry(): boolean {
    return this.#expiry;
  }

  set expiry(expiry: boolean) {
    if (expiry === this.#expiry) return;
    this.#expiry = expiry ?? true;
    this.#computeSoon();
  }

  /** The budget of each question, as `heed/analyse` counts it. */
  get budget(): number | undefined {
    return this.#budget;
  }

  set budget(budget: number | undefined) {
    if ((budget ?? undefined) === this.#budget) return;
    this.#budget = budget ?? undefined;
    this.#computeSoon();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#computeSoon();
  }

  disconnectedCallback(): void {
    this.#turn++;
  }

  protected template(words: Words): TemplateResult {
    if (this.#first === undefined || this.#second === undefined)
      return html`<p class="blank">${words.comparison.empty}</p>`;
    const { texts, relation, comparison, differences, left } = this.#found;
    return comparisonTemplate({
      words,
      labels: this.labels,
      actions: this.#actions,
      names: this.names,
      texts,
      relation,
      comparison,
      differences,
      left,
      witness: this.#witness,
      looked: this.#looked,
    });
  }

  #computeSoon(): void {
    this.#found = NOTHING;
    this.#witness = undefined;
    this.#looked = new Map();
    this.#turn++;
    this.drawSoon();
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (this.isConnected) void this.#compute(this.#turn);
    });
  }

  async #compute(turn: number): Promise<void> {
    const [first, second] = [this.#first, this.#second];
    if (first === undefined || second === undefined) return;
    const { compare, differenceAt, inWords, relationByStates, stepsAsked } = await import("./compute.ts");
    const isOver = () => turn !== this.#turn;
    if (isOver()) return;
    const texts = [inWords(first), inWords(second)] as const;
    if (texts.includes(undefined)) {
      this.#take({ ...NOTHING, texts, relation: "wrong" });
      this.tell("comparison", { relation: "wrong" } satisfies ComparisonDetail);
      return;
    }
    this.#take({ ...NOTHING, texts });
    await pause();
    if (isOver()) return;
    const options = { steps: this.#steps, expiry: this.#expiry, budget: this.#budget };
    const comparison = compare(first, second, options);
    const asked = comparison.relation === "same" ? [] : stepsAsked([first, second], this.#steps);
    const { relation } = comparison;
    this.#take({ texts, relation, comparison, differences: [], left: asked.length });
    this.tell("comparison", { relation } satisfies ComparisonDetail);
    for (const [index, step] of asked.entries()) {
      const difference = await differenceAt(step, first, second, options, pause);
      if (isOver()) return;
      const differences = [...this.#found.differences, difference];
      this.#take({ ...this.#found, differences, left: asked.length - index - 1 });
      const byStates = relationByStates(difference);
      if (this.#found.relation !== "undecided" || byStates === "undecided") continue;
      this.#take({ ...this.#found, relation: byStates });
      this.tell("comparison", { relation: byStates } satisfies ComparisonDetail);
    }
  }

  #take(found: Found): void {
    this.#found = found;
    this.drawSoon();
  }
}

/** Lets the page draw and answer between two questions. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
