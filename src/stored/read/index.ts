export { type Reading, read } from "./read.ts";
