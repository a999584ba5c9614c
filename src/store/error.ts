/**
 * Reason why a store refuses:
 * - `migration-changed`: a migration is not the one that ran on this database;
 * - `newer-database`: a newer version of heed has migrated this database;
 * - `invalid-schema`: the option `schema` is not a plain name;
 * - `invalid-input`: an argument cannot be stored;
 * - `invalid-filter`: a filter, or a page, that cannot be read;
 * - `invalid-cursor`: a cursor that this store did not make;
 * - `unknown-channel`: a message's channel that was not saved;
 * - `unknown-version`: a run's version that was not kept.
 */
export type StoreErrorCode =
  | "migration-changed"
  | "newer-database"
  | "invalid-schema"
  | "invalid-input"
  | "invalid-filter"
  | "invalid-cursor"
  | "unknown-channel"
  | "unknown-version";

/** Thrown if a store refuses what it is asked; nothing has changed then. The message is a sentence with its remedy. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  declare readonly code: StoreErrorCode;
  /** Where the fault is in the arguments, such as `trigger_data.plan`; undefined if it is not in them. */
  declare readonly place: string | undefined;

  constructor(code: StoreErrorCode, message: string, place?: string) {
    super(message);
    this.code = code;
    this.place = place;
  }
}
