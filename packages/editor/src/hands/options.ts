import { STATUS_CASES, type StatusCase } from "heed/status";
import { type Circumstances, reasonAgainst, type StatusRow } from "../reading/index.ts";

/** A case as the list shows it. */
export interface Option {
  readonly row: StatusCase;
  /** The reason for which it stands apart; undefined for one that the channel offers. */
  readonly reason?: string | undefined;
}

/** The cases in the order of the list: those that the channel offers, then the others. */
export function optionsOf(status: StatusRow, state: Circumstances): readonly Option[] {
  const all = STATUS_CASES.map((row) => ({ row, reason: reasonAgainst(row, status, state) }));
  return [
    ...all.filter(({ reason }) => reason === undefined),
    ...all.filter(({ reason }) => reason !== undefined),
  ];
}
