export { type Analysis, analysisOf } from "./analysis.ts";
