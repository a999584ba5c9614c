import { EditorView } from "@codemirror/view";

/** The looks of the editor, in the page's colours. */
export const theme = EditorView.theme({
  "&": { fontFamily: "var(--heed-mono)", fontSize: "13px", color: "var(--heed-text)", blockSize: "100%" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: "1.6", overflow: "auto" },
  ".cm-content": { padding: "12px 12px 12px 4px", caretColor: "var(--heed-text)", minHeight: "8em" },
  ".cm-line": { padding: "0 0 0 4px" },
  ".cm-gutters": {
    background: "transparent",
    color: "var(--heed-muted)",
    border: "0",
    fontSize: "12px",
    paddingInlineStart: "8px",
  },
  ".tok-comment": { color: "var(--heed-muted)", fontStyle: "italic" },
  ".tok-key": { color: "var(--heed-accent)" },
  ".tok-joint": { fontWeight: "600" },
  ".tok-text": { color: "var(--heed-true)" },
  ".tok-number, .tok-constant": { color: "var(--heed-number)" },
  // The library's own marks are images, which a strict policy refuses.
  ".cm-lintRange": {
    backgroundImage: "none",
    textDecoration: "underline wavy",
    textDecorationSkipInk: "none",
    textUnderlineOffset: "3px",
  },
  ".cm-lintRange-error": { textDecorationColor: "var(--heed-wrong)" },
  ".cm-lintRange-warning": { textDecorationColor: "var(--heed-held)" },
  ".cm-tooltip": {
    border: "1px solid var(--heed-border)",
    borderRadius: "8px",
    background: "var(--heed-surface)",
    color: "var(--heed-text)",
    overflow: "hidden",
    fontFamily: "var(--heed-font)",
    maxInlineSize: "min(46em, 90vw)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--heed-mono)", maxHeight: "15em" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "4px 10px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    background: "var(--heed-accent-soft)",
    color: "var(--heed-text)",
  },
  ".cm-completionDetail": { color: "var(--heed-muted)", fontStyle: "normal" },
  ".cm-diagnostic": {
    padding: "7px 10px",
    borderInlineStart: "3px solid var(--heed-held)",
    borderLeft: "none",
    whiteSpace: "pre-wrap",
  },
  ".cm-diagnostic-error": { borderInlineStartColor: "var(--heed-wrong)" },
  ".cm-diagnosticAction": {
    background: "var(--heed-accent-soft)",
    color: "var(--heed-text)",
    border: "0",
    borderRadius: "5px",
    padding: "3px 8px",
    marginInlineStart: "8px",
  },
});
