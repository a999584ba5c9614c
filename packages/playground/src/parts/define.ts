/** Defines the four parts as soon as it is imported. */
import { defineParts } from "./index.ts";

export * from "./index.ts";

defineParts();
