import { diagnoseText } from "../../../advice/index.ts";
import { type AnalyseOptions, Budget } from "../../../analyse/index.ts";
import { type RemovedPart, simplifiedText, simplifyCondition, simplifyFile } from "../../../compare/index.ts";
import type { Condition, Target } from "../../../condition/index.ts";
import { readDocument } from "../../../document/index.ts";
import { parse, print } from "../../../language/index.ts";
import type { Finding } from "../../../lint/index.ts";
import { conditionSlots, diagnoseInFile, validateDocument } from "../../../workflow/index.ts";
import { CommandError } from "../../command-error.ts";
import { isSound, withOverlooked } from "../../config/overlooked.ts";
import { replaceFile } from "../../files/replace-file.ts";
import { type Source, withoutMark } from "../../files/source.ts";
import { forEachInput, type RewriteOptions, rewriteInputs } from "../../input/each-input.ts";
import { fileOptions } from "../../input/rewrite-file.ts";
import { type AssumptionOptions, assumptionsOf } from "../../options/assumptions.ts";
import { NO_RESULT, Reporter } from "../../output/reporter.ts";
import { visible } from "../../output/visible.ts";
import type { ExitCode, Session } from "../../process-io.ts";

export interface SimplifyOptions extends RewriteOptions, AssumptionOptions {
  readonly target?: Target | undefined;
}

/** `heed simplify`: removes redundant parts of conditions. */
export async function run(options: SimplifyOptions, session: Session): Promise<ExitCode> {
  const reporter = new Reporter(session, options.format);
  const inputs = await rewriteInputs(options, "simplify", session);
  await forEachInput(inputs, options, reporter, (source, one, { folder }) =>
    simplifySource(source, one, reporter, folder !== undefined),
  );
  return reporter.end(NO_RESULT);
}

async function simplifySource(
  source: Source,
  options: SimplifyOptions,
  reporter: Reporter,
  isFound: boolean,
): Promise<void> {
  const { name, path } = source;
  const budget = new Budget();
  const { before, after, dropped, diagnostics } =
    source.kind === "text"
      ? ofText(source, options, budget)
      : await ofFile(source, source.kind, options, budget, isFound);
  const report = { name, text: before, diagnostics };
  if (after === undefined) return reporter.file(report);
  const changed = dropped.length > 0;
  const json = { changed, dropped, ...(budget.isExceeded && { undecided: true }) };
  if (options.write && path !== undefined) {
    if (changed) await replaceFile(path, after);
    await reporter.file({ ...report, result: { pretty: changed ? `${visible(name)}\n` : "", json } });
  } else await reporter.file({ ...report, result: { pretty: after, json: { text: after, ...json } } });
  for (const { condition, pointer, because } of dropped) {
    const where = pointer === undefined ? "" : ` at \`${visible(pointer)}\``;
    await reporter.note(name, `left out \`${visible(condition)}\`${where}: ${REASONS[because]}`);
  }
  if (budget.isExceeded) {
    await reporter.note(name, "more parts may be redundant: it would take too long to find out");
  }
}

/** Reasons why a part is redundant. */
const REASONS = {
  always: "it always holds",
  never: "it never holds",
  implied: "the rest of its group implies it",
  covered: "another alternative covers it",
};

/** A source before and after simplifying. */
interface Simplified {
  readonly before: string;
  /** Undefined if the source has an error. */
  readonly after: string | undefined;
  readonly dropped: readonly DroppedPart[];
  readonly diagnostics: readonly Finding[];
}

/** A removed part of a condition. */
interface DroppedPart {
  /** The part in words. */
  readonly condition: string;
  readonly because: keyof typeof REASONS;
  /** For a file with conditions, the pointer of the slot. */
  readonly pointer?: string;
}

function ofText({ text, path }: Source, options: SimplifyOptions, budget: Budget): Simplified {
  const before = withoutMark(text);
  const { condition, problems } = parse(before, { prefixes: options.prefix, target: options.target });
  const diagnostics = diagnoseText(before, problems, { prefixes: options.prefix, target: options.target });
  if (condition === undefined) return { before, after: undefined, dropped: [], diagnostics };
  const language = { prefixes: options.prefix, target: options.target };
  const simpler = simplifyCondition(condition, analysisOf(options, budget));
  const dropped = simpler.removed.map((one) => droppedPart(one, simpler.condition));
  const end = path === undefined ? "\n" : /\s*$/.exec(before)?.[0];
  // An unchanged condition keeps its spelling.
  const after =
    dropped.length === 0 ? before.trimEnd() + end : simplifiedText(before, simpler, language).trimEnd() + end;
  return { before, after, dropped, diagnostics };
}

async function ofFile(
  { name, text, path }: Source,
  format: "json" | "yaml",
  options: SimplifyOptions,
  budget: Budget,
  isFound: boolean,
): Promise<Simplified> {
  const document = readDocument(text, format);
  const setting = fileOptions({ prefix: options.prefix, target: options.target });
  const problems = validateDocument(document, setting).map(diagnoseInFile);
  const diagnostics = await withOverlooked(problems, document, name, setting);
  if (!isSound(diagnostics)) return { before: text, after: undefined, dropped: [], diagnostics };
  if (conditionSlots(document, setting).length === 0) {
    // In a folder, workflows without conditions are to be expected.
    if (isFound) return { before: text, after: text, dropped: [], diagnostics };
    throw new CommandError(
      "there is no condition in this file",
      "Conditions stand under `when` or `conditions`.",
    );
  }
  const { text: after, slots: found } = simplifyFile(document, {
    ...setting,
    ...analysisOf(options, budget),
  });
  if (after === undefined) {
    throw new CommandError(
      "an alias elsewhere in the file uses what could be removed",
      "Replace the alias with its value, and run this again.",
    );
  }
  const dropped = found.flatMap(({ pointer, condition, removed: ones }) =>
    ones.map((one) => ({ ...droppedPart(one, condition), ...(pointer !== "" && { pointer }) })),
  );
  // A text from the command line or from standard input has no file whose end must stay.
  const lacksLineEnd = path === undefined && !after.endsWith("\n");
  return { before: text, after: lacksLineEnd ? `${after}\n` : after, dropped, diagnostics };
}

function analysisOf(options: SimplifyOptions, budget: Budget): AnalyseOptions {
  return { ...assumptionsOf(options), budget };
}

/** Words a removed part, with the reason that the simplified condition shows. */
function droppedPart({ condition, isAlternative }: RemovedPart, { any }: Condition): DroppedPart {
  const [first] = any;
  const because =
    first === undefined ? "never" : first.all.length === 0 ? "always" : isAlternative ? "covered" : "implied";
  return { condition: print(condition), because };
}
