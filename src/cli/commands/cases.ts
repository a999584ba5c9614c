import { Option } from "commander";
import { CHANNEL_TYPES } from "../../status/index.ts";
import { formatOption, once } from "../options/options.ts";
import type { Verb } from "../verb.ts";

export const cases: Verb = {
  summary: "list the status conditions that a channel offers",
  description:
    "Lists the status conditions that a conditions editor offers for the messages of a step. Shows each in words, with its meaning and its stored form.",
  options: [
    new Option("--channel <type>", "the step's channel (default: any)").choices(CHANNEL_TYPES),
    new Option("--open-tracking", "the channel tracks opens"),
    new Option("--link-tracking", "the channel tracks links"),
    new Option("--polarity <polarity>", "assertions, negations, or both")
      .choices(["has", "has_not", "both"])
      .default("both"),
    new Option("--ref <ref>", "the ref of the step").argParser(once),
    formatOption(),
  ],
  examples: ["heed cases --channel email --link-tracking --ref email_1"],
  load: () => import("./cases/action.ts"),
};
