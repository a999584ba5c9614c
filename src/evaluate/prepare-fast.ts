import { type Condition, isMap, isScalar, type Segment } from "../condition/index.ts";
import {
  type Context,
  type ContextOptions,
  checkContext,
  hasAudiences,
  nowOf,
  stateAt,
  stateOfOutcome,
  valueAt,
} from "../context/index.ts";
import type { State } from "../status/index.ts";
import { needsOf, newGathering } from "./operand.ts";
import type { Prepared } from "./prepare.ts";
import { programOf } from "./program.ts";

/**
 * Compiles a condition as `prepare` does, to a function that takes half of the time or less.
 *
 * It has this shape because engines make straight code of one loop over objects of one shape, with local variables and
 * names as literals, and because the names that are values (refs and names in paths) are then nearly all that costs: each
 * is looked up once. Up to two paths and the states of up to two refs are kept in local variables; the states of others are
 * in a list that the next call uses again, so nothing is allocated. A call within a call, from a getter of the context,
 * makes a list of its own. A value that is no scalar, a message of a class, a polluted prototype: each is left to the
 * function that knows all cases, so verdicts, errors and their order are those of `prepare`. See docs/performance.md for
 * what each part saves.
 */
export function prepareFast(condition: Condition, options: ContextOptions = {}): Prepared {
  const gathering = newGathering();
  let start = programOf(condition, gathering);
  const needs = needsOf(gathering);
  const { parts, refs } = needs;
  const count = refs.length;
  const [needsData, needsRecipient, needsRefs, needsNow, needsAudiences] = NAMED_PARTS.map((part) =>
    parts.includes(part),
  );
  const otherParts = parts.filter((part) => !NAMED_PARTS.slice(0, 3).includes(part));
  // The states that refs must have, whatever the data holds: a trio that all groups begin with needs no step.
  const wanted: Uint8Array[] = [];
  for (; typeof start === "object" && start.op === 6 && !start.no && start.place < 2; start = start.yes) {
    if (wanted[start.place]) break;
    wanted[start.place] = start.states;
  }
  let spare: State[] | undefined;

  return (given) => {
    const context = isMap(given) ? given : {};
    let isSound =
      isOrdinary(context) &&
      !(
        (needsData && context.data === undefined) ||
        (needsRecipient && context.recipient === undefined) ||
        (needsRefs && context.refs === undefined)
      )
        ? otherParts.length === 0 || hasAll(context, otherParts)
        : hasAll(context, parts);

    const { refs: outcomes } = context;
    const known = isMap(outcomes) ? outcomes : {};
    let others = NONE;
    let isWanted = true;
    let first = 0;
    let second = 0;
    // Written out for two refs: a loop over them takes a fifth of the time of the whole.
    if (count > 0) {
      const ref = refs[0] as string;
      // biome-ignore lint/suspicious/noPrototypeBuiltins: see scalarAt.
      first = Object.prototype.hasOwnProperty.call(known, ref) ? stateOfOutcome(known[ref]) : -1;
      if (first < 0) first = stateAt(outcomes, ref, options);
      isWanted = wanted[0]?.[first] !== 0;
      if (count > 1) {
        const ref = refs[1] as string;
        // biome-ignore lint/suspicious/noPrototypeBuiltins: see scalarAt.
        second = Object.prototype.hasOwnProperty.call(known, ref) ? stateOfOutcome(known[ref]) : -1;
        if (second < 0) second = stateAt(outcomes, ref, options);
        isWanted &&= wanted[1]?.[second] !== 0;
        if (count > 2) {
          others = spare ?? [];
          spare = undefined;
          for (let place = 2; place < count; place++) {
            const ref = refs[place] as string;
            // biome-ignore lint/suspicious/noPrototypeBuiltins: see scalarAt.
            let state = Object.prototype.hasOwnProperty.call(known, ref) ? stateOfOutcome(known[ref]) : -1;
            if (state < 0) state = stateAt(outcomes, ref, options);
            if (state < 0) isSound = false;
            others[place - 2] = state;
          }
        }
      }
      if ((first | second) < 0) isSound = false;
    }
    const now = needsNow ? nowOf(context) : 0;
    if (now === undefined || (needsAudiences && !hasAudiences(context))) isSound = false;
    // The fault is only looked for if there is one.
    if (!isSound) checkContext(needs, context, options, now);

    // The scalars of the first two paths, from when they are first read.
    let x: unknown;
    let y: unknown;
    let next = isWanted && start;
    while (next !== true && next !== false) {
      const step = next;
      const { op, place } = step;
      let holds: boolean | undefined;
      if (op === 6) {
        const state = place === 0 ? first : place === 1 ? second : others[place - 2];
        holds = step.states[state as State] === 1;
      } else if (op === -1) holds = step.test(context, NONE, now as number);
      else {
        let value = place === 0 ? x : place === 1 ? y : undefined;
        if (value === undefined) {
          value =
            step.part < 0
              ? scalarAt(valueAt(context[step.path.root], step.parents, step.path.text), step.name)
              : scalarAt(step.part === 0 ? context.data : context.recipient, step.name);
          if (place === 0) x = value;
          else if (place === 1) y = value;
        }
        if (value === undefined) holds = step.test(context, NONE, now as number);
        else if (op === 0) holds = value === step.scalar;
        else if (op === 1) holds = value !== step.scalar;
        else if (typeof value !== "number") holds = false;
        else if (op === 2) holds = value > (step.scalar as number);
        else if (op === 3) holds = value >= (step.scalar as number);
        else if (op === 4) holds = value < (step.scalar as number);
        else holds = value <= (step.scalar as number);
      }
      next = holds ? step.yes : step.no;
    }
    if (count > 2) spare = others;
    return next;
  };
}

/** The parts that are named by literals: those that most conditions read, and those whose values are checked. */
const NAMED_PARTS = ["data", "recipient", "refs", "now", "audiences"];

/** No states: tests of data and audiences read none. Nothing is ever added. */
const NONE: State[] = [];

/**
 * Checks that the usual parts of a context are its own if they are not undefined. Reading `constructor` first tells the
 * engine the object's shape, so that the questions after it cost nothing.
 */
function isOrdinary(context: Context): boolean {
  return (
    context.constructor !== undefined &&
    Object.getPrototypeOf(context) === Object.prototype &&
    !("data" in Object.prototype || "recipient" in Object.prototype || "refs" in Object.prototype)
  );
}

function hasAll(context: Context, parts: readonly string[]): boolean {
  return parts.every((part) => Object.hasOwn(context, part));
}

/** The scalar under a name, `""` if there is nothing, as operators read it; undefined if it must be read with care. */
function scalarAt(map: unknown, name: Segment): unknown {
  if (!isMap(map)) return map === undefined || map === null ? "" : undefined;
  // biome-ignore lint/suspicious/noPrototypeBuiltins: it takes two thirds of the time of `Object.hasOwn`.
  if (!Object.prototype.hasOwnProperty.call(map, name))
    return Object.getPrototypeOf(map) === Object.prototype ? "" : undefined;
  const value = map[name];
  return value === undefined ? "" : value === null || isScalar(value) ? value : undefined;
}
