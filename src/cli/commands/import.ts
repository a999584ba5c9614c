import { formatOption, outputOption } from "../options/options.ts";
import type { Verb } from "../verb.ts";

export const importFrom: Verb = {
  summary: "convert a rule or a workflow of another tool to heed's form",
  description:
    "Converts step conditions of Novu, JSON Logic, to conditions in words: a rule alone, or a workflow as Novu's API or dashboard has it, to a workflow file. Says each value for which the verdicts differ, and what has no equal; a step whose condition has none gets one that heed check rejects. Exits with 1 if something has no equal.",
  operands: {
    syntax: "<operands...>",
    description: "the tool, novu, then a file, or - for standard input",
    words: ["novu"],
  },
  readsStdin: true,
  options: [outputOption(), formatOption()],
  examples: [`echo '{"and": [{"==": [{"var": "payload.plan"}, "pro"]}]}' | heed import novu -`],
  load: () => import("./import/action.ts"),
};
