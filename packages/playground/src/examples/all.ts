import { ESCALATION } from "./escalation.ts";
import type { Example } from "./example.ts";

/** All examples, in the order in which they teach. */
export const EXAMPLES: readonly Example[] = [ESCALATION];
