import { html, svg, type TemplateResult } from "lit-html";

/** Drawings of lines on a square of 16, which take the colour of the text. */
const PATHS = {
  ran: svg`<path d="M3.500 8.500l3 3 6-7"/>`,
  skipped: svg`<path d="M3 4.500l5 3.500-5 3.500zM8 4.500l5 3.500-5 3.500z"/>`,
  halted: svg`<rect x="4" y="4" width="8" height="8" rx="1"/>`,
  failed: svg`<path d="M8 2.500L14 13H2zM8 6.500v3M8 11.200v.1"/>`,
  "not-taken": svg`<path d="M4 4l8 8M12 4l-8 8"/>`,
  "not-reached": svg`<circle cx="8" cy="8" r="4.500" stroke-dasharray="2.200 2.200"/>`,
  true: svg`<path d="M3.500 8.500l3 3 6-7"/>`,
  false: svg`<path d="M4 4l8 8M12 4l-8 8"/>`,
  not_evaluated: svg`<path d="M4.500 8h7"/>`,
  bell: svg`<path d="M8 2.500a3.500 3.500 0 0 0-3.500 3.500c0 3.500-1.500 4.500-1.500 4.500h10S11.500 9.500 11.500 6A3.500 3.500 0 0 0 8 2.500zM6.800 12.800a1.300 1.300 0 0 0 2.400 0"/>`,
  mail: svg`<rect x="2" y="3.500" width="12" height="9" rx="1.500"/><path d="M2.500 4.500L8 8.800l5.500-4.300"/>`,
  phone: svg`<rect x="4.500" y="2" width="7" height="12" rx="1.500"/><path d="M7.300 11.800h1.400"/>`,
  chat: svg`<path d="M3.500 3h9A1.500 1.500 0 0 1 14 4.500v5a1.500 1.500 0 0 1-1.500 1.500H8l-3 2.500V11H3.500A1.500 1.500 0 0 1 2 9.500v-5A1.500 1.500 0 0 1 3.500 3z"/>`,
  hook: svg`<circle cx="8" cy="4.500" r="2"/><circle cx="4.500" cy="11" r="2"/><circle cx="11.500" cy="11" r="2"/><path d="M7 6.300L5.500 9.200M9 6.300l1.500 2.900M6.500 11h3"/>`,
  clock: svg`<circle cx="8" cy="8" r="5.500"/><path d="M8 5v3.200l2.200 1.300"/>`,
  branch: svg`<path d="M8 2.500v4M8 6.500c0 3-4 2.500-4 6.500M8 6.500c0 3 4 2.500 4 6.500"/>`,
  play: svg`<path d="M5 3.500l7 4.500-7 4.500z"/>`,
  box: svg`<rect x="3" y="3" width="10" height="10" rx="2"/>`,
  link: svg`<path d="M7 9a2.500 2.500 0 0 0 3.600 0l2-2A2.500 2.500 0 0 0 9 3.400l-.8.8M9 7a2.500 2.500 0 0 0-3.600 0l-2 2A2.500 2.500 0 0 0 7 12.600l.8-.8"/>`,
  theme: svg`<circle cx="8" cy="8" r="5.500"/><path d="M8 2.500v11a5.500 5.500 0 0 0 0-11z" fill="currentColor"/>`,
  alert: svg`<circle cx="8" cy="8" r="5.500"/><path d="M8 5v3.500M8 10.800v.1"/>`,
  stack: svg`<path d="M8 2.500l5.500 3L8 8.500l-5.500-3zM2.500 8.500L8 11.500l5.500-3M2.500 11L8 14l5.500-3"/>`,
} as const;

/** The name of a drawing. */
export type IconName = keyof typeof PATHS;

/** A drawing that says nothing to screen readers: words stand beside it. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${PATHS[name]}</svg>`;
}

const CHANNELS: { readonly [type: string]: IconName } = {
  in_app_feed: "bell",
  in_app_guide: "bell",
  in_app: "bell",
  email: "mail",
  sms: "phone",
  push: "phone",
  chat: "chat",
  http: "hook",
};

const TYPES: { readonly [type: string]: IconName } = {
  trigger: "play",
  delay: "clock",
  wait_for_event: "clock",
  throttle: "clock",
  batch: "stack",
  branch: "branch",
  random_cohort: "branch",
};

/** The drawing of a step by its channel and its type, as far as they are known. */
export function iconOf(type: string | undefined, channel: string | undefined): IconName {
  return (
    (channel !== undefined && Object.hasOwn(CHANNELS, channel) ? CHANNELS[channel] : undefined) ??
    (type !== undefined && Object.hasOwn(TYPES, type) ? TYPES[type] : undefined) ??
    "box"
  );
}
