import {
  autocompletion,
  type Completion,
  type CompletionContext,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { colours } from "./colours.ts";
import { type FixWords, isShown, type Mark, type Proposal } from "./text-settings.ts";
import { theme } from "./theme.ts";

/** The surroundings of an editor; what may change is asked each time. */
export interface EditorSettings {
  readonly parent: HTMLElement;
  readonly root: ShadowRoot;
  readonly text: string;
  readonly label: string;
  readonly propose: (text: string, offset: number) => Promise<readonly Proposal[]>;
  readonly onChange: (text: string) => void;
}

/** A text editor in a page. */
export interface TextEditor {
  setText(text: string): void;
  setMarks(marks: readonly Mark[], words: FixWords): void;
  setLabel(label: string): void;
  readonly isFocused: boolean;
  focus(): void;
  destroy(): void;
}

/** Opens an editor of a YAML file, with completion, marks of mistakes with their fixes, and undoing. */
export function openEditor({ parent, root, text, label, propose, onChange }: EditorSettings): TextEditor {
  // Set while the text is replaced from outside, which is no change of the user's.
  let isQuiet = false;
  const view = new EditorView({
    parent,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        history(),
        lineNumbers(),
        keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
        autocompletion({
          override: [(context) => complete(context, propose)],
          icons: false,
          addToOptions: [{ render: noteOf, position: 80 }],
        }),
        overwriting,
        colours,
        theme,
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !isQuiet) onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    setText(next) {
      const before = view.state.doc.toString();
      if (next === before) return;
      isQuiet = true;
      view.dispatch({ changes: differenceOf(before, next) });
      isQuiet = false;
    },
    setMarks(marks, words) {
      const { length } = view.state.doc;
      view.dispatch(
        setDiagnostics(
          view.state,
          marks.filter((mark) => isShown(mark, length)).map((mark) => diagnosticOf(mark, words)),
        ),
      );
    },
    setLabel(next) {
      view.contentDOM.setAttribute("aria-label", next);
    },
    get isFocused() {
      return view.hasFocus;
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

/** The one change between two texts, so that the cursor and what is folded stay where they are. */
function differenceOf(before: string, after: string) {
  let from = 0;
  const shorter = Math.min(before.length, after.length);
  while (from < shorter && before[from] === after[from]) from++;
  let back = 0;
  while (back < shorter - from && before[before.length - 1 - back] === after[after.length - 1 - back]) back++;
  return { from, to: before.length - back, insert: after.slice(from, after.length - back) };
}

/** A proposal with what heed says of it, in English. */
type Option = Completion & { readonly note?: string };

function noteOf({ note }: Option): HTMLElement | null {
  return note === undefined ? null : inEnglish(note, "cm-completionDetail");
}

/** A text of heed, whatever the language of the page is. */
function inEnglish(text: string, className = ""): HTMLElement {
  const span = document.createElement("span");
  span.lang = "en";
  span.className = className;
  span.textContent = text;
  return span;
}

async function complete(context: CompletionContext, propose: EditorSettings["propose"]) {
  const { state, pos, explicit } = context;
  const before = state.doc.lineAt(pos);
  // Where nothing is typed yet, only a blank after a word asks for more.
  if (!explicit && !/\S[ ]?$/.test(state.sliceDoc(before.from, pos))) return null;
  const proposals = await propose(state.doc.toString(), pos);
  const [first] = proposals;
  if (first === undefined || context.aborted) return null;
  const from = Math.min(...proposals.map(({ edit }) => edit.start));
  return {
    from,
    options: proposals.map(
      ({ label, detail, edit }): Option => ({
        label,
        ...(detail !== undefined && { note: detail }),
        apply: (view: EditorView) => {
          const end = Math.max(edit.end, view.state.selection.main.head);
          view.dispatch({
            changes: { from: edit.start, to: end, insert: edit.text },
            selection: { anchor: edit.start + edit.text.length },
            userEvent: "input.complete",
          });
        },
      }),
    ),
  };
}

function diagnosticOf({ start, end, isError, message, fix }: Mark, words: FixWords): Diagnostic {
  return {
    from: start,
    to: end,
    severity: isError ? "error" : "warning",
    message,
    renderMessage: () => inEnglish(message),
    actions:
      fix === undefined
        ? []
        : [
            {
              name: fix.isSafe ? words.fix : words.suggestion,
              apply(view) {
                view.dispatch({
                  changes: fix.edits.map((edit) => ({ from: edit.start, to: edit.end, insert: edit.text })),
                });
              },
            },
          ],
  };
}

/**
 * Replaces a selection that is typed over. The browser would keep the looks of the first word in a style attribute, which a
 * strict policy refuses.
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
