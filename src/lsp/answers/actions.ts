import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import { type Action, actionsAt, type Surroundings } from "../../assist/index.ts";
import { type Finding, fixFile } from "../../lint/index.ts";
import type { Span } from "../../problem/index.ts";
import type { Client } from "../capabilities.ts";
import type { ProjectFile } from "../project/project.ts";
import { COMMANDS } from "./command-names.ts";
import { changeOf, replacementOf } from "./edits.ts";

/** The kind of the action that applies all fixes, as editors do on save if they are told so. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.heed`;

const KINDS: { readonly [kind in Action["kind"]]: CodeActionKind } = {
  fix: CodeActionKind.QuickFix,
  suggestion: CodeActionKind.QuickFix,
  rewrite: CodeActionKind.RefactorRewrite,
  ask: CodeActionKind.Empty,
  show: CodeActionKind.Empty,
};

/** The kinds of actions that there are. */
export const ACTION_KINDS: CodeActionKind[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorRewrite,
  FIX_ALL,
];

/** The request of a client for actions. */
export interface ActionRequest {
  readonly span: Span;
  readonly diagnostics: readonly Diagnostic[];
  /** The kinds that are wanted; all if undefined. */
  readonly only: readonly CodeActionKind[] | undefined;
}

/** The basis of actions, besides the file. */
export interface ActionBasis {
  readonly around: Surroundings;
  readonly findings: readonly Finding[];
  readonly client: Client;
}

/** Returns what can be done at a span. All fixes at once only if they are asked for, since that takes long. */
export function actionsOf(
  one: ProjectFile,
  { span, diagnostics, only }: ActionRequest,
  { around, findings, client }: ActionBasis,
): CodeAction[] {
  if (only?.some((kind) => isWithin(FIX_ALL, kind))) return fixAll(one, client);
  const { file, snapshot } = one;
  return actionsAt(file, span, around, findings)
    .filter(({ kind }) => only === undefined || only.some((wanted) => isWithin(KINDS[kind], wanted)))
    .map(({ title, kind, edits, answer, finding }) => {
      const mended = diagnostics.filter((each) => isOf(each, finding, one));
      const range = snapshot.lines.rangeOf(span);
      return {
        title,
        ...(KINDS[kind] !== CodeActionKind.Empty && { kind: KINDS[kind] }),
        ...(mended.length > 0 && { diagnostics: mended }),
        ...(kind === "fix" && { isPreferred: true }),
        ...(edits !== undefined && { edit: changeOf([{ snapshot, edits }], client) }),
        // Answers take time, so they are worked out when they are asked for.
        ...(answer !== undefined && {
          command: { title, command: COMMANDS.answer, arguments: [snapshot.uri, range, title] },
        }),
      };
    });
}

/** Applies all fixes that keep every verdict, as `heed check --fix` does. */
function fixAll({ file, snapshot }: ProjectFile, client: Client): CodeAction[] {
  const { document, options, kind, text } = file;
  if (document === undefined || kind !== "file") return [];
  const edit = replacementOf(text, fixFile(text, document.format, options).text);
  if (edit === undefined) return [];
  const change = changeOf([{ snapshot, edits: [edit] }], client);
  return [{ title: "Fix all that keeps every verdict", kind: FIX_ALL, edit: change }];
}

/** Checks whether a kind of action is the wanted one, or one of those that the wanted one stands for. */
function isWithin(kind: CodeActionKind, wanted: CodeActionKind): boolean {
  return kind === wanted || wanted === CodeActionKind.Empty || kind.startsWith(`${wanted}.`);
}

/** Checks whether a diagnostic shows a finding. */
function isOf({ code, range }: Diagnostic, finding: Finding | undefined, { snapshot }: ProjectFile): boolean {
  if (finding?.span === undefined || finding.code !== code) return false;
  const { start, end } = snapshot.lines.spanOf(range);
  return finding.span.start === start && finding.span.end === end;
}
