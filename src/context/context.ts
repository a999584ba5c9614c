import { isMap } from "../condition/index.ts";
import type { Message } from "../status/index.ts";

/** What a step left behind (spec 1.5): its messages (none: skipped), or one message, or what it says, or an output. */
export type Outcome = readonly Message[] | Message | "skipped" | "expired" | Output;

/** What a wait for an event left behind: whether an event matched, and that event. */
export interface Output {
  readonly matched: boolean;
  readonly signal_variables: unknown;
}

/** Checks whether an outcome is that of a wait for an event, which its own key `matched` tells (spec 1.5). */
export function isOutput(outcome: unknown): outcome is Output {
  return isMap(outcome) && Object.hasOwn(outcome, "matched");
}

/** What a condition is evaluated on. Only own properties are read. Values are JSON; lists and maps are never written to. */
export interface Context {
  readonly data?: unknown;
  readonly recipient?: unknown;
  readonly actor?: unknown;
  readonly vars?: unknown;
  readonly workflow?: unknown;
  readonly run?: unknown;
  readonly tenant?: unknown;
  /** By ref, what each step left behind. */
  readonly refs?: { readonly [ref: string]: Outcome } | null | undefined;
  /** The keys of the recipient's audiences. */
  readonly audiences?: readonly unknown[] | null | undefined;
  /** The moment of evaluation: a Date, a timestamp, or milliseconds since 1970-01-01T00:00Z. */
  readonly now?: Date | string | number | null | undefined;
  /** Parts that a host declares besides, by their prefixes. */
  readonly [part: string]: unknown;
}

/** How a context is read. */
export interface ContextOptions {
  /** What a ref is that the context does not know: an error if not said, or a step that was skipped. */
  readonly onUnknownRef?: "error" | "skipped" | undefined;
}
