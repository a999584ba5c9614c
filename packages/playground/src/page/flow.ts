import type { Plan } from "heed/simulate";

/** A step of a plan. */
export type PlanStep = Plan["steps"][number];

/** An arm of a step. */
export type PlanArm = NonNullable<PlanStep["arms"]>[number];

/** A step with the steps on its arms. */
export interface FlowNode {
  readonly step: PlanStep;
  readonly arms: readonly { readonly arm: PlanArm; readonly nodes: readonly FlowNode[] }[];
}

/** The steps of a plan as they contain each other. */
export function flowOf({ steps }: Plan): readonly FlowNode[] {
  return nodesBetween(steps, 0, steps.length);
}

function nodesBetween(steps: readonly PlanStep[], start: number, end: number): readonly FlowNode[] {
  const nodes: FlowNode[] = [];
  let index = start;
  while (index < end) {
    const step = steps[index];
    if (step === undefined) break;
    const arms = (step.arms ?? []).map((arm) => ({
      arm,
      nodes: nodesBetween(steps, arm.start, arm.end),
    }));
    nodes.push({ step, arms });
    index = Math.max(index + 1, ...arms.map(({ arm }) => arm.end));
  }
  return nodes;
}

/** The name of a step: its ref, or its type. */
export function nameOf({ ref, index, type }: PlanStep, trigger: string): string {
  return ref ?? (index === 0 ? trigger : (type ?? `${index}`));
}

const UNITS: { readonly [unit: string]: string } = {
  seconds: "s",
  minutes: "m",
  hours: "h",
  days: "d",
  weeks: "w",
  months: "mo",
};

/** Length of a step's wait by its settings, as `5m`; undefined if they do not say. */
export function waitOf({ json }: PlanStep): string | undefined {
  const settings = json.settings;
  if (typeof settings !== "object" || settings === null) return undefined;
  for (const value of Object.values(settings)) {
    if (typeof value !== "object" || value === null || !("unit" in value) || !("value" in value)) continue;
    const unit = UNITS[`${String(value.unit).replace(/s$/, "")}s`];
    if (unit !== undefined && typeof value.value === "number") return `${value.value}${unit}`;
  }
  return undefined;
}
