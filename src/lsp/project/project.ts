import { type OpenFile, openFile, type Surroundings } from "../../assist/index.ts";
import { folderOf, isWithin, resolvedPath, type Settings } from "../../config/index.ts";
import { entryOf } from "../../document/index.ts";
import type { Encoding } from "../text/lines.ts";
import { Configs } from "./configs.ts";
import { OpenDocuments } from "./open-documents.ts";
import type { ExcludesIn, ProjectFiles } from "./project-files.ts";
import { SavedFiles } from "./saved-files.ts";
import type { Snapshot } from "./snapshot.ts";

/** A file that was read under the settings of its config. */
export interface ProjectFile {
  readonly snapshot: Snapshot;
  readonly file: OpenFile;
}

/** The files that belong together with one. */
export interface Relatives {
  readonly workflow?: ProjectFile | undefined;
  readonly scenarios?: readonly ProjectFile[] | undefined;
}

/** The open documents and the folders of a client: texts in the editor count before those on disk. */
export class Project {
  readonly documents: OpenDocuments;
  readonly configs: Configs;
  /** Paths of the workspace's folders. */
  folders: readonly string[] = [];
  readonly #files: ProjectFiles;
  readonly #saved: SavedFiles;
  /** Files by snapshot, each as it was read under some settings. */
  readonly #read = new WeakMap<Snapshot, { readonly settings: Settings; readonly file: OpenFile }>();
  /** Open files by URI, each as it was when it last had no mistake of its format: what does not change is not read again. */
  readonly #lastValid = new Map<string, OpenFile>();
  /** Paths of workflows by snapshot of the scenario that names them. */
  readonly #named = new WeakMap<Snapshot, { readonly path: string | undefined }>();

  constructor(files: ProjectFiles, encoding: Encoding) {
    this.#files = files;
    this.documents = new OpenDocuments(encoding, files.pathOf);
    this.#saved = new SavedFiles(encoding, files);
    this.configs = new Configs((path) => this.#textAt(path), files.nearestConfig);
  }

  /** Returns the address of the page about a code. */
  readonly pageOf = (code: string): string | undefined => this.#files.pageOf(code);

  pathOf(uri: string): string | undefined {
    return this.#files.pathOf(uri);
  }

  /** Returns an open document by its URI, as it is read. */
  async openAt(uri: string): Promise<ProjectFile | undefined> {
    const snapshot = this.documents.get(uri);
    return snapshot && this.fileOf(snapshot);
  }

  /** Returns the file at a path: as in the editor if it is open there, else as on disk. */
  async at(path: string): Promise<ProjectFile | undefined> {
    const snapshot = await this.snapshotAt(path);
    return snapshot && this.fileOf(snapshot);
  }

  /** Returns the text at a path: as in the editor if it is open there, else as on disk. Undefined if it cannot be read. */
  async snapshotAt(path: string): Promise<Snapshot | undefined> {
    return this.documents.atPath(path) ?? (await this.#saved.at(path));
  }

  /** Reads a snapshot under the settings of its config. */
  async fileOf(snapshot: Snapshot): Promise<ProjectFile> {
    // A text that was never saved is read as a file of the first folder.
    const path = snapshot.path ?? resolvedPath(this.folders[0] ?? "/", "untitled");
    const settings = await this.configs.ofFile(path);
    const known = this.#read.get(snapshot);
    if (known?.settings === settings) return { snapshot, file: known.file };
    const options = { ...settings.forFile(path), timezone: settings.timezone };
    const { uri, lines } = snapshot;
    const file = openFile({ name: nameOf(snapshot), text: lines.text }, options, this.#lastValid.get(uri));
    this.#read.set(snapshot, { settings, file });
    if (file.document?.problems.length === 0) this.#keepValid(uri, file);
    return { snapshot, file };
  }

  #keepValid(uri: string, file: OpenFile): void {
    for (const known of this.#lastValid.keys()) {
      if (this.documents.get(known) === undefined) this.#lastValid.delete(known);
    }
    if (this.documents.get(uri) !== undefined) this.#lastValid.set(uri, file);
  }

  /** Returns the workflow of a scenario, and all scenarios in the workspace that name that workflow or the one given. */
  async relativesOf(one: ProjectFile): Promise<Relatives> {
    const { kind, workflows } = one.file;
    if (kind === "scenario") {
      const workflow = await this.workflowOf(one);
      return { workflow, scenarios: workflow && (await this.scenariosOf(workflow)) };
    }
    if (kind === "file" && workflows.length > 0) return { scenarios: await this.scenariosOf(one) };
    return {};
  }

  /** Returns the workflow that a scenario names. Undefined if it names none, or one that cannot be read. */
  async workflowOf({ snapshot, file }: ProjectFile): Promise<ProjectFile | undefined> {
    const path = this.#pathNamedIn(snapshot, file);
    return path === undefined ? undefined : this.at(path);
  }

  /** Returns the scenarios that name a workflow: those of its folder in the workspace, at any depth, and open ones. */
  async scenariosOf({ snapshot }: ProjectFile): Promise<readonly ProjectFile[]> {
    const { path } = snapshot;
    if (path === undefined) return [];
    const scenarios: ProjectFile[] = [];
    for (const one of await this.#pathsAround(path)) {
      const found = await this.snapshotAt(one);
      if (found === undefined || !mayBeScenario(found.lines.text)) continue;
      const scenario = await this.fileOf(found);
      if (scenario.file.kind === "scenario" && this.#pathNamedIn(found, scenario.file) === path)
        scenarios.push(scenario);
    }
    return scenarios;
  }

  /** Returns the paths of all JSON and YAML files of the workspace's folders. */
  async paths(): Promise<readonly string[]> {
    const found = await Promise.all(this.folders.map((folder) => this.#saved.in(folder, this.#excludesIn)));
    return [...new Set(found.flat())];
  }

  /** Learns that a file has changed, on disk or in the editor, was created or deleted. */
  changed(path: string): void {
    this.#saved.forget(path);
    if (this.configs.concerns(path)) this.configs.forget();
  }

  /** Learns that files were created or deleted. */
  listingChanged(): void {
    this.#saved.forgetListings();
  }

  /** Learns that anything may have changed on disk. */
  mayHaveChangedOnDisk(): void {
    this.#saved.forgetAll();
    this.configs.forget();
  }

  async #textAt(path: string): Promise<{ readonly text: string } | { readonly fault: string }> {
    const open = this.documents.atPath(path);
    return open === undefined ? this.#files.read(path) : { text: open.lines.text };
  }

  readonly #excludesIn: ExcludesIn = async (folder) => {
    const settings = await this.configs.ofFolder(folder);
    return (name, isFolder) => settings.excludesEntry(folder, name, isFolder);
  };

  /** The paths of files that may belong to one: those of its workspace folder, and of open documents. */
  async #pathsAround(path: string): Promise<ReadonlySet<string>> {
    const around = this.folders.find((one) => isWithin(path, one)) ?? folderOf(path);
    const open = this.documents.all().flatMap((one) => one.path ?? []);
    return new Set([...(await this.#saved.in(around, this.#excludesIn)), ...open]);
  }

  /** Returns the path of the workflow that a scenario names, relative to the scenario's folder. */
  #pathNamedIn(snapshot: Snapshot, { document }: OpenFile): string | undefined {
    const known = this.#named.get(snapshot);
    if (known !== undefined) return known.path;
    const value = document?.root?.kind === "map" ? entryOf(document.root, "workflow")?.node.value : undefined;
    const isNamed = typeof value === "string" && value.trim() !== "" && snapshot.path !== undefined;
    const path = isNamed ? resolvedPath(folderOf(snapshot.path), value) : undefined;
    this.#named.set(snapshot, { path });
    return path;
  }
}

/** Returns relatives as questions take them. */
export function surroundingsOf({ workflow, scenarios }: Relatives): Surroundings {
  return { workflow: workflow?.file, scenarios: scenarios?.map(({ file }) => file) };
}

/** Checks by its words whether a text may be a scenario that names a workflow. */
function mayBeScenario(text: string): boolean {
  return text.includes("workflow") && /expect|events|providers|handlers/.test(text);
}

/** Extensions of files by the client's name of their language. */
const EXTENSIONS = new Map([
  ["heed", ".heed"],
  ["json", ".json"],
  ["jsonc", ".json"],
  ["yaml", ".yaml"],
]);

/** Returns the name by which a file is read: its extension says how. */
function nameOf({ uri, path, language }: Snapshot): string {
  const name = path ?? uri;
  if (/\.(?:heed|json|ya?ml)$/i.test(name)) return name;
  // Whatever has no extension that says so is of no kind that heed reads; a text file is not a condition.
  return `${name}${EXTENSIONS.get(language ?? "") ?? ".unknown"}`;
}
