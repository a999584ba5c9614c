import {
  commands,
  type ExtensionContext,
  type OutputChannel,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";
import {
  type Executable,
  LanguageClient,
  type LanguageClientOptions,
  type NodeModule,
  type ServerOptions,
  TransportKind,
} from "vscode-languageclient/node";
import { type Answer, isRun, type RunAnswer } from "./answer.ts";
import { RunMarks } from "./run-marks.ts";

let client: LanguageClient | undefined;

/** Starts the language server, and adds the commands that show its answers. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel("heed");
  const marks = new RunMarks();
  const started = new LanguageClient("heed", "heed", serverOf(context), optionsOf(output, marks));
  client = started;
  const here = (command: string) => async (): Promise<void> => {
    const editor = window.activeTextEditor;
    if (editor === undefined) return;
    const { line, character } = editor.selection.active;
    const answer = await started.sendRequest<Answer>("workspace/executeCommand", {
      command,
      arguments: [editor.document.uri.toString(), { line, character }],
    });
    await show(answer, output, marks);
  };
  context.subscriptions.push(
    output,
    marks,
    commands.registerCommand("heed.runScenarioHere", here("heed.runScenario")),
    commands.registerCommand("heed.showStoredBeside", here("heed.showStored")),
    commands.registerCommand("heed.askHere", here("heed.ask")),
    commands.registerCommand("heed.clearRun", () => marks.clear()),
    commands.registerCommand("heed.restart", () => started.restart()),
  );
  await started.start();
  await commands.executeCommand("setContext", "heed.isActive", true);
}

/** Stops the language server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}

/** The server that the settings name, else the one that comes with the extension. */
function serverOf(context: ExtensionContext): ServerOptions {
  const [command, ...args] = workspace.getConfiguration("heed").get<string[]>("server", []);
  if (command !== undefined) return { command, args, transport: TransportKind.stdio } satisfies Executable;
  const module = Uri.joinPath(context.extensionUri, "dist", "server.mjs").fsPath;
  return { module, args: ["lsp"], transport: TransportKind.stdio } satisfies NodeModule;
}

function optionsOf(output: OutputChannel, marks: RunMarks): LanguageClientOptions {
  return {
    // Not of the other side of a comparison, which has an address of another kind.
    documentSelector: ["file", "untitled"].flatMap((scheme) =>
      ["yaml", "json", "jsonc", "heed"].map((language) => ({ scheme, language })),
    ),
    initializationOptions: { showsAnswers: true },
    middleware: {
      // Commands of lenses and of actions.
      executeCommand: async (command, args, next) => {
        const answer = (await next(command, args)) as Answer | readonly RunAnswer[] | undefined;
        if (answer !== undefined) await show(answer, output, marks);
        return answer;
      },
    },
  };
}

/** Shows answers: runs in the output and behind the steps, JSON beside the editor, sentences as a message. */
async function show(
  answer: Answer | readonly RunAnswer[],
  output: OutputChannel,
  marks: RunMarks,
): Promise<void> {
  const answers = Array.isArray(answer) ? (answer as readonly RunAnswer[]) : [answer as Answer];
  for (const { title, text } of answers) output.appendLine(`${title}\n${text}\n`);
  const runs = answers.filter(isRun);
  if (runs.length > 0) {
    output.show(true);
    marks.show(runs);
    return;
  }
  for (const { title, text } of answers) {
    if (/^[[{]/.test(text)) await showBeside(text, window.activeTextEditor);
    else void window.showInformationMessage(`${title}: ${text}`);
  }
}

async function showBeside(content: string, editor: TextEditor | undefined): Promise<void> {
  const document = await workspace.openTextDocument({ language: "json", content });
  const viewColumn = (editor?.viewColumn ?? 1) + 1;
  await window.showTextDocument(document, { viewColumn, preserveFocus: true, preview: true });
}
