import type { Rule } from "./rule.ts";
import { askedBeforeWindow } from "./rules/asked-before-window.ts";
import { branchWithoutDefault } from "./rules/branch-without-default.ts";
import { caseNotOffered } from "./rules/case-not-offered.ts";
import { cohortPercentages } from "./rules/cohort-percentages.ts";
import { conditionsNotEvaluated } from "./rules/conditions-not-evaluated.ts";
import { confusableCharacters } from "./rules/confusable-characters.ts";
import { constantCondition } from "./rules/constant-condition.ts";
import { containsMissingArgument } from "./rules/contains-missing-argument.ts";
import { contradictoryConditions } from "./rules/contradictory-conditions.ts";
import { duplicateCondition } from "./rules/duplicate-condition.ts";
import { duplicateRef } from "./rules/duplicate-ref.ts";
import { equalToList } from "./rules/equal-to-list.ts";
import { equalToNull } from "./rules/equal-to-null.ts";
import { escalationNeverFires } from "./rules/escalation-never-fires.ts";
import { eventWait } from "./rules/event-wait.ts";
import { hiddenCharacter } from "./rules/hidden-character.ts";
import { impossibleDuration } from "./rules/impossible-duration.ts";
import { lengthOfList } from "./rules/length-of-list.ts";
import { liquidAsText } from "./rules/liquid-as-text.ts";
import { misplacedKey } from "./rules/misplaced-key.ts";
import { misspeltType } from "./rules/misspelt-type.ts";
import { noTimeBetween } from "./rules/no-time-between.ts";
import { notAnalysed } from "./rules/not-analysed.ts";
import { numberAsText } from "./rules/number-as-text.ts";
import { orOfNegations } from "./rules/or-of-negations.ts";
import { orderedAsText } from "./rules/ordered-as-text.ts";
import { quotesInArgument } from "./rules/quotes-in-argument.ts";
import { redundantCondition } from "./rules/redundant-condition.ts";
import { refNotBefore } from "./rules/ref-not-before.ts";
import { refOnSomePaths } from "./rules/ref-on-some-paths.ts";
import { refWithoutMessages } from "./rules/ref-without-messages.ts";
import { refWithoutOutput } from "./rules/ref-without-output.ts";
import { schemaMismatch } from "./rules/schema-mismatch.ts";
import { sendWindow } from "./rules/send-window.ts";
import { textBesideField } from "./rules/text-beside-field.ts";
import { textLikePath } from "./rules/text-like-path.ts";
import { unknownProperty } from "./rules/unknown-property.ts";
import { unknownRef } from "./rules/unknown-ref.ts";
import { unknownType } from "./rules/unknown-type.ts";
import { unquotedConstant } from "./rules/unquoted-constant.ts";
import { unreachableBranch } from "./rules/unreachable-branch.ts";
import { unreachableStep } from "./rules/unreachable-step.ts";

/** All rules, in the order of their names. */
export const RULES = [
  askedBeforeWindow,
  branchWithoutDefault,
  caseNotOffered,
  cohortPercentages,
  conditionsNotEvaluated,
  confusableCharacters,
  constantCondition,
  containsMissingArgument,
  contradictoryConditions,
  duplicateCondition,
  duplicateRef,
  equalToList,
  equalToNull,
  escalationNeverFires,
  eventWait,
  hiddenCharacter,
  impossibleDuration,
  lengthOfList,
  liquidAsText,
  misplacedKey,
  misspeltType,
  noTimeBetween,
  notAnalysed,
  numberAsText,
  orOfNegations,
  orderedAsText,
  quotesInArgument,
  redundantCondition,
  refNotBefore,
  refOnSomePaths,
  refWithoutMessages,
  refWithoutOutput,
  schemaMismatch,
  sendWindow,
  textBesideField,
  textLikePath,
  unknownProperty,
  unknownRef,
  unknownType,
  unquotedConstant,
  unreachableBranch,
  unreachableStep,
] as const satisfies readonly Rule[];
