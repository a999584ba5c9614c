import { Option } from "commander";
import {
  expressionOption,
  formatOption,
  INPUT_FILES,
  kindOption,
  noIgnoreOption,
  once,
  prefixOption,
  targetOption,
  writeOption,
} from "../options/options.ts";
import type { Verb } from "../verb.ts";

export const decompile: Verb = {
  summary: "convert stored conditions to words",
  description:
    "Prints stored conditions as text. For a workflow or preference file, prints the whole file with `conditions` replaced by `when`, or writes it with --write or --out-dir; a folder stands for its files.",
  operands: INPUT_FILES,
  readsStdin: true,
  options: [
    expressionOption("stored conditions, as JSON"),
    kindOption(),
    targetOption(),
    prefixOption(),
    writeOption(),
    new Option("--out-dir <folder>", "write each file to another folder, with those that it names").argParser(
      once,
    ),
    noIgnoreOption(),
    formatOption(),
  ],
  examples: [
    `heed decompile -e '{"all": [{"variable": "recipient.plan", "operator": "equal_to", "argument": "pro"}]}'`,
  ],
  load: () => import("./decompile/action.ts"),
};
