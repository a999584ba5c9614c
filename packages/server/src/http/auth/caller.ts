/** The grants that a user token may have, by the names of the platform's client. */
export type Grant =
  | "user/read"
  | "user/write"
  | "user/feed_read"
  | "user/feed_write"
  | "preferences/read"
  | "preferences/write"
  | "channel_data/read"
  | "channel_data/write";

/**
 * Whoever makes a request: a holder of a secret key, who may do everything, or one of a public key, who may do what a user
 * may. The user is null if no token says who it is, which is for development only.
 */
export type Caller =
  | { readonly kind: "secret" }
  | { readonly kind: "public"; readonly user: string | null; readonly grants: ReadonlySet<string> | "all" };
