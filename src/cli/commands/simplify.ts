import { channelOption, expiryOption } from "../options/assumptions.ts";
import {
  expressionOption,
  formatOption,
  INPUT_FILES,
  kindOption,
  noIgnoreOption,
  prefixOption,
  targetOption,
  writeOption,
} from "../options/options.ts";
import type { Verb } from "../verb.ts";

export const simplify: Verb = {
  summary: "remove redundant parts of conditions",
  description:
    "Removes redundant parts of conditions. Prints them in the form in which they were given, stored or in words. For a JSON or YAML file, replaces every condition that gets smaller; everything else in the file stays unchanged. Standard error lists what was removed.",
  operands: INPUT_FILES,
  readsStdin: true,
  options: [
    expressionOption("one condition, stored or in words"),
    kindOption(),
    targetOption(),
    writeOption(),
    channelOption(),
    expiryOption(),
    prefixOption(),
    noIgnoreOption(),
    formatOption(),
  ],
  examples: ["heed simplify --format json -e 'email_1 has been sent and email_1 has been delivered'"],
  load: () => import("./simplify/action.ts"),
};
