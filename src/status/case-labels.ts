import type { CaseName, Polarity } from "./cases.ts";

/** The display of a case in a conditions editor: a label of a few words and a description of one sentence. */
export interface CaseLabel {
  readonly label: string;
  readonly description: string;
}

const LABELS: { readonly [name in CaseName]: { readonly [polarity in Polarity]: CaseLabel } } = {
  skipped: {
    has: {
      label: "Has been skipped",
      description: "The step made no message: its conditions, a preference or missing data stopped it.",
    },
    has_not: { label: "Has not been skipped", description: "The step made at least one message." },
  },
  failed_delivery: {
    has: {
      label: "Has failed delivery",
      description: "Delivery was tried and failed, and no further try will follow.",
    },
    has_not: {
      label: "Has not failed delivery",
      description: "Delivery has not been given up, or the step made no message.",
    },
  },
  bounced: {
    has: {
      label: "Has bounced",
      description: "The provider took the message, then dropped it because the recipient's address is bad.",
    },
    has_not: {
      label: "Has not bounced",
      description: "The provider has not dropped the message for a bad address, or the step made no message.",
    },
  },
  sent: {
    has: { label: "Has been sent", description: "The provider has the message, delivered or not." },
    has_not: {
      label: "Has not been sent",
      description: "The provider does not have the message: it waits, failed, or was never made.",
    },
  },
  delivered: {
    has: { label: "Has been delivered", description: "The provider confirmed that the message arrived." },
    has_not: {
      label: "Has not been delivered",
      description: "No confirmation of arrival has come; on push and chat none ever does.",
    },
  },
  seen: {
    has: { label: "Has been seen", description: "The message was shown to the recipient in a feed." },
    has_not: {
      label: "Has not been seen",
      description: "The message was not shown to the recipient in a feed, or the step made none.",
    },
  },
  seen_not_read: {
    has: {
      label: "Has been seen but not read",
      description: "The message was shown to the recipient, who has not read it.",
    },
    has_not: {
      label: "Has not been seen, or has been read",
      description: "The message was never shown, or it was read, or the step made none.",
    },
  },
  read: {
    has: { label: "Has been read", description: "The recipient opened or read the message." },
    has_not: {
      label: "Has not been read",
      description: "The recipient has not opened or read the message, or the step made none.",
    },
  },
  read_not_link_clicked: {
    has: {
      label: "Has been read but not clicked",
      description: "The recipient read the message and followed no link in it.",
    },
    has_not: {
      label: "Has not been read, or has been clicked",
      description: "The message was not read, or a link in it was followed, or the step made none.",
    },
  },
  interacted: {
    has: {
      label: "Has been interacted with",
      description: "The recipient clicked the message's cell in a feed.",
    },
    has_not: {
      label: "Has not been interacted with",
      description: "The recipient has not clicked the message's cell in a feed, or the step made none.",
    },
  },
  link_clicked: {
    has: { label: "Has had a link clicked", description: "The recipient followed a link in the message." },
    has_not: {
      label: "Has not had a link clicked",
      description: "The recipient followed no link in the message, or the step made none.",
    },
  },
  archived: {
    has: { label: "Has been archived", description: "The recipient put the message away." },
    has_not: {
      label: "Has not been archived",
      description: "The recipient has not put the message away, or the step made none.",
    },
  },
};

/** Returns the label and description of a case in one polarity. */
export function labelOf(name: CaseName, polarity: Polarity): CaseLabel {
  return LABELS[name][polarity];
}
