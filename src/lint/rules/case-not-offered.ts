import { STATUS_PROPERTIES } from "../../condition/index.ts";
import { caseOf, isOffered } from "../../status/index.ts";
import type { Rule } from "../rule.ts";

/** A status that the messages of a channel never reach, or not as it is tracked (spec 2.2). */
export const caseNotOffered: Rule<"case-not-offered"> = {
  name: "case-not-offered",
  level: "warning",
  check(subject, report) {
    for (const { trio, place, asked } of subject.questions) {
      const channelType = asked?.channelType;
      const asks = caseOf(STATUS_PROPERTIES[trio.kind], trio.operator, trio.argument)?.row;
      if (channelType === undefined || asks === undefined) continue;
      const asserted = { channelType, polarity: "has" } as const;
      if (isOffered(asks, { ...asserted, ...asked?.tracking })) continue;
      // What would be offered with tracking is wrong only where tracking is known to be off.
      const { openTracking = true, linkTracking = true } = asked?.tracking ?? {};
      if (isOffered(asks, { ...asserted, openTracking, linkTracking })) continue;
      const tracked = isOffered(asks, { ...asserted, openTracking: true, linkTracking: true });
      report({ ref: trio.ref, phrase: asks.phrases.has, channelType, tracked }, place);
    }
  },
};
