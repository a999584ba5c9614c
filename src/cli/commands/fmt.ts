import { Option } from "commander";
import {
  expressionOption,
  formatOption,
  INPUT_FILES,
  kindOption,
  noIgnoreOption,
  prefixOption,
} from "../options/options.ts";
import type { Verb } from "../verb.ts";

export const fmt: Verb = {
  summary: "spell conditions in words the same everywhere, with the same blanks",
  description:
    "Rewrites the `when` texts of files in place: each comparison and phrase in its one spelling, with single blanks. `not`, parentheses, line breaks and everything else in the files stay. With -e or -, prints the result.",
  operands: INPUT_FILES,
  readsStdin: true,
  options: [
    expressionOption("one condition in words"),
    kindOption(),
    prefixOption(),
    new Option("--canonical", "write the canonical form: one line, an any of alls without `not`"),
    new Option("--check", "only list the files that would change, and exit with 1 if there are any"),
    noIgnoreOption(),
    formatOption(),
  ],
  examples: [`heed fmt -e "email_1 hasn't been SENT and recipient.plan is 'pro'"`],
  load: () => import("./fmt/action.ts"),
};
