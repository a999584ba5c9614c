import { alwaysFalse, alwaysTrue } from "../../src/analyse/index.ts";
import { applyEdits } from "../../src/document/index.ts";
import { parse } from "../../src/language/index.ts";
import { type Finding, fixFile, lintFile } from "../../src/lint/index.ts";
import { fileOf, REFS } from "./judge.ts";

/** The owner of a text. */
export type Owner = "step" | "preference";

/** Counts what was suggested. */
export interface Counts {
  texts: number;
  suggested: number;
}

/**
 * Checks every suggestion for a text: alone it leaves a condition that is accepted, decides something, and has no findings
 * that the text had not; in a preference none contains `or`. Throws if one is not so.
 */
export function checkSuggestions(text: string, owner: Owner, counts: Counts): void {
  const write = (when: string) =>
    owner === "step" ? fileOf({ when }) : JSON.stringify({ workflows: { news: { when } } });
  const file = write(text);
  const findings = lintFile(file, "json");
  counts.texts++;
  const suggestions = findings.filter(({ suggestion }) => suggestion !== undefined);
  if (suggestions.length > 0) counts.suggested++;
  for (const finding of suggestions) {
    const changed = applyEdits(file, finding.suggestion?.edits ?? []);
    checkResult(changed, findings, owner, finding);
    if (
      owner === "preference" &&
      /\bor\b/.test(textIn(changed, owner).replace(/"[^"]*"|on or after/g, "")) &&
      !/\bor\b/.test(text)
    ) {
      throw new Error(`\`or\` is suggested in a preference: ${textIn(changed, owner)}`);
    }
  }
  const fixed = fixFile(file, "json", { suggested: true });
  if (suggestions.length > 0) checkResult(fixed.text, findings, owner, undefined);
}

function checkResult(
  file: string,
  before: readonly Finding[],
  owner: Owner,
  finding: Finding | undefined,
): void {
  const text = textIn(file, owner);
  const after = lintFile(file, "json");
  const said = finding === undefined ? "all" : `${finding.code} ${finding.help}`;
  const refused = after.find(({ severity, pointer }) => severity === "error" && isOfText(pointer));
  if (refused !== undefined)
    throw new Error(`refused after ${said}: ${text}: ${refused.code} ${refused.message}`);
  const { condition } = parse(text, { refs: REFS, target: owner });
  if (condition === undefined) throw new Error(`does not compile after ${said}: ${text}`);
  const wasRefused = before.some(({ severity, pointer }) => severity === "error" && isOfText(pointer));
  const isConstant = [alwaysTrue, alwaysFalse].some((ask) => ask(condition).answer === "yes");
  const isMeant = /^\W*(?:always|never)\W*$/.test(text);
  // A condition that was known to be contradictory stays so until that is mended.
  const isKnown = before.some(({ code }) => /^(?:constant-condition|contradictory-conditions)$/.test(code));
  if (wasRefused && isConstant && !isMeant && !isKnown) throw new Error(`constant after ${said}: ${text}`);
  const known = new Set(before.map(({ code }) => code));
  const added = after.find(({ code, pointer }) => isOfText(pointer) && !known.has(code));
  if (added !== undefined) throw new Error(`${added.code} is added after ${said}: ${text}: ${added.message}`);
}

function isOfText(pointer = ""): boolean {
  return /\/when(?:\/|$)/.test(pointer);
}

function textIn(file: string, owner: Owner): string {
  const value = JSON.parse(file);
  return String(owner === "step" ? value.steps.at(-1).when : value.workflows.news.when);
}
