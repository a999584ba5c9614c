import type { Diagnostic } from "vscode-languageserver";
import { findingsOf } from "../../assist/index.ts";
import type { Finding } from "../../lint/index.ts";
import { isConfigName } from "../project/configs.ts";
import { type Project, type ProjectFile, surroundingsOf } from "../project/project.ts";
import type { Snapshot } from "../project/snapshot.ts";
import { runScenario } from "../runs/scenario-run.ts";
import { diagnosticOf } from "./diagnostic.ts";

/** The diagnostics of a snapshot. */
export interface Report {
  /** Another one for each report with other contents. */
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly items: readonly Diagnostic[];
}

/** Works out the diagnostics of files, once for each snapshot and what it depends on. */
export class Reports {
  readonly #project: Project;
  readonly #known = new WeakMap<Snapshot, { readonly inputs: readonly unknown[]; readonly report: Report }>();
  #count = 0;

  constructor(project: Project) {
    this.#project = project;
  }

  /** Returns the diagnostics of a snapshot. A file that heed has nothing to say about has none. */
  async of(snapshot: Snapshot): Promise<Report> {
    if (snapshot.path !== undefined && isConfigName(snapshot.path))
      return this.#ofConfig(snapshot, snapshot.path);
    const one = await this.#project.fileOf(snapshot);
    const workflow = one.file.kind === "scenario" ? await this.#project.workflowOf(one) : undefined;
    return this.#once(snapshot, [one.file, workflow?.file], () => allFindings(one, workflow));
  }

  async #ofConfig(snapshot: Snapshot, path: string): Promise<Report> {
    const loaded = await this.#project.configs.load(path);
    return this.#once(snapshot, [loaded], () => {
      const own = loaded.mistakes.filter(({ config }) => config.path === path);
      return own.map(({ message, help, span }) => ({
        code: "config",
        severity: "error",
        message,
        ...(help !== undefined && { help }),
        span,
      }));
    });
  }

  #once(snapshot: Snapshot, inputs: readonly unknown[], find: () => readonly Finding[]): Report {
    const known = this.#known.get(snapshot);
    if (known?.inputs.every((input, index) => input === inputs[index])) return known.report;
    const findings = find();
    const items = findings.map((finding) => diagnosticOf(finding, snapshot, this.#project.pageOf));
    const isSame = known !== undefined && JSON.stringify(known.report.items) === JSON.stringify(items);
    const report = { id: isSame ? known.report.id : String(++this.#count), findings, items };
    this.#known.set(snapshot, { inputs, report });
    return report;
  }
}

/** The findings of a file; of a scenario without errors also what its run did not do as expected. */
function allFindings({ file }: ProjectFile, workflow: ProjectFile | undefined): readonly Finding[] {
  const findings = findingsOf(file, surroundingsOf({ workflow }));
  if (workflow === undefined || findings.some(({ severity }) => severity === "error")) return findings;
  const run = runScenario(file, workflow.file);
  return [...findings, ...(run?.findings ?? [])];
}
