import { isMap } from "../condition/index.ts";
import type { Message } from "../status/index.ts";

/**
 * Outcome of a step (spec 1.5): its messages, where an empty list counts as skipped; one message; skipped; expired; or the
 * output of a wait for an event.
 */
export type Outcome = readonly Message[] | Message | "skipped" | "expired" | Output;

/** Output of a wait for an event: whether an event matched, and that event. */
export interface Output {
  readonly matched: boolean;
  readonly signal_variables: unknown;
}

/** Checks whether an outcome is that of a wait for an event, recognised by its own key `matched` (spec 1.5). */
export function isOutput(outcome: unknown): outcome is Output {
  return isMap(outcome) && Object.hasOwn(outcome, "matched");
}

/** Input of an evaluation. Only own properties are read. Values are JSON; lists and maps are never written to. */
export interface Context {
  readonly data?: unknown;
  readonly recipient?: unknown;
  readonly actor?: unknown;
  readonly vars?: unknown;
  readonly workflow?: unknown;
  readonly run?: unknown;
  readonly tenant?: unknown;
  /** Outcomes of steps, by ref. */
  readonly refs?: { readonly [ref: string]: Outcome } | null | undefined;
  /** The keys of the recipient's audiences. */
  readonly audiences?: readonly unknown[] | null | undefined;
  /** The moment of evaluation: a Date, a timestamp, or milliseconds since 1970-01-01T00:00Z. */
  readonly now?: Date | string | number | null | undefined;
  /** Parts that a host declares besides, by their prefixes. */
  readonly [part: string]: unknown;
}

/** Options for reading a context. */
export interface ContextOptions {
  /** Meaning of a ref that the context does not have: an error (the default), or a skipped step. */
  readonly onUnknownRef?: "error" | "skipped" | undefined;
}
