import { type JsonObject, PREFIXES } from "../../src/condition/index.ts";
import { DELIVERIES, DURATION_PATTERN, EVENTS, EXPECTATIONS, REPLIES } from "../../src/simulate/index.ts";
import { CHANNEL_TYPES } from "../../src/status/index.ts";
import { TIMESTAMP_PATTERN } from "../../src/time/index.ts";
import { DIALECT, definition } from "./keywords.ts";

const MAYBE = { map: ["object", "null"], list: ["array", "null"] };

/** Descriptions of the parts of a context. */
const PARTS: { readonly [part: string]: string } = {
  recipient: "Who is notified: what conditions read under `recipient`.",
  actor: "Who did what the notification is about; null for nobody.",
  data: "What the trigger was given.",
  vars: "The environment's variables.",
  tenant: "The tenant; null for none.",
  run: "The run: `total_activities` and `total_actors`, 1 if not said.",
  workflow: "The workflow: `id`, `name` and `categories`, from its file if not said.",
};

/** A phrase of a table with examples in place of its parameters. */
function filled(words: string): string {
  return words
    .replace("STEP", "email_1")
    .replace("NAME", '"Default"')
    .replace("COUNT", "2")
    .replace("PATH", "recipient.plan")
    .replace("VALUE", '"pro"')
    .replace("DATA", '{"amount": 5}')
    .replace("EVENT", "payment.completed")
    .replace("DURATION", "5m");
}

const MOMENT = `[Aa][Tt]\\s+\\+?\\s*${DURATION_PATTERN}|[Aa][Tt]\\s+${TIMESTAMP_PATTERN}|[Aa][Ff][Tt][Ee][Rr]\\s+\\S.*`;

/** A list of lines. YAML reads `- at +2m: email_1 is read` as a map. */
function lines(description: string, moment: string, examples: readonly string[]): JsonObject {
  return {
    description,
    type: MAYBE.list,
    items: {
      type: ["string", "object"],
      examples,
      minLength: 1,
      minProperties: 1,
      propertyNames: { pattern: `^\\s*(?:${moment})\\s*$` },
      additionalProperties: { type: "string", minLength: 1, examples },
    },
  };
}

/** A scenario: the trigger of a workflow, its timeline, and its expectations. */
export function scenarioSchema(): JsonObject {
  const events = EVENTS.phrases.map(({ words }) => filled(words));
  const expectations = EXPECTATIONS.phrases.map(({ words }) => filled(words));
  return {
    $schema: DIALECT,
    $id: "scenario.schema.json",
    title: "Scenario",
    description:
      "Who triggers a workflow with what, what happens when, and what is to come of it. Which phrases there are, and whether the workflow has the steps that they name, heed says when it reads one.",
    examples: [
      {
        workflow: "workflow.yaml",
        trigger: { recipient: { plan: "pro" } },
        events: [{ "at +2m": "in_app_feed_1 is seen" }],
        expect: ["email_1 is skipped"],
      },
      {
        workflow: "workflow.yaml",
        providers: { email: "bounces after 10s" },
        expect: ["email_1 runs", { "at +6m": "email_1 has bounced" }],
      },
    ],
    type: "object",
    properties: {
      name: { description: "A title for people.", type: ["string", "null"] },
      workflow: {
        description: "The path of the workflow's file, relative to the scenario's.",
        type: ["string", "null"],
        examples: ["workflow.yaml"],
      },
      timezone: {
        description:
          "The account's time zone, for recipients without a `timezone` of their own; Etc/UTC by default.",
        type: ["string", "null"],
        examples: ["Europe/Berlin"],
      },
      device_timezone: {
        description:
          "The time zone of the recipient's device, by which the send windows of push go; the recipient's by default.",
        type: ["string", "null"],
        examples: ["Asia/Tokyo"],
      },
      trigger: {
        description:
          "When the run begins, and what its conditions read. A part that is left out is not known.",
        type: MAYBE.map,
        properties: {
          at: {
            description: "The moment of the trigger; 2025-01-01T00:00Z by default.",
            type: "string",
            pattern: `^${TIMESTAMP_PATTERN}$`,
          },
          ...Object.fromEntries(
            PREFIXES.filter((prefix) => prefix !== "refs").map((prefix) => [
              prefix,
              { description: PARTS[prefix] ?? `What conditions read under \`${prefix}\`.` },
            ]),
          ),
          audiences: {
            description: "The keys of the audiences that the recipient is in.",
            type: MAYBE.list,
          },
        },
      },
      providers: {
        description: `The deliveries of messages, by ref or channel type (${CHANNEL_TYPES.join(", ")}); each item of a list is one message. By default the usual delivery of the channel, after 2s.`,
        type: MAYBE.map,
        additionalProperties: oneOrMany(definition("delivery")),
      },
      handlers: {
        description:
          "By ref, the replies of steps that heed does not carry out itself: a phrase, a map to merge into the context, or a list of these.",
        type: MAYBE.map,
        additionalProperties: oneOrMany(definition("reply")),
      },
      events: lines("What happens when.", MOMENT, events),
      expect: lines(
        "What is expected: phrases, and conditions in heed's language.",
        `${MOMENT}|[Aa][Tt]\\s+[Tt][Hh][Ee]\\s+[Ee][Nn][Dd]`,
        expectations,
      ),
    },
    additionalProperties: false,
    $defs: {
      delivery: {
        description: "The delivery of one message.",
        type: "string",
        minLength: 1,
        examples: DELIVERIES.phrases.map(({ words }) => filled(words)),
      },
      reply: {
        description: "A reply of a step.",
        type: ["string", "object"],
        minLength: 1,
        examples: REPLIES.phrases.map(({ words }) => filled(words)),
        additionalProperties: {
          description: "The keys to merge into this part of the context.",
          type: "object",
        },
      },
    },
  };
}

function oneOrMany(one: JsonObject): JsonObject {
  return { anyOf: [one, { type: "array", items: one }] };
}
