import type { RunInStore, WorkflowVersion } from "heed/hosts";
import { isMap, type JsonMap, ownValue } from "../recipients/own-keys.ts";
import type { PreferredWorkflow } from "../recipients/verdict.ts";
import type { TemplateScope } from "../templates/liquid.ts";
import { scopeOf } from "../templates/scope.ts";
import { type Activities, activitiesOf } from "./activities.ts";

/** Returns what the templates of a run see at a step. */
export async function scopeOfRun(run: RunInStore, given?: Activities): Promise<TemplateScope> {
  const { row, version, now } = run;
  const context = (await run.context()) as JsonMap;
  const { shown, actors, counts } = given ?? (await activitiesOf(run));
  const map = (part: string) => {
    const value = ownValue(context, part);
    return isMap(value) ? value : null;
  };
  const { categories, isCommercial, overridesPreferences } = preferredWorkflow(version);
  return scopeOf({
    data: map("data") ?? {},
    recipient: map("recipient") ?? {},
    actor: map("actor"),
    actors: actors.map(({ described }) => described),
    activities: shown,
    ...counts,
    tenant: map("tenant"),
    vars: map("vars") ?? {},
    workflow: {
      id: version.id,
      key: row.workflow,
      categories,
      commercial: isCommercial,
      override_preferences: overridesPreferences,
    },
    timestamp: now,
    run: map("run") ?? {},
    refs: map("refs") ?? {},
  });
}

/** Returns the parts of a workflow that preferences are asked about, as the version has them that a run goes by. */
export function preferredWorkflow({ key, workflow }: WorkflowVersion) {
  const settings = ownValue(workflow, "settings");
  const categories = ownValue(workflow, "categories");
  return {
    key,
    categories: Array.isArray(categories) ? categories.filter((each) => typeof each === "string") : [],
    isCommercial: ownValue(settings, "is_commercial") === true,
    overridesPreferences: ownValue(settings, "override_preferences") === true,
  } satisfies PreferredWorkflow;
}
