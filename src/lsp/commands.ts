import {
  type Connection,
  ErrorCodes,
  type ExecuteCommandParams,
  type Position,
  type Range,
  ResponseError,
} from "vscode-languageserver";
import { type Action, actionsAt } from "../assist/index.ts";
import { COMMANDS } from "./answers/command-names.ts";
import { type Project, type ProjectFile, surroundingsOf } from "./project/project.ts";
import type { Running } from "./running.ts";
import { fatesIn, runScenario, wordRun } from "./runs/scenario-run.ts";

/** The answer of a command: for people, and for clients that show it their own way. */
export interface Answer {
  readonly title: string;
  readonly text: string;
}

/** The answer of a command that runs a scenario. */
export interface RunAnswer extends Answer {
  readonly scenario: string;
  /** Undefined if it could not be run: its diagnostics, and those of its workflow, say why. */
  readonly passed?: boolean;
  /** The steps of the workflow with what became of them. */
  readonly steps?: readonly { readonly step: string; readonly range: Range; readonly fate: string }[];
  /** The workflow's URI, and the version whose places the steps have. */
  readonly workflow?: { readonly uri: string; readonly version: number | null };
}

/** Carries out commands. Their answers are shown by the client if it says so, else as a message. */
export class Commands {
  readonly #connection: Connection;
  readonly #running: () => Running;

  constructor(connection: Connection, running: () => Running) {
    this.#connection = connection;
    this.#running = running;
  }

  /** Throws ResponseError if there is no such command, or its arguments are not of it. */
  async execute({
    command,
    arguments: given = [],
  }: ExecuteCommandParams): Promise<Answer | readonly RunAnswer[]> {
    const answer = await this.#answer(command, given);
    const { client } = this.#running();
    if (!client.showsAnswers) {
      const all = Array.isArray(answer) ? (answer as readonly RunAnswer[]) : [answer as Answer];
      const text = all.map((one) => `${one.title}\n${one.text}`).join("\n\n");
      await this.#connection.sendNotification("window/showMessage", { type: INFO, message: text });
    }
    return answer;
  }

  async #answer(command: string, given: readonly unknown[]): Promise<Answer | readonly RunAnswer[]> {
    const { project } = this.#running();
    const [first, second, third] = given;
    switch (command) {
      case COMMANDS.answer:
        return this.#answerOf(await this.#open(first), rangeOf(second), third);
      case COMMANDS.runScenario:
        return runAnswer(await this.#open(first), project);
      case COMMANDS.runScenarios: {
        const scenarios = await project.scenariosOf(await this.#open(first));
        return Promise.all(scenarios.map((one) => runAnswer(one, project)));
      }
      case COMMANDS.showStored:
        return this.#answersAt(await this.#open(first), positionOf(second), "show");
      case COMMANDS.ask:
        return this.#answersAt(await this.#open(first), positionOf(second), "ask");
      default:
        throw new ResponseError(ErrorCodes.InvalidParams, `there is no command \`${command}\``);
    }
  }

  /** Works out the answer of the action of a title. */
  async #answerOf(one: ProjectFile, range: Range, title: unknown): Promise<Answer> {
    const found = (await this.#actionsAt(one, range)).find((action) => action.title === title);
    if (found?.answer === undefined)
      throw new ResponseError(ErrorCodes.InvalidParams, "the text has changed: ask for the actions again");
    return { title: found.title, text: found.answer() };
  }

  /** Works out the answers of all actions of a kind at a place. */
  async #answersAt(one: ProjectFile, position: Position, kind: Action["kind"]): Promise<Answer> {
    const actions = await this.#actionsAt(one, { start: position, end: position });
    const found = actions.flatMap(({ title, answer, ...action }) =>
      action.kind === kind && answer !== undefined ? [{ title, text: answer() }] : [],
    );
    const [first, other] = found;
    if (first === undefined) return { title: "No condition stands here", text: "Put the cursor into one." };
    if (other === undefined) return first;
    return { title: "Answers", text: found.map(({ title, text }) => `${title}\n${text}`).join("\n\n") };
  }

  async #actionsAt(one: ProjectFile, range: Range): Promise<readonly Action[]> {
    const { project, reports } = this.#running();
    const around = surroundingsOf(await project.relativesOf(one));
    const { findings } = await reports.of(one.snapshot);
    return actionsAt(one.file, one.snapshot.lines.spanOf(range), around, findings);
  }

  async #open(uri: unknown): Promise<ProjectFile> {
    const { project } = this.#running();
    const path = typeof uri === "string" ? project.pathOf(uri) : undefined;
    const one =
      typeof uri !== "string"
        ? undefined
        : ((await project.openAt(uri)) ?? (path && (await project.at(path))));
    if (one) return one;
    throw new ResponseError(ErrorCodes.InvalidParams, "the command names no file that can be read");
  }
}

const INFO = 3;

async function runAnswer(one: ProjectFile, project: Project): Promise<RunAnswer> {
  const { file, snapshot } = one;
  const workflow = file.kind === "scenario" ? await project.workflowOf(one) : undefined;
  const run = workflow && runScenario(file, workflow.file);
  const base = { scenario: snapshot.uri };
  const name = nameOf(one);
  if (workflow === undefined || run === undefined) {
    const text =
      file.kind !== "scenario"
        ? "It is not a scenario."
        : workflow === undefined
          ? "It names no workflow that can be read."
          : "It, or its workflow, has errors.";
    return { ...base, title: `${name} cannot be run`, text };
  }
  const { passed, summary, timeline } = wordRun(run);
  const { uri, version, lines } = workflow.snapshot;
  const failures = run.findings.map(({ message }) => `- ${message}`);
  return {
    ...base,
    title: `${name}: ${passed ? "passed" : "failed"}: ${summary}`,
    text: [...timeline, ...failures].join("\n"),
    passed,
    steps: fatesIn(run, workflow.file).map(({ span, ...fate }) => ({ ...fate, range: lines.rangeOf(span) })),
    workflow: { uri, version },
  };
}

/** The name that a scenario gives itself, else that of its file. */
function nameOf({ file, snapshot }: ProjectFile): string {
  const value = file.document?.value;
  const own = typeof value === "object" && value !== null && "name" in value ? value.name : undefined;
  return typeof own === "string" ? own : (snapshot.uri.split("/").at(-1) ?? snapshot.uri);
}

/** Throws ResponseError if a value is not a position. */
function positionOf(value: unknown): Position {
  const { line, character } = (value ?? {}) as Partial<Position>;
  if (Number.isInteger(line) && Number.isInteger(character)) return value as Position;
  throw new ResponseError(ErrorCodes.InvalidParams, "the command names no place");
}

/** Throws ResponseError if a value is not a range. */
function rangeOf(value: unknown): Range {
  const { start, end } = (value ?? {}) as Partial<Range>;
  return { start: positionOf(start), end: positionOf(end) };
}
