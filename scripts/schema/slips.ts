import { type JsonObject, PREFIXES } from "../../src/condition/index.ts";
import { CHANNEL_TYPES, STEP_CHANNEL_TYPES } from "../../src/status/index.ts";
import {
  FILE_KEYS,
  type KeyForm,
  type KeyForms,
  keysRead,
  PREFERENCE_KEYS,
  STEP_TYPES,
  settingsOf,
  stepTypeRow,
} from "../../src/workflow/index.ts";
import { definition, when } from "./keywords.ts";
import { except, FREE, nearPattern } from "./near-names.ts";

/**
 * Slips in config files that editors mark as `heed check` does: keys because of which conditions, steps or names would not
 * be read, and types that do not exist. All keys whose values are not like that stay free.
 */

/** The settings of all types. */
const SETTINGS = settingsOf(undefined);

const KNOWN = { ...FILE_KEYS, settings: SETTINGS };

/** A text that begins as a condition does. */
const START = "^[\\s(]*(?:not\\b[\\s(]*)?";
const QUESTION =
  "(?:[A-Za-z_][\\w-]*|`[^`]+`)\\s+(?:has|have)(?:n['’]t)?(?:\\s+not)?\\s+(?:been\\s+\\w+(?:\\s+but\\s+not\\s+\\w+|\\s+with)?|bounced|failed\\s+delivery|had\\s+a\\s+link\\s+clicked)\\s*(?:$|\\)|\\b(?:and|or)\\b)";
const COMPARISON = `(?:(?:${PREFIXES.join("|")})(?:\\.[\\w-]+|\\[[^\\]]*\\])+\\s*(?:[=!]=|[<>]|\\b(?:is|does|contains|exists|equals)\\b)|[A-Za-z_][\\w.-]*\\s*(?:[=!]=|[<>]=?)\\s*\\S)`;
const AUDIENCE = "recipient\\s+is\\s+(?:not\\s+)?in\\s+audience\\b";

/** A text that is meant as a condition if its key is near to \`when\`: it compares, or asks about a step. */
const LIKE_WORDS = `[=!<>]=|[<>]|\\b(?:has|have|had|is|was) (?:not )?\\w|${START}(?:${PREFIXES.join("|")})\\b`;

/** Forms of values that a misspelt key gives away. */
const FORMS: { readonly [form in KeyForm]: JsonObject } = {
  words: texts(LIKE_WORDS),
  conditions: { type: ["array", "object"] },
  list: { type: ["array", "object"] },
  map: { type: ["object", "number"] },
  text: { type: "string" },
  flag: { type: "boolean" },
  number: { type: "number" },
  duration: { type: ["object", "number", "string"] },
  path: { type: "string" },
  other: {},
};

/** The most branches whose place is checked: a schema cannot say which item of a list is the last. */
const BRANCHES = 10;

/** The definitions of the slips. */
export const SLIP_DEFINITIONS: JsonObject = {
  trios: {
    title: "Stored conditions, by their looks",
    anyOf: [
      { type: "object", required: ["variable", "operator"] },
      { type: "array", minItems: 1, items: { type: "object", required: ["variable", "operator"] } },
      ...["all", "any"].map((key) => ({
        type: "object",
        required: [key],
        properties: { [key]: { type: "array", items: definition("trios") } },
      })),
    ],
  },
  likeConditions: {
    title: "Conditions, by their looks",
    anyOf: [texts(`${START}(?:${QUESTION}|${COMPARISON}|${AUDIENCE})`), definition("trios")],
  },
  likeStep: {
    title: "A step, by its keys",
    type: "object",
    anyOf: [
      ...["channel_key", "channel_group_key", "channel_type"].map((key) => ({ required: [key] })),
      {
        required: ["type"],
        properties: { type: { enum: [...Object.keys(STEP_TYPES), ...CHANNEL_TYPES] } },
        anyOf: ["ref", "settings", "branches", "when"].map((key) => ({ required: [key] })),
      },
    ],
  },
  likeSteps: { title: "Steps, by their keys", ...someMember(definition("likeStep")) },
  likeBranches: {
    title: "Branches, by their keys",
    ...someMember({ type: "object", required: ["steps"] }),
  },
  conditional: {
    title: "A branch with conditions",
    anyOf: [
      { required: ["when"] },
      { required: ["conditions"], not: { properties: { conditions: { type: "null" } } } },
    ],
  },
};

/** The slips in a file's root: of a workflow or a preference set. */
export const ROOT_SLIPS: readonly JsonObject[] = [
  when(
    { anyOf: ["steps", ...PREFERENCE_KEYS].map((key) => ({ required: [key] })) },
    unknownKeys("root", { not: definition("likeConditions") }),
  ),
  when({ not: { required: ["steps"] } }, unknownKeys("root", { not: definition("likeSteps") })),
  { patternProperties: nearKeys(FILE_KEYS.root, ["when", "conditions", "steps"], "root") },
  { patternProperties: nearKeys(FILE_KEYS.set, PREFERENCE_KEYS, "root") },
];

/** The slips in a step. */
export const STEP_SLIPS: readonly JsonObject[] = [
  unknownKeys("step", { not: definition("likeConditions") }),
  when(
    { not: { anyOf: [{ required: ["branches"] }, { required: ["cohort_branches"] }] } },
    unknownKeys("step", { not: definition("likeBranches") }),
    {
      patternProperties: {
        "^(?:[Dd]efault|[Ee]lse|[Oo]therwise|[Ff]allback)(?:_?(?:[Bb]ranch|[Ss]teps|[Cc]ase))?$": {
          not: { type: ["array", "object"] },
        },
      },
    },
  ),
  {
    patternProperties: {
      ...otherTools("step"),
      ...nearKeys(
        FILE_KEYS.step,
        keysRead(FILE_KEYS.step).filter((key) => key !== "ref"),
        "step",
      ),
      ...atStep(),
    },
  },
  when(
    { not: { required: ["ref"] } },
    {
      patternProperties: {
        ...nearKeys(FILE_KEYS.step, ["ref"], "step"),
        "^(?:[Kk]ey|[Ii][Dd]|(?!ref$)[Rr][Ee][Ff]\\w*|[Ss]tep[_ -]?(?:[Ii][Dd]|[Kk]ey|[Nn]ame|[Rr]ef))$": {
          not: FORMS.text,
        },
      },
    },
  ),
  when(ofTypes(["branch"]), { properties: { branches: branchesWithDefault() } }),
  when(ofTypes(Object.keys(STEP_TYPES).filter((type) => !stepTypeRow(type).mayHaveConditions)), {
    properties: withoutConditions(),
  }),
  when(ofTypes(["random_cohort"]), {
    properties: { cohort_branches: { items: { properties: withoutConditions() } } },
  }),
  when(ofTypes(["delay"]), {
    required: ["settings"],
    properties: {
      settings: { anyOf: [{ required: ["delay_for"] }, { required: ["delay_until_field_path"] }] },
    },
  }),
];

/** The slips in a step's settings. */
export const SETTINGS_SLIPS: readonly JsonObject[] = [
  unknownKeys("settings", { not: definition("likeConditions") }),
  { patternProperties: nearKeys(SETTINGS, keysRead(SETTINGS), "settings") },
];

/** The slips in a branch. */
export const BRANCH_SLIPS: readonly JsonObject[] = [
  unknownKeys("branch", { not: definition("likeConditions") }),
  when({ not: { required: ["steps"] } }, unknownKeys("branch", { not: definition("likeSteps") })),
  {
    patternProperties: {
      ...otherTools("branch"),
      ...nearKeys(FILE_KEYS.branch, keysRead(FILE_KEYS.branch), "branch"),
    },
  },
];

/** The slips in an entry of a preference set. */
export const PREFERENCE_SLIPS: readonly JsonObject[] = [
  unknownKeys("preference", { not: definition("likeConditions") }),
  {
    patternProperties: {
      ...otherTools("preference"),
      ...nearKeys(FILE_KEYS.preference, keysRead(FILE_KEYS.preference), "preference"),
    },
  },
];

/** The type of a step, or a template of it. */
export const STEP_TYPE: JsonObject = oneOrTemplate(
  Object.keys(STEP_TYPES).filter((type) => type !== "trigger"),
);

/** The type of a step's channel, or a template of it. */
export const CHANNEL_TYPE: JsonObject = oneOrTemplate(STEP_CHANNEL_TYPES);

/** The names of the entries for types of channels, apart from the platform's own settings. */
export const CHANNEL_TYPE_NAMES: JsonObject = {
  anyOf: [{ enum: STEP_CHANNEL_TYPES }, { pattern: "^_" }],
};

/** A value of one schema, or a template of it, or null. */
export function orTemplate(schema: JsonObject): JsonObject {
  return { anyOf: [schema, { type: "null" }, { type: "string", pattern: "\\{[{%]" }] };
}

function oneOrTemplate(names: readonly string[]): JsonObject {
  return { anyOf: [{ enum: names }, { not: { type: "string" } }, { pattern: "\\{[{%]" }] };
}

/** Restricts the values of the keys that a kind of map does not have. */
function unknownKeys(owner: keyof typeof KNOWN, value: JsonObject): JsonObject {
  const known = `^(?:${Object.keys(KNOWN[owner]).join("|")})$`;
  return { patternProperties: { [known]: true, [`^(?:${FREE})|@$`]: true }, additionalProperties: value };
}

/** Restricts the values of misspelt keys, by the forms of those that were meant. */
function nearKeys(forms: KeyForms, keys: readonly string[], owner: keyof typeof KNOWN): JsonObject {
  const known = [...new Set([...Object.keys(forms), ...Object.keys(KNOWN[owner])])];
  return byForm(forms, keys, (names) => nearPattern(names, known));
}

/** Forbids values of the forms of keys, under the keys of a pattern of their names. */
function byForm(
  forms: KeyForms,
  keys: readonly string[],
  patternOf: (names: readonly string[]) => string,
): JsonObject {
  const found = [...new Set(keys.map((key) => forms[key] ?? "other"))];
  return Object.fromEntries(
    found.map((form) => [patternOf(keys.filter((key) => forms[key] === form)), { not: FORMS[form] }]),
  );
}

/** Keys of other tools over texts, lists and maps: for conditions. */
function otherTools(owner: keyof typeof KNOWN): JsonObject {
  const names = ["(?:trigger_?)?conditions?", "if", "unless", "\\w+_(?:if|unless|condition)"];
  return {
    [except(names, Object.keys(KNOWN[owner]))]: {
      not: { anyOf: [texts("\\S"), { type: ["array", "object"] }] },
    },
  };
}

/** Settings that stand on the step itself. */
function atStep(): JsonObject {
  const own = Object.keys(FILE_KEYS.step);
  const timed = keysRead(SETTINGS).filter((key) => !own.includes(key) && key.includes("_"));
  return byForm(SETTINGS, timed, (names) => `^(?:${names.join("|")})$`);
}

function texts(pattern: string): JsonObject {
  return {
    type: ["string", "array"],
    pattern,
    minItems: 1,
    items: { type: "string", pattern },
  };
}

/** A list or a map of maps, one of which is meant. */
function someMember(member: JsonObject): JsonObject {
  const not = { not: member };
  return {
    type: ["array", "object"],
    items: { type: "object" },
    additionalProperties: { type: "object" },
    not: { items: not, additionalProperties: not },
  };
}

function ofTypes(types: readonly string[]): JsonObject {
  return { required: ["type"], properties: { type: { enum: types } } };
}

function withoutConditions(): JsonObject {
  return { when: { type: "null" }, conditions: { type: "null" } };
}

/** Branches of which the last alone has no conditions. */
function branchesWithDefault(): JsonObject {
  const before = Array.from({ length: BRANCHES - 1 }, (_, index) =>
    when(
      { type: "array", minItems: index + 2 },
      { prefixItems: [...Array<true>(index).fill(true), definition("conditional")] },
    ),
  );
  return { allOf: [{ not: { type: "array", minItems: 1, items: definition("conditional") } }, ...before] };
}
