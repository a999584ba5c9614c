import { Option } from "commander";
import { expressionOption, formatOption, INPUT_FILES, kindOption, prefixOption } from "../options/options.ts";
import type { Verb } from "../verb.ts";

export const fmt: Verb = {
  summary: "format conditions in words in their canonical spelling",
  description:
    "Rewrites the `when` texts of files in their canonical spelling, in place. Everything else in the files stays unchanged. With -e or -, prints the result.",
  operands: INPUT_FILES,
  readsStdin: true,
  options: [
    expressionOption("one condition in words"),
    kindOption(),
    prefixOption(),
    new Option("--check", "only list the files that would change, and exit with 1 if there are any"),
    formatOption(),
  ],
  examples: [`heed fmt -e "email_1 hasn't been SENT and recipient.plan is 'pro'"`],
  load: () => import("./fmt/action.ts"),
};
