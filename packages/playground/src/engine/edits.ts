import { applyFixes } from "heed";
import { conditionsOf, type Edit, editConditions, editValue, openFile } from "heed/assist";
import { asScenario } from "./as-scenario.ts";

/** JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A change of one value in a file: undefined removes it, `-` at the end of the pointer adds an item. */
export interface Change {
  readonly pointer: string;
  readonly value: Json | undefined;
}

const WORKFLOW = "workflow.yaml";
const SCENARIO = "run.scenario.yaml";

/** The conditions of the step or the arm at a pointer, in stored form; undefined if there are none that can be read. */
export function conditionsIn(workflow: string, pointer: string): Json | undefined {
  return conditionsOf(openFile({ name: WORKFLOW, text: workflow }), pointer)?.stored;
}

/** A workflow's text with other conditions at a pointer and every other byte as it was; undefined if they are not finished. */
export function withConditions(workflow: string, pointer: string, stored: Json): string | undefined {
  const edits = editConditions(openFile({ name: WORKFLOW, text: workflow }), pointer, stored);
  return edits && applied(workflow, edits);
}

/** A scenario's text with changed values, one change after the other; changes that have no place in it are left out. */
export function withValues(scenario: string, changes: readonly Change[]): string {
  let text = asScenario(scenario);
  for (const { pointer, value } of changes) {
    const edits = editValue(openFile({ name: SCENARIO, text }), pointer, value);
    if (edits !== undefined) text = applied(text, edits);
  }
  return text;
}

/** Writes the value of a scenario's file as YAML. */
export function scenarioText(value: Json): string {
  const [empty, pointer] = ["a: 1\n", ""];
  const edits = editValue(openFile({ name: SCENARIO, text: empty }), pointer, value);
  return edits === undefined ? JSON.stringify(value, undefined, 2) : applied(empty, edits);
}

function applied(text: string, edits: readonly Edit[]): string {
  return applyFixes(text, [{ fix: { edits } }]);
}
