import type { Duration } from "../time/index.ts";

/** Types of steps that the platform's management API names, and the trigger, which counts as the first step. */
export type StepType =
  | "trigger"
  | "channel"
  | "delay"
  | "wait_for_event"
  | "batch"
  | "throttle"
  | "branch"
  | "random_cohort"
  | "http_fetch"
  | "fetch"
  | "ai_agent"
  | "update_data"
  | "update_user"
  | "update_tenant"
  | "update_audience"
  | "update_object"
  | "trigger_workflow";

/** A part of the context that a step may write; `ref` is what conditions read under the step's own ref. */
export type WrittenPart = "data" | "recipient" | "tenant" | "actor" | "audiences" | "run" | "ref";

/** Time that passes: on no path, on some paths or in some runs only, or always (spec 4.2). */
export type Time = "none" | "maybe" | "some";

/** Key of a list of arms, one of which runs. */
export type ArmKey = "branches" | "cohort_branches";

/** Request of a run to its host for a step: messages, a wait for a moment or an event, carrying it out; or none. */
export type StepEffect = "none" | "send" | "sleep" | "wait" | "call";

/** A setting that holds a duration `{unit, value}`, or the path of a value in the context. */
export type StepSetting =
  | { readonly holds: "duration"; readonly longest?: Duration }
  | { readonly holds: "path" };

/** Settings that say how long a step waits, or how long its window is (spec 4.5). */
export interface WaitSettings {
  /** Setting that holds the duration. */
  readonly length: string;
  /** Setting that holds the path of the moment; undefined if there is none. */
  readonly path?: string;
  /** Meaning of an absent duration. */
  readonly usual?: Duration;
  /** The longest that the platform allows; undefined if it names no limit. */
  readonly longest?: Duration;
  /** Setting, and its value, with which the step waits in some runs only. */
  readonly unless?: { readonly setting: string; readonly is: string };
}

/** Properties of the steps of one type. */
export interface StepTypeRow {
  /** Effect that a run asks of its host once the step's conditions hold; `none` if the run goes on by itself. */
  readonly effect: StepEffect;
  readonly mayMakeMessages: boolean;
  /** Time that passes in a step whose conditions hold; `wait`: according to its settings (spec 4.2.2). */
  readonly time: Time | "wait";
  /** Parts of the context that the step may change. */
  readonly writes: readonly WrittenPart[] | "any";
  /** True if the step itself may end the run without failing; arms that terminate are marked themselves. */
  readonly mayHalt: boolean;
  /** True if the step calls a service that may fail; any other step may fail too, but hardly does. */
  readonly mayFail?: boolean;
  /** Setting without which a run goes on when the step fails (spec 4.4.10); undefined if it never goes on. */
  readonly haltsOnFailureIf?: string;
  readonly arms: ArmKey | undefined;
  /** True if the platform accepts conditions on the step itself. */
  readonly mayHaveConditions: boolean;
  readonly wait?: WaitSettings;
  /** Settings that hold durations or paths, by name. */
  readonly settings: { readonly [name: string]: StepSetting };
}

const DURATION = { holds: "duration" } as const;
const PATH = { holds: "path" } as const;

/** A duration setting that the platform limits to a number of days. */
function durationUpTo(number: number) {
  return { ...DURATION, longest: days(number) } as const;
}

function days(value: number) {
  return { unit: "days", value } as const;
}

/** A step that the host carries out and in which nothing happens that the run would notice. */
const CALL = {
  effect: "call",
  mayMakeMessages: false,
  time: "none",
  writes: [],
  mayHalt: false,
  arms: undefined,
  mayHaveConditions: true,
  settings: {},
} as const satisfies StepTypeRow;

/** One row per step type. A type without a row here is a type error. */
export const STEP_TYPES = {
  trigger: { ...CALL, effect: "none", mayHalt: true },
  channel: { ...CALL, effect: "send", mayMakeMessages: true },
  delay: {
    ...CALL,
    effect: "sleep",
    time: "wait",
    wait: { length: "delay_for", path: "delay_until_field_path", longest: days(365) },
    settings: { delay_for: durationUpTo(365), delay_until_field_path: PATH },
  },
  wait_for_event: {
    ...CALL,
    effect: "wait",
    time: "wait",
    wait: { length: "expires_after", longest: days(30), usual: { unit: "minutes", value: 15 } },
    writes: ["ref"],
    settings: { expires_after: durationUpTo(30) },
  },
  batch: {
    ...CALL,
    time: "wait",
    writes: ["data", "run"],
    mayHalt: true,
    mayHaveConditions: false,
    wait: {
      length: "batch_window",
      path: "batch_until_field_path",
      // The first of such a batch goes straight on; only what comes after it is collected.
      unless: { setting: "batch_execution_mode", is: "flush_leading" },
    },
    settings: {
      batch_window: DURATION,
      batch_until_field_path: PATH,
      batch_window_extension_limit: DURATION,
    },
  },
  throttle: {
    ...CALL,
    mayHalt: true,
    // The run does not wait: the window says for how long its executions are counted.
    wait: { length: "throttle_window", path: "throttle_window_field_path", longest: days(31) },
    settings: { throttle_window: durationUpTo(31), throttle_window_field_path: PATH },
  },
  branch: { ...CALL, effect: "none", arms: "branches", mayHaveConditions: false },
  random_cohort: { ...CALL, arms: "cohort_branches", mayHaveConditions: false },
  // A fetch is tried again after 30 and 60 seconds if its server fails or does not answer.
  http_fetch: { ...CALL, time: "maybe", writes: ["data"], mayFail: true },
  /** An older spelling of `http_fetch`. */
  fetch: { ...CALL, time: "maybe", writes: ["data"], mayFail: true },
  // An agent's call may be tried again, too.
  ai_agent: { ...CALL, time: "maybe", writes: ["data"], mayFail: true, haltsOnFailureIf: "halt_on_error" },
  update_data: { ...CALL, writes: ["data"] },
  // A user or object named by its id may be the actor.
  update_user: { ...CALL, writes: ["recipient", "actor"] },
  update_tenant: { ...CALL, writes: ["tenant"] },
  update_audience: { ...CALL, writes: ["audiences"] },
  update_object: { ...CALL, writes: ["recipient", "actor"] },
  trigger_workflow: CALL,
} as const satisfies { readonly [type in StepType]: StepTypeRow };

/** Names of the settings that the table lists. */
export type StepSettingName = {
  [type in StepType]: keyof (typeof STEP_TYPES)[type]["settings"];
}[StepType];

/** The row of unknown types: anything may happen in such a step. */
export const UNKNOWN_STEP_TYPE = {
  ...CALL,
  mayMakeMessages: true,
  time: "maybe",
  writes: "any",
  mayHalt: true,
} as const satisfies StepTypeRow;

/** The row of a step's type; that of unknown types if the type is missing or not listed. */
export function stepTypeRow(type: string | undefined): StepTypeRow {
  return isStepType(type) ? STEP_TYPES[type] : UNKNOWN_STEP_TYPE;
}

/** Checks whether a type has a row of its own. */
export function isStepType(type: string | undefined): type is StepType {
  return type !== undefined && Object.hasOwn(STEP_TYPES, type);
}

/** Checks whether a step may write a part of the context. */
export function mayWrite({ writes }: StepTypeRow, part: WrittenPart): boolean {
  return writes === "any" || writes.includes(part);
}

const ROWS: readonly StepTypeRow[] = Object.values(STEP_TYPES);

/** Every key under which a list of arms may stand. */
export const ARM_KEYS: readonly ArmKey[] = ROWS.flatMap(({ arms }) => arms ?? []);

/** Every key under which a list of steps or arms may stand. */
export const STEP_LIST_KEYS: readonly string[] = ["steps", ...ARM_KEYS];

/** Names of all settings that hold a duration. */
export const DURATION_SETTINGS: readonly string[] = ROWS.flatMap(({ settings }) =>
  Object.keys(settings).filter((name) => settings[name]?.holds === "duration"),
);
