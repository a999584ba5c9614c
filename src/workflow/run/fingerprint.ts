import { isMap } from "../../condition/index.ts";
import type { Plan } from "./plan.ts";

const known = new WeakMap<Plan, string>();

/**
 * The fingerprint of a plan's content: 16 hexadecimal digits, the same for a plan and its copy through JSON, whatever
 * the order of keys. A run's state carries that of the plan it was started with. It is computed once per plan object.
 */
export function fingerprintOf(plan: Plan): string {
  let fingerprint = known.get(plan);
  if (fingerprint === undefined) {
    fingerprint = hashOf(canonicalText(plan));
    known.set(plan, fingerprint);
  }
  return fingerprint;
}

/** A value as JSON with the keys of every map sorted. */
function canonicalText(value: object): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isMap(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

/** A 64-bit hash of a text's UTF-16 units: cyrb53 by bryc (public domain), with all bits of both lanes kept. */
function hashOf(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  const mixed = (lane: number, other: number) =>
    Math.imul(lane ^ (lane >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  high = mixed(high, low);
  low = mixed(low, high);
  return [high, low].map((lane) => (lane >>> 0).toString(16).padStart(8, "0")).join("");
}
