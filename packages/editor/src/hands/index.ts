export { type Hands, handsOf } from "./hands.ts";
export type { Body } from "./host.ts";
