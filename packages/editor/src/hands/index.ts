export { type Hands, handsOf } from "./hands.ts";
