import type { CompareFileOptions } from "../../../compare/index.ts";
import { CommandError } from "../../command-error.ts";
import { readTextFile } from "../../files/read-file.ts";
import { kindOfName } from "../../files/source.ts";
import { patchOf } from "../../output/patch.ts";
import { renderDiagnostic } from "../../output/render-diagnostic.ts";
import { shortened } from "../../output/render-failure.ts";
import { visible, visibleLines } from "../../output/visible.ts";
import type { Colors, ExitCode, Session } from "../../process-io.ts";
import { compareSides } from "./pairs.ts";
import { prettyDiff } from "./pretty.ts";
import { isAbsent, isScenarioName, isWorthComparing, type Side, sideOf } from "./sides.ts";

/**
 * Runs as git's external diff. git passes the path; file, hash and mode before; the same after; and for a renamed file its new
 * path and a message. For an unmerged path, git passes only the path.
 *
 * Always ends with 0, since git treats other codes as a crash and stops. If files cannot be compared, the output says so.
 */
export async function diffForGit(
  operands: readonly string[],
  setting: CompareFileOptions,
  { out }: Session,
): Promise<ExitCode> {
  const [path = "", before, , , after, , , renamedTo] = operands;
  if (operands.length !== 1 && operands.length !== 7 && operands.length !== 9) {
    throw new CommandError(
      `git gives an external diff 7 arguments, and ${operands.length} are given`,
      "`--git` is for git alone, as in GIT_EXTERNAL_DIFF='heed diff --git'.",
    );
  }
  const name = renamedTo === undefined ? path : `${path} → ${renamedTo}`;
  const head = out.colors.bold(visible(name));
  let text: string;
  if (before === undefined || after === undefined) text = `${head} is not merged\n\n`;
  else {
    try {
      const sides = [await sideAt(before, path, setting), await sideAt(after, renamedTo ?? path, setting)];
      text =
        textOf(name, sides, setting, out.colors) +
        (await textualDiff(path, renamedTo ?? path, before, after));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      text = `${head} cannot be compared: ${shortened(error.message)}\n\n${await textualDiff(path, renamedTo ?? path, before, after)}`;
    }
  }
  await out.write(out.isTerminal ? visibleLines(text) : text);
  return 0;
}

/** The unified diff of two files, which git does not show beside an external diff; empty if the texts are the same. */
async function textualDiff(name: string, laterName: string, before: string, after: string): Promise<string> {
  const texts: string[] = [];
  for (const file of [before, after]) {
    try {
      texts.push(isAbsent(file) ? "" : await readTextFile(file));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      return `the text cannot be shown: ${shortened(error.message)}\n\n`;
    }
  }
  const [first = "", second = ""] = texts;
  if (first === second) return "";
  return `${await patchOf({ before: `a/${name}`, after: `b/${laterName}` }, first, second)}\n`;
}

/** Reads a temporary file of git. Returns undefined if the file is absent, or its name is not that of a file with conditions. */
async function sideAt(file: string, path: string, setting: CompareFileOptions): Promise<Side | undefined> {
  const kind = kindOfName(path);
  if (kind === undefined || isAbsent(file) || isScenarioName(path)) return undefined;
  return sideOf({ name: path, text: await readTextFile(file), kind, path: file }, setting);
}

function textOf(
  name: string,
  sides: readonly (Side | undefined)[],
  setting: CompareFileOptions,
  colors: Colors,
): string {
  const head = colors.bold(visible(name));
  const there = sides.filter((side) => side !== undefined);
  const errors = there.flatMap((side) =>
    side.errors.map((error) => `${renderDiagnostic(side.name, side.text, error, { colors })}\n`),
  );
  const compared = compareSides(name, sides[0], sides[1], setting);
  if (
    compared.outcome === "same" &&
    compared.changes.every(({ kind }) => kind === "other") &&
    !there.some(isWorthComparing)
  ) {
    return `${head} ${colors.dim("holds no conditions and no steps")}\n\n`;
  }
  const pretty = prettyDiff(compared, colors);
  return (
    errors.join("") +
    (pretty || `${head} ${compared.outcome === "same" ? "same meaning" : "cannot be compared"}\n\n`)
  );
}
