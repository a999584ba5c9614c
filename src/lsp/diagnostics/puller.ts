import {
  type CancellationToken,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  type PreviousResultId,
  ResponseError,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { COMMERCIAL_KEY, PREFERENCE_KEYS, STEP_LIST_KEYS } from "../../workflow/index.ts";
import { isConfigName } from "../project/configs.ts";
import type { Project } from "../project/project.ts";
import type { Snapshot } from "../project/snapshot.ts";
import type { Reports } from "./reports.ts";

/** Keys of which every file has one that heed has something to say about. */
const KEYS = [
  ...STEP_LIST_KEYS,
  ...PREFERENCE_KEYS,
  COMMERCIAL_KEY,
  ...["when", "conditions", "variable", "expect", "events", "providers", "handlers"],
];
const MAY_CONCERN = new RegExp(KEYS.join("|"));

/** Answers clients that ask for diagnostics themselves. */
export class Puller {
  readonly #project: Project;
  readonly #reports: Reports;

  constructor(project: Project, reports: Reports) {
    this.#project = project;
    this.#reports = reports;
  }

  /** Returns the diagnostics of an open document. Throws ResponseError, which makes the client ask again, if it changed meanwhile. */
  async ofDocument(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const snapshot = this.#project.documents.get(uri);
    if (snapshot === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { id, items } = await this.#reports.of(snapshot);
    if (this.#project.documents.get(uri) !== snapshot) throw changed();
    if (id === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
    return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: [...items] };
  }

  /** Returns the diagnostics of all files of the workspace, and of open documents; of those that have gone, that there are none. */
  async ofWorkspace(
    previous: readonly PreviousResultId[],
    token: CancellationToken,
  ): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const before = new Map(previous.map(({ uri, value }) => [uri, value]));
    const reports: WorkspaceDocumentDiagnosticReport[] = [];
    for await (const snapshot of this.#snapshots()) {
      await turn();
      if (token.isCancellationRequested) throw changed();
      const { uri, version } = snapshot;
      const { id, items } = await this.#reports.of(snapshot);
      const known = before.get(uri);
      before.delete(uri);
      if (id === known)
        reports.push({ kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId: id });
      else if (items.length > 0 || known !== undefined)
        reports.push({
          kind: DocumentDiagnosticReportKind.Full,
          uri,
          version,
          resultId: id,
          items: [...items],
        });
    }
    for (const uri of before.keys())
      reports.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
    return reports;
  }

  async *#snapshots(): AsyncGenerator<Snapshot> {
    const open = this.#project.documents.all();
    yield* open;
    const paths = new Set(open.map(({ path }) => path));
    for (const path of await this.#project.paths()) {
      const found = paths.has(path) ? undefined : await this.#project.snapshotAt(path);
      // Most files of large projects are of other kinds, and to read them takes long.
      if (found !== undefined && (MAY_CONCERN.test(found.lines.text) || isConfigName(path))) yield found;
    }
  }
}

function changed(): ResponseError<{ readonly retriggerRequest: boolean }> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, "the text has changed", { retriggerRequest: true });
}

/** Lets messages that have come in the meantime be read. */
function turn(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, 0));
}
