import type { ChannelType, MessageStatus } from "heed/status";
import { CHANNEL_ICONS, DRAWINGS, drawing } from "heed-editor/base";
import type { TemplateResult } from "lit-html";

/** The drawings of ladders: the data of their paths. */
export const LADDER_DRAWINGS = {
  ...DRAWINGS,
  retry: "M12.5 8a4.5 4.5 0 1 1-1.5-3.3M11.5 2.5v2.7H8.8",
  clock: "M2.5 8a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0zM8 5v3l2 1.5",
  sandbox: "M3 6.5h10v6H3zM5.5 6.5V5a2.5 2.5 0 0 1 5 0v1.5",
  several:
    "M4 5h5a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5h-5a1.5 1.5 0 0 1-1.5-1.5v-5a1.5 1.5 0 0 1 1.5-1.5zM5.5 2.5h6a2 2 0 0 1 2 2v6",
  flag: "M4 14V2.5M4 3h8l-2 2.8L12 8.5H4",
} as const;

/** The name of a drawing on a ladder. */
export type LadderIcon = keyof typeof LADDER_DRAWINGS;

/** A drawing that says nothing to screen readers: words stand beside it. */
export function icon(name: LadderIcon): TemplateResult {
  return drawing(LADDER_DRAWINGS[name]);
}

/** The drawings of the statuses. */
export const STATUS_ICONS: { readonly [status in MessageStatus]: LadderIcon } = {
  undelivered: "alert",
  bounced: "bounce",
  delivery_attempted: "retry",
  queued: "clock",
  not_sent: "sandbox",
  sent: "send",
  delivered: "inbox",
  seen: "eye",
  read: "read",
  interacted: "tap",
  link_clicked: "link",
  archived: "archive",
};

/** The drawing of a channel; of several if it is unknown. */
export function channelIcon(type: ChannelType | undefined): LadderIcon {
  return type === undefined ? "several" : CHANNEL_ICONS[type];
}
