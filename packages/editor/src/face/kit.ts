import { html, nothing } from "lit-html";
import { tool, typed } from "./controls.ts";
import { CASE_ICONS, icon } from "./icons.ts";

/**
 * What the hands draw with. The face hands it to them: if they imported it, bundlers would divide it from the rest of the first
 * paint, which is compressed best as one file.
 */
export const KIT = { html, nothing, tool, typed, icon, CASE_ICONS };

/** What the hands draw with. */
export type Kit = typeof KIT;
