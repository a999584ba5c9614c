import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  CodeActionRequest,
  CodeLensRequest,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  type Diagnostic,
  ExecuteCommandRequest,
  type Hover,
  HoverRequest,
  InlayHintRequest,
  type MarkupContent,
  PrepareRenameRequest,
  RenameRequest,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol/node";
import { makeFolder } from "../../test/cli/run.ts";
import { Client, uriOf, writeFiles } from "../../test/lsp/client.ts";
import { editsFor, withEdits } from "../../test/lsp/edits.ts";

const example = resolve(import.meta.dirname, "../../examples/escalation");
const SCENARIOS = ["seen.scenario.yaml", "not-seen.scenario.yaml", "cancelled.scenario.yaml"];
const whole = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

/** The answer of a run, as far as the page shows it. */
interface Run {
  readonly title: string;
  readonly text: string;
  readonly steps: readonly { readonly step: string; readonly fate: string; readonly range: typeof whole }[];
}

/**
 * Uses the language server as an editor does, on a copy of the example in examples/escalation, and returns what happened, step
 * by step, as a page.
 *
 * @param isProcess true if the server is a process of its own, as for editors; false if it runs in this one, which is faster
 */
export async function recording(isProcess = true): Promise<string> {
  const text = (name: string) => readFileSync(join(example, name), "utf8");
  const workflowText = text("workflow.yaml");
  const files = Object.fromEntries(["workflow.yaml", ...SCENARIOS].map((name) => [name, text(name)]));
  const folder = writeFiles(makeFolder(), files);
  const client = await Client.start({
    isProcess,
    folders: [folder],
    initializationOptions: { showsAnswers: true },
  });
  const scene = new Scene(client);
  const uri = await client.open(
    join(folder, "workflow.yaml"),
    workflowText.replace(/ {4}when: .*\n$/, "    when: "),
  );
  scene.say(
    "# heed in an editor, step by step",
    "Recorded by `npm run recording`, with a client that speaks the Language Server Protocol to `heed lsp`, as an editor does, on a copy of",
    "`examples/escalation`. A test records it again and compares. `▮` is the cursor.",
    "## Completion",
    "The workflow is open. Its last step gets a condition: `in_app_feed_1 has not been s` is typed.",
  );
  for (const typed of ["in", "_app_feed_1 has", " not been s"]) {
    await scene.type(uri, typed);
    await scene.offers(uri);
  }
  await scene.choose(uri, "seen");
  scene.shows(uri, "The editor shows, as hints in the text:", await scene.hints(uri));
  await scene.hover(uri, "in_app_feed_1 has not been seen");

  scene.say("## A quick fix", "A slip of the fingers, and the diagnostics follow, though nothing is saved.");
  await client.replace(uri, "not been seen", "not been sene");
  await scene.problems(uri);
  await scene.fix(uri);
  await scene.problems(uri);

  scene.say("## Rename of a ref", "The step `in_app_feed_1` is to be named `feed`.");
  await scene.rename(
    uri,
    "ref: in_app|_feed_1",
    "feed",
    [uri, ...SCENARIOS.map((name) => uriOf(join(folder, name)))],
    files,
  );

  scene.say("## Scenarios run from the editor");
  const scenario = await client.open(
    join(folder, "seen.scenario.yaml"),
    text("seen.scenario.yaml").replaceAll("in_app_feed_1", "feed"),
  );
  await scene.runs(scenario, uri);
  scene.say(
    "The condition is turned around, and the scenario says so at once, at the line of its expectation.",
  );
  await client.replace(uri, "has not been seen", "has been seen");
  await scene.problems(scenario, ({ length }) => length > 0);
  await scene.runs(scenario, uri);
  await client.stop();
  return scene.page();
}

/** The record of a session, as it goes on. */
class Scene {
  readonly #client: Client;
  readonly #parts: string[] = [];
  #cursor = 0;

  constructor(client: Client) {
    this.#client = client;
  }

  page(): string {
    return `${this.#parts.join("\n\n")}\n`;
  }

  say(...lines: readonly string[]): void {
    let paragraph: string[] = [];
    for (const line of lines) {
      if (line.startsWith("#")) this.#parts.push(line);
      else paragraph.push(line);
      if (/[.:]$/.test(line) || line.startsWith("#")) {
        if (paragraph.length > 0) this.#parts.push(paragraph.join("\n"));
        paragraph = [];
      }
    }
  }

  /** Types at the end of a document. */
  async type(uri: string, typed: string): Promise<void> {
    const at = this.#client.text(uri).length;
    await this.#client.edit(uri, { start: at, end: at, text: typed });
    this.#cursor = at + typed.length;
    this.#quote("yaml", this.#lineAtCursor(uri));
  }

  /** Shows the first completions at the cursor. */
  async offers(uri: string): Promise<void> {
    const items = await this.#completions(uri);
    const shown = items.slice(0, 6).map(({ label, detail }) => `| \`${label}\` | ${detail ?? ""} |`);
    const more = items.length > 6 ? [`| ... ${items.length - 6} more | |`] : [];
    this.#parts.push(["| offered | |", "|---|---|", ...shown, ...more].join("\n"));
  }

  /** Chooses the first completion whose label has a word. */
  async choose(uri: string, word: string): Promise<void> {
    const items = await this.#completions(uri);
    const chosen = items.find(({ label }) => label.includes(word));
    if (chosen === undefined) throw new Error(`nothing offered has ${word}`);
    await this.#client.change(uri, [{ text: withEdits(this.#client, uri, [chosen.textEdit as never]) }]);
    this.say(`\`${chosen.label}\` is chosen:`);
    this.#cursor = this.#client.text(uri).length;
    this.#quote("yaml", this.#lineAtCursor(uri));
  }

  async hints(uri: string): Promise<readonly string[]> {
    const found = await this.#client.connection.sendRequest(InlayHintRequest.type, {
      textDocument: { uri },
      range: whole,
    });
    return (found ?? []).map(({ position, label }) => {
      const line = this.#client.text(uri).split("\n")[position.line] ?? "";
      return `${line.slice(0, position.character)} ⟨${label}⟩${line.slice(position.character)}`;
    });
  }

  shows(_uri: string, title: string, lines: readonly string[]): void {
    this.say(title);
    this.#quote("yaml", lines.join("\n"));
  }

  async hover(uri: string, part: string): Promise<void> {
    const { contents } = (await this.#client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: this.#client.at(uri, part.replace(" ", "| ")),
    })) as Hover;
    this.say(`The pointer rests on \`${part}\`:`);
    const { value } = contents as MarkupContent;
    this.#parts.push(
      value
        .split("\n")
        .map((line) => `> ${line}`.trimEnd())
        .join("\n"),
    );
  }

  /** Shows the diagnostics of a document, each under its line. */
  async problems(uri: string, holds?: (found: readonly Diagnostic[]) => boolean): Promise<void> {
    const found =
      holds === undefined
        ? await this.#client.diagnostics(uri)
        : await this.#client.diagnosticsUntil(uri, holds);
    if (found.length === 0) {
      this.say("No problems are left.");
      return;
    }
    const frames = found.map(({ range: { start, end }, message, code }) => {
      const line = this.#client.text(uri).split("\n")[start.line] ?? "";
      const marks = " ".repeat(start.character) + "^".repeat(Math.max(1, end.character - start.character));
      const words = String(message)
        .split("\n")
        .map((one) => `${" ".repeat(start.character)}${one}`);
      return [line, marks, ...words, `${" ".repeat(start.character)}heed(${code})`].join("\n");
    });
    this.#quote("text", frames.join("\n"));
  }

  /** Applies the first quick fix of the first problem. */
  async fix(uri: string): Promise<void> {
    const diagnostics = [...(await this.#client.diagnostics(uri))];
    const [first] = diagnostics;
    const actions = await this.#client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: first?.range ?? whole,
      context: { diagnostics },
    });
    const offered = (actions ?? []).map(({ title }) => `- ${title}`);
    this.say("The editor offers:");
    this.#parts.push(offered.join("\n"));
    const [action] = (actions ?? []) as { title: string; edit: WorkspaceEdit }[];
    if (action === undefined) throw new Error("there is no quick fix");
    this.say(`The first one makes of the line:`);
    const before = this.#client.text(uri).split("\n");
    await this.#client.change(uri, [{ text: withEdits(this.#client, uri, editsFor(action.edit, uri)) }]);
    const after = this.#client.text(uri).split("\n");
    this.#quote("yaml", after.filter((line, index) => line !== before[index]).join("\n"));
  }

  /** Renames, and shows the lines of all files that change. */
  async rename(
    uri: string,
    part: string,
    newName: string,
    uris: readonly string[],
    files: { readonly [name: string]: string },
  ): Promise<void> {
    const place = { textDocument: { uri }, position: this.#client.at(uri, part) };
    const prepared = await this.#client.connection.sendRequest(PrepareRenameRequest.type, place);
    const change = await this.#client.connection.sendRequest(RenameRequest.type, { ...place, newName });
    if (prepared === null || change === null) throw new Error("the name cannot be changed");
    const lines: string[] = [];
    for (const each of uris) {
      const name = each.split("/").at(-1) ?? "";
      if (each !== uri) await this.#client.open(each, files[name] ?? "");
      const before = this.#client.text(each);
      const after = withEdits(this.#client, each, editsFor(change, each));
      if (after === before) continue;
      lines.push(`--- ${name}`);
      const [old, made] = [before.split("\n"), after.split("\n")];
      for (const [index, line] of made.entries())
        if (line !== old[index]) lines.push(`-${old[index]}`, `+${line}`);
      if (each === uri) await this.#client.change(each, [{ text: after }]);
      else await this.#client.close(each);
    }
    this.say("The editor is told to change:");
    this.#quote("diff", lines.join("\n"));
  }

  /** Runs a scenario by its lens, and shows what ran, also behind the steps of the workflow. */
  async runs(scenario: string, workflow: string): Promise<void> {
    const { connection } = this.#client;
    const lenses = await connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: scenario } });
    const lens = lenses?.[0];
    const command = lens?.command;
    if (lens === undefined || command === undefined) throw new Error("the scenario has no lens");
    const lines = this.#client.text(scenario).split("\n");
    lines.splice(lens.range.start.line, 0, `[${command.title}]`);
    this.say("The scenario, with its lens:");
    this.#quote("text", lines.join("\n").trimEnd());
    const run = (await connection.sendRequest(ExecuteCommandRequest.type, {
      command: command.command,
      arguments: (command.arguments ?? []) as never[],
    })) as Run;
    this.say("It is clicked:");
    this.#quote("text", `${run.title}\n${run.text}`);
    const shown = this.#client.text(workflow).split("\n");
    const marked = run.steps.map(({ range, fate }) => `${shown[range.start.line]}  ⟨${fate}⟩`);
    this.say("Behind the steps of the workflow, the extension shows what became of them:");
    this.#quote("yaml", marked.join("\n"));
  }

  /** Completions that an editor shows at the cursor: those that fit the typed text, in the order of the server. */
  async #completions(uri: string): Promise<readonly CompletionItem[]> {
    const lines = this.#client.lines(uri);
    const { items } = (await this.#client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: lines.positionAt(this.#cursor),
    })) as CompletionList;
    const fits = ({ textEdit, filterText = "" }: CompletionItem) => {
      const start =
        textEdit !== undefined && "range" in textEdit ? lines.offsetAt(textEdit.range.start) : this.#cursor;
      return isWithin(lines.text.slice(start, this.#cursor).toLowerCase(), filterText.toLowerCase());
    };
    return items.filter(fits).toSorted((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1));
  }

  #lineAtCursor(uri: string): string {
    const before = this.#client.text(uri).slice(0, this.#cursor);
    return `${before.slice(before.lastIndexOf("\n") + 1)}▮`;
  }

  #quote(language: string, text: string): void {
    this.#parts.push(`\`\`\`${language}\n${text}\n\`\`\``);
  }
}

/** Checks whether a text has the characters of another one in their order, as editors do while one types. */
function isWithin(typed: string, text: string): boolean {
  let at = 0;
  for (const character of typed) {
    at = text.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
