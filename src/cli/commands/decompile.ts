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

export const decompile: Verb = {
  summary: "convert stored conditions to words",
  description:
    "Prints stored conditions as text. For a workflow or preference file, prints the whole file with `conditions` replaced by `when`.",
  operands: INPUT_FILES,
  readsStdin: true,
  options: [
    expressionOption("stored conditions, as JSON"),
    kindOption(),
    targetOption(),
    prefixOption(),
    writeOption(),
    formatOption(),
  ],
  examples: [
    `heed decompile -e '{"all": [{"variable": "recipient.plan", "operator": "equal_to", "argument": "pro"}]}'`,
  ],
  load: () => import("./decompile/action.ts"),
};
