import type { Run } from "../engine/index.ts";

const UNITS: readonly (readonly [string, number])[] = [
  ["w", 604_800_000],
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["m", 60_000],
  ["s", 1000],
  ["ms", 1],
];

/** A duration as scenarios write it: `1h30m`. Milliseconds. */
export function durationText(duration: number): string {
  let rest = Math.max(0, Math.round(duration));
  const parts: string[] = [];
  for (const [unit, length] of UNITS) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) parts.push(`${count}${unit}`);
  }
  return parts.length === 0 ? "0s" : parts.join("");
}

/**
 * The moment, in milliseconds since the trigger, at which something would happen to a step's messages if nobody says when: within the
 * first pause after they are made, so that what comes then sees it.
 */
export function pauseAfter({ decisions, scenario, plan }: Run, ref: string): number {
  const start = scenario?.trigger.at ?? 0;
  const index = plan?.steps.findIndex((step) => step.ref === ref);
  const made = decisions.find(({ step }) => step === index)?.at ?? start;
  const next = decisions.find(({ at }) => at > made)?.at;
  const within = next === undefined ? 10_000 : Math.max(1, (next - made) * 0.4);
  const unit = UNITS.find(([, length]) => length <= within)?.[1] ?? 1;
  return made - start + Math.floor(within / unit) * unit;
}
