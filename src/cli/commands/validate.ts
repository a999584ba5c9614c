import {
  expressionOption,
  formatOption,
  INPUT_FILES,
  kindOption,
  maxWarningsOption,
  noIgnoreOption,
  prefixOption,
  targetOption,
} from "../options/options.ts";
import type { Verb } from "../verb.ts";

export const validate: Verb = {
  summary: "find mistakes in conditions, stored or in words",
  description:
    "Reports mistakes in conditions, stored or in words, alone or in workflow and preference files. Exits with 1 if there is an error, and with 2 if nothing was checked.",
  operands: INPUT_FILES,
  readsStdin: true,
  options: [
    expressionOption("one condition, stored or in words"),
    kindOption(),
    targetOption(),
    prefixOption(),
    maxWarningsOption(),
    noIgnoreOption(),
    formatOption(),
  ],
  examples: [
    `heed validate -e '{"all": [{"variable": "data.total", "operator": "greater_than", "argument": "100"}]}'`,
  ],
  load: () => import("./validate/action.ts"),
};
