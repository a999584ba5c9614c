import { posix } from "node:path";
import { type LintOptions, lintFile } from "heed/lint";
import { type Plan, type PlanOptions, readPlan } from "heed/workflow";
import { faultsInTexts } from "../templates/liquid.ts";
import { versionOf } from "./canonical.ts";
import type { ConfinedFolder } from "./confined-folder.ts";
import { inlineContents } from "./contents.ts";
import { compileDataCheck, type DataCheck, SchemaFault } from "./data-check.ts";
import {
  FORMATS,
  isJsonMap,
  type Json,
  type JsonMap,
  memberOf,
  type ParsedFile,
  parseFile,
  placeAt,
} from "./parsed-file.ts";
import { type FolderProblem, isError } from "./problem.ts";

/** The number of runs of a workflow for one recipient. */
export type TriggerFrequency = (typeof FREQUENCIES)[number];

const FREQUENCIES = ["every_trigger", "once_per_recipient", "once_per_recipient_per_tenant"] as const;

/** A workflow that can run. */
export interface Workflow {
  readonly key: string;
  /** The SHA-256 of the canonical JSON of `content`, in hexadecimal digits. */
  readonly version: string;
  /** The workflow with its key and with the contents of other files, without what the platform adds when it is pulled. */
  readonly content: JsonMap;
  /** The plan of its runs; its pointers lead into `content`. */
  readonly plan: Plan;
  readonly categories: readonly string[];
  readonly settings: { readonly is_commercial: boolean; readonly override_preferences: boolean };
  readonly frequency: TriggerFrequency;
  /** False if it takes no triggers, and ends its runs at their next step. */
  readonly isActive: boolean;
  /** Returns the mistakes in a trigger's data by `trigger_data_json_schema`. */
  readonly dataProblems: DataCheck;
}

/** Facts about workflows that their files do not contain. */
export interface WorkflowOptions {
  /** By which findings are left out or have other levels, as in a config of `heed check`; and the settings of channels. */
  readonly lint?: LintOptions | undefined;
  /** The time zone of recipients that have none. */
  readonly timezone?: string | undefined;
}

/** A workflow, or the mistakes because of which there is none; with its warnings. */
export interface ReadWorkflow {
  /** Undefined exactly if one of the problems is an error. */
  readonly workflow: Workflow | undefined;
  readonly problems: readonly FolderProblem[];
}

/** A file of a workflow in a folder. */
export interface WorkflowFile {
  readonly folder: ConfinedFolder;
  /** The path of the file in the folder. */
  readonly path: string;
  readonly key: string;
  readonly text: string;
}

/** Keys that say something about a workflow on the platform, and are not its content. */
const READ_ONLY_KEYS = [
  ...["$schema", "__readonly", "__annotation", "active", "valid", "environment", "sha"],
  ...["created_at", "updated_at", "deleted_at"],
];

/** Keys of a step in whose texts Liquid may stand. */
const TEMPLATE_KEYS = ["template", "channel_overrides", "settings"];

const KEY = /^[a-z0-9_-]{3,255}$/;

/** Reads and checks a file of a workflow. */
export async function readWorkflowFile(file: WorkflowFile, options: WorkflowOptions): Promise<ReadWorkflow> {
  const { path, key, text, folder } = file;
  const format = FORMATS.get(posix.extname(path)) ?? "json";
  const problems: FolderProblem[] = lintFile(text, format, options.lint).map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    help: finding.help,
    file: path,
    pointer: finding.pointer,
    ...(finding.span && placeAt(text, finding.span.start)),
  }));
  if (problems.some(isError)) return { workflow: undefined, problems };
  const add = (parsed: ParsedFile | undefined, found: Mistake) =>
    void problems.push({
      ...found,
      severity: "error",
      file: path,
      ...parsed?.placeOf(found.pointer),
    });
  if (!KEY.test(key)) {
    const help = "A key has 3 to 255 characters of a-z, 0-9, `_` and `-`.";
    add(undefined, { code: "workflow-key", message: `\`${key}\` is not a key`, help, pointer: "" });
  }
  let parsed: ParsedFile;
  try {
    parsed = parseFile(text, format);
  } catch (error) {
    const message = `the file cannot be read: ${(error as Error).message}`;
    add(undefined, { code: "workflow-file", message, pointer: "" });
    return { workflow: undefined, problems };
  }
  const inlined = await inlineContents(parsed.value, folder, posix.dirname(path));
  for (const found of inlined.problems) add(parsed, found);
  if (problems.some(isError)) return { workflow: undefined, problems };
  const made = makeWorkflow(key, inlined.value, options);
  for (const found of made.mistakes) add(parsed, found);
  return { workflow: made.workflow, problems };
}

/** A mistake in the value of a workflow. */
export interface Mistake {
  readonly code: string;
  readonly message: string;
  readonly help?: string | undefined;
  readonly pointer: string;
}

/** A workflow, or the mistakes because of which there is none. */
export interface MadeWorkflow {
  readonly workflow: Workflow | undefined;
  readonly mistakes: readonly Mistake[];
}

/**
 * Makes a workflow of a value in which the contents of other files stand, such as the `content` of a version that a store has
 * kept.
 */
export function makeWorkflow(key: string, value: Json, options: WorkflowOptions = {}): MadeWorkflow {
  const mistakes: Mistake[] = [];
  const add = (code: string, pointer: string, message: string, help?: string) =>
    void mistakes.push({ code, message, help, pointer });
  if (!isJsonMap(value) || !Array.isArray(value.steps)) {
    add("workflow-file", "", "the file has no list of `steps`", "Write the workflow itself at its root.");
    return { workflow: undefined, mistakes };
  }
  for (const [pointer, named] of keysIn(value)) {
    if (named === key) continue;
    const help = "Name the folder or the file by the key.";
    add("workflow-key", pointer, `the file says that its key is \`${String(named)}\`, not \`${key}\``, help);
  }
  const flag = (map: Json | undefined, name: string, pointer: string, usual: boolean): boolean => {
    const found = memberOf(map, name) ?? usual;
    if (typeof found === "boolean") return found;
    add("workflow-setting", `${pointer}/${name}`, `\`${name}\` is not true or false`);
    return usual;
  };
  const settings = memberOf(value, "settings") ?? {};
  if (!isJsonMap(settings)) add("workflow-setting", "/settings", "`settings` is not a map");
  const frequency = memberOf(value, "trigger_frequency") ?? FREQUENCIES[0];
  if (!FREQUENCIES.includes(frequency as TriggerFrequency)) {
    const help = `It is one of ${FREQUENCIES.map((each) => `\`${each}\``).join(", ")}.`;
    add("workflow-setting", "/trigger_frequency", "`trigger_frequency` is not known", help);
  }
  const categories = memberOf(value, "categories") ?? [];
  if (!Array.isArray(categories) || !categories.every((each) => typeof each === "string")) {
    add("workflow-setting", "/categories", "`categories` is not a list of texts");
  }
  const isCommercial = flag(settings, "is_commercial", "/settings", false);
  const overridesPreferences = flag(settings, "override_preferences", "/settings", false);
  const isActive =
    flag(value, "active", "", true) && flag(memberOf(value, "__readonly"), "active", "/__readonly", true);
  const kept = Object.entries(value).filter(([name]) => !READ_ONLY_KEYS.includes(name));
  const content: JsonMap = Object.fromEntries([...kept, ["key", key]]);
  const dataProblems = dataCheckOf(memberOf(content, "trigger_data_json_schema"), (message) =>
    add("workflow-schema", "/trigger_data_json_schema", message),
  );
  const planned = readPlan(content, planOptions(options));
  for (const { severity, ...diagnostic } of planned.ok ? [] : planned.diagnostics) {
    const { code, message, help, pointer = "" } = diagnostic;
    if (severity === "error") add(code, pointer, message, help);
  }
  for (const { pointer, json } of planned.ok ? planned.plan.steps : []) {
    for (const key of TEMPLATE_KEYS) {
      const faults = faultsInTexts(memberOf(json as JsonMap, key), `${pointer}/${key}`);
      for (const { pointer: at, fault } of faults)
        add("template", at, fault.replace(/^The/, "the").replace(/\.$/, ""));
    }
  }
  if (!planned.ok || mistakes.length > 0) return { workflow: undefined, mistakes };
  const workflow: Workflow = {
    key,
    version: versionOf(content),
    content,
    plan: planned.plan,
    categories: categories as readonly string[],
    settings: { is_commercial: isCommercial, override_preferences: overridesPreferences },
    frequency: frequency as TriggerFrequency,
    isActive,
    dataProblems,
  };
  return { workflow, mistakes };
}

/** The keys that a file says it has, with their places. */
function keysIn(value: JsonMap): readonly (readonly [string, Json])[] {
  const own = memberOf(value, "key");
  const pulled = memberOf(memberOf(value, "__readonly"), "key");
  return [
    ...(own === undefined ? [] : [["/key", own] as const]),
    ...(pulled === undefined ? [] : [["/__readonly/key", pulled] as const]),
  ];
}

function dataCheckOf(schema: Json | undefined, add: (message: string) => void): DataCheck {
  if (schema === undefined || schema === null) return () => [];
  try {
    return compileDataCheck(schema);
  } catch (error) {
    if (!(error instanceof SchemaFault)) throw error;
    add(`the schema of the data ${error.message}`);
    return () => [];
  }
}

function planOptions({ lint, timezone }: WorkflowOptions): PlanOptions {
  return { ...lint, timezone };
}
