import { type Document, type Format, readAgain, readDocument } from "../document/index.ts";
import type { LintOptions } from "../lint/index.ts";
import {
  type ConditionSlot,
  conditionSlots,
  orderOf,
  readSteps,
  type Step,
  type StepOrder,
  type Workflow,
  workflowBodiesOf,
} from "../workflow/index.ts";

/** Facts about a file that stand elsewhere, such as those of a config. */
export interface AssistOptions extends LintOptions {
  /** The account's time zone, for `run` and for scenarios without one. */
  readonly timezone?: string | undefined;
}

/**
 * The purpose of a file: `condition`: one condition in words; `file`: a workflow, a preference set or stored conditions;
 * `scenario`; `other`: a file in which heed has nothing to say.
 */
export type FileKind = "condition" | "file" | "scenario" | "other";

/** A workflow of a file, with the order of its steps. */
export interface OpenWorkflow {
  /** Pointer of its map. */
  readonly scope: string;
  readonly workflow: Workflow;
  readonly order: StepOrder;
}

/** A file as an editor has it, read once for each change. Offsets count UTF-16 code units of its text. */
export interface OpenFile {
  /** A path or an address. Its extension says how it is read. */
  readonly name: string;
  readonly text: string;
  readonly kind: FileKind;
  /** Undefined for a condition in words. */
  readonly document: Document | undefined;
  readonly slots: readonly ConditionSlot[];
  readonly workflows: readonly OpenWorkflow[];
  readonly options: AssistOptions;
}

/** The files that belong together with one: the workflow of a scenario, and the scenarios of a workflow. */
export interface Surroundings {
  readonly workflow?: OpenFile | undefined;
  readonly scenarios?: readonly OpenFile[] | undefined;
}

const NAME = /\.(?:(?<text>heed|txt)|(?<json>json)|(?<yaml>ya?ml))$/i;

/**
 * Reads a file for questions about it. Nothing is thrown, whatever the text.
 *
 * @param before the same file before a change, best one without mistakes: what the change leaves alone is then not read again
 */
export function openFile(
  { name, text }: { readonly name: string; readonly text: string },
  options: AssistOptions = {},
  before?: OpenFile,
): OpenFile {
  const { text: isText, json, yaml } = NAME.exec(name)?.groups ?? {};
  const base = { name, text, slots: [], workflows: [], options };
  if (isText !== undefined) return { ...base, kind: "condition", document: undefined };
  if ((json ?? yaml) === undefined) return { ...base, kind: "other", document: undefined };
  const format: Format = json === undefined ? "yaml" : "json";
  const known = before?.document;
  const document = known?.format === format ? readAgain(known, text) : readDocument(text, format);
  return openDocument(name, document, options);
}

/** Reads a file again after a change that only a question makes. */
export function openAgain({ name, options, document }: OpenFile, text: string): OpenFile {
  return openDocument(
    name,
    document === undefined ? readDocument(text, "yaml") : readAgain(document, text),
    options,
  );
}

function openDocument(name: string, document: Document, options: AssistOptions): OpenFile {
  const { text } = document;
  const kind = kindOf(name, document);
  const slots = kind === "file" ? conditionSlots(document, options) : [];
  const bodies = kind === "file" ? workflowBodiesOf(document) : [];
  const workflows = (bodies.length === 0 ? [undefined] : bodies).map((body) => {
    const workflow = readSteps(document, options, ...(body === undefined ? [] : [body]));
    return { scope: body?.pointer ?? "", workflow, order: orderOf(workflow) };
  });
  return { name, text, kind, document, slots, workflows: kind === "file" ? workflows : [], options };
}

/** The keys of a scenario; `workflow` and `trigger` alone occur in other files too. */
const SCENARIO_KEYS = ["expect", "events", "providers", "handlers"];

function kindOf(name: string, document: Document): FileKind {
  if (/\.scenario\.(?:json|ya?ml)$/i.test(name)) return "scenario";
  const { root } = document;
  if (root === undefined) return kindOfUnreadable(name, document.text);
  const keys = root.kind === "map" ? root.entries.map(({ key }) => key) : [];
  const isScenario = !keys.includes("steps") && SCENARIO_KEYS.some((key) => keys.includes(key));
  if (isScenario) return "scenario";
  return isRelevant(document) ? "file" : "other";
}

/** Matches one of some keys: at the start of a line, or of a map in braces or behind a comma. */
const keyOf = (names: string) => new RegExp(`(?:^|[{,[])[ \\t\\-"']*(?:${names})["']?[ \\t]*:`, "m");

const STEPS = keyOf("steps");
const OF_STEPS = keyOf("ref|channel_key");
const PREFERENCES = keyOf("channel_types");
const WORKFLOW = keyOf("workflow");
const OF_SCENARIO = keyOf(SCENARIO_KEYS.join("|"));

/** The kind of a file that has a mistake of YAML or JSON, as while it is typed: by its name, or by keys that only that kind has. */
function kindOfUnreadable(name: string, text: string): FileKind {
  if (/(?:^|[/\\.])workflow\.(?:json|ya?ml)$/i.test(name)) return "file";
  if (STEPS.test(text) ? OF_STEPS.test(text) : PREFERENCES.test(text)) return "file";
  return !STEPS.test(text) && WORKFLOW.test(text) && OF_SCENARIO.test(text) ? "scenario" : "other";
}

/** Checks whether a file has steps or places of conditions, other than a text or a list that could be anything. */
function isRelevant(document: Document): boolean {
  const { root } = document;
  if (root === undefined || root.kind === "scalar") return false;
  if (workflowBodiesOf(document).length > 0) return true;
  const isOwnForm = ({ map, conditions }: ConditionSlot) => map !== undefined || conditions !== undefined;
  return conditionSlots(document).some(isOwnForm);
}

/** A step with the workflow that it belongs to. */
export interface StepInFile extends OpenWorkflow {
  readonly step: Step;
}

/** Returns the step whose conditions a slot has: of an arm, its branch step; of a match, the wait. */
export function stepOfSlot(file: OpenFile, slot: ConditionSlot): StepInFile | undefined {
  for (const one of file.workflows) {
    const step = one.workflow.steps.find(
      (each) =>
        each.slot === slot ||
        each.arms.some((arm) => arm.slot === slot) ||
        (each.pointer !== "" && slot.pointer.startsWith(`${each.pointer}/settings/`)),
    );
    if (step !== undefined) return { ...one, step };
  }
  return undefined;
}
