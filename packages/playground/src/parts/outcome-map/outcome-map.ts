import type { Outcomes, RunOutcome, ScenarioOf, SimulationResult } from "heed/simulate";
import type { Plan } from "heed/workflow";
import { html, type TemplateResult } from "lit-html";
import { Part } from "../base/part.ts";
import "../words/add-more.ts";
import type { Words } from "../words/index.ts";
import {
  cellsIn,
  columnsOf,
  filtered,
  type MapCell,
  type MapColumn,
  type MapRow,
  rowOfRun,
  rowsOf,
} from "./rows.ts";
import { MAP_STYLES, ROW_HEIGHT } from "./styles.ts";
import { type MapActions, mapTemplate } from "./view.ts";

/** An outcome that was chosen, and the scenario that has it. */
export interface OutcomeDetail {
  /** Index in `outcomes.outcomes`. */
  readonly index: number;
  readonly outcome: RunOutcome;
  /** The value of the scenario's file, or why there is none. */
  readonly script: ScenarioOf;
}

/** Rows that are drawn above and below those in sight. */
const AROUND = 8;

/** Rows that are drawn before the height of the map is known. */
const AT_FIRST = 40;

interface Reading {
  readonly columns: readonly MapColumn[];
  readonly all: readonly MapRow[];
}

/**
 * `<heed-outcome-map>`: all run outcomes of a workflow, a column for each step and a row for each outcome. Choosing one tells
 * of the scenario that leads there, by `outcome-choose`.
 */
export class HeedOutcomeMap extends Part {
  #plan: Plan | undefined;
  #outcomes: Outcomes | undefined;
  #run: SimulationResult | undefined;
  #chosen: number | undefined;
  #reading: Reading | undefined;
  #reached: { readonly run: SimulationResult; readonly row: MapRow | undefined } | undefined;
  readonly #wanted = new Map<number, MapCell>();
  #rows: readonly MapRow[] | undefined;
  #current = 0;
  #first = 0;
  #from = 0;
  #to = AT_FIRST;
  #busy: MapRow | undefined;
  #refusal: { readonly row: MapRow; readonly reason: string } | undefined;
  readonly #actions: MapActions = {
    choose: (row) => void this.#choose(row),
    keys: (event) => this.#keys(event),
    focusRow: (place) => {
      if (place === this.#current) return;
      this.#current = place;
      this.drawSoon();
    },
    cycle: (column) => this.#cycle(column),
    showAll: () => {
      this.#wanted.clear();
      this.#filterAnew();
    },
    showReached: () => this.#showReached(),
    scrolled: () => {
      if (this.#measure()) this.draw();
    },
  };

  constructor() {
    super(MAP_STYLES, ["plan", "outcomes", "run", "chosen"]);
  }

  get plan(): Plan | undefined {
    return this.#plan;
  }

  set plan(plan: Plan | undefined) {
    if ((plan ?? undefined) === this.#plan) return;
    this.#plan = plan ?? undefined;
    this.#readAnew();
  }

  /** The outcomes of the plan. */
  get outcomes(): Outcomes | undefined {
    return this.#outcomes;
  }

  set outcomes(outcomes: Outcomes | undefined) {
    if ((outcomes ?? undefined) === this.#outcomes) return;
    this.#outcomes = outcomes ?? undefined;
    this.#readAnew();
  }

  /** The current run, whose outcome is marked. */
  get run(): SimulationResult | undefined {
    return this.#run;
  }

  set run(run: SimulationResult | undefined) {
    if ((run ?? undefined) === this.#run) return;
    this.#run = run ?? undefined;
    this.drawSoon();
  }

  /** The index of the outcome that is marked as chosen. */
  get chosen(): number | undefined {
    return this.#chosen;
  }

  set chosen(index: number | undefined) {
    if ((index ?? undefined) === this.#chosen) return;
    this.#chosen = index ?? undefined;
    this.drawSoon();
  }

  protected template(words: Words): TemplateResult {
    const reading = this.#read();
    if (reading === undefined || this.#outcomes === undefined)
      return html`<p class="blank">${words.map.empty}</p>`;
    const { columns, all } = reading;
    const rows = this.#shownRows();
    return mapTemplate({
      words,
      actions: this.#actions,
      columns,
      rows,
      all: all.length,
      from: Math.min(this.#from, rows.length),
      to: this.#to,
      first: this.#first,
      current: Math.min(this.#current, Math.max(0, rows.length - 1)),
      chosen: this.#chosen,
      reached: this.#reachedRow(all),
      hasRun: this.#run !== undefined,
      wanted: this.#wanted,
      summary: summaryOf(this.#outcomes, words),
      refusal: this.#refusal,
      busy: this.#busy,
    });
  }

  protected override drawn(): void {
    if (this.#measure()) this.draw();
  }

  #readAnew(): void {
    this.#reading = undefined;
    this.#reached = undefined;
    this.#refusal = undefined;
    this.#chosen = undefined;
    this.#wanted.clear();
    this.#filterAnew();
  }

  #filterAnew(): void {
    this.#rows = undefined;
    this.#current = 0;
    this.#from = 0;
    const scroller = this.root.querySelector(".scroller");
    if (scroller !== null) scroller.scrollTop = 0;
    this.drawSoon();
  }

  #read(): Reading | undefined {
    if (this.#plan === undefined || this.#outcomes === undefined) return undefined;
    if (this.#reading === undefined) {
      const columns = columnsOf(this.#plan, this.#outcomes);
      this.#reading = { columns, all: rowsOf(this.#outcomes, columns) };
    }
    return this.#reading;
  }

  #shownRows(): readonly MapRow[] {
    const wanted = new Map([...this.#wanted].map(([column, { key }]) => [column, key]));
    this.#rows ??= filtered(this.#read()?.all ?? [], wanted);
    return this.#rows;
  }

  #reachedRow(rows: readonly MapRow[]): MapRow | undefined {
    const run = this.#run;
    if (run === undefined) return undefined;
    if (this.#reached?.run !== run) this.#reached = { run, row: rowOfRun(rows, run) };
    return this.#reached.row;
  }

  /** Finds the rows in sight. Returns whether others are to be drawn. */
  #measure(): boolean {
    const scroller = this.root.querySelector(".scroller");
    if (scroller === null) return false;
    const first = Math.ceil(scroller.scrollTop / ROW_HEIGHT);
    const sight = Math.ceil(scroller.clientHeight / ROW_HEIGHT);
    // Whole batches of rows come and go, so that most movements change few of them.
    const from = Math.max(0, Math.floor(first / AROUND) - 1) * AROUND;
    const to = (Math.ceil((first + sight) / AROUND) + 1) * AROUND;
    if (first === this.#first && from === this.#from && to === this.#to) return false;
    [this.#first, this.#from, this.#to] = [first, from, to];
    return true;
  }

  #keys(event: KeyboardEvent): void {
    const row = (event.target as Element).closest<HTMLElement>("[data-place]");
    if (row === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const place = Number(row.dataset.place);
    const rows = this.#shownRows();
    const page = Math.max(
      1,
      Math.floor((this.root.querySelector(".scroller")?.clientHeight ?? 0) / ROW_HEIGHT) - 3,
    );
    const to = {
      ArrowUp: place - 1,
      ArrowDown: place + 1,
      PageUp: place - page,
      PageDown: place + page,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    const chosen = rows[place];
    if (to !== undefined) this.#goTo(Math.min(Math.max(to, 0), rows.length - 1));
    else if ((event.key === "Enter" || event.key === " ") && chosen !== undefined) void this.#choose(chosen);
    else return;
    event.preventDefault();
  }

  /** Moves the focus to a row, which is drawn for that. */
  #goTo(place: number): void {
    const scroller = this.root.querySelector<HTMLElement>(".scroller");
    if (scroller === null) return;
    this.#current = place;
    const head = scroller.querySelector<HTMLElement>(".head")?.offsetHeight ?? 0;
    const top = place * ROW_HEIGHT;
    const sight = scroller.clientHeight - head;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + ROW_HEIGHT > scroller.scrollTop + sight) scroller.scrollTop = top + ROW_HEIGHT - sight;
    this.#measure();
    this.draw();
    this.root.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus({ preventScroll: true });
  }

  /** Shows the next of the fates that a column has among the rows that the other columns leave, then all again. */
  #cycle(column: number): void {
    const { all = [] } = this.#read() ?? {};
    const others = new Map(
      [...this.#wanted].flatMap(([each, { key }]) => (each === column ? [] : [[each, key]])),
    );
    const cells = cellsIn(filtered(all, others), column);
    const now = this.#wanted.get(column);
    const next = cells[now === undefined ? 0 : cells.findIndex(({ key }) => key === now.key) + 1];
    if (next === undefined) this.#wanted.delete(column);
    else this.#wanted.set(column, next);
    this.#filterAnew();
  }

  #showReached(): void {
    const reached = this.#reachedRow(this.#read()?.all ?? []);
    if (reached === undefined) return;
    let place = this.#shownRows().indexOf(reached);
    if (place < 0) {
      this.#wanted.clear();
      this.#rows = undefined;
      place = this.#shownRows().indexOf(reached);
    }
    this.#goTo(place);
  }

  async #choose(row: MapRow): Promise<void> {
    const { index, outcome } = row;
    const plan = this.#plan;
    if (index === undefined || plan === undefined || !("history" in outcome)) return;
    this.#current = Math.max(0, this.#shownRows().indexOf(row));
    this.#busy = row;
    this.#refusal = undefined;
    this.#chosen = index;
    this.drawSoon();
    const { scenarioReaching } = await import("heed/simulate");
    // Meanwhile another row may have been chosen, or another plan be there.
    if (this.#busy !== row || this.#plan !== plan) return;
    const script = scenarioReaching(plan, outcome);
    this.#busy = undefined;
    this.#refusal = script.ok ? undefined : { row, reason: script.reason };
    this.draw();
    this.tell("outcome-choose", { index, outcome, script } satisfies OutcomeDetail);
  }
}

/** Number of outcomes, and the remark that they are all, or why there may be more. */
function summaryOf({ outcomes, undecided, isComplete, stoppedAt }: Outcomes, { map }: Words): string {
  const parts = [map.count(outcomes.length)];
  if (isComplete) parts.push(map.complete);
  if (stoppedAt !== undefined) parts.push(map.stopped[stoppedAt]);
  if (undecided.length > 0) parts.push(map.undecidedCount(undecided.length));
  return `${parts.join("; ")}.`;
}
