import type { TrackingKind } from "../../status/index.ts";
import { defineRule } from "../rule.ts";
import { type Offer, offerOf } from "../subject/offers.ts";
import { atStep } from "../subject/related.ts";

/** A status that messages of a channel do not come to by themselves, or not with the tracking that is known (spec 1.2.5). */
export const caseNotOffered = defineRule({
  name: "case-not-offered",
  level: "warning",
  summary:
    "A status that no editor offers for the channel, and that its messages come to only through the API, or never.",
  message: ({ ref, phrase, channelType, possibility, tracking }: Offer & { readonly ref: string }) => {
    const off = tracking === undefined ? "" : ` without ${wordsFor(tracking)}`;
    const subject = `\`${ref}\` is of type \`${channelType}\`${off}`;
    switch (possibility) {
      case "never":
        return `${subject}, so \`${phrase}\` is never true of it`;
      case "same":
        return `${subject}, so \`${phrase}\` is true of it whenever \`has been read\` is`;
      case "explicit":
        return `${subject}, so \`${phrase}\` is true of it only if an app sets that by the API`;
    }
  },
  help: ({ possibility, tracking }) => {
    if (tracking !== undefined) {
      return `Turn on ${wordsFor(tracking)} for the channel or the step, or use a status that does not need it.`;
    }
    return possibility === "never"
      ? "Use a status that messages of this channel can reach; `heed cases` lists them."
      : "Use a status that the channel sets by itself; `heed cases` lists those that are offered for it. If your app sets this one, ignore the finding, with that as the reason.";
  },
  check(subject, report) {
    for (const { trio, place, asked } of subject.questions) {
      const offer = asked && offerOf(trio, asked, subject);
      if (offer === undefined) continue;
      report({ ref: trio.ref, ...offer }, place, undefined, [atStep(asked, "its messages are made here")]);
    }
  },
});

function wordsFor(tracking: TrackingKind): string {
  return tracking.replace("_", " ");
}
