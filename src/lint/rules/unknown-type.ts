import { alternatives } from "../../diagnostics/index.ts";
import { STEP_CHANNEL_TYPES } from "../../status/index.ts";
import { defineRule } from "../rule.ts";
import { type UnknownName, unknownNames, WRITTEN_TYPES } from "../subject/type-names.ts";

/** A type that heed does not know and that is near to none: the platform may have it by now. */
export const unknownType = defineRule({
  name: "unknown-type",
  level: "warning",
  summary: "A type of a step or a channel that heed does not know.",
  message: ({ of, found }: Pick<UnknownName, "of" | "found">) =>
    of === "step"
      ? `\`${found}\` is not a type of steps that is known, so anything may happen in this step`
      : `\`${found}\` is not a channel type that is known`,
  help: ({ of }) => {
    const names = of === "step" ? WRITTEN_TYPES.filter((type) => type !== "fetch") : STEP_CHANNEL_TYPES;
    return `Write ${alternatives(names)}, unless the platform has this one too.`;
  },
  check(subject, report) {
    for (const { of, found, type, channelType, place } of unknownNames(subject)) {
      if ((type ?? channelType) === undefined) report({ of, found }, place);
    }
  },
});
