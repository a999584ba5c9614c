export { type Live, liveOf } from "./live.ts";
