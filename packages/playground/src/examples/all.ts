import { ESCALATION } from "./escalation.ts";
import type { Example } from "./example.ts";
import { OF_MESSAGES } from "./messages.ts";
import { OF_RUNS } from "./runs.ts";
import { OF_VALUES } from "./values.ts";

/** All examples, in the order in which they teach. */
export const EXAMPLES: readonly Example[] = [ESCALATION, ...OF_MESSAGES, ...OF_VALUES, ...OF_RUNS];
