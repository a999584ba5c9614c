import { defineRule } from "../rule.ts";
import { type UnknownName, unknownNames } from "../subject/type-names.ts";

/** A type that the platform does not have, and that is near to one that it has. */
export const misspeltType = defineRule({
  name: "misspelt-type",
  level: "error",
  summary:
    "A type of a step or a channel that does not exist, but for which one that exists was likely meant.",
  obscures: "form",
  message: ({ of, found }: Pick<UnknownName, "of" | "found" | "type" | "channelType">) =>
    of === "step" ? `there are no steps of type \`${found}\`` : `there is no channel type \`${found}\``,
  help: ({ of, type, channelType }) => {
    if (of !== "step") return `Write \`${channelType}\` instead.`;
    const words = channelType === undefined ? "" : ` and \`channel_type: ${channelType}\``;
    return `Write \`type: ${type}\`${words} instead.`;
  },
  check(subject, report) {
    for (const { place, remedy, ...name } of unknownNames(subject)) {
      if ((name.type ?? name.channelType) !== undefined) report(name, place, remedy);
    }
  },
});
