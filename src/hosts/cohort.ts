import { memberOf } from "../condition/index.ts";
import type { KeptRun } from "../store/index.ts";
import type { PlanStep } from "../workflow/run/index.ts";

/**
 * Chooses the cohort of a run: always the same one for a step and a key, which by default is the recipient's id. Shares of the
 * cohorts are percentages, to one decimal. Returns null if they end before the run's place.
 */
export async function chooseCohort(
  { ref = "", json, arms = [] }: PlanStep,
  { workflow, recipient }: Pick<KeptRun, "workflow" | "recipient">,
  render: (text: string) => Promise<string>,
): Promise<number | null> {
  const setting = memberOf(memberOf(json, "settings"), "cohort_key") ?? memberOf(json, "cohort_key");
  const own = typeof recipient === "string" ? recipient : `${recipient.collection}/${recipient.id}`;
  const key = typeof setting === "string" && setting !== "" ? await render(setting) : own;
  const place = await placeOf(JSON.stringify([workflow, ref, key]));
  let end = 0;
  for (const [index, { json: arm }] of arms.entries()) {
    end += Math.round(Number(memberOf(arm, "percentage") ?? 0) * 10);
    if (place < end) return index;
  }
  return null;
}

/** A thousandth, from 0 to 999, that a text always falls into, as evenly as a hash does. */
async function placeOf(text: string): Promise<number> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Number(new DataView(digest).getBigUint64(0) % 1000n);
}
