import type { JsonObject } from "../../src/condition/index.ts";
import { isSuppressible, leveledCodes } from "../../src/lint/index.ts";
import { CHANNEL_TYPES } from "../../src/status/index.ts";
import { DIALECT, definition } from "./keywords.ts";

const IS_MAP = { type: ["object", "null"] };

/** Files of a config: a path, a folder or a pattern, or a list of them. */
const FILE = {
  type: "string",
  pattern: "^(?![A-Za-z]:|/)(?=[\\s\\S]*\\S)(?:[^\\\\]|\\\\[*?\\[\\]\\\\! #])*$",
};

/** A text, or a list of texts. */
function textsOf(text: JsonObject): JsonObject {
  return { anyOf: [text, { type: "array", items: text }, { type: "null" }] };
}

/** Like `textsOf`, where nothing is not enough. */
function someTextsOf(text: JsonObject): JsonObject {
  return { anyOf: [text, { type: "array", items: text }] };
}

/** A path to another file. */
const PATH = { type: "string", pattern: "^(?=[\\s\\S]*\\S)[^\\u0000]*$" };

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
        extends: "../heed.config.yaml",
        exclude: ["legacy/**"],
        rules: { "equal-to-null": "off", "mixed-and-or": "error" },
        overrides: [{ files: "marketing/**", rules: { "equal-to-null": "error" } }],
        data_schemas: [{ files: "orders/**", schema: "schemas/order.json" }],
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
      $schema: { description: "The JSON Schema of the config, for editors.", type: ["string", "null"] },
      extends: {
        description:
          "Configs whose settings hold too, unless this one sets the same: paths from the config's folder.",
        ...textsOf(PATH),
      },
      exclude: {
        description:
          "Files and folders that are passed over in folders: paths from the config's folder, or patterns as in .gitignore.",
        ...textsOf(FILE),
      },
      rules: { anyOf: [definition("levels"), { type: "null" }] },
      overrides: {
        description: "Levels of findings in some files; the later of two entries counts.",
        type: ["array", "null"],
        items: {
          type: "object",
          properties: { files: definition("files"), rules: definition("levels") },
          required: ["files", "rules"],
          additionalProperties: false,
        },
      },
      baseline: {
        description:
          "The file of old findings, which `heed check` does not report: a path from the config's folder.",
        anyOf: [PATH, { type: "null" }],
      },
      prefix: {
        description: "Prefixes that paths of conditions may start with, besides the platform's.",
        ...textsOf({ type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_-]*$" }),
        examples: ["event"],
      },
      data_schemas: {
        description:
          "JSON Schemas of the trigger's data, for workflows without `trigger_data_json_schema`; the later of two entries counts.",
        type: ["array", "null"],
        items: {
          type: "object",
          properties: {
            files: definition("files"),
            schema: {
              description: "The path of a JSON Schema from the config's folder, or the schema itself.",
              anyOf: [PATH, { type: "object" }],
            },
          },
          required: ["files", "schema"],
          additionalProperties: false,
        },
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
      levels: {
        description: "Levels of findings, by the code of a rule or of a diagnostic that is a warning.",
        type: "object",
        properties: Object.fromEntries(codes.map((code) => [code, definition("level")])),
        additionalProperties: false,
      },
      files: {
        description:
          "Which files: a path from the config's folder, a folder, or a pattern as in .gitignore; or a list of them.",
        ...someTextsOf(FILE),
      },
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
            ...FILE,
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
