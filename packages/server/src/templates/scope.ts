import type { TemplateScope } from "./liquid.ts";

/** The variables of templates, as the platform has them. Users, objects and tenants have their own properties at the top level. */
export interface TemplateVariables {
  /** The data of the trigger, with what steps have written to it; after a batch, merged and flattened. */
  readonly data: object;
  readonly recipient: object;
  /** Null if nobody has triggered the workflow. */
  readonly actor: object | null;
  /** Up to ten of the actors of a batch, each once. */
  readonly actors: readonly object[];
  /** Those that are shown of a batch; one, if there was no batch. */
  readonly activities: readonly Activity[];
  /** The counts of all activities and actors, shown or not. */
  readonly total_activities: number;
  readonly total_actors: number;
  /** With `settings.branding` and `settings.preferences`, if it has them. */
  readonly tenant: object | null;
  readonly vars: object;
  readonly workflow: {
    /** The id of its version. */
    readonly id: string;
    readonly key: string;
    readonly categories: readonly string[];
    readonly commercial: boolean;
    readonly override_preferences: boolean;
  };
  /** The moment, as a timestamp. */
  readonly timestamp: string;
  /** The message that is made; absent for what is no message, such as a key of a batch. */
  readonly current_message?: {
    readonly id: string;
    readonly inserted_at: string;
    readonly updated_at: string;
  };
  /** The properties of the run that conditions know too. */
  readonly run?: object;
  /** The outcomes of steps. */
  readonly refs?: object;
}

/** A trigger of a workflow for the recipient. */
export interface Activity {
  readonly id: string;
  readonly inserted_at: string;
  readonly updated_at: string;
  readonly actor: object | null;
  readonly data: object;
}

/**
 * Returns what templates see: the variables, and the properties of the data also without `data.` before them where no variable has
 * their name, as older templates read them; likewise in activities.
 */
export function scopeOf(variables: TemplateVariables): TemplateScope {
  const activities = variables.activities.map((activity) => ({
    ...activity.data,
    ...activity,
    timestamp: activity.inserted_at,
  }));
  return { ...variables.data, ...variables, activities };
}
