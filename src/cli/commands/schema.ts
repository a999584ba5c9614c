import type { Verb } from "../verb.ts";

export const schema: Verb = {
  summary: "print a JSON Schema, or list all of them",
  description:
    "Prints a JSON Schema (2020-12), or lists all of them. They refer to each other by file name, <name>.schema.json.",
  operands: {
    syntax: "[name]",
    description: "the schema's name; without it, all are listed",
    words: [
      "condition",
      "constant",
      "group",
      "step-conditions",
      "preference-conditions",
      "config-file",
      "heed-config",
      "scenario",
    ],
  },
  options: [],
  examples: ["heed schema step-conditions"],
  load: () => import("./schema/action.ts"),
};
