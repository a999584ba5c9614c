import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver";
import type { Finding } from "../../lint/index.ts";
import type { Snapshot } from "../project/snapshot.ts";

/** Findings of parts that are of no use, which editors show faded. */
const OF_NO_USE: ReadonlySet<string> = new Set([
  "duplicate-condition",
  "redundant-condition",
  "unreachable-branch",
  "unreachable-step",
  "unused-ignore",
]);

/**
 * Converts a finding to a diagnostic of the protocol: its message, and its help on a line of its own.
 *
 * @param pageOf returns the address of the page about a code
 */
export function diagnosticOf(
  { code, severity, message, help, span, related = [] }: Finding,
  { uri, lines }: Snapshot,
  pageOf: (code: string) => string | undefined,
): Diagnostic {
  const page = pageOf(code);
  return {
    range: lines.rangeOf(span ?? { start: 0, end: 0 }),
    severity: severity === "error" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code,
    ...(page !== undefined && { codeDescription: { href: page } }),
    source: "heed",
    message: help ? `${message}\n${help}` : message,
    ...(OF_NO_USE.has(code) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && {
      relatedInformation: related.map((one) => ({
        location: { uri, range: lines.rangeOf(one.span) },
        message: one.message,
      })),
    }),
  };
}
