import type { ChannelType } from "heed/status";
import { html, type TemplateResult } from "lit-html";

/** Drawings of lines on a square of 16, which take the colour of the text: each the data of a path. */
export const DRAWINGS = {
  plus: "M8 3.5v9M3.5 8h9",
  remove: "M4 4l8 8M12 4l-8 8",
  check: "M3.5 8.5l3 3 6-7",
  skip: "M3 4.5l5 3.5-5 3.5zM8 4.5l5 3.5-5 3.5z",
  alert: "M2.5 8a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0zM8 5v3.5M8 10.8v.1",
  bounce: "M3 4v4a3 3 0 0 0 3 3h7M10.5 8.5L13 11l-2.5 2.5",
  send: "M13.5 2.5L7 9M13.5 2.5l-4 11L7 9 2.5 6.5z",
  inbox: "M2.5 9l2-5.5h7l2 5.5v3.5h-11zM2.5 9H6l1 1.5h2L10 9h3.5",
  eye: "M1.8 8S4 4 8 4s6.2 4 6.2 4S12 12 8 12 1.8 8 1.8 8zM6.2 8a1.8 1.8 0 1 0 3.6 0 1.8 1.8 0 1 0-3.6 0z",
  read: "M2.5 6.5L8 2.5l5.5 4v6.5h-11zM2.5 6.5L8 10l5.5-3.5",
  tap: "M6 9.5V4a1.3 1.3 0 0 1 2.6 0v4l3.4.8c.7.2 1 .8.9 1.5L12.5 13.5H7.5L4.5 10.5c-.5-.7.5-1.7 1.5-1z",
  link: "M7 9a2.5 2.5 0 0 0 3.6 0l2-2A2.5 2.5 0 0 0 9 3.4l-.8.8M9 7a2.5 2.5 0 0 0-3.6 0l-2 2A2.5 2.5 0 0 0 7 12.6l.8-.8",
  archive: "M2.5 3.5h11V6h-11zM3.5 6v6.5h9V6M6.5 8.5h3",
  bell: "M8 2.5a3.5 3.5 0 0 0-3.5 3.5c0 3.5-1.5 4.5-1.5 4.5h10S11.5 9.5 11.5 6A3.5 3.5 0 0 0 8 2.5zM6.8 12.8a1.3 1.3 0 0 0 2.4 0",
  mail: "M3.5 3.5h9a1.5 1.5 0 0 1 1.5 1.5v6a1.5 1.5 0 0 1-1.5 1.5h-9a1.5 1.5 0 0 1-1.5-1.5v-6a1.5 1.5 0 0 1 1.5-1.5zM2.5 4.5L8 8.8l5.5-4.3",
  phone:
    "M6 2h4a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5h-4a1.5 1.5 0 0 1-1.5-1.5v-9a1.5 1.5 0 0 1 1.5-1.5zM7.3 11.8h1.4",
  chat: "M3.5 3h9A1.5 1.5 0 0 1 14 4.5v5a1.5 1.5 0 0 1-1.5 1.5H8l-3 2.5V11H3.5A1.5 1.5 0 0 1 2 9.5v-5A1.5 1.5 0 0 1 3.5 3z",
  hook: "M6 4.5a2 2 0 1 0 4 0 2 2 0 1 0-4 0zM2.5 11a2 2 0 1 0 4 0 2 2 0 1 0-4 0zM9.5 11a2 2 0 1 0 4 0 2 2 0 1 0-4 0zM7 6.3L5.5 9.2M9 6.3l1.5 2.9M6.5 11h3",
} as const;

/** The drawings of the channels. */
export const CHANNEL_ICONS: { readonly [type in ChannelType]: keyof typeof DRAWINGS } = {
  in_app_feed: "bell",
  in_app_guide: "bell",
  in_app: "bell",
  email: "mail",
  sms: "phone",
  push: "phone",
  chat: "chat",
  http: "hook",
};

/** A drawing that says nothing to screen readers: words stand beside it. */
export function drawing(path: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d=${path} /></svg>`;
}
