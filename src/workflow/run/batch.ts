import { isMap, type Json, type JsonObject, memberOf } from "../../condition/index.ts";
import { type Duration, momentAfter, readDuration } from "../../time/index.ts";

/** Settings of a batch, except its window (spec 4.5.7). */
export interface BatchSettings {
  /** True if each trigger moves the end of the window. */
  readonly isSliding: boolean;
  /** Maximum duration of a sliding batch. */
  readonly extensionLimit?: Duration;
  /** Number of items at which the batch closes at once. */
  readonly maxItems?: number;
  /** True if the run that opens the batch goes on at once, and collects nothing. */
  readonly flushesLeading: boolean;
}

/** A batch that collects. Plain data; moments in milliseconds since 1970-01-01T00:00Z. */
export interface OpenBatch {
  readonly openedAt: number;
  readonly closesAt: number;
  readonly items: number;
}

/** Reads the settings of a batch step. A limit that cannot be read counts as none. */
export function readBatch(step: Json): BatchSettings {
  const settings = memberOf(step, "settings");
  const limit = readDuration(memberOf(settings, "batch_window_extension_limit"));
  const maxItems = memberOf(settings, "batch_items_max_limit");
  return {
    isSliding: memberOf(settings, "batch_window_type") === "sliding",
    ...(limit && { extensionLimit: limit }),
    ...(typeof maxItems === "number" && { maxItems }),
    flushesLeading: memberOf(settings, "batch_execution_mode") === "flush_leading",
  };
}

/**
 * Opens a batch with its first item.
 *
 * @param until the end of its window: that of the `call` effect.
 */
export function openBatch(settings: BatchSettings, openedAt: number, until: number): OpenBatch {
  return { openedAt, closesAt: endOf(settings, openedAt, until), items: 1 };
}

/**
 * Adds an item to a batch. The batch is closed if `closesAt` is not after `at`: it is full.
 *
 * @param until the end of the window of the run that joins, as its `call` effect gives it; only a sliding batch reads it.
 */
export function joinBatch(settings: BatchSettings, batch: OpenBatch, at: number, until: number): OpenBatch {
  const { openedAt } = batch;
  const items = batch.items + 1;
  const isFull = settings.maxItems !== undefined && items >= settings.maxItems;
  const closesAt = settings.isSliding
    ? Math.max(batch.closesAt, endOf(settings, openedAt, until))
    : batch.closesAt;
  return { openedAt, closesAt: isFull ? at : closesAt, items };
}

function endOf({ isSliding, extensionLimit }: BatchSettings, openedAt: number, until: number): number {
  if (!isSliding || extensionLimit === undefined) return until;
  return Math.min(until, momentAfter(openedAt, extensionLimit));
}

/** The most characters that a batch keeps of a text. */
const LONGEST_TEXT = 256;

/** Returns the `data` after a batch: the scalars of all triggers' data in their order, the later wins (spec 4.5.9). */
export function batchedData(items: readonly unknown[]): JsonObject {
  const scalars = items.flatMap((data) =>
    isMap(data)
      ? Object.entries(data).flatMap(([key, value]): [string, Json][] => {
          if (typeof value === "string") return [[key, firstCharacters(value)]];
          return isScalar(value) ? [[key, value]] : [];
        })
      : [],
  );
  return Object.fromEntries(scalars);
}

function firstCharacters(text: string): string {
  // A character takes two units at most.
  return text.length <= LONGEST_TEXT
    ? text
    : [...text.slice(0, 2 * LONGEST_TEXT)].slice(0, LONGEST_TEXT).join("");
}

function isScalar(value: unknown): value is number | boolean | null {
  return value === null || typeof value === "number" || typeof value === "boolean";
}
