import { sheetOf } from "./sheets.ts";
import { BASE_STYLES } from "./styles.ts";

/** Dresses the inside of an element in the shared styles and its own. */
export function dress(root: ShadowRoot, ...styles: readonly string[]): void {
  root.adoptedStyleSheets = [BASE_STYLES, ...styles].map(sheetOf);
}
