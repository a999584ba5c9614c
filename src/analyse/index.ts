export {
  type Answer,
  alwaysFalse,
  alwaysTrue,
  type Difference,
  difference,
  disjoint,
  equivalent,
  implies,
  provedEquivalent,
  provedFalse,
  satisfiable,
} from "./analyse.ts";
export { Budget, within } from "./budget.ts";
export type { Facts } from "./facts.ts";
export { type AnalyseOptions, type Existence, findWitness, type Query, Questions } from "./query.ts";
export { simplify } from "./simplify.ts";
