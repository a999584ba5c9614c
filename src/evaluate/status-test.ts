import type { StatusTrio } from "../condition/index.ts";
import {
  bitsOf,
  COMPOUNDS,
  EXPIRED_STATE,
  highestRankOf,
  isCompoundArgument,
  STATE_LIMIT,
  type State,
} from "../status/index.ts";
import { operationOf } from "./operations.ts";

/** Checks whether a status trio holds for the state of its step (spec 2.3). */
export function holdsOf({ kind, operator, argument }: StatusTrio, state: State): boolean {
  if (state === EXPIRED_STATE) return false;
  const operation = operationOf(operator);
  if (kind === "engagement") {
    const [present = 0, absent = 0] = (isCompoundArgument(argument) ? COMPOUNDS[argument] : [argument]).map(
      bitsOf,
    );
    const engagement = (state & (present | absent)) === present ? [argument] : [];
    return operation(engagement, argument, undefined) === true;
  }
  // The bits of engagement are above those of delivery.
  const rank = highestRankOf(kind === "delivery" ? state & 7 : state);
  // A skipped step has no rank on the ladder, and `skipped` no bits: they are below every rank.
  return operation(rank, highestRankOf(bitsOf(argument)), undefined) === true;
}

const tables: { [key: string]: Uint8Array } = {};

/**
 * The set of states for which a status trio holds: 1 at the index of each. There are few kinds of trio, so each set is
 * made once and shared.
 */
export function statesOf(trio: StatusTrio): Uint8Array {
  const key = `${trio.kind} ${trio.operator} ${trio.argument}`;
  tables[key] ??= Uint8Array.from(
    { length: STATE_LIMIT },
    (_, state) => holdsOf(trio, state) as unknown as number,
  );
  return tables[key];
}
