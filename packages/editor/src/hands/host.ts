import type { FaceState, PastePanel } from "../face/index.ts";
import type { Draft, Edit } from "../model/index.ts";
import type { Selection } from "./selection.ts";

/** The parts of the element that are used to select, copy, paste and drag rows. */
export interface Host {
  readonly root: ShadowRoot;
  readonly selection: Selection;
  state(): FaceState;
  /** Makes an edit and says it; undefined if it could not be made. */
  edit(edit: Edit, announcement?: string): Draft | undefined;
  /** Says something to screen readers. */
  announce(announcement: string): void;
  /** Shows the place for conditions from elsewhere, or nothing. */
  show(panel: PastePanel | undefined): void;
  render(): void;
  /** Draws what was edited in fields that are being typed in too. */
  refresh(): void;
}
