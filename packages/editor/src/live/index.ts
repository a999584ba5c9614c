export { type Live, liveOf } from "./live.ts";
export { type Verdict, verdictOf } from "./verdict.ts";
