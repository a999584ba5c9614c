import type { ChannelType } from "heed/messages";
import { type Context, explain } from "heed/runtime";
import { type ExplainedResult, type ExplainedVerdict, explanationOf, notEvaluated } from "./explanation.ts";
import type { MergedPreferences, PreferenceEntry, PreferenceSource } from "./merge.ts";

/** A workflow, as preferences ask about it. */
export interface PreferredWorkflow {
  readonly key: string;
  readonly categories?: readonly string[] | null | undefined;
  /** Its setting `is_commercial`. */
  readonly isCommercial?: boolean | undefined;
  /** Its setting `override_preferences`. */
  readonly overridesPreferences?: boolean | undefined;
}

/** The question if preferences allow a message. */
export interface PreferenceQuestion {
  readonly preferences: MergedPreferences;
  readonly workflow: PreferredWorkflow;
  readonly channel: { readonly id: string; readonly type: ChannelType };
  /** The context of conditions: all parts but `refs`. */
  readonly context: Context;
}

/** The answer, with all entries that bear on it. */
export interface PreferenceVerdict {
  readonly allowed: boolean;
  /** The entry that forbids the message: `categories.billing.channel_types.email`. */
  readonly entry?: string;
  readonly explanation: ExplainedPreferences;
}

/** Plain JSON. */
export interface ExplainedPreferences {
  readonly allowed: boolean;
  /** Present if the workflow is sent whatever the recipient prefers; no entry was looked at. */
  readonly overridden?: true;
  /** The entries that bear on the message, in the order in which they were evaluated. None: nothing was set. */
  readonly entries: readonly ExplainedPreference[];
}

export interface ExplainedPreference {
  readonly entry: string;
  readonly from: PreferenceSource;
  /** On or off; or the conditions by which it is one of them. */
  readonly value: boolean | ExplainedConditions;
  readonly result: ExplainedResult;
  /** The entry for the channel that counts in place of this one for its type. */
  readonly outweighed_by?: string;
}

/** Conditions, of which none is evaluated if a verdict was not needed. */
type ExplainedConditions = Omit<ExplainedVerdict, "result"> & { readonly result: ExplainedResult };

/**
 * Decides if preferences allow a message. What is not set is allowed; of what is set, everything that applies must be true:
 * `commercial_subscribed` if the workflow is commercial; the entry of the workflow, and of each of its categories; within
 * each of these and at the top, the entry for the channel, or else the one for its type. The first that is false decides.
 *
 * @throws ConditionError if conditions have errors, EvaluationError if they cannot be evaluated.
 */
export function preferenceVerdict(question: PreferenceQuestion): PreferenceVerdict {
  const { preferences, workflow, channel, context } = question;
  if (workflow.overridesPreferences === true) {
    return { allowed: true, explanation: { allowed: true, overridden: true, entries: [] } };
  }
  let forbiddenBy: string | undefined;
  const entries = applying(preferences, workflow, channel).map(
    ({ path, value, from, outweighedBy }): ExplainedPreference => {
      const entry = pathText(path);
      const given = { entry, from };
      if (forbiddenBy !== undefined || outweighedBy !== undefined) {
        const by = outweighedBy !== undefined && { outweighed_by: pathText(outweighedBy) };
        return { ...given, value: unneeded(value), result: "not evaluated", ...by };
      }
      const explained =
        typeof value === "boolean" ? value : explanationOf(explain(value, context, { target: "preference" }));
      const result = typeof explained === "boolean" ? explained : explained.result;
      if (!result) forbiddenBy = entry;
      return { ...given, value: explained, result };
    },
  );
  const allowed = forbiddenBy === undefined;
  return {
    allowed,
    ...(forbiddenBy !== undefined && { entry: forbiddenBy }),
    explanation: { allowed, entries },
  };
}

function unneeded(value: PreferenceEntry["value"]): ExplainedPreference["value"] {
  return typeof value === "boolean" ? value : { result: "not evaluated", groups: [value.map(notEvaluated)] };
}

type ApplyingEntry = PreferenceEntry & { readonly outweighedBy?: readonly string[] };

/** The entries that apply to a message, in order. */
function applying(
  { entries }: MergedPreferences,
  { key, categories, isCommercial }: PreferredWorkflow,
  { id, type }: PreferenceQuestion["channel"],
): readonly ApplyingEntry[] {
  const byPath = new Map<string, PreferenceEntry[]>();
  for (const entry of entries) {
    const place = JSON.stringify(entry.path);
    byPath.set(place, [...(byPath.get(place) ?? []), entry]);
  }
  const at = (...path: readonly string[]) => byPath.get(JSON.stringify(path)) ?? [];
  const ofChannel = (...within: readonly string[]): readonly ApplyingEntry[] => {
    const own = at(...within, "channels", id);
    const ofType = at(...within, "channel_types", preferenceType(type));
    const [first] = own;
    return [...own, ...ofType.map((entry) => (first ? { ...entry, outweighedBy: first.path } : entry))];
  };
  const places = [
    ["workflows", key],
    ...[...new Set(categories ?? [])].map((category) => ["categories", category]),
  ];
  return [
    ...(isCommercial === true ? at("commercial_subscribed") : []),
    ...places.flatMap((path) => [...at(...path), ...ofChannel(...path)]),
    ...ofChannel(),
  ];
}

/** The name that preferences have for a type of channel: channels of the older name `in_app` are feeds. */
function preferenceType(type: ChannelType): string {
  return type === "in_app" ? "in_app_feed" : type;
}

/** A path as text, keys that are no plain words in brackets: `categories["a.b"]`. */
export function pathText(path: readonly string[]): string {
  return path
    .map((key) => (/^[\w-]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`))
    .join("")
    .replace(/^\./, "");
}
