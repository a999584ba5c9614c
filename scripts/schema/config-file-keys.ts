import type { JsonObject } from "../../src/condition/index.ts";
import { STEP_CHANNEL_TYPES } from "../../src/status/index.ts";
import { DURATION_UNITS } from "../../src/time/index.ts";
import { STEP_TYPES, type StepSettingName } from "../../src/workflow/index.ts";
import { CHANNEL_TYPE, orTemplate, STEP_TYPE } from "./slips.ts";

/**
 * Documentation of the keys around conditions, for editors. The keys are the platform's. What is listed is only suggested,
 * but for types, and for lengths and paths that nobody could read.
 */

/** Types that editors do not suggest: files do not write the trigger as a step, and old spellings are only accepted. */
const SUGGESTED_TYPES = Object.keys(STEP_TYPES).filter((type) => type !== "trigger" && type !== "fetch");

function key(
  description: string,
  ...examples: readonly (string | number | boolean | JsonObject)[]
): JsonObject {
  return examples.length === 0 ? { description } : { description, examples };
}

function duration(description: string): JsonObject {
  return {
    ...key(description, { unit: "minutes", value: 5 }),
    ...orTemplate({ type: "object", required: ["unit", "value"] }),
    properties: {
      unit: {
        ...key("The unit that `value` counts.", ...Object.keys(DURATION_UNITS)),
        ...orTemplate({ enum: Object.keys(DURATION_UNITS) }),
      },
      value: {
        ...key("How many units: a number above zero.", 1, 5, 10),
        ...orTemplate({ type: "number" }),
      },
    },
  };
}

function path(description: string, example: string): JsonObject {
  return { ...key(description, example), type: ["string", "null"], pattern: "^[A-Za-z_][\\w-]*[.[]" };
}

/** Settings of the table of step types. */
const TIMED_SETTINGS: { readonly [name in StepSettingName]: JsonObject } = {
  delay_for: duration("How long a delay step waits."),
  delay_until_field_path: path(
    "The field that holds the time until which a delay step waits.",
    "data.send_at",
  ),
  batch_window: duration("How long a batch step gathers what triggers it."),
  batch_until_field_path: path(
    "The field that holds the time until which a batch step gathers.",
    "data.digest_at",
  ),
  batch_window_extension_limit: duration("How long a batch with a sliding window stays open at most."),
  throttle_window: duration("The time in which a throttle step counts."),
  throttle_window_field_path: path(
    "The field that holds the time in which a throttle step counts.",
    "recipient.quiet_time",
  ),
  expires_after: duration("How long a step waits for its event."),
};

/** Keys of a workflow's root. */
export const ROOT_KEYS: JsonObject = {
  key: key("The workflow's key.", "new-comment"),
  name: key("The workflow's name, for people.", "New comment"),
};

/** Keys of a step. */
export const STEP_KEYS: JsonObject = {
  ref: key(
    "The step's name, which conditions ask about: unique in the workflow, in all its branches.",
    "in_app_feed_1",
    "email_1",
    "delay_1",
  ),
  type: { ...key("What the step does.", ...SUGGESTED_TYPES), ...STEP_TYPE },
  name: key("The step's name, for people."),
  description: key("What the step is for."),
  channel_type: {
    ...key(
      "The type of a channel step's channel; where it is not said, `heed.config.yaml` or the step's ref tells.",
      ...STEP_CHANNEL_TYPES,
    ),
    ...CHANNEL_TYPE,
  },
  channel_key: key("The key of the channel that a channel step sends through."),
  channel_group_key: key("The key of the channel group that a channel step sends through."),
  channel_overrides: {
    ...key("Settings of the channel that are others for this step."),
    properties: {
      open_tracking: key("Whether it is tracked who opens an email: `has been read` needs it.", true, false),
      link_tracking: key(
        "Whether it is tracked who clicks a link: `has had a link clicked` needs it.",
        true,
        false,
      ),
    },
  },
  send_windows: key("When a channel step may send; outside of them its messages wait."),
  settings: {
    ...key("The settings of the step, as its type has them."),
    properties: {
      ...TIMED_SETTINGS,
      batch_key: key("The field by which a batch step gathers.", "data.post_id"),
      throttle_limit: key("How often a throttle step lets through within its window.", 1),
    },
  },
};

/** Keys of a branch. */
export const BRANCH_KEYS: JsonObject = {
  name: key("The branch's name, for people."),
  terminates: key("Whether the workflow ends with this branch.", true, false),
  percentage: key("The share of recipients that a cohort's branch is for, of a hundred.", 50),
};
