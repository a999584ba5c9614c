const sheets = new Map<string, CSSStyleSheet>();

/** The sheet of styles, one for all elements. */
export function sheetOf(styles: string): CSSStyleSheet {
  let sheet = sheets.get(styles);
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    sheets.set(styles, sheet);
  }
  return sheet;
}

/** Dresses the inside of an element in styles: the shared ones, and its own. */
export function dress(root: ShadowRoot, ...styles: readonly string[]): void {
  root.adoptedStyleSheets = styles.map(sheetOf);
}
