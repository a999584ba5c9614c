export { dataOf, type JsonLogicData, type JsonLogicNeeds } from "./data.ts";
export type { Fact, NowFact, StepFact, StepFactName, ValueFact, ValueFactName } from "./facts.ts";
export { type JsonLogic, toJsonLogic } from "./json-logic.ts";
export type { JsonLogicRule } from "./rule.ts";
export { type JsonLogicEngine, runJsonLogic } from "./run.ts";
