import {
  type FoldingRange,
  type Hover,
  type InlayHint,
  MarkupKind,
  type SignatureHelp,
  type SignatureInformation,
} from "vscode-languageserver";
import { foldsOf, hintsOf, hoverAt, type Surroundings, signaturesAt } from "../../assist/index.ts";
import type { Span } from "../../problem/index.ts";
import type { ProjectFile } from "../project/project.ts";

/** Returns what stands at an offset, in plain words. */
export function hoverOf({ file, snapshot }: ProjectFile, offset: number, around: Surroundings): Hover | null {
  const found = hoverAt(file, offset, around);
  if (found === undefined) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: found.markdown },
    range: snapshot.lines.rangeOf(found.span),
  };
}

/** Returns the forms that the scenario's line at an offset can have, the fitting ones first. */
export function signatureOf({ file }: ProjectFile, offset: number): SignatureHelp | null {
  const signatures = signaturesAt(file, offset).map(
    ({ label, parameters, active }): SignatureInformation => ({
      label,
      // The protocol counts UTF-16 code units in labels, whatever the encoding of positions.
      parameters: parameters.map(({ start, end }) => ({ label: [start, end] })),
      ...(active !== undefined && { activeParameter: active }),
    }),
  );
  return signatures.length === 0 ? null : { signatures, activeSignature: 0 };
}

/** Returns the parts that can be folded: those of more than one line. */
export function foldingOf({ file, snapshot }: ProjectFile): FoldingRange[] {
  return foldsOf(file).flatMap((span) => {
    const { start, end } = snapshot.lines.rangeOf(span);
    return start.line < end.line ? [{ startLine: start.line, endLine: end.line }] : [];
  });
}

/** Returns the remarks on the conditions within a span. */
export function hintsWithin({ file, snapshot }: ProjectFile, span: Span, around: Surroundings): InlayHint[] {
  return hintsOf(file, span, around).map(({ offset, text, tooltip }) => ({
    position: snapshot.lines.positionAt(offset),
    label: text,
    tooltip,
    paddingLeft: true,
  }));
}
