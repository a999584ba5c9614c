import { type Condition, isStatusTrio, type Path, type StatusTrio, type Trio } from "../condition/index.ts";
import { requirementsOf } from "../context/index.ts";
import { isEqual } from "../evaluate/index.ts";
import { dataTest, type Reading, type ReadValue } from "./data-test.ts";
import type { Expression } from "./expression.ts";
import type { Scope } from "./scope.ts";

/** Something of the context that is kept in a variable once it was read. */
export type Read = Value | Outcome;

/** A value at a path. */
export interface Value extends ReadValue {
  readonly kind: "value";
  readonly path: Path;
  readonly reading: Reading;
}

/** The outcome of a step, as the number of its state. */
export interface Outcome {
  readonly kind: "outcome";
  readonly variable: string;
  readonly ref: string;
  /** The variable for its message, if it has only one, and tests ask that message. */
  readonly message?: string | undefined;
}

/** The test of a trio: all that must have been read before, in order, and the expression. */
export interface Step {
  readonly reads: readonly Read[];
  readonly test: Expression;
}

/** A condition as steps. It holds if all shared steps hold, and all steps of one of the groups. */
export interface Program {
  /** The parts of the context and the refs that must be there (spec 1.6). */
  readonly parts: readonly string[];
  readonly refs: readonly string[];
  /** All that steps read. */
  readonly reads: readonly Read[];
  readonly shared: readonly Step[];
  readonly groups: readonly (readonly Step[])[];
}

/** Makes the step of a status trio; `index` is that of its ref, `asked` how many trios ask the ref. */
export type StatusStep = (trio: StatusTrio, index: number, asked: number) => Step;

/**
 * Turns a condition into a program. The order of reading is that of `prepare`: what all groups begin with comes first, then
 * group by group, and in a trio the variable before the argument.
 *
 * @param fromList writes the test that a value has come from a list; by default, reading sees to that.
 */
export function programOf(
  condition: Condition,
  scope: Scope,
  statusStep: StatusStep,
  fromList?: (path: Path) => string | undefined,
): Program {
  const { any } = condition;
  const { parts, refs } = requirementsOf(condition);
  const [first = { all: [] }] = any;
  let count = 0;
  while (count < first.all.length && any.every(({ all }) => isEqual(all[count], first.all[count]))) count++;
  const shared = first.all.slice(0, count);
  const groups = any.map(({ all }) => all.slice(count));

  const asked = new Map<string, number>();
  for (const trio of [...shared, ...groups.flat()]) {
    if (isStatusTrio(trio)) asked.set(trio.ref, (asked.get(trio.ref) ?? 0) + 1);
  }
  const values = new Map<string, Value>();
  const valueAt = (path: Path, reading: Reading): Value => {
    const key = `${reading} ${path.text}`;
    const variable = `v${values.size}`;
    const value = values.get(key) ?? {
      kind: "value",
      variable,
      path,
      reading,
      fromList: fromList?.(path),
      needsText: false,
      needsJson: false,
    };
    values.set(key, value);
    return value;
  };
  const stepOf = (trio: Trio): Step => {
    if (isStatusTrio(trio)) return statusStep(trio, refs.indexOf(trio.ref), asked.get(trio.ref) as number);
    const reads: Value[] = [];
    const test = dataTest(trio, scope, (path, reading) => {
      const value = valueAt(path, reading);
      reads.push(value);
      return value;
    });
    return { reads, test };
  };
  const steps = { shared: shared.map(stepOf), groups: groups.map((trios) => trios.map(stepOf)) };
  const reads = new Set([...steps.shared, ...steps.groups.flat()].flatMap((step) => step.reads));
  return { parts, refs, ...steps, reads: [...reads] };
}
