import { readFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * A stand-in for VS Code: as much of its interface as the extension and its client use to start, to call commands and to show
 * answers. It knows no documents, so the client sends none.
 */
export class Editor {
  /** Commands by name, those of the client among them. */
  readonly commands = new Map<string, (...args: unknown[]) => unknown>();
  /** Lines of the output channels. */
  readonly output: string[] = [];
  /** Messages and errors. */
  readonly messages: string[] = [];
  /** Texts of documents that were shown. */
  readonly shown: string[] = [];
  /** Marks behind lines, by line from 0. */
  readonly marks: { readonly line: number; readonly text: string }[] = [];
  /** Calls when a document changes. */
  readonly onChange: ((event: object) => void)[] = [];
  /** Settings by name. */
  readonly settings = new Map<string, unknown>();
  activeTextEditor: object | undefined;
  visibleTextEditors: object[] = [];

  /** Starts an extension from its folder. Returns how to stop it. */
  async start(folder: string): Promise<() => Promise<void>> {
    const main = join(folder, "dist/extension.cjs");
    const api = this.#api(readFileSync(main, "utf8"));
    const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
    const load = loader._load;
    loader._load = (request, ...rest) => (request === "vscode" ? api : load(request, ...rest));
    try {
      const extension = createRequire(import.meta.url)(main) as {
        activate: (context: object) => Promise<void>;
        deactivate: () => Promise<void>;
      };
      const subscriptions: { dispose: () => void }[] = [];
      await extension.activate({ extensionUri: new Uri(folder), subscriptions });
      return async () => {
        await extension.deactivate();
        for (const one of subscriptions) one.dispose();
      };
    } finally {
      loader._load = load;
    }
  }

  /** Opens a text editor on a file, with the cursor at a place. */
  editorOn(path: string, text: string, line: number, character: number): object {
    const lines = text.split("\n");
    return {
      document: {
        uri: new Uri(path),
        lineCount: lines.length,
        lineAt: (at: number) => ({ range: { end: { line: at, character: lines[at]?.length ?? 0 } } }),
      },
      selection: { active: { line, character } },
      viewColumn: 1,
      setDecorations: (_type: object, marks: readonly Mark[]) => {
        this.marks.length = 0;
        for (const { range, renderOptions } of marks)
          this.marks.push({ line: range.args[0].line, text: renderOptions.after.contentText });
      },
    };
  }

  #api(program: string): object {
    const { commands, output, messages, shown, onChange, settings } = this;
    const editor = this;
    const channel = () => ({
      ...without("dispose", "append", "clear", "hide", "info", "warn", "debug", "trace", "replace"),
      show: () => undefined,
      appendLine: (line: string) => output.push(line),
      error: (message: string) => messages.push(message),
      onDidChangeLogLevel: nothing,
      logLevel: 2,
    });
    const says = async (message: string) => void messages.push(message);
    const api = {
      version: "1.91.0",
      Uri,
      EventEmitter,
      Disposable,
      CancellationTokenSource,
      CodeActionKind,
      commands: part({
        registerCommand: (name: string, act: (...args: unknown[]) => unknown) => {
          commands.set(name, act);
          return new Disposable();
        },
        executeCommand: async () => undefined,
      }),
      window: part({
        createOutputChannel: channel,
        createTextEditorDecorationType: () => new Disposable(),
        showInformationMessage: says,
        showErrorMessage: says,
        showTextDocument: async ({ content }: { content: string }) => void shown.push(content),
        tabGroups: { all: [], onDidChangeTabs: nothing, onDidChangeTabGroups: nothing },
        get activeTextEditor() {
          return editor.activeTextEditor;
        },
        get visibleTextEditors() {
          return editor.visibleTextEditors;
        },
      }),
      workspace: part({
        getConfiguration: () => ({ get: (name: string, other: unknown) => settings.get(name) ?? other }),
        openTextDocument: async (document: object) => document,
        onDidChangeTextDocument: (act: (event: object) => void) => {
          onChange.push(act);
          return new Disposable();
        },
        textDocuments: [],
        notebookDocuments: [],
      }),
      languages: part({
        createDiagnosticCollection: () => without("set", "delete", "clear", "dispose"),
        match: () => 0,
      }),
      env: part({ language: "en", appName: "a stand-in" }),
    };
    return named(api, program);
  }
}

interface Mark {
  readonly range: { readonly args: readonly [{ readonly line: number }] };
  readonly renderOptions: { readonly after: { readonly contentText: string } };
}

class Disposable {
  readonly #dispose: (() => void) | undefined;
  constructor(dispose?: () => void) {
    this.#dispose = dispose;
  }
  dispose(): void {
    this.#dispose?.();
  }
  static from(...parts: Disposable[]): Disposable {
    return new Disposable(() => {
      for (const one of parts) one.dispose();
    });
  }
}

class EventEmitter {
  readonly #listeners: ((event: unknown) => void)[] = [];
  readonly event = (listener: (event: unknown) => void) => {
    this.#listeners.push(listener);
    return new Disposable();
  };
  fire(event: unknown): void {
    for (const listener of this.#listeners) listener(event);
  }
  dispose(): void {}
}

class CancellationTokenSource {
  readonly token = { isCancellationRequested: false, onCancellationRequested: nothing };
  cancel(): void {}
  dispose(): void {}
}

class Uri {
  readonly scheme = "file";
  readonly fsPath: string;
  constructor(path: string) {
    this.fsPath = path;
  }
  get path(): string {
    return this.fsPath;
  }
  toString(): string {
    return pathToFileURL(this.fsPath).href;
  }
  static parse(uri: string): Uri {
    return new Uri(fileURLToPath(uri));
  }
  static joinPath({ fsPath }: Uri, ...names: string[]): Uri {
    return new Uri(join(fsPath, ...names));
  }
}

/** Registers a listener of whatever never happens. */
function nothing(): Disposable {
  return new Disposable();
}

/** Functions without effect. */
function without(...names: string[]): object {
  return Object.fromEntries(names.map((name) => [name, () => undefined]));
}

/** A part of the interface: what is not given registers or creates something that does nothing. */
function part(given: object): object {
  return new Proxy(given, {
    get: (target, name) => {
      if (name in target) return Reflect.get(target, name);
      return typeof name === "string" && /^(?:on|register|create)[A-Z]/.test(name) ? nothing : undefined;
    },
  });
}

/** The kinds of actions, each by its name; a kind can be made of another one. */
const CodeActionKind = new Proxy({}, { get: (_target, name) => kindOf(String(name)) });

function kindOf(value: string): object {
  return { value, append: (more: string) => kindOf(`${value}.${more}`) };
}

/** The interface, with a class or an enumeration of each name that a program uses and that is not given. */
function named(given: { [name: string]: unknown }, program: string): object {
  const names = new Set([...program.matchAll(/\.([A-Z][A-Za-z]+)\b/g)].map(([, name]) => name as string));
  const others = [...names].filter((name) => !(name in given)).map((name) => [name, classOrKinds(name)]);
  return { ...given, ...Object.fromEntries(others) };
}

/** A class whose objects keep the arguments that they were made of, or an enumeration. */
function classOrKinds(name: string): object {
  const made = class {
    readonly args: unknown[];
    constructor(...args: unknown[]) {
      this.args = args;
    }
  };
  return new Proxy(made, {
    get: (target, kind) =>
      kind in target || typeof kind !== "string" ? Reflect.get(target, kind) : `${name}.${kind}`,
  });
}
