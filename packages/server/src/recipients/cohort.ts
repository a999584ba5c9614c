import { createHash } from "node:crypto";

/**
 * The place of a recipient in random cohorts, from 0 up to but not including 100: the same for an id, always and everywhere. A
 * recipient is in a cohort of a percentage if the place is less, so who is in a cohort is in every greater one.
 */
export function cohortPlace(id: string): number {
  const digest = createHash("sha256").update(id, "utf8").digest();
  return (digest.readUInt32BE(0) / 2 ** 32) * 100;
}
