import { ApiError } from "./api-error.ts";
import type { Tier } from "./route.ts";

/** Requests a second, by tier. */
export const TIERS: Readonly<Record<Tier, number>> = { 1: 1, 2: 5, 3: 60, 4: 200, 5: 1000 };

/** Counts a request of a caller to a route; throws an ApiError if there were too many. */
export type Limit = (route: string, tier: Tier, caller: string) => void;

/** The most buckets that are kept: those that are full again are forgotten first. */
const MOST_BUCKETS = 50_000;

interface Bucket {
  tokens: number;
  since: number;
}

/**
 * Limits requests by buckets of tokens, one for each route and caller: a bucket holds those of a second, and fills at the
 * tier's rate times a factor. Each process counts for itself.
 */
export function limits(factor: number, now: () => number = () => performance.now()): Limit {
  const buckets = new Map<string, Bucket>();
  return (route, tier, caller) => {
    const rate = TIERS[tier] * factor;
    const size = Math.max(rate, 1);
    const key = `${route} ${caller}`;
    const time = now();
    const bucket = buckets.get(key) ?? { tokens: size, since: time };
    bucket.tokens = Math.min(size, bucket.tokens + ((time - bucket.since) / 1000) * rate);
    bucket.since = time;
    // The one that was used last is the last.
    buckets.delete(key);
    buckets.set(key, bucket);
    if (buckets.size > MOST_BUCKETS) buckets.delete(buckets.keys().next().value as string);
    if (bucket.tokens < 1) {
      const seconds = Math.max(1, Math.ceil((1 - bucket.tokens) / rate));
      throw new ApiError(
        429,
        "rate_limited",
        `More than ${rate} requests a second of this kind. Try again after ${seconds} s.`,
        { headers: { "retry-after": String(seconds) } },
      );
    }
    bucket.tokens -= 1;
  };
}
