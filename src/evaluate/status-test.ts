import type { StatusTrio } from "../condition/index.ts";
import {
  bitsOf,
  COMPOUNDS,
  deliveryRankOf,
  EXPIRED_STATE,
  highestRankOf,
  isCompoundArgument,
  rankOf,
  SKIPPED_RANK,
  STATE_LIMIT,
  type State,
} from "../status/index.ts";
import { operationOf } from "./operations.ts";

/** Checks whether a status trio holds for the state of its step (spec 2.3). */
export function holdsOf({ kind, operator, argument }: StatusTrio, state: State): boolean {
  if (state === EXPIRED_STATE) return false;
  const operation = operationOf(operator);
  if (kind === "engagement") {
    const names = isCompoundArgument(argument) ? COMPOUNDS[argument] : [argument];
    const [present = 0, absent = 0] = names.map(bitsOf);
    const engagement = (state & (present | absent)) === present ? [argument] : [];
    return operation(engagement, argument, undefined) === true;
  }
  const rank = kind === "delivery" ? deliveryRankOf(state) : highestRankOf(state);
  // A skipped step has no rank on the ladder: it is below every rank.
  return operation(rank, rankOf(argument) ?? SKIPPED_RANK, undefined) === true;
}

const tables = new Map<string, Uint8Array>();

/**
 * The set of states for which a status trio holds: 1 at the index of each. There are few kinds of trio, so each set is
 * made once and shared.
 */
export function statesOf(trio: StatusTrio): Uint8Array {
  const key = `${trio.kind} ${trio.operator} ${trio.argument}`;
  let table = tables.get(key);
  if (table === undefined) {
    table = Uint8Array.from({ length: STATE_LIMIT }, (_, state) => holdsOf(trio, state) as unknown as number);
    tables.set(key, table);
  }
  return table;
}
