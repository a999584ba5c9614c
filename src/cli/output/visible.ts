export { brief, counted, jsonText, visible, visibleLines } from "../../problem/index.ts";
