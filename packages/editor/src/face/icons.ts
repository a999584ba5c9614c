import type { CaseName, ChannelType } from "heed/status";
import { html, svg, type TemplateResult } from "lit-html";

/** Drawings of lines on a square of 16, which take the colour of the text. */
const PATHS = {
  plus: svg`<path d="M8 3.5v9M3.5 8h9"/>`,
  up: svg`<path d="M8 12.5v-9M4 7l4-3.8L12 7"/>`,
  down: svg`<path d="M8 3.5v9M4 9l4 3.8L12 9"/>`,
  copy: svg`<rect x="5.5" y="5.5" width="7.5" height="7.5" rx="1.5"/><path d="M10.5 5.3V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.3"/>`,
  grip: svg`<path d="M6 4v.1M10 4v.1M6 8v.1M10 8v.1M6 12v.1M10 12v.1" stroke-width="2"/>`,
  paste: svg`<path d="M5.5 3.5H4.3A1.3 1.3 0 0 0 3 4.8v7.4a1.3 1.3 0 0 0 1.3 1.3h7.4a1.3 1.3 0 0 0 1.3-1.3V4.8a1.3 1.3 0 0 0-1.3-1.3h-1.2"/><rect x="5.5" y="2.3" width="5" height="2.7" rx=".8"/><path d="M5.5 8h5M5.5 10.5h3"/>`,
  negate: svg`<circle cx="8" cy="8" r="5.5"/><path d="M4.2 11.8l7.6-7.6"/>`,
  remove: svg`<path d="M4 4l8 8M12 4l-8 8"/>`,
  undo: svg`<path d="M6 3L3 6l3 3M3.3 6H9.5a3.5 3.5 0 0 1 0 7H7"/>`,
  redo: svg`<path d="M10 3l3 3-3 3M12.7 6H6.5a3.5 3.5 0 0 0 0 7H9"/>`,
  chevron: svg`<path d="M4.5 6.5L8 10l3.5-3.5"/>`,
  minus: svg`<path d="M4.5 8h7"/>`,
  check: svg`<path d="M3.5 8.5l3 3 6-7"/>`,
  skip: svg`<path d="M3 4.5l5 3.5-5 3.5zM8 4.5l5 3.5-5 3.5z"/>`,
  alert: svg`<circle cx="8" cy="8" r="5.5"/><path d="M8 5v3.5M8 10.8v.1"/>`,
  bounce: svg`<path d="M3 4v4a3 3 0 0 0 3 3h7M10.5 8.5L13 11l-2.5 2.5"/>`,
  send: svg`<path d="M13.5 2.5L7 9M13.5 2.5l-4 11L7 9 2.5 6.5z"/>`,
  inbox: svg`<path d="M2.5 9l2-5.5h7l2 5.5v3.5h-11zM2.5 9H6l1 1.5h2L10 9h3.5"/>`,
  eye: svg`<path d="M1.8 8S4 4 8 4s6.2 4 6.2 4S12 12 8 12 1.8 8 1.8 8z"/><circle cx="8" cy="8" r="1.8"/>`,
  read: svg`<path d="M2.5 6.5L8 2.5l5.5 4v6.5h-11zM2.5 6.5L8 10l5.5-3.5"/>`,
  tap: svg`<path d="M6 9.5V4a1.3 1.3 0 0 1 2.6 0v4l3.4.8c.7.2 1 .8.9 1.5L12.5 13.5H7.5L4.5 10.5c-.5-.7.5-1.7 1.5-1z"/>`,
  link: svg`<path d="M7 9a2.5 2.5 0 0 0 3.6 0l2-2A2.5 2.5 0 0 0 9 3.4l-.8.8M9 7a2.5 2.5 0 0 0-3.6 0l-2 2A2.5 2.5 0 0 0 7 12.6l.8-.8"/>`,
  archive: svg`<path d="M2.5 3.5h11V6h-11zM3.5 6v6.5h9V6M6.5 8.5h3"/>`,
  bell: svg`<path d="M8 2.5a3.5 3.5 0 0 0-3.5 3.5c0 3.5-1.5 4.5-1.5 4.5h10S11.5 9.5 11.5 6A3.5 3.5 0 0 0 8 2.5zM6.8 12.8a1.3 1.3 0 0 0 2.4 0"/>`,
  mail: svg`<rect x="2" y="3.5" width="12" height="9" rx="1.5"/><path d="M2.5 4.5L8 8.8l5.5-4.3"/>`,
  phone: svg`<rect x="4.5" y="2" width="7" height="12" rx="1.5"/><path d="M7.3 11.8h1.4"/>`,
  chat: svg`<path d="M3.5 3h9A1.5 1.5 0 0 1 14 4.5v5a1.5 1.5 0 0 1-1.5 1.5H8l-3 2.5V11H3.5A1.5 1.5 0 0 1 2 9.5v-5A1.5 1.5 0 0 1 3.5 3z"/>`,
  hook: svg`<circle cx="8" cy="4.5" r="2"/><circle cx="4.5" cy="11" r="2"/><circle cx="11.5" cy="11" r="2"/><path d="M7 6.3L5.5 9.2M9 6.3l1.5 2.9M6.5 11h3"/>`,
  text: svg`<path d="M3 4.5h10M3 8h10M3 11.5h6"/>`,
} as const;

/** The name of a drawing. */
export type IconName = keyof typeof PATHS;

/** A drawing that says nothing to screen readers: words stand beside it. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${PATHS[name]}</svg>`;
}

/** The drawings of the cases. */
export const CASE_ICONS: { readonly [name in CaseName]: IconName } = {
  skipped: "skip",
  failed_delivery: "alert",
  bounced: "bounce",
  sent: "send",
  delivered: "inbox",
  seen: "eye",
  seen_not_read: "eye",
  read: "read",
  read_not_link_clicked: "read",
  interacted: "tap",
  link_clicked: "link",
  archived: "archive",
};

/** The drawings of the channels. */
export const CHANNEL_ICONS: { readonly [type in ChannelType]: IconName } = {
  in_app_feed: "bell",
  in_app_guide: "bell",
  in_app: "bell",
  email: "mail",
  sms: "phone",
  push: "phone",
  chat: "chat",
  http: "hook",
};
