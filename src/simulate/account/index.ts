export { accountOf, type EventAccount, type RunAccount } from "./account.ts";
export {
  type AnsweredCondition,
  type AnsweredEvent,
  type AnsweredRun,
  conditionsIn,
  isExplanation,
  mapOf,
  runIn,
} from "./answered-run.ts";
export { trioText, verdictLine } from "./explanation.ts";
export type { AccountLine } from "./line.ts";
