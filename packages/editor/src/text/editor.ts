import { autocompletion, type CompletionContext, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { linter, type Diagnostic as Mark } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import {
  Decoration,
  EditorView,
  keymap,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import type { Diagnostic, Fix } from "heed";
import { type Known, proposalsAt } from "./completion.ts";
import { type Explain, explaining } from "./explaining.ts";

/** The surroundings of a text editor. They are asked each time, so that they may change. */
export interface TextSettings {
  readonly parent: HTMLElement;
  readonly root: ShadowRoot;
  readonly text: string;
  readonly label: string;
  readonly isFixed: () => boolean;
  readonly known: () => Known;
  /** The mistakes of a text. */
  readonly diagnose: (text: string) => readonly Diagnostic[];
  /** The words of a button that mends a mistake without a change of meaning, and with one. */
  readonly fixWords: () => { readonly fix: string; readonly suggestion: string };
  /** The text of pasted JSON, which replaces the whole text or a part of it; undefined if it has none, and nothing is inserted. */
  readonly readJson: (json: string, isWhole: boolean) => Promise<string | undefined>;
  readonly explain: Explain;
  /** The text as heed formats it; undefined if it has mistakes. */
  readonly format: (text: string) => string | undefined;
  readonly onChange: (text: string) => void;
}

/** A text editor in a page. */
export interface TextEditor {
  readonly text: string;
  setText(text: string): void;
  /** Formats the text, as an edit of the user's. */
  format(): void;
  focus(): void;
  destroy(): void;
}

/** Opens an editor of one condition's text, with completion, marks of mistakes with their fixes, and undoing. */
export function openText(settings: TextSettings): TextEditor {
  const { parent, root, text, label, isFixed, onChange } = settings;
  // Set while the text is replaced from outside, which is no change of the user's.
  let isQuiet = false;
  const view = new EditorView({
    parent,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        history(),
        // Before the keys by default, of which one is the same.
        explaining(settings.explain),
        keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
        EditorView.editable.of(!isFixed()),
        EditorState.readOnly.of(isFixed()),
        autocompletion({ override: [(context) => complete(context, settings.known())], icons: false }),
        linter((shown) => marksOf(shown.state.doc.toString(), settings), { delay: 200 }),
        overwriting,
        pastedJson(settings),
        keymap.of([{ key: "Shift-Alt-f", run: (shown) => formatted(shown, settings) }]),
        colours,
        theme,
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !isQuiet) onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    get text() {
      return view.state.doc.toString();
    },
    setText(next) {
      isQuiet = true;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
      isQuiet = false;
    },
    format: () => void formatted(view, settings),
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

function formatted(view: EditorView, { format }: TextSettings): boolean {
  const text = view.state.doc.toString();
  const next = format(text);
  if (view.state.readOnly || next === undefined) return false;
  if (next !== text)
    view.dispatch({
      changes: { from: 0, to: text.length, insert: next },
      selection: { anchor: Math.min(view.state.selection.main.head, next.length) },
      userEvent: "input.format",
    });
  return true;
}

function complete(context: CompletionContext, known: Known) {
  const { from, proposals } = proposalsAt(context.state.doc.toString(), context.pos, known);
  if (from === context.pos && !context.explicit && !/ $/.test(context.state.sliceDoc(0, context.pos)))
    return null;
  return {
    from,
    options: proposals.map(({ label, detail }) => ({ label, ...(detail !== undefined && { detail }) })),
    validFor: /^[\w$.`=!<> -]*$/,
  };
}

function marksOf(text: string, { diagnose, fixWords }: TextSettings): readonly Mark[] {
  return diagnose(text).map(({ span, severity, message, help, fix, suggestion }) => {
    const { start, end } = span ?? { start: 0, end: text.length };
    const words = fixWords();
    const action = (name: string, mend: Fix) => ({
      name,
      apply(view: EditorView) {
        view.dispatch({
          changes: mend.edits.map((edit) => ({ from: edit.start, to: edit.end, insert: edit.text })),
        });
      },
    });
    return {
      from: Math.min(start, text.length),
      to: Math.min(Math.max(end, start), text.length),
      severity: severity === "error" ? "error" : "warning",
      message: help === undefined ? message : `${message}. ${help}`,
      renderMessage: () => inEnglish(help === undefined ? message : `${message}. ${help}`),
      actions: [
        ...(fix ? [action(words.fix, fix)] : []),
        ...(suggestion ? [action(words.suggestion, suggestion)] : []),
      ],
    };
  });
}

/** heed's words, which are English on pages in other languages too. */
function inEnglish(text: string): HTMLElement {
  const words = document.createElement("span");
  words.lang = "en";
  words.textContent = text;
  return words;
}

const CLASSES: readonly [RegExp, string][] = [
  [/^["“”']/, "tok-text"],
  [/^-?\d/, "tok-number"],
  [/^(?:and|or|not)$/i, "tok-joint"],
  [/^(?:always|never|true|false|null)$/i, "tok-constant"],
  [/^[a-z_]\w*[.[]/i, "tok-path"],
];

const matches = new MatchDecorator({
  regexp: /"(?:[^"\\]|\\.)*"?|-?\d[\w.:+-]*|`[^`]*`|[A-Za-z_$][\w$]*(?:[.[][\w$.[\]"-]*)?/g,
  decoration: ([text]) => {
    const name = CLASSES.find(([pattern]) => pattern.test(text))?.[1] ?? "tok-word";
    return Decoration.mark({ class: name });
  },
});

/**
 * Replaces a selection that is typed over. The browser would keep the looks of the first word in a style attribute, which a
 * strict policy refuses, and which is gone with the next drawing.
 */
const overwriting = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { inputType, data, isComposing } = event;
    if (inputType !== "insertText" || data === null || isComposing || view.state.readOnly) return false;
    if (view.state.selection.main.empty) return false;
    view.dispatch(view.state.replaceSelection(data), { userEvent: "input.type", scrollIntoView: true });
    event.preventDefault();
    return true;
  },
});

/** Inserts what pasted JSON stands for. Other texts are pasted as they are. */
function pastedJson({ readJson }: TextSettings) {
  return EditorView.domEventHandlers({
    paste(event, view) {
      const json = event.clipboardData?.getData("text/plain") ?? "";
      if (view.state.readOnly || !/^\s*[{[]/.test(json)) return false;
      event.preventDefault();
      const { from, to } = view.state.selection.main;
      const isWhole = view.state.sliceDoc(0, from).trim() === "" && view.state.sliceDoc(to).trim() === "";
      void readJson(json, isWhole).then((text) => {
        if (text === undefined) return;
        const change = isWhole
          ? {
              changes: { from: 0, to: view.state.doc.length, insert: text },
              selection: { anchor: text.length },
            }
          : view.state.replaceSelection(text);
        view.dispatch(change, { userEvent: "input.paste", scrollIntoView: true });
      });
      return true;
    },
  });
}

/** The colours of words by what they are. */
const colours = ViewPlugin.define(
  (view) => ({
    marks: matches.createDeco(view),
    update(update: ViewUpdate) {
      this.marks = matches.updateDeco(update, this.marks);
    },
  }),
  { decorations: ({ marks }) => marks },
);

const theme = EditorView.theme({
  "&": { fontFamily: "var(--_mono)", fontSize: "0.95em", color: "var(--_text)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: "1.65" },
  ".cm-content": { padding: "10px 12px", caretColor: "var(--_text)", minHeight: "5em" },
  ".cm-line": { padding: "0" },
  ".tok-joint": { color: "var(--_accent)", fontWeight: "600" },
  ".tok-text": { color: "var(--_true)" },
  ".tok-number, .tok-constant": { color: "var(--_false)" },
  ".tok-path": { fontWeight: "500" },
  // The library's own marks are images, which a strict policy refuses.
  ".cm-lintRange": {
    backgroundImage: "none",
    textDecoration: "underline wavy",
    textDecorationSkipInk: "none",
    textUnderlineOffset: "3px",
  },
  ".cm-lintRange-error": { textDecorationColor: "var(--_wrong)" },
  ".cm-lintRange-warning": { textDecorationColor: "var(--_muted)" },
  ".cm-tooltip": {
    border: "1px solid var(--_border)",
    borderRadius: "8px",
    background: "var(--_surface)",
    color: "var(--_text)",
    overflow: "hidden",
    fontFamily: "var(--_font)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--_mono)", maxHeight: "15em" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "4px 10px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    background: "var(--_accent-soft)",
    color: "var(--_text)",
  },
  ".cm-tooltip .explanation": { maxWidth: "34em", padding: "9px 12px", fontSize: "13px", lineHeight: "1.45" },
  ".explanation .condition": { fontFamily: "var(--_mono)", fontWeight: "600", overflowWrap: "anywhere" },
  ".explanation p": { margin: "6px 0 0" },
  ".explanation .label": { color: "var(--_muted)", fontSize: "0.9em" },
  ".explanation pre": {
    margin: "3px 0 0",
    padding: "6px 9px",
    borderRadius: "6px",
    background: "var(--_soft)",
    fontFamily: "var(--_mono)",
    fontSize: "0.92em",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  ".cm-completionDetail": { color: "var(--_muted)", fontStyle: "normal" },
  ".cm-diagnostic": { padding: "7px 10px", borderInlineStart: "3px solid var(--_muted)", borderLeft: "none" },
  ".cm-diagnostic-error": { borderInlineStartColor: "var(--_wrong)" },
  ".cm-diagnosticAction": {
    background: "var(--_accent-soft)",
    color: "var(--_text)",
    border: "0",
    borderRadius: "5px",
    padding: "3px 8px",
    marginInlineStart: "8px",
  },
});
