import { PREFIXES } from "../../condition/index.ts";
import { shortestTimeBetween } from "../../lint/index.ts";
import {
  type ChannelType,
  COMPOUNDS,
  deliveryRules,
  type EngagementStatus,
  isCompoundArgument,
  possibilityOf,
  type StatusCase,
  type Tracking,
} from "../../status/index.ts";
import { type Step, stepTypeRow } from "../../workflow/index.ts";
import type { OpenFile, StepInFile } from "../open-file.ts";

const SKIPS = {
  conditions: "its conditions do not hold",
  channel: "its channel sends nothing to the recipient (no address, a preference, conditions of the channel)",
  arm: "its branch is not taken",
} as const;

/** Says in a sentence or two what a step can leave for the conditions of later steps. */
export function outcomeInWords({ step, order }: StepInFile): string {
  const { type, channelType } = step;
  if (!order.isReached(step)) return "No run reaches the step.";
  if (stepTypeRow(type).effect === "wait")
    return "It leaves `matched`, and the variables of the event that it waited for.";
  if (!stepTypeRow(type).mayMakeMessages)
    return "It makes no messages, so that no condition can ask about it.";
  const reasons = order.skipReasons(step).map((reason) => SKIPS[reason]);
  const kind = channelType === undefined ? "A step" : `A step of the channel type \`${channelType}\``;
  const makes = `${kind}: it makes a message`;
  return reasons.length === 0 ? `${makes}.` : `${makes}, or is skipped if ${joined(reasons)}.`;
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} or ${parts.at(-1)}`;
}

/** Says what is particular about a case on a channel. Returns undefined if nothing is. */
export function caseOnChannel(row: StatusCase, { channelType, tracking }: Step): string | undefined {
  if (channelType === undefined) return undefined;
  if (row.property === "delivery_status") {
    const isUnreachable = row.argument === "delivered" && deliveryRules(channelType).stopsAtSent === true;
    return isUnreachable
      ? `Messages of \`${channelType}\` never get past sent: nobody confirms their arrival.`
      : undefined;
  }
  const wanted = isCompoundArgument(row.argument)
    ? COMPOUNDS[row.argument][0]
    : (row.argument as EngagementStatus);
  return engagementOnChannel(wanted, channelType, tracking);
}

const NAMES: { readonly [status in EngagementStatus]: string } = {
  seen: "seen",
  read: "read",
  interacted: "interacted with",
  link_clicked: "link clicked",
  archived: "archived",
};

function engagementOnChannel(
  status: EngagementStatus,
  channelType: ChannelType,
  tracking: Tracking,
): string | undefined {
  const name = NAMES[status];
  switch (possibilityOf(channelType, status, tracking)) {
    case "never":
      return `Messages of this step never become ${name}.`;
    case "explicit":
      return `On \`${channelType}\`, a message becomes ${name} only if an app says so by the API.`;
    default: {
      const isSure =
        possibilityOf(channelType, status, { openTracking: false, linkTracking: false }) === "implicit";
      return isSure ? undefined : `On \`${channelType}\`, this needs the channel's tracking.`;
    }
  }
}

/**
 * Says in a few words which time passes between a step and one that asks about it: `at once`, `after 5 minutes` or more,
 * `later`. Returns undefined if the step does not precede.
 */
export function timeInWords(file: OpenFile, asked: StepInFile, asking: StepInFile): string | undefined {
  const time = asking.order.timeBetween(asked.step, asking.step);
  if (time === undefined || file.document === undefined) return undefined;
  if (time === "none") return "at once";
  const prefixes = [...PREFIXES, ...(file.options.prefixes ?? [])];
  const { document } = file;
  const shortest = shortestTimeBetween(asked.step, asking.step, { ...asking, document, prefixes });
  if (shortest === 0) return "perhaps at once";
  return Number.isFinite(shortest) ? `after ${durationInWords(shortest)} or more` : "later";
}

const UNITS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1_000],
] as const;

/** A duration in its greatest two units: `1 day 2 hours`. */
function durationInWords(milliseconds: number): string {
  const parts: string[] = [];
  let rest = milliseconds;
  for (const [unit, length] of UNITS) {
    const count = Math.floor(rest / length);
    if (count === 0) continue;
    parts.push(`${count} ${unit}${count === 1 ? "" : "s"}`);
    rest -= count * length;
  }
  return parts.slice(0, 2).join(" ") || "less than a second";
}
