import {
  type AudienceTrio,
  argumentKindOf,
  type DataTrio,
  type Path,
  type Trio,
} from "../condition/index.ts";
import type { Context } from "../context/index.ts";
import type { State } from "../status/index.ts";
import type { Inquiry } from "./inspect.ts";
import {
  type Gathering,
  newGathering,
  placeIn,
  type Reader,
  readerOf,
  type SingleOperand,
} from "./operand.ts";
import { operationOf } from "./operations.ts";
import { statesOf } from "./status-test.ts";

/** The test of one trio. Undefined if its operands do not compare, which counts as false. */
export type Test = Inquiry<boolean | undefined>;

/** Makes the test of a trio, and gathers its needs. */
export function testOf(trio: Trio, gathering: Gathering): Test {
  if (!("ref" in trio)) return dataTest(trio, gathering);
  placeIn(gathering.parts, "refs");
  const place = placeIn(gathering.refs, trio.ref);
  const holds = statesOf(trio);
  return (_context, states) => holds[states[place] as State] === 1;
}

/** The left operand of audience operators: all of the recipient's audiences. */
const AUDIENCES: SingleOperand = {
  kind: "path",
  path: { root: "audiences", segments: [] } as unknown as Path,
};

const NOW = { kind: "time", milliseconds: 0, relative: true } as SingleOperand;

/** A trio's operands as its plan takes them: the variable, then an argument or the two ends of a between. */
export function operandsOf(trio: DataTrio | AudienceTrio): readonly SingleOperand[] {
  const { operator, argument } = trio;
  const variable = trio.kind === "data" ? trio.variable : AUDIENCES;
  if (argument === undefined) return argumentKindOf(operator) === "now" ? [variable, NOW] : [variable];
  return argument.kind === "range" ? [variable, argument.low, argument.high] : [variable, argument];
}

function dataTest(trio: DataTrio | AudienceTrio, gathering: Gathering): Test {
  const operation = operationOf(trio.operator);
  const kind = argumentKindOf(trio.operator);
  const readers = operandsOf(trio).map((operand) => readerOf(operand, kind, gathering.parts));
  const [variable, argument, high] = readers as [Reader, Reader?, Reader?];
  return (context, _states, now) =>
    operation(variable(context, now), argument?.(context, now), high?.(context, now));
}

const NONE: readonly State[] = [];

/** The result of a trio on data or audiences, `now` in milliseconds; the context is not checked (spec 1.6). */
export type Ask = (context: Context, now: number) => boolean;

/** Prepares a single trio on data or audiences, for analyses that vary what it reads. */
export function askOf(trio: DataTrio | AudienceTrio): Ask {
  const test = testOf(trio, newGathering());
  return (context, now) => test(context, NONE, now) === true;
}
