import type { TemplateResult } from "lit-html";
import type { Analysis } from "../analysis/index.ts";
import type { Draft, Json } from "../model/index.ts";
import type { PastedNote, Refusal } from "../pasting/index.ts";
import type {
  Circumstances,
  Live,
  ReadingOptions,
  RelativeTime,
  RowKind,
  StatusRow,
  ValueType,
} from "../reading/index.ts";
import type { refusedFor } from "../reading/mistakes.ts";
import type { WordMistake } from "../words/index.ts";
import type { Kit } from "./kit.ts";

/** A value that conditions can read, as hosts list it. */
export interface Field {
  /** A whole path, such as `data.plan`. */
  readonly path: string;
  /** Shown beside the path. */
  readonly label?: string | undefined;
  /** The type of value that a comparison with it begins with. */
  readonly type?: "text" | "number" | "boolean" | "list" | "date" | undefined;
  /** Values to choose from. */
  readonly values?: readonly string[] | undefined;
}

/** The list of cases that is open: whose row, and the place of the option that keys have reached. */
export interface OpenList {
  readonly row: number;
  readonly active: number;
}

/**
 * The place for conditions from elsewhere: a field to paste them into, with the reason for which the last ones were refused;
 * or what is to be known about those that were inserted.
 */
export type PastePanel =
  | {
      readonly kind: "field";
      readonly text: string;
      readonly refusal?: Refusal | undefined;
      readonly notes: readonly PastedNote[];
    }
  | {
      readonly kind: "notes";
      /** Set if nothing was inserted. */
      readonly refusal?: Refusal | undefined;
      readonly notes: readonly PastedNote[];
    };

/** The ways to look at the conditions: as rows, in words, or as they are stored. */
export const VIEWS = ["rows", "text", "stored"] as const;

/** A way to look at the conditions. */
export type View = (typeof VIEWS)[number];

/** Everything that the rows are drawn from. */
export interface FaceState extends Circumstances {
  readonly draft: Draft;
  readonly view: View;
  /** The mistake in what is typed in another view than the rows; the conditions are then those from before it. */
  readonly viewFault: string | undefined;
  readonly options: ReadingOptions;
  readonly fields: readonly Field[];
  /** True if nothing may be changed. */
  readonly isFixed: boolean;
  /** True if the control is disabled, so that not even the view may be changed. */
  readonly isDisabled: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** True if parts that are missing are said, since somebody asked for the value. */
  readonly showsMissing: boolean;
  readonly openList: OpenList | undefined;
  /** The rows that are selected, of those that there are. */
  readonly selected: ReadonlySet<number>;
  readonly paste: PastePanel | undefined;
  /** Templates of what is drawn only when something is done, which are loaded after the first paint. */
  readonly hands: HandsFace | undefined;
  /** True if fields that are being typed in must show the draft, as after undoing. */
  readonly isForced: boolean;
  /** The verdict on the context that the host gave; undefined without one, or while the conditions are not whole. */
  readonly live: Live | undefined;
  /** Conclusions about the draft in every context; undefined while they are not known, or not asked for. */
  readonly analysis: Analysis | undefined;
  /** The reasons for which heed refuses rows, which are loaded with the first mistake. */
  readonly refusedFor: typeof refusedFor | undefined;
  /** The words of mistakes in the language of the page, if it has any beside heed's. */
  readonly wordMistake: WordMistake | undefined;
  /** The words last said to screen readers. */
  readonly announcement: string;
}

/** A list of cases that is open. */
export interface CaseOptions {
  readonly options: TemplateResult;
  /** The identity of the option that keys have reached. */
  readonly activeId: string | undefined;
}

/** The parts of the face that are needed once cases are chosen from, rows are selected or pasted, or the view is changed. */
export interface HandsFace {
  caseOptions(kit: Kit, row: number, status: StatusRow, state: FaceState, actions: FaceActions): CaseOptions;
  selectionBar(kit: Kit, state: FaceState, actions: FaceActions): TemplateResult;
  /** The conditions in words, or as stored JSON. */
  writtenView(kit: Kit, state: FaceState, actions: FaceActions): TemplateResult;
  pastePanel(kit: Kit, panel: PastePanel, state: FaceState, actions: FaceActions): TemplateResult;
}

/** The ways in which whole rows are changed, selected, copied, pasted and dragged. */
export interface HandActions {
  /** Adds a row and moves the focus to it. */
  addRow(group?: number): void;
  addGroup(): void;
  remove(row: number): void;
  move(row: number, by: -1 | 1): void;
  duplicate(row: number): void;
  negate(row: number): void;
  startAnew(): void;
  /** Replaces the conditions by shorter ones that are the same. */
  simplify(stored: Json): void;
  /** Selects a row or no longer, or all rows up to it. */
  select(row: number, isExtended: boolean): void;
  /** Selects every row of the groups that have selected ones. */
  selectGroups(): void;
  clearSelection(): void;
  copy(): void;
  cut(): void;
  /** Removes the selected rows. */
  removeSelected(): void;
  /** Moves the selected rows into an alternative of their own. */
  placeApart(): void;
  /** Begins to drag a row, or the selected ones if it is one of them. */
  drag(event: PointerEvent, row: number): void;
  /** Shows the field to paste into, or hides it and what was to be known. */
  showPaste(isShown: boolean): void;
  /** Inserts the conditions of a text. */
  insert(text: string): void;
}

/** A value of a row: its only one, or an end of a range. */
export type ValuePlace = "value" | "low" | "high";

/** The ways in which parts of a row are set. Rows are named by their identities, and are set as they are by then. */
export interface SettingActions {
  setKind(row: number, kind: RowKind): void;
  setStatus(row: number, change: Partial<StatusRow>): void;
  setOperator(row: number, operator: string): void;
  typePath(row: number, text: string): void;
  /** Sets the text of a value; `isTyped` of one that is being typed. */
  setValue(row: number, place: ValuePlace, text: string, isTyped: boolean): void;
  setType(row: number, place: ValuePlace, type: ValueType): void;
  setTime(row: number, place: ValuePlace, change: Partial<RelativeTime>, isTyped: boolean): void;
  addItem(row: number, place: ValuePlace, text: string): void;
  /** Removes an item of a list, which was shown at an index. */
  removeItem(row: number, place: ValuePlace, item: Json, index: number): void;
  /** Ends an edit by typing. */
  endTyping(): void;
  /** Opens the list of cases of a row. */
  openCases(row: number): void;
  /** Does what a key does at the button of a row's list of cases. */
  caseKeys(event: KeyboardEvent, row: number): void;
  /** Takes conditions that were typed as a whole; `typedAt` names the field. */
  replace(stored: Json, typedAt: string): void;
  undo(): void;
  redo(): void;
}

/** The ways in which the face changes something. Those of the hands wait for the hands. */
export interface FaceActions extends HandActions, SettingActions {
  setView(view: View): void;
  /** Takes what is typed as stored JSON. */
  typeStored(text: string): void;
  /** Writes the text as heed formats it. */
  format(): void;
  setList(list: OpenList | undefined): void;
}
