/** Small workflows with all of their paths, enumerated one by one, to compare `orderOf` with. */

import { readDocument } from "../../../src/document/index.ts";
import { orderOf, readSteps, type Step } from "../../../src/workflow/index.ts";

export type Shape =
  | { readonly kind: "channel" }
  | { readonly kind: "delay"; readonly conditional: boolean }
  | { readonly kind: "branch"; readonly conditional: boolean; readonly arms: readonly ArmShape[] };

export interface ArmShape {
  readonly conditional: boolean;
  readonly terminates: boolean;
  readonly steps: readonly Shape[];
}

/** Shapes as the steps of a file, with refs `s1`, `s2`... in the file's order. */
export function fileOf(shapes: readonly Shape[]): {
  readonly steps: readonly Named[];
  readonly count: number;
} {
  let count = 0;
  const conditions = { all: [{ variable: "data.a", operator: "exists" }] };
  const named = (shape: Shape): Named => {
    count++;
    const ref = `s${count}`;
    if (shape.kind === "channel") return { ref, type: "channel" };
    const optional = shape.conditional ? { conditions } : {};
    if (shape.kind === "delay") return { ref, type: "delay", ...FIVE_MINUTES, ...optional };
    const branches = shape.arms.map((arm) => ({
      terminates: arm.terminates,
      ...(arm.conditional && { conditions }),
      steps: arm.steps.map(named),
    }));
    return { ref, type: "branch", ...optional, branches };
  };
  return { steps: shapes.map(named), count };
}

const FIVE_MINUTES = { settings: { delay_for: { unit: "minutes", value: 5 } } };

interface Named {
  readonly ref: string;
  readonly type: Shape["kind"];
  readonly conditions?: object;
  readonly branches?: readonly NamedArm[];
}

interface NamedArm {
  readonly terminates: boolean;
  readonly conditions?: object;
  readonly steps: readonly Named[];
}

/** A path: its steps in order, each with whether time passes in it. */
export interface Path {
  readonly visits: readonly { readonly ref: string; readonly takesTime: boolean }[];
  readonly ended: boolean;
}

/** All paths through a sequence of steps. */
export function pathsThrough(steps: readonly Named[]): readonly Path[] {
  let paths: readonly Path[] = [{ visits: [], ended: false }];
  for (const step of steps) {
    const onward = pathsThroughStep(step);
    paths = paths.flatMap((path) =>
      path.ended
        ? [path]
        : onward.map(({ visits, ended }) => ({ visits: [...path.visits, ...visits], ended })),
    );
  }
  return paths;
}

function pathsThroughStep({ ref, type, conditions, branches = [] }: Named): readonly Path[] {
  const visit = (takesTime: boolean): Path => ({ visits: [{ ref, takesTime }], ended: false });
  if (type === "channel") return [visit(false)];
  if (type === "delay") return conditions === undefined ? [visit(true)] : [visit(true), visit(false)];
  const paths = branches.flatMap(({ steps, terminates }) =>
    pathsThrough(steps).map(({ visits, ended }) => ({
      visits: [{ ref, takesTime: false }, ...visits],
      ended: ended || terminates,
    })),
  );
  const mayTakeNone = conditions !== undefined || branches.every((arm) => arm.conditions !== undefined);
  return mayTakeNone ? [...paths, visit(false)] : paths;
}

/** The relation of two steps, counted over paths; `time` is that of `timeBetween`. */
function countedOver(paths: readonly Path[], earlier: string, later: string) {
  let reached = 0;
  let preceded = 0;
  let timed = 0;
  for (const { visits } of paths) {
    const to = visits.findIndex(({ ref }) => ref === later);
    if (to === -1) continue;
    reached++;
    const from = visits.findIndex(({ ref }) => ref === earlier);
    if (from === -1 || from >= to) continue;
    preceded++;
    if (visits.slice(from + 1, to).some(({ takesTime }) => takesTime)) timed++;
  }
  const precedes = preceded === 0 ? "never" : preceded === reached ? "always" : "sometimes";
  const some = timed === preceded ? "some" : "maybe";
  return { precedes, time: preceded === 0 ? undefined : timed === 0 ? "none" : some, reached: reached > 0 };
}

/** Compares `orderOf` with the paths of a workflow. Returns the differences. */
export function differences(shapes: readonly Shape[]): readonly string[] {
  const { steps, count } = fileOf(shapes);
  const workflow = readSteps(readDocument(JSON.stringify({ steps }), "json"));
  const order = orderOf(workflow);
  const paths = pathsThrough(steps);
  const found: string[] = [];
  const refs = Array.from({ length: count }, (_, index) => `s${index + 1}`);
  for (const a of refs) {
    for (const b of refs) {
      const earlier = workflow.byRef.get(a) as Step;
      const later = workflow.byRef.get(b) as Step;
      const computed = {
        precedes: order.precedes(earlier, later),
        time: order.timeBetween(earlier, later),
        reached: order.isReached(later),
      };
      const counted = countedOver(paths, a, b);
      if (
        computed.precedes !== counted.precedes ||
        computed.time !== counted.time ||
        computed.reached !== counted.reached
      ) {
        found.push(`${a} ${b}: ${JSON.stringify({ computed, counted, steps })}`);
      }
    }
  }
  return found;
}

/** All workflows with a number of steps: channel steps, delays, and branches of an arm and a default arm. */
export function shapesOf(count: number): readonly (readonly Shape[])[] {
  const known = shapesBySize.get(count);
  if (known !== undefined) return known;
  const all = count === 0 ? [[]] : [];
  for (let size = 1; size <= count; size++) {
    for (const first of stepsOf(size)) {
      for (const rest of shapesOf(count - size)) all.push([first, ...rest] as never);
    }
  }
  shapesBySize.set(count, all);
  return all;
}

function* stepsOf(size: number): Generator<Shape> {
  if (size === 1) {
    yield { kind: "channel" };
    yield { kind: "delay", conditional: false };
  }
  for (let first = 0; first < size; first++) {
    for (const one of shapesOf(first)) {
      for (const other of shapesOf(size - 1 - first)) {
        for (const ends of [0, 1, 2, 3]) {
          const arms: ArmShape[] = [
            { conditional: true, terminates: (ends & 1) !== 0, steps: one },
            { conditional: false, terminates: (ends & 2) !== 0, steps: other },
          ];
          yield { kind: "branch", conditional: false, arms };
        }
      }
    }
  }
}

const shapesBySize = new Map<number, readonly (readonly Shape[])[]>();
