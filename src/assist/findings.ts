import { diagnoseText } from "../advice/index.ts";
import { parse } from "../language/index.ts";
import { type Finding, lintDocument } from "../lint/index.ts";
import { checkScenario, readScenario } from "../simulate/index.ts";
import { diagnoseInFile, planDocument } from "../workflow/index.ts";
import type { OpenFile, Surroundings } from "./open-file.ts";

/**
 * Returns everything that is wrong in a file, or likely wrong, in its order: what `heed check` finds in a workflow or a
 * preference set, `heed validate` in a text, and `heed test` before it runs a scenario.
 */
export function findingsOf(file: OpenFile, around: Surroundings = {}): readonly Finding[] {
  switch (file.kind) {
    case "condition":
      return findingsOfText(file);
    case "file":
      return file.document === undefined ? [] : lintDocument(file.document, file.options).findings;
    case "scenario":
      return findingsOfScenario(file, around);
    default:
      return [];
  }
}

function findingsOfText({ text, options }: OpenFile): readonly Finding[] {
  const skipped = text.startsWith("\uFEFF") ? 1 : 0;
  const { prefixes } = options;
  const whole = text.slice(skipped);
  const { problems } = parse(whole, { prefixes });
  const findings = diagnoseText(whole, problems, { prefixes });
  return skipped === 0 ? findings : findings.map((one) => moved(one, skipped));
}

/** A finding of a text that begins after the byte order mark. */
function moved({ span, fix, suggestion, ...finding }: Finding, by: number): Finding {
  const at = <Part extends { readonly start: number; readonly end: number }>(part: Part): Part => ({
    ...part,
    start: part.start + by,
    end: part.end + by,
  });
  return {
    ...finding,
    ...(span && { span: at(span) }),
    ...(fix && { fix: { edits: fix.edits.map(at) } }),
    ...(suggestion && { suggestion: { edits: suggestion.edits.map(at) } }),
  };
}

function findingsOfScenario(
  { text, document, options }: OpenFile,
  { workflow }: Surroundings,
): readonly Finding[] {
  if (document === undefined) return [];
  const { scenario, problems } = readScenario(text, document.format, options);
  const plan = workflow?.document && planDocument(workflow.document, workflow.options).plan;
  const misfits = scenario !== undefined && plan !== undefined ? checkScenario(scenario, plan) : [];
  return [...problems, ...misfits].map(diagnoseInFile);
}
