export { checkContext, hasAudiences, messagesOf, nowOf, outcomeOf, stateAt } from "./check.ts";
export { type Context, type ContextOptions, isOutput, type Outcome, type Output } from "./context.ts";
export { EvaluationError, type EvaluationErrorCode } from "./error.ts";
export { checkedStates, isEngaged, stateOfOutcome } from "./outcome-state.ts";
export { type Needs, type Requirements, requirementsOf } from "./requirements.ts";
export { readValue, requireJson, valueAt } from "./value-at.ts";
