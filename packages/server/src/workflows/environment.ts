import { posix } from "node:path";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import { type LintOptions, lintFile } from "heed/lint";
import { stepRequirements } from "heed/run";
import { decode } from "heed/stored";
import { compileFile } from "heed/workflow";
import {
  FORMATS,
  isJsonMap,
  type Json,
  type JsonMap,
  memberOf,
  type ParsedFile,
  parseFile,
  pointerTo,
  stepsOf,
} from "./parsed-file.ts";
import { type FolderProblem, isError } from "./problem.ts";

/** Settings of an environment that all its workflows share. Conditions are stored ones, whatever the file has. */
export interface Environment {
  /** The part `vars` of conditions and templates. */
  readonly variables: JsonMap;
  /** Groups of channels by their keys, each as the platform's management API has it, with its key. */
  readonly channelGroups: ReadonlyMap<string, JsonMap>;
  /** Conditions on all steps that use a channel, by the channel's key. */
  readonly channelConditions: ReadonlyMap<string, Json>;
  /** The preference set that holds for all recipients; undefined if there is none. */
  readonly preferences: JsonMap | undefined;
  /** Properties of tenants by their ids, such as `settings.preference_set`. */
  readonly tenants: ReadonlyMap<string, JsonMap>;
  /** The time zone of recipients that have none; undefined if the file has none. */
  readonly timezone: string | undefined;
}

/** The environment of those who have no file for it. */
export const NO_ENVIRONMENT: Environment = {
  variables: {},
  channelGroups: new Map(),
  channelConditions: new Map(),
  preferences: undefined,
  tenants: new Map(),
  timezone: undefined,
};

const MAP = { type: "object" } as const;

/** The schema of conditions: heed reads what is in them. */
const CONDITIONS = {
  conditions: { type: ["object", "array", "null"] },
  when: { type: ["string", "array"] },
} as const;

/** The JSON Schema of `environment.json`. */
export const ENVIRONMENT_SCHEMA = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "The environment of a folder of workflows",
  type: "object",
  additionalProperties: false,
  properties: {
    $schema: { type: "string" },
    variables: { ...MAP, description: "What conditions and templates read as `vars`." },
    channel_groups: {
      ...MAP,
      description: "Groups of channels, by their keys.",
      additionalProperties: {
        type: "object",
        required: ["channel_rules"],
        additionalProperties: false,
        properties: {
          name: { type: "string" },
          channel_type: { type: "string" },
          operator: { enum: ["any", "all"] },
          channel_rules: {
            type: "array",
            items: {
              type: "object",
              required: ["rule_type", "channel_key"],
              additionalProperties: false,
              properties: {
                rule_type: { enum: ["if", "unless", "always"] },
                channel_key: { type: "string" },
                index: { type: "integer" },
                variable: { type: ["string", "null"] },
                operator: { type: ["string", "null"] },
                argument: { type: ["string", "null"] },
              },
            },
          },
        },
      },
    },
    channels: {
      ...MAP,
      description: "Conditions on all steps that use a channel, by the channel's key.",
      additionalProperties: { type: "object", additionalProperties: false, properties: CONDITIONS },
    },
    preferences: { ...MAP, description: "The preference set that holds for all recipients." },
    tenants: { ...MAP, description: "Properties of tenants, by their ids.", additionalProperties: MAP },
    timezone: {
      type: "string",
      description: "The time zone of recipients that have none, such as `Europe/Berlin`.",
    },
  },
} as const;

const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  ENVIRONMENT_SCHEMA,
);

/** An environment, or the mistakes because of which there is none; with its warnings. */
export interface ReadEnvironment {
  /** Undefined exactly if one of the problems is an error. */
  readonly environment: Environment | undefined;
  readonly problems: readonly FolderProblem[];
}

/**
 * Reads `environment.json`, or the same as YAML.
 *
 * @param path its path in the folder, for problems.
 */
export function readEnvironment(path: string, text: string, lint: LintOptions = {}): ReadEnvironment {
  const problems: FolderProblem[] = [];
  let parsed: ParsedFile;
  try {
    parsed = parseFile(text, FORMATS.get(posix.extname(path)) ?? "json");
  } catch (error) {
    const message = `the file cannot be read: ${(error as Error).message.split("\n")[0]}`;
    return {
      environment: undefined,
      problems: [{ code: "environment", severity: "error", message, file: path }],
    };
  }
  const add = (problem: Omit<FolderProblem, "file"> & { readonly pointer: string }) =>
    void problems.push({ ...problem, file: path, ...parsed.placeOf(problem.pointer) });
  if (!validate(parsed.value)) {
    for (const error of validate.errors ?? []) {
      add({ code: "environment", severity: "error", message: faultOf(error), pointer: pointerOf(error) });
    }
    return { environment: undefined, problems };
  }
  const file = parsed.value;
  const part = (value: Json | undefined, pointer: string, target?: LintOptions["target"]): Json => {
    const options = { ...lint, target };
    for (const { code, severity, message, help, pointer: within = "" } of lintFile(
      value as JsonMap,
      options,
    )) {
      add({ code, severity, message, help, pointer: pointer + within });
    }
    const compiled = compileFile(JSON.stringify(value), "json", options);
    return compiled.ok ? JSON.parse(compiled.text) : null;
  };
  const parts = (key: string, target?: LintOptions["target"]) =>
    Object.entries(mapAt(file, key)).map(([name, value]) => {
      const pointer = pointerTo(`/${key}`, name);
      return [name, part(value, pointer, target)] as const;
    });
  const zone = memberOf(file, "timezone");
  if (zone !== undefined && !isTimezone(String(zone))) {
    add({
      code: "environment",
      severity: "error",
      message: `\`${zone}\` is not a time zone`,
      pointer: "/timezone",
    });
  }
  const preferences = memberOf(file, "preferences");
  const conditionsOf = (channel: Json, name: string): Json => {
    const conditions = memberOf(channel, "conditions") ?? null;
    const [ref] = conditions === null ? [] : refsAskedBy(conditions);
    if (ref !== undefined) {
      const written = memberOf(memberOf(memberOf(file, "channels"), name), "when") === undefined;
      add({
        code: "refs-in-channel",
        severity: "error",
        message: `conditions of a channel belong to no step, so they cannot read \`refs.${ref}\``,
        help: "Ask it in the conditions of the steps that use the channel.",
        pointer: `${pointerTo("/channels", name)}/${written ? "conditions" : "when"}`,
      });
    }
    return conditions;
  };
  const environment: Environment = {
    variables: mapAt(file, "variables"),
    channelGroups: new Map(
      parts("channel_groups").map(([key, group]) => [key, { ...(group as JsonMap), key }]),
    ),
    channelConditions: new Map(
      parts("channels", "step").flatMap(([key, channel]) => {
        const conditions = conditionsOf(channel, key);
        return conditions === null ? [] : [[key, conditions] as const];
      }),
    ),
    preferences: preferences === undefined ? undefined : (part(preferences, "/preferences") as JsonMap),
    tenants: new Map(parts("tenants").map(([id, tenant]) => [id, tenant as JsonMap])),
    timezone: zone === undefined ? undefined : String(zone),
  };
  return { environment: problems.some(isError) ? undefined : environment, problems };
}

/** The refs of the steps that conditions ask about, in paths too. */
function refsAskedBy(conditions: Json): readonly string[] {
  const { condition } = decode(conditions as Parameters<typeof decode>[0], { target: "step" });
  if (condition === undefined) return [];
  const { refs, paths } = stepRequirements(condition);
  return [...refs, ...paths.flatMap((path) => /^refs\.([^.]+)/.exec(path)?.[1] ?? [])];
}

function mapAt(file: Json, key: string): JsonMap {
  const value = memberOf(file, key);
  return isJsonMap(value) ? value : {};
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function pointerOf({ instancePath, keyword, params }: ErrorObject): string {
  return keyword === "additionalProperties"
    ? pointerTo(instancePath, params.additionalProperty)
    : instancePath;
}

function faultOf({ instancePath, keyword, params, message }: ErrorObject): string {
  const name = nameAt(instancePath);
  switch (keyword) {
    case "additionalProperties":
      return `\`${params.additionalProperty}\` is not a key of ${instancePath === "" ? "an environment" : name}`;
    case "required":
      return `${name} has no \`${params.missingProperty}\``;
    case "enum":
      return `${name} is not one of ${params.allowedValues.map((value: unknown) => `\`${value}\``).join(", ")}`;
    default:
      return `${name} ${message}`;
  }
}

/** The name of a place, in words. */
function nameAt(pointer: string): string {
  const [around, last] = ["", ...stepsOf(pointer)].slice(-2);
  if (last === undefined) return "the file";
  return /^\d+$/.test(last) && around !== "" ? `item ${last} of \`${around}\`` : `\`${last}\``;
}
