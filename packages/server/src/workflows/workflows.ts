import { setTimeout as sleep } from "node:timers/promises";
import { ConfinedFolder, FileFault, stateOf } from "./confined-folder.ts";
import { type Environment, NO_ENVIRONMENT, readEnvironment } from "./environment.ts";
import { ENVIRONMENT, FolderError, type FoundFile, findFiles } from "./folder.ts";
import { type FolderProblem, isError, problemLine } from "./problem.ts";
import { type ReadWorkflow, readWorkflowFile, type Workflow, type WorkflowOptions } from "./workflow-file.ts";

/** The greatest size of a workflow's own file, in bytes. */
const FILE_LIMIT = 2_097_152;

/** The pause in which no file may change before a folder is read, in milliseconds, and how often it is waited for. */
const SETTLE = { pause: 100, tries: 50 } as const;

/** The workflows of a folder. */
export interface Workflows {
  /** Returns a workflow as it was last read without mistakes; undefined if there is none. */
  get(key: string): Workflow | undefined;
  /** All workflows, in the order of their keys. */
  all(): readonly Workflow[];
  /** The settings that all workflows share, as they were last read without mistakes. */
  environment(): Environment;
  /** The errors of files that are refused, by key. A workflow that was read before stays as it was. */
  refused(): ReadonlyMap<string, readonly FolderProblem[]>;
  /**
   * Reads the folder again, once its files have not changed for a moment. Calls that come meanwhile wait for the one that
   * runs, and for one more after it. Never throws: a folder that cannot be read is a problem, and everything stays.
   */
  reload(): Promise<Reload>;
}

/** The result of reading a folder. */
export interface Reload {
  /** Keys of workflows that are new, those with another version or that have become active or inactive, and those that are gone. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Keys of workflows whose files are refused. */
  readonly refused: readonly string[];
  /** Errors and warnings of all files, in the order of their paths. */
  readonly problems: readonly FolderProblem[];
}

/** Options of a folder of workflows. */
export interface WorkflowsOptions extends WorkflowOptions {
  /** The pause in which no file may change before a folder is read, in milliseconds (100). */
  readonly pause?: number | undefined;
}

/**
 * Reads a folder of workflows. Files with mistakes are refused, and the others are there.
 *
 * @throws FolderError if the folder or the file of its environment cannot be read: without the preferences and conditions in it,
 * messages would go to those who want none.
 */
export async function openWorkflows(
  folder: string,
  options: WorkflowsOptions = {},
): Promise<{ readonly workflows: Workflows; readonly first: Reload }> {
  const held = new FolderOfWorkflows(folder, options);
  const first = await held.read();
  const faults = first.problems.filter((problem) => isError(problem) && isEnvironment(problem.file));
  if (faults.length > 0) throw new FolderError(faults.map(problemLine).join("\n"));
  return { workflows: held, first };
}

/** A file as it was read last, with the states of it and of its contents. */
interface KnownFile {
  readonly read: ReadWorkflow;
  readonly timezone: string | undefined;
  readonly states: ReadonlyMap<string, string>;
}

/** The content of a folder that was read. */
interface Read {
  readonly environment: Environment;
  readonly workflows: ReadonlyMap<string, Workflow>;
  readonly refused: ReadonlyMap<string, readonly FolderProblem[]>;
  readonly problems: readonly FolderProblem[];
}

class FolderOfWorkflows implements Workflows {
  readonly #folder: string;
  readonly #options: WorkflowsOptions;
  #workflows: ReadonlyMap<string, Workflow> = new Map();
  #refused: ReadonlyMap<string, readonly FolderProblem[]> = new Map();
  #environment: Environment = NO_ENVIRONMENT;
  #files = new Map<string, KnownFile>();
  #environmentStates: ReadonlyMap<string, string> = new Map();
  #running: Promise<Reload> | undefined;
  #next: Promise<Reload> | undefined;

  constructor(folder: string, options: WorkflowsOptions) {
    this.#folder = folder;
    this.#options = options;
  }

  get(key: string): Workflow | undefined {
    return this.#workflows.get(key);
  }

  all(): readonly Workflow[] {
    return [...this.#workflows.values()];
  }

  environment(): Environment {
    return this.#environment;
  }

  refused(): ReadonlyMap<string, readonly FolderProblem[]> {
    return this.#refused;
  }

  reload(): Promise<Reload> {
    if (this.#running === undefined) {
      this.#running = this.#readAgain().finally(() => {
        this.#running = undefined;
      });
      return this.#running;
    }
    // The one that runs may have read a file already that has changed since.
    this.#next ??= this.#running.then(() => {
      this.#next = undefined;
      return this.reload();
    });
    return this.#next;
  }

  async #readAgain(): Promise<Reload> {
    try {
      return await this.read();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const problem: FolderProblem = { code: "folder", severity: "error", message, file: "." };
      return { added: [], changed: [], removed: [], refused: [...this.#refused.keys()], problems: [problem] };
    }
  }

  /** @throws FolderError if the folder cannot be read. */
  async read(): Promise<Reload> {
    const { environment, workflows, refused, problems } = await this.#readSettled();
    const before = this.#workflows;
    this.#workflows = workflows;
    this.#refused = refused;
    this.#environment = environment;
    const kept = [...workflows.values()].filter(({ key }) => before.has(key));
    return {
      added: [...workflows.keys()].filter((key) => !before.has(key)),
      changed: kept.filter((workflow) => isOther(workflow, before.get(workflow.key))).map(({ key }) => key),
      removed: [...before.keys()].filter((key) => !workflows.has(key)),
      refused: [...refused.keys()],
      problems,
    };
  }

  /** Reads the files at a time when none of them changes, so that none is half written. */
  async #readSettled(): Promise<Read> {
    const { pause = SETTLE.pause } = this.#options;
    for (let tries = 0; tries < SETTLE.tries; tries++) {
      const { root, files } = await findFiles(this.#folder);
      const read = await this.#readFiles(root, files);
      await sleep(pause);
      const again = await findFiles(this.#folder);
      const isSame = root === again.root && JSON.stringify(files) === JSON.stringify(again.files);
      if (isSame && (await this.#isUpToDate(root))) return read;
    }
    throw new FolderError(`${this.#folder} is being written to all the time, so it was not read.`);
  }

  async #readFiles(root: string, files: readonly FoundFile[]): Promise<Read> {
    const workflows = new Map<string, Workflow>();
    const refused = new Map<string, readonly FolderProblem[]>();
    const problems: FolderProblem[] = [];
    const known = this.#files;
    this.#files = new Map();
    const environment = await this.#readEnvironment(root, files, problems);
    const options = { ...this.#options, timezone: environment.timezone ?? this.#options.timezone };
    for (const [key, found] of byKey(files)) {
      const [file, other] = found;
      const read =
        file === undefined || other !== undefined
          ? twice(key, found)
          : await this.#readFile(root, key, file, known, options);
      problems.push(...read.problems);
      const workflow = read.workflow ?? this.#workflows.get(key);
      if (workflow !== undefined) workflows.set(key, workflow);
      if (read.workflow === undefined) refused.set(key, read.problems.filter(isError));
    }
    return { environment, workflows, refused, problems };
  }

  /** Reads the file of the environment. One with mistakes leaves the environment as it was. */
  async #readEnvironment(
    root: string,
    files: readonly FoundFile[],
    problems: FolderProblem[],
  ): Promise<Environment> {
    const folder = new ConfinedFolder(root);
    this.#environmentStates = folder.states;
    const [file, other] = files.filter(({ path }) => isEnvironment(path));
    if (file === undefined) return NO_ENVIRONMENT;
    const { path } = file;
    try {
      if (other !== undefined) throw new FileFault(`is there twice: \`${other.path}\` is one too`);
      const read = readEnvironment(path, await folder.read(path, FILE_LIMIT), this.#options.lint);
      problems.push(...read.problems);
      return read.environment ?? this.#environment;
    } catch (error) {
      const fault = error instanceof FileFault ? error.message : `cannot be read: ${String(error)}`;
      problems.push({ code: "environment", severity: "error", message: `the file ${fault}`, file: path });
      return this.#environment;
    }
  }

  /** Reads a file, unless it and its contents are as they were. */
  async #readFile(
    root: string,
    key: string,
    { path }: FoundFile,
    known: ReadonlyMap<string, KnownFile>,
    options: WorkflowOptions,
  ): Promise<ReadWorkflow> {
    const before = known.get(path);
    const { timezone } = options;
    if (before !== undefined && before.timezone === timezone && (await isAsItWas(root, before.states))) {
      this.#files.set(path, before);
      return before.read;
    }
    const folder = new ConfinedFolder(root);
    const read = await readOrRefuse(folder, key, path, options);
    this.#files.set(path, { read, timezone, states: folder.states });
    return read;
  }

  async #isUpToDate(root: string): Promise<boolean> {
    for (const { states } of this.#files.values()) if (!(await isAsItWas(root, states))) return false;
    return isAsItWas(root, this.#environmentStates);
  }
}

async function isAsItWas(root: string, states: ReadonlyMap<string, string>): Promise<boolean> {
  for (const [path, state] of states) if ((await stateOf(root, path)) !== state) return false;
  return true;
}

async function readOrRefuse(
  folder: ConfinedFolder,
  key: string,
  path: string,
  options: WorkflowOptions,
): Promise<ReadWorkflow> {
  try {
    const text = await folder.read(path, FILE_LIMIT);
    return await readWorkflowFile({ folder, path, key, text }, options);
  } catch (error) {
    // A file that takes more than the stack allows is refused as any other, and the rest is read.
    const fault = error instanceof FileFault ? error.message : `cannot be read: ${String(error)}`;
    const message = `the file ${fault}`;
    return {
      workflow: undefined,
      problems: [{ code: "workflow-file", severity: "error", message, file: path }],
    };
  }
}

/** The files of workflows by their keys. */
function byKey(files: readonly FoundFile[]): ReadonlyMap<string, readonly FoundFile[]> {
  const grouped = new Map<string, FoundFile[]>();
  for (const file of files) {
    if (file.key === undefined) continue;
    const others = grouped.get(file.key);
    if (others === undefined) grouped.set(file.key, [file]);
    else others.push(file);
  }
  return grouped;
}

function isOther(workflow: Workflow, before: Workflow | undefined): boolean {
  return workflow.version !== before?.version || workflow.isActive !== before.isActive;
}

/** The refusal of all files that have one key. */
function twice(key: string, files: readonly FoundFile[]): ReadWorkflow {
  const problems = files.map(({ path }): FolderProblem => {
    const others = files.filter((other) => other.path !== path).map((other) => `\`${other.path}\``);
    return {
      code: "workflow-twice",
      severity: "error",
      message: `the workflow \`${key}\` is in ${others.join(" and ")} too`,
      help: "Leave one of them in the folder.",
      file: path,
    };
  });
  return { workflow: undefined, problems };
}

/** Checks for the path of the environment's file, in the folder. */
function isEnvironment(path: string): boolean {
  return ENVIRONMENT.test(path);
}
