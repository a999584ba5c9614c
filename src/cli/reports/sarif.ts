import { version } from "../../../package.json";
import type { Fix } from "../../diagnostics/index.ts";
import type { Finding } from "../../lint/index.ts";
import type { Span } from "../../problem/index.ts";
import type { CommandError } from "../command-error.ts";
import { FileError } from "../file-error.ts";
import { shortened } from "../output/render-failure.ts";
import type { FileReport } from "../output/reporter.ts";
import { jsonText } from "../output/visible.ts";
import { ExternalReport } from "./check-report.ts";
import { Fingerprints } from "./fingerprint.ts";
import { type ArtifactLocation, artifactLocation, BASE_ID, regionOf } from "./sarif-places.ts";
import { descriptorOf } from "./sarif-rules.ts";
import { messageOf, plainMessage } from "./sarif-texts.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/**
 * SARIF 2.1.0, as one document with one run. A finding is a result, its code a rule, its fix a fix. A file that cannot be read is
 * a notification, and `executionSuccessful` is then false.
 */
export class SarifReport extends ExternalReport {
  readonly #rules = new Map<string, Rule>();
  /** Results as JSON bytes, which take a fraction of the memory of objects. */
  readonly #results: Buffer[] = [];
  readonly #notifications: { readonly [What in "file" | "config"]: object[] } = { file: [], config: [] };

  protected async writeFile({ name, text, diagnostics }: FileReport): Promise<void> {
    const fingerprints = new Fingerprints(text);
    const artifact = artifactLocation(name);
    for (const diagnostic of diagnostics) {
      const { code, severity, message, help, related = [] } = diagnostic;
      const fixes = fixesOf(diagnostic, artifact, text);
      const result = {
        ruleId: code,
        ruleIndex: this.#ruleIndex(diagnostic),
        level: severity,
        message: messageOf(message, help),
        locations: [locationOf(artifact, text, diagnostic)],
        ...(related.length > 0 && {
          relatedLocations: related.map((one) => ({
            ...locationOf(artifact, text, one),
            message: plainMessage(one.message),
          })),
        }),
        // GitHub reads this one; without it, it would hash the line alone.
        partialFingerprints: { primaryLocationLineHash: fingerprints.of(diagnostic) },
        ...(fixes.length > 0 && { fixes }),
      };
      this.#results.push(Buffer.from(jsonText(result, 2)));
    }
  }

  protected async writeFailure(name: string, failure: CommandError, what: "file" | "config"): Promise<void> {
    if (failure instanceof FileError) {
      for (const { message, help, file, text, span } of failure.mistakes) {
        const physicalLocation = { artifactLocation: artifactLocation(file), region: regionOf(text, span) };
        const locations = [{ physicalLocation }];
        this.#notifications[what].push({ level: "error", message: messageOf(message, help), locations });
      }
      return;
    }
    this.#notifications[what].push({
      level: "error",
      message: messageOf(failure.message, failure.help),
      ...(name !== "" && { locations: [{ physicalLocation: { artifactLocation: artifactLocation(name) } }] }),
    });
  }

  protected async writeEnd(): Promise<void> {
    const { file, config } = this.#notifications;
    const run = {
      tool: {
        driver: {
          name: "heed",
          version,
          semanticVersion: version,
          rules: [...this.#rules.values()].map(({ descriptor }) => descriptor),
        },
      },
      invocations: [
        {
          executionSuccessful: file.length + config.length === 0,
          exitCode: this.exitCode,
          ...(file.length > 0 && { toolExecutionNotifications: file }),
          ...(config.length > 0 && { toolConfigurationNotifications: config }),
        },
      ],
      originalUriBaseIds: {
        [BASE_ID]: { description: plainMessage("The folder in which `heed check` ran.") },
      },
      columnKind: "utf16CodeUnits",
      newlineSequences: ["\r\n", "\n", "\r"],
      results: [],
    };
    const document = jsonText({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, 2);
    // The results are the last member, and are written below.
    const place = document.lastIndexOf("[]") + 1;
    const { out } = this.session;
    const indented = (result: Buffer) => result.toString().replaceAll("\n", `\n${INDENT}`);
    await out.write(document.slice(0, place));
    for (const [index, result] of this.#results.entries()) {
      await out.write(`${index === 0 ? "" : ","}\n${INDENT}${indented(result)}`);
    }
    await out.line(`${this.#results.length === 0 ? "" : "\n      "}${document.slice(place)}`);
  }

  /** Returns the index of a finding's rule; adds the rule on its first finding. */
  #ruleIndex({ code, severity }: Finding): number {
    const known = this.#rules.get(code);
    if (known) return known.index;
    const index = this.#rules.size;
    this.#rules.set(code, { index, descriptor: descriptorOf(code, severity) });
    return index;
  }
}

/** Indentation of results. */
const INDENT = " ".repeat(8);

interface Rule {
  readonly index: number;
  readonly descriptor: object;
}

function locationOf(
  artifact: ArtifactLocation,
  text: string,
  { span, pointer }: { readonly span?: Span | undefined; readonly pointer?: string | undefined },
): object {
  return {
    physicalLocation: {
      artifactLocation: artifact,
      ...(span && { region: regionOf(text, span) }),
    },
    ...(pointer && { logicalLocations: [{ fullyQualifiedName: pointer }] }),
  };
}

/** Returns SARIF's `fix` objects (section 3.55); the description of a suggestion says that it is one. */
function fixesOf(finding: Finding, artifact: ArtifactLocation, text: string): readonly object[] {
  const { help = "", fix, suggestion } = finding;
  const asFix = (description: string, { edits }: Fix) => ({
    ...(description && { description: plainMessage(shortened(description)) }),
    artifactChanges: [
      {
        artifactLocation: artifact,
        replacements: edits.map((edit) => ({
          deletedRegion: regionOf(text, edit),
          ...(edit.text !== "" && { insertedContent: { text: edit.text } }),
        })),
      },
    ],
  });
  return [
    ...(fix ? [asFix(help, fix)] : []),
    ...(suggestion ? [asFix(`${help} ${GUESS}`.trim(), suggestion)] : []),
  ];
}

const GUESS = "This is a guess at the intention, and may change a verdict.";
