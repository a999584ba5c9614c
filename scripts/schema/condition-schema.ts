import {
  type ArgumentKind,
  argumentKindOf,
  dataPathPattern,
  INCLUSION_OPERATORS,
  type JsonObject,
  OPERATOR_NAMES,
  outputPattern,
  PATH_TAIL_PATTERN,
  PREFERENCE_OPERATORS,
  PREFIXES,
  RANK_OPERATORS,
  SEGMENT_PATTERN,
  STATUS_PROPERTIES,
} from "../../src/condition/index.ts";
import { LIMITS } from "../../src/problem/index.ts";
import { COMPOUND_ARGUMENTS, DELIVERY_STATUSES, ENGAGEMENT_STATUSES } from "../../src/status/index.ts";
import { liquidPattern, rangePattern, timePattern } from "../../src/stored/index.ts";
import { TIMESTAMP_PATTERN } from "../../src/time/index.ts";
import { DIALECT, definition, FINITE, when } from "./keywords.ts";

/** The variable of a condition on a step, which a preference may not have. */
export const REF_PATTERN = `^refs${PATH_TAIL_PATTERN}$`;

/** The variable of a condition on what a wait for an event has left behind, which is data. */
const OUTPUT = `refs${outputPattern(SEGMENT_PATTERN)}$`;

/** The variable of a condition on a step's status. */
const STATUS_PATTERN = `^(?!${OUTPUT})refs${PATH_TAIL_PATTERN}$`;

/** A path that an argument may read: a step's status may only be the variable. */
const PATH = dataPathPattern(PREFIXES, SEGMENT_PATTERN);

const SHORT = { maxLength: LIMITS.operandLength };

function whenOperator(operators: readonly string[], then: JsonObject): JsonObject {
  return when({ required: ["operator"], properties: { operator: { enum: operators } } }, then);
}

function whenProperty(property: string, operators: readonly string[], names: readonly string[]): JsonObject {
  return when(
    { required: ["variable"], properties: { variable: { pattern: `\\.${property}$` } } },
    {
      properties: {
        operator: { enum: operators },
        argument: { enum: names.map((name) => `$message.${name}`) },
      },
    },
  );
}

/** The definition of an argument of each kind; `noStatus` is that of operators that take none. */
const DEFINITIONS = {
  none: "noStatus",
  now: "noStatus",
  value: "value",
  ranked: "value",
  item: "value",
  time: "time",
  numbers: "numbers",
  times: "times",
  audience: "value",
} as const satisfies { readonly [kind in ArgumentKind]: string };

/** The operators whose argument has a definition; those that ask for an audience stand by themselves. */
function operatorsTaking(
  argument: (typeof DEFINITIONS)[ArgumentKind],
  isAudience = false,
): readonly string[] {
  return OPERATOR_NAMES.filter((name) => {
    const kind = argumentKindOf(name);
    return DEFINITIONS[kind] === argument && (kind === "audience") === isAudience;
  });
}

/** Requires an argument with a definition of operators. */
function takes(operators: readonly string[], argument: string, more: JsonObject = {}): JsonObject {
  return whenOperator(operators, {
    required: ["argument"],
    properties: { ...more, argument: definition(argument) },
  });
}

/** One condition: variable, operator and argument. */
export function conditionSchema(): JsonObject {
  const delivery = ["skipped", ...DELIVERY_STATUSES];
  const engagement = [...ENGAGEMENT_STATUSES, ...COMPOUND_ARGUMENTS];
  return {
    $schema: DIALECT,
    $id: "condition.schema.json",
    title: "Condition",
    description:
      "A stored condition of a workflow step or of a preference: what it looks at, how it compares, and with what. What a schema cannot say of the JSON inside a text, decoding still refuses: a number that is not finite, nesting past the limit.",
    examples: [
      {
        variable: "refs.in_app_feed_1.engagement_status",
        operator: "not_contains",
        argument: "$message.seen",
      },
      { variable: "recipient.plan", operator: "equal_to", argument: "pro" },
      { variable: "data.due_at", operator: "is_timestamp_before", argument: "7 days from now" },
      { variable: "data.count", operator: "is_between", argument: "[1, 5]" },
      { variable: "recipient.name", operator: "not_empty" },
    ],
    type: "object",
    required: ["variable", "operator"],
    additionalProperties: false,
    properties: {
      variable: {
        type: "string",
        description: `A path, such as \`data.plan\` or \`refs.email_1.delivery_status\`, under one of ${PREFIXES.join(", ")}. Any other text is a constant: legal, and hardly ever meant.`,
        not: { pattern: "^\\$message\\." },
      },
      operator: {
        description: `How the variable is compared. ${PREFERENCE_OPERATORS.join(", ")} are for preferences only.`,
        enum: OPERATOR_NAMES,
      },
      argument: {
        description:
          'What the variable is compared with: a path, a constant as JSON text (`5` is a number, `pro` or `"pro"` a text), a reserved status (`$message.seen`), a time (`7 days ago`). Absent or null where the operator takes none; in a preference null.',
      },
    },
    allOf: [
      { $comment: "Lengths before patterns.", properties: { variable: SHORT, argument: SHORT } },
      when(
        { required: ["variable"], properties: { variable: { pattern: STATUS_PATTERN } } },
        definition("statusCondition"),
        definition("dataCondition"),
      ),
    ],
    $defs: {
      statusCondition: {
        title: "Asks what became of a step's messages",
        required: ["argument"],
        properties: {
          variable: {
            pattern: `^refs${SEGMENT_PATTERN}\\.(?:${Object.values(STATUS_PROPERTIES).join("|")})$`,
          },
        },
        allOf: [
          whenProperty(STATUS_PROPERTIES.delivery, RANK_OPERATORS, delivery),
          whenProperty(STATUS_PROPERTIES.engagement, INCLUSION_OPERATORS, engagement),
          whenProperty(STATUS_PROPERTIES.legacy, RANK_OPERATORS, [...delivery, ...ENGAGEMENT_STATUSES]),
        ],
      },
      dataCondition: {
        title: "Compares data",
        allOf: [
          whenOperator(operatorsTaking("noStatus"), { properties: { argument: definition("noStatus") } }),
          takes(operatorsTaking("value"), "value"),
          takes(operatorsTaking("time"), "time"),
          takes(operatorsTaking("times"), "times"),
          takes(operatorsTaking("numbers"), "numbers"),
          takes(operatorsTaking("value", true), "value", { variable: { const: "recipient" } }),
        ],
      },
      noStatus: {
        title: "No reserved status and no path of a step's status",
        not: { type: "string", pattern: `^\\$message\\.|${STATUS_PATTERN}` },
      },
      value: {
        title: "A constant or a path",
        type: ["boolean", "number", "string", "array", "object"],
        allOf: [definition("noStatus"), { $ref: "constant.schema.json" }],
      },
      time: {
        title: "A timestamp, a relative time, a path in Liquid braces or a path",
        type: "string",
        pattern: `^(?:${PATH}|${timePattern(PREFIXES)})$`,
      },
      times: {
        title: "Two times, both included, as a list or as its JSON text",
        type: ["string", "array"],
        pattern: `^${rangePattern("times", PREFIXES)}$`,
        minItems: 2,
        maxItems: 2,
        items: {
          type: "string",
          ...SHORT,
          pattern: `^(?:${PATH}|${TIMESTAMP_PATTERN}|${liquidPattern(PREFIXES)})$`,
        },
      },
      numbers: {
        title: "Two numbers, both included, as a list or as its JSON text",
        type: ["string", "array"],
        pattern: `^${rangePattern("numbers", PREFIXES)}$`,
        minItems: 2,
        maxItems: 2,
        items: {
          type: ["number", "string"],
          ...FINITE,
          ...SHORT,
          pattern: `^(?:${PATH}|${liquidPattern(PREFIXES)})$`,
        },
      },
    },
  };
}
