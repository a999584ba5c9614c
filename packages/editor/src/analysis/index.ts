export type { Analysis } from "./analysis.ts";
export { Analyst } from "./analyst.ts";
