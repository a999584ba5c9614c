import { diagnoseText } from "../../../advice/index.ts";
import { parse, print, respell } from "../../../language/index.ts";
import type { Finding } from "../../../lint/index.ts";
import { replaceFile } from "../../files/replace-file.ts";
import { type Source, withoutMark } from "../../files/source.ts";
import { type EachOptions, forEachInput } from "../../input/each-input.ts";
import { inputsIn } from "../../input/folder-inputs.ts";
import { NO_RESULT, Reporter } from "../../output/reporter.ts";
import { visible } from "../../output/visible.ts";
import type { ExitCode, Session } from "../../process-io.ts";

export interface FmtOptions extends EachOptions {
  readonly canonical?: true;
  readonly check?: true;
}

/** `heed fmt`: changes the spelling and the blanks of conditions in words. */
export async function run(options: FmtOptions, session: Session): Promise<ExitCode> {
  const reporter = new Reporter(session, options.format);
  const inputs = await inputsIn(options, "fmt", session);
  // The target of a link that was found in a folder may be outside of it.
  const own = options.check ? inputs : inputs.filter(({ isLink }) => !isLink);
  await forEachInput(own, options, reporter, (source, one) => formatSource(source, one, reporter));
  return reporter.end(NO_RESULT);
}

async function formatSource(source: Source, options: FmtOptions, reporter: Reporter): Promise<void> {
  const { check } = options;
  const { name, path } = source;
  const { before, after, changed, diagnostics } = await formatted(source, options);
  const report = { name, text: before, diagnostics };
  if (after === undefined) return reporter.file(report);
  if (!check && path === undefined) {
    return reporter.file({ ...report, result: { pretty: after, json: { text: after, changed } } });
  }
  if (check && changed) reporter.raise(1);
  if (!check && changed) await replaceFile(path as string, after);
  await reporter.file({
    ...report,
    result: { pretty: changed ? `${visible(name)}\n` : "", json: { changed } },
  });
}

/** A text before and after formatting. */
interface Formatted {
  readonly before: string;
  /** Undefined if there is an error. */
  readonly after: string | undefined;
  readonly changed: boolean;
  readonly diagnostics: readonly Finding[];
}

async function formatted(source: Source, { prefix, canonical }: FmtOptions): Promise<Formatted> {
  const { name, text: before, kind } = source;
  if (kind === "text") return canonical ? canonicalText(source, prefix) : respelledText(source, prefix);
  // Loaded only for files, not for the text of a condition.
  const [{ readDocument }, { diagnoseInFile, formatFile }, { isSound, withOverlooked }, { fileOptions }] =
    await Promise.all([
      import("../../../document/index.ts"),
      import("../../../workflow/index.ts"),
      import("../../config/overlooked.ts"),
      import("../../input/rewrite-file.ts"),
    ]);
  const settings = fileOptions({ prefix });
  const { text, problems } = formatFile(before, kind, { ...settings, canonical });
  const document = readDocument(before, kind);
  const diagnostics = await withOverlooked(problems.map(diagnoseInFile), document, name, settings);
  const after = isSound(diagnostics) ? text : undefined;
  return { before, after, changed: after !== before, diagnostics };
}

/** Changes the spelling and the blanks of one condition. */
function respelledText({ text, path }: Source, prefixes: readonly string[] | undefined): Formatted {
  const before = withoutMark(text);
  const { text: respelled, problems } = respell(before, { prefixes });
  const after = path === undefined && respelled !== undefined ? `${respelled.trim()}\n` : respelled;
  const changed = respelled !== undefined && respelled !== before;
  return { before, after, changed, diagnostics: diagnoseText(before, problems, { prefixes }) };
}

/** Writes one condition in its canonical form. As in files, a text that differs from it only in white space is kept. */
function canonicalText({ text, path }: Source, prefixes: readonly string[] | undefined): Formatted {
  const before = withoutMark(text);
  const { condition, problems } = parse(before, { prefixes });
  const diagnostics = diagnoseText(before, problems, { prefixes });
  const canonical = condition && print(condition, { prefixes });
  if (canonical === undefined) return { before, after: undefined, changed: false, diagnostics };
  const changed = canonical !== before.replace(/\s+/g, " ").trim();
  const after = path === undefined ? `${canonical}\n` : `${canonical}${/\s*$/.exec(before)?.[0]}`;
  return { before, after, changed, diagnostics };
}
