import type { Context } from "heed/runtime";
import type { Run } from "../engine/index.ts";
import { nameOf, type RowsView } from "../page/index.ts";
import type { LadderStep } from "../parts/index.ts";

type Field = RowsView["fields"][number];

/** Member of a plan at a pointer: a step, or an arm of one. */
export interface Place {
  readonly name: string;
  /** Index of the step, or of the step that has the arm. */
  readonly index: number;
}

/** Finds the step or the arm at a pointer. */
export function placeAt({ plan }: Run, pointer: string, trigger: string): Place | undefined {
  for (const step of plan?.steps ?? []) {
    if (step.pointer === pointer) return { name: nameOf(step, trigger), index: step.index };
    const arm = step.arms?.find((each) => each.pointer === pointer);
    if (arm !== undefined) return { name: arm.name ?? nameOf(step, trigger), index: step.index };
  }
  return undefined;
}

/** The steps with messages that may come before a place: earlier ones, but for those on another arm of the same step. */
export function stepsBefore({ plan }: Run, index: number, all: readonly LadderStep[]): readonly LadderStep[] {
  const steps = plan?.steps ?? [];
  const apart = new Set(
    steps.flatMap(({ arms = [] }) => {
      const own = arms.find(({ start, end }) => start <= index && index < end);
      if (own === undefined) return [];
      return steps
        .slice(Math.min(...arms.map(({ start }) => start)), own.start)
        .flatMap(({ ref }) => ref ?? []);
    }),
  );
  const before = new Set(steps.slice(0, index).flatMap(({ ref }) => ref ?? []));
  return all.filter(({ ref }) => before.has(ref) && !apart.has(ref));
}

/** The context that a decision read; before it is made, what the trigger gives. */
export function contextOf({ decisions, scenario }: Run, index: number): Context | undefined {
  const decision = decisions.findLast(({ step }) => step === index);
  if (decision !== undefined) {
    return { ...scenario?.trigger.parts, ...decision.context, now: new Date(decision.at) } as Context;
  }
  return undefined;
}

function fieldOf(path: string, value: unknown): Field {
  const type = typeof value;
  if (type === "number" || type === "boolean") return { path, type };
  return { path, type: "text", values: typeof value === "string" ? [value] : [] };
}

/** The deepest, and the most paths that are offered. */
const DEEPEST = 4;
const MOST = 200;

/** The paths that a scenario's trigger has values at. */
export function fieldsIn({ scenario }: Run): readonly Field[] {
  const fields: Field[] = [];
  const add = (path: string, value: unknown, depth: number): void => {
    if (fields.length >= MOST || depth > DEEPEST) return;
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      for (const [key, member] of Object.entries(value))
        if (/^[A-Za-z_]\w*$/.test(key)) add(`${path}.${key}`, member, depth + 1);
    } else if (!Array.isArray(value)) fields.push(fieldOf(path, value));
  };
  for (const [part, value] of Object.entries(scenario?.trigger.parts ?? {}))
    if (part !== "audiences" && typeof value === "object" && value !== null) add(part, value, 0);
  return fields;
}
