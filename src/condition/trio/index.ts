export { makeTrio, type TrioPart, type TrioReport, type TrioSetting } from "./trio.ts";
