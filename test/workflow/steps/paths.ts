/** Small workflows with all of their paths, enumerated one by one, to compare `orderOf` with. */

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
export function countedOver(paths: readonly Path[], earlier: string, later: string) {
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
