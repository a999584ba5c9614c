import {
  type AudienceTrio,
  argumentKindOf,
  type DataTrio,
  type StatusTrio,
  type Trio,
} from "../condition/index.ts";
import type { State } from "../status/index.ts";
import type { Inquiry } from "./inspect.ts";
import { type Gathering, placeIn, type Reader, readerOf, type SingleOperand } from "./operand.ts";
import { planOf } from "./operations.ts";
import { statesOf } from "./status-test.ts";

/** One trio, ready to be asked. Undefined: its operands do not compare, which counts as false. */
export type Test = Inquiry<boolean | undefined>;

/** Makes a trio ready to be asked, and gathers what it needs of a context. */
export function testOf(trio: Trio, gathering: Gathering): Test {
  if (trio.kind === "data" || trio.kind === "audience") return dataTest(trio, gathering);
  placeIn(gathering.parts, "refs");
  return statusTest(trio, placeIn(gathering.refs, trio.ref));
}

function statusTest(trio: StatusTrio, place: number): Test {
  const states = statesOf(trio);
  switch (place) {
    case 0:
      return (_context, a) => states[a] === 1;
    case 1:
      return (_context, _a, b) => states[b] === 1;
    case 2:
      return (_context, _a, _b, c) => states[c] === 1;
    default:
      return (_context, _a, _b, _c, rest) => states[rest[place - 3] as State] === 1;
  }
}

/** What the audience operators read: all of the recipient's audiences. */
const AUDIENCES: SingleOperand = {
  kind: "path",
  path: { text: "audiences", root: "audiences", segments: [] },
};

const NOW: SingleOperand = { kind: "time", text: "now", milliseconds: 0, relative: true };

/** A trio's operands as its plan takes them: the variable, then an argument or the two ends of a between. */
export function operandsOf(trio: DataTrio | AudienceTrio): readonly SingleOperand[] {
  const { operator, argument } = trio;
  const variable = trio.kind === "data" ? trio.variable : AUDIENCES;
  if (argument === undefined) return argumentKindOf(operator) === "now" ? [variable, NOW] : [variable];
  return argument.kind === "range" ? [variable, argument.low, argument.high] : [variable, argument];
}

function dataTest(trio: DataTrio | AudienceTrio, gathering: Gathering): Test {
  const plan = planOf(trio.operator);
  const { operation, negated } = plan;
  const readers = operandsOf(trio).map((operand) => readerOf(operand, plan, gathering));
  const [variable, argument = nothing, high] = readers as [Reader, Reader?, Reader?];
  return (context, _a, _b, _c, _rest, now) => {
    const answer = operation(variable(context, now), argument(context, now), high?.(context, now));
    return negated ? !answer : answer;
  };
}

const nothing: Reader = () => undefined;
