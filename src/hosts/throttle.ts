import { memberOf } from "../condition/index.ts";
import { countThrottle } from "../store/index.ts";
import type { CallEffect, CallResult } from "../workflow/run/index.ts";
import type { RunInStore } from "./host.ts";

/** The longest key that the platform takes, in characters after encoding. */
const LONGEST_KEY = 64;

/**
 * Counts an execution of a throttle step for the recipient and the key. Over the limit of its window the run ends; a key that is
 * empty or too long skips the step.
 */
export async function callThrottle(
  { step, until }: CallEffect,
  { store, row }: RunInStore,
  render: (text: string) => Promise<string>,
): Promise<CallResult> {
  const settings = memberOf(step.json, "settings");
  const setting = memberOf(settings, "throttle_key");
  const limit = memberOf(settings, "throttle_limit");
  const key = typeof setting === "string" && setting !== "" ? await render(setting) : "";
  const hasKey = typeof setting === "string" && setting !== "";
  if (hasKey && (key === "" || encodedLength(key) >= LONGEST_KEY)) {
    return { result: { skipped: true, reason: "invalid-key" } };
  }
  if (until === undefined) return { result: { skipped: true, reason: "invalid-window" } };
  const count = await countThrottle(store, {
    workflow: row.workflow,
    step: step.ref ?? String(step.index),
    recipient: row.recipient,
    key,
    window_ends: until,
  });
  const isOver = count > (typeof limit === "number" ? limit : 1);
  return { result: isOver ? { stop: true, reason: "throttled" } : {} };
}

function encodedLength(key: string): number {
  return encodeURIComponent(JSON.stringify(key)).length;
}
