import { diagnoseText } from "../../../advice/index.ts";
import type { Target } from "../../../condition/index.ts";
import { parse } from "../../../language/index.ts";
import type { Finding } from "../../../lint/index.ts";
import { conditionSlots, diagnoseInFile, validateDocument } from "../../../workflow/index.ts";
import { withOverlooked } from "../../config/overlooked.ts";
import { hasConditions } from "../../files/content.ts";
import { type Source, withoutMark } from "../../files/source.ts";
import { type EachOptions, forEachInput } from "../../input/each-input.ts";
import { inputsIn } from "../../input/folder-inputs.ts";
import { fileOptions } from "../../input/rewrite-file.ts";
import { documentOf, isStoredAlone, readStoredAlone } from "../../input/stored-value.ts";
import { Reporter } from "../../output/reporter.ts";
import { counted, visible } from "../../output/visible.ts";
import type { ExitCode, Session } from "../../process-io.ts";

export interface ValidateOptions extends EachOptions {
  readonly target?: Target | undefined;
  readonly maxWarnings?: number;
}

interface Findings {
  /** The text that the diagnostics' spans are of. */
  readonly text: string;
  /** Number of conditions. */
  readonly conditions: number;
  readonly diagnostics: readonly Finding[];
  /** True if there is nothing to check: no conditions and no steps. */
  readonly isEmpty: boolean;
}

/** `heed validate`: reports mistakes in conditions, in words or stored, alone or in files. */
export async function run(options: ValidateOptions, session: Session): Promise<ExitCode> {
  const reporter = new Reporter(session, options.format);
  const inputs = await inputsIn(options, "validate", session);
  const summary = { files: 0, conditions: 0, errors: 0, warnings: 0 };
  let empty = 0;
  const passedOver = await forEachInput(inputs, options, reporter, async (source, one) => {
    const { text, conditions, diagnostics, isEmpty } = await findingsIn(source, one);
    summary.files++;
    if (isEmpty && diagnostics.length === 0) {
      empty++;
      if (options.format === "pretty") {
        await session.err.line(`${visible(source.name)}: no conditions and no steps were found in this file`);
      }
    }
    summary.conditions += conditions;
    for (const { severity } of diagnostics) summary[severity === "error" ? "errors" : "warnings"]++;
    await reporter.file({
      name: source.name,
      text,
      diagnostics,
      result: { pretty: "", json: { conditions } },
    });
  });
  const isNothing = empty > 0 && empty === summary.files;
  if (isNothing) reporter.raise(2);
  if (summary.warnings > (options.maxWarnings ?? Number.POSITIVE_INFINITY)) reporter.raise(1);
  const sentence = sentenceOf(summary, {
    notRead: inputs.length - summary.files - passedOver,
    passedOver,
    isNothing,
  });
  return reporter.end({ pretty: sentence, json: { summary } });
}

async function findingsIn(source: Source, { target, prefix }: ValidateOptions): Promise<Findings> {
  if (source.kind === "text") {
    const text = withoutMark(source.text);
    const { problems } = parse(text, { target, prefixes: prefix });
    return {
      text,
      conditions: 1,
      diagnostics: diagnoseText(text, problems, { target, prefixes: prefix }),
      isEmpty: false,
    };
  }
  const { text } = source;
  const document = documentOf(source);
  if (isStoredAlone(source, document, target)) {
    const { diagnostics } = readStoredAlone(document, { target, prefix });
    return { text, conditions: 1, diagnostics, isEmpty: false };
  }
  const settings = fileOptions({ prefix, target });
  const problems = validateDocument(document, settings);
  return {
    text,
    conditions: conditionSlots(document, { target }).length,
    diagnostics: await withOverlooked(problems.map(diagnoseInFile), document, source.name, settings),
    isEmpty: document.root !== undefined && !hasConditions(document),
  };
}

/** `3 conditions in 2 files: 1 error, 2 warnings`. */
function sentenceOf(
  summary: { files: number; conditions: number; errors: number; warnings: number },
  {
    notRead,
    passedOver,
    isNothing,
  }: { readonly notRead: number; readonly passedOver: number; readonly isNothing: boolean },
): string {
  const { files, conditions, errors, warnings } = summary;
  const found = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
    ...(notRead > 0 ? [`${counted(notRead, "file")} not read`] : []),
  ];
  const read = `${counted(conditions, "condition")} in ${counted(files, "file")}`;
  const aside = passedOver === 0 ? "" : ` (${counted(passedOver, "other file")} passed over)`;
  const verdict = isNothing || files === 0 ? "nothing was checked" : "nothing is wrong";
  return `${read}: ${found.length === 0 ? verdict : found.join(", ")}${aside}\n`;
}
