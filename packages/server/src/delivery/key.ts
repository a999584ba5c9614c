import { createHash } from "node:crypto";
import { deliveryKey, type KeptMessage } from "heed/store";

/** The longest key that providers take. */
const LONGEST_KEY = 255;

/**
 * The key under which a provider sends a message once.
 *
 * @param own the key of the message in the store: that of each of several messages of a step is another one.
 */
export function keyOf({ id, source, channel_id, recipient }: KeptMessage, own: string | null): string {
  const { workflow_recipient_run_id: run, step_ref: step } = source;
  if (run === null || run === undefined || step === null || step === undefined) return id;
  return shortKey(own ?? deliveryKey(run, step, channel_id, recipient));
}

/** Makes a key one that providers take: a longer one is its SHA-256, in hexadecimal digits. */
export function shortKey(key: string): string {
  return key.length <= LONGEST_KEY ? key : createHash("sha256").update(key).digest("hex");
}
