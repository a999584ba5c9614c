import type { Edit } from "../edits/index.ts";
import type { FaceActions, FaceState, PastePanel } from "../face/index.ts";
import type { Draft, History } from "../model/index.ts";
import type { Words } from "../words/index.ts";
import type { Selection } from "./selection.ts";

/** The element as the hands find it. */
export interface Body {
  readonly root: ShadowRoot;
  state(): FaceState;
  /** Takes styles that come with the hands. */
  wear(styles: string): void;
  /** Takes words of English that come with the hands. */
  learn(words: Partial<Words>): void;
  history(): History;
  /** Shows another history and says it; `isForced` if fields that are being typed in must show it too. */
  turn(history: History, announcement: string, isForced?: boolean): void;
  /** Tells the page of a change. */
  tell(...types: readonly ("input" | "change")[]): void;
  /** Says something to screen readers. */
  announce(announcement: string): void;
  /** Shows the place for conditions from elsewhere, or nothing. */
  show(panel: PastePanel | undefined): void;
  setList: FaceActions["setList"];
  render(): void;
  /** Draws what was edited in fields that are being typed in too. */
  refresh(): void;
}

/** The element with what the hands have made of it. */
export interface Host extends Body {
  readonly selection: Selection;
  /** Makes an edit and says it; undefined if it could not be made. `typedAt` names the field of one by typing. */
  edit(edit: Edit, announcement?: string, typedAt?: string): Draft | undefined;
}
