import {
  expressionOption,
  formatOption,
  INPUT_FILES,
  kindOption,
  prefixOption,
  targetOption,
  writeOption,
} from "../options/options.ts";
import type { Verb } from "../verb.ts";

export const compile: Verb = {
  summary: "convert conditions from words to their stored form",
  description:
    "Prints the stored form of one condition. For a JSON or YAML file, prints the whole file with every `when` replaced by `conditions`.",
  operands: INPUT_FILES,
  readsStdin: true,
  options: [
    expressionOption("one condition in words"),
    kindOption(),
    targetOption(["step", "preference", "match", "jsonlogic"], "the owner of the condition (default: step)"),
    prefixOption(),
    writeOption(),
    formatOption(),
  ],
  examples: [
    "heed compile -e 'in_app_feed_1 has not been seen'",
    `echo '{"steps": [{"ref": "email_1", "when": "data.total > 100"}]}' | heed compile -`,
  ],
  load: () => import("./compile/action.ts"),
};
