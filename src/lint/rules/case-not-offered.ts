import { STATUS_PROPERTIES } from "../../condition/index.ts";
import { caseOf, isOffered } from "../../status/index.ts";
import { defineRule } from "../rule.ts";

interface Offer {
  readonly ref: string;
  /** The case as a text names it: `has been seen`. */
  readonly phrase: string;
  readonly channelType: string;
  /** True if the channel offers the case once tracking is on. */
  readonly tracked: boolean;
}

/** A status that messages of a channel never reach, or not with the tracking that it has (spec 2.2). */
export const caseNotOffered = defineRule({
  name: "case-not-offered",
  level: "warning",
  summary: "A status that messages of a channel never reach, or not with the tracking that it has.",
  message: ({ ref, phrase, channelType, tracked }: Offer) =>
    `\`${ref}\` is of type \`${channelType}\`${tracked ? " without the tracking for it" : ""}, so \`${phrase}\` is never true of it`,
  help: ({ tracked }) =>
    tracked
      ? "Turn on the channel's open or link tracking, or use a status that needs none."
      : "Use a status that messages of this channel can reach; `heed cases` lists them.",
  check(subject, report) {
    for (const { trio, place, asked } of subject.questions) {
      const channelType = asked?.channelType;
      const asks = caseOf(STATUS_PROPERTIES[trio.kind], trio.operator, trio.argument)?.row;
      if (channelType === undefined || asks === undefined) continue;
      const asserted = { channelType, polarity: "has" } as const;
      if (isOffered(asks, { ...asserted, ...asked?.tracking })) continue;
      // A status that needs tracking is a fault only if tracking is known to be off.
      const { openTracking = true, linkTracking = true } = asked?.tracking ?? {};
      if (isOffered(asks, { ...asserted, openTracking, linkTracking })) continue;
      const tracked = isOffered(asks, { ...asserted, openTracking: true, linkTracking: true });
      report({ ref: trio.ref, phrase: asks.phrases.has, channelType, tracked }, place);
    }
  },
});
