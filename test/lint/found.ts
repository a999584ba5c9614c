import type { Format } from "../../src/document/index.ts";
import { type LintOptions, lintFile } from "../../src/lint/index.ts";

/** A finding with the text of the file at its span. */
export interface FoundFinding {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly help: string | undefined;
  readonly pointer: string | undefined;
  readonly at: string;
}

/** All findings of a file. */
export function found(text: string, format: Format = "yaml", options?: LintOptions): FoundFinding[] {
  return lintFile(text, format, options).map(({ code, severity, message, help, pointer, span }) => ({
    code,
    severity,
    message,
    help,
    pointer,
    at: text.slice(span?.start, span?.end),
  }));
}

/** Findings of a workflow of one step whose condition is a text. */
export function foundInWhen(when: string): FoundFinding[] {
  return found(`steps:\n  - when: ${JSON.stringify(when)}\n`);
}

/** Findings of a workflow of one step whose conditions are stored. */
export function foundInStored(conditions: unknown): FoundFinding[] {
  return found(JSON.stringify({ steps: [{ ref: "email_1", conditions }] }), "json");
}

/** The codes of findings with the text at their spans. */
export function brief(findings: readonly FoundFinding[]): string[] {
  return findings.map(({ code, at }) => `${code}: ${at}`);
}
