import type { Rule } from "./rule.ts";
import { caseNotOffered } from "./rules/case-not-offered.ts";
import { confusableCharacters } from "./rules/confusable-characters.ts";
import { containsMissingArgument } from "./rules/contains-missing-argument.ts";
import { duplicateCondition } from "./rules/duplicate-condition.ts";
import { equalToNull } from "./rules/equal-to-null.ts";
import { misplacedKey } from "./rules/misplaced-key.ts";
import { noTimeBetween } from "./rules/no-time-between.ts";
import { refNotBefore } from "./rules/ref-not-before.ts";
import { refOnSomePaths } from "./rules/ref-on-some-paths.ts";
import { refWithoutMessages } from "./rules/ref-without-messages.ts";
import { textBesideField } from "./rules/text-beside-field.ts";
import { unknownProperty } from "./rules/unknown-property.ts";
import { unknownRef } from "./rules/unknown-ref.ts";
import type { RuleName } from "./wordings.ts";

/** Every rule, by its name. */
export const RULES: { readonly [Name in RuleName]: Rule<Name> } = {
  "case-not-offered": caseNotOffered,
  "confusable-characters": confusableCharacters,
  "contains-missing-argument": containsMissingArgument,
  "duplicate-condition": duplicateCondition,
  "equal-to-null": equalToNull,
  "misplaced-key": misplacedKey,
  "no-time-between": noTimeBetween,
  "ref-not-before": refNotBefore,
  "ref-on-some-paths": refOnSomePaths,
  "ref-without-messages": refWithoutMessages,
  "text-beside-field": textBesideField,
  "unknown-property": unknownProperty,
  "unknown-ref": unknownRef,
};
