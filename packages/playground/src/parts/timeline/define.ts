/** Defines `<heed-timeline>` as soon as it is imported. */
import { HeedTimeline } from "./timeline.ts";

if (customElements.get("heed-timeline") === undefined) customElements.define("heed-timeline", HeedTimeline);
