import type { Fate } from "heed/simulate";
import type { ChannelType, MessageStatus } from "heed/status";
import { html, svg, type TemplateResult } from "lit-html";

/** Drawings of lines on a square of 16, which take the colour of the text. */
const DRAWINGS = {
  plus: svg`<path d="M8 3.5v9M3.5 8h9"/>`,
  remove: svg`<path d="M4 4l8 8M12 4l-8 8"/>`,
  check: svg`<path d="M3.500 8.500l3 3 6-7"/>`,
  skip: svg`<path d="M3 4.500l5 3.500-5 3.500zM8 4.500l5 3.500-5 3.500z"/>`,
  alert: svg`<circle cx="8" cy="8" r="5.500"/><path d="M8 5v3.500M8 10.800v.1"/>`,
  stop: svg`<rect x="4" y="4" width="8" height="8" rx="1.500"/>`,
  fork: svg`<path d="M4 2.500v11M4 9c0-3 8-1.500 8-6M10 4.500l2-2 2 2"/>`,
  dash: svg`<path d="M4 8h8"/>`,
  bounce: svg`<path d="M3 4v4a3 3 0 0 0 3 3h7M10.500 8.500L13 11l-2.500 2.500"/>`,
  retry: svg`<path d="M12.500 8a4.500 4.500 0 1 1-1.500-3.300M11.500 2.500v2.700H8.800"/>`,
  clock: svg`<circle cx="8" cy="8" r="5.500"/><path d="M8 5v3l2 1.500"/>`,
  sandbox: svg`<path d="M3 6.500h10v6H3zM5.500 6.500V5a2.500 2.500 0 0 1 5 0v1.500"/>`,
  send: svg`<path d="M13.500 2.500L7 9M13.500 2.500l-4 11L7 9 2.500 6.500z"/>`,
  inbox: svg`<path d="M2.500 9l2-5.500h7l2 5.500v3.500h-11zM2.500 9H6l1 1.500h2L10 9h3.500"/>`,
  eye: svg`<path d="M1.800 8S4 4 8 4s6.200 4 6.200 4S12 12 8 12 1.800 8 1.800 8z"/><circle cx="8" cy="8" r="1.800"/>`,
  read: svg`<path d="M2.500 6.500L8 2.500l5.500 4v6.500h-11zM2.500 6.500L8 10l5.500-3.500"/>`,
  tap: svg`<path d="M6 9.500V4a1.300 1.300 0 0 1 2.600 0v4l3.400.8c.7.200 1 .8.9 1.500L12.500 13.500H7.500L4.500 10.500c-.5-.7.5-1.700 1.500-1z"/>`,
  link: svg`<path d="M7 9a2.500 2.500 0 0 0 3.600 0l2-2A2.500 2.500 0 0 0 9 3.400l-.8.8M9 7a2.500 2.500 0 0 0-3.600 0l-2 2A2.500 2.500 0 0 0 7 12.600l.8-.8"/>`,
  archive: svg`<path d="M2.500 3.500h11V6h-11zM3.500 6v6.500h9V6M6.500 8.500h3"/>`,
  bell: svg`<path d="M8 2.500a3.500 3.500 0 0 0-3.500 3.500c0 3.500-1.500 4.500-1.500 4.500h10S11.500 9.500 11.500 6A3.500 3.500 0 0 0 8 2.500zM6.800 12.800a1.300 1.300 0 0 0 2.400 0"/>`,
  mail: svg`<rect x="2" y="3.500" width="12" height="9" rx="1.500"/><path d="M2.500 4.500L8 8.800l5.500-4.300"/>`,
  phone: svg`<rect x="4.500" y="2" width="7" height="12" rx="1.500"/><path d="M7.300 11.800h1.400"/>`,
  chat: svg`<path d="M3.500 3h9A1.500 1.500 0 0 1 14 4.500v5a1.500 1.500 0 0 1-1.500 1.500H8l-3 2.500V11H3.500A1.500 1.500 0 0 1 2 9.500v-5A1.500 1.500 0 0 1 3.500 3z"/>`,
  hook: svg`<circle cx="8" cy="4.500" r="2"/><circle cx="4.500" cy="11" r="2"/><circle cx="11.500" cy="11" r="2"/><path d="M7 6.300L5.500 9.200M9 6.300l1.500 2.900M6.500 11h3"/>`,
  several: svg`<rect x="2.500" y="5" width="8" height="8" rx="1.500"/><path d="M5.500 2.500h6a2 2 0 0 1 2 2v6"/>`,
  flag: svg`<path d="M4 14V2.500M4 3h8l-2 2.800L12 8.500H4"/>`,
  narrow: svg`<path d="M2.500 8h4M4.800 5.500L7 8l-2.200 2.500M13.500 8h-4M11.200 5.500L9 8l2.200 2.500"/>`,
  wide: svg`<path d="M7 8H2.500M4.700 5.500L2.500 8l2.200 2.500M9 8h4.500M11.300 5.500L13.500 8l-2.200 2.500"/>`,
  cross: svg`<circle cx="6" cy="8" r="3.800"/><circle cx="10" cy="8" r="3.800"/>`,
  play: svg`<path d="M5 3.500l7 4.500-7 4.500z"/>`,
} as const;

/** The name of a drawing. */
export type IconName = keyof typeof DRAWINGS;

/** A drawing that says nothing to screen readers: words stand beside it. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${DRAWINGS[name]}</svg>`;
}

/** The drawings of the statuses. */
export const STATUS_ICONS: { readonly [status in MessageStatus]: IconName } = {
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

const CHANNEL_ICONS: { readonly [type in ChannelType]: IconName } = {
  in_app_feed: "bell",
  in_app_guide: "bell",
  in_app: "bell",
  email: "mail",
  sms: "phone",
  push: "phone",
  chat: "chat",
  http: "hook",
};

/** The drawing of a channel; of several if it is unknown. */
export function channelIcon(type: ChannelType | undefined): IconName {
  return type === undefined ? "several" : CHANNEL_ICONS[type];
}

/** The drawings of the fates. */
export const FATE_ICONS: { readonly [fate in Fate]: IconName } = {
  ran: "check",
  skipped: "skip",
  halted: "stop",
  failed: "alert",
  "not-taken": "remove",
  "not-reached": "dash",
};
