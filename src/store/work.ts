/** Work to put into the outbox: something that is owed to the world outside because of a change. */
export interface NewWork {
  /** Kind of the work, such as `webhook` or `delivery`: a worker claims work of one kind. */
  readonly kind: string;
  /** Whom the work is for: an endpoint, a channel. Work for one target never waits for that of another. */
  readonly target: string;
  /** The id of the message; work of one kind, target and message is done in order, one after another. */
  readonly message?: string | null | undefined;
  /** The data that a worker needs to do it: JSON. */
  readonly payload: unknown;
  /** The earliest time to do it: a timestamp. By default, at once. */
  readonly not_before?: string | null | undefined;
}
