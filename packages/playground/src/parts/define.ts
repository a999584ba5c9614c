/** Defines the four parts as soon as it is imported; the `define.ts` of each folder defines one. */
import { defineParts } from "./index.ts";

export * from "./index.ts";

defineParts();
