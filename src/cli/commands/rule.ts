import { Option } from "commander";
import { formatOption } from "../options/options.ts";
import type { Verb } from "../verb.ts";

export const rule: Verb = {
  summary: "show the page of a rule, or of any [code] in a message; or list all rules",
  description:
    "Shows the page of a rule of `heed check`: what it finds, what to write instead, why, and when not. Takes the code of any message, also of a diagnostic. With --list, lists all rules with their levels.",
  operands: { syntax: "[name]", description: "the name of a rule, or a code" },
  options: [new Option("--list", "list all rules"), formatOption()],
  examples: ["heed rule equal-to-null", "heed rule --list"],
  load: () => import("./rule/action.ts"),
};
