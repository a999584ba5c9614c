import type { ConstantCondition } from "../reasoning/conclusions.ts";
import { conclusionsOf } from "../reasoning/reasoning.ts";
import { clashText, coverText, type Parts, reasonText } from "../reasoning/reasons.ts";
import { defineRule } from "../rule.ts";

/** Conditions that always hold or never hold as a whole. */
export const constantCondition = defineRule({
  name: "constant-condition",
  level: "warning",
  summary: "Conditions that always hold, or never hold, as a whole.",
  message: ({ holds, parts, reasons, unlessExpired }: ConstantCondition) => {
    if (holds === "never") {
      const clash = clashText(parts);
      return isSingle(parts) ? `${clash}, for any input` : `this never holds: ${clash}`;
    }
    const unless = unlessExpired ? "; it fails only for messages past their retention" : "";
    const cover = coverText(parts);
    if (reasons.length > 0) return `${cover}, as ${reasonText(reasons)}${unless}`;
    return (isSingle(parts) ? `${cover}, for any input` : `this always holds: ${cover}`) + unless;
  },
  help: ({ holds, parts }) => {
    const isJoined = parts.some(({ length }) => length > 1);
    if (holds === "never") {
      return isJoined
        ? "If one of them is enough, join them with `or`; for a condition that should never hold, write `never`."
        : "Correct it; for a condition that should never hold, write `never`.";
    }
    return isJoined
      ? "If all of them are needed, join them with `and`; if it should always hold, remove it."
      : "Correct it; if it should always hold, remove it.";
  },
  check(subject, report) {
    for (const { fact, place } of conclusionsOf(subject).constant) report(fact, place);
  },
});

/** Checks whether one condition alone is constant. */
function isSingle(parts: Parts): boolean {
  return parts.length === 1 && parts[0]?.length === 1;
}
