export {
  type Answer,
  alwaysFalse,
  alwaysTrue,
  type Difference,
  difference,
  disjoint,
  equivalent,
  implies,
  satisfiable,
} from "./analyse.ts";
export type { Fact, Facts } from "./facts.ts";
export { type AnalyseOptions, type Existence, find, type Sought } from "./question.ts";
export { simplify } from "./simplify.ts";
