import type { Context } from "heed/runtime";
import { render } from "lit-html";
import type { Change, Engine, FileName, FoundOutcomes, Json, Mark, Run } from "../engine/index.ts";
import type { Example } from "../examples/index.ts";
import { type Actions, page, type RowsView, type View } from "../page/index.ts";
import type { State } from "../state/index.ts";
import { LANGUAGES, type Language } from "../words/index.ts";
import { Ladders } from "./ladders.ts";
import { Latest } from "./latest.ts";
import { Memo } from "./memo.ts";
import { momentOf, ShownMoments } from "./moment-of.ts";
import { pauseAfter } from "./moments.ts";
import { changesFor } from "./outcome-changes.ts";
import { reused } from "./reused.ts";
import { contextOf, fieldsIn, placeAt, stepsBefore } from "./rows.ts";
import { type Step, type Store, stateOfExample } from "./store.ts";

/** Parts that the page is made with. */
export interface AppSettings {
  readonly root: HTMLElement;
  readonly store: Store;
  readonly engine: Engine;
  readonly examples: () => readonly Example[];
  readonly language: Language;
  readonly copy: (text: string) => Promise<void>;
  /** The address of the page with its state. */
  readonly link: () => string;
  readonly loadParts: () => Promise<Parts>;
  readonly loadRows: () => Promise<void>;
}

/** The parts of the page that show a run more closely, and what they know of runs. They come behind the first paint. */
export type Parts = typeof import("./parts.ts");

type RowsGiven = Pick<RowsView, "context" | "steps" | "fields">;
/** Conditions of the step at a pointer. */
interface StepConditions {
  readonly pointer: string;
  readonly stored: Json | undefined;
}
type Marks = { readonly [name in FileName]: readonly Mark[] };
type Compiled = { readonly stored: Json } | { readonly mistake: string };

const NO_MARKS: Marks = { workflow: [], scenario: [] };
const EMPTY_RUN: Run = {
  plan: undefined,
  scenario: undefined,
  result: undefined,
  conditions: {},
  decisions: [],
  mistakes: { workflow: [], scenario: [] },
};

/** Time that a notice is shown, in milliseconds. */
const NOTICE = 4000;

/** The page: one state, what follows from it, and what people do to it. */
export class App {
  readonly #settings: AppSettings;
  readonly #actions: Actions;
  readonly #run = this.#latest<Run>();
  readonly #marks = this.#latest<Marks>();
  readonly #stored = this.#latest<StepConditions>();
  readonly #outcomes = this.#latest<FoundOutcomes>();
  readonly #other = this.#latest<Compiled>();
  readonly #moments = new ShownMoments();
  readonly #ladders = new Ladders();
  readonly #fixed = new Memo<RowsGiven>();
  /** Properties that rows are shown with: setting the same again would draw them again. */
  #given: RowsGiven | undefined;
  #language: Language;
  #theme: View["theme"];
  #notice = "";
  #noticeTimer: ReturnType<typeof setTimeout> | undefined;
  #isStuck = false;
  /** The run that is drawn. */
  #known: Run = EMPTY_RUN;
  #shownMarks: Marks = NO_MARKS;
  /** Kind of the change before, so that letters typed one after another are one step of the history. */
  #lastChange = "";
  /** The state and its run before a message was taken on the ladder. */
  #beforeDrag: { readonly state: State; readonly run: Run } | undefined;
  /** Edits of texts are made one after the other: each is made in a thread, on the text that the one before left. */
  #editing: Promise<void> = Promise.resolve();
  #isDrawing = false;
  #parts: Parts | undefined;

  constructor(settings: AppSettings) {
    this.#settings = settings;
    this.#language = settings.language;
    this.#actions = this.#actionsOn();
    void this.#loadParts();
  }

  /** Draws the page. */
  draw(): void {
    const { documentElement } = document;
    // Chromium computes the styles of the whole page anew even if it is set to the language that it has.
    if (documentElement.lang !== this.#language) documentElement.lang = this.#language;
    if (this.#theme !== undefined && documentElement.dataset.theme !== this.#theme)
      documentElement.dataset.theme = this.#theme;
    render(page(this.#view(), this.#actions), this.#settings.root);
  }

  /** Shows a sentence for a moment, or until something is changed. */
  notify(sentence: (words: View["words"]) => string, isLasting = false): void {
    this.#notice = sentence(LANGUAGES[this.#language]);
    clearTimeout(this.#noticeTimer);
    if (!isLasting)
      this.#noticeTimer = setTimeout(() => {
        this.#notice = "";
        this.draw();
      }, NOTICE);
    this.draw();
  }

  /** Forgets what was typed last: the state is another one now. */
  restart(): void {
    this.#lastChange = "";
    this.#beforeDrag = undefined;
    this.draw();
  }

  async #loadParts(): Promise<void> {
    this.#parts = await this.#settings.loadParts();
    this.draw();
  }

  #latest<Answer>(): Latest<Answer> {
    return new Latest<Answer>(
      () => this.#drawSoon(),
      (error) => {
        console.error(error);
        this.notify((words) => words.failed);
      },
    );
  }

  #drawSoon(): void {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    queueMicrotask(() => {
      this.#isDrawing = false;
      this.draw();
    });
  }

  get #state(): State {
    return this.#settings.store.state;
  }

  #set(part: Partial<State>, step: Step, change = ""): void {
    this.#lastChange = change;
    this.#notice = "";
    this.#settings.store.set({ ...this.#state, ...part }, step);
    this.draw();
  }

  #view(): View {
    const state = this.#state;
    const { engine, examples } = this.#settings;
    const { workflow, scenario } = state;
    const texts = { workflow, scenario };
    const key = JSON.stringify(texts);
    const run = this.#run.get(key, async () => {
      const next = await engine.ask("run", texts);
      return reused(this.#known, next);
    });
    const marks =
      this.#marks.get(key, async () => {
        const next = await engine.ask("marks", texts);
        return reused(this.#shownMarks, next);
      }) ?? NO_MARKS;
    this.#shownMarks = marks;
    const known = run ?? EMPTY_RUN;
    this.#known = known;
    void this.#parts?.loadPanel(state.panel);
    const { moment, refs } = this.#moments.viewOf(known, state.at, this.#parts);
    const outcomes =
      state.panel === "outcomes"
        ? this.#outcomes.get(workflow, () => engine.ask("outcomes", { workflow }))
        : undefined;
    return {
      state,
      words: LANGUAGES[this.#language],
      language: this.#language,
      theme: this.#theme,
      examples: examples(),
      example: examples().find(({ name }) => name === state.example),
      notice: this.#notice,
      run,
      marks,
      moment,
      ladder: this.#ladders.viewOf(known, refs, state, this.#parts),
      rows: this.#rows(known),
      outcomes: this.#outcomes.isAbout(workflow) ? outcomes : undefined,
      comparison: this.#comparison(known),
    };
  }

  #rows(run: Run): View["rows"] {
    const { chosen, face, workflow } = this.#state;
    if (face !== "rows" || chosen === undefined) return undefined;
    const place = placeAt(run, chosen, LANGUAGES[this.#language].trigger);
    if (place === undefined) return undefined;
    void this.#settings.loadRows();
    const { engine } = this.#settings;
    const key = rowsKey(workflow, chosen);
    const answer = this.#stored.get(key, async () => ({
      pointer: chosen,
      stored: await engine.ask("conditions", { workflow, pointer: chosen }),
    }));
    // Those of another step must not be shown, and edited, as this one's.
    if (answer?.pointer !== chosen) return "waiting";
    const { index } = place;
    const all = this.#ladders.stepsIn(run, this.#parts);
    const given = this.#fixed.get([run, index, all], () =>
      reused(this.#given, {
        context: contextOf(run, index),
        steps: stepsBefore(run, index, all),
        fields: fieldsIn(run),
      }),
    );
    this.#given = given;
    return {
      ...given,
      name: place.name,
      pointer: chosen,
      stored: answer.stored,
      isStuck: this.#isStuck,
    };
  }

  #comparison(run: Run): View["comparison"] {
    const { chosen, panel, other } = this.#state;
    const condition = chosen === undefined ? undefined : run.conditions[chosen];
    if (panel !== "compare" || chosen === undefined || condition === undefined) return undefined;
    const base = {
      pointer: chosen,
      first: condition.stored as unknown as Json,
      steps: this.#ladders.stepsIn(run, this.#parts),
    };
    if (other.trim() === "") return { ...base, second: undefined, mistake: undefined };
    const compiled = this.#other.get(other, () => this.#settings.engine.ask("compile", { text: other }));
    if (compiled === undefined || !this.#other.isAbout(other))
      return { ...base, second: undefined, mistake: undefined };
    return "stored" in compiled
      ? { ...base, second: compiled.stored, mistake: undefined }
      : { ...base, second: undefined, mistake: compiled.mistake };
  }

  #actionsOn(): Actions {
    const { store, engine, examples, copy, link } = this.#settings;
    return {
      chooseExample: (name) => {
        const example = examples().find((each) => each.name === name);
        if (example !== undefined) this.#set(stateOfExample(example), "push");
      },
      share: async () => {
        await store.settled();
        try {
          await copy(link());
          this.notify((words) => words.shared);
        } catch {
          this.notify((words) => words.shareFailed);
        }
      },
      toggleTheme: () => {
        const isDark =
          (this.#theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
        this.#theme = isDark ? "light" : "dark";
        this.draw();
      },
      toggleLanguage: () => {
        this.#language = LANGUAGES[this.#language].otherLanguage as Language;
        this.draw();
      },
      setFace: (face) => this.#set({ face }, "replace"),
      setPanel: (panel) => this.#set({ panel }, "replace"),
      choose: (pointer) => {
        this.#isStuck = false;
        const isSame = this.#state.chosen === pointer;
        this.#set({ chosen: isSame ? undefined : pointer }, "replace");
      },
      type: (name, text) => {
        const change = `type ${name}`;
        this.#set({ [name]: text }, this.#lastChange === change ? "replace" : "push", change);
      },
      setRows: (pointer, stored) => this.#edit(() => this.#setRows(pointer, stored)),
      setMoment: (at, isFinal) => this.#setMoment(at, isFinal),
      changeScenario: (changes) => this.#edit(() => this.#changeScenario(changes, this.#state, true)),
      setScenario: (value) =>
        this.#edit(async () => {
          const scenario = await engine.ask("scenarioText", { value });
          this.#set({ scenario, at: undefined }, "push");
        }),
      setOutcome: (ref, refs, isFinal) => this.#edit(() => this.#setOutcomes([ref], refs, isFinal)),
      setOther: (other) => this.#set({ other }, "replace"),
      useOther: () => this.#edit(() => this.#useOther()),
      setContext: (context) => this.#edit(() => this.#setContext(context)),
      propose: (name, text, offset) => {
        const texts = { workflow: this.#state.workflow, scenario: this.#state.scenario, [name]: text };
        return engine.ask("proposals", { texts, name, offset });
      },
    };
  }

  #edit(make: () => Promise<void>): void {
    this.#editing = this.#editing.then(make).catch((error: unknown) => {
      console.error(error);
      this.notify((words) => words.failed);
    });
  }

  async #setRows(pointer: string, stored: Json): Promise<void> {
    const { workflow } = this.#state;
    const answer = this.#stored.get(rowsKey(workflow, pointer), async () => ({ pointer, stored }));
    const text = await this.#settings.engine.ask("setConditions", { workflow, pointer, stored });
    this.#isStuck = text === undefined;
    if (text === undefined || text === workflow) return this.draw();
    // The rows show these conditions already: setting them again would end their undoing.
    if (answer?.pointer === pointer) this.#stored.put(rowsKey(text, pointer), answer);
    const change = `rows ${pointer}`;
    this.#set({ workflow: text }, this.#lastChange === change ? "replace" : "push", change);
  }

  #setMoment(at: number | undefined, isFinal: boolean): void {
    const start = this.#known.scenario?.trigger.at ?? 0;
    const part = { at: at === undefined ? undefined : Math.max(0, Math.round(at - start)) };
    if (isFinal) {
      this.#set(part, "replace");
      return;
    }
    this.#settings.store.show({ ...this.#state, ...part });
    this.draw();
  }

  async #changeScenario(changes: readonly Change[], from: State, isFinal: boolean): Promise<void> {
    const scenario = await this.#settings.engine.ask("setValues", { scenario: from.scenario, changes });
    if (isFinal) return this.#set({ scenario }, "push");
    this.#settings.store.show({ ...this.#state, scenario });
    this.draw();
  }

  /** Lets the scenario say what was put on the ladder. */
  async #setOutcomes(
    changed: readonly string[],
    refs: NonNullable<Context["refs"]>,
    isFinal: boolean,
    more: readonly Change[] = [],
  ): Promise<void> {
    const { engine, store } = this.#settings;
    const base = this.#beforeDrag ?? { state: this.#state, run: await engine.ask("run", this.#state) };
    this.#beforeDrag = isFinal ? undefined : base;
    const { scenario } = base.run;
    if (scenario === undefined) return;
    const before = momentOf(base.run, base.state.at, this.#parts).refs;
    const changes = changed.flatMap((ref) => {
      const after = refs[ref];
      const at = base.state.at ?? pauseAfter(base.run, ref);
      return after === undefined ? [] : changesFor({ ref, before: before[ref], after, at }, scenario);
    });
    // The step of the history begins where the message was taken.
    if (isFinal) store.show({ ...this.#state, scenario: base.state.scenario });
    await this.#changeScenario([...more, ...inOrder(changes)], base.state, isFinal);
  }

  async #useOther(): Promise<void> {
    const { chosen, workflow, other } = this.#state;
    const { engine } = this.#settings;
    const compiled = await engine.ask("compile", { text: other });
    if (chosen === undefined || !("stored" in compiled)) return;
    const { stored } = compiled;
    const text = await engine.ask("setConditions", { workflow, pointer: chosen, stored });
    if (text !== undefined) this.#set({ workflow: text }, "push");
  }

  /** Makes a context the scenario's: its values are the trigger's, and its messages fare as it says. */
  async #setContext(context: Context): Promise<void> {
    const { refs: given, now: _, ...parts } = context;
    const refs = given ?? {};
    const values = Object.entries(parts).map(
      ([part, value]): Change => ({ pointer: `/trigger/${part}`, value: value as Json }),
    );
    await this.#setOutcomes(Object.keys(refs), refs, true, values);
  }
}

function rowsKey(workflow: string, pointer: string): string {
  return JSON.stringify([workflow, pointer]);
}

/** Changes such that lines are removed from the last to the first, before others are added. */
function inOrder(changes: readonly Change[]): readonly Change[] {
  const isRemoval = ({ value }: Change) => value === undefined;
  const indexOf = ({ pointer }: Change) => Number(/\d+$/.exec(pointer)?.[0] ?? 0);
  return [
    ...changes.filter(isRemoval).sort((a, b) => indexOf(b) - indexOf(a)),
    ...changes.filter((change) => !isRemoval(change)),
  ];
}
