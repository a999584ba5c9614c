import type { Fate } from "heed/simulate";
import { drawing } from "heed-editor/base";
import type { TemplateResult } from "lit-html";
import { LADDER_DRAWINGS } from "./icons.ts";

const PATHS = {
  ...LADDER_DRAWINGS,
  stop: "M5.5 4h5a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5h-5a1.5 1.5 0 0 1-1.5-1.5v-5a1.5 1.5 0 0 1 1.5-1.5z",
  fork: "M4 2.5v11M4 9c0-3 8-1.5 8-6M10 4.5l2-2 2 2",
  dash: "M4 8h8",
  narrow: "M2.5 8h4M4.8 5.5L7 8l-2.2 2.5M13.5 8h-4M11.2 5.5L9 8l2.2 2.5",
  wide: "M7 8H2.5M4.7 5.5L2.5 8l2.2 2.5M9 8h4.5M11.3 5.5L13.5 8l-2.2 2.5",
  cross: "M2.2 8a3.8 3.8 0 1 0 7.6 0 3.8 3.8 0 1 0-7.6 0zM6.2 8a3.8 3.8 0 1 0 7.6 0 3.8 3.8 0 1 0-7.6 0z",
  play: "M5 3.5l7 4.5-7 4.5z",
} as const;

/** The name of a drawing. */
export type IconName = keyof typeof PATHS;

/** A drawing of any part, those of ladders among them. */
export function icon(name: IconName): TemplateResult {
  return drawing(PATHS[name]);
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
