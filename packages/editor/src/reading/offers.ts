import { type ChannelType, isChannelType, isOffered, type StatusCase, type Tracking } from "heed/status";
import type { Words } from "../words/index.ts";
import type { StatusRow } from "./rows.ts";

/** A step with messages that precedes the conditions, as hosts list it. */
export interface Step extends Tracking {
  readonly ref: string;
  /** Any text: a channel type that heed does not know is offered every case. */
  readonly channelType?: string | undefined;
  /** Shown instead of the ref. */
  readonly name?: string | undefined;
}

/** The facts that decide which cases are offered, and the words to say why one is not. */
export interface Circumstances {
  readonly steps: readonly Step[];
  readonly words: Words;
}

/** The step of a ref, if it is among those that the host lists. */
export function stepOf(ref: string | undefined, { steps }: Pick<Circumstances, "steps">): Step | undefined {
  return steps.find((step) => step.ref === ref);
}

/** The channel of a step, if heed knows it. */
export function channelOf(step: Step | undefined): ChannelType | undefined {
  return isChannelType(step?.channelType) ? step.channelType : undefined;
}

/** The reason for which an editor does not offer a case, or undefined if it does. Tracking that is unknown may be on. */
export function reasonAgainst(
  row: StatusCase,
  { ref, polarity }: StatusRow,
  state: Circumstances,
): string | undefined {
  const { words } = state;
  if (polarity === "has_not" && !row.negationOffered) return words.notNegated;
  const step = stepOf(ref, state);
  const channelType = channelOf(step);
  if (channelType === undefined) return undefined;
  const { openTracking = true, linkTracking = true } = step ?? {};
  if (isOffered(row, { channelType, polarity, openTracking, linkTracking })) return undefined;
  const channel = words.channels[channelType];
  if (!isOffered(row, { channelType, polarity, openTracking: true, linkTracking: true }))
    return words.offeredNever(channel);
  return isOffered(row, { channelType, polarity, openTracking: true, linkTracking })
    ? words.offeredOpenTracking
    : words.offeredLinkTracking;
}
