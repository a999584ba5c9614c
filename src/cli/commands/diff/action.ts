import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { CompareFileOptions } from "../../../compare/index.ts";
import { CommandError } from "../../command-error.ts";
import { Configs } from "../../config/configs.ts";
import { INLINE_NAME, kindOfName, kindOfText } from "../../files/source.ts";
import { displayName } from "../../input/input.ts";
import { type Operand, operandOf, sourceOf } from "../../input/operand.ts";
import { type AssumptionOptions, assumptionsOf } from "../../options/assumptions.ts";
import type { ExitCode, Session } from "../../process-io.ts";
import { compareFolders, compareSides } from "./pairs.ts";
import { type DiffFormat, DiffReport } from "./report.ts";
import { compareRevisions, revisionsOf, textAtRevision } from "./revisions.ts";
import { isAbsent, type Side, sideOf } from "./sides.ts";

export interface DiffOptions extends AssumptionOptions {
  readonly operands: readonly string[];
  readonly config?: string;
  readonly prefix?: readonly string[];
  readonly format: DiffFormat;
  /** True if files that git ignores are skipped (default: true). */
  readonly ignore?: boolean;
  /** True if git runs the command as the external diff of one file. */
  readonly git?: true;
  /** True if a change in meaning does not make the command end with 1. */
  readonly exitZero?: boolean;
}

/** `heed diff`: shows differences in meaning between two conditions, files or folders. */
export async function run(options: DiffOptions, session: Session): Promise<ExitCode> {
  const { operands, config, format, ignore, git } = options;
  const report = new DiffReport(session, format, options.exitZero);
  let setting: CompareFileOptions;
  try {
    setting = await settingOf(options);
  } catch (error) {
    return report.endWithFailure(config ?? "heed.config", error);
  }
  if (git) {
    const { diffForGit } = await import("./git.ts");
    return diffForGit(operands, setting, session);
  }
  if (!(await arePaths(operands))) {
    const revisions = await revisionsOf(operands);
    if (revisions !== undefined) {
      for await (const one of compareRevisions(revisions, setting)) await report.add(one);
      return report.end();
    }
  }
  const [before, after] = await operandsOf(operands);
  if (before.kind === "folder" && after.kind === "folder") {
    for await (const one of compareFolders(before.path, after.path, setting, ignore)) await report.add(one);
    return report.end();
  }
  const sides: (Side | undefined)[] = [];
  for (const operand of [before, after]) {
    try {
      sides.push(await readSide(operand, setting, session));
    } catch (error) {
      return report.endWithFailure(
        operand.kind === "text" ? INLINE_NAME : displayName(operand.path, session),
        error,
      );
    }
  }
  const [earlier, later] = sides;
  const named = [later, earlier].find((side) => side !== undefined && side.name !== INLINE_NAME);
  await report.add(compareSides(named?.name, earlier, later, setting));
  return report.end();
}

/** Checks whether the first operand is a file, a folder or standard input: then it is not a revision. */
async function arePaths([first = ""]: readonly string[]): Promise<boolean> {
  return first === "-" || (await operandOf(first)).kind !== "text";
}

/** Returns the two operands. Throws CommandError if there are not two, or they are of different kinds. */
async function operandsOf(given: readonly string[]): Promise<readonly [Operand, Operand]> {
  const [before, after, ...others] = given;
  if (before === undefined || after === undefined || others.length > 0) {
    throw new CommandError(
      `two operands are compared, and ${given.length === 1 ? "one is" : `${given.length} are`} given`,
      "Name two files or two folders, or give two conditions, each in its own quotes.",
    );
  }
  if (before === "-" && after === "-") {
    throw new CommandError(
      "both would be read from standard input",
      "Give one of them as a file or as text.",
    );
  }
  const operands = [await operandOf(before), await operandOf(after)] as const;
  if (operands.filter(({ kind }) => kind === "folder").length === 1) {
    throw new CommandError("one is a folder, and the other is not", "Compare a folder with a folder.");
  }
  return operands;
}

async function readSide(
  operand: Operand,
  setting: CompareFileOptions,
  session: Session,
): Promise<Side | undefined> {
  if (operand.kind !== "text" && isAbsent(operand.path)) return undefined;
  const name = operand.kind === "text" ? operand.text : operand.path;
  const text = (await isThere(name)) ? undefined : await textAtRevision(name);
  if (text !== undefined) {
    return sideOf({ name, text, kind: kindOfName(name) ?? kindOfText(text) }, setting);
  }
  return sideOf(await sourceOf(operand, session), setting);
}

async function isThere(path: string): Promise<boolean> {
  return (
    path === "-" ||
    path.includes("\0") ||
    stat(path).then(
      () => true,
      () => false,
    )
  );
}

/** Returns the folder of the last operand that is a file or a folder; this one if there is none, as for revisions. */
async function folderOf(operands: readonly string[]): Promise<string> {
  for (const operand of operands.toReversed()) {
    if (operand === "-" || operand.includes("\0")) continue;
    const found = await stat(operand).catch(() => undefined);
    if (found !== undefined) return found.isDirectory() ? operand : dirname(operand);
  }
  return ".";
}

async function settingOf(options: DiffOptions): Promise<CompareFileOptions> {
  const { config, prefix = [], operands, git } = options;
  // Git runs it in the repository's root, and names copies of files.
  const folder = git ? dirname(operands[0] ?? "") : await folderOf(operands);
  const { channels, prefixes } = await new Configs(config).ofFolder(folder);
  const { channels: stepChannels, expiry } = assumptionsOf(options);
  return {
    prefixes: [...prefix, ...prefixes],
    channels,
    stepChannels,
    expiry,
  };
}
