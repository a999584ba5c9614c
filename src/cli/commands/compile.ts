import { Option } from "commander";
import {
  expressionOption,
  formatOption,
  INPUT_FILES,
  kindOption,
  LAYOUTS,
  noIgnoreOption,
  once,
  prefixOption,
  targetOption,
  writeOption,
} from "../options/options.ts";
import type { Verb } from "../verb.ts";

export const compile: Verb = {
  summary: "convert conditions from words to their stored form",
  description:
    "Prints the stored form of one condition. For a JSON or YAML file, prints the whole file with every `when` replaced by `conditions`, or writes it with --write or --out-dir; a folder stands for its files. With --emit, compiles conditions, in words or stored, to a module with a function for each; folders stand for their files.",
  operands: INPUT_FILES,
  readsStdin: true,
  options: [
    expressionOption("one condition in words"),
    kindOption(),
    targetOption(["step", "preference", "match", "jsonlogic"], "the owner of the condition (default: step)"),
    prefixOption(),
    writeOption(),
    new Option("--emit <language>", "compile to code: a function for each condition").choices([
      "js",
      "ts",
      "d.ts",
    ]),
    new Option(
      "--out-dir <folder>",
      "write each file to another folder, with those that it names; with --emit, a module for each",
    ).argParser(once),
    new Option(
      "--layout <layout>",
      "the layout of --out-dir: as the sources, or KEY/workflow.json, as the platform's command pulls",
    ).choices(LAYOUTS),
    new Option("--out-file <file>", "with --emit: write one module for all").argParser(once),
    new Option(
      "--for-imports",
      "with --emit d.ts: the types of the files themselves, as bundlers import them",
    ),
    new Option("--standalone", "with --emit: modules that import nothing"),
    new Option(
      "--data-schema <file>",
      "with --emit: the JSON Schema of the trigger's data (default: that of the file)",
    ).argParser(once),
    new Option("--unchecked", "with --emit: no checks, for contexts that are known to be right"),
    noIgnoreOption(),
    formatOption(),
  ],
  examples: [
    "heed compile -e 'in_app_feed_1 has not been seen'",
    "heed compile -e 'in_app_feed_1 has not been seen' --emit js",
    `echo '{"steps": [{"ref": "email_1", "when": "data.total > 100"}]}' | heed compile -`,
  ],
  load: () => import("./compile/action.ts"),
};
