/** Defines the four parts as soon as it is imported; the `define.ts` of each folder defines one. */
import "./comparison/define.ts";
import "./ladder/define.ts";
import "./outcome-map/define.ts";
import "./timeline/define.ts";

export * from "./index.ts";
