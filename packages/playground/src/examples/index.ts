export { ESCALATION } from "./escalation.ts";
export type { Both, Example } from "./example.ts";
