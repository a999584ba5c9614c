import { BODY_KEYS, COMMERCIAL_KEY, PREFERENCE_KEYS } from "./slots/condition-slots.ts";
import { isStepType, STEP_TYPES, type StepType, stepTypeRow } from "./step-types.ts";

/** Kinds of maps in a file whose keys are known. */
export type MapKind = "root" | "set" | "step" | "branch" | "preference";

/**
 * Form of the value that a key takes: `words` are conditions as text, `conditions` stored ones, `other` is for keys of the
 * platform that heed does not read.
 */
export type KeyForm =
  | "words"
  | "conditions"
  | "text"
  | "flag"
  | "number"
  | "list"
  | "map"
  | "duration"
  | "path"
  | "other";

/** Forms of the values by key. */
export type KeyForms = { readonly [key: string]: KeyForm };

const CONDITIONS = { when: "words", conditions: "conditions" } as const satisfies KeyForms;

/** The maps of a preference set, and its one entry without a name. */
const SET = {
  ...(Object.fromEntries(PREFERENCE_KEYS.map((key) => [key, "map"])) as { readonly [key: string]: "map" }),
  [COMMERCIAL_KEY]: "other",
} as const satisfies KeyForms;

/** The keys of each kind of map: those that heed reads, and the platform's others (spec 7.6.1). */
export const FILE_KEYS = {
  /** A workflow, or another file with conditions. */
  root: {
    ...CONDITIONS,
    steps: "list",
    trigger_data_json_schema: "map",
    preferences: "map",
    settings: "map",
    condition: "map",
    target_property_conditions: "conditions",
    guide_audience_conditions: "conditions",
    segments: "list",
    channel_rules: "list",
    ...otherKeys(
      ...["entries", ...BODY_KEYS, ...PREFERENCE_KEYS, COMMERCIAL_KEY, "branches", "cohort_branches"],
      ...["key", "name", "description", "tags", "type", "trigger_frequency", "goal_attachment"],
      ...["active", "valid", "environment", "created_at", "updated_at", "deleted_at", "archived_at", "sha"],
      ...["scheduled_at", "sent_at", "status", "target_audience_key", "channel_key", "channel_type"],
      ...["activation_url_patterns", "activation_url_rules", "semver", "operator"],
      ...["visible_in", "source", "page_info"],
    ),
  },
  /** A preference set. */
  set: { conditions: "conditions", when: "words", ...SET, ...otherKeys("id", "name", "key") },
  step: {
    ...CONDITIONS,
    ref: "text",
    type: "text",
    settings: "map",
    channel_type: "text",
    channel_key: "text",
    channel_group_key: "text",
    channel_overrides: "map",
    send_windows: "list",
    branches: "list",
    cohort_branches: "list",
    ...otherKeys("steps", "name", "description", "template", "cohort_key", "guide_key"),
    ...otherKeys("schema_key", "schema_semver", "schema_variant_key", "values"),
  },
  branch: {
    ...CONDITIONS,
    steps: "list",
    terminates: "flag",
    percentage: "number",
    ...otherKeys("name", "description", "ref", "branches", "cohort_branches"),
  },
  preference: { ...CONDITIONS, ...SET },
} as const satisfies { readonly [kind in MapKind]: KeyForms };

/** Settings beside the durations and paths of the table of step types. */
const MORE_SETTINGS = {
  wait_for_event: { event: "map", match_conditions: "list", on_match: "text", on_timeout: "text" },
  batch: {
    batch_execution_mode: "text",
    ...otherKeys("batch_key", "batch_window_type", "batch_order", "workflow_version_mode"),
    ...otherKeys("batch_items_max_limit", "batch_items_render_limit"),
  },
  throttle: otherKeys("throttle_key", "throttle_limit"),
  http_fetch: otherKeys("url", "method", "headers", "query_params", "body"),
  fetch: otherKeys("url", "method", "headers", "query_params", "body"),
  ai_agent: {
    halt_on_error: "flag",
    ...otherKeys("model", "request_prompt", "response_type", "response_schema", "web_search_enabled"),
  },
  update_data: otherKeys("data"),
  update_user: otherKeys("recipient_mode", "recipient_gid", "update_properties"),
  update_tenant: otherKeys("recipient_mode", "recipient_gid", "update_properties"),
  update_object: otherKeys("recipient_mode", "recipient_gid", "update_properties"),
  trigger_workflow: otherKeys(
    ...["workflow_key", "recipients", "actor", "tenant", "data", "cancellation_key"],
  ),
} as const satisfies { readonly [type in StepType]?: KeyForms };

/** Returns the settings of a step's type; those of all types if it is missing or unknown. */
export function settingsOf(type: string | undefined): KeyForms {
  if (!isStepType(type)) return Object.assign({}, ...Object.keys(STEP_TYPES).map(settingsOf)) as KeyForms;
  const { settings } = stepTypeRow(type);
  const timed = Object.entries(settings).map(([name, { holds }]): [string, KeyForm] => [name, holds]);
  return { ...Object.fromEntries(timed), ...(MORE_SETTINGS as { readonly [type: string]: KeyForms })[type] };
}

/** Returns the keys that heed reads. */
export function keysRead(forms: KeyForms): readonly string[] {
  return Object.keys(forms).filter((key) => forms[key] !== "other");
}

function otherKeys<const Key extends string>(...keys: readonly Key[]): { readonly [key in Key]: "other" } {
  return Object.fromEntries(keys.map((key) => [key, "other"])) as { readonly [key in Key]: "other" };
}
