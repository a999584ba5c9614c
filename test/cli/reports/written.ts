import fc from "fast-check";
import type { FileReport } from "../../../src/cli/output/reporter.ts";
import { openSession } from "../../../src/cli/process-io.ts";
import type { CheckFormat, CheckReport } from "../../../src/cli/reports/check-report.ts";
import { openReport } from "../../../src/cli/reports/open-report.ts";
import { allCodes } from "../../../src/diagnostics/index.ts";
import type { Finding } from "../../../src/lint/index.ts";

/** Returns what a report writes to standard output. */
export async function written(
  format: CheckFormat,
  tell: (report: CheckReport) => Promise<unknown>,
): Promise<string> {
  let out = "";
  const stream = (write: (text: string) => void) => ({
    write: (text: string) => {
      write(text);
      return true;
    },
    once: () => undefined,
  });
  const session = openSession(
    {
      stdin: noInput(),
      stdout: stream((text) => {
        out += text;
      }),
      stderr: stream((text) => {
        throw new Error(`to standard error: ${text}`);
      }),
      env: {},
    },
    undefined,
  );
  await tell(await openReport(session, format));
  return out;
}

async function* noInput(): AsyncGenerator<Buffer> {}

/** Returns a finding with defaults. */
export function finding(parts: Partial<Finding> = {}): Finding {
  return { code: "equal-to-null", severity: "warning", message: "`a` is odd", ...parts };
}

/** Texts that try to break out of their context. */
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          "]]>",
          "<![CDATA[",
          "&amp;",
          "<a b='",
          '"',
          "-->",
          "::error::",
          "%0A",
          "%",
          ",",
          ":",
          "\r\n",
          "\n",
        ],
        ...["\u001b[2J", "\0", "\ud800", "\udc00", "\ufffe", "\uffff", "\u202e", "\u2028", "\ufeff", "🔔"],
        ...["{{ data.x }}", "{0}", "[a](b)", "`", "..", "/", "\\", "é", "__proto__"],
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join("")),
);

/** A file with arbitrary findings, whose spans are within its text. */
export const hostileFile: fc.Arbitrary<FileReport> = hostile.chain((text) => {
  const span = fc
    .tuple(fc.nat({ max: text.length }), fc.nat({ max: text.length }))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  const fix = fc.tuple(span, hostile).map(([place, inserted]) => ({ edits: [{ ...place, text: inserted }] }));
  const diagnostic = fc.record(
    {
      code: fc.constantFrom(...allCodes(), "equal-to-null", "unknown-ref"),
      severity: fc.constantFrom("error" as const, "warning" as const),
      message: hostile,
      help: hostile,
      span,
      pointer: hostile,
      fix,
      suggestion: fix,
    },
    { requiredKeys: ["code", "severity", "message"] },
  );
  return fc.record({
    name: hostile,
    text: fc.constant(text),
    diagnostics: fc.array(diagnostic as fc.Arbitrary<Finding>, { maxLength: 4 }),
  });
});
