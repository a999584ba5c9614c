import type { JsonObject } from "../../src/condition/index.ts";
import { isSuppressible, leveledCodes } from "../../src/lint/index.ts";
import { CHANNEL_TYPES } from "../../src/status/index.ts";
import { DIALECT, definition } from "./keywords.ts";

const IS_MAP = { type: ["object", "null"] };

/** The configuration of `heed check`: `heed.config.yaml` or `heed.config.json`. */
export function heedConfigSchema(): JsonObject {
  const codes = leveledCodes();
  return {
    $schema: DIALECT,
    $id: "heed-config.schema.json",
    title: "heed.config",
    description:
      "How much findings of `heed check` count, what is known of channels and of the account, and what is no fault where.",
    examples: [
      {
        rules: { "equal-to-null": "off", "mixed-and-or": "error" },
        channels: { postmark: { type: "email", open_tracking: true }, twilio: "sms" },
        timezone: "Europe/Berlin",
      },
      {
        "heed-ignore": [
          {
            file: "workflows/new-comment.json",
            rule: "equal-to-null",
            at: "/steps/2/conditions",
            reason: "the trigger always sends a plan, null for none",
          },
          { file: "legacy/**/*.json", rule: "text-beside-field", reason: "these are moved next month" },
        ],
      },
    ],
    ...IS_MAP,
    properties: {
      rules: {
        description: "Levels of findings, by the code of a rule or of a diagnostic that is a warning.",
        ...IS_MAP,
        properties: Object.fromEntries(codes.map((code) => [code, definition("level")])),
        additionalProperties: false,
      },
      channels: {
        description: "What workflows do not say of channels, by the keys of channels: a type, or a map.",
        ...IS_MAP,
        additionalProperties: { anyOf: [definition("channelType"), definition("channel")] },
      },
      timezone: {
        description:
          "The account's time zone, for recipients without one of their own, such as `Europe/Berlin`.",
        type: ["string", "null"],
        pattern: "^[A-Za-z]",
        examples: ["Etc/UTC", "Europe/Berlin", "America/New_York"],
      },
      "heed-ignore": {
        description: "Findings that are not faults where they are, with reasons.",
        type: ["array", "null"],
        items: definition("exception"),
      },
    },
    additionalProperties: false,
    $defs: {
      level: { description: "How much a finding counts.", enum: ["off", "warning", "error"] },
      channelType: { description: "What kind of messages a channel sends.", enum: CHANNEL_TYPES },
      channel: {
        type: "object",
        properties: {
          type: definition("channelType"),
          open_tracking: { description: "Whether it is known who opened a message.", type: "boolean" },
          link_tracking: { description: "Whether it is known who clicked a link.", type: "boolean" },
        },
        additionalProperties: false,
      },
      exception: {
        type: "object",
        properties: {
          file: {
            description:
              "Which files: a path from the config's folder, a folder, or a pattern as in .gitignore. Folders are parted by `/`.",
            type: "string",
            pattern: "^(?![A-Za-z]:|/)(?=[\\s\\S]*\\S)(?:[^\\\\]|\\\\[*?\\[\\]\\\\! #])*$",
          },
          rule: {
            description: "The code of a rule, or of a diagnostic that is a warning.",
            enum: codes.filter(isSuppressible),
          },
          at: {
            description:
              "Where in the file: a JSON pointer, or the ref of a step. Everywhere, if it is left out.",
            type: ["string", "null"],
          },
          reason: {
            description: "Why it is not a fault there.",
            type: "string",
            pattern: "[\\p{L}\\p{N}]",
          },
        },
        required: ["file", "rule", "reason"],
        additionalProperties: false,
      },
    },
  };
}
