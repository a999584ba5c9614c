import { type Disposable, Range, type TextEditorDecorationType, ThemeColor, window, workspace } from "vscode";
import { fatesByWorkflow, type RunAnswer, type StepFate } from "./answer.ts";

/** Marks behind the steps of workflows that say what became of them in the last run, until the workflow changes. */
export class RunMarks implements Disposable {
  readonly #type: TextEditorDecorationType;
  readonly #listeners: readonly Disposable[];
  #fates: ReadonlyMap<string, readonly StepFate[]> = new Map();

  constructor() {
    this.#type = window.createTextEditorDecorationType({
      after: { margin: "0 0 0 2em", color: new ThemeColor("editorCodeLens.foreground") },
    });
    this.#listeners = [
      window.onDidChangeVisibleTextEditors(() => this.#draw()),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.#fates.has(document.uri.toString())) this.clear();
      }),
    ];
  }

  show(runs: readonly RunAnswer[]): void {
    this.#fates = fatesByWorkflow(runs);
    this.#draw();
  }

  clear(): void {
    this.#fates = new Map();
    this.#draw();
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#type.dispose();
  }

  #draw(): void {
    for (const editor of window.visibleTextEditors) {
      const { document } = editor;
      const steps = this.#fates.get(document.uri.toString()) ?? [];
      const marks = steps.map(({ range: { start }, fate }) => {
        const { end } = document.lineAt(Math.min(start.line, document.lineCount - 1)).range;
        return { range: new Range(end, end), renderOptions: { after: { contentText: fate } } };
      });
      editor.setDecorations(this.#type, marks);
    }
  }
}
