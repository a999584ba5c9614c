import type { JsonObject } from "../../src/condition/index.ts";
import { DIALECT, definition, when } from "./keywords.ts";

/** The maps of a preference set whose entries can have conditions. */
const PREFERENCE_MAPS = ["workflows", "categories", "channel_types", "channels"];

/** The lists whose items are steps or branches. */
const STEP_LISTS = ["steps", "branches"];

const IS_MAP = { type: "object" };

/** A workflow or preference file, JSON or YAML, with conditions as texts or in stored form (spec 7). */
export function configFileSchema(): JsonObject {
  const lists = Object.fromEntries(STEP_LISTS.map((key) => [key, definition("steps")]));
  const maps = Object.fromEntries(PREFERENCE_MAPS.map((key) => [key, definition("preferences")]));
  return {
    $schema: DIALECT,
    $id: "config-file.schema.json",
    title: "Config file",
    description:
      "A workflow or a preference set. Where conditions can stand, they stand as text under `when` or in stored form under `conditions`, never both. Everything else is free.",
    examples: [
      {
        key: "new-comment",
        steps: [
          { ref: "in_app_feed_1", type: "channel" },
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
    properties: { when: definition("when"), ...lists, ...maps },
    ...when(
      { required: ["conditions"], properties: { conditions: definition("areNamed") } },
      { properties: { conditions: { additionalProperties: definition("place") } } },
      definition("place"),
    ),
    $defs: {
      when: {
        description: "Conditions as text: one text, or a list of texts that must all hold.",
        examples: ["in_app_feed_1 has not been seen", ["email_1 has bounced", 'recipient.plan == "pro"']],
        type: ["string", "array"],
        minItems: 1,
        items: { type: "string" },
      },
      place: {
        description: "Where the conditions of a step, a branch or a trigger can stand.",
        ...place("step-conditions.schema.json"),
      },
      preferencePlace: {
        description: "Where the conditions of a preference can stand.",
        ...place("preference-conditions.schema.json"),
      },
      steps: {
        description: "Steps or branches, which can hold further ones.",
        items: { allOf: [definition("place")], properties: lists },
      },
      preferences: {
        description: "Entries of a preference set by name: true, false, or a map that can have conditions.",
        additionalProperties: { allOf: [definition("preferencePlace")], properties: maps },
      },
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

/** A map that has conditions as text or in stored form, and not both. What is no map has none. */
function place(conditions: string): JsonObject {
  return when(IS_MAP, {
    not: { required: ["when", "conditions"] },
    properties: { when: definition("when"), conditions: { $ref: conditions } },
  });
}
