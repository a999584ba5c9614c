import { type Json, type JsonObject, memberOf } from "../condition/index.ts";
import {
  type BatchScope,
  batchItems,
  closeBatchRow,
  giveBatch,
  heldBatch,
  joinBatchRow,
  type KeptBatch,
  type NewBatchItem,
  openBatchHeldBy,
  openBatchOf,
  openBatchRow,
  removeBatchItem,
  runLog,
  type Store,
} from "../store/index.ts";
import { readWait } from "../workflow/index.ts";
import {
  batchedData,
  type CallEffect,
  type CallResult,
  joinBatch,
  openBatch,
  type PlanStep,
  type RunEvent,
  readBatch,
  resolveWait,
  stateOf,
} from "../workflow/run/index.ts";
import type { RunInStore, Wake } from "./host.ts";

/** The result of a batch step, and what it means beyond the run. */
export interface BatchResult {
  readonly result: CallResult;
  /** The run that holds the batch, if it is full now. */
  readonly wakes: readonly Wake[];
  /** True if the run goes on in the newest version of its workflow. */
  readonly goesOnInNewest: boolean;
}

/**
 * Carries out a batch step (spec 4.5.7): a recipient has one open batch of a step and a key. The run that opens it holds it, and
 * goes on with all its items once it closes; any other joins, and ends. The first of a batch that flushes it goes on at
 * once, and the next run holds what comes after.
 */
export async function callBatch(
  { step, until }: CallEffect,
  run: RunInStore,
  render: (text: string) => Promise<string>,
): Promise<BatchResult> {
  const { store, row, now } = run;
  const name = step.ref ?? String(step.index);
  const held = await heldBatch(store, row.id, name);
  if (held !== undefined)
    return held.closes_at > now ? waiting(held.closes_at) : closed(store, held, step.json);
  const end = until ?? (await endOfFlushed(step, run));
  if (end === undefined) return done({ result: { skipped: true, reason: "invalid-window" } });
  const { workflow, recipient, tenant } = row;
  const key = await keyOf(step.json, render);
  return opened({ workflow, step: name, recipient, tenant, key }, run, step.json, end);
}

/**
 * The end of the window of a batch that flushes. The run that begins it has no window (spec 4.5.5), and yet it says until when those
 * that come after it are collected.
 */
async function endOfFlushed({ type, json }: PlanStep, run: RunInStore): Promise<string | undefined> {
  if (!readBatch(json).flushesLeading) return undefined;
  const { batch_execution_mode: _, ...settings } = memberOf(json, "settings") as JsonObject;
  const wait = readWait(type, { ...json, settings });
  const { until } = wait === undefined ? {} : resolveWait(wait, await run.context(), run.plan.timezone);
  return until === undefined ? undefined : timestamp(until);
}

/** Opens a batch, or joins the one that is open. */
async function opened(scope: BatchScope, run: RunInStore, step: Json, until: string): Promise<BatchResult> {
  const { store, row, now } = run;
  const before = await openBatchOf(store, scope);
  // Its window is over, and its run has not been woken yet: what comes now belongs to the next batch.
  if (before !== undefined && before.closes_at <= now) await closeBatchRow(store, before.id);
  const settings = readBatch(step);
  const { openedAt, closesAt } = openBatch(settings, Date.parse(now), Date.parse(until));
  const times = { opened_at: timestamp(openedAt), closes_at: timestamp(closesAt) };
  const { batch, isNew } = await openBatchRow(store, { ...scope, ...times, run: row.id });
  if (!isNew) return joined(batch, run, step, until);
  if (settings.flushesLeading) return done({ result: { merge: { run: { total_activities: 1 } } } });
  await joinBatchRow(store, batch.id, itemOf(run));
  return waiting(batch.closes_at);
}

/** Joins an open batch, or takes hold of one that has no items: its first run went on at once, or all were cancelled. */
async function joined(batch: KeptBatch, run: RunInStore, step: Json, until: string): Promise<BatchResult> {
  const { store, row, now } = run;
  const { opened_at, closes_at, items } = batch;
  const open = { openedAt: Date.parse(opened_at), closesAt: Date.parse(closes_at), items };
  const after = joinBatch(readBatch(step), open, Date.parse(now), Date.parse(until));
  const closesAt = timestamp(after.closesAt);
  await joinBatchRow(store, batch.id, itemOf(run), closesAt);
  if (items === 0) {
    await giveBatch(store, batch.id, row.id);
    return closesAt > now ? waiting(closesAt) : closed(store, batch, step);
  }
  const isFull = closesAt <= now;
  return {
    ...done({ result: { joined: true, reason: `It joined the batch of the run ${batch.run}.` } }),
    wakes: isFull ? [{ run: batch.run, at: now }] : [],
  };
}

/** Closes the batch that a run holds: the run goes on with its items. */
async function closed(store: Store, { id }: KeptBatch, step: Json): Promise<BatchResult> {
  const items = await batchItems(store, id);
  await closeBatchRow(store, id);
  const actors = new Set(items.flatMap(({ actor }) => (actor === null ? [] : [JSON.stringify(actor)])));
  const result = {
    merge: { run: { total_activities: items.length, total_actors: actors.size, batch: id } },
    replace: { data: batchedData(items.map(({ data }) => data)) },
  };
  return { ...done({ result }), goesOnInNewest: readsNewest(step) };
}

/** Checks whether a run goes on behind a step in the newest version of its workflow, which may wait for other events. */
export function goesOnInNewest({ type, json }: PlanStep): boolean {
  return type === "batch" && readsNewest(json);
}

function readsNewest(step: Json): boolean {
  return memberOf(memberOf(step, "settings"), "workflow_version_mode") === "latest";
}

function itemOf({ row, state, now }: RunInStore): NewBatchItem {
  return { run: row.id, data: (state.parts.data ?? {}) as JsonObject, actor: row.actor, inserted_at: now };
}

/** The key of a batch: of an absent setting, the empty text. */
async function keyOf(step: Json, render: (text: string) => Promise<string>): Promise<string> {
  const setting = memberOf(memberOf(step, "settings"), "batch_key");
  return typeof setting === "string" && setting !== "" ? render(setting) : "";
}

function waiting(until: string): BatchResult {
  return done({ until });
}

function done(result: CallResult): BatchResult {
  return { result, wakes: [], goesOnInNewest: false };
}

function timestamp(moment: number): string {
  return new Date(moment).toISOString();
}

/**
 * Takes what a run has brought to a batch that is open, or whose run has not been woken since it closed, out of it, since the run is cancelled. Returns the run that ends by this: the
 * run itself if it is in no batch and holds no items of others, the one that holds the batch if nothing is left in it, else none.
 */
export async function leaveBatch(store: Store, run: string): Promise<string | undefined> {
  const held = (await openBatchHeldBy(store, run)) ?? (await closedBefore(store, run));
  const [left] = await removeBatchItem(store, run, held?.id);
  if (left !== undefined) return left.items === 0 ? left.run : undefined;
  // One whose own item has left before stays for the items of the others.
  return held === undefined || held.items === 0 ? run : undefined;
}

/** The batch that a run holds and has not gone on from, though it has closed: another run came after its window. */
async function closedBefore(store: Store, run: string): Promise<KeptBatch | undefined> {
  const step = await stepAwaited(store, run);
  if (step === undefined) return undefined;
  const held = await heldBatch(store, run, step);
  // Until it was locked, the run may have gone on from it.
  return (await stepAwaited(store, run)) === step ? held : undefined;
}

/** The name of the step that a run waits for others to end, as its batch has it; undefined if it does not wait so. */
async function stepAwaited(store: Store, run: string): Promise<string | undefined> {
  const log = (await runLog(store, run)).map(({ record }) => record as RunEvent);
  if (log.length === 0) return undefined;
  const { position, decisions } = stateOf(log);
  const last = decisions.at(-1);
  return position.awaits === "call" ? last && (last.ref ?? String(last.step)) : undefined;
}
