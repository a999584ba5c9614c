import type { JsonObject } from "../../src/condition/index.ts";
import { BRANCH_KEYS, ROOT_KEYS, STEP_KEYS } from "./config-file-keys.ts";
import { DIALECT, definition, when } from "./keywords.ts";
import {
  BRANCH_SLIPS,
  CHANNEL_TYPE_NAMES,
  PREFERENCE_SLIPS,
  ROOT_SLIPS,
  SETTINGS_SLIPS,
  SLIP_DEFINITIONS,
  STEP_SLIPS,
} from "./slips.ts";

/** The maps of a preference set whose entries can have conditions. */
const PREFERENCE_MAPS = {
  workflows: "Preferences by the key of a workflow.",
  categories: "Preferences by the name of a category.",
  channel_types: "Preferences by the type of a channel, such as `email`.",
  channels: "Preferences by the key of a channel.",
};

/** The lists whose items can have conditions. */
const LISTS = {
  steps: { description: "The steps, in the order in which they run.", ...definition("steps") },
  branches: {
    description: "The branches, of which the first whose conditions hold runs, else the one without any.",
    ...definition("branches"),
  },
  cohort_branches: {
    description: "The branches of a random cohort, of which one runs.",
    ...definition("branches"),
  },
};

const MAPS = Object.fromEntries(
  Object.entries(PREFERENCE_MAPS).map(([key, description]) => [
    key,
    { description, ...definition(key === "channel_types" ? "channelPreferences" : "preferences") },
  ]),
);

/** The parts of a preference set: its maps, and its one entry that has no name. */
const SET = {
  ...MAPS,
  commercial_subscribed: {
    description: "Whether commercial messages are wanted: true, false, or a map that can have conditions.",
    ...definition("preference"),
  },
};

const IS_MAP = { type: "object" };

/** Conditions suggested by editors. */
const EXAMPLES = [
  "in_app_feed_1 has not been seen",
  "email_1 has bounced",
  'recipient.plan == "pro"',
  "data.amount >= 100",
  "recipient.trial_ends_at is before 7 days from now",
];

/** A workflow or preference file, JSON or YAML, with conditions as texts or in stored form (spec 7). */
export function configFileSchema(): JsonObject {
  return {
    $schema: DIALECT,
    $id: "config-file.schema.json",
    title: "Config file",
    description:
      "A workflow or a preference set. Where conditions can stand, they stand as text under `when` or in stored form under `conditions`, never both; those of a root are its trigger's, unless `conditions` are conditions by name. Everything else is free, but for slips because of which conditions, steps or time would be lost, which `heed check` explains.",
    examples: [
      {
        key: "new-comment",
        steps: [
          { ref: "in_app_feed_1", type: "channel", channel_type: "in_app_feed" },
          { ref: "delay_1", type: "delay", settings: { delay_for: { unit: "minutes", value: 5 } } },
          { ref: "email_1", type: "channel", when: "in_app_feed_1 has not been seen" },
        ],
      },
      {
        categories: {
          dinosaurs: {
            conditions: [
              { variable: "recipient.muted_dinos", operator: "not_contains", argument: "data.dino" },
            ],
          },
        },
      },
      { conditions: { vip: { when: 'recipient.plan == "pro"' } } },
    ],
    ...IS_MAP,
    properties: {
      ...ROOT_KEYS,
      ...LISTS,
      ...SET,
      preferences: {
        description: "The preference sets of a user or an object, by id.",
        additionalProperties: { properties: SET },
      },
    },
    ...when(
      { required: ["conditions"], properties: { conditions: definition("areNamed") } },
      {
        properties: {
          when: definition("when"),
          conditions: { additionalProperties: definition("place") },
        },
      },
      definition("place"),
    ),
    allOf: ROOT_SLIPS,
    $defs: {
      when: {
        description:
          "Conditions as text: one text, or a list of texts that must all hold. `heed compile` replaces them by `conditions`.",
        examples: EXAMPLES,
        type: ["string", "array"],
        minItems: 1,
        items: { type: "string", examples: EXAMPLES },
      },
      place: {
        description: "Where the conditions of a step, a branch or a trigger can stand.",
        ...place("step-conditions.schema.json"),
      },
      preferencePlace: {
        description: "Where the conditions of a preference can stand.",
        ...place("preference-conditions.schema.json"),
      },
      steps: { type: ["array", "null"], items: definition("step") },
      step: {
        type: ["object", "null"],
        title: "Step",
        description:
          "A step of the workflow. Where its conditions are false it is skipped, and the next one runs.",
        allOf: [definition("place"), ...STEP_SLIPS],
        properties: {
          ...STEP_KEYS,
          ...LISTS,
          settings: {
            ...(STEP_KEYS.settings as JsonObject),
            type: ["object", "null"],
            allOf: SETTINGS_SLIPS,
            properties: {
              ...((STEP_KEYS.settings as JsonObject).properties as JsonObject),
              match_conditions: {
                description: "What an event must meet to end a wait; all items must hold.",
                items: {
                  description: "Conditions of one match, as text or in stored form.",
                  properties: { when: definition("when") },
                  ...when({ ...IS_MAP, required: ["conditions"] }, { properties: { when: false } }),
                },
              },
            },
          },
        },
      },
      branches: { type: ["array", "null"], items: definition("branch") },
      branch: {
        type: ["object", "null"],
        title: "Branch",
        description: "A branch of a branch step: steps that run where its conditions hold.",
        allOf: [definition("place"), ...BRANCH_SLIPS],
        properties: { ...BRANCH_KEYS, ...LISTS },
      },
      preferences: {
        description: "Entries of a preference set by name: true, false, or a map that can have conditions.",
        additionalProperties: definition("preference"),
      },
      channelPreferences: {
        description: "Preferences by the type of a channel: true, false, or a map that can have conditions.",
        propertyNames: CHANNEL_TYPE_NAMES,
        additionalProperties: definition("preference"),
      },
      preference: {
        description: "An entry of a preference set: true, false, or a map that can have conditions.",
        allOf: [definition("preferencePlace"), ...PREFERENCE_SLIPS],
        properties: SET,
      },
      ...SLIP_DEFINITIONS,
      areNamed: {
        description: "Conditions by name: at least one of them a map with conditions, and no group.",
        ...IS_MAP,
        properties: { all: { not: { type: "array" } }, any: { not: { type: "array" } } },
        not: {
          additionalProperties: {
            not: { ...IS_MAP, anyOf: [{ required: ["when"] }, { required: ["conditions"] }] },
          },
        },
      },
    },
  };
}

/** A map with conditions as text or in stored form, not both. Other values have no conditions. */
function place(conditions: string): JsonObject {
  return {
    properties: {
      when: definition("when"),
      conditions: {
        description: "Conditions in the stored form, as the platform exports them.",
        $ref: conditions,
      },
    },
    // Keywords for maps ignore other values. Editors name the key that `false` forbids.
    ...when({ ...IS_MAP, required: ["conditions"] }, { properties: { when: false } }),
  };
}
