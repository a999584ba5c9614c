import { type JsonObject, PREFERENCE_OPERATORS } from "../../src/condition/index.ts";
import { REF_PATTERN } from "./condition-schema.ts";
import { DIALECT, definition, when } from "./keywords.ts";

const ANY_CONDITION = { $ref: "condition.schema.json" };

/** A condition of a step: not by an operator that preferences alone have. */
const CONDITION = {
  allOf: [ANY_CONDITION, { not: { properties: { operator: { enum: PREFERENCE_OPERATORS } } } }],
};

const SEEN = {
  variable: "refs.in_app_feed_1.engagement_status",
  operator: "not_contains",
  argument: "$message.seen",
};
const BOUNCED = {
  variable: "refs.email_1.delivery_status",
  operator: "equal_to",
  argument: "$message.bounced",
};
const PLAN = { variable: "recipient.plan", operator: "equal_to", argument: "pro" };

/** A group: `all` over conditions, or `any` over conditions and `all` groups. */
export function groupSchema(): JsonObject {
  return {
    $schema: DIALECT,
    $id: "group.schema.json",
    title: "Group of conditions",
    description:
      "Conditions that must all hold, or conditions and groups of which one must. An empty `all` is always true, an empty `any` never.",
    examples: [{ all: [SEEN, PLAN] }, { any: [SEEN, { all: [BOUNCED, PLAN] }] }],
    type: "object",
    ...when({ required: ["any"] }, definition("any"), definition("all")),
    $defs: {
      all: {
        title: "Every condition must hold",
        type: "object",
        required: ["all"],
        additionalProperties: false,
        properties: { all: { type: "array", items: CONDITION } },
      },
      any: {
        title: "One condition or group must hold",
        type: "object",
        required: ["any"],
        additionalProperties: false,
        properties: {
          any: {
            type: "array",
            items: when({ type: "object", required: ["all"] }, definition("all"), CONDITION),
          },
        },
      },
    },
  };
}

/** The `conditions` of a step, a branch or a trigger. */
export function stepConditionsSchema(): JsonObject {
  return {
    $schema: DIALECT,
    $id: "step-conditions.schema.json",
    title: "Conditions of a step",
    description:
      "The `conditions` of a step, a branch or a trigger: a group, or null or `{}`, which are always true.",
    examples: [{ all: [SEEN] }, { any: [SEEN, BOUNCED] }, null, {}],
    ...when({ type: ["null", "object"], maxProperties: 0 }, undefined, { $ref: "group.schema.json" }),
  };
}

/** The `conditions` of a preference. */
export function preferenceConditionsSchema(): JsonObject {
  return {
    $schema: DIALECT,
    $id: "preference-conditions.schema.json",
    title: "Conditions of a preference",
    description:
      "The `conditions` of an entry of a preference set: a list of conditions that must all hold, or null, which is always true. They belong to no step, so they cannot ask one.",
    examples: [
      [{ variable: "recipient.muted_dinos", operator: "not_contains", argument: "data.dino" }],
      [],
      null,
    ],
    type: ["array", "null"],
    items: {
      allOf: [ANY_CONDITION, { not: { properties: { variable: { pattern: REF_PATTERN } } } }],
    },
  };
}
