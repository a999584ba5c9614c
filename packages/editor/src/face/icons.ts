import type { CaseName } from "heed/status";
import type { TemplateResult } from "lit-html";
import { DRAWINGS, drawing } from "../base/index.ts";

const PATHS = {
  ...DRAWINGS,
  up: "M8 12.5v-9M4 7l4-3.8L12 7",
  down: "M8 3.5v9M4 9l4 3.8L12 9",
  copy: "M7 5.5h4.5a1.5 1.5 0 0 1 1.5 1.5v4.5a1.5 1.5 0 0 1-1.5 1.5h-4.5a1.5 1.5 0 0 1-1.5-1.5v-4.5a1.5 1.5 0 0 1 1.5-1.5zM10.5 5.3V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.3",
  grip: "M6 4v.1M10 4v.1M6 8v.1M10 8v.1M6 12v.1M10 12v.1",
  paste:
    "M5.5 3.5H4.3A1.3 1.3 0 0 0 3 4.8v7.4a1.3 1.3 0 0 0 1.3 1.3h7.4a1.3 1.3 0 0 0 1.3-1.3V4.8a1.3 1.3 0 0 0-1.3-1.3h-1.2M6.3 2.3h3.4a.8 .8 0 0 1 .8 .8v1.1a.8 .8 0 0 1-.8 .8h-3.4a.8 .8 0 0 1-.8-.8v-1.1a.8 .8 0 0 1 .8-.8zM5.5 8h5M5.5 10.5h3",
  negate: "M2.5 8a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0zM4.2 11.8l7.6-7.6",
  undo: "M6 3L3 6l3 3M3.3 6H9.5a3.5 3.5 0 0 1 0 7H7",
  redo: "M10 3l3 3-3 3M12.7 6H6.5a3.5 3.5 0 0 0 0 7H9",
  chevron: "M4.5 6.5L8 10l3.5-3.5",
  minus: "M4.5 8h7",
  text: "M3 4.5h10M3 8h10M3 11.5h6",
} as const;

/** The name of a drawing. */
export type IconName = keyof typeof PATHS;

/** A drawing that says nothing to screen readers: words stand beside it. */
export function icon(name: IconName): TemplateResult {
  return drawing(PATHS[name]);
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
