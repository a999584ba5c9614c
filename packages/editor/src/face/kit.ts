import { html, nothing } from "lit-html";
import { tool, typed } from "./controls.ts";
import { CASE_ICONS, icon } from "./icons.ts";

/**
 * The tools that the hands draw with. The face hands them over: if the hands imported them, bundlers would divide them
 * from the rest of the first paint, which is compressed best as one file.
 */
export const KIT = { html, nothing, tool, typed, icon, CASE_ICONS };

/** The tools that the hands draw with. */
export type Kit = typeof KIT;
