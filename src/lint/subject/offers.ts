import {
  type EngagementTrio,
  type LegacyTrio,
  type RankOperator,
  rankComplementOf,
  type StatusTrio,
} from "../../condition/index.ts";
import { nodeAt } from "../../document/index.ts";
import { print } from "../../language/index.ts";
import {
  type ActionOptions,
  type ChannelType,
  caseOf,
  DELIVERY_STATUSES,
  deliveryRules,
  ENGAGEMENT_STATUSES,
  type EngagementStatus,
  isOffered,
  type Possibility,
  possibilityOf,
  rankOf,
  type TrackingKind,
  trackingKinds,
} from "../../status/index.ts";
import { mayHaveLinks, type Step } from "../../workflow/index.ts";
import type { Subject } from "./subject.ts";

/** A status that is not offered for a channel, and how messages come to it all the same (spec 1.2.5, 2.2). */
export interface Offer {
  /** The condition as a text names it, without the ref if it is a case: `has been seen`. */
  readonly phrase: string;
  readonly channelType: string;
  /** `explicit`: nothing but a call of the API sets the status; `same`: the case means `has been read`. */
  readonly possibility: Exclude<Possibility, "implicit"> | "same";
  /** The tracking that is known to be off and would set the status. */
  readonly tracking: TrackingKind | undefined;
}

/**
 * Returns how messages of a step come to the status that a trio asserts or denies; undefined if they do by themselves, or
 * an editor offers the case for the channel.
 */
export function offerOf(
  trio: StatusTrio,
  { channelType, tracking, pointer }: Step,
  { document }: Pick<Subject, "document">,
): Offer | undefined {
  if (channelType === undefined || trio.kind === "delivery") return undefined;
  const mayBeLink = mayHaveLinks(nodeAt(document, pointer)?.value);
  const known = { ...tracking, ...(mayBeLink ? {} : { isLink: false }) };
  const found =
    trio.kind === "legacy" ? offerOfLegacy(trio, channelType, known) : offerOfCase(trio, channelType, known);
  return found && { channelType, ...found };
}

type Found = Omit<Offer, "channelType">;

function offerOfCase(trio: EngagementTrio, type: ChannelType, known: ActionOptions): Found | undefined {
  const row = caseOf("engagement_status", trio.operator, trio.argument)?.row;
  if (row === undefined) return undefined;
  const phrase = row.phrases.has;
  const needed = BESIDE[trio.argument] ?? trio.argument;
  const possibility = possibilityOf(type, needed as EngagementStatus, known);
  const tracking = trackingFor([needed as EngagementStatus], type, known);
  if (possibility === "never") return { phrase, possibility, tracking };
  if (possibility === "explicit") {
    const { openTracking = true, linkTracking = true } = known;
    const isInEditor = isOffered(row, { channelType: type, polarity: "has", openTracking, linkTracking });
    return isInEditor ? undefined : { phrase, possibility, tracking };
  }
  const isClickless =
    row.name === "read_not_link_clicked" && possibilityOf(type, "link_clicked", known) === "never";
  return isClickless ? { phrase, possibility: "same", tracking: "link_tracking" } : undefined;
}

/** The status that an argument needs which also excludes another. */
const BESIDE: { readonly [argument: string]: EngagementStatus } = {
  seen_not_read: "seen",
  read_not_link_clicked: "read",
};

/** The older form compares the highest status: any status of some ranks makes it true. */
function offerOfLegacy(
  { ref, operator, argument }: LegacyTrio,
  type: ChannelType,
  known: ActionOptions,
): Found | undefined {
  const asserted = IS_NEGATIVE[operator] ? rankComplementOf(operator) : operator;
  const least = rankOf(argument) ?? 0;
  const isIn = (status: string) => {
    const rank = rankOf(status) as number;
    if (asserted === "equal_to") return rank === least;
    return asserted === "greater_than" ? rank > least : rank >= least;
  };
  if (least === 0 || DELIVERY_STATUSES.some((status) => isIn(status) && canBe(status, type)))
    return undefined;
  const statuses = ENGAGEMENT_STATUSES.filter(isIn);
  const possibilities = statuses.map((status) => possibilityOf(type, status, known));
  if (possibilities.length === 0 || possibilities.includes("implicit")) return undefined;
  const possibility = possibilities.includes("explicit") ? "explicit" : "never";
  const phrase = print({ any: [{ all: [{ kind: "legacy", ref, operator: asserted, argument }] }] });
  return { phrase, possibility, tracking: trackingFor(statuses, type, known) };
}

const IS_NEGATIVE: { readonly [operator in RankOperator]: boolean } = {
  equal_to: false,
  greater_than: false,
  greater_than_or_equal_to: false,
  not_equal_to: true,
  less_than: true,
  less_than_or_equal_to: true,
};

/** Checks whether messages of a channel can have a delivery status (spec 1.1.3). */
export function canBe(status: string, type: ChannelType): boolean {
  const { stopsAtSent = false, hasSandbox = true } = deliveryRules(type);
  return !(stopsAtSent && status === "delivered") && (hasSandbox || status !== "not_sent");
}

/** The tracking that is known to be off and would set one of some statuses. */
function trackingFor(
  statuses: readonly EngagementStatus[],
  type: ChannelType,
  known: ActionOptions,
): TrackingKind | undefined {
  const wouldSet = (on: ActionOptions) =>
    statuses.some((status) => possibilityOf(type, status, { ...known, ...on }) === "implicit");
  return trackingKinds(type).find((kind) =>
    kind === "open_tracking"
      ? known.openTracking === false && wouldSet({ openTracking: true })
      : known.linkTracking === false && wouldSet({ linkTracking: true }),
  );
}
