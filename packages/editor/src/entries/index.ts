/** `heed-editor`: the class of the element, and how to define it under a name of one's own. */
import { HeedConditions } from "../element/index.ts";

export { HeedConditions } from "../element/index.ts";
export type { Field, Step, View } from "../face/index.ts";
export type { Json, Mode } from "../model/index.ts";
export type { Labels, Words } from "../words/index.ts";

/** Defines the element, once, under its own name or another. */
export function defineHeedConditions(name = "heed-conditions"): void {
  if (customElements.get(name) !== undefined) return;
  // A class can have one name only.
  const isTaken = customElements.getName(HeedConditions) !== null;
  customElements.define(name, isTaken ? class extends HeedConditions {} : HeedConditions);
}

declare global {
  interface HTMLElementTagNameMap {
    "heed-conditions": HeedConditions;
  }
}
