import type { Context } from "heed/runtime";
import type { Change, FileName, FoundOutcomes, Json, Mark, Proposal, Run } from "../engine/index.ts";
import type { Example } from "../examples/index.ts";
import type { LadderStep, Lit } from "../parts/index.ts";
import type { Face, Panel, State } from "../state/index.ts";
import type { Language, Words } from "../words/index.ts";

/** Everything that the templates draw: the state, and what follows from it. */
export interface View {
  readonly state: State;
  readonly words: Words;
  readonly language: Language;
  readonly theme: "light" | "dark" | undefined;
  readonly examples: readonly Example[];
  /** The example that the texts still are, or began as. */
  readonly example: Example | undefined;
  /** A sentence for a moment, such as that the link is copied. */
  readonly notice: string;
  /** Undefined before the first answer of the engine. */
  readonly run: Run | undefined;
  readonly marks: { readonly [name in FileName]: readonly Mark[] };
  readonly moment: Moment | undefined;
  readonly ladder: LadderView;
  /** Undefined if no step with conditions is chosen. */
  readonly rows: RowsView | "waiting" | undefined;
  /** Undefined while they are looked for. */
  readonly outcomes: FoundOutcomes | undefined;
  readonly comparison: ComparisonView | undefined;
}

/** State of the run at the moment that is shown. */
export interface Moment {
  /** In milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /** Since the trigger: `+2m`. */
  readonly offset: string;
  /** True if it is the end of the run. */
  readonly isEnd: boolean;
  /** Indexes of the steps that are decided by then. */
  readonly decided: ReadonlySet<number>;
}

/** The ladder of each step with messages. */
export interface LadderView {
  readonly steps: readonly LadderStep[];
  /** The number of steps whose ladders are left out. */
  readonly left: number;
  readonly refs: NonNullable<Context["refs"]>;
  readonly lit: Lit | undefined;
  /** The moment from which a change counts: `+2m`. */
  readonly changesFrom: string;
}

/** A path that rows offer. */
export interface Field {
  readonly path: string;
  readonly type: "text" | "number" | "boolean";
  readonly values?: readonly string[];
}

/** The conditions of the chosen step as rows. */
export interface RowsView {
  readonly name: string;
  readonly pointer: string;
  /** Undefined if they have a mistake. */
  readonly stored: Json | undefined;
  readonly context: Context | undefined;
  readonly steps: readonly LadderStep[];
  readonly fields: readonly Field[];
  /** True if what was edited last could not be written into the text. */
  readonly isStuck: boolean;
}

/** Two conditions to compare. */
export interface ComparisonView {
  readonly pointer: string;
  readonly first: Json;
  /** Undefined if none is written, or if it has a mistake. */
  readonly second: Json | undefined;
  readonly mistake: string | undefined;
  readonly steps: readonly LadderStep[];
}

/** Handlers of the acts of people on the page. */
export interface Actions {
  readonly chooseExample: (name: string) => void;
  readonly share: () => void;
  readonly toggleTheme: () => void;
  readonly toggleLanguage: () => void;
  readonly setFace: (face: Face) => void;
  readonly setPanel: (panel: Panel) => void;
  readonly choose: (pointer: string) => void;
  readonly type: (name: FileName, text: string) => void;
  readonly setRows: (pointer: string, stored: Json) => void;
  readonly setMoment: (at: number | undefined, isFinal: boolean) => void;
  readonly changeScenario: (changes: readonly Change[]) => void;
  readonly setScenario: (value: Json) => void;
  /** The messages of a step as they were put on the ladder; while they are dragged, not final. */
  readonly setOutcome: (ref: string, refs: NonNullable<Context["refs"]>, isFinal: boolean) => void;
  readonly setOther: (text: string) => void;
  readonly useOther: () => void;
  /** A context in which two conditions differ becomes the scenario. */
  readonly setContext: (context: Context) => void;
  readonly propose: (name: FileName, text: string, offset: number) => Promise<readonly Proposal[]>;
}
